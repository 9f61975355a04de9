import uPlot from "uplot";
import css from "uplot/dist/uPlot.min.css";

document.head.appendChild(document.createElement("style")).textContent = css;

// uPlot knows numbers on its axis, not names: bars of a group stand beside one another at positions of their own, each
// series null elsewhere; stacked ones are drawn from the sum down, as its demos do.
export const draw = (frame, { form, categories, series, values }, colours) => {
  const step = form === "bars" ? series.length + 1 : 1;
  const count = categories.length * step;
  const place = (i, j) => i * step + (form === "bars" ? j : 0);
  const sum = (i, j) => values.slice(0, j + 1).reduce((total, row) => total + row[i], 0);
  const data = [Array.from({ length: count }, (_, x) => x)];
  const order = form === "stack" ? series.map((_, j) => series.length - 1 - j) : series.map((_, j) => j);
  for (const j of order) {
    const row = Array(count).fill(null);
    categories.forEach((_, i) => (row[place(i, j)] = form === "stack" ? sum(i, j) : values[j][i]));
    data.push(row);
  }
  const bars = form === "line" ? undefined : uPlot.paths.bars({ size: [0.8, 60] });
  const middles = categories.map((_, i) => place(i, (step - 1) / 2));
  const size = () => ({ width: frame.clientWidth, height: frame.clientHeight - 34 });
  const plot = new uPlot({
    ...size(),
    scales: { x: { time: false, range: [-0.7, count - 0.3] }, y: { range: (_, least, most) => [0, most * 1.1] } },
    axes: [{ splits: () => middles, values: () => categories, grid: { show: false } }, { size: 56 }],
    series: [
      { label: " ", value: (_, x) => (x == null ? "–" : categories[Math.floor(x / step)]) },
      ...order.map((j) => ({ label: series[j], stroke: colours[j], width: 2, fill: bars && colours[j], paths: bars, points: { show: !bars } })),
    ],
  }, data, frame);
  new ResizeObserver(() => plot.setSize(size())).observe(frame);
};
