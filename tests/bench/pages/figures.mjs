// What each drawn figure shows, as categories and series, out of the published tables: the same numbers for every library.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read as rows } from "./csv.mjs";

/** Figures by slug: `form` is "line", "bars" or "stack"; `values[series][category]` may be null. */
export const figures = (data, table) => {
  const read = (name) => JSON.parse(readFileSync(join(data, `${name}.json`)));
  const [observations, indicators] = [read("observations"), read("indicators")];
  const indicator = (id) => indicators.find((row) => row.id === id);
  const children = (ids) => indicators.filter((row) => ids.includes(row.parent)).map((row) => row.id);

  const figure = ({ kind, ids }) => {
    const form = { composition: "stack", trend: "line", interval: "line" }[kind] ?? "bars";
    const shown = kind === "composition" ? children(ids) : kind === "targets" ? [...ids, ...children(ids)] : ids;
    const levels = observations.filter((row) => shown.includes(row.indicator) && row.status !== "change");
    const moment = (row) => (["before", "after"].includes(row.period_kind) ? row.period_kind : `${row.period_end}`);
    const moments = [...new Set(levels.map(moment))].sort((a, b) => (a === "before" ? -1 : a < b ? -1 : 1));
    const value = (id, when) => levels.find((row) => row.indicator === id && moment(row) === when)?.value ?? null;
    const names = shown.map((id) => indicator(id).short_vi || indicator(id).name_vi);
    // Over time the moments are the axis; side by side the indicators are.
    return form === "bars"
      ? { form, categories: names, series: moments, values: moments.map((when) => shown.map((id) => value(id, when))) }
      : { form, categories: moments, series: names, values: shown.map((id) => moments.map((when) => value(id, when))) };
  };
  const drawn = rows(readFileSync(table, "utf8")).filter((row) => row.kind !== "table");
  return Object.fromEntries(drawn.map((row) => [row.id, figure({ kind: row.kind, ids: row.indicators.split(" ") })]));
};

/** The first figure that has a page of its own to be embedded; undefined, with a word, if none has. */
export const embedded = (dist, table) => {
  const slug = Object.keys(figures(join(dist, "data"), table)).find((slug) => existsSync(join(dist, "c", slug, "index.html")));
  if (!slug) console.log(`No chart page is measured: ${dist} has none below c/.`);
  return slug;
};
