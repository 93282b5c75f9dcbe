// The charts of an item's page and their tables.
import { RatingWeek, Summary, UsageWeek } from '../../api/types';
import { Drawing } from '../../charts/chart';
import { categoryAxis, tooltip, valueAxis } from '../../charts/style';
import { day, number, t } from '../../i18n/language';
import { Sheet } from '../../ui/export';
import { reasonLabel } from '../reasons';

const GRID = { left: 44, right: 16, top: 36, bottom: 28 };

export function distribution({ ratings }: Summary): Drawing {
    return (colours) => ({
        grid: { ...GRID, top: 16 },
        tooltip: tooltip(colours, { trigger: 'axis' }),
        xAxis: categoryAxis(colours, ['1 ★', '2 ★', '3 ★', '4 ★', '5 ★']),
        yAxis: valueAxis(colours, { minInterval: 1 }),
        series: [{
            type: 'bar', name: t('column.ratings'), barMaxWidth: 56,
            data: ratings.distribution.map((n, index) => ({ value: n, itemStyle: { color: index >= 3 ? colours.good : index <= 1 ? colours.bad : colours.muted } })),
            label: { show: true, position: 'top', color: colours.text },
        }],
    });
}

export function distributionSheet({ ratings }: Summary): Sheet {
    return {
        name: 'distribution', columns: [t('stars.label'), t('column.ratings')],
        rows: ratings.distribution.map((n, index) => [index + 1, n]),
    };
}

export function overTime(weeks: RatingWeek[]): Drawing {
    return (colours) => ({
        grid: GRID,
        legend: { top: 0, textStyle: { color: colours.text } },
        tooltip: tooltip(colours, { trigger: 'axis' }),
        xAxis: categoryAxis(colours, weeks.map(({ week }) => day(week)), { axisLabel: { color: colours.muted, hideOverlap: true } }),
        yAxis: valueAxis(colours, { minInterval: 1 }),
        series: [
            { type: 'bar', stack: 'n', name: t('item.helpful'), color: colours.good, barMaxWidth: 28, data: weeks.map(({ helpful }) => helpful) },
            { type: 'bar', stack: 'n', name: t('item.not-helpful'), color: colours.muted, barMaxWidth: 28, data: weeks.map(({ n, helpful }) => n - helpful) },
        ],
    });
}

export function overTimeSheet(weeks: RatingWeek[]): Sheet {
    return {
        name: 'ratings-by-week', columns: [t('item.week'), t('column.ratings'), t('item.helpful'), t('item.mean')],
        rows: weeks.map(({ week, n, helpful, mean }) => [week, n, helpful, mean]),
    };
}

export function reasonBars(reasons: { code: string; n: number }[]): Drawing {
    const shown = reasons.slice(0, 10).reverse();
    return (colours, narrow) => ({
        grid: { left: narrow ? 130 : 200, right: 40, top: 8, bottom: 24 },
        tooltip: tooltip(colours, { trigger: 'axis', axisPointer: { type: 'shadow' } }),
        xAxis: valueAxis(colours, { minInterval: 1 }),
        yAxis: categoryAxis(colours, shown.map(({ code }) => reasonLabel(code)), {
            axisLabel: { color: colours.text, width: narrow ? 120 : 190, overflow: 'truncate' },
        }),
        series: [{ type: 'bar', name: t('column.ratings'), color: colours.accent, barMaxWidth: 22, data: shown.map(({ n }) => n), label: { show: true, position: 'right', color: colours.text } }],
    });
}

export function reasonSheet(reasons: { code: string; n: number }[]): Sheet {
    return { name: 'reasons', columns: [t('item.reason'), t('column.ratings')], rows: reasons.map(({ code, n }) => [reasonLabel(code), n]) };
}

export function usage(weeks: UsageWeek[]): Drawing {
    return (colours) => ({
        grid: GRID,
        legend: { top: 0, textStyle: { color: colours.text } },
        tooltip: tooltip(colours, { trigger: 'axis', valueFormatter: (value: number) => number(value) }),
        xAxis: categoryAxis(colours, weeks.map(({ week }) => day(week)), { axisLabel: { color: colours.muted, hideOverlap: true } }),
        yAxis: valueAxis(colours, { minInterval: 1 }),
        series: [
            { type: 'line', step: 'middle', symbol: 'none', name: t('item.uses'), color: colours.accent, areaStyle: { opacity: 0.25 }, data: weeks.map(({ uses }) => uses) },
            { type: 'line', step: 'middle', symbol: 'none', name: t('item.opened'), color: colours.muted, data: weeks.map(({ opened }) => opened) },
            { type: 'line', step: 'middle', symbol: 'none', name: t('item.buyer'), color: colours.warn, lineStyle: { type: 'dashed' }, data: weeks.map(({ buyer }) => buyer) },
        ],
    });
}

export function usageSheet(weeks: UsageWeek[]): Sheet {
    return {
        name: 'usage-by-week', columns: [t('item.week'), t('item.uses'), t('item.opened'), t('item.buyer')],
        rows: weeks.map(({ week, uses, opened, buyer }) => [week, uses, opened, buyer]),
    };
}
