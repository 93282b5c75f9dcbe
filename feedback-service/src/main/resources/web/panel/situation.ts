import type { DealForm } from './shapes';

const SOURCE = /^[a-z0-9-]{1,40}$/;
const LONGEST_LABEL = 60;

/** Where the rep is: the deal and what the page says of it. */
export class Situation {
    readonly source?: string;
    readonly externalId?: string;
    /** Whether a deal was named in a way that cannot be read. */
    readonly unreadable: boolean;

    constructor(deal: string | null, readonly stage?: string, readonly persona?: string, readonly industry?: string) {
        const colon = deal?.indexOf(':') ?? -1;
        const source = deal?.slice(0, colon) ?? '';
        const externalId = deal?.slice(colon + 1) ?? '';
        const readable = colon > 0 && SOURCE.test(source) && externalId.length > 0 && externalId.length <= 200;
        this.unreadable = Boolean(deal) && !readable;
        this.source = readable ? source : undefined;
        this.externalId = readable ? externalId : undefined;
    }

    /** The query by which a service finds what fits here. */
    query(more: Record<string, string>): string {
        const all = new URLSearchParams(more);
        for (const [name, value] of Object.entries(this.facets())) {
            all.set(name, value);
        }
        return this.withDeal(all).toString();
    }

    /** The query that names the deal alone. */
    dealQuery(more: Record<string, string>): string {
        return this.withDeal(new URLSearchParams(more)).toString();
    }

    /** The circumstances of a rating; undefined when the page says nothing. */
    form(): DealForm | undefined {
        const form: DealForm = this.facets();
        if (this.source) {
            form.source = this.source;
            form.externalId = this.externalId;
        }
        return Object.keys(form).length > 0 ? form : undefined;
    }

    /** The stage in the form use events take; undefined when there is none. */
    get shortStage(): string | undefined {
        return this.stage?.slice(0, LONGEST_LABEL) || undefined;
    }

    private facets(): Record<string, string> {
        const said = { stage: this.stage, persona: this.persona, industry: this.industry };
        return Object.fromEntries(Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1])));
    }

    private withDeal(query: URLSearchParams): URLSearchParams {
        if (this.source && this.externalId) {
            query.set('source', this.source);
            query.set('deal', this.externalId);
        }
        return query;
    }
}
