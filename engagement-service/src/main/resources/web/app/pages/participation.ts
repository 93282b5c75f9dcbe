// Who takes part in the loop, by team; teams too small to stay nameless are summed up.
import { html } from 'lit';
import { call } from '../api/http';
import { Group, Participation } from '../api/types';
import { day, number, t } from '../i18n/language';
import { May } from '../session/me';
import { dated } from '../ui/dated';
import { Load } from '../ui/load';
import '../ui/meaning';
import { define, Room } from '../ui/room';
import '../ui/share';
import '../ui/tools';

export class ParticipationPage extends Room {
    static properties = { may: { attribute: false } };
    declare may: May;

    private readonly figures = new Load<Participation>(this, (signal) => call('/engagement/v1/participation', { signal }));

    connectedCallback(): void {
        super.connectedCallback();
        if (this.may.seeTeams) {
            void this.figures.run();
        }
    }

    render(): unknown {
        if (!this.may.seeTeams) {
            return html`<h1>${t('nav.participation')}</h1>
                <hb-state kind="empty" .heading=${t('participation.not-yours')}>${t('participation.not-yours.advice')}</hb-state>`;
        }
        return html`<h1>${t('nav.participation')}
                <hb-meaning .of=${'participation'} .label=${t('nav.participation')}></hb-meaning></h1>
            <p>${t('participation.text')}</p>
            ${this.figures.render((figures) => html`
                <div class="row spread">
                    <span>${t('tile.window', { from: day(figures.window.from), to: day(figures.window.to) })}</span>
                    <hb-tools .label=${t('nav.participation')} .sheet=${() => sheet(figures)}></hb-tools>
                </div>
                <div class="scroll" tabindex="0" role="region" aria-label=${t('nav.participation')}>
                    <table>
                        <thead><tr><th scope="col">${t('participation.team')}</th><th scope="col" class="number">${t('participation.active')}</th>
                            <th scope="col" class="number">${t('participation.participants')}</th><th scope="col">${t('participation.share')}</th></tr></thead>
                        <tbody>${rows(figures).map(([name, group]) => html`<tr><th scope="row">${name}</th>${cells(group)}</tr>`)}</tbody>
                    </table>
                </div>
                ${dated(figures)}`, (figures) => (figures.teams.length === 0 && (figures.total.activeReps ?? 0) === 0
                    ? html`<hb-state kind="empty" .heading=${t('participation.empty')}>${t('participation.empty.advice')}</hb-state>` : undefined))}`;
    }
}

function rows(figures: Participation): [string, Group][] {
    return [
        ...figures.teams.map((team): [string, Group] => [team.name ?? t('participation.no-team'), team]),
        ...(figures.other === undefined ? [] : [[t('participation.other'), figures.other] as [string, Group]]),
        [t('participation.total'), figures.total],
    ];
}

function cells(group: Group): unknown {
    if (group.fewerThan !== undefined) {
        return html`<td colspan="3" class="muted">${t('few.than', { k: group.fewerThan })}</td>`;
    }
    return html`<td class="number">${number(group.activeReps ?? 0)}</td><td class="number">${number(group.participants ?? 0)}</td>
        <td><hb-share .share=${group.share} .n=${group.activeReps}></hb-share></td>`;
}

function sheet(figures: Participation) {
    return {
        name: 'participation',
        columns: ['team', 'activeReps', 'participants', 'share', 'lower', 'upper', 'fewerThan'],
        rows: rows(figures).map(([name, group]) => [
            name, group.activeReps, group.participants, group.share?.share, group.share?.lower, group.share?.upper, group.fewerThan,
        ]),
    };
}

define('hb-participation', ParticipationPage);
