// The events behind the usage figures, down to the single one.
import { css, html, nothing } from 'lit';
import { call, query } from '../../api/http';
import { Page, Summary, UsageEvent } from '../../api/types';
import { moment, named, number, t } from '../../i18n/language';
import { Load } from '../../ui/load';
import { define, Room } from '../../ui/room';
import '../../ui/tools';

const PAGE = 25;

export class UsageEvents extends Room {
    static properties = { itemId: {}, usage: { attribute: false }, open: { state: true }, more: { state: true } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            :host {
                margin: 1rem 0;
            }
        `,
    ];
    declare itemId: string;
    declare usage: Summary['usage'];
    declare open: boolean;
    declare more: UsageEvent[];

    private next: string | undefined;
    private readonly first = new Load<Page<UsageEvent>>(this, (signal) => this.page(undefined, signal));

    constructor() {
        super();
        this.open = false;
        this.more = [];
    }

    render(): unknown {
        const counted = this.usage.actions.filter((action) => action.events > 0);
        return html`<section class="card">
            <h2>${t('item.events')} <hb-meaning .of=${'events-by-action'} .label=${t('item.events')}></hb-meaning></h2>
            ${counted.length === 0 ? html`<p>${t('item.no-events')}</p>` : html`
                <div class="row">${counted.map((action) => html`<span class="badge">${named('action', action.action)}: ${number(action.events)}</span>`)}</div>
                <p><button aria-expanded=${this.open} @click=${this.toggle}>${t(this.open ? 'item.hide-events' : 'item.show-events')}</button></p>`}
            ${this.open ? this.first.render((page) => this.table([...page.items, ...this.more])) : nothing}
        </section>`;
    }

    private table(events: UsageEvent[]): unknown {
        return html`<hb-tools .label=${t('item.events')} .sheet=${() => sheet(events)}></hb-tools>
            <div class="scroll" tabindex="0" role="region" aria-label=${t('item.events')}>
                <table>
                    <thead><tr><th scope="col">${t('event.when')}</th><th scope="col">${t('event.action')}</th><th scope="col">${t('item.version')}</th>
                        <th scope="col">${t('facet.stage')}</th><th scope="col">${t('event.channel')}</th></tr></thead>
                    <tbody>${events.map((event) => html`<tr><td>${moment(event.occurredAt)}</td><td>${named('action', event.action)}</td>
                        <td>${event.version ?? '–'}</td><td>${event.stage ?? '–'}</td><td>${event.channel ?? '–'}</td></tr>`)}</tbody>
                </table>
            </div>
            ${this.next === undefined ? nothing : html`<p><button @click=${this.fetchMore}>${t('item.more-events')}</button></p>`}`;
    }

    private readonly toggle = async (): Promise<void> => {
        this.open = !this.open;
        if (this.open && this.first.value === undefined) {
            await this.first.run();
            this.next = (this.first.value as Page<UsageEvent> | undefined)?.next;
            this.requestUpdate();
        }
    };

    private readonly fetchMore = async (): Promise<void> => {
        const page = await this.page(this.next);
        this.next = page.next;
        this.more = [...this.more, ...page.items];
    };

    private page(cursor: string | undefined, signal?: AbortSignal): Promise<Page<UsageEvent>> {
        return call(`/engagement/v1/content/${this.itemId}/events${query({ cursor, limit: PAGE })}`, { signal });
    }
}

function sheet(events: UsageEvent[]) {
    return {
        name: 'usage-events',
        columns: ['eventId', 'occurredAt', 'action', 'version', 'stage', 'channel'],
        rows: events.map((event) => [event.eventId, event.occurredAt, event.action, event.version, event.stage, event.channel]),
    };
}

define('hb-usage-events', UsageEvents);
