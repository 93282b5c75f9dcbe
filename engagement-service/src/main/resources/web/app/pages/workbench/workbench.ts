// Where material is made: every item with its state, the ones in work first.
import { css, html, nothing, PropertyValues } from 'lit';
import { call, query } from '../../api/http';
import { Item, Page } from '../../api/types';
import { day, Key, named, t } from '../../i18n/language';
import { May } from '../../session/me';
import { router } from '../../shell/router';
import { Load } from '../../ui/load';
import { define, Room } from '../../ui/room';
import '../../ui/tools';
import { stateBadge } from '../badges';

const STATES = ['', 'draft', 'submitted', 'active', 'retired'] as const;
const PAGE = 50;

export class Workbench extends Room {
    static properties = { may: { attribute: false }, query: { attribute: false }, more: { state: true } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            .tools {
                margin-bottom: 1rem;
            }

            th a {
                overflow-wrap: anywhere;
            }
        `,
    ];
    declare may: May;
    declare query: URLSearchParams;
    declare more: Item[];

    private next: string | undefined;
    private readonly first = new Load<Page<Item>>(this, (signal) => this.page(undefined, signal));

    constructor() {
        super();
        this.more = [];
    }

    willUpdate(changed: PropertyValues): void {
        if (changed.has('query') && this.may.edit) {
            void this.reload();
        }
    }

    render(): unknown {
        if (!this.may.edit) {
            return html`<h1>${t('nav.workbench')}</h1>
                <hb-state kind="empty" .heading=${t('workbench.not-yours')}>${t('workbench.not-yours.advice')}</hb-state>`;
        }
        const state = this.query.get('state') ?? '';
        return html`<h1>${t('nav.workbench')}</h1><p>${t('workbench.text')}</p>
            <div class="row spread tools">
                <div class="row"><a class="button primary" href="/items/new">${t('workbench.new')}</a>
                    <label>${t('workbench.state')} <select @change=${this.chose}>${STATES.map((one) => html`
                        <option value=${one} ?selected=${one === state}>${one === '' ? t('filter.everything') : t(`state.of.${one}` as Key)}</option>`)}</select></label></div>
                <hb-tools .label=${t('nav.workbench')} .sheet=${() => this.sheet()}></hb-tools>
            </div>
            ${this.first.render((page) => this.table([...page.items, ...this.more]), (page) => (page.items.length === 0
                ? html`<hb-state kind="empty" .heading=${t('workbench.empty')}>${t('workbench.empty.advice')}</hb-state>` : undefined))}`;
    }

    private table(items: Item[]): unknown {
        return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('nav.workbench')}>
                <table>
                    <thead><tr><th scope="col">${t('column.title')}</th><th scope="col">${t('facet.kind')}</th><th scope="col">${t('workbench.state')}</th>
                        <th scope="col">${t('item.version')}</th><th scope="col">${t('workbench.changed')}</th></tr></thead>
                    <tbody>${items.map((item) => html`<tr><th scope="row"><a href="/items/${item.itemId}/edit">${item.title}</a></th>
                        <td>${named('kind', item.kind)}</td><td>${stateBadge(item.state)}</td><td>${item.currentVersion ?? t('workbench.none-published')}</td>
                        <td>${day(item.changedAt)}</td></tr>`)}</tbody>
                </table>
            </div>
            ${this.next === undefined ? nothing : html`<p><button @click=${this.fetchMore}>${t('workbench.more')}</button></p>`}`;
    }

    private readonly chose = (event: Event): void => {
        router.go(`/workbench${query({ state: (event.target as HTMLSelectElement).value })}`);
    };

    private async reload(): Promise<void> {
        this.more = [];
        await this.first.run();
        this.next = this.first.value?.next;
        this.requestUpdate();
    }

    private readonly fetchMore = async (): Promise<void> => {
        const page = await this.page(this.next);
        this.next = page.next;
        this.more = [...this.more, ...page.items];
    };

    private page(cursor: string | undefined, signal?: AbortSignal): Promise<Page<Item>> {
        const state = this.query.get('state') ?? undefined;
        // items are active or retired; draft and submitted are states of a version
        const wanted = state === 'draft' || state === 'submitted' ? { versionState: state } : { state };
        return call(`/content/v1/items${query({ ...wanted, cursor, limit: PAGE })}`, { signal });
    }

    private async sheet() {
        while (this.next !== undefined) {
            await this.fetchMore();
        }
        return {
            name: 'workbench',
            columns: ['itemId', 'title', 'kind', 'state', 'currentVersion', 'createdAt', 'changedAt'],
            rows: [...(this.first.value?.items ?? []), ...this.more].map((item) => [
                item.itemId, item.title, item.kind, item.state, item.currentVersion, item.createdAt, item.changedAt,
            ]),
        };
    }
}

define('hb-workbench', Workbench);
