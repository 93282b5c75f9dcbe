// What every part of the page is made of: Lit, our common styles, and a new rendering when the language changes.
import { CSSResultGroup, LitElement } from 'lit';
import { language } from '../i18n/language';
import { common } from './common';

export class Room extends LitElement {
    static styles: CSSResultGroup = [common];

    private readonly again = () => this.requestUpdate();

    connectedCallback(): void {
        super.connectedCallback();
        language.addEventListener('change', this.again);
    }

    disconnectedCallback(): void {
        super.disconnectedCallback();
        language.removeEventListener('change', this.again);
    }
}

/** Registers an element once. */
export function define(name: string, type: CustomElementConstructor): void {
    if (customElements.get(name) === undefined) {
        customElements.define(name, type);
    }
}
