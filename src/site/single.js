// The app out of this file itself: nothing is fetched, so it opens from a disk, a stick or a letter.
const unpack = packed => new Blob([Uint8Array.from(atob(packed), letter => letter.charCodeAt(0))]).stream()
  .pipeThrough(new DecompressionStream("gzip"));
// What the site has as files beside its pages.
addEventListener("click", async event => {
  const link = event.target.closest?.("a[download]");
  const packed = link && FILES[link.getAttribute("href")];
  if (!packed) return;
  event.preventDefault();
  const whole = document.createElement("a");
  whole.href = URL.createObjectURL(await new Response(unpack(packed)).blob());
  whole.download = link.download;
  whole.click();
  setTimeout(() => URL.revokeObjectURL(whole.href), 60000);
}, true);
await __wbg_init({ module_or_path: new Response(unpack(MODULE), { headers: { "Content-Type": "application/wasm" } }) });
