// One file as a server sends it: what came over the line, and what it is when it is unpacked as its headers say. Redirects
// are not followed: they are what is looked at.

import http from "node:http";
import https from "node:https";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** How long a server may be silent, in milliseconds. */
const PATIENCE = 20_000;
const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, "x-gzip": gunzipSync, deflate: inflateSync };

/** Answer of a server to a request for `url`, by a browser that takes what is packed like this. */
export async function ask(url, packings = "br, gzip") {
  const { status, headers, sent } = await exchange(url, packings);
  const header = name => [headers[name] ?? ""].flat().join(", ");
  return { url, status, header, sent, ...unpacked(sent, header("content-encoding")) };
}

function exchange(url, packings) {
  const headers = {
    accept: "*/*",
    "accept-encoding": packings,
    origin: "https://elsewhere.example",
    "user-agent": "Mozilla/5.0 (compatible; solieu-deployed)",
  };
  return new Promise((resolve, reject) => {
    const call = (url.protocol === "https:" ? https : http).request(url, { headers, timeout: PATIENCE }, answer => {
      const parts = [];
      answer.on("data", part => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, sent: Buffer.concat(parts) }));
    });
    call.on("timeout", () => call.destroy(new Error(`silent for ${PATIENCE / 1000} s`)));
    call.on("error", reject);
    call.end();
  });
}

/**
 * The bytes that a browser sees, and what is wrong with how they are packed: "claimed" if they are not packed as the headers
 * say, "twice" if they are still packed after that, "silent" if they are packed and no header says so.
 */
function unpacked(sent, encoding) {
  const names = encoding.toLowerCase().split(",").map(name => name.trim()).filter(name => name && name !== "identity");
  let bytes = sent;
  try {
    for (const name of names.toReversed?.() ?? [...names].reverse()) bytes = UNPACK[name](bytes);
  } catch {
    return { bytes: sent, packing: names.join(", "), trouble: "claimed" };
  }
  const inner = isPacked(bytes);
  return { bytes, packing: names.join(", "), trouble: inner && (names.length ? "twice" : "silent") };
}

/** Whether bytes are a packed file. Brotli has no sign of its own: what is no text and no known file is tried. */
function isPacked(bytes) {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return true;
  const known = ["\0asm", "\x89PNG", "PK\x03\x04"].some(sign => bytes.subarray(0, 4).equals(Buffer.from(sign, "latin1")));
  if (known || !bytes.length || isText(bytes)) return false;
  try {
    return brotliDecompressSync(bytes).length > 0;
  } catch {
    return false;
  }
}

function isText(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
