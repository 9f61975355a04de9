// The site's root, seen from an address that has no page. First what stands before the first word that is a page of ours:
// a guess, in time for everything that follows. Then that and every folder above the address, the deepest first, is asked
// for a file of this build; the first that has it is the root. A server may answer every address with a page, so the
// file's type counts too. `load.js` waits for this.
globalThis.solieuRoot = (async () => {
  const base = document.querySelector("base");
  // Two slashes at the start would name another host.
  const path = location.pathname.replace(/\/+/g, "/");
  const folders = [];
  const steps = path.split("/");
  while (steps.pop() !== undefined && steps.length) folders.push(steps.join("/") + "/");
  const known = path.match(/^(.*?\/)(?:WORDS)(?:\/|$)/);
  if (known) {
    base.href = known[1];
    folders.unshift(known[1]);
  }
  for (const folder of folders) {
    const answer = await fetch(folder + "FILE", { method: "HEAD" }).catch(() => ({}));
    if (answer.ok && /javascript/.test(answer.headers.get("content-type"))) {
      base.href = folder;
      return;
    }
  }
})();
