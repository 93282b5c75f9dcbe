// Sales' verdict beside marketing's estimate, in words and on one scale.
import { css, html, nothing } from 'lit';
import { Summary } from '../../api/types';
import { named, number, plural, signed, t } from '../../i18n/language';
import '../../ui/meaning';
import { define, Room } from '../../ui/room';
import '../../ui/share';
import { gapBadge, verdictBadge } from '../badges';

export class VerdictCard extends Room {
    static properties = { summary: { attribute: false } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            .facts {
                display: grid;
                grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
                gap: 1rem;
                margin-top: 1rem;
            }

            .big {
                font-size: 1.6rem;
            }

            dt {
                color: var(--muted);
                font-size: 0.85rem;
            }

            dl, dd {
                margin: 0;
            }
        `,
    ];
    declare summary: Summary;

    render(): unknown {
        const { ratings, estimate, gap, usage } = this.summary;
        return html`<dl class="card facts">
            ${fact(t('column.helpful'), 'helpful-share', html`<hb-share class="big" .share=${ratings.helpful} .n=${ratings.n}
                ?few=${ratings.fewerThan !== undefined}></hb-share><br><small>${plural('ratings.n', ratings.n)}</small>`)}
            ${fact(t('column.verdict'), 'verdict', verdictBadge(ratings))}
            ${fact(t('item.mean'), 'mean-stars', ratings.mean === undefined ? '–' : html`<span class="big">${number(ratings.mean, 1)}</span>
                <small>${t('item.mean-hint')}</small>`)}
            ${estimate === undefined ? nothing : fact(t('column.estimate'), 'estimate', html`<span class="big">${number(estimate.value)}</span>
                ${estimate.reservations.map((one) => html`<span class="badge">${named('reservation', one)}</span>`)}`)}
            ${gap === undefined ? nothing : fact(t('column.gap'), 'perception-gap', html`<span class="big">${signed(gap.value)}</span> ${gapBadge(gap)}`)}
            ${fact(t('column.uses'), 'uses', html`<span class="big">${number(usage.uses)}</span> <small>${plural('item.persons', usage.persons)}</small>`)}
        </dl>`;
    }
}

function fact(label: string, definition: string, value: unknown): unknown {
    return html`<div><dt>${label} <hb-meaning .of=${definition} .label=${label}></hb-meaning></dt><dd>${value}</dd></div>`;
}

define('hb-verdict', VerdictCard);
