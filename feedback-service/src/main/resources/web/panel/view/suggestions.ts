import { html, nothing, type TemplateResult } from 'lit';

import type { Visit } from '../model/visit';
import type { Suggestion, SuggestionReason } from '../shapes';
import type { Words } from '../words/words';
import { actions, type Sharing } from './item';
import { empty, loaded, section } from './parts';

const FEW = 5;

/** Up to three items that fit the deal, with the reason. */
export function suggestionsView(visit: Visit, words: Words, sharing: Sharing): TemplateResult {
    const list = (items: Suggestion[]) =>
        items.length === 0
            ? empty(words.say('suggest.none'))
            : html`<ul class="cards">
                  ${items.map((item) => card(visit, words, sharing, item))}
              </ul>`;
    return section(
        'suggestions',
        words.say('suggest.title'),
        loaded(words, visit.suggestions, 'suggest.failed', () => visit.loadSuggestions(), list),
    );
}

function card(visit: Visit, words: Words, sharing: Sharing, item: Suggestion): TemplateResult {
    const summary = visit.content(item).value?.summary;
    return html`<li class="card">
        <p class="kind">${item.kind}</p>
        <h4>${item.title}</h4>
        <p class="because">${because(visit, words, item)}</p>
        ${summary ? html`<p class="quiet">${summary}</p>` : nothing} ${actions(visit, words, sharing, item)}
    </li>`;
}

function because(visit: Visit, words: Words, item: Suggestion): string {
    const { reason } = item;
    const parts = [
        reason.code === 'new' ? words.say('because.new') : '',
        reason.code === 'helped-here' ? words.say('because.helped-here') : '',
        reason.users ? words.count('because.users', reason.users) : '',
        opinions(words, reason),
        reason.matches?.length ? words.say('because.fits', { what: matches(visit, words, item) }) : '',
    ];
    const sentence = parts.filter((part) => part !== '').join(', ');
    return sentence.charAt(0).toUpperCase() + sentence.slice(1) + '.';
}

function opinions(words: Words, { n, helpful }: SuggestionReason): string {
    if (!n || helpful === undefined) {
        return n === 0 || (!n && helpful === undefined) ? words.say('because.unrated') : '';
    }
    return words.say(n < FEW ? 'because.few' : 'because.helpful', { n, helpful });
}

function matches(visit: Visit, words: Words, item: Suggestion): string {
    const { stage, persona, industry } = visit.where;
    const said: Record<string, string | undefined> = { stage, persona, industry };
    return (item.reason.matches ?? [])
        .map((facet) => words.sayIf(`facet.${facet}`, 'facet.other', { value: said[facet] ?? item.tags?.[facet]?.join(', ') ?? '' }))
        .join(words.say('and'));
}
