// Feedback as it arrives. What is new waits behind a button: nothing jumps under the reader's eyes.
import { css, html, nothing } from 'lit';
import { call, query } from '../../api/http';
import { Problem } from '../../api/problem';
import { Line, Stream, StreamEvent } from '../../api/stream';
import { FeedEvent, NewestFeedback } from '../../api/types';
import { plural, t } from '../../i18n/language';
import { May } from '../../session/me';
import { Load } from '../../ui/load';
import { define, Room } from '../../ui/room';
import '../../ui/tools';
import './entry';
import { sheetOf } from './sheet';

const PAGE = 50;

export class FeedPage extends Room {
    static properties = { may: { attribute: false }, events: { state: true }, waiting: { state: true }, line: { state: true }, next: { state: true } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            .head {
                position: sticky;
                top: 0;
                background: var(--page);
                padding: 0.5rem 0;
                z-index: 1;
            }

            ol {
                list-style: none;
                margin: 0;
                padding: 0;
                max-width: 60rem;
            }

            li + li {
                margin-top: 0.75rem;
            }

            .dot {
                display: inline-block;
                width: 0.7rem;
                height: 0.7rem;
                border-radius: 50%;
                background: var(--warn);
            }

            .dot.open {
                background: var(--good);
            }
        `,
    ];
    declare may: May;
    declare events: FeedEvent[];
    declare waiting: FeedEvent[];
    declare line: Line;
    declare next: string | undefined;

    private stream: Stream | undefined;
    private readonly first = new Load<NewestFeedback>(this, (signal) => this.newest(undefined, signal));

    constructor() {
        super();
        this.events = [];
        this.waiting = [];
        this.line = 'connecting';
    }

    connectedCallback(): void {
        super.connectedCallback();
        if (this.may.readFeed) {
            void this.begin();
        }
    }

    disconnectedCallback(): void {
        super.disconnectedCallback();
        this.stream?.close();
    }

    render(): unknown {
        if (!this.may.readFeed) {
            return html`<h1>${t('nav.feed')}</h1>
                <hb-state kind="empty" .heading=${t('feed.not-yours')}>${t('feed.not-yours.advice')}</hb-state>`;
        }
        return html`<h1>${t('nav.feed')}</h1><p>${t('feed.text')}</p>
            <div class="row spread head">
                <span role="status"><span class="dot ${this.line}"></span> ${t(`feed.line.${this.line}`)}</span>
                <hb-tools .label=${t('nav.feed')} .sheet=${() => sheetOf(this.events)}></hb-tools>
            </div>
            <div aria-live="polite">${this.waiting.length === 0 ? nothing
                : html`<p><button class="primary" @click=${this.show}>${plural('feed.new', this.waiting.length)}</button></p>`}</div>
            ${this.first.render(() => this.list())}`;
    }

    private list(): unknown {
        if (this.events.length === 0) {
            return html`<hb-state kind="empty" .heading=${t('feed.empty')}>${t('feed.empty.advice')}</hb-state>`;
        }
        return html`<ol>${this.events.map((event) => html`<li><hb-feed-entry .event=${event}></hb-feed-entry></li>`)}</ol>
            ${this.next === undefined ? nothing : html`<p><button @click=${this.older}>${t('feed.older')}</button></p>`}`;
    }

    private async begin(): Promise<void> {
        await this.first.run();
        const page = this.first.value;
        if (page === undefined || !this.isConnected) {
            return;
        }
        this.events = page.items;
        this.next = page.next;
        this.stream = new Stream('/feedback/v1/stream', page.watchFrom, (event) => this.seen(event), (line, problem) => this.is(line, problem));
    }

    private newest(before: string | undefined, signal?: AbortSignal): Promise<NewestFeedback> {
        return call(`/feedback/v1/events/newest${query({ before, limit: PAGE })}`, { signal });
    }

    private seen({ id, type, data }: StreamEvent): void {
        const payload = JSON.parse(data) as FeedEvent['data'];
        this.waiting = [{ id, type, occurredAt: payload.occurredAt, data: payload }, ...this.waiting];
    }

    private is(line: Line, problem?: Problem): void {
        this.line = line;
        // the place is no longer kept: begin again with what there is
        if (problem?.status === 410) {
            this.stream?.close();
            void this.begin();
        }
    }

    private show(): void {
        this.events = [...this.waiting, ...this.events];
        this.waiting = [];
    }

    private async older(): Promise<void> {
        const page = await this.newest(this.next);
        this.events = [...this.events, ...page.items];
        this.next = page.next;
    }
}

define('hb-feed', FeedPage);
