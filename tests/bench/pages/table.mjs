// What was measured as tables: a median with the lowest and highest, ratios within a round so that the machine's mood
// does not count.

import { readFileSync, writeFileSync } from "node:fs";

const digits = (n) => (Number.isInteger(n) || n >= 10 ? n.toFixed(0) : n >= 1 ? n.toFixed(1) : n.toFixed(2));
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** "×2.1 (1.9–2.4)"; one value has no spread. */
export const spread = (list, sign = "") => {
  const known = list.filter((n) => Number.isFinite(n));
  if (known.length === 0) return "–";
  const [middle, least, most] = [median(known), Math.min(...known), Math.max(...known)].map(digits);
  return least === most ? `${sign}${middle}` : `${sign}${middle} (${least}–${most})`;
};

/** Rows of cells as Markdown. */
export const markdown = (heading, rows) =>
  [heading, heading.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** Replaces what stands between `<!-- name: … -->` and `<!-- /name -->` of a file. */
export const between = (file, name, text) => {
  const old = readFileSync(file, "utf8");
  const section = new RegExp(`(<!-- ${name}: [^\\n]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!section.test(old)) throw new Error(`${file} has no section ${name}`);
  writeFileSync(file, old.replace(section, (_, begin, end) => `${begin}${text}\n${end}`));
};

// What a visit tells, line by line, with the page that the others are held against in the same round.
const lines = [
  ["KiB received", "kibibytes"], ["requests", "requests"], ["first chart painted", "first", "floor"],
  ["all charts painted", "all", "floor"], ["the first chart answers", "live", "ours"], ["search answers", "answered", "ours"],
  ["blocked, ms", "blocked"], ["layout shift", "shift"], ["memory, MiB", "memory"], ["the first move over a chart", "touched", "ours"],
  ["a move of the pointer", "hover", "ours"], ["the window made narrower", "resize", "ours"], ["a keystroke", "keystroke", "ours"],
];

/** One job under one profile; `rounds` are `{ page: visit }`, the columns as in `names`. */
export const job = (title, rounds, names) => {
  const has = ([, key]) => rounds.some((round) => Object.values(round).some((visit) => visit[key] !== undefined));
  const cell = (page, [, key, base]) => {
    const own = rounds.map((round) => round[page][key]);
    if (!base) return spread(own);
    // The page that the others are held against tells its time, the others their ratio to it.
    return page === base ? `${spread(own)} ms` : spread(rounds.map((round) => round[page][key] / round[base][key]), "×");
  };
  const rows = lines.filter(has).map((line) => [line[0], ...Object.keys(names).map((page) => cell(page, line))]);
  return markdown([title, ...Object.values(names)], rows);
};
