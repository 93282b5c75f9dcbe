// One item: what sales thinks of it beside what marketing expected, what is said, how it is used, and the events behind it.
import { css, html, nothing, PropertyValues } from 'lit';
import { call, query } from '../../api/http';
import { History, Item, Summary } from '../../api/types';
import '../../charts/chart';
import { named, t } from '../../i18n/language';
import { May } from '../../session/me';
import { entitleAs } from '../../shell/title';
import { dated } from '../../ui/dated';
import { Load } from '../../ui/load';
import '../../ui/meaning';
import { define, Room } from '../../ui/room';
import { stateBadge } from '../badges';
import './comments';
import { distribution, distributionSheet, overTime, overTimeSheet, reasonBars, reasonSheet, usage, usageSheet } from './drawings';
import './events';
import './verdict';
import './versions';

export class ItemPage extends Room {
    static properties = { itemId: {}, query: { attribute: false }, may: { attribute: false } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            .grid {
                display: grid;
                grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr));
                gap: 1rem;
                margin: 1rem 0;
            }

            .grid > * {
                min-width: 0;
            }

            section {
                scroll-margin-top: 1rem;
            }
        `,
    ];
    declare itemId: string;
    declare query: URLSearchParams;
    declare may: May;

    private readonly summary = new Load<Summary>(this, (signal) => call(`/engagement/v1/content/${this.itemId}/summary${this.version}`, { signal }));
    private readonly history = new Load<History>(this, (signal) => call(`/engagement/v1/content/${this.itemId}/history${this.version}`, { signal }));
    private readonly item = new Load<Item>(this, (signal) => call(`/content/v1/items/${this.itemId}`, { signal }));

    willUpdate(changed: PropertyValues): void {
        if (changed.has('itemId') || changed.has('query')) {
            void this.summary.run();
            void this.history.run();
            void this.item.run();
        }
    }

    updated(): void {
        if (this.summary.value !== undefined) {
            entitleAs(this.summary.value.title);
        }
    }

    render(): unknown {
        return html`${this.summary.render((summary) => this.shape(summary))}`;
    }

    private get version(): string {
        return query({ version: this.query.get('version') ?? undefined });
    }

    private shape(summary: Summary): unknown {
        return html`<p><a href="/items">${t('nav.items')}</a></p>
            <h1>${summary.title}</h1>
            <div class="row">${this.facts(summary)}</div>
            ${this.older(summary)}
            <hb-verdict .summary=${summary}></hb-verdict>
            <div class="grid">
                ${chartCard('distribution', t('item.distribution'), 'stars-distribution', distribution(summary), distributionSheet(summary), summary.ratings.n)}
                ${this.history.render((history) => this.charts(history))}
            </div>
            ${this.history.value === undefined ? nothing : html`<hb-versions .history=${this.history.value} .shown=${summary.version}></hb-versions>`}
            <hb-comments .itemId=${this.itemId} .version=${summary.version} .may=${this.may}></hb-comments>
            <hb-usage-events .itemId=${this.itemId} .usage=${summary.usage}></hb-usage-events>
            ${dated(summary)}`;
    }

    private facts(summary: Summary): unknown {
        const item = this.item.value;
        const tags = item === undefined ? [] : Object.entries(item.tags).flatMap(([, values]) => values);
        return html`${item === undefined ? nothing : html`<span class="badge">${named('kind', item.kind)}</span>`}
            <span class="badge">${t('version.long', { version: summary.version })}</span>
            ${summary.state === 'active' ? nothing : stateBadge(summary.state)}
            ${tags.map((tag) => html`<span class="badge">${tag}</span>`)}
            ${this.may.edit ? html`<a class="button" href="/items/${this.itemId}/edit">${t('item.edit')}</a>` : nothing}`;
    }

    private older(summary: Summary): unknown {
        return summary.currentVersion === undefined || summary.currentVersion === summary.version ? nothing
            : html`<p role="note"><strong>${t('item.older', { version: summary.version, current: summary.currentVersion })}</strong>
                <a href="/items/${this.itemId}">${t('item.to-current')}</a></p>`;
    }

    private charts(history: History): unknown {
        const ratings = history.ratingsByWeek.reduce((sum, week) => sum + week.n, 0);
        const uses = history.usageByWeek.reduce((sum, week) => sum + week.uses + week.opened + week.buyer, 0);
        return html`
            ${chartCard('over-time', t('item.over-time'), 'ratings-by-week', overTime(history.ratingsByWeek), overTimeSheet(history.ratingsByWeek), ratings)}
            ${chartCard('reasons', t('item.reasons'), 'reasons', reasonBars(history.reasons), reasonSheet(history.reasons), history.reasons.length)}
            ${chartCard('usage', t('item.usage'), 'usage-by-week', usage(history.usageByWeek), usageSheet(history.usageByWeek), uses)}`;
    }
}

function chartCard(id: string, label: string, definition: string, drawing: unknown, sheet: unknown, n: number): unknown {
    return html`<section class="card">
        <h2>${label} <hb-meaning .of=${definition} .label=${label}></hb-meaning></h2>
        ${n === 0 ? html`<hb-state kind="empty" .heading=${t('chart.nothing')}>${t('chart.nothing.advice')}</hb-state>`
            : html`<hb-chart id=${id} name=${id} .label=${label} .drawing=${drawing} .sheet=${sheet}></hb-chart>`}
    </section>`;
}

define('hb-item', ItemPage);
