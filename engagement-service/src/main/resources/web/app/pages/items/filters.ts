// What narrows the table of items: words, a list, facets, an order.
import { css, html, nothing } from 'lit';
import { Facets } from '../../api/types';
import { Key, named, number, t } from '../../i18n/language';
import { May } from '../../session/me';
import { define, Room } from '../../ui/room';
import { Facet, FACETS, ItemQuery, LISTS, Sort, SORTS } from './query';

const TYPING_MS = 250;
const GAP_LISTS: readonly string[] = ['hidden-gem', 'darling'];

export class Filters extends Room {
    static properties = { wanted: { attribute: false }, facets: { attribute: false }, may: { attribute: false } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            form {
                display: grid;
                grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
                gap: 0.5rem;
                margin-bottom: 1rem;
                align-items: end;
            }

            label {
                display: block;
                font-size: 0.85rem;
                color: var(--muted);
            }

            input, select {
                display: block;
                width: 100%;
                font-size: 1rem;
                color: var(--text);
            }

            .more {
                grid-column: 1 / -1;
            }

            summary {
                cursor: pointer;
                padding: 0.25rem 0;
            }

            .facets {
                display: grid;
                grid-template-columns: repeat(auto-fill, minmax(min(100%, 10.5rem), 1fr));
                gap: 0.5rem;
            }
        `,
    ];
    declare wanted: ItemQuery;
    declare facets: Facets;
    declare may: May;

    private typing: ReturnType<typeof setTimeout> | undefined;

    render(): unknown {
        const chosen = Object.keys(this.wanted.facets).length;
        return html`<form role="search" @submit=${(event: Event) => event.preventDefault()}>
            <label>${t('filter.words')}
                <input type="search" .value=${this.wanted.q} maxlength="200" @input=${this.typed}></label>
            <label>${t('filter.list')}
                <select @change=${(event: Event) => this.tell({ list: value(event) })}>${this.lists()}</select></label>
            <label>${t('filter.sort')}
                <select @change=${(event: Event) => this.tell({ sort: value(event) as Sort })}>
                    ${SORTS.filter((sort) => sort !== 'gap' || this.may.seeEstimates).map((sort) => html`
                        <option value=${sort} ?selected=${sort === this.wanted.sort}>${t(`sort.${sort}` as Key)}</option>`)}
                </select></label>
            <details class="more" ?open=${chosen > 0}>
                <summary>${t('filter.more')}${chosen === 0 ? nothing : ` (${number(chosen)})`}</summary>
                <div class="facets">${FACETS.map((facet) => this.facet(facet))}</div>
            </details>
        </form>`;
    }

    private lists(): unknown {
        const lists: string[] = LISTS.filter((list) => this.may.seeEstimates || !GAP_LISTS.includes(list));
        const shown = this.wanted.list === '' || lists.includes(this.wanted.list) ? lists : [...lists, this.wanted.list];
        return [html`<option value="">${t('filter.everything')}</option>`, ...shown.map((list) => html`
            <option value=${list} ?selected=${list === this.wanted.list}>${named('list', list)}</option>`)];
    }

    private facet(facet: Facet): unknown {
        const chosen = this.wanted.facets[facet] ?? '';
        const values = this.facets[facet] ?? [];
        const known = chosen === '' || values.some(({ value }) => value === chosen) ? values : [{ value: chosen, items: 0 }, ...values];
        return html`<label>${t(`facet.${facet}` as Key)}
            <select ?disabled=${known.length === 0} @change=${(event: Event) => this.chose(facet, value(event))}>
                <option value="">${t('filter.any')}</option>
                ${known.map((one) => html`<option value=${one.value} ?selected=${one.value === chosen}>
                    ${facet === 'kind' ? named('kind', one.value) : one.value} (${number(one.items)})</option>`)}
            </select></label>`;
    }

    private chose(facet: Facet, chosen: string): void {
        const { [facet]: _, ...others } = this.wanted.facets;
        this.tell({ facets: chosen === '' ? others : { ...others, [facet]: chosen } });
    }

    private typed(event: Event): void {
        const q = value(event);
        clearTimeout(this.typing);
        this.typing = setTimeout(() => this.tell({ q: q.trim() }), TYPING_MS);
    }

    private tell(change: Partial<ItemQuery>): void {
        this.dispatchEvent(new CustomEvent('wanted', { detail: { ...this.wanted, ...change } }));
    }
}

function value(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

define('hb-filters', Filters);
