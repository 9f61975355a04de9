// What answers first is on its way before the style of the page is read: on a slow line it is there when it may start, and
// nobody waits for line and processor in turn. `load.js` takes what came.
{
  // The modules of this build, as files beside the page: name → glue and module.
  const modules = MODULES;
  // Modules that somebody has asked for.
  const loaded = {};
  const responses = new Map();
  const addressOf = (path) => new URL(path, document.baseURI).href;
  const fetchEarly = (path, signal) => {
    const address = addressOf(path);
    const response = fetch(address, { priority: "low", signal });
    // Whoever takes it hears of a failure.
    response.catch(() => {});
    responses.set(address, response);
  };
  const fetchModule = ([script, wasm], signal) => {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href: addressOf(script) }));
    fetchEarly(wasm, signal);
  };
  globalThis.solieuEarly = { modules, loaded, responses };
  // The page for addresses that have none does not know yet where all lies.
  if (!globalThis.solieuRoot && !navigator.connection?.saveData) {
    const { first } = document.documentElement.dataset;
    const { chart, search } = modules;
    if (first) {
      const line = new AbortController();
      const last = addressOf(chart[1]);
      const isWanted = () => !loaded.search && !responses.has(addressOf(search[1]));
      // One after the other: side by side, both would be late.
      new PerformanceObserver((list, observer) => {
        if (!list.getEntriesByName(last).length) return;
        observer.disconnect();
        if (isWanted()) fetchModule(search);
      }).observe({ type: "resource" });
      fetchModule(chart, line.signal);
      fetchEarly(`${first}LIVE`, line.signal);
      // Whoever turns to the search field before has the line for it: what nobody has taken yet is fetched later.
      addEventListener("focusin", ({ target }) => {
        if (!target.matches?.("main #find") || !responses.has(last) || !isWanted()) return;
        line.abort();
        responses.clear();
        fetchModule(search);
      }, true);
    } else fetchModule(search);
  }
}
