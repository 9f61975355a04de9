// The Chromium that the tests use, driven by the DevTools protocol.

import { createRequire } from "node:module";
import { join } from "node:path";

/** The arguments that keep it offline and alike from run to run. */
export const quietly = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--enable-precise-memory-info",
];

/** Starts it; `libraries` is where npm put puppeteer-core. */
export const browse = async (libraries) => {
  const puppeteer = createRequire(join(libraries, "node_modules/"))("puppeteer-core");
  return puppeteer.launch({ executablePath: chromium(), args: quietly, headless: true });
};

/** Where Chromium is. */
export const chromium = () => process.env.CHROME_PATH ?? "/usr/bin/chromium";
