// Tree shaking as "Import ECharts" of the handbook says.
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export const draw = (frame, { form, categories, series, values }, colours) => {
  const chart = init(frame);
  const names = { type: "category", data: categories, inverse: form === "bars" };
  const numbers = { type: "value", min: 0 };
  chart.setOption({
    animation: false, color: colours,
    grid: { left: 8, right: 16, top: 8, bottom: series.length > 1 ? 34 : 8, containLabel: true },
    tooltip: { trigger: "axis" },
    legend: series.length > 1 ? { bottom: 0 } : undefined,
    xAxis: form === "bars" ? numbers : names,
    yAxis: form === "bars" ? names : numbers,
    series: series.map((name, i) => ({
      name, data: values[i], type: form === "line" ? "line" : "bar", stack: form === "stack" ? "whole" : undefined,
    })),
  });
  new ResizeObserver(() => chart.resize()).observe(frame);
};
