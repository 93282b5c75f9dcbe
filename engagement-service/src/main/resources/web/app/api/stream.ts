// A stream of server-sent events, read with fetch (so that the token is in a header) and resumed after every cut.
import { fetchWithToken } from './http';
import { Problem } from './problem';

export type StreamEvent = { id: string; type: string; data: string };
export type Line = 'connecting' | 'open' | 'cut';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** The server says something every 15 seconds; silence for longer is a dead line. */
const SILENCE_MS = 40_000;

export class Stream {
    private readonly ended = new AbortController();
    private wait = FIRST_WAIT_MS;

    /**
     * @param last the place behind which nothing was seen yet
     * @param seen gets each event once, in order
     */
    constructor(
        private readonly path: string,
        private last: string,
        private readonly seen: (event: StreamEvent) => void,
        private readonly line: (line: Line, problem?: Problem) => void,
    ) {
        void this.run();
    }

    close(): void {
        this.ended.abort();
    }

    private async run(): Promise<void> {
        while (!this.ended.signal.aborted) {
            const problem = await this.readOnce();
            if (this.ended.signal.aborted) {
                return;
            }
            this.line('cut', problem);
            if (problem !== undefined && isFinal(problem)) {
                return;
            }
            await pause(this.wait, this.ended.signal);
            this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
        }
    }

    private async readOnce(): Promise<Problem | undefined> {
        const silence = new AbortController();
        try {
            const headers = { Accept: 'text/event-stream', 'Last-Event-ID': this.last };
            const signal = AbortSignal.any([this.ended.signal, silence.signal]);
            const answer = await fetchWithToken(this.path, { headers, signal }, undefined);
            this.line('open');
            await this.read(answer.body!, silence);
            return undefined;
        } catch (cause) {
            return cause instanceof Problem ? cause : undefined;
        }
    }

    private async read(body: ReadableStream<Uint8Array<ArrayBuffer>>, silence: AbortController): Promise<void> {
        const reader = body.pipeThrough(new TextDecoderStream()).getReader();
        let rest = '';
        let timer = setTimeout(() => silence.abort(), SILENCE_MS);
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
            clearTimeout(timer);
            timer = setTimeout(() => silence.abort(), SILENCE_MS);
            this.wait = FIRST_WAIT_MS;
            const blocks = (rest + part.value.replace(/\r\n?/g, '\n')).split('\n\n');
            rest = blocks.pop() ?? '';
            blocks.forEach((block) => this.take(block));
        }
        clearTimeout(timer);
    }

    private take(block: string): void {
        const event = { id: '', type: 'message', data: [] as string[] };
        for (const line of block.split('\n')) {
            const [, field, value] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
            if (field === 'id') {
                event.id = value;
            } else if (field === 'event') {
                event.type = value;
            } else if (field === 'data') {
                event.data.push(value);
            }
        }
        if (event.id !== '') {
            this.last = event.id;
        }
        if (event.data.length > 0) {
            this.seen({ id: event.id, type: event.type, data: event.data.join('\n') });
        }
    }
}

// who may not read it, or whose place is no longer kept, gains nothing by asking again
function isFinal(problem: Problem): boolean {
    return [401, 403, 410].includes(problem.status);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((done) => {
        const timer = setTimeout(finish, milliseconds);
        function finish(): void {
            clearTimeout(timer);
            removeEventListener('online', finish);
            signal.removeEventListener('abort', finish);
            done();
        }
        addEventListener('online', finish);
        signal.addEventListener('abort', finish);
    });
}
