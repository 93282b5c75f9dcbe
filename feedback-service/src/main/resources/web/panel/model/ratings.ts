import type { Entry, Opinion } from '../outbox/outbox';
import { newId } from '../session/ids';
import type { DealForm, Item, MyRating, RatingForm } from '../shapes';

/** How long further clicks on reasons are awaited, so that they travel together. */
const GATHER_MILLIS = 700;

export type Standing = 'sending' | 'sent' | 'waiting';

/** What the caller thinks of one version of an item. */
export interface Draft {
    item: Item;
    stars: number;
    reasons: string[];
    comment: string;
    signed: boolean;
    standing: Standing;
    /** Whether it was given in this visit. */
    fresh: boolean;
    /** Whether its reasons, comment and signature are shown. */
    open: boolean;
    key: string;
    timer?: ReturnType<typeof setTimeout>;
}

/** Where ratings go. */
export interface Desk {
    post(entry: Entry): void;
    dealForm(): DealForm | undefined;
    changed(): void;
}

/** The caller's ratings: the first click is sent at once, later ones complete it. */
export class Ratings {
    private readonly drafts = new Map<string, Draft>();

    constructor(private readonly desk: Desk) {}

    of(item: Item): Draft | undefined {
        return this.drafts.get(keyOf(item));
    }

    /** Takes over what the services know; what was said in this visit is newer. */
    learn(ratings: MyRating[]): void {
        for (const rating of ratings) {
            const item = { itemId: rating.itemId, title: rating.itemTitle, version: rating.version };
            if (!this.of(item)) {
                const { stars, reasons, comment = '', signed } = rating;
                this.drafts.set(keyOf(item), { item, stars, reasons, comment, signed, standing: 'sent', fresh: false, open: false, key: '' });
            }
        }
    }

    choose(item: Item, stars: number): void {
        const known = this.of(item);
        const draft: Draft = known ?? { item, stars, reasons: [], comment: '', signed: false, standing: 'sending', fresh: true, open: true, key: '' };
        draft.stars = stars;
        draft.fresh = true;
        draft.open = true;
        this.drafts.set(keyOf(item), draft);
        this.send(draft);
    }

    toggle(draft: Draft, code: string): void {
        draft.reasons = draft.reasons.includes(code) ? draft.reasons.filter((one) => one !== code) : [...draft.reasons, code];
        this.sendSoon(draft);
    }

    sign(draft: Draft, signed: boolean): void {
        draft.signed = signed;
        this.sendSoon(draft);
    }

    comment(draft: Draft, comment: string): void {
        if (draft.comment.trim() !== comment.trim()) {
            draft.comment = comment;
            this.send(draft);
        }
    }

    look(draft: Draft): void {
        draft.open = !draft.open;
        this.desk.changed();
    }

    withdraw(draft: Draft): void {
        clearTimeout(draft.timer);
        this.drafts.delete(keyOf(draft.item));
        const { itemId, version, title } = draft.item;
        this.desk.post({ type: 'withdraw', itemId, version, title });
    }

    /** What became of an entry, unless something newer was said meanwhile. */
    settle(opinion: Opinion, standing: Standing | 'refused'): void {
        const draft = this.of(opinion);
        if (!draft || opinion.type !== 'rate' || draft.key !== opinion.key) {
            return;
        }
        if (standing === 'refused') {
            this.drafts.delete(keyOf(draft.item));
        } else {
            draft.standing = standing;
        }
    }

    /** Nothing that was said is left behind when the page goes. */
    close(): void {
        for (const draft of this.drafts.values()) {
            if (draft.timer !== undefined) {
                this.send(draft);
            }
        }
    }

    private sendSoon(draft: Draft): void {
        clearTimeout(draft.timer);
        draft.timer = setTimeout(() => this.send(draft), GATHER_MILLIS);
        this.desk.changed();
    }

    private send(draft: Draft): void {
        clearTimeout(draft.timer);
        draft.timer = undefined;
        draft.key = newId();
        draft.standing = 'sending';
        const { itemId, version, title } = draft.item;
        this.desk.post({ type: 'rate', itemId, version, title, key: draft.key, form: this.form(draft) });
    }

    private form(draft: Draft): RatingForm {
        const { stars, reasons, signed } = draft;
        const comment = draft.comment.trim();
        const deal = this.desk.dealForm();
        return { stars, reasons, signed, ...(comment && { comment }), ...(deal && { deal }) };
    }
}

function keyOf(item: { itemId: string; version: number }): string {
    return `${item.itemId}:${item.version}`;
}
