// node lighthouse.mjs DIST LIBRARIES OUT: Lighthouse's mobile audit of our built pages, offline, from a server that
// compresses and tells caches; scores go into docs/benchmarks.md, whole reports to OUT. The median of some runs by performance.

import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { browse } from "./browser.mjs";
import { embedded } from "./figures.mjs";
import { serve } from "./server.mjs";
import { between, markdown } from "./table.mjs";

const [dist, libraries, out] = process.argv.slice(2).map((path) => resolve(path));
const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const require = createRequire(join(libraries, "node_modules/"));
const { default: lighthouse } = await import(pathToFileURL(require.resolve("lighthouse")));
const { version } = require("lighthouse/package.json");
const runs = Number(process.env.SOLIEU_ROUNDS ?? 3);

const embed = embedded(dist, join(root, "src/data/figures.csv"));
const pages = { overview: "", report: "bao-cao/", ...(embed && { "chart page": `c/${embed}/` }) };
const categories = ["performance", "accessibility", "best-practices", "seo"];

const browser = await browse(libraries);
const server = await serve(dist);
mkdirSync(out, { recursive: true });
try {
  const rows = [];
  for (const [name, path] of Object.entries(pages)) {
    const reports = [];
    for (let run = 0; run < runs; run++) {
      const page = await browser.newPage();
      const { lhr } = await lighthouse(`${server.origin}/${path}`, { onlyCategories: categories, logLevel: "silent" }, undefined, page);
      await page.close();
      if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
      reports.push(lhr);
    }
    reports.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
    const middle = reports[Math.floor(runs / 2)];
    writeFileSync(join(out, `${name.replace(" ", "-")}.json`), JSON.stringify(middle, null, 1));
    const scores = categories.map((category) => Math.round(middle.categories[category].score * 100));
    const shown = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];
    rows.push([name, ...scores, ...shown.map((audit) => middle.audits[audit].displayValue.replace(" ", " "))]);
    for (const category of categories) {
      for (const { id, weight } of middle.categories[category].auditRefs) {
        const { score, title, displayValue = "" } = middle.audits[id];
        if (weight > 0 && score !== null && score < 0.995) console.log(`${name}, ${category}: ${id} ${score}: ${title} ${displayValue}`);
      }
    }
  }
  const heading = ["Lighthouse, mobile", "performance", "accessibility", "best practices", "SEO", "first paint", "largest paint", "blocked", "shift"];
  const text = `${markdown(heading, rows)}\n\nLighthouse ${version}, simulated slow line and processor, median of ${runs} runs.`;
  between(join(root, "docs", "benchmarks.md"), "lighthouse", text);
  console.log(text);
} finally {
  await browser.close();
  server.close();
}
