// Who is signed in. Tokens live in this module's memory only: none is stored, shown, logged or put into a URL.
import { Issuer, RETURN_PATH, Tokens } from './issuer';
import { challengeOf, claimsOf, random } from './pkce';

/** What has to outlive the way to the issuer and back: no token among it. */
type Attempt = { state: string; nonce: string; verifier: string; back: string; silent: boolean };

export type SessionState =
    | { is: 'starting' }
    | { is: 'signed-out'; problem?: string }
    | { is: 'signed-in' };

const ATTEMPT = 'handback.sign-in';
const WHO = 'handback.signed-in-as';
const RENEW_BEFORE_MS = 60_000;

class Session extends EventTarget {
    state: SessionState = { is: 'starting' };
    private issuer: Issuer | undefined;
    private tokens: Tokens | undefined;
    private claims: Record<string, unknown> = {};
    private timer: ReturnType<typeof setTimeout> | undefined;
    private renewal: Promise<boolean> | undefined;

    get accessToken(): string {
        return this.tokens?.access_token ?? '';
    }

    get name(): string {
        return String(this.claims.name ?? this.claims.preferred_username ?? this.claims.email ?? this.claims.sub ?? '');
    }

    get tenant(): string {
        return String(this.claims.tenant ?? '');
    }

    /** Finishes a sign-in that is under way, or asks the issuer silently when this window was signed in before a reload. */
    async start(): Promise<void> {
        try {
            this.issuer = await Issuer.discover();
            if (location.pathname === RETURN_PATH) {
                await this.comeBack(new URLSearchParams(location.search));
            } else if (sessionStorage.getItem(WHO) !== null) {
                await this.signIn('none');
            } else {
                this.become({ is: 'signed-out' });
            }
        } catch (cause) {
            this.become({ is: 'signed-out', problem: cause instanceof Error ? cause.message : String(cause) });
        }
    }

    /** Sends the browser to the issuer; it comes back to the page it left. */
    async signIn(prompt?: 'none' | 'login'): Promise<void> {
        const issuer = (this.issuer ??= await Issuer.discover());
        const back = location.pathname === RETURN_PATH ? '/' : location.pathname + location.search;
        const attempt: Attempt = { state: random(), nonce: random(), verifier: random(), back, silent: prompt === 'none' };
        sessionStorage.setItem(ATTEMPT, JSON.stringify(attempt));
        location.replace(issuer.authorization({ ...attempt, challenge: await challengeOf(attempt.verifier), prompt }));
    }

    /** Forgets the tokens and ends the issuer's session, too. */
    async signOut(): Promise<void> {
        const target = this.issuer?.endSession();
        if (this.tokens?.refresh_token !== undefined) {
            await this.issuer?.revoke(this.tokens.refresh_token);
        }
        this.forget();
        if (target === undefined) {
            this.become({ is: 'signed-out' });
        } else {
            location.replace(target);
        }
    }

    /** Gets a new access token without disturbing anybody; false when somebody has to sign in again. */
    renew(): Promise<boolean> {
        this.renewal ??= this.renewOnce().finally(() => (this.renewal = undefined));
        return this.renewal;
    }

    private async renewOnce(): Promise<boolean> {
        const refresh = this.tokens?.refresh_token;
        try {
            if (refresh === undefined || this.issuer === undefined) {
                throw new Error('There is no refresh token.');
            }
            this.take(await this.issuer.refresh(refresh));
            return true;
        } catch (cause) {
            // a cut line is no reason to sign anybody out: the next request tries again
            if (cause instanceof TypeError) {
                return false;
            }
            await this.signIn('none');
            return false;
        }
    }

    private async comeBack(answer: URLSearchParams): Promise<void> {
        const attempt = this.takeAttempt();
        const code = answer.get('code');
        history.replaceState(null, '', attempt?.back ?? '/');
        if (attempt === undefined || answer.get('state') !== attempt.state) {
            this.become({ is: 'signed-out' });
        } else if (code !== null) {
            await this.redeem(code, attempt);
        } else {
            sessionStorage.removeItem(WHO);
            this.become({ is: 'signed-out', problem: attempt.silent ? undefined : answer.get('error_description') ?? answer.get('error') ?? '' });
        }
    }

    private async redeem(code: string, attempt: Attempt): Promise<void> {
        const tokens = await this.issuer!.redeem(code, attempt.verifier);
        const claims = claimsOf(tokens.id_token ?? tokens.access_token);
        if (tokens.id_token !== undefined && claims.nonce !== attempt.nonce) {
            throw new Error('The answer belongs to another sign-in. Sign in again.');
        }
        const known = sessionStorage.getItem(WHO);
        if (attempt.silent && known !== null && known !== String(claims.sub)) {
            // another window has signed somebody else in: this one does not become that person unasked
            sessionStorage.removeItem(WHO);
            this.become({ is: 'signed-out' });
            return;
        }
        this.claims = { ...claimsOf(tokens.access_token), ...claims };
        sessionStorage.setItem(WHO, String(claims.sub));
        this.take(tokens);
        this.become({ is: 'signed-in' });
    }

    private take(tokens: Tokens): void {
        this.tokens = { ...tokens, refresh_token: tokens.refresh_token ?? this.tokens?.refresh_token };
        clearTimeout(this.timer);
        const lifetime = (tokens.expires_in ?? 300) * 1000;
        this.timer = setTimeout(() => void this.renew(), Math.max(lifetime - RENEW_BEFORE_MS, lifetime / 2));
    }

    private forget(): void {
        clearTimeout(this.timer);
        this.tokens = undefined;
        this.claims = {};
        sessionStorage.removeItem(WHO);
    }

    private takeAttempt(): Attempt | undefined {
        const kept = sessionStorage.getItem(ATTEMPT);
        sessionStorage.removeItem(ATTEMPT);
        return kept === null ? undefined : (JSON.parse(kept) as Attempt);
    }

    private become(state: SessionState): void {
        this.state = state;
        this.dispatchEvent(new Event('change'));
    }
}

/** This window's session. */
export const session = new Session();
