// node grow.mjs DATA TIMES OUT: a data folder so many times as large, sound by the same checks. The parts of the report
// follow one another again and again; each repetition has its own indicators, values, figures and cautions.

import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read, write } from "../pages/csv.mjs";

const [data, count, out] = process.argv.slice(2);
const times = Number(count);
mkdirSync(out, { recursive: true });
for (const name of readdirSync(data).filter((name) => name.endsWith(".csv"))) copyFileSync(join(data, name), join(out, name));

const table = (name) => read(readFileSync(join(data, `${name}.csv`), "utf8"));
const corrections = table("corrections");

// The parts of the report between its opening and the asterism before its end.
const report = readFileSync(join(data, "report.vi.txt"), "utf8");
const first = report.indexOf("Phần thứ ");
const end = report.indexOf("\n*\n");
const [opening, parts, closing] = [report.slice(0, first), report.slice(first, end), report.slice(end)];
const perCopy = parts.match(/^Phần thứ /gm).length;
// A page break is told of once, by its words, so only the first repetition may have it.
const mended = corrections.filter((row) => row.kind === "join").reduce((text, { printed }) => {
  const [before, after] = printed.split(" | ");
  const broken = text.split(/(\n\s*\n)/);
  for (let i = 1; i < broken.length; i += 2) {
    if (broken[i - 1].trimEnd().endsWith(before) && broken[i + 1].trimStart().startsWith(after)) broken[i] = " ";
  }
  return broken.join("");
}, parts);
writeFileSync(join(out, "report.vi.txt"), [opening, parts, ...Array(times - 1).fill(`\n${mended}`), closing].join(""));

// What row `n` of a repetition is called: its own ids with the number behind them, its place in the part that follows.
const own = (ids, n) => ids.replace(/[a-z][a-z0-9]*(-[a-z0-9]+)*/g, (id) => `${id}-x${n}`);
const place = (section, n) => section.replace(/^p(\d+)/, (_, part) => `p${Number(part) + n * perCopy}`);
const named = (row, n) => ({ ...row, ...Object.fromEntries(["name_vi", "name_en"].map((key) => [key, `${row[key]} ${n}`])) });
const repeats = {
  indicators: (row, n) => ({ ...named(row, n), id: own(row.id, n), parent: own(row.parent, n), highlight: "" }),
  observations: (row, n) => ({ ...row, id: own(row.id, n), indicator: own(row.indicator, n), formula: own(row.formula, n), section: place(row.section, n) }),
  figures: (row, n) => ({ ...row, id: own(row.id, n), indicators: own(row.indicators, n) }),
  cautions: (row, n) => ({ ...row, id: own(row.id, n), observations: own(row.observations, n) }),
  corrections: (row, n) => ({ ...row, section: place(row.section, n) }),
  headings: (row, n) => ({ ...row, section: place(row.section, n) }),
  numerals: (row, n) => ({ ...row, section: place(row.section, n) }),
};
for (const [name, repeat] of Object.entries(repeats)) {
  const rows = table(name);
  const again = rows.filter((row) => row.kind !== "join" && (!("section" in row) || /^p\d/.test(row.section)));
  const all = Array.from({ length: times }, (_, n) => (n === 0 ? rows : again.map((row) => repeat(row, n)))).flat();
  writeFileSync(join(out, `${name}.csv`), write(all));
}
