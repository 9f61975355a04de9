// What a public address sends, held against what the site needs: `node deployed.mjs https://so-lieu.example/`.
// One line a finding, with the remedy; ends with 1 if something will not work, with 0 if it will (perhaps slower than it could).

const [, , given] = process.argv;
if (!given || !URL.canParse(given)) {
  console.error("deployed: no address given (give the folder of the site, as make deployed SITE=https://so-lieu.example/)");
  process.exit(2);
}
const site = new URL(given.endsWith("/") ? given : `${given}/`);

let failed = 0;
const say = (grade, path, what, remedy) => {
  failed += grade === "FAIL";
  console.log(`${grade.padEnd(4)}  ${path || "./"}: ${what}${remedy ? ` (${remedy})` : ""}`);
};

/** Asks as a browser would, and says so if nothing comes. */
async function ask(path) {
  try {
    const answer = await fetch(new URL(path, site), { headers: { "accept-encoding": "br, gzip", origin: "https://elsewhere.example" } });
    return { status: answer.status, header: name => answer.headers.get(name) ?? "", text: await answer.text() };
  } catch (error) {
    say("FAIL", path, `no answer: ${error.cause?.message ?? error.message}`, "is the address right, and the server up?");
    return null;
  }
}

/** A file that must be there, of one type, readable from other sites. */
async function file(path, type, { compressed = true, hashed = false } = {}) {
  const answer = await ask(path);
  if (!answer) return null;
  if (answer.status !== 200) {
    say("FAIL", path, `status ${answer.status}`, "copy the whole built folder, hidden files too");
    return null;
  }
  const before = failed;
  const sent = answer.header("content-type");
  if (!sent.toLowerCase().startsWith(type)) say("FAIL", path, `type is "${sent}"`, `send ${type}`);
  if (type.startsWith("text/") && !/charset="?utf-8/i.test(sent)) say("warn", path, "the type names no charset", "add charset=utf-8");
  if (answer.header("access-control-allow-origin") !== "*") {
    say("FAIL", path, "other sites may not read it; charts in a sandbox need that", "send Access-Control-Allow-Origin: *");
  }
  if (compressed && !/\b(br|gzip|zstd)\b/.test(answer.header("content-encoding"))) {
    say("warn", path, "is sent uncompressed", "let the server send the .br or .gz file beside it");
  }
  if (hashed && !/immutable|max-age=\d{7,}/.test(answer.header("cache-control"))) {
    say("warn", path, "is asked for again on every visit", "send Cache-Control: public, max-age=31536000, immutable");
  }
  if (failed === before) say("ok", path, sent);
  return answer;
}

/** Who may frame a page: headers forbid, a page cannot allow what they forbid. */
function frames(path, answer) {
  const old = answer.header("x-frame-options");
  const policy = /frame-ancestors ([^;]*)/.exec(answer.header("content-security-policy"))?.[1].trim();
  if (old) say("FAIL", path, `X-Frame-Options: ${old} keeps the chart out of other pages`, "remove that header below c/");
  if (policy && !policy.split(/\s+/).includes("*")) {
    say("warn", path, `only ${policy} may show the chart`, "frame-ancestors * lets every newsroom show it");
  }
  if (!old && !policy) say("ok", path, "may be framed by everybody, as no header says otherwise");
  if (!old && policy?.split(/\s+/).includes("*")) say("ok", path, "may be framed by everybody");
  // What the page says of itself is for the page; a second policy can only forbid more.
  const scripts = /script-src ([^;]*)/.exec(answer.header("content-security-policy"))?.[1];
  if (scripts && !scripts.includes("'wasm-unsafe-eval'")) {
    say("warn", path, "the server's policy keeps WebAssembly out: charts stay still pictures", "add 'wasm-unsafe-eval' to script-src");
  }
}

if (site.protocol !== "https:" && !/^(localhost|127\.)/.test(site.hostname)) {
  say("warn", "", "plain http: copying to the clipboard will be refused, and https pages cannot embed a chart", "serve over https");
}
const home = await file("", "text/html");
if (home) {
  const names = pattern => [...new Set([...home.text.matchAll(pattern)].map(found => found[1]))];
  for (const script of names(/["'](?:\.\/)?(app-[\w-]+\.js)["']/g)) await file(script, "text/javascript", { hashed: true });
  for (const module of names(/["'](?:\.\/)?(app-[\w-]+\.wasm)["']/g)) await file(module, "application/wasm", { hashed: true });
  await file("data/observations.csv", "text/csv");
  await file("data/observations.json", "application/json");
  let chart = null;
  for (const slug of names(/data-chart="([^"]+)"/g)) {
    if ((await ask(`c/${slug}/`))?.status === 200) {
      chart = `c/${slug}/`;
      break;
    }
  }
  if (chart) {
    const page = await file(chart, "text/html");
    if (page) frames(chart, page);
    for (const [name, type, compressed] of [
      ["chart.svg", "image/svg+xml", true], ["chart.png", "image/png", false], ["card.png", "image/png", false],
      ["chart.csv", "text/csv", false], ["chart.json", "application/json", false],
    ]) await file(chart + name, type, { compressed });
    if (page?.text.includes("json+oembed")) await file(`${chart}oembed.json`, "application/json", { compressed: false });
    else say("warn", chart, "names no public address: a pasted address does not become a chart", `build with SOLIEU_SITE=${site}`);
    const live = /data-live="([^"]+)"/.exec(page?.text ?? "")?.[1];
    if (live) {
      const glue = new URL(live, new URL(chart, site)).href.slice(site.href.length);
      await file(glue, "text/javascript", { hashed: true });
      await file(glue.replace(/\.js$/, "_bg.wasm"), "application/wasm", { hashed: true });
    }
    await file("embed.js", "text/javascript", { compressed: false });
  } else {
    say("FAIL", "c/", "none of the overview's charts has its page", "copy the whole built folder");
  }
}
const lost = await ask("so-lieu/no-such-page/");
if (lost && lost.status !== 404) say("warn", "so-lieu/no-such-page/", `status ${lost.status} for an address that is none`, "answer 404 with 404.html");
else if (lost && !lost.text.includes("<base")) say("warn", "so-lieu/no-such-page/", "the server shows its own page for a wrong address", "let it show 404.html");
else if (lost) say("ok", "so-lieu/no-such-page/", "404, with the site's own page");

console.log(failed ? `${failed} of these keep something from working` : "everything works from here");
process.exit(failed ? 1 : 0);
