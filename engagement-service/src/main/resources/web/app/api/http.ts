// Requests to the three services: with the token, with a limit, and with problems as exceptions.
import { Problem } from './problem';
import { session } from '../session/session';

const LIMIT_MS = 20_000;

export type Sent = { method?: string; body?: unknown; headers?: Record<string, string>; signal?: AbortSignal };

/** The JSON of an answer; undefined when it has no body. Throws a Problem. */
export async function call<T>(path: string, sent: Sent = {}): Promise<T> {
    const answer = await fetchWithToken(path, sent);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
}

/** The same, with the entity tag that a later change has to send back. */
export async function callTagged<T>(path: string, sent: Sent = {}): Promise<{ value: T; tag: string }> {
    const answer = await fetchWithToken(path, sent);
    return { value: (await answer.json()) as T, tag: answer.headers.get('ETag') ?? '' };
}

/** The answer itself, for streams. A token that is no longer good is renewed once. */
export async function fetchWithToken(path: string, sent: Sent = {}, limit: number | undefined = LIMIT_MS): Promise<Response> {
    const answer = await attempt(path, sent, limit);
    if (answer.status === 401 && (await session.renew())) {
        return require(await attempt(path, sent, limit));
    }
    return require(answer);
}

async function attempt(path: string, sent: Sent, limit: number | undefined): Promise<Response> {
    try {
        return await fetch(path, {
            method: sent.method ?? 'GET',
            body: sent.body === undefined ? undefined : JSON.stringify(sent.body),
            headers: { ...headers(sent), ...sent.headers },
            signal: signal(sent.signal, limit),
            cache: 'no-store',
        });
    } catch (cause) {
        if (sent.signal?.aborted) {
            throw cause;
        }
        throw new Problem(0, 'offline', String(cause));
    }
}

function headers(sent: Sent): Record<string, string> {
    return {
        Authorization: `Bearer ${session.accessToken}`,
        ...(sent.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
}

function signal(own: AbortSignal | undefined, limit: number | undefined): AbortSignal | undefined {
    const signals = [own, limit === undefined ? undefined : AbortSignal.timeout(limit)].filter((one) => one !== undefined);
    return signals.length === 0 ? undefined : AbortSignal.any(signals);
}

async function require(answer: Response): Promise<Response> {
    if (!answer.ok) {
        throw await Problem.of(answer);
    }
    return answer;
}

/** A query string of what is given; lists repeat their name. */
export function query(parameters: Record<string, string | number | string[] | undefined>): string {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
        for (const one of Array.isArray(value) ? value : [value]) {
            if (one !== undefined && one !== '') {
                search.append(name, String(one));
            }
        }
    }
    const text = search.toString();
    return text === '' ? '' : `?${text}`;
}
