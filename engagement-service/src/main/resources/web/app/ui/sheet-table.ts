// The rows of a sheet as a plain table: the twin of a chart.
import { html, TemplateResult } from 'lit';
import { number } from '../i18n/language';
import { Sheet } from './export';

export function sheetTable(sheet: Sheet, label: string): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>
        <table>
            <caption class="visually-hidden">${label}</caption>
            <thead><tr>${sheet.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
            <tbody>${sheet.rows.map((row) => html`<tr>${row.map((value) => html`<td class=${typeof value === 'number' ? 'number' : ''}>
                ${shown(value)}</td>`)}</tr>`)}</tbody>
        </table>
    </div>`;
}

function shown(value: string | number | undefined): string {
    if (value === undefined) {
        return '–';
    }
    return typeof value === 'number' ? number(value, Number.isInteger(value) ? 0 : 2) : value;
}
