import type { Client } from '../session/client';
import { Failure } from '../session/failure';
import { newId } from '../session/ids';
import type { EventsTaken, RatingAnswer } from '../shapes';
import type { Entry, Kept, Opinion, Outbox, Rate, Use } from './outbox';

const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 300;
const MOST_EVENTS = 100;

export interface Listener {
    /** Something was added, sent or dropped, here or in another tab. */
    changed(): void;
    sent(entry: Entry, answer: RatingAnswer | undefined): void;
    /** It was refused for good, and dropped. */
    refused(entry: Entry, failure: Failure): void;
}

/** Sends what is in the outbox, one tab at a time, until nothing is left; what cannot be sent now is tried again later. */
export class Sender {
    /** Why the last attempt left something behind. */
    trouble?: Failure;
    private running?: Promise<void>;
    private again = false;
    private pauseSeconds = FIRST_PAUSE_SECONDS;
    private timer?: ReturnType<typeof setTimeout>;

    constructor(private readonly name: string, private readonly client: Client, private readonly outbox: Outbox, private readonly listener: Listener) {}

    start(): void {
        addEventListener('online', this.wake);
        addEventListener('storage', this.heard);
        this.wake();
    }

    stop(): void {
        removeEventListener('online', this.wake);
        removeEventListener('storage', this.heard);
        clearTimeout(this.timer);
    }

    readonly wake = (): void => {
        clearTimeout(this.timer);
        this.pauseSeconds = FIRST_PAUSE_SECONDS;
        void this.flush();
    };

    private readonly heard = (event: StorageEvent): void => {
        if (this.outbox.owns(event.key)) {
            this.listener.changed();
        }
    };

    private async flush(): Promise<void> {
        if (this.running) {
            this.again = true;
            return this.running;
        }
        this.running = alone(this.name, () => this.sendAll());
        await this.running.finally(() => (this.running = undefined));
        if (this.again) {
            this.again = false;
            await this.flush();
        }
    }

    private async sendAll(): Promise<void> {
        try {
            for (let kept = this.outbox.all(); kept.length > 0; kept = this.outbox.all()) {
                await this.sendUses(kept.filter(isUse));
                await this.sendOpinions(kept.filter(isOpinion));
            }
            this.trouble = undefined;
        } catch (failure) {
            this.trouble = failure instanceof Failure ? failure : new Failure('broken');
            this.tryLater(this.trouble.retryAfterSeconds);
        }
        this.listener.changed();
    }

    private tryLater(wantedSeconds: number): void {
        const pause = Math.max(wantedSeconds, this.pauseSeconds);
        this.pauseSeconds = Math.min(this.pauseSeconds * 2, LONGEST_PAUSE_SECONDS);
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.flush(), pause * 1000);
    }

    private async sendOpinions(opinions: Kept<Opinion>[]): Promise<void> {
        for (const { key, entry } of opinions) {
            await this.settle(key, entry, () => this.sendOpinion(key, entry));
        }
    }

    private async sendOpinion(key: string, entry: Opinion): Promise<RatingAnswer | undefined> {
        const path = `/feedback/v1/content/${entry.itemId}/versions/${entry.version}/rating`;
        if (entry.type === 'withdraw') {
            return (await this.client.send({ method: 'DELETE', path }).catch(unlessMissing)) as undefined;
        }
        const put = (rate: Rate) =>
            this.client.send({ method: 'PUT', path, body: rate.form, headers: { 'Idempotency-Key': rate.key } }) as Promise<RatingAnswer>;
        return put(entry).catch((failure: Failure) => {
            // the services do not know the CRM's new deal yet: the opinion counts without it
            if (failure.complainsAbout('deal.externalId') && entry.form.deal?.externalId) {
                return put(this.withoutDeal(key, entry));
            }
            throw failure;
        });
    }

    private withoutDeal(key: string, entry: Rate): Rate {
        const { source: _, externalId: __, ...deal } = entry.form.deal ?? {};
        const rate = { ...entry, key: newId(), form: { ...entry.form, deal } };
        this.outbox.replace(key, rate);
        return rate;
    }

    private async sendUses(uses: Kept<Use>[]): Promise<void> {
        for (let from = 0; from < uses.length; from += MOST_EVENTS) {
            await this.sendBatch(uses.slice(from, from + MOST_EVENTS));
        }
    }

    private async sendBatch(uses: Kept<Use>[]): Promise<void> {
        const body = uses.map(({ entry }) => entry.event);
        const taken = (await this.client
            .send({ method: 'POST', path: '/engagement/v1/events', body })
            .catch((failure: Failure) => nothingTaken(failure, uses.length))) as EventsTaken;
        uses.forEach(({ key, entry }, index) => {
            const refusal = taken.refused.find((refused) => refused.index === index);
            this.outbox.remove(key);
            if (refusal) {
                this.listener.refused(entry, new Failure('refused', { type: refusal.type, detail: refusal.detail }));
            } else {
                this.listener.sent(entry, undefined);
            }
        });
    }

    private async settle(key: string, entry: Entry, send: () => Promise<RatingAnswer | undefined>): Promise<void> {
        try {
            const answer = await send();
            this.outbox.remove(key);
            this.listener.sent(entry, answer);
        } catch (failure) {
            if (!(failure instanceof Failure) || failure.passes) {
                throw failure;
            }
            this.outbox.remove(key);
            this.listener.refused(entry, failure);
        }
    }
}

function isUse(kept: Kept): kept is Kept<Use> {
    return kept.entry.type === 'use';
}

function isOpinion(kept: Kept): kept is Kept<Opinion> {
    return kept.entry.type !== 'use';
}

// what was never rated, or is withdrawn already, needs no withdrawal
function unlessMissing(failure: Failure): undefined {
    if (failure.kind !== 'missing') {
        throw failure;
    }
}

// an answer that refuses everything says why, event by event; one that does not means all of them
function nothingTaken(failure: Failure, count: number): EventsTaken {
    if (!(failure instanceof Failure) || failure.passes) {
        throw failure;
    }
    const each = (failure.problem as Partial<EventsTaken>).refused;
    const { type = failure.kind, detail = failure.message } = failure.problem;
    return { accepted: 0, refused: each ?? Array.from({ length: count }, (_, index) => ({ index, type, detail })) };
}

// two tabs must not send at once; where locks are closed (a sandboxed frame) nothing is shared with other tabs either
async function alone(name: string, work: () => Promise<void>): Promise<void> {
    try {
        await navigator.locks.request(name, work);
    } catch {
        await work();
    }
}
