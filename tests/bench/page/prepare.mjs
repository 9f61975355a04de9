// node prepare.mjs RIVALS FOLDER: bundles the rivals out of RIVALS/node_modules into FOLDER/lib, makes Pagefind's index
// of FOLDER/cases.json, and prints what everything costs to send, in bytes after brotli.

import { createRequire } from "node:module";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const [rivals, folder] = process.argv.slice(2);
const require = createRequire(join(rivals, "node_modules/"));
const esbuild = require("esbuild");
const brotli = (file) => brotliCompressSync(readFileSync(file)).length;

const exports = {
  minisearch: 'export { default } from "minisearch"',
  flexsearch: 'export { Index, Encoder, Charset } from "./flexsearch/dist/flexsearch.bundle.module.min.mjs"',
  fuse: 'export { default } from "fuse.js"',
};
const cost = {};
for (const [name, contents] of Object.entries(exports)) {
  const outfile = join(folder, "lib", `${name}.js`);
  await esbuild.build({
    stdin: { contents, resolveDir: join(rivals, "node_modules") },
    bundle: true, minify: true, format: "esm", target: "es2022", outfile, logLevel: "error",
  });
  cost[name] = [brotli(outfile), 0];
}

const { documents } = JSON.parse(readFileSync(join(folder, "cases.json")));
const pagefind = await import(join(rivals, "node_modules/pagefind/lib/index.js"));
const { index } = await pagefind.createIndex({ writePlayground: false });
for (const [number, { title, text }] of documents.entries()) {
  await index.addCustomRecord({ url: `/${number}/`, content: `${title}\n${text}`, language: "vi", meta: { title } });
}
const out = join(folder, "pagefind");
await index.writeFiles({ outputPath: out });
await pagefind.close();
// Index and fragments are compressed already.
const bytes = (sub, ending) =>
  readdirSync(join(out, sub)).filter((name) => name.endsWith(ending)).reduce((sum, name) => sum + readFileSync(join(out, sub, name)).length, 0);
cost.pagefind = [
  brotli(join(out, "pagefind.js")) + bytes(".", ".pagefind"),
  bytes("index", ".pf_index") + bytes(".", ".pf_meta"),
];

const wasm = join(folder, "engine");
cost.ours = [brotli(join(wasm, "engine_bg.wasm")) + brotli(join(wasm, "engine.js")), 0];
console.log(JSON.stringify(cost));
