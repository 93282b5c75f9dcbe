// A version's way: draft, handed in, published. Each step is a button, or a sentence on who can take it.
import { css, html, nothing } from 'lit';
import { call } from '../../api/http';
import { Problem } from '../../api/problem';
import { Item, Me, Version } from '../../api/types';
import { t } from '../../i18n/language';
import { May } from '../../session/me';
import { announce } from '../../ui/announce';
import { define, Room } from '../../ui/room';
import { stateBadge } from '../badges';
import './draft';
import { successor, VersionRequest } from './forms';
import { problemBox, problemOf } from './problem';
import { formStyles } from './styles';

export class Steps extends Room {
    static properties = {
        item: { attribute: false }, versions: { attribute: false }, may: { attribute: false }, who: { attribute: false },
        problem: { state: true }, adding: { state: true },
    };
    static styles = [
        ...[Room.styles].flat(),
        formStyles,
        css`
            section + section {
                margin-top: 1rem;
            }
        `,
    ];
    declare item: Item;
    declare versions: Version[];
    declare may: May;
    declare who: Me;
    declare problem: Problem | undefined;
    declare adding: boolean;

    render(): unknown {
        const newest = this.versions[0];
        const open = newest !== undefined && (newest.state === 'draft' || newest.state === 'submitted');
        return html`${problemBox(this.problem)}
            ${open || this.item.state === 'retired' ? nothing : this.another(newest)}
            ${this.versions.map((version) => html`<section class="card">
                <div class="row spread"><h2>${t('version.long', { version: version.version })}</h2>${stateBadge(version.state)}</div>
                ${this.version(version)}
            </section>`)}`;
    }

    private another(last: Version | undefined): unknown {
        if (last !== undefined && !this.adding) {
            return html`<section class="card"><p>${t('editor.published-stays')}</p>
                <button class="primary" @click=${() => (this.adding = true)}>${t('editor.add-version')}</button></section>`;
        }
        return html`<section class="card"><h2>${t(last === undefined ? 'editor.first-version' : 'editor.add-version')}</h2>
            <hb-draft .version=${successor(last)} .save=${(request: VersionRequest) => this.add(request)} .label=${t('editor.save-draft')}></hb-draft></section>`;
    }

    private version(version: Version): unknown {
        switch (version.state) {
            case 'draft':
                return this.draft(version);
            case 'submitted':
                return this.submitted(version);
            case 'published':
            case 'superseded':
                return said(version);
        }
    }

    private draft(version: Version): unknown {
        return html`${version.returnedBecause === undefined ? nothing
                : html`<p role="note"><strong>${t('editor.returned', { reason: version.returnedBecause })}</strong></p>`}
            <hb-draft .version=${version} .save=${(request: VersionRequest) => this.changeDraft(version, request)} .label=${t('editor.save-draft')}></hb-draft>
            <p></p>
            ${version.estimate === undefined ? html`<p role="note">${t('editor.estimate-first')}</p>`
                : html`<button @click=${() => this.step(version, 'submission', t('editor.submitted'))}>${t('editor.submit')}</button>
                    <p><small>${t('editor.submit.text')}</small></p>`}`;
    }

    private submitted(version: Version): unknown {
        return html`${said(version)}${this.publish(version)}`;
    }

    private publish(version: Version): unknown {
        if (!this.may.publish) {
            return html`<p role="note">${t('editor.publish.not-yours')}</p>`;
        }
        if (version.author === this.who.personId && !this.who.roles.includes('admin')) {
            return html`<p role="note">${t('editor.publish.own')}</p>`;
        }
        return html`<div class="stack">
            <button class="primary" @click=${() => this.step(version, 'publication', t('editor.published'))}>${t('editor.publish')}</button>
            <form @submit=${(event: Event) => this.giveBack(event, version)}>
                <label>${t('editor.return.reason')}<input name="reason" required maxlength="2000"></label>
                <button>${t('editor.return')}</button>
            </form></div>`;
    }

    private giveBack(event: Event, version: Version): Promise<void> {
        event.preventDefault();
        const reason = new FormData(event.target as HTMLFormElement).get('reason');
        return this.step(version, 'return', t('editor.was-returned'), { reason });
    }

    private async add(request: VersionRequest): Promise<void> {
        const headers = { 'Idempotency-Key': crypto.randomUUID() };
        await call(`/content/v1/items/${this.item.itemId}/versions`, { method: 'POST', body: request, headers });
        this.adding = false;
        this.done(t('form.saved'));
    }

    private async changeDraft(version: Version, request: VersionRequest): Promise<void> {
        const headers = { 'If-Match': `"${version.revision}"` };
        await call(`/content/v1/items/${this.item.itemId}/versions/${version.version}`, { method: 'PUT', body: request, headers });
        this.done(t('form.saved'));
    }

    private async step(version: Version, step: string, said: string, body?: unknown): Promise<void> {
        this.problem = undefined;
        try {
            await call(`/content/v1/items/${this.item.itemId}/versions/${version.version}/${step}`, { method: 'POST', body });
            this.done(said);
        } catch (cause) {
            this.problem = problemOf(cause);
        }
    }

    private done(said: string): void {
        announce(said);
        this.dispatchEvent(new Event('changed'));
    }
}

function said(version: Version): unknown {
    return html`<p>${version.summary}</p>
        ${version.link === undefined ? nothing : html`<p><a href=${version.link} target="_blank" rel="noopener noreferrer">${version.link}</a></p>`}
        ${version.estimate === undefined ? nothing : html`<p>${t('editor.estimated', { estimate: version.estimate.value })}</p>`}`;
}

define('hb-steps', Steps);
