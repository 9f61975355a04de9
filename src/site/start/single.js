// The modules out of this file itself: nothing is fetched, so it opens from a disk, a stick or a letter.
const unpack = (packed) => new Blob([Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))]).stream()
  .pipeThrough(new DecompressionStream("gzip"));
// What the site has as files beside its pages.
addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[download]");
  const packed = link && downloads[link.getAttribute("href")];
  if (!packed) return;
  event.preventDefault();
  const whole = document.createElement("a");
  whole.href = URL.createObjectURL(await new Response(unpack(packed)).blob());
  whole.download = link.download;
  whole.click();
  setTimeout(() => URL.revokeObjectURL(whole.href), 60000);
}, true);
// A view stands in the fragment, so that the page can be left, loaded anew and opened in another tab: "#/so-lieu/x/".
const html = document.documentElement;
const file = location.href.split("#")[0];
const withoutDot = (path) => path.replace("./", "");
const address = {
  of: (path) => `#/${withoutDot(path)}`,
  published: (path) => site && site + withoutDot(path),
  pathOf(href) {
    if (href === file) return "./";
    return href.startsWith(`${file}#/`) ? href.slice(file.length + 2) : undefined;
  },
};
// Links in the markup name folders of the site: they are rewritten as they come into the document.
const rewriteLinks = () => document.querySelectorAll('a[href]:not([href^="#"], [href*=":"], [download])').forEach((link) => {
  link.href = address.of(link.getAttribute("href"));
});
new MutationObserver(rewriteLinks).observe(html, { attributeFilter: ["href"], childList: true, subtree: true });
addEventListener("DOMContentLoaded", rewriteLinks);
// The words stay in the field until the app reads it.
addEventListener("submit", (event) => event.preventDefault());
const loaded = {};
const load = async (name) => {
  const [glue, packed] = modules[name];
  const module = glue();
  const answer = new Response(unpack(packed), { headers: { "Content-Type": "application/wasm" } });
  await module.default({ module_or_path: answer });
  return module;
};
// The nth file of questions.
let files;
address.said = async (n) => {
  files ??= new Response(unpack(said)).text();
  return (await files).split("\n#\n")[n];
};
start((name) => loaded[name] ??= load(name), fetch, address);
