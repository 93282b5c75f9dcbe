import { svg, type SVGTemplateResult } from 'lit';

function icon(shape: SVGTemplateResult): SVGTemplateResult {
    return svg`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;
}

export const STAR = icon(svg`<path d="M12 2.6l2.9 5.9 6.5.95-4.7 4.6 1.1 6.45L12 17.45 6.2 20.5l1.1-6.45-4.7-4.6 6.5-.95z"/>`);
export const OPEN = icon(svg`<path d="M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5"/>`);
export const SHARE = icon(svg`<path d="M9 15l6-6M8 11l-3 3a3.5 3.5 0 0 0 5 5l3-3M16 13l3-3a3.5 3.5 0 0 0-5-5l-3 3"/>`);
export const UP = icon(svg`<path d="M7 11v9H4v-9zM7 11l4-8c1.6 0 2.5 1 2.5 2.5L13 9h5.5a2 2 0 0 1 2 2.4l-1.3 6.8a2 2 0 0 1-2 1.8H7"/>`);
export const DOWN = icon(svg`<path d="M17 13V4h3v9zM17 13l-4 8c-1.6 0-2.5-1-2.5-2.5L11 15H5.5a2 2 0 0 1-2-2.4l1.3-6.8a2 2 0 0 1 2-1.8H17"/>`);
export const SEARCH = icon(svg`<path d="M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13zM15.5 15.5L21 21"/>`);
