import { Outbox } from '../outbox/outbox';
import { Sender, type Listener } from '../outbox/sender';
import { Shelf } from '../outbox/shelf';
import { Client } from './client';
import { hashOf } from './ids';
import { callerOf, Tokens, type Source } from './tokens';

const shelf = new Shelf(true);

/** One signed-in caller at one address: what they ask, and what waits to be sent for them. */
export class Session {
    readonly client: Client;
    private readonly tokens: Tokens;
    private box?: Outbox;
    private sender?: Sender;
    private closed = false;

    constructor(base: string, source: Source, private readonly listener: Listener, otherCaller: () => void) {
        this.tokens = new Tokens(source, otherCaller);
        this.client = new Client(base, this.tokens);
    }

    /** Learns who the caller is, and sends what is left of an earlier visit. */
    async open(): Promise<void> {
        if (this.sender) {
            return;
        }
        const caller = callerOf(await this.tokens.get());
        const name = `handback-panel.${await hashOf(caller)}.`;
        if (!this.closed && !this.sender) {
            // what nobody could be found to own is not kept beyond this page
            this.box = new Outbox(name, caller ? shelf : new Shelf(false));
            this.sender = new Sender(name, this.client, this.box, this.listener);
            this.sender.start();
        }
    }

    get outbox(): Outbox | undefined {
        return this.box;
    }

    /** Why something is still in the outbox; undefined while nothing has gone wrong. */
    get trouble() {
        return this.sender?.trouble;
    }

    send(): void {
        this.sender?.wake();
    }

    close(): void {
        this.closed = true;
        this.sender?.stop();
    }
}
