// node site.mjs LIBRARIES OUT: the whole site, built of data and a report so many times as large and visited in Chromium;
// the table goes into docs/benchmarks.md. SOLIEU_TIMES="1 10" tells other sizes; each is built anew.

import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { browse } from "../pages/browser.mjs";
import { serve } from "../pages/server.mjs";
import { between, markdown, spread } from "../pages/table.mjs";
import { blocked, frames, keystroke, memory, profiles, resize, settled, visit, work } from "../pages/visit.mjs";

const [libraries, out] = process.argv.slice(2).map((path) => resolve(path));
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../../..");
const sizes = (process.env.SOLIEU_TIMES ?? "1 10 100").split(" ").map(Number);
const profile = { ...profiles.fast, patience: 300_000 };

const run = (program, args, more = {}) => {
  // Larger data are over every budget, which is not what is asked here. Many pages are worth a publisher that was itself
  // compiled to be fast; packing takes four times as long else.
  const { SOLIEU_LEAN, ...env } = { ...process.env, CARGO_PROFILE_DEV_OPT_LEVEL: "2", ...more };
  const { status } = spawnSync(program, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} failed`);
};

/** Builds the site of data so many times as large: where it is, and what that cost. */
const build = (times) => {
  const [data, site] = ["data", "site"].map((name) => join(out, String(times), name));
  run("node", [join(here, "grow.mjs"), join(root, "src/data"), String(times), data]);
  const start = Date.now();
  run("trunk", ["build", "--release", "--offline", "--dist", site], { SOLIEU_DATA: data });
  const names = readdirSync(site);
  const packed = (pattern) => names.filter((name) => pattern.test(name)).reduce((sum, name) => sum + statSync(join(site, name)).size, 0) / 1024;
  return {
    site, built: (Date.now() - start) / 1000, files: readdirSync(site, { recursive: true }).length,
    page: packed(/^index\.html\.br$/), app: packed(/^app-.*\.(js|wasm)\.br$/),
    single: statSync(join(site, "solieu.html")).size / 2 ** 20,
  };
};

const taken = "performance.getEntriesByName('ready').length > 0";
const arrived = ({ page }) => page.evaluate(() => performance.getEntriesByName("ready")[0].startTime);

/** The overview: loading, searching, drawing anew. */
const overview = (browser, origin) =>
  visit(browser, `${origin}/`, profile, async (open) => {
    const { page, client } = open;
    await settled(open, taken);
    const seen = await page.evaluate(() => { seen.restore(); return seen; });
    const result = { paint: seen.paint, taken: await arrived(open), blocked: blocked(seen), memory: await memory(client) };
    result.redraw = await resize(open);
    result.search = await page.evaluate(async () => {
      const start = performance.now();
      document.querySelector("input[type=search]").focus();
      document.execCommand("insertText", false, "nông nghiệp");
      while (!document.querySelector("[data-hit]")) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    });
    await frames(page, 500);
    return { ...result, keystroke: await keystroke(open) };
  });

/** The report: loading, a screen further, to its end. */
const report = (browser, origin) =>
  visit(browser, `${origin}/bao-cao/`, profile, async (open) => {
    const { page } = open;
    await settled(open, taken);
    const seen = await page.evaluate(() => seen);
    const steps = 20;
    const scrolled = await work(open, async () => {
      for (let i = 0; i < steps; i++) {
        await page.evaluate(() => scrollBy({ top: innerHeight, behavior: "instant" }));
        await frames(page, 50);
      }
    });
    const jumped = await work(open, async () => {
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
      await frames(page, 300);
    });
    return { reportPaint: seen.paint, reportTaken: await arrived(open), reportBlocked: blocked(seen), scroll: scrolled / steps, jump: jumped };
  });

const lines = [
  ["the site built, s", "built"], ["files written", "files"], ["overview, KiB received", "page"],
  ["app, KiB received", "app"], ["`solieu.html`, MiB", "single"], ["overview painted, ms", "paint"],
  ["overview ready, ms", "taken"], ["blocked by it, ms", "blocked"], ["memory of the overview, MiB", "memory"],
  ["the window made narrower, ms", "redraw"], ["first words found, index built for them, ms", "search"],
  ["a keystroke, with the page it shows, ms", "keystroke"], ["report painted, ms", "reportPaint"],
  ["report ready, ms", "reportTaken"], ["blocked by it, ms", "reportBlocked"],
  ["a screen further in the report, ms", "scroll"], ["from there to its end, ms", "jump"],
];

/** The exponent between two sizes: 1 is "as the data do". */
const power = (from, to, by) => (from > 0 && to > 0 ? `n^${(Math.log(to / from) / Math.log(by)).toFixed(1)}` : "–");

// What is compiled once is no part of it.
build(1);
const browser = await browse(libraries);
try {
  const seen = [];
  for (const times of sizes) {
    const built = build(times);
    const { origin, close } = await serve(built.site);
    try {
      // The first visit only warms the machine.
      await visit(browser, `${origin}/`, profile, (open) => settled(open, taken));
      seen.push({ ...built, ...(await overview(browser, origin)), ...(await report(browser, origin)) });
    } finally {
      close();
    }
    console.log(times, JSON.stringify(seen.at(-1)));
  }
  const heading = ["in Chromium", ...sizes.map((times) => `${times}×`), "grows as"];
  const growth = (key) => {
    const [from, to] = seen.slice(-2).map((size) => size[key]);
    return seen.length > 1 ? power(from, to, sizes.at(-1) / sizes.at(-2)) : "–";
  };
  const rows = lines.map(([what, key]) => [what, ...seen.map((size) => spread([size[key]])), growth(key)]);
  between(join(root, "docs", "benchmarks.md"), "growth-site", markdown(heading, rows));
} finally {
  await browser.close();
}
