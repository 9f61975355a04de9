// What makes a page answer, in the order in which a reader needs it: charts, search, then the app. The page is complete
// without any; nothing starts before its first paint, unless somebody turns to it. `load(name)` is a promise of a module,
// `take(url)` one of an answer of the server; `address` is how views are addressed (history.js); `live` is the name of the
// file beside each chart's page that says what its data tell, undefined in the one-file edition, which takes nothing.
const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
// What a module does once it is loaded is a task of its own, so that a slow processor hears the reader in between.
const nextTask = () => new Promise((resolve) => setTimeout(resolve));
// The second frame comes after the paint of the first.
const nextPaint = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
// A module that has trapped does not answer again. Those of extensions trap, too: where the browser says in which file or
// blob it was (WebKit does not), that is no file below this site's root. In the one-file edition, without a base, all are
// blobs.
const isForeign = ({ stack }) => {
  const root = document.querySelector("base") && new URL(".", document.baseURI).href;
  const isOurs = (line) => line.includes(root) && line.includes(".wasm:wasm-function");
  return root && /:wasm-function/.test(stack) && !stack.split("\n").some(isOurs);
};
const isTrap = (error) => error?.name === "RuntimeError" && !isForeign(error);
const atMost = (ms, promise) => Promise.race([promise, new Promise((resolve) => setTimeout(resolve, ms))]);
const start = (load, take, address, live) => {
  // base.js, which older browsers understand as well, looks for it.
  document.documentElement.dataset.app = "1";
  const position = createPosition();
  const openCheck = createCheck(load, address);
  const app = createApp(load, take, createHistory(address), live, position, openCheck, address.said);
  addEventListener("DOMContentLoaded", async () => {
    app.clean();
    app.charts.observeAll();
    app.charts.mark();
    // The words of the address are in the field before anything answers.
    const field = document.querySelector("main #find");
    const words = new URLSearchParams(location.search).get("q");
    if (field && words && !field.value) field.value = words;
    app.wait();
    position.restoreAfterLoad();
    // A tab in the background has no frames, and the one-file edition has links that lead nowhere without the app.
    if (document.hidden || !live) app.start();
    await nextPaint();
    openCheck();
    await new Promise((resolve) => whenIdle(resolve));
    // One after the other, so that what the reader turns to first has the line for itself; nobody waits for long.
    await atMost(3000, app.whenStarted());
    await atMost(3000, app.charts.wakeNear());
    whenIdle(app.start);
    position.layOutWhenIdle();
  });
  addEventListener("hashchange", app.charts.mark);
  // A letter about a wrong number names the page by its path where the site does not know its address; the browser does.
  addEventListener("click", ({ target }) => {
    const letter = target.closest?.('a[href^="mailto:"]');
    if (!letter) return;
    letter.href = letter.href.replace(/%0A((?:(?!%0A|%3A%2F%2F).)+)%0A%0A$/, (line, at) => {
      const path = decodeURIComponent(at);
      return line.replace(at, encodeURIComponent(live ? new URL(path, document.baseURI) : address.published(path) || path));
    });
  }, true);
  addEventListener("beforeprint", () => {
    const line = document.getElementById("print-address");
    const printed = live ? location.href : address.published(document.documentElement.dataset.view);
    line.textContent = printed && line.dataset.words + printed;
    // Paper unfolds nothing: what is folded on the screen is printed, but for tables that repeat a drawing.
    for (const details of document.querySelectorAll("main details:not([open], .tab, .side details)")) {
      details.open = true;
      details.dataset.printed = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const details of document.querySelectorAll("[data-printed]")) {
      details.open = false;
      delete details.dataset.printed;
    }
  });
};
