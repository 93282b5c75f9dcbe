import type { Reason } from '../shapes';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import reasonsDe from './reasons-de.json' with { type: 'json' };

export type Key = keyof typeof en;
/** A key of which there is one form for one and one for several. */
export type CountedKey = Key extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;
type Values = Record<string, string | number>;

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
];

/** Says everything in one language; dates and numbers in the reader's. */
export class Words {
    private readonly texts: Record<Key, string>;
    private readonly plurals: Intl.PluralRules;
    private readonly relative: Intl.RelativeTimeFormat;
    private readonly numbers: Intl.NumberFormat;

    constructor(readonly lang: 'en' | 'de') {
        this.texts = lang === 'de' ? de : en;
        this.plurals = new Intl.PluralRules(lang);
        this.relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
        this.numbers = new Intl.NumberFormat(lang);
    }

    /** For a language tag such as `de-AT`; English for what is not known. */
    static in(tag: string): Words {
        return new Words(/^de\b/i.test(tag) ? 'de' : 'en');
    }

    say(key: Key, values: Values = {}): string {
        return this.texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => this.value(values[name]) ?? whole);
    }

    count(key: CountedKey, n: number, values: Values = {}): string {
        const form = this.plurals.select(n) === 'one' ? 'one' : 'other';
        return this.say(`${key}.${form}` as Key, { ...values, n });
    }

    /** The key's text if there is such a key, else the other one's: for codes the services may add to. */
    sayIf(key: string, otherwise: Key, values: Values = {}): string {
        return this.say(key in this.texts ? (key as Key) : otherwise, values);
    }

    reason(reason: Reason): string {
        return this.lang === 'de' ? ((reasonsDe as Record<string, string>)[reason.code] ?? reason.label) : reason.label;
    }

    /** How long ago, in the largest fitting unit. */
    ago(time: string): string {
        const seconds = (Date.parse(time) - Date.now()) / 1000;
        const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
        return this.relative.format(Math.round(seconds / length), unit);
    }

    private value(value: string | number | undefined): string | undefined {
        return typeof value === 'number' ? this.numbers.format(value) : value;
    }
}
