// Every published version with its own figures: a new one starts at n = 0.
import { html, nothing } from 'lit';
import { History } from '../../api/types';
import { day, number, signed, t } from '../../i18n/language';
import { define, Room } from '../../ui/room';
import '../../ui/share';
import { gapBadge, stateBadge, verdictBadge } from '../badges';
import '../../ui/tools';

export class Versions extends Room {
    static properties = { history: { attribute: false }, shown: { type: Number } };
    declare history: History;
    declare shown: number;

    render(): unknown {
        const { versions, itemId } = this.history;
        const estimates = versions.some((version) => version.estimate !== undefined);
        return html`<section class="card">
            <div class="row spread"><h2>${t('item.versions')}</h2><hb-tools .label=${t('item.versions')} .sheet=${() => sheet(this.history)}></hb-tools></div>
            <div class="scroll" tabindex="0" role="region" aria-label=${t('item.versions')}>
                <table>
                    <thead><tr><th scope="col">${t('item.version')}</th><th scope="col">${t('item.published')}</th><th scope="col">${t('column.helpful')}</th>
                        <th scope="col" class="number">${t('column.n')}</th><th scope="col">${t('column.verdict')}</th>
                        ${estimates ? html`<th scope="col" class="number">${t('column.estimate')}</th><th scope="col">${t('column.gap')}</th>` : nothing}</tr></thead>
                    <tbody>${versions.map((version) => html`<tr>
                        <th scope="row"><a href="/items/${itemId}?version=${version.version}" aria-current=${version.version === this.shown ? 'true' : nothing}>
                            ${t('version.long', { version: version.version })}</a> ${stateBadge(version.state)}</th>
                        <td>${day(version.publishedAt)}</td>
                        <td><hb-share .share=${version.ratings.helpful} .n=${version.ratings.n} ?few=${version.ratings.fewerThan !== undefined}></hb-share></td>
                        <td class="number">${number(version.ratings.n)}</td><td>${verdictBadge(version.ratings)}</td>
                        ${estimates ? html`<td class="number">${version.estimate?.value ?? '–'}</td>
                            <td>${version.gap === undefined ? '–' : html`${signed(version.gap.value)} ${gapBadge(version.gap)}`}</td>` : nothing}
                    </tr>`)}</tbody>
                </table>
            </div>
        </section>`;
    }
}

function sheet({ versions }: History) {
    return {
        name: 'versions',
        columns: ['version', 'state', 'publishedAt', 'n', 'helpfulShare', 'lower', 'upper', 'verdict', 'estimate', 'gap', 'classification'],
        rows: versions.map(({ version, state, publishedAt, ratings, estimate, gap }) => [
            version, state, publishedAt, ratings.n, ratings.helpful?.share, ratings.helpful?.lower, ratings.helpful?.upper,
            ratings.verdict.value ?? undefined, estimate?.value, gap?.value, gap?.classification,
        ]),
    };
}

define('hb-versions', Versions);
