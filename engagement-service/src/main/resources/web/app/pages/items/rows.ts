// The rows of the table of items: fetched page by page as the reader gets to them.
import { call, query } from '../../api/http';
import { ContentFigures, ContentPage, Dated } from '../../api/types';
import { ItemQuery, parametersOf } from './query';

const PAGE = 200;

export class Rows {
    readonly items: ContentFigures[] = [];
    total = 0;
    dated: Dated = {};
    private next: string | undefined;
    private fetching: Promise<void> | undefined;
    private begun = false;

    constructor(private readonly wanted: ItemQuery) {}

    get complete(): boolean {
        return this.begun && this.next === undefined;
    }

    /** Fetches the next page; a call meanwhile waits for the same. */
    more(signal?: AbortSignal): Promise<void> {
        this.fetching ??= this.fetchPage(signal).finally(() => (this.fetching = undefined));
        return this.fetching;
    }

    /** Everything, for an export. */
    async all(): Promise<ContentFigures[]> {
        while (!this.complete) {
            await this.more();
        }
        return this.items;
    }

    private async fetchPage(signal?: AbortSignal): Promise<void> {
        if (this.complete) {
            return;
        }
        const parameters = { ...parametersOf(this.wanted), limit: PAGE, cursor: this.next };
        const page = await call<ContentPage>(`/engagement/v1/content${query(parameters)}`, { signal });
        this.items.push(...page.items);
        this.total = page.total;
        this.next = page.next;
        this.dated = page;
        this.begun = true;
    }
}
