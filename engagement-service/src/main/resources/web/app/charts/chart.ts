// A chart with its table twin, its exports and a link to it. The drawing library comes with the first chart that is shown.
import { css, html, PropertyValues } from 'lit';
import { t } from '../i18n/language';
import { savePng, saveSvg, Sheet } from '../ui/export';
import { define, Room } from '../ui/room';
import { sheetTable } from '../ui/sheet-table';
import '../ui/tools';
import type { Engine } from './engine';
import { onSchemeChange, palette, Palette } from './palette';

export type Drawing = (colours: Palette, narrow: boolean) => object;

export class Chart extends Room {
    static properties = {
        label: {}, drawing: { attribute: false }, sheet: { attribute: false }, name: {}, asTable: { state: true }, failed: { state: true },
    };
    static styles = [
        ...[Room.styles].flat(),
        css`
            .place {
                height: var(--chart-height, 18rem);
            }

            .place svg text {
                font-family: var(--font);
            }

            .head {
                margin-bottom: 0.5rem;
            }

            .toggle {
                font-size: 0.85rem;
                min-height: 1.75rem;
                padding: 0.1rem 0.5rem;
            }
        `,
    ];
    declare label: string;
    declare name: string;
    declare drawing: Drawing;
    declare sheet: Sheet;
    declare asTable: boolean;
    declare failed: boolean;

    private engine: Engine | undefined;
    private readonly sizes = new ResizeObserver(() => this.draw());
    private forgetScheme: (() => void) | undefined;

    constructor() {
        super();
        this.asTable = false;
        this.failed = false;
    }

    connectedCallback(): void {
        super.connectedCallback();
        this.forgetScheme = onSchemeChange(() => this.draw());
    }

    disconnectedCallback(): void {
        super.disconnectedCallback();
        this.forgetScheme?.();
        this.erase();
    }

    render(): unknown {
        return html`<div class="row spread head">
                <button class="toggle" aria-pressed=${this.asTable} @click=${() => (this.asTable = !this.asTable)}>${t('chart.as-table')}</button>
                <hb-tools .label=${this.label} .sheet=${() => this.sheet} .anchor=${this.id}
                    .drawing=${this.engine === undefined || this.asTable ? undefined : { png: () => this.png(), svg: () => this.svg() }}></hb-tools>
            </div>
            ${this.asTable || this.failed ? sheetTable(this.sheet, this.label)
                : html`<div class="place" role="img" aria-label=${`${this.label}. ${t('chart.hint')}`}></div>`}`;
    }

    updated(changed: PropertyValues): void {
        if (changed.has('asTable')) {
            this.erase();
        }
        void this.show();
    }

    /** Draws again, for example when what was chosen outside has changed. */
    private async show(): Promise<void> {
        const place = this.place;
        if (place === null || this.engine !== undefined) {
            this.draw();
            return;
        }
        try {
            const { engine } = await import('./engine');
            if (this.isConnected && this.place === place && this.engine === undefined) {
                this.begin(engine(place), place);
            }
        } catch {
            // without the library the table says the same
            this.failed = true;
        }
    }

    private begin(engine: Engine, place: HTMLElement): void {
        this.engine = engine;
        this.sizes.observe(place);
        engine.on('click', (event) => this.dispatchEvent(new CustomEvent('picked', { detail: event.data })));
        this.requestUpdate();
    }

    private get place(): HTMLElement | null {
        return this.renderRoot.querySelector<HTMLElement>('.place');
    }

    private draw(): void {
        if (this.engine === undefined || this.place === null) {
            return;
        }
        const colours = palette(this.place);
        const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
        this.engine.resize();
        this.engine.setOption({
            animation: !still,
            animationDuration: 300,
            textStyle: { fontFamily: colours.font, color: colours.text },
            ...this.drawing(colours, this.place.clientWidth < 560),
        }, { notMerge: true });
    }

    private erase(): void {
        this.sizes.disconnect();
        this.engine?.dispose();
        this.engine = undefined;
    }

    private svg(): void {
        saveSvg(this.markup(), this.name);
    }

    private png(): Promise<void> {
        const place = this.place!;
        return savePng(this.markup(), { width: place.clientWidth, height: place.clientHeight, background: palette(place).surface }, this.name);
    }

    private markup(): string {
        const drawing = this.place!.querySelector('svg')!.cloneNode(true) as SVGElement;
        drawing.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
        drawing.setAttribute('font-family', 'sans-serif');
        return new XMLSerializer().serializeToString(drawing);
    }
}

define('hb-chart', Chart);
