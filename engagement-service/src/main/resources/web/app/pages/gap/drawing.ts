// The gap chart: across, what marketing expected (1 to 5); upwards, the share of sales who found it helpful, with its interval.
// Few ratings are drawn hollow and faint, with a long interval: one sees how little is known.
import { ContentFigures } from '../../api/types';
import { Drawing } from '../../charts/chart';
import type { Palette } from '../../charts/palette';
import { plain, tooltip, valueAxis } from '../../charts/style';
import { named, percent, signed, t } from '../../i18n/language';
import { Sheet } from '../../ui/export';

type Point = { value: [number, number, number, number]; itemId: string; item: ContentFigures };

export function drawing(items: ContentFigures[]): Drawing {
    const points = items.map(pointOf);
    return (colours, narrow) => ({
        grid: { left: narrow ? 40 : 60, right: 16, top: 24, bottom: 48 },
        tooltip: tooltip(colours, { formatter: ({ data }: { data: Point }) => (data?.item === undefined ? '' : told(data.item)) }),
        xAxis: valueAxis(colours, {
            name: narrow ? t('column.estimate') : t('gap.axis.estimate'), nameLocation: 'middle', nameGap: 30, min: 0, max: 6, interval: 1,
            axisLabel: { color: colours.muted, formatter: (value: number) => (value >= 1 && value <= 5 ? String(value) : '') },
            splitLine: { show: false },
        }),
        yAxis: valueAxis(colours, {
            name: narrow ? '' : t('gap.axis.share'), nameLocation: 'middle', nameGap: 44, min: 0, max: 1,
            axisLabel: { color: colours.muted, formatter: (value: number) => percent(value) },
        }),
        series: [intervals(points, colours), dots(points, colours, narrow)],
    });
}

export function sheet(items: ContentFigures[]): Sheet {
    return {
        name: 'perception-gap',
        columns: [t('column.title'), t('column.estimate'), t('column.helpful'), t('share.lower'), t('share.upper'), t('column.n'), t('column.gap'), t('gap.class')],
        rows: items.map((item) => [
            item.title, item.estimate?.value, item.ratings.helpful?.share, item.ratings.helpful?.lower, item.ratings.helpful?.upper,
            item.ratings.n, item.gap?.value, item.gap === undefined || item.gap.classification === 'none' ? undefined : named('gap', item.gap.classification),
        ]),
    };
}

function pointOf(item: ContentFigures): Point {
    const { share, lower, upper } = item.ratings.helpful!;
    return { value: [item.estimate!.value + aside(item.itemId), share, lower, upper], itemId: item.itemId, item };
}

/** Items with the same estimate stand side by side: moved by up to a third, the same way every time. */
function aside(itemId: string): number {
    // FNV-1a: neighbouring ids fall far apart
    let hash = 0x811c9dc5;
    for (const letter of itemId) {
        hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
    }
    return ((hash >>> 0) / 2 ** 32 - 0.5) * 0.66;
}

function intervals(points: Point[], colours: Palette): object {
    return {
        type: 'custom',
        silent: true,
        data: points,
        renderItem: (_: unknown, api: { value: (index: number) => number; coord: (at: number[]) => number[] }) => {
            const [x, low] = api.coord([api.value(0), api.value(2)]);
            const [, high] = api.coord([api.value(0), api.value(3)]);
            return { type: 'line', shape: { x1: x, x2: x, y1: low, y2: high }, style: { stroke: colours['control-line'], opacity: 0.35 } };
        },
        encode: { x: 0, y: [2, 3] },
        z: 1,
    };
}

function dots(points: Point[], colours: Palette, narrow: boolean): object {
    return {
        type: 'scatter',
        data: points.map((point) => ({ ...point, symbolSize: sizeOf(point.item.ratings.n), itemStyle: look(point.item, colours), label: label(point.item, colours, narrow) })),
        encode: { x: 0, y: 1 },
        labelLayout: { hideOverlap: true },
        cursor: 'pointer',
        z: 2,
        markArea: {
            silent: true,
            data: [area([0.5, 0.5], [2.5, 1], colours['good-soft'], narrow ? '' : named('list', 'hidden-gem'), colours.good, 'insideBottomLeft'),
                area([3.5, 0], [5.5, 0.5], colours['bad-soft'], narrow ? '' : named('list', 'darling'), colours.bad, 'insideTopRight')],
        },
    };
}

function area(from: number[], to: number[], color: string, name: string, ink: string, position: string): object[] {
    return [
        { coord: from, name, itemStyle: { color, opacity: 0.45 }, label: { position, color: ink, fontWeight: 600 } },
        { coord: to },
    ];
}

function sizeOf(n: number): number {
    return Math.min(26, 6 + 3 * Math.sqrt(n));
}

function look({ ratings, gap }: ContentFigures, colours: Palette): object {
    const ink = { 'hidden-gem': colours.good, darling: colours.bad, none: colours.accent }[gap?.classification ?? 'none'];
    const few = ratings.fewerThan !== undefined;
    return few
        ? { color: 'transparent', borderColor: colours.muted, borderWidth: 1.5, borderType: 'dashed', opacity: 0.8 }
        : { color: ink, opacity: 0.75, borderColor: colours.surface, borderWidth: 1 };
}

function label(item: ContentFigures, colours: Palette, narrow: boolean): object {
    // on a narrow screen the lists below the chart name them
    const show = !narrow && item.gap !== undefined && item.gap.classification !== 'none';
    return {
        show, position: item.estimate!.value > 3 ? 'left' : 'right', color: colours.text, fontSize: 12,
        formatter: plain(item.title.length > 28 ? `${item.title.slice(0, 27)}…` : item.title), width: 200, overflow: 'truncate',
    };
}

function told(item: ContentFigures): string {
    const helpful = item.ratings.helpful!;
    return [
        plain(item.title),
        t('gap.told.estimate', { estimate: item.estimate!.value }),
        t('share.label', { share: percent(helpful.share), lower: percent(helpful.lower), upper: percent(helpful.upper), n: item.ratings.n }),
        t('gap.told.gap', { gap: signed(item.gap?.value ?? 0) }),
        ...(item.ratings.fewerThan === undefined ? [] : [t('verdict.too-few', { k: item.ratings.fewerThan })]),
    ].join('\n');
}
