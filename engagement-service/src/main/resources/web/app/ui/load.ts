// Something that is fetched: on its way, there, or not to be had; and what the reader sees meanwhile.
import { html, ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { Problem } from '../api/problem';
import './state';

type Phase<T> = { is: 'idle' } | { is: 'loading'; old?: T } | { is: 'there'; value: T } | { is: 'failed'; problem: Problem };

/** Fetches when asked to; a newer request replaces an older one, and leaving the page ends it. */
export class Load<T> implements ReactiveController {
    private phase: Phase<T> = { is: 'idle' };
    private running: AbortController | undefined;
    private readonly online = () => this.phase.is === 'failed' && this.phase.problem.offline && void this.run();

    constructor(private readonly host: ReactiveControllerHost, private readonly fetching: (signal: AbortSignal) => Promise<T>) {
        host.addController(this);
    }

    hostConnected(): void {
        addEventListener('online', this.online);
    }

    hostDisconnected(): void {
        removeEventListener('online', this.online);
        this.running?.abort();
    }

    get value(): T | undefined {
        return this.phase.is === 'there' ? this.phase.value : this.phase.is === 'loading' ? this.phase.old : undefined;
    }

    /** Fetches; what was there stays to be seen until the new is. */
    async run(): Promise<void> {
        this.running?.abort();
        const running = (this.running = new AbortController());
        this.become({ is: 'loading', old: this.value });
        try {
            this.settle(running, { is: 'there', value: await this.fetching(running.signal) });
        } catch (cause) {
            this.settle(running, { is: 'failed', problem: cause instanceof Problem ? cause : new Problem(500, 'page', String(cause)) });
        }
    }

    /** The value in its shape, or the state that says what to do. */
    render(shape: (value: T) => unknown, empty?: (value: T) => TemplateResult | undefined): unknown {
        const { value } = this;
        if (this.phase.is === 'failed') {
            return html`<hb-state .problem=${this.phase.problem} @retry=${() => void this.run()}></hb-state>`;
        }
        if (value === undefined) {
            return html`<hb-state kind="loading"></hb-state>`;
        }
        return empty?.(value) ?? shape(value);
    }

    private settle(running: AbortController, phase: Phase<T>): void {
        if (!running.signal.aborted) {
            this.become(phase);
        }
    }

    private become(phase: Phase<T>): void {
        this.phase = phase;
        this.host.requestUpdate();
    }
}
