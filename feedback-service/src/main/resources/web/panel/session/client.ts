import { Failure } from './failure';
import type { Tokens } from './tokens';

const LIMIT_MILLIS = 15_000;

interface Message {
    method: string;
    path: string;
    body?: unknown;
    headers?: Record<string, string>;
}

/** Speaks to the services as the signed-in caller. */
export class Client {
    constructor(private readonly base: string, private readonly tokens: Tokens) {}

    async get<T>(path: string): Promise<T> {
        return (await this.send({ method: 'GET', path })) as T;
    }

    /** The answer's JSON, undefined when it has none; fails with a Failure. */
    async send(message: Message): Promise<unknown> {
        const token = await this.tokens.get();
        let answer = await this.fetch(message, token);
        if (answer.status === 401) {
            answer = await this.fetch(message, await this.tokens.after(token));
        }
        if (!answer.ok) {
            throw await Failure.ofAnswer(answer);
        }
        return answer.status === 204 ? undefined : answer.json();
    }

    private async fetch(message: Message, token: string): Promise<Response> {
        const headers: Record<string, string> = { ...message.headers, Authorization: `Bearer ${token}` };
        if (message.body !== undefined) {
            headers['Content-Type'] = 'application/json';
        }
        return fetch(this.base + message.path, {
            method: message.method,
            headers,
            body: message.body === undefined ? undefined : JSON.stringify(message.body),
            credentials: 'omit',
            cache: 'no-store',
            signal: AbortSignal.timeout(LIMIT_MILLIS),
        }).catch(() => {
            throw Failure.ofNetwork();
        });
    }
}
