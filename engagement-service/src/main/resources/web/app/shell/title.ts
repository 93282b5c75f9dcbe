// What the window's tab says.
import { Key, t } from '../i18n/language';
import { PageName } from './router';

const TITLES: Record<PageName, Key> = {
    overview: 'nav.overview', items: 'nav.items', item: 'nav.items', 'new-item': 'workbench.new', 'edit-item': 'nav.workbench',
    workbench: 'nav.workbench', feed: 'nav.feed', gap: 'nav.gap', participation: 'nav.participation', definitions: 'nav.definitions',
    unknown: 'unknown.title',
};

/** Names the window after its page. */
export function entitle(page: PageName): void {
    entitleAs(t(TITLES[page]));
}

/** Names the window after what the page shows, such as one item. */
export function entitleAs(name: string): void {
    document.title = `${name} – Handback`;
}
