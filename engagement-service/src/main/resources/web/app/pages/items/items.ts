// The table of items, ranked by rules that are fair to small samples, never by a mean.
import { html, nothing, PropertyValues, TemplateResult } from 'lit';
import { query as queryString, call } from '../../api/http';
import { Facets } from '../../api/types';
import { Key, named, plural, t } from '../../i18n/language';
import { May } from '../../session/me';
import { router } from '../../shell/router';
import { dated } from '../../ui/dated';
import { Load } from '../../ui/load';
import { define, Room } from '../../ui/room';
import '../../ui/tools';
import './filters';
import { ItemQuery, parametersOf, read } from './query';
import { Rows } from './rows';
import { sheetOf } from './sheet';
import './table';

export class ItemsPage extends Room {
    static properties = { may: { attribute: false }, query: { attribute: false }, wanted: { state: true } };
    declare may: May;
    declare query: URLSearchParams;
    declare wanted: ItemQuery;

    private readonly rows = new Load<Rows>(this, (signal) => this.first(signal));
    private readonly facets = new Load<Facets>(this, (signal) => call('/engagement/v1/facets', { signal }));

    connectedCallback(): void {
        super.connectedCallback();
        void this.facets.run();
    }

    willUpdate(changed: PropertyValues): void {
        if (changed.has('query')) {
            this.want(read(this.query));
        }
    }

    render(): unknown {
        return html`<h1>${this.wanted.list === '' ? t('nav.items') : named('list', this.wanted.list)}</h1>
            <p>${this.wanted.list === '' ? t('items.text') : named('list.text', this.wanted.list, t('items.text'))}</p>
            <hb-filters .wanted=${this.wanted} .facets=${this.facets.value ?? {}} .may=${this.may}
                @wanted=${(event: CustomEvent<ItemQuery>) => this.changed(event.detail)}></hb-filters>
            ${this.rows.render((rows) => this.table(rows), (rows) => (rows.total === 0 ? this.empty() : undefined))}`;
    }

    private table(rows: Rows): unknown {
        return html`<div class="row spread">
                <span role="status">${plural('items.count', rows.total)}, ${t(`sort.${this.wanted.sort}.rule` as Key)}</span>
                <hb-tools .label=${t('nav.items')} .sheet=${async () => sheetOf(await rows.all())}></hb-tools>
            </div>
            <hb-item-table .rows=${rows} .may=${this.may} .sort=${this.wanted.sort}
                @sort=${(event: CustomEvent) => this.changed({ ...this.wanted, sort: event.detail })}></hb-item-table>
            ${dated(rows.dated)}`;
    }

    private empty(): TemplateResult {
        const filtered = this.wanted.q !== '' || this.wanted.list !== '' || Object.keys(this.wanted.facets).length > 0;
        return filtered
            ? html`<hb-state kind="empty" .heading=${t('items.none-match')}>${t('items.none-match.advice')}
                <a slot="action" href="/items" class="button">${t('items.show-all')}</a></hb-state>`
            : html`<hb-state kind="empty" .heading=${t('items.empty')}>
                ${this.may.edit ? t('items.empty.advice') : t('items.empty.advice-reader')}
                ${this.may.edit ? html`<a slot="action" href="/items/new" class="button primary">${t('workbench.new')}</a>` : nothing}</hb-state>`;
    }

    private changed(wanted: ItemQuery): void {
        router.replace(`/items${queryString(parametersOf(wanted))}`);
        this.want(wanted);
    }

    private want(wanted: ItemQuery): void {
        this.wanted = wanted;
        void this.rows.run();
    }

    private async first(signal: AbortSignal): Promise<Rows> {
        const rows = new Rows(this.wanted);
        await rows.more(signal);
        return rows;
    }
}

define('hb-items', ItemsPage);
