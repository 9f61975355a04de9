// The site without a line: one version of it, kept whole. `publish` writes VERSION and KEPT, and the browser takes a
// changed file for a new worker. A new worker waits until no page of the old version is open, so that no page ever
// gets files of two versions.
const VERSION = "{version}";
// Address below the site's root → SHA-256 of what must be there.
const KEPT = {kept};
// Makes every page of the app; for addresses that are not kept themselves.
const ANY = "404.html";
// What is not of the app and cannot be made by it: charts for other pages, what webmasters need, files.
const APART = /^(c|n|in|gallery|embed-test|data|tiep-can)\//;
// The addresses of our pages. Beside them, below the same folder, there may be pages of others.
const OURS = /^(?:index\.html$|$|(?:{roots})(?:\/|$))/;
const ROOT = registration.scope;
const NAME = ROOT + "#" + VERSION;

addEventListener("install", event => event.waitUntil(keep()));
addEventListener("activate", event => event.waitUntil(forget()));
addEventListener("fetch", event => {
  const { request } = event;
  const path = request.url.split(/[?#]/)[0].slice(ROOT.length);
  // Pages of ours in pages of others, and files of others, are none of our business.
  const isForeign = !request.url.startsWith(ROOT) || /^i?frame$/.test(request.destination);
  // The page for other addresses finds the root by asking whether a file is there.
  if (!/^(GET|HEAD)$/.test(request.method) || isForeign) return;
  if (request.mode === "navigate") event.respondWith(page(request, path));
  else if (path in KEPT) event.respondWith(file(event, path));
});

// All files or none: one that is not of this version fails the installation, and the browser tries again later.
async function keep() {
  const cache = await caches.open(NAME);
  await Promise.all(Object.keys(KEPT).map(async path => {
    // What has a hash in its name was loaded a moment ago and need not come again.
    const mode = /-[0-9a-f]+(_bg)?\.(js|wasm|css)$/.test(path) ? "force-cache" : "no-cache";
    const answer = await fetch(ROOT + path, { cache: mode });
    const hash = await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer());
    const hex = Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, "0")).join("");
    if (hex !== KEPT[path]) throw new Error(path + " is not of version " + VERSION);
    // As a new answer: one that was redirected may not answer a navigation.
    await cache.put(ROOT + path, new Response(answer.body, { headers: answer.headers }));
  }));
}

async function forget() {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(ROOT + "#") && name !== NAME).map(name => caches.delete(name)));
}

// How long the server may take to begin an answer, in ms.
const PATIENCE = 8000;
const soon = promise => Promise.race([promise, new Promise(resolve => setTimeout(resolve, PATIENCE))]);

// A page comes from the server, so that it is never old; as it was kept where the server is silent, or where something
// else answers in its place: an error page, the login page of a hotel.
async function page(request, path) {
  const live = fetch(request);
  if (APART.test(path)) return live;
  const answer = live.catch(() => {});
  const mustBeOurs = OURS.test(path);
  const first = await (mustBeOurs ? soon(answer) : answer);
  if (first && (!mustBeOurs || await soon(isOurs(first)) || await soon(isGone()))) return first;
  return await kept(path.replace(/index\.html$/, "")) || await kept(ANY) || first || live;
}

// Nothing where the browser fails to read what it keeps, as after a full disk: the server answers then.
async function kept(path) {
  try {
    return await (await caches.open(NAME)).match(ROOT + path);
  } catch {}
}

// A redirect is the browser's business, and what is no page is a file, unless it is the text of an error. Our pages name
// their view at their start, which may come in pieces.
async function isOurs(answer) {
  if (!answer.status || answer.redirected) return true;
  if (!/html/.test(answer.headers.get("content-type"))) return answer.ok;
  const reader = answer.clone().body?.getReader();
  const decoder = new TextDecoder();
  let start = "";
  while (start.length < 4096 && !/<html[^>]*>/i.test(start)) {
    const { done, value } = await (reader?.read() ?? { done: true });
    if (done) break;
    start += decoder.decode(value, { stream: true });
  }
  return /<html[^>]* data-(view|chart)=/.test(start);
}

// Where the worker itself is no longer served, the site has gone, and what was kept goes with it.
async function isGone() {
  const answer = await fetch(registration.active?.scriptURL ?? ROOT + "worker.js", { cache: "no-store" }).catch(() => ({}));
  const isGone = answer.status === 404 || answer.status === 410;
  if (isGone) await registration.unregister();
  return isGone;
}

// A file has its hash in its name or belongs to no page: the kept one is the right one.
async function file(event, path) {
  const client = event.clientId && await clients.get(event.clientId).catch(() => {});
  return client?.frameType !== "nested" && await kept(path) || fetch(event.request);
}
