import { axisFy, barX, barY, dot, line, plot, ruleX, ruleY } from "@observablehq/plot";

export const draw = (frame, { form, categories, series, values }, colours) => {
  const rows = series.flatMap((name, i) => categories.map((category, j) => ({ name, category, value: values[i][j] })))
    .filter((row) => row.value !== null);
  const bars = form === "bars";
  const marks = {
    bars: () => [axisFy({ anchor: "left", label: null }), barX(rows, { x: "value", y: "name", fy: "category", fill: "name", tip: true }), ruleX([0])],
    stack: () => [barY(rows, { x: "category", y: "value", fill: "name", tip: true }), ruleY([0])],
    line: () => [
      line(rows, { x: "category", y: "value", stroke: "name" }),
      dot(rows, { x: "category", y: "value", fill: "name", tip: true }),
      ruleY([0]),
    ],
  };
  let drawn = 0;
  const render = ({ width, height }) => {
    if (width === 0 || width === drawn) return;
    drawn = width;
    frame.replaceChildren(plot({
      width, height: height - (series.length > 1 ? 36 : 0), marginLeft: bars ? 110 : 40,
      color: { domain: series, range: colours, legend: series.length > 1 },
      x: bars ? { label: null } : { type: "band", domain: categories, label: null },
      y: bars ? { axis: null, domain: series, label: null } : { label: null, grid: true },
      fy: bars ? { domain: categories } : undefined,
      marks: marks[form](),
    }));
  };
  // At once, as the other libraries do: an observer is not told of a frame that is far from the screen.
  render({ width: frame.clientWidth, height: frame.clientHeight });
  new ResizeObserver(([{ contentRect }]) => render(contentRect)).observe(frame);
};
