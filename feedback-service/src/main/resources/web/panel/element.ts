import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

import { Visit, type Audience } from './model/visit';
import type { Entry } from './outbox/outbox';
import { Failure } from './session/failure';
import { fromProvider, fromUrl, type Source } from './session/tokens';
import type { Item } from './shapes';
import { Situation } from './situation';
import { STYLES } from './styles';
import { answersView } from './view/answers';
import { Sharing } from './view/item';
import { refusal, trouble } from './view/parts';
import { rateView } from './view/rate';
import { searchView } from './view/search';
import { suggestionsView } from './view/suggestions';
import { viewsView } from './view/views';
import { Words } from './words/words';

/** How long a page may take to say who signs in, before the rep is told. */
const PATIENCE_MILLIS = 1_000;
/** How long the page's fields are let come to rest, before another deal is asked for. */
const SETTLE_MILLIS = 250;
const SITUATION = ['deal', 'stage', 'persona', 'industry'];
const SIGN_IN = ['tokenUrl', 'tokenProvider', 'baseUrl'];

/**
 * `<handback-panel deal="<source>:<external id>" stage persona industry token-url base-url? lang? theme?>`, or with the property
 * `tokenProvider` in place of token-url. deploy/examples/crm-page says how to embed and how to dress it.
 */
export class HandbackPanel extends LitElement implements Audience {
    static override readonly styles = STYLES;
    static override readonly properties = {
        deal: {},
        stage: {},
        persona: {},
        industry: {},
        lang: {},
        tokenUrl: { attribute: 'token-url' },
        baseUrl: { attribute: 'base-url' },
        tokenProvider: { attribute: false },
    };

    declare deal: string | null;
    declare stage?: string;
    declare persona?: string;
    declare industry?: string;
    declare lang: string;
    declare tokenUrl?: string;
    declare baseUrl?: string;
    declare tokenProvider?: () => Promise<string>;

    private visit?: Visit;
    private words = Words.in('en');
    private said = '';
    /** Whether what was said is to be seen, too; of a rating its row says it already. */
    private toast = false;
    private alarm = '';
    private impatient = false;
    private allAnswers = false;
    private settling?: ReturnType<typeof setTimeout>;
    private readonly sharing = new Sharing(() => this.changed());

    override connectedCallback(): void {
        super.connectedCallback();
        document.addEventListener('visibilitychange', this.back);
        addEventListener('online', this.back);
        addEventListener('pagehide', this.leave);
        setTimeout(() => this.lose(), PATIENCE_MILLIS);
        if (this.hasUpdated) {
            this.enter();
        }
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        document.removeEventListener('visibilitychange', this.back);
        removeEventListener('online', this.back);
        removeEventListener('pagehide', this.leave);
        clearTimeout(this.settling);
        this.visit?.close();
        this.visit = undefined;
    }

    protected override willUpdate(changed: PropertyValues): void {
        const around = this.closest<HTMLElement>('[lang]:not([lang=""])')?.lang || document.documentElement.lang;
        this.words = Words.in(this.lang || around || navigator.language);
        if (SIGN_IN.some((name) => changed.has(name))) {
            this.enter();
        } else if (this.visit && SITUATION.some((name) => changed.has(name))) {
            clearTimeout(this.settling);
            this.settling = setTimeout(() => this.visit?.move(this.situation()), SETTLE_MILLIS);
        }
    }

    protected override render(): TemplateResult {
        const { words, visit } = this;
        return html`<div class="panel" lang=${words.lang}>
            <header>
                <h2>${words.say('panel.name')}</h2>
                ${this.waiting()}
            </header>
            ${this.note()} ${visit && !visit.closed ? this.sections(visit) : nothing}
            <p class=${this.toast ? 'said' : 'unseen'} role="status">${this.said}</p>
            <div class=${this.alarm ? 'alarm' : ''}>
                <p role="alert">${this.alarm}</p>
                ${this.alarm ? html`<button type="button" class="plain" @click=${() => this.calm()}>${words.say('close')}</button>` : nothing}
            </div>
        </div>`;
    }

    changed(): void {
        this.requestUpdate();
    }

    sent(entry: Entry): void {
        if (entry.type === 'use') {
            return;
        }
        const { title } = entry;
        this.alarm = '';
        this.toast = entry.type === 'withdraw';
        this.said = entry.type === 'rate' ? this.words.count('said.rated', entry.form.stars, { title }) : this.words.say('said.withdrawn', { title });
    }

    refused(entry: Entry, failure: Failure): void {
        const title = entry.type === 'use' ? this.words.say('said.use') : entry.title;
        this.alarm = this.words.say('said.refused', { title, detail: refusal(this.words, failure) });
    }

    otherCaller(): void {
        this.enter();
    }

    private sections(visit: Visit): unknown {
        const { words, sharing } = this;
        const rate = (item: Item) => this.rate(item);
        return [
            suggestionsView(visit, words, sharing),
            viewsView(visit, words),
            answersView(visit, words, this.allAnswers, () => this.showAllAnswers(), rate),
            rateView(visit, words, searchView(visit, words, sharing, rate)),
        ];
    }

    private note(): unknown {
        const { words, visit } = this;
        if (visit?.closed) {
            return trouble(words, '', visit.closed, () => void visit.load());
        }
        if (!visit && this.impatient) {
            return html`<p class="trouble">${words.say('note.no-sign-in')}</p>`;
        }
        return visit?.where.unreadable ? html`<p class="trouble">${words.say('note.deal')}</p>` : nothing;
    }

    private waiting(): unknown {
        const waiting = this.visit?.waiting();
        if (!waiting) {
            return nothing;
        }
        const { count, trouble: why } = waiting;
        const key = why.kind === 'offline' ? 'waiting.offline' : why.kind === 'signed-out' ? 'waiting.signed-out' : 'waiting.later';
        return html`<p class="waiting" role="status">${this.words.count(key, count)}</p>`;
    }

    /** Begins a visit as whoever the page signs in now. */
    private enter(): void {
        this.visit?.close();
        const source = this.source();
        this.visit = source && new Visit(this.base(), source, this.situation(), this);
        this.said = '';
        this.alarm = '';
        void this.visit?.load();
        this.changed();
    }

    private source(): Source | undefined {
        if (this.tokenProvider) {
            return fromProvider(this.tokenProvider);
        }
        return this.tokenUrl ? fromUrl(this.tokenUrl) : undefined;
    }

    private situation(): Situation {
        return new Situation(this.deal, this.stage || undefined, this.persona || undefined, this.industry || undefined);
    }

    // the script comes from the gateway, so that is where the services are
    private base(): string {
        return (this.baseUrl || new URL(import.meta.url).origin).replace(/\/+$/, '');
    }

    private async rate(item: Item): Promise<void> {
        this.visit?.touch(item);
        await this.updateComplete;
        const first = this.renderRoot.querySelector<HTMLElement>(`.row[data-item="${CSS.escape(item.itemId)}"] input`);
        first?.focus();
        first?.scrollIntoView({ block: 'center' });
    }

    private showAllAnswers(): void {
        this.allAnswers = true;
        this.changed();
    }

    private calm(): void {
        this.alarm = '';
        this.changed();
    }

    private lose(): void {
        this.impatient = true;
        this.changed();
    }

    private readonly back = (): void => {
        if (document.visibilityState === 'visible') {
            this.visit?.refresh();
        }
    };

    private readonly leave = (): void => this.visit?.ratings.close();
}
