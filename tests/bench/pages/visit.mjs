// One visit of one page with a cold cache, under a profile, through the DevTools protocol.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const watch = readFileSync(join(dirname(fileURLToPath(import.meta.url)), "watch.js"), "utf8");

/** Line and device; `bits` a second, `latency` in ms, `slower` is the factor on the processor; `patience` is the longest
 * wait for a page to be what it wants to be, in ms. */
export const profiles = {
  fast: { width: 1280, height: 900, ratio: 1, mobile: false, slower: 1, patience: 30_000 },
  phone: { width: 360, height: 740, ratio: 2, mobile: true, slower: 4, bits: 1.6e6, latency: 150, patience: 30_000 },
};

// Quiet for so long, in ms, means that a page is what it wants to be.
const quiet = 700;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Opens the page in a context of its own, hands the open page to `read`, and ends it. */
export const visit = async (browser, address, profile, read) => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const client = await page.createCDPSession();
    const line = { bytes: 0, requests: 0, busy: 0, last: Date.now() };
    await client.send("Network.enable");
    const began = new Set();
    client.on("Network.requestWillBeSent", ({ requestId, request }) => {
      if (!request.url.startsWith("http")) return;
      began.add(requestId); line.requests += 1; line.busy += 1; line.last = Date.now();
    });
    const ended = ({ requestId, encodedDataLength = 0 }) => {
      if (!began.delete(requestId)) return;
      line.bytes += encodedDataLength; line.busy -= 1; line.last = Date.now();
    };
    client.on("Network.loadingFinished", ended);
    client.on("Network.loadingFailed", ended);
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await client.send("Performance.enable");
    const { width, height, ratio, mobile, slower, bits, latency, patience } = profile;
    await page.setViewport({ width, height, deviceScaleFactor: ratio, isMobile: mobile, hasTouch: mobile });
    if (bits) {
      await client.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: bits / 8, uploadThroughput: bits / 8 });
    }
    await client.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.evaluateOnNewDocument(watch);
    await page.goto(address, { waitUntil: "domcontentloaded", timeout: patience });
    const result = await read({ page, client, line, profile });
    if (faults.length) throw new Error(`${address}: ${faults.join("; ")}`);
    return result;
  } finally {
    await context.close();
  }
};

// Waits until a condition holds in the page and nothing more is fetched.
export const settled = async ({ page, line, profile }, condition) => {
  await page.waitForFunction(condition, { polling: 100, timeout: profile.patience });
  while (line.busy > 0 || Date.now() - line.last < quiet) await pause(50);
};

// Time that the page's main thread works meanwhile, in ms.
export const work = async ({ client }, act) => {
  const read = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  const before = await read();
  await act();
  return (await read()) - before;
};
export const frames = (page, ms) => page.evaluate((ms) => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, ms)))), ms);

// All charts, or the first: one of ours that is far from the window answers when the reader comes near.
const all = (key) => `(() => {
  const drawings = [...document.querySelectorAll("[data-chart] .draw")].slice(0, "${key}" === "live" ? 1 : undefined);
  return document.readyState === "complete" && drawings.length > 0 && drawings.every((drawing) => seen.${key}[drawing.closest("[data-chart]").dataset.chart]);
})()`;

/** A visit that looks at the charts: loading, memory, hovering over the first, turning the window. `until` is what the
 * page has to come to: "charts" painted or "live" under the pointer; a rival also says itself that it is complete. */
export const charts = (browser, address, profile, { until, isRival }) =>
  visit(browser, address, profile, async (open) => {
    const { page, client, line } = open;
    await settled(open, all(until));
    if (isRival) await settled(open, "performance.getEntriesByName('complete').length > 0");
    const seen = await page.evaluate(() => { seen.restore(); return seen; });
    const times = (record) => Object.values(record).filter((time) => time !== null);
    const result = {
      kibibytes: line.bytes / 1024, requests: line.requests, paint: seen.paint,
      first: Math.min(...times(seen.charts)), all: Math.max(...times(seen.charts)), count: times(seen.charts).length,
      shift: seen.shift, blocked: blocked(seen),
    };
    if (until === "live") result.live = Math.min(...times(seen.live));
    await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    result.memory = await memory(client);
    await client.send("Emulation.setCPUThrottlingRate", { rate: profile.slower });
    const { first, move } = await hover(open);
    Object.assign(result, { touched: first, hover: move });
    result.resize = await resize(open);
    return result;
  });

/** A visit that types into the search field as soon as it is there, then types on. */
export const search = (browser, address, profile) =>
  visit(browser, `${address}#type=${encodeURIComponent("nông nghiệp")}`, profile, async (open) => {
    const { page } = open;
    await settled(open, "seen.answered > 0");
    const answered = await page.evaluate(() => seen.answered);
    return { answered, keystroke: await keystroke(open) };
  });

/** What a letter costs that is typed on in the search field. */
export const keystroke = async (open) => {
  const { page, client } = open;
  const typed = " cong nghe";
  const spent = await work(open, async () => {
    for (const text of typed) {
      await client.send("Input.insertText", { text });
      await frames(page, 30);
    }
  });
  return spent / typed.length;
};

// Beyond 50 ms of each task after the first paint.
export const blocked = ({ blocked, paint }) =>
  blocked.reduce((sum, [start, length]) => sum + Math.max(0, Math.min(length, start + length - paint) - 50), 0);

// Script, document, buffers and the memory of wasm modules, in MiB, after a collection.
export const memory = async (client) => {
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await client.send("Runtime.getHeapUsage");
  const { result } = await client.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await client.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const sum = "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }";
  const wasm = await client.send("Runtime.callFunctionOn", { functionDeclaration: sum, objectId: objects.objectId });
  return (usedSize + embedderHeapUsedSize + backingStorageSize + wasm.result.value) / 2 ** 20;
};

const moves = 24;
const hover = async (open) => {
  const { page, client } = open;
  const box = await page.evaluate(() => {
    const frame = document.querySelector("[data-chart] .draw");
    frame.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = frame.getBoundingClientRect();
    return { left, top, width, height };
  });
  // The first move may wake the chart, or fetch what makes it answer.
  const first = await work(open, async () => {
    await client.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: box.left + 1, y: box.top + 1 });
    await frames(page, 300);
    await settled(open, "true");
  });
  const spent = await work(open, async () => {
    for (let i = 0; i < moves; i++) {
      const part = (i + 0.5) / moves;
      await client.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: box.left + box.width * part, y: box.top + box.height * (0.3 + 0.4 * (i % 2)) });
      await frames(page, 0);
    }
  });
  return { first, move: spent / moves };
};

const turns = 4;
export const resize = async (open) => {
  const { page, client, profile } = open;
  const { height, ratio, mobile } = profile;
  const spent = await work(open, async () => {
    for (let i = 0; i < turns; i++) {
      const width = profile.width - (i % 2 === 0 ? 30 : 0);
      await client.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: ratio, mobile });
      await frames(page, 200);
    }
  });
  return spent / turns;
};
