// A share with its 95 % interval, drawn small: the dot is the share, the bar is where the truth may lie.
import { css, html, nothing, svg } from 'lit';
import { Share } from '../api/types';
import { percent, t } from '../i18n/language';
import { define, Room } from './room';

const WIDTH = 100;

export class ShareBar extends Room {
    static properties = { share: { attribute: false }, n: { type: Number }, few: { type: Boolean }, bare: { type: Boolean } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            :host {
                display: inline-flex;
                align-items: center;
                gap: 0.5rem;
            }

            svg {
                width: 6.5rem;
                height: 1.1rem;
                overflow: visible;
                flex: none;
            }

            .line {
                stroke: var(--line);
                stroke-width: 2;
            }

            .half {
                stroke: var(--control-line);
                stroke-dasharray: 2 2;
            }

            .interval {
                stroke: var(--accent);
                stroke-width: 5;
                stroke-linecap: round;
                opacity: 0.45;
            }

            circle {
                fill: var(--accent);
                stroke: var(--surface);
            }

            .few .interval {
                stroke: var(--muted);
                opacity: 0.35;
            }

            .few circle {
                fill: var(--surface);
                stroke: var(--muted);
                stroke-width: 1.5;
            }

            output {
                font-variant-numeric: tabular-nums;
                white-space: nowrap;
            }
        `,
    ];
    declare share: Share | undefined;
    declare n: number | undefined;
    declare few: boolean;
    declare bare: boolean;

    render(): unknown {
        const { share } = this;
        if (share === undefined) {
            return html`<span class="muted">${t('share.none')}</span>`;
        }
        return html`${this.drawing(share)}${this.bare ? nothing : html`<span>${percent(share.share)}</span>`}`;
    }

    private drawing({ share, lower, upper }: Share): unknown {
        const label = t('share.label', { share: percent(share), lower: percent(lower), upper: percent(upper), n: this.n ?? 0 });
        return html`<svg viewBox="0 0 ${WIDTH} 16" class=${this.few ? 'few' : ''} role="img" aria-label=${label}>
            ${svg`<title>${label}</title>
                <line class="line" x1="0" x2=${WIDTH} y1="8" y2="8"></line>
                <line class="half" x1=${WIDTH / 2} x2=${WIDTH / 2} y1="2" y2="14"></line>
                <line class="interval" x1=${lower * WIDTH} x2=${upper * WIDTH} y1="8" y2="8"></line>
                <circle cx=${share * WIDTH} cy="8" r="4.5"></circle>`}
        </svg>`;
    }
}

define('hb-share', ShareBar);
