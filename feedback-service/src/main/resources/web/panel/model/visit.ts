import type { Entry, Opinion } from '../outbox/outbox';
import type { Listener } from '../outbox/sender';
import { Failure } from '../session/failure';
import { newId } from '../session/ids';
import { Session } from '../session/session';
import type { Source } from '../session/tokens';
import type { BuyerView, Content, DealForm, Item, MyRating, Page, RatingAnswer, Reason, Suggestion, Suggestions, UseEvent } from '../shapes';
import { Situation } from '../situation';
import { Loaded } from './loaded';
import { Ratings, type Desk } from './ratings';

const SUGGESTIONS = '3';
const VIEWS = '5';
const MINE = '50';
const UNRATED = '3';
const FOUND = '5';
const STALE_MILLIS = 120_000;

/** What the page shows has changed, or something is to be said to the reader. */
export interface Audience {
    changed(): void;
    sent(entry: Entry): void;
    refused(entry: Entry, failure: Failure): void;
    otherCaller(): void;
}

/** A rep's visit to a deal: what is known, what has been done, what is still to be sent. */
export class Visit implements Desk, Listener {
    readonly suggestions = new Loaded<Suggestion[]>(() => this.suggested());
    readonly views = new Loaded<BuyerView[]>(() => this.viewed());
    readonly mine = new Loaded<MyRating[]>(() => this.learned());
    readonly unrated = new Loaded<Item[]>(() => this.changed());
    readonly reasons = new Loaded<Reason[]>(() => this.changed());
    readonly found = new Loaded<Content[]>(() => this.changed());
    readonly ratings = new Ratings(this);
    /** Why nothing could be asked at all. */
    closed?: Failure;
    term = '';
    private readonly session: Session;
    private readonly contents = new Map<string, Loaded<Content>>();
    private touched: Item[] = [];
    private dealId?: string;
    private loadedAt = 0;

    constructor(base: string, source: Source, private situation: Situation, private readonly audience: Audience) {
        this.session = new Session(base, source, this, () => audience.otherCaller());
    }

    get where(): Situation {
        return this.situation;
    }

    /** Reads everything that is shown. */
    async load(): Promise<void> {
        try {
            await this.session.open();
            this.closed = undefined;
        } catch (failure) {
            this.closed = failure instanceof Failure ? failure : new Failure('broken');
            return this.changed();
        }
        this.loadedAt = Date.now();
        this.loadForDeal();
        void this.loadMine();
        void this.loadReasons();
    }

    /** Reads again what may have changed while nobody looked. */
    refresh(): void {
        if (this.closed || Date.now() - this.loadedAt > STALE_MILLIS) {
            void this.load();
        }
    }

    /** The page now shows another deal, or another stage of it. */
    move(situation: Situation): void {
        const otherDeal = situation.externalId !== this.situation.externalId || situation.source !== this.situation.source;
        this.situation = situation;
        if (otherDeal) {
            this.dealId = undefined;
            this.views.clear();
        }
        if (!this.closed) {
            this.loadForDeal();
        }
    }

    close(): void {
        this.ratings.close();
        this.session.close();
    }

    loadSuggestions(): Promise<void> {
        const { situation } = this;
        return this.suggestions.load(async () => {
            const answer = await this.session.client.get<Suggestions>(`/engagement/v1/suggestions?${situation.query({ limit: SUGGESTIONS })}`);
            if (situation === this.situation) {
                this.dealId ??= answer.dealId;
            }
            return answer.items;
        });
    }

    loadViews(): Promise<void> {
        return this.views.load(() => this.items(`/engagement/v1/people/me/buyer-views?${this.situation.dealQuery({ limit: VIEWS })}`));
    }

    loadMine(): Promise<void> {
        return this.mine.load(() => this.items(`/feedback/v1/people/me/ratings?limit=${MINE}`));
    }

    loadUnrated(): Promise<void> {
        return this.unrated.load(() => this.items(`/engagement/v1/content?list=used-not-rated&limit=${UNRATED}`));
    }

    loadReasons(): Promise<void> {
        return this.reasons.load(() => this.items('/feedback/v1/reasons'));
    }

    async search(term: string): Promise<void> {
        this.term = term.trim();
        this.found.clear();
        this.changed();
        if (this.term) {
            const query = new URLSearchParams({ q: this.term, limit: FOUND });
            await this.found.load(() => this.items(`/feedback/v1/content?${query}`));
        }
    }

    /** The item's link and summary, asked for once. */
    content(item: Item): Loaded<Content> {
        const known = this.contents.get(item.itemId) ?? new Loaded<Content>(() => this.changed());
        if (!this.contents.has(item.itemId)) {
            this.contents.set(item.itemId, known);
            void known.load(() => this.session.client.get(`/feedback/v1/content/${item.itemId}`));
        }
        return known;
    }

    /** What is offered for rating: what was used just now, what was used before, what is suggested. */
    rateable(): Item[] {
        const open = (item: Item) => this.ratings.of(item)?.fresh ?? true;
        const offered = [...(this.unrated.value ?? []), ...(this.suggestions.value ?? [])].filter(open);
        const all = [...this.touched, ...offered];
        return all.filter((item, index) => all.findIndex((other) => other.itemId === item.itemId) === index);
    }

    /** The item goes to the top of what can be rated. */
    touch(item: Item): void {
        this.touched = [item, ...this.touched.filter((other) => other.itemId !== item.itemId)];
        this.changed();
    }

    /** Records that the caller used an item in this deal. */
    use(item: Item, action: UseEvent['action'], channel?: string): void {
        this.touch(item);
        const { source, externalId, shortStage } = this.situation;
        this.post({
            type: 'use',
            event: {
                id: newId(),
                action,
                itemId: item.itemId,
                version: item.version,
                occurredAt: new Date().toISOString(),
                ...(this.dealId && { dealId: this.dealId }),
                ...(shortStage && { stage: shortStage }),
                ...(channel && { channel }),
                attributes: { plugin: 'panel', ...(externalId && { deal: `${source}:${externalId}` }) },
            },
        });
    }

    /** How many things are still to be sent, and why; undefined when nothing waits. */
    waiting(): { count: number; trouble: Failure } | undefined {
        const count = this.session.outbox?.all().length ?? 0;
        const trouble = this.session.trouble;
        return count > 0 && trouble ? { count, trouble } : undefined;
    }

    post(entry: Entry): void {
        this.session.outbox?.add(entry);
        this.session.send();
        this.changed();
    }

    dealForm(): DealForm | undefined {
        return this.situation.form();
    }

    changed(): void {
        if (this.session.trouble) {
            this.markWaiting();
        }
        this.audience.changed();
    }

    sent(entry: Entry, answer: RatingAnswer | undefined): void {
        this.dealId ??= answer?.deal?.dealId;
        if (entry.type !== 'use') {
            this.ratings.settle(entry, 'sent');
        }
        this.audience.sent(entry);
        this.changed();
    }

    refused(entry: Entry, failure: Failure): void {
        if (entry.type !== 'use') {
            this.ratings.settle(entry, 'refused');
        }
        this.audience.refused(entry, failure);
        this.changed();
    }

    private markWaiting(): void {
        const opinions = this.session.outbox?.all().map(({ entry }) => entry) ?? [];
        opinions.filter((entry): entry is Opinion => entry.type !== 'use').forEach((entry) => this.ratings.settle(entry, 'waiting'));
    }

    private loadForDeal(): void {
        void this.loadSuggestions();
        void this.loadViews();
        void this.loadUnrated();
    }

    private suggested(): void {
        this.suggestions.value?.forEach((item) => this.content(item));
        this.changed();
    }

    private viewed(): void {
        if (this.situation.externalId) {
            this.dealId ??= this.views.value?.[0]?.dealId;
        }
        this.changed();
    }

    private learned(): void {
        this.ratings.learn(this.mine.value ?? []);
        this.changed();
    }

    private async items<T>(path: string): Promise<T[]> {
        return (await this.session.client.get<Page<T>>(path)).items;
    }
}
