// node main.mjs DIST LIBRARIES OUT: our built pages beside pages that do the same with other libraries, visited in turn in
// one Chromium; the tables go into docs/benchmarks.md. Figures in full go to OUT/visits.json.

import { rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { browse } from "./browser.mjs";
import { embedded } from "./figures.mjs";
import { make, rivals } from "./make.mjs";
import { serve } from "./server.mjs";
import { between, job } from "./table.mjs";
import { charts, profiles, search } from "./visit.mjs";

const [dist, libraries, out] = process.argv.slice(2).map((path) => resolve(path));
const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const require = createRequire(join(libraries, "node_modules/"));
const rounds = Number(process.env.SOLIEU_ROUNDS ?? 3);
const started = Date.now();

const names = { floor: "floor: no script", ours: "**ours**", ...rivals };
const table = join(root, "src/data/figures.csv");
const embed = embedded(dist, table);
const jobs = { portal: "", ...(embed && { embed: `c/${embed}/` }) };

// The chart page fetches what answers on the first touch, which is no part of its loading.
const until = (jobName, page) => (page === "floor" || (page === "ours" && jobName === "embed") ? "charts" : "live");

rmSync(out, { recursive: true, force: true });
const browser = await browse(libraries);
const servers = { ours: await serve(dist) };
try {
  await make({
    browser, esbuild: require("esbuild"), libraries, dist, origin: servers.ours.origin, out,
    paths: Object.values(jobs), table,
  });
  for (const page of ["floor", ...Object.keys(rivals)]) servers[page] = await serve(join(out, page));
  const seen = {};
  // The first round only warms the machine: files compressed, programs in memory.
  for (let round = -1; round < rounds; round++) {
    for (const [jobName, path] of Object.entries(jobs)) {
      for (const [name, profile] of Object.entries(profiles)) {
        if (round < 0 && name !== "fast") continue;
        const visits = {};
        const order = Object.keys(names).map((_, i, all) => all[(i + round + 1) % all.length]);
        for (const page of order) {
          const address = `${servers[page].origin}/${path}`;
          visits[page] = await charts(browser, address, profile, { until: until(jobName, page), isRival: page in rivals });
          if (jobName === "portal" && page !== "floor") Object.assign(visits[page], await search(browser, address, profile));
        }
        if (round >= 0) ((seen[jobName] ??= {})[name] ??= []).push(visits);
      }
    }
    console.log(`round ${round + 1} of ${rounds}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
  }
  const [version] = (await browser.version()).match(/\d+/);
  writeFileSync(join(out, "visits.json"), JSON.stringify(seen, null, 1));
  const titles = {
    portal: { fast: "the portal page, fast line", phone: "the portal page, slow phone" },
    embed: { fast: "one embedded chart, fast line", phone: "one embedded chart, slow phone" },
  };
  const tables = Object.entries(seen).flatMap(([jobName, byProfile]) =>
    Object.entries(byProfile).map(([name, visits]) => job(titles[jobName][name], visits, names)));
  const note = `${rounds} rounds, Chromium ${version}; in brackets the lowest and highest.`;
  between(join(root, "docs", "benchmarks.md"), "pages", ["", ...tables, note].join("\n\n").trimStart());
  console.log(tables.join("\n\n"));
} finally {
  await browser.close();
  Object.values(servers).forEach(({ close }) => close());
}
