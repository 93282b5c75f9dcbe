// As of when figures hold.
import { html, nothing } from 'lit';
import { Dated } from '../api/types';
import { moment, number, t } from '../i18n/language';

/** "As of 3 Feb 2026, 10:15, 0.4 s behind"; nothing when no figure was made yet. */
export function dated({ asOf, lagSeconds }: Dated): unknown {
    if (asOf === undefined) {
        return html`<small>${t('dated.unknown')}</small>`;
    }
    const lag = lagSeconds === undefined || lagSeconds < 60 ? '' : `, ${t('dated.behind', { seconds: number(lagSeconds) })}`;
    return html`<small>${t('dated.as-of')} <time datetime=${asOf}>${moment(asOf)}</time>${lag === '' ? nothing : lag}</small>`;
}
