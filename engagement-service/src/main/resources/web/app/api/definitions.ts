// What the figures mean, fetched once.
import { call } from './http';
import { Problem } from './problem';
import { Definition, Page } from './types';

let known: Promise<Definition[]> | undefined;

export function definitions(): Promise<Definition[]> {
    known ??= call<Page<Definition>>('/engagement/v1/definitions')
        .then((page) => page.items)
        .catch((cause) => {
            known = undefined;
            throw cause;
        });
    return known;
}

export async function definitionOf(id: string): Promise<Definition> {
    const found = (await definitions()).find((definition) => definition.id === id);
    if (found === undefined) {
        throw new Problem(404, 'unknown', id);
    }
    return found;
}
