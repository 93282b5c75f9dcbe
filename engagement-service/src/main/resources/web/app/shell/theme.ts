// Light, dark, or as the system has it.
export type Theme = 'system' | 'light' | 'dark';

const KEPT = 'handback.theme';

export function theme(): Theme {
    try {
        const kept = localStorage.getItem(KEPT);
        return kept === 'light' || kept === 'dark' ? kept : 'system';
    } catch {
        return 'system';
    }
}

export function choose(chosen: Theme): void {
    try {
        localStorage.setItem(KEPT, chosen);
    } catch {
        // a browser that keeps nothing follows the system next time
    }
    apply(chosen);
}

export function apply(chosen = theme()): void {
    if (chosen === 'system') {
        delete document.documentElement.dataset.theme;
    } else {
        document.documentElement.dataset.theme = chosen;
    }
}
