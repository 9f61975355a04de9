// The page first, the app after it: what is fetched before the first paint holds the page back on a slow line. The second
// frame comes once the first is made; that it is on the screen a browser tells later. In a tab that nobody looks at there
// is no paint to wait for, and who turns to the page before it is painted whole has seen enough of it. The app takes over
// a whole document only.
const start = (load) => {
  const whole = new Promise((done) => addEventListener("DOMContentLoaded", done, { once: true }));
  const signs = ["focusin", "pointerdown", "keydown"];
  const begin = async () => {
    for (const sign of signs) removeEventListener(sign, hear, true);
    await whole;
    await load("app");
  };
  let begun;
  const hear = () => begun ??= begin();
  for (const sign of signs) addEventListener(sign, hear, true);
  const made = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const shown = new Promise((done) => new PerformanceObserver(done).observe({ type: "paint", buffered: true }));
  whole.then(() => {
    if (document.hidden) return hear();
    made().then(() => shown).then(hear);
    // A browser that does not tell, or a tab that was left before its first paint.
    setTimeout(hear, 1000);
  });
};
