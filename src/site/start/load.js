// Modules as files beside the page, and what `early.js` has fetched of them.
const { modules, loaded, responses } = globalThis.solieuEarly;
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
// What is on its way already, once; whoever tries again asks anew.
const take = (url) => {
  const answer = responses.get(url.href) ?? fetch(url);
  responses.delete(url.href);
  return answer;
};
// What a module shows is styled when it is there. A style that does not come, or not soon, leaves it plain; nothing waits
// for it longer.
const addStyle = (url) => atMost(3000, new Promise((done) => {
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: url, onload: done, onerror: done }));
}));
const load = async (name) => {
  // The page for addresses that have none looks for the site's root first.
  await globalThis.solieuRoot;
  // Not by their bare names: Safari before 26 resolves those without the base element (WebKit bug 201692).
  const [script, wasm, style] = modules[name].map((path) => new URL(path, document.baseURI));
  const [module, answer] = await Promise.all([import(script), take(wasm), style && addStyle(style)]);
  await module.default({ module_or_path: answer });
  return module;
};
// Each of them once. One that did not come may be asked for again.
start((name) => loaded[name] ??= load(name).catch((error) => {
  delete loaded[name];
  throw error;
}), take, address, "LIVE");
