// `deployed.mjs` before servers that misbehave, each in one way: `SITE_FOLDER=dist node --test deployed.test.mjs`.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";

const FOLDER = process.env.SITE_FOLDER ?? "dist";
const TOOL = new URL("deployed.mjs", import.meta.url).pathname;
const TYPES = {
  html: "text/html; charset=utf-8", css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8", wasm: "application/wasm", json: "application/json",
  csv: "text/csv; charset=utf-8", svg: "image/svg+xml; charset=utf-8", png: "image/png", bin: "application/octet-stream",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const BASE = "/tinh/so-lieu/";

/** What a good server answers: `{ status, headers, body }`. */
function good(request) {
  const { pathname } = new URL(request.url, "http://x");
  const inside = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : "../";
  let file = path.join(FOLDER, inside);
  const isThere = !inside.includes("..") && existsSync(file);
  if (isThere && statSync(file).isDirectory()) {
    if (inside && !inside.endsWith("/")) return { status: 301, headers: { location: `${pathname}/` }, body: Buffer.alloc(0) };
    file = path.join(file, "index.html");
  }
  const status = isThere ? 200 : 404;
  if (!isThere) file = path.join(FOLDER, "404.html");
  const packing = ["br", "gzip"].find(name => (request.headers["accept-encoding"] ?? "").includes(name) && existsSync(file + ENDINGS[name]));
  const isHashed = /-[0-9a-f]{16}(_bg)?\.(js|wasm|css)$/.test(file);
  return {
    status,
    headers: {
      "content-type": TYPES[path.extname(file).slice(1)] ?? "text/plain; charset=utf-8",
      "cache-control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
      "access-control-allow-origin": "*",
      vary: "Accept-Encoding",
      ...(packing && { "content-encoding": packing }),
    },
    body: readFileSync(packing ? file + ENDINGS[packing] : file),
    file,
  };
}
const ENDINGS = { br: ".br", gzip: ".gz" };

/** The same request with something else in it. */
const asked = ({ url, headers }, other) => ({ url, headers, ...other });
/** A page that is not packed, changed. */
const rewritten = change => (answer, request) => {
  if (!answer.file?.endsWith(".html")) return answer;
  const plain = good(asked(request, { headers: {} }));
  return { ...plain, body: Buffer.from(change(plain.body.toString("utf8"))) };
};
const on = (pattern, change) => (answer, request) => (pattern.test(request.url) && answer.status === 200 ? change(answer, request) : answer);
const header = (name, value) => answer => ({ ...answer, headers: { ...answer.headers, [name]: value } });
const without = name => answer => ({ ...answer, headers: Object.fromEntries(Object.entries(answer.headers).filter(([key]) => key !== name)) });

/** A server whose answers pass through `change`; what the tool says of it, and with what it ends. */
async function said(change) {
  const server = http.createServer((request, response) => {
    const { status, headers, body } = change(good(request), request);
    response.writeHead(status, headers);
    response.end(body);
  });
  await new Promise(done => server.listen(0, "127.0.0.1", done));
  const tool = spawn(process.execPath, [TOOL, `http://127.0.0.1:${server.address().port}${BASE}`]);
  let out = "";
  tool.stdout.on("data", part => (out += part));
  tool.stderr.on("data", part => (out += part));
  const code = await new Promise(done => tool.on("close", done));
  server.close();
  return { out, code };
}

const MISBEHAVING = [
  ["Cloudflare puts scripts off", rewritten(page => page.replaceAll("<script", '<script type="3f-text/javascript"').replace("</body>", '<script src="/cdn-cgi/scripts/rocket-loader.min.js" defer></script></body>')),
    /FAIL +\.\/: its script is put off by Cloudflare .*Rocket Loader/],
  ["a script is put in", rewritten(page => page.replace("</body>", '<script src="https://static.cloudflareinsights.com/beacon.min.js"></script></body>')),
    /warn +\.\/: a script of Cloudflare was put in .*policy stops it.*Web Analytics/],
  ["an inline script is put in", rewritten(page => page.replace("</head>", "<script>window.x=1</script></head>")),
    /warn +\.\/: 1 script put in by a program between server and reader.*no-transform/],
  ["HTML is minified, scripts too", rewritten(page => page.replace(/<script data-app>[\s\S]/, "$& ")),
    /FAIL +\.\/: 1 script of its own changed or gone.*no-transform/],
  ["styles are moved away", rewritten(page => page.replace(/<style>[\s\S]*?<\/style>/, '<link rel="stylesheet" href="all.css">')),
    /FAIL +\.\/: 1 style of its own changed or gone/],
  ["white space is collapsed outside of scripts", rewritten(page => page.replace("<body>", "<body> ")),
    /warn +\.\/: is not the page that was built.*no-transform/],
  ["the policy is taken out", rewritten(page => page.replace(/<meta http-equiv="content-security-policy"[^>]*>/, "")),
    /FAIL +\.\/: has lost its own policy/],
  ["no redirect to the slash", (answer, request) => (answer.status === 301 ? good(asked(request, { url: `${request.url}/` })) : answer),
    /warn +so-lieu: answers without its last slash.*redirect to the same address/],
  ["no page without the slash", (answer, request) => (answer.status === 301 ? good(asked(request, { url: `${request.url}.html` })) : answer),
    /FAIL +so-lieu: status 404 without the last slash/],
  ["the slash leads to another host", (answer, request) => (answer.status === 301 ? { ...answer, headers: { location: `http://10.0.0.5:8080${request.url}/` } } : answer),
    /FAIL +so-lieu: leads to http:\/\/10\.0\.0\.5:8080.*absolute_redirect off/],
  ["modules of a wrong type", on(/\.wasm/, header("content-type", "application/octet-stream")), /FAIL +app-\w+_bg\.wasm: type is "application\/octet-stream" \(send application\/wasm\)/],
  ["scripts of a wrong type", on(/\.js/, header("content-type", "text/plain; charset=utf-8")), /FAIL +embed\.js: type is "text\/plain.*send text\/javascript/],
  ["no charset", on(/\.csv/, header("content-type", "text/csv")), /warn +data\/observations\.csv: the type names no charset/],
  ["packed twice", on(/\.(js|wasm)/, answer => (answer.headers["content-encoding"] === "br" ? { ...answer, body: brotliCompressSync(answer.body) } : answer)),
    /FAIL +app-\w+\.js: is packed twice: br.*send that file as it is/],
  ["packed twice by gzip", on(/\.json/, answer => ({ ...answer, headers: { ...answer.headers, "content-encoding": "gzip" }, body: gzipSync(gzipSync(answer.body)) })),
    /FAIL +data\/observations\.json: is packed twice: gzip/],
  ["packed in silence", on(/embed\.js/, without("content-encoding")), /FAIL +embed\.js: is a packed file, and no header says so/],
  ["not packed as is said", on(/\.csv/, answer => ({ ...answer, headers: { ...answer.headers, "content-encoding": "br" }, body: Buffer.from("id,value\n") })),
    /FAIL +data\/observations\.csv: says that it is packed \(br\) and is not/],
  ["old packed files", on(/\.js/, answer => (answer.headers["content-encoding"] ? { ...answer, body: brotliCompressSync(Buffer.from("let old;")), headers: { ...answer.headers, "content-encoding": "br" } } : answer)),
    /FAIL +embed\.js: the br file is of another version/],
  ["pages are kept", on(/\/$/, header("cache-control", "public, max-age=86400")), /FAIL +\.\/: is kept by browsers or caches.*no-cache for pages/],
  ["pages are kept by a date", on(/\/$/, answer => header("expires", new Date(Date.now() + 864e5).toUTCString())(without("cache-control")(answer))), /FAIL +so-lieu\/: is kept by browsers/],
  ["nothing said of keeping", on(/\/$/, without("cache-control")), /warn +\.\/: no Cache-Control/],
  ["hashed files are asked for again", on(/\.wasm/, header("cache-control", "no-cache")), /warn +app-\w+_bg\.wasm: is asked for again/],
  ["a hashed script is changed", on(/app-\w+\.js/, (answer, request) => { const plain = good(asked(request, { headers: {} })); return { ...plain, body: Buffer.concat([plain.body, Buffer.from("\n//min")]) }; }),
    /FAIL +app-\w+\.js: is not the file that was built/],
  ["a module of another version", on(/pages-\w+_bg\.wasm/, (answer, request) => ({ ...good(asked(request, { headers: {} })), body: Buffer.from("\0asm\x01\0\0\0") })),
    /FAIL +pages-\w+_bg\.wasm: is not the file that was built/],
  ["other sites may not read", without("access-control-allow-origin"), /FAIL +\.\/: other sites may not read it/],
  ["frames are forbidden", on(/\/c\//, header("x-frame-options", "SAMEORIGIN")), /FAIL +c\/[\w-]+\/: X-Frame-Options: SAMEORIGIN keeps it out/],
  ["files are for one site alone", on(/./, header("cross-origin-resource-policy", "same-site")), /FAIL +embed\.js: Cross-Origin-Resource-Policy: same-site/],
  ["a policy of the server's", on(/\/$/, header("content-security-policy", "script-src 'self'; frame-ancestors *")), /FAIL +\.\/: the server's policy stops the page's own script[\s\S]*keeps WebAssembly out/],
  ["every address is the overview", (answer, request) => (answer.status === 404 ? good(asked(request, { url: BASE })) : answer),
    /warn +no-such-file-0123456789abcdef\.js: status 200 for an address that is none/],
  ["its own page for a wrong address", answer => (answer.status === 404 ? { status: 404, headers: { "content-type": "text/html" }, body: Buffer.from("<h1>Not Found</h1>") } : answer),
    /warn +so-lieu\/no-such-page\/: the server shows its own page/],
  ["a challenge for people", answer => ({ status: 403, headers: { "cf-mitigated": "challenge", "content-type": "text/html" }, body: Buffer.from("<p>Just a moment") }),
    /FAIL +worker\.js: status 403: a challenge for people/],
  ["the whole site has moved", (answer, request) => ({ status: 301, headers: { location: `https://www.elsewhere.example${request.url}` }, body: Buffer.alloc(0) }),
    /FAIL +worker\.js: status 301, to https:\/\/www\.elsewhere\.example.*give the address it leads to/],
];

test("a good server", async () => {
  const { out, code } = await said(answer => answer);
  assert.equal(code, 0, out);
  assert.match(out, /everything works from here/);
  const warnings = out.split("\n").filter(line => /^(FAIL|warn)/.test(line));
  assert.ok(warnings.every(line => line.includes("names no public address")), warnings.join("\n"));
});

for (const [name, change, line] of MISBEHAVING) {
  test(name, async () => {
    const { out, code } = await said(change);
    assert.match(out, line);
    assert.equal(code, /^FAIL/m.test(out) ? 1 : 0, out);
  });
}

test("a server that cuts the line, and none at all", async () => {
  const server = http.createServer((request, response) => { response.writeHead(200, { "content-length": 1000 }); response.write("x"); setTimeout(() => response.destroy(), 20); });
  await new Promise(done => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  const run = () => new Promise(done => { let out = ""; const tool = spawn(process.execPath, [TOOL, `http://127.0.0.1:${port}/`]); tool.stdout.on("data", part => (out += part)); tool.on("close", code => done({ out, code })); });
  const cut = await run();
  server.close();
  const gone = await run();
  for (const { out, code } of [cut, gone]) {
    assert.equal(code, 1);
    assert.match(out, /FAIL +worker\.js: no answer/);
  }
});
