import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { Draft } from '../model/ratings';
import type { Visit } from '../model/visit';
import type { Item, Reason } from '../shapes';
import type { Words } from '../words/words';
import { empty, section, trouble } from './parts';
import { stars } from './stars';

const GOOD = 4;
const BAD = 2;
const LONGEST_COMMENT = 4_000;

/** Rates what was used: two clicks, and more for those who want to say more. */
export function rateView(visit: Visit, words: Words, search: unknown): TemplateResult {
    const items = visit.rateable();
    const body = html`<p class="quiet">${words.say('rate.privacy')}</p>
        ${visit.unrated.failure ? trouble(words, words.say('rate.failed'), visit.unrated.failure, () => visit.loadUnrated()) : nothing}
        ${items.length === 0
            ? empty(words.say('rate.none'))
            : repeat(
                  items,
                  (item) => item.itemId,
                  (item) => row(visit, words, item),
              )}
        ${search}`;
    return section('rate', words.say('rate.title'), body);
}

function row(visit: Visit, words: Words, item: Item): TemplateResult {
    const draft = visit.ratings.of(item);
    return html`<div class="row" role="group" aria-label=${item.title} data-item=${item.itemId}>
        <h4>${item.title}</h4>
        ${stars(words, item, draft?.stars ?? 0, (chosen) => visit.ratings.choose(item, chosen))}
        ${draft ? standing(visit, words, draft) : nothing} ${draft?.open ? details(visit, words, draft) : nothing}
    </div>`;
}

function standing(visit: Visit, words: Words, draft: Draft): TemplateResult {
    const { title } = draft.item;
    return html`<div class="standing">
        <span class=${draft.standing}>${words.say(`rate.${draft.standing}`)}</span>
        <button type="button" class="plain" aria-expanded=${draft.open ? 'true' : 'false'} @click=${() => visit.ratings.look(draft)}>
            ${words.say(draft.open ? 'rate.less' : 'rate.why')}
        </button>
        <button
            type="button"
            class="plain"
            aria-label=${words.say('rate.undo.named', { title })}
            @click=${(event: Event) => withdraw(visit, draft, event.target as Element)}
        >
            ${words.say('rate.undo')}
        </button>
    </div>`;
}

// the button goes, the reader stays where the rating was
function withdraw(visit: Visit, draft: Draft, button: Element): void {
    button.closest('.row')?.querySelector('input')?.focus();
    visit.ratings.withdraw(draft);
}

function details(visit: Visit, words: Words, draft: Draft): TemplateResult {
    return html`<div class="details">${reasons(visit, words, draft)} ${comment(visit, words, draft)} ${signature(visit, words, draft)}</div>`;
}

function reasons(visit: Visit, words: Words, draft: Draft): unknown {
    const { value, failure } = visit.reasons;
    if (!value) {
        return failure ? trouble(words, words.say('rate.reasons.failed'), failure, () => visit.loadReasons()) : nothing;
    }
    const praise = chips(visit, words, draft, 'praise', value);
    const fault = chips(visit, words, draft, 'fault', value);
    return draft.stars >= GOOD ? [praise, fault] : [fault, praise];
}

// what goes with the stars is open at once, the rest one click away
function chips(visit: Visit, words: Words, draft: Draft, kind: Reason['kind'], all: Reason[]): TemplateResult {
    const fitting = kind === 'praise' ? draft.stars > BAD : draft.stars < GOOD;
    const ofKind = all.filter((reason) => reason.kind === kind);
    const open = fitting || ofKind.some(({ code }) => draft.reasons.includes(code));
    return html`<details ?open=${open}>
        <summary>${words.say(`rate.${kind}`)}</summary>
        <div class="chips" role="group" aria-label=${words.say(`rate.${kind}`)}>
            ${ofKind.map((reason) => chip(visit, words, draft, reason))}
        </div>
    </details>`;
}

function chip(visit: Visit, words: Words, draft: Draft, reason: Reason): TemplateResult {
    return html`<label class="chip"
        ><input
            type="checkbox"
            .checked=${draft.reasons.includes(reason.code)}
            @change=${() => visit.ratings.toggle(draft, reason.code)}
        /><span>${words.reason(reason)}</span></label
    >`;
}

function comment(visit: Visit, words: Words, draft: Draft): TemplateResult {
    const id = `comment-${draft.item.itemId}`;
    return html`<div class="comment">
        <label for=${id}>${words.say('rate.comment')}</label>
        <textarea
            id=${id}
            rows="2"
            maxlength=${LONGEST_COMMENT}
            placeholder=${words.say('rate.comment.hint')}
            .value=${draft.comment}
            @change=${(event: Event) => visit.ratings.comment(draft, (event.target as HTMLTextAreaElement).value)}
        ></textarea>
        <button type="button">${words.say('rate.send')}</button>
    </div>`;
}

function signature(visit: Visit, words: Words, draft: Draft): TemplateResult {
    const id = `sign-${draft.item.itemId}`;
    return html`<div class="sign">
        <label
            ><input
                type="checkbox"
                aria-describedby=${id}
                .checked=${draft.signed}
                @change=${(event: Event) => visit.ratings.sign(draft, (event.target as HTMLInputElement).checked)}
            />${words.say('rate.sign')}</label
        >
        <p id=${id} class="quiet">${words.say(draft.signed ? 'rate.signed' : 'rate.unsigned')}</p>
    </div>`;
}
