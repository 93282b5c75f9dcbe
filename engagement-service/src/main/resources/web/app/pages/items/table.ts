// The rows themselves: only those in sight are in the document, so that ten thousand are as quick as ten.
import { css, html, nothing, PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ContentFigures } from '../../api/types';
import { money, named, number, percent, signed, t } from '../../i18n/language';
import { May } from '../../session/me';
import { announce } from '../../ui/announce';
import '../../ui/meaning';
import { define, Room } from '../../ui/room';
import { shareDrawing, shareStyles } from '../../ui/share';
import { verdictBadge, gapBadge } from '../badges';
import { Sort } from './query';
import { Rows } from './rows';

const ROW = 64;
const MARGIN = 8;

type Column = {
    id: string;
    head: () => string;
    sort?: Sort;
    meaning?: string;
    number?: boolean;
    cell: (item: ContentFigures) => unknown;
};

export class ItemTable extends Room {
    static properties = { rows: { attribute: false }, may: { attribute: false }, sort: {}, from: { state: true }, to: { state: true } };
    static styles = [
        ...[Room.styles].flat(),
        shareStyles,
        css`
            .box {
                overflow: auto;
                max-height: max(22rem, calc(100vh - 19rem));
                border: 1px solid var(--line);
                border-radius: var(--radius);
                background: var(--surface);
                overflow-anchor: none;
            }

            table {
                table-layout: fixed;
                min-width: 74rem;
            }

            table.short {
                min-width: 44rem;
            }

            thead th {
                position: sticky;
                top: 0;
                background: var(--raised);
                z-index: 1;
                white-space: nowrap;
                vertical-align: middle;
            }

            thead button {
                border: 0;
                background: none;
                padding: 0;
                min-height: 1.75rem;
                font-weight: inherit;
                font-size: inherit;
                color: inherit;
            }

            thead [aria-sort="descending"] button, thead [aria-sort="ascending"] button {
                color: var(--text);
                text-decoration: underline;
            }

            tbody tr.item > * {
                height: ${ROW}px;
                overflow: hidden;
                vertical-align: middle;
                padding-block: 0;
            }

            tbody th {
                font-weight: 500;
                color: var(--text);
                font-size: 1rem;
            }

            .title {
                display: -webkit-box;
                -webkit-box-orient: vertical;
                -webkit-line-clamp: 2;
                overflow: hidden;
                line-height: 1.25;
                overflow-wrap: anywhere;
            }

            .c-title {
                width: 15rem;
            }

            .c-helpful {
                width: 11.5rem;
            }

            .c-n {
                width: 4.75rem;
            }

            .c-uses {
                width: 8rem;
            }

            .c-verdict, .c-gap {
                width: 8rem;
            }

            .c-adoption {
                width: 9.75rem;
            }

            .c-cost {
                width: 6rem;
            }

            .c-estimate {
                width: 6rem;
            }

            @media (max-width: 40rem) {
                .c-title {
                    width: 9.5rem;
                }
            }

            .space td {
                padding: 0;
                border: 0;
            }
        `,
    ];
    declare rows: Rows;
    declare may: May;
    declare sort: Sort;
    declare from: number;
    declare to: number;

    constructor() {
        super();
        this.from = 0;
        this.to = 30;
    }

    willUpdate(changed: PropertyValues): void {
        if (changed.has('rows')) {
            this.from = 0;
            this.to = 30;
        }
    }

    updated(changed: PropertyValues): void {
        if (changed.has('rows')) {
            this.box.scrollTop = 0;
            this.measure();
        }
    }

    render(): unknown {
        const columns = this.columns();
        const { items } = this.rows;
        const to = Math.min(this.to, items.length);
        return html`<div class="box" tabindex="0" role="region" aria-label=${t('nav.items')} @scroll=${this.measure}>
            <table class=${this.may.seeEstimates ? '' : 'short'} aria-rowcount=${this.rows.total + 1}>
                <thead><tr aria-rowindex="1">${columns.map((column) => this.head(column))}</tr></thead>
                <tbody>
                    ${space(this.from * ROW, columns.length)}
                    ${repeat(items.slice(this.from, to), (item) => item.itemId, (item, index) => html`<tr class="item" aria-rowindex=${this.from + index + 2}>
                        ${columns.map((column) => (column.id === 'title' ? html`<th scope="row">${column.cell(item)}</th>`
                            : html`<td class=${column.number ? 'number' : nothing}>${column.cell(item)}</td>`))}
                    </tr>`)}
                    ${space((items.length - to) * ROW, columns.length)}
                    ${this.rows.complete ? nothing : html`<tr><td colspan=${columns.length}>${t('items.more', { n: this.rows.total - items.length })}</td></tr>`}
                </tbody>
            </table>
        </div>`;
    }

    private head(column: Column): unknown {
        const sorted = column.sort !== undefined && column.sort === this.sort;
        const direction = sorted ? (column.sort === 'worst' || column.sort === 'title' ? 'ascending' : 'descending') : nothing;
        return html`<th scope="col" class="c-${column.id} ${column.number ? 'number' : ''}" aria-sort=${direction}>
            ${column.sort === undefined ? column.head() : html`<button @click=${() => this.order(column.sort!)}>${column.head()}</button>`}
            ${column.meaning === undefined ? nothing : html`<hb-meaning .of=${column.meaning} .label=${column.head()}></hb-meaning>`}
        </th>`;
    }

    // helpful share: a second press turns best into worst, which is not just the other way round
    private order(sort: Sort): void {
        const detail = sort === 'best' && this.sort === 'best' ? 'worst' : sort;
        this.dispatchEvent(new CustomEvent('sort', { detail }));
    }

    private columns(): Column[] {
        return [TITLE, this.sort === 'worst' ? { ...HELPFUL, sort: 'worst' } : HELPFUL, N, VERDICT,
            ...(this.may.seeEstimates ? [ESTIMATE, GAP] : []), USES, ADOPTION, ...(this.may.edit ? [COST] : [])];
    }

    private get box(): HTMLElement {
        return this.renderRoot.querySelector('.box')!;
    }

    private readonly measure = (): void => {
        const { scrollTop, clientHeight } = this.box;
        const from = Math.max(0, Math.floor(scrollTop / ROW) - MARGIN);
        const to = Math.ceil((scrollTop + clientHeight) / ROW) + MARGIN;
        if (from !== this.from || to !== this.to) {
            this.from = Math.min(from, Math.max(0, this.rows.items.length - 1));
            this.to = to;
        }
        if (to >= this.rows.items.length && !this.rows.complete) {
            void this.more();
        }
    };

    private async more(): Promise<void> {
        const { rows } = this;
        try {
            await rows.more();
        } catch {
            announce(t('items.more-failed'), 'bad');
            return;
        }
        if (this.rows === rows) {
            this.requestUpdate();
        }
    }
}

function space(height: number, columns: number): unknown {
    return height <= 0 ? nothing : html`<tr class="space" aria-hidden="true"><td colspan=${columns} .style=${`height:${height}px`}></td></tr>`;
}

const TITLE: Column = {
    id: 'title', head: () => t('column.title'), sort: 'title',
    cell: (item) => html`<a class="title" href="/items/${item.itemId}" title=${item.title}>${item.title}</a><small>${named('kind', item.kind)}</small>`,
};
const HELPFUL: Column = {
    id: 'helpful', head: () => t('column.helpful'), sort: 'best', meaning: 'helpful-share',
    cell: ({ ratings }) => shareDrawing(ratings.helpful, { n: ratings.n, few: ratings.fewerThan !== undefined }),
};
const N: Column = { id: 'n', head: () => t('column.n'), number: true, meaning: 'raters', cell: (item) => number(item.ratings.n) };
const VERDICT: Column = { id: 'verdict', head: () => t('column.verdict'), meaning: 'verdict', cell: (item) => verdictBadge(item.ratings) };
const ESTIMATE: Column = {
    id: 'estimate', head: () => t('column.estimate'), number: true,
    cell: (item) => (item.estimate === undefined ? '–' : t('stars.of', { stars: item.estimate.value })),
};
const GAP: Column = {
    id: 'gap', head: () => t('column.gap'), sort: 'gap', meaning: 'perception-gap',
    cell: ({ gap }) => (gap === undefined ? '–' : html`${signed(gap.value)} ${gapBadge(gap)}`),
};
const USES: Column = {
    id: 'uses', head: () => t('column.uses'), sort: 'uses', meaning: 'uses', number: true, cell: (item) => number(item.uses.total),
};
const ADOPTION: Column = {
    id: 'adoption', head: () => t('column.adoption'), sort: 'adoption', meaning: 'adoption',
    cell: ({ adoption }) => {
        if (adoption.fewerThan !== undefined) {
            return html`<span class="muted">${t('few.than', { k: adoption.fewerThan })}</span>`;
        }
        return adoption.share === undefined ? html`<span class="muted">${t('adoption.nobody')}</span>`
            : html`${percent(adoption.share)} <small>${t('tile.of', { count: adoption.users ?? 0, of: adoption.group ?? 0 })}</small>`;
    },
};
const COST: Column = {
    id: 'cost', head: () => t('column.cost'), number: true,
    cell: (item) => (item.cost === undefined ? '–' : money(item.cost.amount, item.cost.currency)),
};

define('hb-item-table', ItemTable);
