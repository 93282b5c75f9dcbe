// The element of each page.
import { html, TemplateResult } from 'lit';
import { Me } from '../api/types';
import { t } from '../i18n/language';
import '../pages/definitions';
import '../pages/feed/feed';
import '../pages/gap/gap';
import '../pages/item/item';
import '../pages/items/items';
import '../pages/overview/overview';
import '../pages/participation';
import '../pages/workbench/editor';
import '../pages/workbench/workbench';
import { May } from '../session/me';
import { Place } from './router';

export function pageOf(place: Place, who: Me, may: May): TemplateResult {
    switch (place.page) {
        case 'overview':
            return html`<hb-overview .roles=${who.roles} .query=${place.query}></hb-overview>`;
        case 'items':
            return html`<hb-items .may=${may} .query=${place.query}></hb-items>`;
        case 'item':
            return html`<hb-item .itemId=${place.parameters.id} .query=${place.query} .may=${may}></hb-item>`;
        case 'new-item':
            return html`<hb-editor .may=${may} .who=${who}></hb-editor>`;
        case 'edit-item':
            return html`<hb-editor .itemId=${place.parameters.id} .may=${may} .who=${who}></hb-editor>`;
        case 'workbench':
            return html`<hb-workbench .may=${may} .query=${place.query}></hb-workbench>`;
        case 'feed':
            return html`<hb-feed .may=${may}></hb-feed>`;
        case 'gap':
            return html`<hb-gap .may=${may}></hb-gap>`;
        case 'participation':
            return html`<hb-participation .may=${may}></hb-participation>`;
        case 'definitions':
            return html`<hb-definitions></hb-definitions>`;
        case 'unknown':
            return html`<h1>${t('unknown.title')}</h1><p>${t('unknown.text')} <a href="/">${t('nav.overview')}</a></p>`;
    }
}
