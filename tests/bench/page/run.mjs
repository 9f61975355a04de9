// Judges every engine by the relevance cases, then times every keystroke, the engines in turn, and posts what it saw.

import { engines } from "./engines.mjs";

const { blocks, cases, spelled, keystrokes } = await (await fetch("cases.json")).json();
const passes = 3;
// No further pass for an engine that took so long already, in milliseconds.
const patience = 60_000;

const found = async (engine, query) => {
  const results = await engine.search(query);
  const numbers = engine.numbers ? await engine.numbers(results) : results;
  return numbers.filter((number) => number < blocks);
};

const judge = async (engine) => {
  const kinds = {};
  for (const { kind, query, rows } of cases) {
    const first = (await found(engine, query)).slice(0, rows.length);
    const good = first.length === rows.length && rows.every((row) => first.includes(row));
    kinds[kind] ??= [0, 0];
    kinds[kind][0] += good;
    kinds[kind][1] += 1;
  }
  let first = 0;
  for (const { query, rows } of spelled) {
    const best = (await found(engine, query)).slice(0, Math.min(rows.length, 10));
    first += best.length > 0 && best.every((row) => rows.includes(row));
  }
  return { kinds, spelled: [first, spelled.length] };
};

const pass = async (engine) => {
  const times = [];
  for (const query of keystrokes) {
    const start = performance.now();
    const results = engine.search(query);
    if (results instanceof Promise) await results;
    times.push(performance.now() - start);
  }
  return times;
};

const percentiles = (times) => {
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.round((times.length - 1) * part)];
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) };
};

const result = { userAgent: navigator.userAgent, engines: {} };
try {
  for (const [name, engine] of Object.entries(engines)) {
    const build = [await engine.build()];
    for (let i = 0; i < 4 && name !== "pagefind"; i++) build.push(await engine.build());
    result.engines[name] = { build, ...(await judge(engine)), passes: [], spent: 0 };
  }
  for (let i = 0; i < passes; i++) {
    for (const [name, engine] of Object.entries(engines)) {
      const seen = result.engines[name];
      if (seen.spent > patience) continue;
      const start = performance.now();
      seen.passes.push(percentiles(await pass(engine)));
      seen.spent += performance.now() - start;
    }
  }
} catch (error) {
  result.error = `${error}\n${error?.stack}`;
}
await fetch("result", { method: "POST", body: JSON.stringify(result) });
