// What can be done with a table or chart: save it as a file, copy a link to it.
import { css, html, nothing } from 'lit';
import { t } from '../i18n/language';
import { announce } from './announce';
import { saveCsv, Sheet } from './export';
import { define, Room } from './room';

export class Tools extends Room {
    static properties = { sheet: { attribute: false }, label: {}, drawing: { attribute: false }, anchor: {}, busy: { state: true } };
    static styles = [
        ...[Room.styles].flat(),
        css`
            button {
                font-size: 0.85rem;
                min-height: 1.75rem;
                padding: 0.1rem 0.5rem;
            }
        `,
    ];
    declare sheet: () => Sheet | Promise<Sheet>;
    declare label: string;
    declare drawing: { png: () => Promise<void>; svg: () => void } | undefined;
    declare anchor: string | undefined;
    declare busy: boolean;

    render(): unknown {
        return html`<div class="row" role="group" aria-label=${t('tools.of', { what: this.label })}>
            <button @click=${this.csv} ?disabled=${this.busy}>${this.busy ? t('tools.collecting') : 'CSV'}</button>
            ${this.drawing === undefined ? nothing : html`<button @click=${() => void this.drawing?.png()}>PNG</button>
                <button @click=${() => this.drawing?.svg()}>SVG</button>`}
            <button @click=${this.copy}>${t('tools.copy-link')}</button>
        </div>`;
    }

    private async csv(): Promise<void> {
        this.busy = true;
        try {
            saveCsv(await this.sheet());
        } catch (cause) {
            announce(cause instanceof Error ? cause.message : String(cause), 'bad');
        } finally {
            this.busy = false;
        }
    }

    private async copy(): Promise<void> {
        const url = new URL(location.href);
        url.hash = this.anchor ?? '';
        try {
            await navigator.clipboard.writeText(url.href);
            announce(t('tools.copied'));
        } catch {
            announce(t('tools.not-copied', { url: url.href }), 'bad');
        }
    }
}

define('hb-tools', Tools);
