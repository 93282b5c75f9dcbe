import type { RatingForm, UseEvent } from '../shapes';
import { newId } from '../session/ids';
import type { Shelf } from './shelf';

/** A rating on its way; the key makes that it counts once however often it is sent. */
export interface Rate {
    type: 'rate';
    itemId: string;
    version: number;
    title: string;
    key: string;
    form: RatingForm;
}

export interface Withdraw {
    type: 'withdraw';
    itemId: string;
    version: number;
    title: string;
}

export interface Use {
    type: 'use';
    event: UseEvent;
}

export type Opinion = Rate | Withdraw;
export type Entry = Opinion | Use;

export interface Kept<E extends Entry = Entry> {
    key: string;
    entry: E;
}

/**
 * What one caller has said and done and the services do not have yet. Each entry has a key of its own on the shelf, so that two tabs
 * never overwrite each other; there is no token in it and nobody's name.
 */
export class Outbox {
    private count = 0;

    /** @param prefix begins every key of this caller */
    constructor(private readonly prefix: string, private readonly shelf: Shelf) {}

    add(entry: Entry): void {
        if (entry.type !== 'use') {
            this.dropOlder(entry);
        }
        this.count++;
        const order = [Date.now(), this.count].map((part) => String(part).padStart(15, '0')).join('-');
        this.shelf.write(`${this.prefix}${order}-${newId()}`, JSON.stringify(entry));
    }

    replace(key: string, entry: Entry): void {
        // another tab may have sent or dropped it meanwhile
        if (this.shelf.read(key) !== null) {
            this.shelf.write(key, JSON.stringify(entry));
        }
    }

    remove(key: string): void {
        this.shelf.remove(key);
    }

    /** The oldest first. */
    all(): Kept[] {
        return this.shelf
            .keys(this.prefix)
            .sort()
            .flatMap((key) => this.read(key));
    }

    owns(key: string | null): boolean {
        return key === null || key.startsWith(this.prefix);
    }

    // only the latest opinion of a version matters
    private dropOlder(opinion: Opinion): void {
        for (const { key, entry } of this.all()) {
            if (entry.type !== 'use' && entry.itemId === opinion.itemId && entry.version === opinion.version) {
                this.shelf.remove(key);
            }
        }
    }

    private read(key: string): Kept[] {
        try {
            return [{ key, entry: JSON.parse(this.shelf.read(key) ?? '') }];
        } catch {
            this.shelf.remove(key);
            return [];
        }
    }
}
