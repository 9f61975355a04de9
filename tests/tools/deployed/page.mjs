// What has become of a page on its way: its own scripts and styles are named in its policy by their hashes, so a page tells
// by itself what was changed in it and what was put into it.

import { createHash } from "node:crypto";

const sha256 = text => createHash("sha256").update(text).digest("base64");
const attribute = (attributes, name) => {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(attributes);
  return found && (found[1] ?? found[2] ?? found[3]);
};

/** Programs that rewrite pages: how they are known, and where they are switched off. */
const OPTIMISERS = [
  {
    name: "Cloudflare",
    pattern: /\/cdn-cgi\/|data-cfasync|rocket-loader|__cf_email__|cloudflareinsights/i,
    header: answer => /cloudflare/i.test(answer.header("server")) || answer.header("cf-ray"),
    remedy: "in Cloudflare, a configuration rule for this folder: Rocket Loader, Auto Minify, Email Obfuscation and Web Analytics off",
  },
  {
    name: "PageSpeed",
    pattern: /\.pagespeed\.|data-pagespeed/i,
    header: answer => answer.header("x-mod-pagespeed") || answer.header("x-page-speed"),
    remedy: "ModPagespeedDisallow (nginx: pagespeed Disallow) for this folder",
  },
  {
    name: "a caching plug-in",
    pattern: /wp-rocket|litespeed|autoptimize|w3tc|wpfc|data-rocket|breeze/i,
    header: answer => answer.header("x-litespeed-cache"),
    remedy: "except this folder from the plug-in",
  },
];
const ANY = "a program between server and reader";
const KEEP = "have HTML sent as it is, or send Cache-Control: no-transform";

/** Who has probably changed a page, and what is done about it. */
function cause(answer, text) {
  const found = OPTIMISERS.find(one => one.pattern.test(text)) ?? OPTIMISERS.find(one => one.header(answer));
  return [found?.name ?? ANY, found?.remedy ?? KEEP];
}

/** What a page allows itself. */
function ownPolicy(text) {
  for (const [, attributes] of text.matchAll(/<meta\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi)) {
    if (/content-security-policy/i.test(attribute(attributes, "http-equiv") ?? "")) {
      return (attribute(attributes, "content") ?? "").replace(/&#39;|&#x27;/gi, "'");
    }
  }
  return null;
}

/** The elements of one kind that stand in a page: their attributes and what they hold. */
const elements = (text, name) =>
  [...text.matchAll(new RegExp(`<${name}\\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\\s\\S]*?)</${name}\\s*>`, "gi"))]
    .map(([, attributes, body]) => ({ attributes, body }));

/** Findings about a page of ours: [grade, what, remedy]. */
export function findings(answer) {
  const text = answer.bytes.toString("utf8");
  const policy = ownPolicy(text);
  const [who, remedy] = cause(answer, text);
  if (policy === null) return [["FAIL", `has lost its own policy: ${who} has rewritten the page`, remedy]];
  const out = [];
  const named = kind => new Set([...(new RegExp(`${kind}-src ([^;]*)`).exec(policy)?.[1] ?? "").matchAll(/'sha256-([^']+)'/g)].map(found => found[1]));
  for (const [kind, name] of [["script", "script"], ["style", "style"]]) {
    const wanted = named(kind);
    for (const { attributes, body } of elements(text, name)) {
      const type = attribute(attributes, "type") ?? "";
      const src = attribute(attributes, "src");
      if (src !== null) {
        if (isForeign(src, answer.url)) out.push(["warn", `a script of ${who} was put in (${src.slice(0, 60)}); the page's policy stops it`, remedy]);
      } else if (/json/i.test(type)) continue;
      else if (/.(text\/javascript|module)$/i.test(type)) out.push(["FAIL", `its script is put off by ${who} (type "${type}") and never runs`, remedy]);
      else if (!wanted.delete(sha256(body))) out.push(["put", kind]);
    }
    const strange = out.filter(([grade]) => grade === "put").length;
    out.splice(0, out.length, ...out.filter(([grade]) => grade !== "put"));
    if (wanted.size) out.push(["FAIL", `${wanted.size} ${kind} of its own changed or gone: ${who} has rewritten the page, and browsers refuse what its policy does not name`, remedy]);
    else if (strange) out.push(["warn", `${strange} ${kind} put in by ${who}; the page's policy stops it`, remedy]);
  }
  return out;
}

/** Whether the address of a script is none of the site's own. */
function isForeign(src, url) {
  const address = URL.canParse(src, url) ? new URL(src, url) : null;
  return !address || address.origin !== url.origin || address.pathname.startsWith("/cdn-cgi/");
}

/** Who changed a page whose scripts are whole but whose bytes are others: [what, remedy]. */
export function changed(answer) {
  const text = answer.bytes.toString("utf8");
  const [who, remedy] = cause(answer, text);
  return [`is not the page that was built: ${who} has changed it, and the site cannot be kept for when there is no line`, remedy];
}

/** What a policy that the server sends keeps a page from: [grade, what, remedy]. */
export function serversPolicy(answer) {
  const header = answer.header("content-security-policy");
  const scripts = /(?:^|[;,]\s*)script-src(?:-elem)? ([^;,]*)/.exec(header)?.[1] ?? /(?:^|[;,]\s*)default-src ([^;,]*)/.exec(header)?.[1];
  if (scripts === undefined) return [];
  const own = elements(answer.bytes.toString("utf8"), "script")
    .filter(({ attributes }) => attribute(attributes, "src") === null && !/json/i.test(attribute(attributes, "type") ?? ""));
  const isNamed = ({ body }) => scripts.includes(sha256(body));
  const out = [];
  if (!own.every(isNamed) && (!scripts.includes("'unsafe-inline'") || /'sha\d|'nonce-/.test(scripts))) {
    out.push(["FAIL", "the server's policy stops the page's own script", "leave script-src to the page, which has a policy of its own"]);
  }
  if (!scripts.includes("'wasm-unsafe-eval'")) {
    out.push(["FAIL", "the server's policy keeps WebAssembly out: no search, and charts stay still pictures", "add 'wasm-unsafe-eval' to script-src, or leave it to the page"]);
  }
  return out;
}
