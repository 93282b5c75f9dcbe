// Reasons in the reader's words. The service names them in English; the page knows the German words.
import { html } from 'lit';
import { named } from '../i18n/language';

const PRAISE = new Set([
    'opened-door', 'answered-objection', 'moved-deal', 'buyer-asked', 'right-length', 'easy-to-adapt', 'clear-message', 'proved-value',
]);

export function reasonLabel(code: string): string {
    return named('reason', code, code.replace(/-/g, ' '));
}

export function reasons(codes: string[]): unknown {
    return codes.map((code) => html`<span class="badge ${PRAISE.has(code) ? 'good' : 'bad'}">${reasonLabel(code)}</span>`);
}
