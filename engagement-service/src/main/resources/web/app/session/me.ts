// The person who is signed in, and what its roles allow.
import { call } from '../api/http';
import { Me, RoleView } from '../api/types';

let known: Promise<Me> | undefined;

export function me(): Promise<Me> {
    known ??= call<Me>('/engagement/v1/people/me', { method: 'PUT' }).catch((cause) => {
        known = undefined;
        throw cause;
    });
    return known;
}

export type May = { edit: boolean; publish: boolean; readFeed: boolean; seeEstimates: boolean; answer: boolean; seeTeams: boolean };

/** What the services allow for these roles: the page explains a limit instead of showing a dead button. */
export function may(roles: string[]): May {
    const any = (...wanted: string[]) => wanted.some((role) => roles.includes(role));
    const marketing = any('marketer', 'approver', 'admin');
    return {
        edit: marketing,
        publish: any('approver', 'admin'),
        readFeed: marketing,
        seeEstimates: marketing || any('sales-lead'),
        answer: marketing,
        seeTeams: marketing || any('sales-lead'),
    };
}

/** The first screens open to these roles, the strongest first. */
export function viewsOf(roles: string[]): RoleView[] {
    const views: RoleView[] = [];
    if (may(roles).edit) {
        views.push('marketer');
    }
    if (roles.includes('sales-lead')) {
        views.push('sales-lead');
    }
    if (roles.includes('rep')) {
        views.push('rep');
    }
    return views;
}
