import { html, nothing, type TemplateResult } from 'lit';

import type { Loaded } from '../model/loaded';
import type { Failure } from '../session/failure';
import type { Key, Words } from '../words/words';

/** A part of the panel under its heading. */
export function section(id: string, title: string, body: unknown): TemplateResult {
    return html`<section aria-labelledby=${id}>
        <h3 id=${id}>${title}</h3>
        ${body}
    </section>`;
}

/** What was loaded, or why it cannot be had and what to do. */
export function loaded<T>(words: Words, part: Loaded<T>, failed: Key, again: () => void, ready: (value: T) => unknown): unknown {
    return [
        part.failure ? trouble(words, words.say(failed), part.failure, again) : nothing,
        part.value !== undefined ? ready(part.value) : nothing,
        part.value === undefined && !part.failure ? skeleton(words) : nothing,
    ];
}

export function trouble(words: Words, what: string, failure: Failure, again: () => void): TemplateResult {
    return html`<div class="trouble">
        <p>${what} ${explain(words, failure)}</p>
        <button type="button" class="plain" @click=${again}>${words.say('retry')}</button>
    </div>`;
}

export function explain(words: Words, failure: Failure): string {
    return words.say(`failure.${failure.kind}`, { detail: failure.message });
}

/** Why something was refused for good: in the reader's language where the reason is known, else in the service's own words. */
export function refusal(words: Words, failure: Failure): string {
    const slug = failure.problem.type?.split('/').pop();
    return failure.kind === 'refused' ? words.sayIf(`refused.${slug}`, 'refused', { detail: failure.message }) : explain(words, failure);
}

export function empty(text: string): TemplateResult {
    return html`<p class="empty">${text}</p>`;
}

function skeleton(words: Words): TemplateResult {
    return html`<div class="skeleton" aria-busy="true"><span class="unseen">${words.say('loading')}</span></div>`;
}
