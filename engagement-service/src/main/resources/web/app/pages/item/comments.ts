// The ratings of a version one by one, with what was said, and marketing's answer.
import { css, html, nothing, PropertyValues } from 'lit';
import { call, query } from '../../api/http';
import { Answer, GivenRating, Page } from '../../api/types';
import { day, Key, t } from '../../i18n/language';
import { May } from '../../session/me';
import { Load } from '../../ui/load';
import { define, Room } from '../../ui/room';
import '../../ui/tools';
import { stars } from '../badges';
import { raterLine } from '../rater';
import { reasons } from '../reasons';
import './answer';

const PAGE = 20;

export class Comments extends Room {
    static properties = { itemId: {}, version: { type: Number }, may: { attribute: false }, more: { state: true }, answering: { state: true } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            :host {
                margin-top: 1rem;
            }

            ol {
                list-style: none;
                margin: 0;
                padding: 0;
            }

            li {
                padding: 0.75rem 0;
                border-top: 1px solid var(--line);
            }

            blockquote {
                margin: 0.4rem 0;
                white-space: pre-wrap;
                overflow-wrap: anywhere;
            }

            .answer {
                margin: 0.5rem 0 0 1rem;
                padding-inline-start: 0.75rem;
                border-inline-start: 3px solid var(--accent);
            }
        `,
    ];
    declare itemId: string;
    declare version: number;
    declare may: May;
    declare more: GivenRating[];
    declare answering: string | undefined;

    private next: string | undefined;
    private readonly first = new Load<Page<GivenRating>>(this, (signal) => this.page(undefined, signal));

    constructor() {
        super();
        this.more = [];
    }

    willUpdate(changed: PropertyValues): void {
        if (changed.has('itemId') || changed.has('version')) {
            this.more = [];
            void this.first.run().then(() => (this.next = this.first.value?.next)).then(() => this.requestUpdate());
        }
    }

    render(): unknown {
        return html`<section class="card">
            <div class="row spread"><h2>${t('item.comments')}</h2>
                <hb-tools .label=${t('item.comments')} .sheet=${() => this.sheet()}></hb-tools></div>
            ${this.first.render((page) => html`<ol>${[...page.items, ...this.more].map((rating) => html`<li>${this.rating(rating)}</li>`)}</ol>
                ${this.next === undefined ? nothing : html`<button @click=${this.fetchMore}>${t('item.more-comments')}</button>`}`,
                (page) => (page.items.length === 0 ? html`<hb-state kind="empty" .heading=${t('item.no-comments')}>${t('item.no-comments.advice')}</hb-state>`
                    : undefined))}
        </section>`;
    }

    private rating(rating: GivenRating): unknown {
        return html`<div class="row spread">
                <div class="row">${stars(rating.stars)} ${reasons(rating.reasons)}</div>
                <small><time datetime=${rating.ratedAt}>${day(rating.ratedAt)}</time></small>
            </div>
            ${rating.comment === undefined ? nothing : html`<blockquote>${rating.comment}</blockquote>`}
            ${raterLine(rating.rater)}
            ${rating.answer === undefined ? nothing : this.answer(rating.answer)}
            ${this.may.answer ? this.answerForm(rating) : nothing}`;
    }

    private answer(answer: Answer): unknown {
        return html`<div class="answer"><span class="badge">${t(`answer.${answer.state}` as Key)}</span>
            <small>${t('answer.by-marketing', { day: day(answer.answeredAt) })}</small>
            ${answer.text === undefined ? nothing : html`<blockquote>${answer.text}</blockquote>`}</div>`;
    }

    private answerForm(rating: GivenRating): unknown {
        if (this.answering !== rating.feedbackId) {
            return html`<button class="plain" @click=${() => (this.answering = rating.feedbackId)}>
                ${t(rating.answer === undefined ? 'answer.write' : 'answer.change')}</button>`;
        }
        return html`<hb-answer .feedbackId=${rating.feedbackId} .answer=${rating.answer}
            @answered=${(event: CustomEvent<Answer>) => this.answered(rating, event.detail)} @closed=${() => (this.answering = undefined)}></hb-answer>`;
    }

    private answered(rating: GivenRating, answer: Answer): void {
        rating.answer = answer;
        this.answering = undefined;
    }

    private page(cursor: string | undefined, signal?: AbortSignal): Promise<Page<GivenRating>> {
        return call(`/feedback/v1/content/${this.itemId}/ratings${query({ version: this.version, cursor, limit: PAGE })}`, { signal });
    }

    private readonly fetchMore = async (): Promise<void> => {
        const page = await this.page(this.next);
        this.next = page.next;
        this.more = [...this.more, ...page.items];
    };

    private async sheet() {
        while (this.next !== undefined) {
            await this.fetchMore();
        }
        return {
            name: 'ratings',
            columns: ['ratedAt', 'version', 'stars', 'reasons', 'comment', 'signedBy', 'team', 'deal', 'answer', 'answerText'],
            rows: [...(this.first.value?.items ?? []), ...this.more].map((one) => [
                one.ratedAt, one.version, one.stars, one.reasons.join(' '), one.comment, one.rater?.name, one.rater?.team, one.rater?.deal,
                one.answer?.state, one.answer?.text,
            ]),
        };
    }
}

define('hb-comments', Comments);
