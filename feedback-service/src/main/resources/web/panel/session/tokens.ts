import { Failure } from './failure';

const LIMIT_MILLIS = 15_000;
const RENEW_BEFORE_MILLIS = 30_000;
/** How long a token is used that does not say when it ends. */
const UNKNOWN_LIFETIME_MILLIS = 60_000;

interface Grant {
    token: string;
    endsAt: number;
}

/** Asks for a token; how is the page's choice. */
export type Source = () => Promise<Grant>;

/** The caller's token: kept in memory only, renewed before it ends. */
export class Tokens {
    private grant?: Grant;
    private renewal?: Promise<string>;
    private caller?: string;

    /** @param otherCaller told when the page has changed to another person: nothing of this one's may go on */
    constructor(private readonly source: Source, private readonly otherCaller: () => void) {}

    get(): Promise<string> {
        return this.grant && this.grant.endsAt > Date.now() ? Promise.resolve(this.grant.token) : this.renew();
    }

    /** Another token than the one that was refused. */
    after(refused: string): Promise<string> {
        return this.grant && this.grant.token !== refused ? this.get() : this.renew();
    }

    private renew(): Promise<string> {
        this.renewal ??= this.source()
            .then((grant) => this.keep(grant))
            .finally(() => (this.renewal = undefined));
        return this.renewal;
    }

    private keep(grant: Grant): string {
        const caller = callerOf(grant.token);
        if (this.caller !== undefined && this.caller !== caller) {
            this.otherCaller();
            throw new Failure('signed-out');
        }
        this.caller = caller;
        this.grant = grant;
        return grant.token;
    }
}

/** Tokens of an address of the page's own server, which knows its user by a cookie. */
export function fromUrl(url: string): Source {
    return async () => {
        const answer = await fetch(url, { credentials: 'include', cache: 'no-store', signal: AbortSignal.timeout(LIMIT_MILLIS) }).catch(() => {
            throw Failure.ofNetwork();
        });
        if (!answer.ok) {
            throw new Failure(answer.status < 500 ? 'signed-out' : 'broken');
        }
        // a sign-in page in place of JSON means the same as 401
        const { accessToken, expiresIn } = await answer.json().catch(() => ({}));
        return grantOf(accessToken, expiresIn * 1000 || undefined);
    };
}

/** Tokens of a function the page has set. */
export function fromProvider(provider: () => Promise<string>): Source {
    return async () => {
        const token = await Promise.resolve().then(provider).catch(() => {
            throw navigator.onLine ? new Failure('signed-out') : Failure.ofNetwork();
        });
        return grantOf(token, undefined);
    };
}

/** Whose token it is, in a form that differs between any two people; empty when the token does not say. */
export function callerOf(token: string): string {
    const { iss, tenant, sub } = claimsOf(token);
    return sub ? JSON.stringify([iss, tenant, sub]) : '';
}

function grantOf(token: unknown, lifetime: number | undefined): Grant {
    if (typeof token !== 'string' || token === '') {
        throw new Failure('signed-out');
    }
    const left = lifetime ?? lifetimeOf(token);
    return { token, endsAt: Date.now() + left - Math.min(RENEW_BEFORE_MILLIS, left / 2) };
}

function lifetimeOf(token: string): number {
    const { exp } = claimsOf(token);
    return typeof exp === 'number' ? Math.max(exp * 1000 - Date.now(), 0) : UNKNOWN_LIFETIME_MILLIS;
}

// read, not verified: that is the services' part
function claimsOf(token: string): Record<string, unknown> {
    try {
        const bytes = Uint8Array.from(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
        return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
        return {};
    }
}
