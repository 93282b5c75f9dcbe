// One figure of a first screen.
import { css, html, nothing } from 'lit';
import { Tile } from '../../api/types';
import { day, money, moment, named, number, percent, t } from '../../i18n/language';
import '../../ui/meaning';
import { define, Room } from '../../ui/room';
import '../../ui/share';

export class TileCard extends Room {
    static properties = { tile: { attribute: false }, asOf: {} };
    static styles = [
        ...[Room.styles].flat(),
        css`
            :host {
                height: 100%;
            }

            article {
                height: 100%;
                display: flex;
                flex-direction: column;
                gap: 0.35rem;
            }

            h2 {
                font-size: 1rem;
                margin: 0;
                flex: 1;
            }

            .value {
                font-size: 2.2rem;
                line-height: 1.1;
                font-variant-numeric: tabular-nums;
            }

            .value.none {
                font-size: 1.2rem;
                color: var(--muted);
            }

            .foot {
                margin-top: auto;
                padding-top: 0.35rem;
            }
        `,
    ];
    declare tile: Tile;
    declare asOf: string | undefined;

    render(): unknown {
        const { tile } = this;
        const label = named('tile', tile.id);
        return html`<article class="card">
            <div class="row"><h2>${label}</h2><hb-meaning .of=${tile.definition} .label=${label}></hb-meaning></div>
            ${this.value(tile)}
            ${tile.interval === undefined ? nothing : html`<hb-share .share=${tile.interval} .n=${tile.n} bare></hb-share>`}
            <small>${basis(tile)}</small>
            ${tile.money === undefined ? nothing : html`<span>${t('tile.cost', { money: money(tile.money.amount, tile.money.currency) })}</span>`}
            <div class="foot row spread">
                <a href=${addressOf(tile)} aria-label=${t('tile.rows-of', { figure: label })}>${t('tile.rows')}</a>
                <small>${this.asOf === undefined ? t('dated.unknown') : moment(this.asOf)}</small>
            </div>
        </article>`;
    }

    private value(tile: Tile): unknown {
        if (tile.value === null || tile.value === undefined) {
            return html`<div class="value none">${missing(tile)}</div>`;
        }
        return html`<div class="value">${tile.kind === 'share' ? percent(tile.value) : number(tile.value)}</div>`;
    }
}

/** Where the rows behind a figure are. */
function addressOf(tile: Tile): string {
    return tile.rows.page === undefined ? `/items?list=${tile.rows.list ?? ''}` : `/${tile.rows.page}`;
}

function missing(tile: Tile): string {
    if (tile.fewerThan !== undefined) {
        return t('few.than', { k: tile.fewerThan });
    }
    return named('tile.reason', tile.id, t('tile.none'));
}

/** What the figure is made of: "23 of 60" or "n = 60", and since when. */
function basis(tile: Tile): string {
    const parts = [
        tile.count !== undefined && tile.of !== undefined ? t('tile.of', { count: tile.count, of: tile.of }) : undefined,
        tile.n === undefined || tile.of !== undefined ? undefined : t('tile.n', { n: tile.n }),
        tile.window === undefined ? undefined : t('tile.window', { from: day(tile.window.from), to: day(tile.window.to) }),
    ];
    return parts.filter((part) => part !== undefined).join(', ');
}

define('hb-tile', TileCard);
