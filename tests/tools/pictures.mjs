// The pictures of the README, taken of the built site: `node pictures.mjs DIST LIBRARIES OUT`, where npm put puppeteer-core
// into LIBRARIES. In the colours of both themes, twice as sharp as they are shown.

import { join } from "node:path";
import { browse } from "../bench/pages/browser.mjs";
import { serve } from "../bench/pages/server.mjs";

const [, , dist, libraries, out] = process.argv;
const PICTURES = [
  { name: "overview", page: "", width: 1100, height: 640 },
  // The number beside the paragraph that holds it.
  { name: "sentence", page: "bao-cao/?so-lieu=ty-le-ho-ngheo-2020#p1-i-2-5", width: 1240, height: 560, number: "ty-le-ho-ngheo-2020" },
];

const { origin, close } = await serve(dist);
const browser = await browse(libraries);
for (const { name, page, width, height, number } of PICTURES) {
  for (const theme of ["light", "dark"]) {
    const tab = await browser.newPage();
    await tab.setViewport({ width, height, deviceScaleFactor: 1.5 });
    await tab.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: theme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    await tab.goto(`${origin}/${page}`, { waitUntil: "networkidle0" });
    if (number) {
      await tab.waitForSelector(".datum svg", { timeout: 20000 });
      await tab.hover(`a.num-l[data-observation=${number}]`);
    }
    await tab.screenshot({ path: join(out, `${name}-${theme}.webp`), type: "webp", quality: 70 });
    await tab.close();
  }
}
await browser.close();
close();
