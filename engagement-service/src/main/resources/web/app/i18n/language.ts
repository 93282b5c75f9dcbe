// The language of the page: its messages, and how it writes numbers, money and dates.
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

export type Language = 'en' | 'de';
export type Key = keyof typeof en;

const MESSAGES: Record<Language, Record<string, string>> = { en, de };
const KEPT = 'handback.language';

class LanguageChoice extends EventTarget {
    private chosen: Language = initial();

    get current(): Language {
        return this.chosen;
    }

    choose(language: Language): void {
        this.chosen = language;
        keep(language);
        document.documentElement.lang = language;
        this.dispatchEvent(new Event('change'));
    }
}

function initial(): Language {
    const wanted = read() ?? navigator.languages.map((one) => one.slice(0, 2)).find((one) => one === 'de' || one === 'en');
    const language = wanted === 'de' ? 'de' : 'en';
    document.documentElement.lang = language;
    return language;
}

function read(): string | undefined {
    try {
        return localStorage.getItem(KEPT) ?? undefined;
    } catch {
        return undefined;
    }
}

function keep(language: Language): void {
    try {
        localStorage.setItem(KEPT, language);
    } catch {
        // a browser that keeps nothing asks again next time
    }
}

export const language = new LanguageChoice();

export type Values = Record<string, string | number>;

/** The message of a key; `{name}` in it is replaced by the value of that name, numbers as the language writes them. */
export function t(key: Key, values: Values = {}): string {
    return fill(MESSAGES[language.current][key] ?? en[key] ?? key, values);
}

/** The message `key.one` or `key.other`, by the plural rules of the language; `{n}` is the number. */
export function plural(key: string, n: number, values: Values = {}): string {
    const form = new Intl.PluralRules(language.current).select(n) === 'one' ? 'one' : 'other';
    return t(`${key}.${form}` as Key, { n, ...values });
}

/** The message of a key that is put together, such as `reason.too-long`; the fallback when there is none. */
export function named(prefix: string, code: string, fallback = code): string {
    return MESSAGES[language.current][`${prefix}.${code}`] ?? fallback;
}

function fill(message: string, values: Values): string {
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
    });
}

/** A number format is dear to make and asked for in every cell: each is made once. */
const formats = new Map<string, Intl.NumberFormat>();

function format(options: Intl.NumberFormatOptions, digits: number): Intl.NumberFormat {
    const all = { ...options, minimumFractionDigits: digits, maximumFractionDigits: digits };
    const key = language.current + JSON.stringify(all);
    const known = formats.get(key) ?? new Intl.NumberFormat(language.current, all);
    formats.set(key, known);
    return known;
}

export function number(value: number, digits = 0): string {
    return format({}, digits).format(value);
}

export function percent(share: number): string {
    return format({ style: 'percent' }, 0).format(share);
}

export function money(amount: string, currency: string): string {
    return format({ style: 'currency', currency }, amount.endsWith('.00') ? 0 : 2).format(Number(amount));
}

export function signed(value: number, digits = 1): string {
    return format({ signDisplay: 'exceptZero' }, digits).format(value);
}

/** A day, such as 3 Feb 2026; takes a date or a moment. */
export function day(text: string): string {
    const date = text.length === 10 ? new Date(`${text}T12:00:00`) : new Date(text);
    return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric' }).format(date);
}

export function moment(text: string): string {
    return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(text));
}

/** How long ago, such as 5 minutes ago. */
export function ago(text: string, now = Date.now()): string {
    const seconds = (new Date(text).getTime() - now) / 1000;
    const format = new Intl.RelativeTimeFormat(language.current, { numeric: 'auto' });
    const steps: [Intl.RelativeTimeFormatUnit, number][] = [['day', 86_400], ['hour', 3_600], ['minute', 60]];
    const step = steps.find(([, length]) => Math.abs(seconds) >= length);
    return step === undefined ? format.format(0, 'second') : format.format(Math.round(seconds / step[1]), step[0]);
}

function locale(): string {
    // the browser's own region of that language, so that British readers get British dates
    return navigator.languages.find((one) => one.startsWith(language.current)) ?? (language.current === 'en' ? 'en-GB' : 'de');
}
