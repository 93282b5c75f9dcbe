import { html, nothing, type TemplateResult } from 'lit';

import type { Visit } from '../model/visit';
import type { Item, MyRating } from '../shapes';
import type { Words } from '../words/words';
import { empty, loaded, section } from './parts';

const AT_FIRST = 3;

/** What came of the rep's feedback: answers, and newer versions to be rated again. */
export function answersView(visit: Visit, words: Words, all: boolean, showAll: () => void, rate: (item: Item) => void): TemplateResult {
    const list = (mine: MyRating[]) => {
        const news = mine.filter((rating) => rating.answer || newer(rating, mine));
        return news.length === 0
            ? empty(words.say('answers.none'))
            : html`<ul class="news">
                      ${news.slice(0, all ? undefined : AT_FIRST).map((rating) => line(words, rating, newer(rating, mine), rate))}
                  </ul>
                  ${news.length > AT_FIRST && !all ? more(words, news.length, showAll) : nothing}`;
    };
    return section(
        'answers',
        words.say('answers.title'),
        loaded(words, visit.mine, 'answers.failed', () => visit.loadMine(), list),
    );
}

function line(words: Words, rating: MyRating, isNewer: boolean, rate: (item: Item) => void): TemplateResult {
    return html`<li>
        <h4>${rating.itemTitle}</h4>
        <p class="quiet">${words.count('answers.yours', rating.stars, { version: rating.version })}</p>
        ${answer(words, rating)} ${isNewer ? again(words, rating, rate) : nothing}
    </li>`;
}

function answer(words: Words, { answer }: MyRating): unknown {
    if (!answer) {
        return nothing;
    }
    const state = words.sayIf(`answers.${answer.state}`, 'answers.acknowledged');
    return html`<p class="answer">
        <strong>${state}</strong>${answer.text ? `: ${answer.text}` : '.'}
        <time class="quiet" datetime=${answer.answeredAt}>${words.ago(answer.answeredAt)}</time>
    </p>`;
}

function again(words: Words, rating: MyRating, rate: (item: Item) => void): TemplateResult {
    const { itemId, itemTitle: title, version, currentVersion: current = version } = rating;
    return html`<p>${words.say('answers.newer', { current, version })}</p>
        <button
            type="button"
            aria-label=${words.say('answers.again.named', { current, title })}
            @click=${() => rate({ itemId, title, version: current })}
        >
            ${words.say('answers.again')}
        </button>`;
}

function more(words: Words, n: number, showAll: () => void): TemplateResult {
    return html`<button type="button" class="plain" @click=${showAll}>${words.say('more', { n })}</button>`;
}

// the rep has not rated the newer version yet
function newer(rating: MyRating, mine: MyRating[]): boolean {
    const { currentVersion = 0, version, itemId } = rating;
    return currentVersion > version && !mine.some((other) => other.itemId === itemId && other.version === currentVersion);
}
