// The table of items as an export: raw numbers, named as the API names them.
import { ContentFigures } from '../../api/types';
import { Sheet } from '../../ui/export';

export function sheetOf(items: ContentFigures[]): Sheet {
    return {
        name: 'items',
        columns: [
            'itemId', 'title', 'kind', 'version', 'publishedAt', 'n', 'helpfulShare', 'lower', 'upper', 'verdict', 'estimate', 'gap',
            'classification', 'uses', 'uses90Days', 'adoption', 'adoptionUsers', 'adoptionGroup', 'cost', 'currency',
        ],
        rows: items.map((item) => [
            item.itemId, item.title, item.kind, item.version, item.publishedAt, item.ratings.n, item.ratings.helpful?.share,
            item.ratings.helpful?.lower, item.ratings.helpful?.upper, item.ratings.verdict.value ?? undefined, item.estimate?.value,
            item.gap?.value, item.gap?.classification, item.uses.total, item.uses.last90Days, item.adoption.share, item.adoption.users,
            item.adoption.group, item.cost?.amount, item.cost?.currency,
        ]),
    };
}
