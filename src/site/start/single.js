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
const loaded = {};
const load = async (name) => {
  const [glue, packed] = modules[name];
  const module = glue();
  const answer = new Response(unpack(packed), { headers: { "Content-Type": "application/wasm" } });
  await module.default({ module_or_path: answer });
  return module;
};
start((name) => loaded[name] ??= load(name));
