// Who gave feedback: with a name only where it was signed.
import { html } from 'lit';
import { Rater } from '../api/types';
import { t } from '../i18n/language';

export function raterLine(rater: Rater | undefined): unknown {
    if (rater === undefined) {
        return html`<small>${t('rater.unsigned')}</small>`;
    }
    const where = [rater.team, rater.deal, rater.stage, rater.persona, rater.industry, rater.channel].filter((one) => one !== undefined);
    return html`<small><strong>${rater.name}</strong>${where.length === 0 ? '' : `, ${where.join(', ')}`}</small>`;
}
