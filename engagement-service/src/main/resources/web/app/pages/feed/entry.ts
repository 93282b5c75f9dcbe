// One piece of feedback: what was said of what, by whom only if that person signed.
import { css, html, nothing } from 'lit';
import { FeedEvent } from '../../api/types';
import { ago, Key, moment, t } from '../../i18n/language';
import { define, Room } from '../../ui/room';
import { stars } from '../badges';
import { reasons } from '../reasons';
import { raterLine } from '../rater';

export class FeedEntry extends Room {
    static properties = { event: { attribute: false } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            .card {
                padding: 0.75rem 1rem;
            }

            h2 {
                font-size: 1rem;
                margin: 0;
            }

            blockquote {
                margin: 0.5rem 0;
                padding-inline-start: 0.75rem;
                border-inline-start: 3px solid var(--line);
                white-space: pre-wrap;
                overflow-wrap: anywhere;
            }
        `,
    ];
    declare event: FeedEvent;

    render(): unknown {
        const { data, type, occurredAt } = this.event;
        return html`<article class="card">
            <div class="row spread">
                <h2><a href="/items/${data.itemId}?version=${data.version}">${data.itemTitle}</a> <small>${t('version.short', { version: data.version })}</small></h2>
                <small><time datetime=${occurredAt} title=${moment(occurredAt)}>${ago(occurredAt)}</time></small>
            </div>
            ${this.body(type)}
        </article>`;
    }

    private body(type: string): unknown {
        const { data } = this.event;
        if (type.startsWith('feedback.withdrawn')) {
            return html`<p class="muted">${t('feed.withdrawn')}</p>`;
        }
        if (type.startsWith('feedback.answered')) {
            return html`<p><span class="badge">${t(`answer.${data.state ?? 'acknowledged'}` as Key)}</span> ${t('feed.answered')}</p>
                ${data.text === undefined ? nothing : html`<blockquote>${data.text}</blockquote>`}`;
        }
        return html`<div class="row">${stars(data.stars ?? 0)} ${reasons(data.reasons ?? [])}</div>
            ${data.comment === undefined ? nothing : html`<blockquote>${data.comment}</blockquote>`}
            ${raterLine(data.rater)}`;
    }
}

define('hb-feed-entry', FeedEntry);
