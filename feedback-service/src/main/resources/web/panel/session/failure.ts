/** Why something could not be had or done; each has a sentence that says what to do. */
export type FailureKind =
    | 'offline'
    | 'unreachable'
    | 'signed-out'
    | 'forbidden'
    | 'missing'
    | 'refused'
    | 'busy'
    | 'broken';

interface Violation {
    field?: string;
    message?: string;
}

/** A problem+json answer, as far as it is read here. */
export interface Problem {
    type?: string;
    title?: string;
    detail?: string;
    violations?: Violation[];
}

// what a later attempt can still bring through
const PASSING: FailureKind[] = ['offline', 'unreachable', 'signed-out', 'busy', 'broken'];
const BY_STATUS: Record<number, FailureKind> = { 401: 'signed-out', 403: 'forbidden', 404: 'missing', 429: 'busy' };

export class Failure extends Error {
    constructor(readonly kind: FailureKind, readonly problem: Problem = {}, readonly retryAfterSeconds = 0) {
        super(problem.detail ?? kind);
    }

    /** Whether the same may succeed later. */
    get passes(): boolean {
        return PASSING.includes(this.kind);
    }

    /** Whether the answer complains about a field of the request. */
    complainsAbout(field: string): boolean {
        return this.problem.violations?.some((violation) => violation.field === field) ?? false;
    }

    static ofNetwork(): Failure {
        return new Failure(navigator.onLine ? 'unreachable' : 'offline');
    }

    static async ofAnswer(answer: Response): Promise<Failure> {
        const problem: Problem = await answer.json().catch(() => ({}));
        return new Failure(kindOf(answer.status, problem), problem, Number(answer.headers.get('Retry-After')) || 0);
    }
}

function kindOf(status: number, problem: Problem): FailureKind {
    if (status >= 500) {
        return 'broken';
    }
    // the same key is being worked on by another request: its outcome can be asked for again
    return status === 409 && problem.type?.endsWith('/request-in-flight') ? 'busy' : (BY_STATUS[status] ?? 'refused');
}
