// What the table of items shows: kept in the address, so that a link shows the same.
export const FACETS = ['kind', 'stage', 'persona', 'industry', 'product', 'region', 'language', 'campaign'] as const;
export type Facet = (typeof FACETS)[number];

export const SORTS = ['best', 'worst', 'gap', 'uses', 'adoption', 'newest', 'title'] as const;
export type Sort = (typeof SORTS)[number];

export const LISTS = ['hidden-gem', 'darling', 'liked', 'disliked', 'needs-ratings', 'unused'] as const;

export type ItemQuery = { q: string; sort: Sort; list: string; facets: Partial<Record<Facet, string>> };

export function read(parameters: URLSearchParams): ItemQuery {
    const sort = parameters.get('sort') as Sort | null;
    const facets = FACETS.map((facet) => [facet, parameters.get(facet) ?? '']).filter(([, value]) => value !== '');
    return {
        q: parameters.get('q') ?? '',
        sort: sort !== null && SORTS.includes(sort) ? sort : 'best',
        list: parameters.get('list') ?? '',
        facets: Object.fromEntries(facets),
    };
}

/** As parameters of the page's address and of the API alike. */
export function parametersOf(query: ItemQuery): Record<string, string | undefined> {
    return {
        q: query.q || undefined,
        list: query.list || undefined,
        sort: query.sort === 'best' ? undefined : query.sort,
        ...query.facets,
    };
}
