import { html, nothing, type TemplateResult } from 'lit';

import type { Visit } from '../model/visit';
import type { Content, Item } from '../shapes';
import type { Words } from '../words/words';
import { SEARCH } from './icons';
import { actions, type Sharing } from './item';
import { empty, loaded } from './parts';

/** Finds any other published item, to use and to rate it. */
export function searchView(visit: Visit, words: Words, sharing: Sharing, rate: (item: Item) => void): TemplateResult {
    return html`<form role="search" class="search" @submit=${(event: SubmitEvent) => submit(visit, event)}>
            <label for="term">${words.say('search.label')}</label>
            <div class="field">
                <input id="term" name="term" type="search" maxlength="200" autocomplete="off" />
                <button type="submit">${SEARCH}${words.say('search.go')}</button>
            </div>
        </form>
        ${visit.term ? results(visit, words, sharing, rate) : nothing}`;
}

function submit(visit: Visit, event: SubmitEvent): void {
    event.preventDefault();
    const term = new FormData(event.target as HTMLFormElement).get('term');
    void visit.search(String(term ?? ''));
}

function close(visit: Visit, button: Element): void {
    (button.getRootNode() as ShadowRoot).getElementById('term')?.focus();
    void visit.search('');
}

function results(visit: Visit, words: Words, sharing: Sharing, rate: (item: Item) => void): unknown {
    const { term } = visit;
    const list = (items: Content[]) =>
        items.length === 0
            ? empty(words.say('search.none', { term }))
            : html`<p class="quiet" role="status">${words.count('search.found', items.length, { term })}</p>
                  <ul class="cards">
                      ${items.map((item) => card(visit, words, sharing, item, rate))}
                  </ul>
                  <button type="button" class="plain" @click=${(event: Event) => close(visit, event.target as Element)}>${words.say('search.clear')}</button>`;
    return loaded(words, visit.found, 'search.failed', () => visit.search(term), list);
}

function card(visit: Visit, words: Words, sharing: Sharing, item: Content, rate: (item: Item) => void): TemplateResult {
    return html`<li class="card">
        <p class="kind">${item.kind}</p>
        <h4>${item.title}</h4>
        ${item.summary ? html`<p class="quiet">${item.summary}</p>` : nothing} ${actions(visit, words, sharing, item, item)}
        <button type="button" class="plain" aria-label=${words.say('search.rate.named', { title: item.title })} @click=${() => rate(item)}>
            ${words.say('search.rate')}
        </button>
    </li>`;
}
