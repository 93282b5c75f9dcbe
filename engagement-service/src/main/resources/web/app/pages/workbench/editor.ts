// Makes an item and its versions: describe, write, estimate, hand in, publish. What a role may not do is said in words.
import { css, html, nothing, PropertyValues } from 'lit';
import { call, callTagged } from '../../api/http';
import { Item, Me, Page, Version } from '../../api/types';
import { t } from '../../i18n/language';
import { May } from '../../session/me';
import { router } from '../../shell/router';
import { entitleAs } from '../../shell/title';
import { announce } from '../../ui/announce';
import { Load } from '../../ui/load';
import { define, Room } from '../../ui/room';
import './description';
import { ItemRequest } from './forms';
import './steps';

type Edited = { item: Item; tag: string; versions: Version[] };

export class Editor extends Room {
    static properties = { itemId: {}, may: { attribute: false }, who: { attribute: false } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            .grid {
                display: grid;
                grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr));
                gap: 1rem;
                align-items: start;
            }

            .grid > * {
                min-width: 0;
            }
        `,
    ];
    declare itemId: string | undefined;
    declare may: May;
    declare who: Me;

    private readonly edited = new Load<Edited>(this, (signal) => this.fetch(signal));

    willUpdate(changed: PropertyValues): void {
        if (changed.has('itemId') && this.itemId !== undefined && this.may.edit) {
            void this.edited.run();
        }
    }

    updated(): void {
        if (this.edited.value !== undefined) {
            entitleAs(this.edited.value.item.title);
        }
    }

    render(): unknown {
        if (!this.may.edit) {
            return html`<h1>${t('nav.workbench')}</h1>
                <hb-state kind="empty" .heading=${t('workbench.not-yours')}>${t('workbench.not-yours.advice')}</hb-state>`;
        }
        return this.itemId === undefined ? this.fresh() : this.edited.render((edited) => this.existing(edited));
    }

    private fresh(): unknown {
        return html`<p><a href="/workbench">${t('nav.workbench')}</a></p><h1>${t('workbench.new')}</h1><p>${t('editor.new.text')}</p>
            <hb-description .save=${(request: ItemRequest) => this.create(request)} .label=${t('editor.create')}></hb-description>`;
    }

    private existing(edited: Edited): unknown {
        const { item, versions } = edited;
        return html`<p><a href="/workbench">${t('nav.workbench')}</a></p>
            <h1>${item.title}</h1>
            ${item.currentVersion === undefined ? nothing : html`<p><a href="/items/${item.itemId}">${t('editor.to-figures')}</a></p>`}
            <div class="grid">
                <hb-steps .item=${item} .versions=${versions} .may=${this.may} .who=${this.who} @changed=${() => void this.edited.run()}></hb-steps>
                <hb-description .item=${item} .save=${(request: ItemRequest) => this.change(edited, request)} .label=${t('form.save')}></hb-description>
            </div>`;
    }

    private async create(request: ItemRequest): Promise<void> {
        const item = await call<Item>('/content/v1/items', { method: 'POST', body: request, headers: { 'Idempotency-Key': crypto.randomUUID() } });
        announce(t('editor.created'));
        router.mayLeave = () => true;
        router.go(`/items/${item.itemId}/edit`);
    }

    private async change({ tag, item }: Edited, request: ItemRequest): Promise<void> {
        const body = { ...request, owner: item.owner };
        await call(`/content/v1/items/${item.itemId}`, { method: 'PUT', body, headers: { 'If-Match': tag } });
        announce(t('form.saved'));
        await this.edited.run();
    }

    private async fetch(signal: AbortSignal): Promise<Edited> {
        const { value: item, tag } = await callTagged<Item>(`/content/v1/items/${this.itemId}`, { signal });
        const versions = await call<Page<Version>>(`/content/v1/items/${this.itemId}/versions`, { signal });
        return { item, tag, versions: [...versions.items].sort((one, other) => other.version - one.version) };
    }
}

define('hb-editor', Editor);
