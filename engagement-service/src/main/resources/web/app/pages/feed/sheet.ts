// The feed as an export: what the page shows and no more.
import { FeedEvent } from '../../api/types';
import { Sheet } from '../../ui/export';

export function sheetOf(events: FeedEvent[]): Sheet {
    return {
        name: 'feedback',
        columns: ['occurredAt', 'type', 'item', 'version', 'stars', 'reasons', 'comment', 'signedBy', 'team', 'deal', 'state', 'text'],
        rows: events.map(({ occurredAt, type, data }) => [
            occurredAt, type, data.itemTitle, data.version, data.stars, data.reasons?.join(' '), data.comment, data.rater?.name,
            data.rater?.team, data.rater?.deal, data.state, data.text,
        ]),
    };
}
