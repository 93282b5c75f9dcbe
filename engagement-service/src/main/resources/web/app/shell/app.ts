// The frame around every page: who is signed in, where one can go, which page is shown, and what is said in passing.
import { css, html, nothing } from 'lit';
import { Me } from '../api/types';
import { t } from '../i18n/language';
import { me, may } from '../session/me';
import { session } from '../session/session';
import { Load } from '../ui/load';
import { define, Room } from '../ui/room';
import './menu';
import { pageOf } from './pages';
import { Place, router } from './router';
import { apply } from './theme';
import { entitle } from './title';
import './welcome';

const SAID_MS = 6_000;

export class App extends Room {
    static properties = { place: { state: true }, said: { state: true }, offline: { state: true } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            :host {
                min-height: 100vh;
            }

            main {
                max-width: 100rem;
                margin: 0 auto;
                padding: 1rem clamp(0.75rem, 2vw, 2rem) 4rem;
            }

            .skip {
                position: absolute;
                left: -100vw;
            }

            .skip:focus {
                left: 0.5rem;
                top: 0.5rem;
                z-index: 3;
            }

            .line {
                background: var(--warn-soft);
                color: var(--warn);
                padding: 0.4rem 1rem;
                text-align: center;
            }

            .said {
                position: fixed;
                inset: auto 1rem 1rem auto;
                max-width: min(30rem, calc(100vw - 2rem));
                background: var(--text);
                color: var(--page);
                border-radius: var(--radius);
                padding: 0.6rem 1rem;
                z-index: 2;
                overflow-wrap: anywhere;
            }

            .said.bad {
                background: var(--bad);
            }
        `,
    ];
    declare place: Place;
    declare said: { text: string; tone: string } | undefined;
    declare offline: boolean;

    private readonly who = new Load<Me>(this, () => me());
    private silence: ReturnType<typeof setTimeout> | undefined;

    constructor() {
        super();
        this.place = router.place;
        this.offline = !navigator.onLine;
    }

    connectedCallback(): void {
        super.connectedCallback();
        apply();
        router.start();
        router.addEventListener('change', () => this.moved());
        session.addEventListener('change', () => this.signedIn());
        addEventListener('hb-announce', (event) => this.say((event as CustomEvent).detail));
        addEventListener('online', () => (this.offline = false));
        addEventListener('offline', () => (this.offline = true));
        void session.start();
    }

    willUpdate(): void {
        entitle(this.place.page);
    }

    render(): unknown {
        if (session.state.is === 'starting') {
            return html`<main><hb-state kind="loading"></hb-state></main>`;
        }
        if (session.state.is === 'signed-out') {
            return html`<hb-welcome .problem=${session.state.problem}></hb-welcome>`;
        }
        return html`<a class="skip button" href="#main" @click=${this.skip}>${t('shell.skip')}</a>
            <hb-menu .place=${this.place} .roles=${this.who.value?.roles ?? []} .name=${this.who.value?.name ?? session.name}></hb-menu>
            ${this.offline ? html`<div class="line" role="status">${t('shell.offline')}</div>` : nothing}
            <main id="main" tabindex="-1">${this.who.render((who) => pageOf(this.place, who, may(who.roles)))}</main>
            <div aria-live="polite">${this.said === undefined ? nothing : html`<div class="said ${this.said.tone}">${this.said.text}</div>`}</div>`;
    }

    private signedIn(): void {
        this.place = router.place;
        if (session.state.is === 'signed-in') {
            void this.who.run();
        }
        this.requestUpdate();
    }

    private async moved(): Promise<void> {
        this.place = router.place;
        await this.updateComplete;
        scrollTo(0, 0);
        this.renderRoot.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    }

    private skip(event: Event): void {
        event.preventDefault();
        this.renderRoot.querySelector<HTMLElement>('main')?.focus();
    }

    private say(said: { text: string; tone: string }): void {
        this.said = said;
        clearTimeout(this.silence);
        this.silence = setTimeout(() => (this.said = undefined), SAID_MS);
    }
}

define('hb-app', App);
