// A share with its 95 % interval, drawn small: the dot is the share, the bar is where the truth may lie.
import { css, html, nothing, svg } from 'lit';
import { Share } from '../api/types';
import { percent, t } from '../i18n/language';
import { define, Room } from './room';

const WIDTH = 100;

export const shareStyles = css`
    .share {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
    }

    .share svg {
        width: 6.5rem;
        height: 1.1rem;
        overflow: visible;
        flex: none;
    }

    .share .line {
        stroke: var(--line);
        stroke-width: 2;
    }

    .share .half {
        stroke: var(--control-line);
        stroke-dasharray: 2 2;
    }

    .share .interval {
        stroke: var(--accent);
        stroke-width: 5;
        stroke-linecap: round;
        opacity: 0.45;
    }

    .share circle {
        fill: var(--accent);
        stroke: var(--surface);
    }

    .share .few .interval {
        stroke: var(--muted);
        opacity: 0.35;
    }

    .share .few circle {
        fill: var(--surface);
        stroke: var(--muted);
        stroke-width: 1.5;
    }
`;

type Options = { n?: number; few?: boolean; bare?: boolean };

/** The drawing as part of a larger template, for long tables: an element of its own in each row would cost too much. */
export function shareDrawing(share: Share | undefined, { n = 0, few = false, bare = false }: Options): unknown {
    if (share === undefined) {
        return html`<span class="muted">${t('share.none')}</span>`;
    }
    const label = t('share.label', { share: percent(share.share), lower: percent(share.lower), upper: percent(share.upper), n });
    return html`<span class="share"><svg viewBox="0 0 ${WIDTH} 16" class=${few ? 'few' : ''} role="img" aria-label=${label}>
        ${svg`<title>${label}</title>
            <line class="line" x1="0" x2=${WIDTH} y1="8" y2="8"></line>
            <line class="half" x1=${WIDTH / 2} x2=${WIDTH / 2} y1="2" y2="14"></line>
            <line class="interval" x1=${share.lower * WIDTH} x2=${share.upper * WIDTH} y1="8" y2="8"></line>
            <circle cx=${share.share * WIDTH} cy="8" r="4.5"></circle>`}
    </svg>${bare ? nothing : html`<span>${percent(share.share)}</span>`}</span>`;
}

export class ShareBar extends Room {
    static properties = { share: { attribute: false }, n: { type: Number }, few: { type: Boolean }, bare: { type: Boolean } };
    static styles = [
        ...[Room.styles].flat(),
        shareStyles,
        css`
            :host {
                display: inline-block;
            }
        `,
    ];
    declare share: Share | undefined;
    declare n: number | undefined;
    declare few: boolean;
    declare bare: boolean;

    render(): unknown {
        return shareDrawing(this.share, { n: this.n, few: this.few, bare: this.bare });
    }
}

define('hb-share', ShareBar);
