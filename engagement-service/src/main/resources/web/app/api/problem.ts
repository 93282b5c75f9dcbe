// What can go wrong with a request, told apart by what the reader can do about it.

export type Violation = { field?: string; in?: string; message: string };

/** An answer of the API that is not a success (RFC 9457), or no answer at all: `status` 0. */
export class Problem extends Error {
    constructor(
        readonly status: number,
        readonly type: string,
        detail: string,
        readonly violations: Violation[] = [],
        readonly faultId?: string,
    ) {
        super(detail);
    }

    get offline(): boolean {
        return this.status === 0;
    }

    static async of(answer: Response): Promise<Problem> {
        const body = await answer.json().catch(() => ({}));
        const type = String(body.type ?? '').split(/[:/#]/).pop() ?? '';
        return new Problem(answer.status, type, body.detail ?? body.title ?? answer.statusText, body.violations ?? [], body.errorId ?? body.id);
    }
}
