// What a careful author would write around any of the libraries: numbers inline, a chart a task so that the page stays
// responsive, the search fetched when it is first wanted or nothing else is to do.

import { draw } from "chart-library";

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const pause = () => globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
const colours = ["#0b6a72", "#b45309", "#5b4a9e", "#4c5a65"];

const charts = async () => {
  const figures = read("figures");
  for (const frame of document.querySelectorAll(".plot")) {
    draw(frame, figures[frame.closest("[data-chart]").dataset.chart], colours);
    await pause();
  }
};

const search = (field) => {
  let engine;
  const start = () => (engine ??= import("./search.mjs").then((module) => module.open(new URL("search.json", location.href))));
  const answer = async () => {
    const { show } = await start();
    show(field.value, document.getElementById("hits"));
  };
  field.addEventListener("focus", start, { once: true });
  field.addEventListener("input", answer);
  if (field.value || document.activeElement === field) answer();
  return start;
};

const field = document.querySelector("input[type=search]");
const start = field && search(field);
await charts();
if (start) {
  await new Promise(globalThis.requestIdleCallback ?? setTimeout);
  await start();
}
// The visit ends when nothing more is to come.
performance.mark("complete");
