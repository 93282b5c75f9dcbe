// Marketing's estimate against sales' verdict: where they agree, and the hidden gems and darlings by name.
import { css, html, nothing } from 'lit';
import { call, query } from '../../api/http';
import { ContentFigures, ContentPage } from '../../api/types';
import '../../charts/chart';
import { named, percent, plural, t } from '../../i18n/language';
import { May } from '../../session/me';
import { router } from '../../shell/router';
import { dated } from '../../ui/dated';
import { Load } from '../../ui/load';
import '../../ui/meaning';
import { define, Room } from '../../ui/room';
import '../../ui/share';
import { drawing, sheet } from './drawing';

const MOST_PAGES = 5;
const PAGE = 200;

type Points = ContentPage & { left: number };

export class GapPage extends Room {
    static properties = { may: { attribute: false } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            hb-chart {
                --chart-height: clamp(22rem, 62vh, 46rem);
            }

            .lists {
                display: grid;
                grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
                gap: 1rem;
                margin-top: 1rem;
            }

            ol {
                padding-inline-start: 1.4rem;
            }

            li {
                margin: 0.6rem 0;
            }
        `,
    ];
    declare may: May;

    private readonly points = new Load<Points>(this, (signal) => allWithEstimate(signal));

    connectedCallback(): void {
        super.connectedCallback();
        if (this.may.seeEstimates) {
            void this.points.run();
        }
    }

    render(): unknown {
        if (!this.may.seeEstimates) {
            return html`<h1>${t('nav.gap')}</h1><hb-state kind="empty" .heading=${t('gap.not-yours')}>${t('gap.not-yours.advice')}</hb-state>`;
        }
        return html`<h1>${t('nav.gap')} <hb-meaning of="perception-gap" .label=${t('nav.gap')}></hb-meaning></h1>
            <p>${t('gap.text')}</p>
            ${this.points.render((points) => this.shape(points), (points) => (points.items.length === 0
                ? html`<hb-state kind="empty" .heading=${t('gap.empty')}>${t('gap.empty.advice')}</hb-state>` : undefined))}`;
    }

    private shape(points: Points): unknown {
        return html`<div class="card">
                <hb-chart id="gap" name="perception-gap" .label=${t('gap.chart')} .drawing=${drawing(points.items)} .sheet=${sheet(points.items)}
                    @picked=${(event: CustomEvent) => event.detail?.itemId !== undefined && router.go(`/items/${event.detail.itemId}`)}></hb-chart>
                <p><small>${t('gap.legend')}</small></p>
                ${points.left === 0 ? nothing : html`<p><small>${plural('gap.left-out', points.left)}</small></p>`}
            </div>
            <div class="lists">${this.list(points.items, 'hidden-gem')}${this.list(points.items, 'darling')}</div>
            ${dated(points)}`;
    }

    private list(items: ContentFigures[], classification: 'hidden-gem' | 'darling'): unknown {
        const found = items
            .filter((item) => item.gap?.classification === classification)
            .sort((one, other) => Math.abs(other.gap!.value) - Math.abs(one.gap!.value));
        return html`<section class="card">
            <h2>${named('list', classification)}</h2>
            <p><small>${named('list.text', classification)}</small></p>
            ${found.length === 0 ? html`<p>${t('gap.none')}</p>` : html`<ol>${found.map((item) => html`<li>
                <a href="/items/${item.itemId}">${item.title}</a><br>
                <hb-share .share=${item.ratings.helpful} .n=${item.ratings.n} bare></hb-share>
                <small>${t('gap.line', {
                    estimate: item.estimate!.value, share: percent(item.ratings.helpful!.share), n: item.ratings.n,
                })}</small></li>`)}</ol>`}
        </section>`;
    }
}

/** Items with an estimate and at least one rating, the most certain first; what is beyond a thousand is counted. */
async function allWithEstimate(signal: AbortSignal): Promise<Points> {
    const items: ContentFigures[] = [];
    let page: ContentPage | undefined;
    for (let pages = 0; pages < MOST_PAGES && (page === undefined || page.next !== undefined); pages++) {
        page = await call<ContentPage>(`/engagement/v1/content${query({ sort: 'gap', limit: PAGE, cursor: page?.next })}`, { signal });
        items.push(...page.items);
    }
    const left = Math.max(0, page!.total - items.length);
    return { ...page!, items: items.filter((item) => item.estimate !== undefined && item.ratings.n > 0), left };
}

define('hb-gap', GapPage);
