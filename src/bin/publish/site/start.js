// The page first, the app after it: what is fetched before the first paint holds the page back on a slow line.
// The second frame comes once the first is on the screen. In a tab that nobody looks at there is no paint to wait for.
const begin = async () => {
  const module = fetch("MODULE");
  const { default: start } = await import("SCRIPT");
  await start({ module_or_path: module });
};
document.hidden ? begin() : requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(begin)));
