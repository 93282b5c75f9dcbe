// What all our charts have in common.
import type { Palette } from './palette';

export function valueAxis(colours: Palette, more: object = {}): object {
    return {
        type: 'value',
        axisLabel: { color: colours.muted },
        axisLine: { show: false },
        splitLine: { lineStyle: { color: colours.line } },
        nameTextStyle: { color: colours.muted },
        ...more,
    };
}

export function categoryAxis(colours: Palette, data: string[], more: object = {}): object {
    return {
        type: 'category',
        data,
        axisLabel: { color: colours.muted },
        axisLine: { lineStyle: { color: colours.line } },
        axisTick: { show: false },
        ...more,
    };
}

/** A box of words drawn inside the picture: nothing of a title is ever read as mark-up. */
export function tooltip(colours: Palette, more: object = {}): object {
    return {
        renderMode: 'richText',
        confine: true,
        backgroundColor: colours.surface,
        borderColor: colours['control-line'],
        textStyle: { color: colours.text, fontSize: 13 },
        ...more,
    };
}

/** Rich text has a small language of its own, `{style|text}`: braces and bars in a title are not meant as that. */
export function plain(text: string): string {
    return text.replace(/[{}|]/g, ' ');
}
