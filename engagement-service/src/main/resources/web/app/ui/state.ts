// What stands where figures would: loading, nothing there, a fault, no line; each says what to do.
import { css, html, nothing } from 'lit';
import { Problem } from '../api/problem';
import { t } from '../i18n/language';
import { define, Room } from './room';

export class State extends Room {
    static properties = { kind: {}, heading: {}, problem: { attribute: false } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            .state {
                border: 1px dashed var(--line);
                border-radius: var(--radius);
                padding: 1.25rem;
                color: var(--muted);
            }

            h2 {
                color: var(--text);
            }

            .bar {
                height: 0.9rem;
                border-radius: 4px;
                background: var(--raised);
                margin: 0.6rem 0;
                animation: breathe 1.2s ease-in-out infinite alternate;
            }

            .bar:nth-child(2) {
                width: 80%;
            }

            .bar:nth-child(3) {
                width: 60%;
            }

            @keyframes breathe {
                to {
                    opacity: 0.45;
                }
            }
        `,
    ];
    declare kind: 'loading' | 'empty' | 'failed';
    declare heading: string;
    declare problem: Problem | undefined;

    constructor() {
        super();
        this.kind = 'failed';
        this.heading = '';
    }

    render(): unknown {
        return this.kind === 'loading' ? this.loading() : html`<div class="state" role=${this.problem === undefined ? 'note' : 'alert'}>
            ${this.problem === undefined ? this.empty() : this.failed(this.problem)}
        </div>`;
    }

    private loading(): unknown {
        return html`<div role="status" aria-label=${t('state.loading')}>
            <div class="bar"></div>
            <div class="bar"></div>
            <div class="bar"></div>
        </div>`;
    }

    private empty(): unknown {
        return html`<h2>${this.heading}</h2><p><slot></slot></p><slot name="action"></slot>`;
    }

    private failed(problem: Problem): unknown {
        return html`<h2>${headingOf(problem)}</h2>
            <p>${adviceOn(problem)}</p>
            ${problem.faultId === undefined ? nothing : html`<p><small>${t('state.fault-id', { id: problem.faultId })}</small></p>`}
            <button @click=${() => this.dispatchEvent(new Event('retry'))}>${t('state.again')}</button>`;
    }
}

function headingOf(problem: Problem): string {
    if (problem.offline) {
        return t('state.offline');
    }
    return t(problem.status === 403 ? 'state.forbidden' : problem.status === 404 ? 'state.unknown' : 'state.failed');
}

function adviceOn(problem: Problem): string {
    if (problem.offline) {
        return t('state.offline.advice');
    }
    switch (problem.status) {
        case 403:
            return t('state.forbidden.advice');
        case 404:
            return t('state.unknown.advice');
        case 503:
        case 429:
            return t('state.busy.advice');
        default:
            return problem.status >= 500 ? t('state.failed.advice') : problem.message;
    }
}

define('hb-state', State);
