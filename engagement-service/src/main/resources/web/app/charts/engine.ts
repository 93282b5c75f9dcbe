// The drawing library, in a bundle of its own that is fetched with the first chart: only what we draw, as SVG.
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([
    BarChart, CustomChart, LineChart, ScatterChart, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent,
    SVGRenderer,
]);

export type Engine = ReturnType<typeof echarts.init>;

export function engine(place: HTMLElement): Engine {
    return echarts.init(place, null, { renderer: 'svg' });
}
