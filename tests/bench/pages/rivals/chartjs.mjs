// Only the parts in use are registered, as "Bundle optimization" of the documentation says.
import { BarController, BarElement, CategoryScale, Chart, Legend, LineController, LineElement, LinearScale, PointElement, Tooltip } from "chart.js";

Chart.register(BarController, BarElement, CategoryScale, Legend, LineController, LineElement, LinearScale, PointElement, Tooltip);

export const draw = (frame, { form, categories, series, values }, colours) => {
  const canvas = frame.appendChild(document.createElement("canvas"));
  const stacked = form === "stack";
  new Chart(canvas, {
    type: form === "line" ? "line" : "bar",
    data: {
      labels: categories,
      datasets: series.map((label, i) => ({ label, data: values[i], borderColor: colours[i], backgroundColor: colours[i] })),
    },
    options: {
      animation: false, responsive: true, maintainAspectRatio: false,
      indexAxis: form === "bars" ? "y" : "x",
      interaction: { mode: "nearest", intersect: false },
      scales: { x: { stacked, beginAtZero: true }, y: { stacked, beginAtZero: true } },
      plugins: { legend: { display: series.length > 1, position: "bottom" } },
    },
  });
};
