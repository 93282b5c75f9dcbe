// The definition of a figure, on demand: a button that opens what the figure means, its window and its smallest n.
import { css, html, nothing } from 'lit';
import { t } from '../i18n/language';
import { definitionOf } from '../api/definitions';
import { Load } from './load';
import { define, Room } from './room';

export class Meaning extends Room {
    static properties = { of: {}, label: {} };
    static styles = [
        ...[Room.styles].flat(),
        css`
            :host {
                display: inline-block;
            }

            button {
                min-height: 1.5rem;
                min-width: 1.5rem;
                padding: 0;
                border-radius: 999px;
                justify-content: center;
                font-size: 0.85rem;
                color: var(--muted);
            }

            [popover] {
                max-width: min(26rem, calc(100vw - 2rem));
                background: var(--surface);
                color: var(--text);
                border: 1px solid var(--control-line);
                border-radius: var(--radius);
                padding: 1rem;
                font-size: 0.95rem;
                font-weight: normal;
                text-align: start;
                white-space: normal;
            }

            dl {
                display: grid;
                grid-template-columns: auto 1fr;
                gap: 0.25rem 0.75rem;
                margin: 0.5rem 0 0;
            }

            dt {
                color: var(--muted);
            }

            dd {
                margin: 0;
                overflow-wrap: anywhere;
            }
        `,
    ];
    declare of: string;
    declare label: string;

    private readonly definition = new Load(this, () => definitionOf(this.of));

    render(): unknown {
        return html`<button popovertarget="meaning" aria-label=${t('meaning.open', { figure: this.label })}>?</button>
            <div id="meaning" popover role="dialog" aria-label=${t('meaning.title', { figure: this.label })} @toggle=${this.opened}>
                ${this.definition.render((definition) => html`
                    <strong>${definition.name}</strong>
                    <dl>
                        <dt>${t('meaning.formula')}</dt><dd lang="en">${definition.formula}</dd>
                        <dt>${t('meaning.unit')}</dt><dd lang="en">${definition.unit}</dd>
                        <dt>${t('meaning.window')}</dt><dd lang="en">${definition.window}</dd>
                        ${definition.minN === undefined ? nothing : html`<dt>${t('meaning.min-n')}</dt><dd>${definition.minN}</dd>`}
                    </dl>
                    <p><small>${definition.id}, ${t('meaning.version', { version: definition.version })}</small></p>`)}
            </div>`;
    }

    private opened(event: ToggleEvent): void {
        if (event.newState === 'open' && this.definition.value === undefined) {
            void this.definition.run();
        }
    }
}

define('hb-meaning', Meaning);
