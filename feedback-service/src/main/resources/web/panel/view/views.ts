import { html, nothing, type TemplateResult } from 'lit';

import type { Visit } from '../model/visit';
import type { BuyerView } from '../shapes';
import type { Words } from '../words/words';
import { empty, loaded, section } from './parts';

const MINUTE = 60;

/** What buyers did with what the rep had shared. */
export function viewsView(visit: Visit, words: Words): TemplateResult {
    const list = (views: BuyerView[]) =>
        views.length === 0
            ? empty(words.say('views.none'))
            : html`<ul class="news">
                  ${views.map((view) => line(words, view, !visit.where.externalId))}
              </ul>`;
    return section(
        'views',
        words.say('views.title'),
        loaded(words, visit.views, 'views.failed', () => visit.loadViews(), list),
    );
}

function line(words: Words, view: BuyerView, withDeal: boolean): TemplateResult {
    return html`<li>
        <p>${sentence(words, view)}</p>
        <p class="quiet">
            <time datetime=${view.occurredAt}>${words.ago(view.occurredAt)}</time>${withDeal ? ` · ${view.dealName}` : nothing}
        </p>
    </li>`;
}

function sentence(words: Words, view: BuyerView): string {
    const { title, page = '', action } = view;
    const key = `views.${action}${page === '' ? '' : '.page'}`;
    const what = words.sayIf(key, 'views.other', { title, page });
    return view.seconds ? `${what} ${time(words, view.seconds)}.` : `${what}.`;
}

function time(words: Words, seconds: number): string {
    return seconds < MINUTE ? words.say('views.seconds', { seconds }) : words.say('views.minutes', { minutes: Math.round(seconds / MINUTE) });
}
