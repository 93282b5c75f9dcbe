// The head of every page: where one can go by one's roles, who is signed in, language, theme, sign-out.
import { css, html, nothing } from 'lit';
import { Key, t } from '../i18n/language';
import { may } from '../session/me';
import { session } from '../session/session';
import { define, Room } from '../ui/room';
import './choices';
import { PageName, Place } from './router';

type Entry = { page: PageName; address: string; label: Key; also?: PageName[] };

const OVERVIEW: Entry = { page: 'overview', address: '/', label: 'nav.overview' };
const ITEMS: Entry = { page: 'items', address: '/items', label: 'nav.items', also: ['item'] };
const GAP: Entry = { page: 'gap', address: '/gap', label: 'nav.gap' };
const FEED: Entry = { page: 'feed', address: '/feed', label: 'nav.feed' };
const WORKBENCH: Entry = { page: 'workbench', address: '/workbench', label: 'nav.workbench', also: ['new-item', 'edit-item'] };
const PARTICIPATION: Entry = { page: 'participation', address: '/participation', label: 'nav.participation' };
const DEFINITIONS: Entry = { page: 'definitions', address: '/definitions', label: 'nav.definitions' };

export class Menu extends Room {
    static properties = { place: { attribute: false }, roles: { attribute: false }, name: {}, open: { state: true } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            header {
                background: var(--surface);
                border-bottom: 1px solid var(--line);
                padding: 0.5rem clamp(0.75rem, 2vw, 2rem);
                display: flex;
                flex-wrap: wrap;
                gap: 0.25rem 0.75rem;
                align-items: center;
            }

            .brand {
                font-weight: 700;
                font-size: 1.15rem;
                text-decoration: none;
                color: var(--text);
            }

            ul {
                list-style: none;
                display: flex;
                flex-wrap: wrap;
                gap: 0.1rem;
                margin: 0;
                padding: 0;
            }

            nav {
                flex: 1 1 auto;
            }

            nav a {
                display: block;
                padding: 0.4rem 0.7rem;
                border-radius: var(--radius);
                text-decoration: none;
                color: var(--text);
            }

            nav a:hover {
                background: var(--raised);
            }

            nav a[aria-current="page"] {
                background: var(--raised);
                font-weight: 600;
                box-shadow: inset 0 -3px var(--accent);
            }

            .account {
                max-width: 14rem;
                min-width: 0;
                overflow: hidden;
                text-overflow: ellipsis;
                white-space: nowrap;
                display: block;
            }

            [popover] {
                inset: 3.5rem 0.75rem auto auto;
                margin: 0;
                background: var(--surface);
                color: var(--text);
                border: 1px solid var(--control-line);
                border-radius: var(--radius);
                padding: 1rem;
                max-width: calc(100vw - 1.5rem);
            }

            [popover] p:last-child {
                margin: 1rem 0 0;
            }

            .burger {
                display: none;
            }

            @media (max-width: 66rem) {
                .brand {
                    margin-inline-end: auto;
                }

                .account {
                    max-width: 7.5rem;
                }

                .burger {
                    display: inline-flex;
                }

                nav {
                    flex-basis: 100%;
                    order: 1;
                    display: none;
                }

                .open nav {
                    display: block;
                }

                ul {
                    flex-direction: column;
                }
            }
        `,
    ];
    declare place: Place;
    declare roles: string[];
    declare name: string;
    declare open: boolean;

    constructor() {
        super();
        this.roles = [];
        this.open = false;
    }

    willUpdate(changed: Map<string, unknown>): void {
        if (changed.has('place')) {
            this.open = false;
        }
    }

    render(): unknown {
        return html`<header class=${this.open ? 'open' : ''}>
            <a class="brand" href="/">Handback</a>
            <button class="burger" aria-expanded=${this.open} @click=${() => (this.open = !this.open)}>${t('nav.menu')}</button>
            <nav aria-label=${t('nav.label')}><ul>${entries(this.roles).map((entry) => this.entry(entry))}</ul></nav>
            <button class="account" popovertarget="account">${this.name}</button>
            <div id="account" popover role="dialog" aria-label=${t('nav.account')}>
                <p><strong>${this.name}</strong><br><small>${this.roles.map((role) => t(`role.${role}` as Key)).join(', ')}${
                    session.tenant === '' ? nothing : `, ${session.tenant}`}</small></p>
                <hb-choices></hb-choices>
                <p><button @click=${() => void session.signOut()}>${t('nav.sign-out')}</button></p>
            </div>
        </header>`;
    }

    private entry(entry: Entry): unknown {
        const here = entry.page === this.place.page || entry.also?.includes(this.place.page);
        return html`<li><a href=${entry.address} aria-current=${here ? 'page' : nothing}>${t(entry.label)}</a></li>`;
    }
}

function entries(roles: string[]): Entry[] {
    const rights = may(roles);
    return [
        OVERVIEW,
        ITEMS,
        ...(rights.seeEstimates ? [GAP] : []),
        ...(rights.readFeed ? [FEED] : []),
        ...(rights.edit ? [WORKBENCH] : []),
        ...(rights.seeTeams ? [PARTICIPATION] : []),
        DEFINITIONS,
    ];
}

define('hb-menu', Menu);
