// The first screen: five figures for the reader's role, each with its n, its date, its meaning and the way to the rows behind it.
import { css, html, nothing, PropertyValues } from 'lit';
import { call } from '../../api/http';
import { Overview, RoleView } from '../../api/types';
import { Key, t } from '../../i18n/language';
import { viewsOf } from '../../session/me';
import { dated } from '../../ui/dated';
import { Load } from '../../ui/load';
import { define, Room } from '../../ui/room';
import './tile';

export class OverviewPage extends Room {
    static properties = { roles: { attribute: false }, query: { attribute: false } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            .tiles {
                display: grid;
                grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
                gap: 1rem;
                margin: 1rem 0;
            }
        `,
    ];
    declare roles: string[];
    declare query: URLSearchParams;

    private readonly figures = new Load<Overview>(this, (signal) => call(`/engagement/v1/overview?as=${this.view}`, { signal }));

    willUpdate(changed: PropertyValues): void {
        if ((changed.has('query') || changed.has('roles')) && this.view !== undefined) {
            void this.figures.run();
        }
    }

    render(): unknown {
        if (this.view === undefined) {
            return html`<h1>${t('nav.overview')}</h1><hb-state kind="empty" .heading=${t('overview.no-role')}>${t('overview.no-role.advice')}</hb-state>`;
        }
        return html`<h1>${t(`overview.title.${this.view}` as Key)}</h1>
            ${this.switch()}
            ${this.figures.render((overview) => html`
                <div class="tiles">${overview.tiles.map((tile) => html`<hb-tile .tile=${tile} .asOf=${overview.asOf}></hb-tile>`)}</div>
                <div class="row spread">${dated(overview)}
                    <button class="plain" @click=${() => void this.figures.run()}>${t('overview.again')}</button></div>`)}`;
    }

    private get view(): RoleView | undefined {
        const views = viewsOf(this.roles);
        const wanted = this.query.get('as') as RoleView | null;
        return wanted !== null && views.includes(wanted) ? wanted : views[0];
    }

    private switch(): unknown {
        const views = viewsOf(this.roles);
        return views.length < 2 ? nothing : html`<nav class="row" aria-label=${t('overview.views')}>${views.map((view) => html`
            <a class="button" href="/?as=${view}" aria-current=${view === this.view ? 'page' : nothing}>${t(`role.${view}` as Key)}</a>`)}</nav>`;
    }
}

define('hb-overview', OverviewPage);
