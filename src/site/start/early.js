// What answers first is on its way before the style of the page is read: on a slow line it is there when it may start, and
// nobody waits for line and processor in turn. `load.js` takes what came.
{
  // The modules of this build, as files beside the page: name → glue and module.
  const modules = MODULES;
  // Modules that somebody has asked for.
  const loaded = {};
  const responses = new Map();
  const line = new AbortController();
  const fetchEarly = (path) => {
    const address = new URL(path, document.baseURI).href;
    const response = fetch(address, { priority: "low", signal: line.signal });
    // Whoever takes it hears of a failure.
    response.catch(() => {});
    responses.set(address, response);
  };
  const fetchModule = ([script, wasm]) => {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href: new URL(script, document.baseURI) }));
    fetchEarly(wasm);
  };
  globalThis.solieuEarly = { modules, loaded, responses };
  // The page for addresses that have none does not know yet where all lies.
  if (!globalThis.solieuRoot && !navigator.connection?.saveData) {
    const { first } = document.documentElement.dataset;
    const { chart, search } = modules;
    if (first) {
      // One after the other: side by side, both would be late.
      const last = new URL(chart[1], document.baseURI).href;
      new PerformanceObserver((list, observer) => {
        if (!list.getEntriesByName(last).length) return;
        observer.disconnect();
        if (!loaded.search) fetchModule(search);
      }).observe({ type: "resource" });
      fetchModule(chart);
      fetchEarly(`${first}LIVE`);
      // Whoever turns to the search field before has the line for it: what nobody has taken yet is fetched later.
      addEventListener("focusin", ({ target }) => {
        if (target.id !== "find" || !responses.has(last) || responses.has(new URL(search[1], document.baseURI).href)) return;
        line.abort();
        responses.clear();
      }, true);
    } else fetchModule(search);
  }
}
