// What somebody sees who is not signed in.
import { css, html, nothing } from 'lit';
import { t } from '../i18n/language';
import { session } from '../session/session';
import { define, Room } from '../ui/room';
import './choices';

export class Welcome extends Room {
    static properties = { problem: {} };
    static styles = [
        ...[Room.styles].flat(),
        css`
            main {
                max-width: 34rem;
                margin: 12vh auto 2rem;
                padding: 0 1rem;
            }

            h1 {
                font-size: 2.2rem;
            }

            .lead {
                font-size: 1.1rem;
            }
        `,
    ];
    declare problem: string | undefined;

    render(): unknown {
        return html`<main>
            <h1>Handback</h1>
            <p class="lead">${t('welcome.lead')}</p>
            ${this.problem === undefined || this.problem === '' ? nothing
                : html`<p role="alert" class="card">${t('welcome.problem', { problem: this.problem })}</p>`}
            <p><button class="primary" @click=${() => void session.signIn()}>${t('welcome.sign-in')}</button>
                <button @click=${() => void session.signIn('login')}>${t('welcome.as-another')}</button></p>
            <hb-choices></hb-choices>
        </main>`;
    }
}

define('hb-welcome', Welcome);
