// A verdict, a gap, a state in one word and one colour; the word alone says it, too.
import { html, nothing } from 'lit';
import { Gap, Ratings } from '../api/types';
import { Key, t } from '../i18n/language';

export function verdictBadge({ verdict, n, fewerThan }: Ratings): unknown {
    if (verdict.value === null || verdict.value === undefined) {
        return html`<span class="badge">${n === 0 ? t('verdict.none') : t('verdict.too-few', { k: fewerThan ?? 5 })}</span>`;
    }
    const tone = { liked: 'good', disliked: 'bad', undecided: '' }[verdict.value];
    return html`<span class="badge ${tone}">${t(`verdict.${verdict.value}` as Key)}</span>`;
}

export function gapBadge(gap: Gap | undefined): unknown {
    if (gap === undefined || gap.classification === 'none') {
        return nothing;
    }
    return html`<span class="badge ${gap.classification === 'hidden-gem' ? 'good' : 'warn'}">${t(`gap.${gap.classification}` as Key)}</span>`;
}

export function stateBadge(state: string): unknown {
    const tone = { published: 'good', submitted: 'warn', active: 'good' }[state] ?? '';
    return html`<span class="badge ${tone}">${t(`state.of.${state}` as Key)}</span>`;
}

/** Stars as words for those who cannot see them. */
export function stars(value: number): unknown {
    return html`<span role="img" aria-label=${t('stars.of', { stars: value })}>${'★'.repeat(value)}${'☆'.repeat(5 - value)}</span>`;
}
