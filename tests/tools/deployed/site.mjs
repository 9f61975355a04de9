// What is asked of a deployed site, file by file, and what each answer is held against.

import { createHash } from "node:crypto";
import { ask } from "./answer.mjs";
import { changed, findings, serversPolicy } from "./page.mjs";

const COPY = "copy the whole built folder anew, hidden files too";
/** Longer than this, in seconds, a kept page is of an old version. */
const STALE = 600;

/** A site, and where its findings go: `say(grade, path, what, remedy)`. */
export class Site {
  constructor(address, say) {
    this.address = address;
    this.say = say;
    this.failed = new Set();
    /** Path → SHA-256 of what was built, as the worker knows it. */
    this.kept = {};
  }

  /** Says what is wrong with a path. */
  fault(grade, path, what, remedy) {
    this.failed.add(path);
    this.say(grade, path, what, remedy);
  }

  /** The answer for a path; `null`, and said, if none comes. */
  async ask(path, packings) {
    try {
      return await ask(new URL(path, this.address), packings);
    } catch (error) {
      this.fault("FAIL", path, `no answer: ${error.cause?.message ?? error.message}`, "is the address right, is the server up and its certificate good?");
      return null;
    }
  }

  /** A file that must be there, of one type, readable from other sites; `null`, and said, if it is not. */
  async file(path, type, { isPacked = true, isHashed = false } = {}) {
    const answer = await this.ask(path);
    if (!answer) return null;
    if (answer.status !== 200) {
      this.fault("FAIL", path, status(answer), answer.header("location") ? "give the address it leads to, and use that one in embed codes" : COPY);
      return null;
    }
    this.packing(path, answer, isPacked);
    this.type(path, answer, type);
    if (answer.header("access-control-allow-origin") !== "*") {
      this.fault("FAIL", path, "other sites may not read it; charts in a sandbox need that", "send Access-Control-Allow-Origin: *");
    }
    const keep = answer.header("cross-origin-resource-policy");
    if (keep && keep !== "cross-origin") this.fault("FAIL", path, `Cross-Origin-Resource-Policy: ${keep} keeps it out of other sites' pages`, "remove that header, or send cross-origin");
    if (isHashed) this.keptForGood(path, answer);
    if (this.kept[path] && !type.startsWith("text/html") && hex(answer.bytes) !== this.kept[path]) {
      this.fault("FAIL", path, "is not the file that was built: changed on its way, or of another version", `no optimiser for scripts and modules; ${COPY}`);
    }
    await this.versions(path, answer);
    if (!this.failed.has(path)) this.say("ok", path, answer.header("content-type"));
    return answer;
  }

  packing(path, answer, isPacked) {
    const { trouble, packing } = answer;
    const troubles = {
      claimed: [`says that it is packed (${packing}) and is not`, "no Content-Encoding for files that are sent as they are"],
      twice: [`is packed twice: ${packing}, and again inside`, "the server packs the .br or .gz file anew: let it send that file as it is, or the plain one"],
      silent: ["is a packed file, and no header says so", "Content-Encoding: br for .br, gzip for .gz, and the type of the plain file"],
    };
    if (troubles[trouble]) this.fault("FAIL", path, ...troubles[trouble]);
    else if (isPacked && !packing && answer.bytes.length > 1024) {
      this.fault("warn", path, `is sent unpacked (${Math.round(answer.bytes.length / 1024)} KiB)`, "let the server send the .br or .gz file beside it");
    } else if (packing && !/accept-encoding|\*/i.test(answer.header("vary"))) {
      this.fault("warn", path, "is packed without a Vary header: a cache may send it to a program that cannot unpack it", "send Vary: Accept-Encoding");
    }
  }

  type(path, answer, type) {
    const sent = answer.header("content-type");
    if (!sent.toLowerCase().startsWith(type)) this.fault("FAIL", path, `type is "${sent}"`, `send ${type}`);
    else if (type.startsWith("text/") && !/charset="?utf-8/i.test(sent)) this.fault("warn", path, "the type names no charset", "add charset=utf-8");
  }

  keptForGood(path, answer) {
    if (!/immutable|max-age=\d{7,}/.test(answer.header("cache-control"))) {
      this.fault("warn", path, "is asked for again on every visit", "send Cache-Control: public, max-age=31536000, immutable for names with a hash");
    }
  }

  /** Whether who takes no packed file gets the same. */
  async versions(path, answer) {
    if (!answer.packing || answer.trouble) return;
    const plain = await this.ask(path, "identity");
    if (plain && plain.status === 200 && !plain.trouble && !plain.bytes.equals(answer.bytes)) {
      this.fault("FAIL", path, `the ${answer.packing} file is of another version than the plain one`, `old packed files were left: ${COPY}`);
    }
  }

  /** A page: complete, unchanged, asked for anew. */
  async page(path, options) {
    const answer = await this.file(path, "text/html", options);
    if (!answer || answer.trouble) return null;
    const found = [...findings(answer), ...serversPolicy(answer)];
    if (!found.length && this.kept[path] && hex(answer.bytes) !== this.kept[path]) found.push(["warn", ...changed(answer)]);
    for (const [grade, what, remedy] of found) this.fault(grade, path, what, remedy);
    this.freshness(path, answer);
    return answer;
  }

  freshness(path, answer) {
    const control = answer.header("cache-control");
    const age = Number(/s-maxage=(\d+)/.exec(control)?.[1] ?? /max-age=(\d+)/.exec(control)?.[1] ?? NaN);
    const until = Date.parse(answer.header("expires")) - Date.now();
    const remedy = "send Cache-Control: no-cache for pages";
    if (/no-cache|no-store|must-revalidate.*max-age=0/.test(control)) return;
    if (/immutable/.test(control) || age > STALE || (Number.isNaN(age) && until > STALE * 1000)) {
      this.fault("FAIL", path, "is kept by browsers or caches; after a new version the old page asks for files that are gone", remedy);
    } else if (!control && Number.isNaN(until)) {
      this.fault("warn", path, "no Cache-Control: browsers keep the page as long as they think right", remedy);
    } else if (Number(answer.header("age")) > STALE) {
      this.fault("warn", path, `comes out of a cache, ${answer.header("age")} s old`, "empty that cache after each new version");
    }
  }

  /** Who may frame a page: headers forbid, a page cannot allow what they forbid. */
  frames(path, answer) {
    const old = answer.header("x-frame-options");
    const policy = /frame-ancestors ([^;,]*)/.exec(answer.header("content-security-policy"))?.[1].trim();
    if (old) this.fault("FAIL", path, `X-Frame-Options: ${old} keeps it out of other pages`, "remove that header below c/ and n/");
    else if (policy && !policy.split(/\s+/).includes("*")) {
      this.fault("warn", path, `only ${policy} may show it`, "frame-ancestors * lets every newsroom show it");
    }
  }

  /** An address without its last slash leads to the one with it, on the same host. */
  async slash(path) {
    const answer = await this.ask(path.replace(/\/$/, ""));
    if (!answer) return;
    const whole = new URL(path, this.address);
    const place = path.replace(/\/$/, "");
    const remedy = "redirect to the same address with a slash (nginx: absolute_redirect off)";
    if (answer.status === 200) return this.fault("warn", place, "answers without its last slash and does not redirect: one page with two addresses", remedy);
    const target = answer.header("location");
    if (![301, 302, 307, 308].includes(answer.status) || !target) return this.fault("FAIL", place, `${status(answer)} without the last slash`, remedy);
    const led = new URL(target, answer.url);
    if (led.origin !== whole.origin) this.fault("FAIL", place, `leads to ${led.origin}, another address than the site's`, remedy);
    else if (led.pathname !== whole.pathname) this.fault("FAIL", place, `leads to ${led.pathname}`, remedy);
    else this.say("ok", place, `leads to ${whole.pathname}`);
  }

  /** An address that is none. */
  async missing(path) {
    const answer = await this.ask(path);
    if (!answer) return;
    const isPage = answer.bytes.includes("<base");
    if (answer.status === 200) this.fault("warn", path, `status 200 for an address that is none: a file that is gone looks like a page`, "answer 404 with 404.html, no rewriting to index.html");
    else if (answer.status !== 404) this.fault("warn", path, `${status(answer)} for an address that is none`, "answer 404 with 404.html");
    else if (/\/$/.test(path) && !isPage) this.fault("warn", path, "the server shows its own page for a wrong address", "let it show 404.html");
    else this.say("ok", path, "404");
  }
}

const hex = bytes => createHash("sha256").update(bytes).digest("hex");

function status({ status, header }) {
  if (header("cf-mitigated")) return `status ${status}: a challenge for people stands before it, which frames and programs cannot pass`;
  if (status === 401 || status === 407) return `status ${status}: it asks for a name and a password`;
  return header("location") ? `status ${status}, to ${header("location")}` : `status ${status}`;
}
