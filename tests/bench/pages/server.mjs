// A folder served as a good static server does: brotli as the build made it, or 11, made once; cache headers.

import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

const kinds = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css",
  ".wasm": "application/wasm", ".json": "application/json", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8", ".xml": "application/xml", ".webmanifest": "application/manifest+json", ".png": "image/png",
};

// What a file is sent as; compressed once, so that no visit waits for it.
const packed = new Map();
const pack = (path) => {
  if (!packed.has(path)) {
    const kind = kinds[extname(path)] ?? "application/octet-stream";
    const made = `${path}.br`;
    const small = () => (existsSync(made) ? readFileSync(made) : brotliCompressSync(readFileSync(path)));
    const [body, encoding] = kind === "image/png" ? [readFileSync(path)] : [small(), "br"];
    packed.set(path, { body, encoding, kind });
  }
  return packed.get(path);
};

/** Serves a folder on a free port; `close` ends it. */
export const serve = async (folder) => {
  const server = createServer((request, response) => {
    const address = new URL(request.url, "http://localhost");
    let path = join(folder, normalize(decodeURIComponent(address.pathname)));
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, "index.html");
    const found = existsSync(path);
    const { body, encoding, kind } = found ? pack(path) : { body: "", kind: "text/plain" };
    // A name with a hash in it never changes its content.
    const cache = /-[0-9a-zA-Z]{8,}[_.]/.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
    response.writeHead(found ? 200 : 404, {
      "Content-Type": kind, "Content-Length": body.length, "Cache-Control": cache, "X-Content-Type-Options": "nosniff",
      ...(encoding && { "Content-Encoding": encoding, Vary: "Accept-Encoding" }),
    });
    response.end(body);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => { server.closeAllConnections(); server.close(); };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
};
