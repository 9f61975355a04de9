// The pages to compare, all made from ours so that text, style and numbers are the same: the floor is our page with the
// app taken out; a rival's has an empty frame of the same height in the place of each drawing, the numbers, and its bundle.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { figures } from "./figures.mjs";

const here = dirname(fileURLToPath(import.meta.url));

/** The libraries by file name in `rivals/`, as shown. */
export const rivals = { uplot: "uPlot", chartjs: "Chart.js", plot: "Observable Plot", echarts: "ECharts" };

/** Writes `out/floor` and a folder a rival; `paths` are the pages to be had, below the root, ending in a slash. */
export const make = async ({ browser, esbuild, libraries, dist, origin, out, paths, table }) => {
  const shown = figures(join(dist, "data"), table);
  const documents = await open(browser, `${origin}/bao-cao/`, blocks);
  const names = JSON.parse(readFileSync(join(dist, "data/indicators.json")));
  documents.push(...names.map((row) => ({ id: row.id, title: row.name_vi, text: row.note_vi ?? "", href: `so-lieu/${row.id}/` })));
  for (const path of paths) {
    const { floor, empty, slugs } = await open(browser, `${origin}/${path}`, without);
    write(join(out, "floor", path, "index.html"), floor);
    const numbers = JSON.stringify(Object.fromEntries(slugs.map((slug) => [slug, shown[slug]])));
    for (const rival of Object.keys(rivals)) {
      const entry = await bundle(esbuild, libraries, rival, join(out, rival));
      const head = `<script type="module" src="/${entry}"></script></head>`;
      const body = `<script type="application/json" id="figures">${numbers}</script></body>`;
      write(join(out, rival, path, "index.html"), empty.replace("</head>", () => head).replace("</body>", () => body));
      write(join(out, rival, path, "search.json"), JSON.stringify(documents));
    }
  }
};

const write = (path, text) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

// One bundle a rival; MiniSearch is a piece of its own that is fetched when it is wanted.
const bundle = async (esbuild, libraries, rival, outdir) => {
  const { metafile } = await esbuild.build({
    entryPoints: { page: join(here, "rivals/page.mjs") }, alias: { "chart-library": join(here, `rivals/${rival}.mjs`) },
    nodePaths: [join(libraries, "node_modules")], loader: { ".css": "text" },
    bundle: true, splitting: true, minify: true, treeShaking: true, format: "esm", target: "es2022",
    entryNames: "[name]-[hash]", chunkNames: "[name]-[hash]", outdir, metafile: true, logLevel: "error",
  });
  const [file] = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith("page.mjs"));
  return file.split("/").at(-1);
};

// Our page as it is sent, read without running it.
const open = async (browser, address, read) => {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(address);
  const result = await page.evaluate(read);
  await page.close();
  return result;
};

// The two functions below run in the page.

const without = () => {
  document.querySelectorAll("script:not([type='application/ld+json'])").forEach((element) => element.remove());
  // What only tells the app where its components begin.
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  found.forEach((comment) => comment.remove());
  const html = () => `<!doctype html>\n${document.documentElement.outerHTML}`;
  const floor = html();
  // Our page lets nothing in but its own script, and asks for no icon.
  document.querySelector("meta[http-equiv=content-security-policy]")?.remove();
  if (!document.querySelector("link[rel=icon]")) document.head.insertAdjacentHTML("beforeend", '<link rel="icon" href="data:,">');
  const slugs = [];
  for (const drawing of document.querySelectorAll("[data-chart] .draw")) {
    slugs.push(drawing.closest("[data-chart]").dataset.chart);
    // Room for axes and legend, which these libraries draw inside.
    const heights = [...drawing.querySelectorAll("svg")].map((svg) => Math.max(200, Number(svg.getAttribute("height"))));
    const frame = document.createElement("div");
    frame.className = "plot";
    frame.style.cssText = `--s:${heights[0]}px;--m:${heights.at(-1)}px`;
    drawing.replaceChildren(frame);
  }
  const style = document.head.appendChild(document.createElement("style"));
  style.textContent = ".draw{container-type:inline-size}.plot{height:var(--s);position:relative}@container (min-width:34rem){.plot{height:var(--m)}}";
  const hits = document.createElement("ol");
  hits.id = "hits";
  document.querySelector("form[role=search]")?.after(hits);
  return { floor, empty: html(), slugs };
};

const blocks = () => {
  const elements = [...document.querySelectorAll("article [id]")];
  return elements.map(({ id, localName, innerText }) => {
    const text = innerText.replace(/\s+/g, " ").replace(/#$/, "").trim();
    return { id, title: /^h\d|section/.test(localName) ? text : "", text, href: `bao-cao/#${id}` };
  });
};
