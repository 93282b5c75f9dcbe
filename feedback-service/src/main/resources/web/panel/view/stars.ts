import { html, type TemplateResult } from 'lit';

import type { Item } from '../shapes';
import type { Key, Words } from '../words/words';
import { DOWN, STAR, UP } from './icons';

const STARS = [1, 2, 3, 4, 5];
const HELPED = 4;
const DID_NOT_HELP = 2;

/** One click each: five stars, or whether it helped. */
export function stars(words: Words, item: Item, chosen: number, choose: (stars: number) => void): TemplateResult {
    return html`<div class="rating">
        <div class="stars" role="radiogroup" aria-label=${words.say('rate.question')}>
            ${STARS.map((n) => star(words, item, n, chosen, choose))}
        </div>
        <div class="helped">
            ${thumb(UP, words.say('rate.helped'), chosen === HELPED, () => choose(HELPED))}
            ${thumb(DOWN, words.say('rate.not'), chosen === DID_NOT_HELP, () => choose(DID_NOT_HELP))}
        </div>
    </div>`;
}

function star(words: Words, item: Item, n: number, chosen: number, choose: (stars: number) => void): TemplateResult {
    const meaning = words.say(`rate.star${n}` as Key);
    return html`<label class=${n <= chosen ? 'star on' : 'star'} title=${meaning}>
        <input
            type="radio"
            name=${`stars-${item.itemId}-${item.version}`}
            value=${n}
            aria-label=${`${words.count('rate.stars', n)}: ${meaning}`}
            .checked=${n === chosen}
            @change=${() => choose(n)}
        />${STAR}
    </label>`;
}

function thumb(icon: unknown, text: string, pressed: boolean, press: () => void): TemplateResult {
    return html`<button type="button" class="thumb" aria-pressed=${pressed ? 'true' : 'false'} @click=${press}>${icon}${text}</button>`;
}
