// The modules of this build, as files beside the page: name → glue and module.
const modules = MODULES;
const loaded = {};
const address = {
  of: (path) => new URL(path, document.baseURI).href,
  published: (path) => address.of(path),
  pathOf(href) {
    const root = new URL(".", document.baseURI).href;
    const path = href.startsWith(root) ? href.slice(root.length) : undefined;
    const name = path?.split(/[?#]/)[0].split("/").pop();
    return name?.includes(".") && name !== "index.html" ? undefined : path;
  },
};
// What the page will need is on its way while the browser lays it out: on a slow line it is there when it may start, and
// nobody waits for line and processor in turn. The page for addresses that have none does not know yet where all lies.
const early = new Map();
const fetchEarly = (path) => {
  const address = new URL(path, document.baseURI).href;
  const answer = fetch(address, { priority: "low" });
  // Whoever takes it hears of a failure.
  answer.catch(() => {});
  early.set(address, answer);
};
// What is on its way already, once; whoever tries again asks anew.
const take = (url) => {
  const answer = early.get(url.href) ?? fetch(url);
  early.delete(url.href);
  return answer;
};
const fetchModule = ([script, wasm]) => {
  document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href: new URL(script, document.baseURI) }));
  fetchEarly(wasm);
};
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
  } else fetchModule(search);
}
const load = async (name) => {
  // The page for addresses that have none looks for the site's root first.
  await globalThis.solieuRoot;
  // Not by their bare names: Safari before 26 resolves those without the base element (WebKit bug 201692).
  const [script, wasm] = modules[name].map((path) => new URL(path, document.baseURI));
  const [module, answer] = await Promise.all([import(script), take(wasm)]);
  await module.default({ module_or_path: answer });
  return module;
};
// Each of them once. One that did not come may be asked for again.
start((name) => loaded[name] ??= load(name).catch((error) => {
  delete loaded[name];
  throw error;
}), take, address, "LIVE");
