// What the two forms of the editor say, read into the API's shapes and written back.
import { Estimate, Item, Money, Tags, Version } from '../../api/types';

export const KINDS = [
    'deck', 'one-pager', 'case-study', 'battlecard', 'datasheet', 'email-template', 'calculator', 'playbook', 'video', 'faq', 'other',
] as const;
export const TAG_FACETS = ['stage', 'persona', 'industry', 'product', 'region', 'language', 'campaign'] as const;
export const RESERVATIONS = ['too-simple', 'too-direct', 'not-useful'] as const;
export const AUDIENCE_ROLES = ['rep', 'sales-lead', 'marketer'] as const;

export type ItemRequest = Pick<Item, 'title' | 'kind' | 'tags' | 'audience'>;
export type VersionRequest = { summary: string; body?: string; link?: string; cost?: Money; estimate?: Estimate };

export function itemRequest(form: FormData, teams: string[]): ItemRequest {
    const tags: Tags = Object.fromEntries(TAG_FACETS.map((facet) => [facet, words(text(form, `tag-${facet}`))]));
    return {
        title: text(form, 'title'),
        kind: text(form, 'kind'),
        tags,
        audience: { teams, regions: words(text(form, 'regions')), roles: form.getAll('role').map(String) },
    };
}

export function versionRequest(form: FormData): VersionRequest {
    const link = text(form, 'link');
    const body = text(form, 'body');
    const amount = text(form, 'amount');
    const estimate = text(form, 'estimate');
    return {
        summary: text(form, 'summary'),
        ...(link === '' ? {} : { link }),
        ...(body === '' ? {} : { body }),
        ...(amount === '' ? {} : { cost: { amount: twoPlaces(amount), currency: text(form, 'currency').toUpperCase() } }),
        ...(estimate === '' ? {} : { estimate: { value: Number(estimate), reservations: form.getAll('reservation').map(String) } }),
    };
}

/** What a new version begins with: what the last one said, but for the estimate, which is asked anew. */
export function successor(last: Version | undefined): Partial<Version> {
    return last === undefined ? {} : { summary: last.summary, link: last.link, body: last.body };
}

function text(form: FormData, name: string): string {
    return String(form.get(name) ?? '').trim();
}

function words(list: string): string[] {
    return [...new Set(list.split(',').map((word) => word.trim()).filter((word) => word !== ''))];
}

// the API takes an exact decimal; people write 1200, 1.200,00 or 1,200.5
function twoPlaces(amount: string): string {
    const plain = amount.replace(/[\s'’]/g, '');
    const mark = /[.,](\d{1,2})$/.exec(plain);
    const whole = (mark === null ? plain : plain.slice(0, mark.index)).replace(/[.,]/g, '');
    return `${whole}.${(mark?.[1] ?? '').padEnd(2, '0')}`;
}
