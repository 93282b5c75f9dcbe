// The page's colours as plain values, for drawings that cannot read custom properties.

const NAMES = ['text', 'muted', 'line', 'surface', 'accent', 'good', 'bad', 'warn', 'good-soft', 'bad-soft', 'control-line'] as const;

export type Palette = Record<(typeof NAMES)[number], string> & { font: string };

export function palette(place: HTMLElement): Palette {
    const probe = document.createElement('span');
    place.append(probe);
    const colours = NAMES.map((name) => {
        probe.style.color = `var(--${name})`;
        return [name, getComputedStyle(probe).color];
    });
    const font = getComputedStyle(probe).fontFamily;
    probe.remove();
    return { ...Object.fromEntries(colours), font } as Palette;
}

/** Tells when the colour scheme changes, by the reader's system or in the page. */
export function onSchemeChange(listener: () => void): () => void {
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const watcher = new MutationObserver(listener);
    watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    scheme.addEventListener('change', listener);
    return () => {
        watcher.disconnect();
        scheme.removeEventListener('change', listener);
    };
}
