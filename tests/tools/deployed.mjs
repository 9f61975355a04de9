// What a public address sends, held against what the site needs: `node deployed.mjs https://so-lieu.example/`.
// One line a finding: place, what is wrong and why, remedy. Ends with 1 if something will not work, with 0 if it will
// (perhaps slower than it could), with 2 without an address.

import { Site } from "./deployed/site.mjs";

const [, , given] = process.argv;
if (!given || !URL.canParse(given)) {
  console.error("deployed: no address given (give the folder of the site, as make deployed SITE=https://so-lieu.example/)");
  process.exit(2);
}
let failed = 0;
const site = new Site(new URL(given.endsWith("/") ? given : `${given}/`), (grade, path, what, remedy) => {
  failed += grade === "FAIL";
  console.log(`${grade.padEnd(4)}  ${path || "./"}: ${what}${remedy ? ` (${remedy})` : ""}`);
});

const unique = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(found => found[1]))];

/** What the worker knows of the build: address → SHA-256. */
async function build() {
  const worker = await site.file("worker.js", "text/javascript");
  if (!worker) return [];
  const pairs = worker.bytes.toString("utf8").matchAll(/["']?([\w./-]*)["']?\s*:\s*["']([0-9a-f]{64})["']/g);
  site.kept = Object.fromEntries([...pairs].map(([, path, hash]) => [path, hash]));
  if (!Object.keys(site.kept).length) site.fault("FAIL", "worker.js", "has no list of files any more", "have scripts sent as they are");
  return Object.keys(site.kept);
}

/** The first chart of the overview that has a page, with its files. */
async function chart(home) {
  for (const slug of unique(home, /data-chart=["']?([\w-]+)/g)) {
    if ((await site.ask(`c/${slug}/`))?.status === 200) return `c/${slug}/`;
  }
  site.fault("FAIL", "c/", "none of the overview's charts has its page", "copy the whole built folder");
  return null;
}

async function chartFiles(folder) {
  const page = await site.page(folder);
  if (!page) return;
  const text = page.bytes.toString("utf8");
  site.frames(folder, page);
  const files = { "chart.svg": "image/svg+xml", "chart.csv": "text/csv", "chart.json": "application/json" };
  for (const [name, type] of Object.entries(files)) await site.file(folder + name, type, { isPacked: false });
  for (const name of ["chart.png", "card.png"]) await site.file(folder + name, "image/png", { isPacked: false });
  const live = unique(text, /data-live=["']?([\w.-]+)/g)[0];
  if (live && (await site.ask(folder + live))?.status !== 200) site.fault("FAIL", folder + live, "is not there: the chart cannot answer", "copy the whole built folder, .bin files too");
  const canonical = unique(text, /<link rel=["']?canonical["']? href=["']?([^"'\s>]+)/g)[0];
  if (!canonical) site.fault("warn", folder, "names no public address: a pasted address does not become a chart", `build with SOLIEU_SITE=${site.address}`);
  else if (canonical !== new URL(folder, site.address).href) site.fault("warn", folder, `names another address, ${canonical}`, `build with SOLIEU_SITE=${site.address}`);
  if (text.includes("json+oembed")) await site.file(`${folder}oembed.json`, "application/json", { isPacked: false });
}

async function all() {
  if (site.address.protocol !== "https:" && !/^(localhost|127\.)/.test(site.address.hostname)) {
    site.fault("warn", "", "plain http: copying to the clipboard will be refused, and https pages cannot embed a chart", "serve over https");
  }
  const kept = await build();
  const home = await site.page("");
  if (home) {
    // The worker may have come in a state that says nothing; the page names the modules, too.
    const named = unique(home.bytes.toString("utf8"), /["'`/]((?:c\/)?\w+-[0-9a-f]{16}(?:_bg)?\.(?:js|wasm|css))["'`]/g);
    for (const path of new Set([...kept, ...named])) {
      if (path.endsWith(".js")) await site.file(path, "text/javascript", { isHashed: true });
      if (path.endsWith(".css")) await site.file(path, "text/css", { isHashed: true });
      if (path.endsWith(".wasm")) await site.file(path, "application/wasm", { isHashed: true });
    }
    if (kept.includes("en/")) await site.page("en/");
    for (const path of ["so-lieu/", "bao-cao/"]) await site.page(path);
    await site.file("data/observations.csv", "text/csv");
    await site.file("data/observations.json", "application/json");
    await site.file("data/so-lieu.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", { isPacked: false });
    await site.file("embed.js", "text/javascript", { isPacked: false });
    const folder = await chart(home.bytes.toString("utf8"));
    if (folder) {
      await chartFiles(folder);
      await site.slash(folder);
    }
    await site.slash("so-lieu/");
    await site.slash("en/bao-cao/");
  }
  await site.missing("so-lieu/no-such-page/");
  await site.missing("no-such-file-0123456789abcdef.js");
  console.log(failed ? `${failed} of these keep something from working` : "everything works from here");
}

await all();
process.exit(failed ? 1 : 0);
