// The OpenID Connect issuer: what it offers, and the requests this page makes to it.

export type Settings = { issuer: string; clientId: string; scope: string };
export type Endpoints = { authorization_endpoint: string; token_endpoint: string; end_session_endpoint?: string; revocation_endpoint?: string };
export type Tokens = { access_token: string; expires_in?: number; refresh_token?: string; id_token?: string };

/** Where to come back to after a sign-in. */
export const RETURN_PATH = '/signed-in';

export class Issuer {
    private constructor(readonly settings: Settings, readonly endpoints: Endpoints) {}

    static async discover(): Promise<Issuer> {
        const settings = await json<Settings>('/app/config.json');
        const endpoints = await json<Endpoints>(`${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
        return new Issuer(settings, endpoints);
    }

    /** Where to send the browser to have somebody signed in; `prompt` none asks without showing anything. */
    authorization(parameters: { state: string; nonce: string; challenge: string; prompt?: string }): string {
        const target = new URL(this.endpoints.authorization_endpoint);
        const wanted = {
            response_type: 'code',
            client_id: this.settings.clientId,
            redirect_uri: location.origin + RETURN_PATH,
            scope: this.settings.scope,
            state: parameters.state,
            nonce: parameters.nonce,
            code_challenge: parameters.challenge,
            code_challenge_method: 'S256',
            ...(parameters.prompt === undefined ? {} : { prompt: parameters.prompt }),
        };
        Object.entries(wanted).forEach(([name, value]) => target.searchParams.set(name, value));
        return target.href;
    }

    redeem(code: string, verifier: string): Promise<Tokens> {
        return this.token({ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: location.origin + RETURN_PATH });
    }

    refresh(token: string): Promise<Tokens> {
        return this.token({ grant_type: 'refresh_token', refresh_token: token });
    }

    /** Takes a refresh token back, where the issuer can do that. */
    async revoke(token: string): Promise<void> {
        if (this.endpoints.revocation_endpoint !== undefined) {
            await post(this.endpoints.revocation_endpoint, { token, client_id: this.settings.clientId }).catch(() => undefined);
        }
    }

    /** Where to send the browser to end the issuer's own session; by client id, so that no token stands in a URL. */
    endSession(): string | undefined {
        if (this.endpoints.end_session_endpoint === undefined) {
            return undefined;
        }
        const target = new URL(this.endpoints.end_session_endpoint);
        target.searchParams.set('client_id', this.settings.clientId);
        target.searchParams.set('post_logout_redirect_uri', `${location.origin}/`);
        return target.href;
    }

    private async token(form: Record<string, string>): Promise<Tokens> {
        const answer = await post(this.endpoints.token_endpoint, { client_id: this.settings.clientId, ...form });
        if (!answer.ok) {
            const body = await answer.json().catch(() => ({}));
            throw new Error(body.error_description ?? body.error ?? `The issuer answered ${answer.status}.`);
        }
        return answer.json();
    }
}

function post(url: string, form: Record<string, string>): Promise<Response> {
    return fetch(url, { method: 'POST', body: new URLSearchParams(form), cache: 'no-store', referrerPolicy: 'no-referrer' });
}

async function json<T>(url: string): Promise<T> {
    const answer = await fetch(url, { cache: 'no-store' });
    if (!answer.ok) {
        throw new Error(`${url} answered ${answer.status}.`);
    }
    return answer.json();
}
