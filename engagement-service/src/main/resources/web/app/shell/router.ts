// Which page an address shows. Addresses are ordinary links; the page is changed without loading it again.
export type Place = { page: PageName; parameters: Record<string, string>; query: URLSearchParams };
export type PageName =
    | 'overview' | 'items' | 'item' | 'new-item' | 'edit-item' | 'workbench' | 'feed' | 'gap' | 'participation' | 'definitions' | 'unknown';

const ROUTES: [RegExp, PageName][] = [
    [/^\/$/, 'overview'],
    [/^\/items$/, 'items'],
    [/^\/items\/new$/, 'new-item'],
    [/^\/items\/(?<id>[0-9a-f-]{36})$/, 'item'],
    [/^\/items\/(?<id>[0-9a-f-]{36})\/edit$/, 'edit-item'],
    [/^\/workbench$/, 'workbench'],
    [/^\/feed$/, 'feed'],
    [/^\/gap$/, 'gap'],
    [/^\/participation$/, 'participation'],
    [/^\/definitions$/, 'definitions'],
];

class Router extends EventTarget {
    /** Asked before a page is left; false keeps it. */
    mayLeave: () => boolean = () => true;
    private here = location.pathname + location.search;

    start(): void {
        addEventListener('popstate', () => this.moved());
        addEventListener('click', (event) => this.clicked(event));
    }

    get place(): Place {
        for (const [pattern, page] of ROUTES) {
            const found = pattern.exec(location.pathname);
            if (found !== null) {
                return { page, parameters: { ...found.groups }, query: new URLSearchParams(location.search) };
            }
        }
        return { page: 'unknown', parameters: {}, query: new URLSearchParams() };
    }

    go(address: string): void {
        if (this.mayLeave()) {
            this.mayLeave = () => true;
            history.pushState(null, '', address);
            this.moved();
        }
    }

    /** Writes the state of a page into its address without leaving it. */
    replace(address: string): void {
        history.replaceState(null, '', address);
        this.here = location.pathname + location.search;
    }

    private moved(): void {
        const address = location.pathname + location.search;
        if (address !== this.here) {
            this.here = address;
            this.dispatchEvent(new Event('change'));
        }
    }

    private clicked(event: MouseEvent): void {
        const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement) as HTMLAnchorElement | undefined;
        const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
        if (!plain || link === undefined || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) {
            return;
        }
        if (ROUTES.some(([pattern]) => pattern.test(link.pathname))) {
            event.preventDefault();
            this.go(link.pathname + link.search);
        }
    }
}

export const router = new Router();
