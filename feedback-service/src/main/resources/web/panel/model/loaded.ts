import { Failure } from '../session/failure';

/** Something that is read from a service: on its way, there, or not to be had. */
export class Loaded<T> {
    value?: T;
    failure?: Failure;
    private attempt = 0;

    constructor(private readonly changed: () => void) {}

    /** Reads it; what was there stays visible meanwhile, and an answer that comes late does not replace a later one. */
    async load(read: () => Promise<T>): Promise<void> {
        const attempt = ++this.attempt;
        try {
            const value = await read();
            this.settle(attempt, value, undefined);
        } catch (failure) {
            this.settle(attempt, undefined, failure instanceof Failure ? failure : new Failure('broken'));
        }
    }

    clear(): void {
        this.attempt++;
        this.value = undefined;
        this.failure = undefined;
    }

    private settle(attempt: number, value: T | undefined, failure: Failure | undefined): void {
        if (attempt === this.attempt) {
            this.value = value ?? (failure?.passes ? this.value : undefined);
            this.failure = failure;
            this.changed();
        }
    }
}
