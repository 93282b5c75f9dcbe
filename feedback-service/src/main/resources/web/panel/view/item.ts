import { html, nothing, type TemplateResult } from 'lit';

import type { Visit } from '../model/visit';
import type { Failure } from '../session/failure';
import type { Content, Item } from '../shapes';
import type { Words } from '../words/words';
import { OPEN, SHARE } from './icons';
import { explain } from './parts';

/** What has become of sharing an item: the rep is told, or copies the link by hand. */
export class Sharing {
    private by?: { itemId: string; how: 'copied' | 'shared' | 'copy' };

    constructor(private readonly changed: () => void) {}

    of(item: Item): string | undefined {
        return this.by?.itemId === item.itemId ? this.by.how : undefined;
    }

    /** Gives the link to the device's own share sheet, or copies it; counts as use once it has left. */
    async share(visit: Visit, item: Item, link: string): Promise<void> {
        if (navigator.canShare?.({ url: link })) {
            return this.handOver(visit, item, link);
        }
        try {
            await navigator.clipboard.writeText(link);
            this.done(visit, item, 'copied', 'link');
        } catch {
            this.by = { itemId: item.itemId, how: 'copy' };
            this.changed();
        }
    }

    done(visit: Visit, item: Item, how: 'copied' | 'shared', channel: string): void {
        this.by = { itemId: item.itemId, how };
        visit.use(item, 'shared', channel);
    }

    private async handOver(visit: Visit, item: Item, link: string): Promise<void> {
        try {
            await navigator.share({ title: item.title, url: link });
            this.done(visit, item, 'shared', 'share-sheet');
        } catch {
            // the rep thought better of it
        }
    }
}

/** Opens and shares an item. */
export function actions(visit: Visit, words: Words, sharing: Sharing, item: Item, content = visit.content(item).value): TemplateResult {
    const link = webLink(content);
    return html`<div class="actions">${link ? linked(visit, words, sharing, item, link) : unlinked(words, content, visit.content(item).failure)}</div>
        ${link ? told(visit, words, sharing, item, link) : nothing}`;
}

function linked(visit: Visit, words: Words, sharing: Sharing, item: Item, link: string): TemplateResult {
    const { title } = item;
    return html`<a
            class="button"
            href=${link}
            target="_blank"
            rel="noopener noreferrer"
            aria-label=${words.say('item.open.named', { title })}
            @click=${() => visit.use(item, 'viewed')}
            >${OPEN}${words.say('item.open')}</a
        >
        <button type="button" aria-label=${words.say('item.share.named', { title })} @click=${() => sharing.share(visit, item, link)}>
            ${SHARE}${words.say('item.share')}
        </button>`;
}

function unlinked(words: Words, content: Content | undefined, failure: Failure | undefined): TemplateResult {
    const why = failure && !content ? explain(words, failure) : words.say(content ? 'item.nolink' : 'item.loading');
    return html`<span class="quiet">${why}</span>`;
}

function told(visit: Visit, words: Words, sharing: Sharing, item: Item, link: string): unknown {
    switch (sharing.of(item)) {
        case 'copied':
            return html`<p class="good" role="status">${words.say('item.copied')}</p>`;
        case 'shared':
            return html`<p class="good" role="status">${words.say('item.shared')}</p>`;
        case 'copy':
            return byHand(visit, words, sharing, item, link);
        default:
            return nothing;
    }
}

function byHand(visit: Visit, words: Words, sharing: Sharing, item: Item, link: string): TemplateResult {
    return html`<label class="copy"
            >${words.say('item.copy')}
            <input type="text" readonly .value=${link} @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
        /></label>
        <button type="button" @click=${() => sharing.done(visit, item, 'shared', 'link')}>${words.say('item.copy.done')}</button>`;
}

// titles and links come from other people: only what leads to a web page is made a link
function webLink(content: Content | undefined): string | undefined {
    const link = content?.link ?? '';
    return /^https?:\/\//i.test(link) ? link : undefined;
}
