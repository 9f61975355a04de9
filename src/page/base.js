// A server that answers for a folder without the last slash of its address, and does not redirect: whatever is relative
// would be looked for one folder too high. An address that begins with two slashes must not name another host.
{
  const base = document.querySelector("base");
  const { origin, pathname } = location;
  if (base && !/(\/|\.html)$/i.test(pathname)) base.href = new URL(base.getAttribute("href"), origin + pathname + "/").href;
}
// A browser that is too old for the script that starts the app stops at the first word it does not know, in silence.
addEventListener("load", () => {
  const line = document.querySelector("main .failed");
  if (line && !document.documentElement.dataset.app) line.hidden = false;
});
