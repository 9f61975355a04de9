// CSV tables as objects by their heading, and back.

/** The rows of a table. */
export const read = (text) => {
  const cells = text.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g);
  const lines = [[]];
  for (const [, quoted, plain, end] of cells) {
    lines.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") lines.push([]);
  }
  const [heading, ...rest] = lines.filter((line) => line.length > 1);
  return rest.map((line) => Object.fromEntries(heading.map((name, i) => [name, line[i]])));
};

/** A table of rows that have the same columns. */
export const write = (rows) => {
  const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [Object.keys(rows[0]), ...rows.map(Object.values)].map((line) => `${line.map(cell).join(",")}\n`).join("");
};
