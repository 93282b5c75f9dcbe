// Says something in passing: a line that fades, read out by screen readers.

/** Tells the page's live region, which the shell shows. */
export function announce(text: string, tone: 'plain' | 'bad' = 'plain'): void {
    dispatchEvent(new CustomEvent('hb-announce', { detail: { text, tone } }));
}
