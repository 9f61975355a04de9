// The charts of the page. One answers when somebody turns to it, or when it comes within two screens of the window and the
// browser is idle. `load(name)` is a promise of a module; `bytesOf(slug)` one of what the chart needs.
const createCharts = (load, bytesOf) => {
  const interest = ["pointerover", "touchstart", "focusin"];
  const show = (draw) => draw.dispatchEvent(new Event(interest[0]));
  const observed = new WeakSet();
  let isIdle = false;
  let waking = Promise.resolve();

  const wake = async (draw) => {
    const [chart, bytes] = await Promise.all([load("chart"), bytesOf(draw.closest("[data-chart]").dataset.chart)]);
    await nextTask();
    const height = draw.offsetHeight;
    if (!chart.wake(draw, bytes, "", false)) throw new Error("not the bytes of this chart");
    // One that is less high than the drawing before it keeps its place: nothing moves.
    if (draw.offsetHeight < height) draw.style.minHeight = `${height}px`;
    mark();
  };
  addEventListener("resize", () => document.querySelectorAll(".draw").forEach((draw) => (draw.style.minHeight = "")));
  // The value that the address points to, "so-lieu/x/#id", in the table, among the links over the drawing, and in what the
  // drawing says; a change is marked at both of the values that it lies between.
  const mark = () => {
    const id = /#([a-z0-9-]+)$/.exec(location.href)?.[1];
    const rows = id ? [...document.querySelectorAll(`tr[id="${id}"], tr[data-change~="${id}"]`)] : [];
    const points = (id ? [id, ...rows.map((row) => row.id)] : []).map((id) => `.points a[href*="so-lieu=${id}#"]`);
    const words = rows.map(({ cells }) => `${cells[0].textContent} ${cells[1]?.textContent}`.replace(/\s+/g, " ")).join("; ");
    const lead = rows[0]?.closest("table").dataset.marked;
    for (const one of document.querySelectorAll("#page tr[aria-current], .points [aria-current]")) one.removeAttribute("aria-current");
    for (const one of [...rows, ...document.querySelectorAll(points.join() || "#none")]) one.setAttribute("aria-current", "true");
    for (const image of document.querySelectorAll("#page [role=img]")) {
      if (lead) image.setAttribute("aria-description", lead + words);
      else image.removeAttribute("aria-description");
    }
  };
  // Which are near is known before the browser is idle, so that none waits for a frame then.
  const nearby = new Set();
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      nearby[isIntersecting ? "add" : "delete"](target);
      if (isIdle && isIntersecting) show(target);
    }
  }, { rootMargin: "200% 0px" });
  const observe = (draw) => {
    if (observed.has(draw)) return;
    observed.add(draw);
    const image = draw.querySelector("[role=img]");
    if (image) image.tabIndex = 0;
    const onInterest = async () => {
      interest.forEach((type) => draw.removeEventListener(type, onInterest));
      near.unobserve(draw);
      nearby.delete(draw);
      // A tap before there are links means the one that will be under it.
      let tap;
      draw.addEventListener("click", (click) => (tap = click), { once: true });
      const attempt = wake(draw);
      waking = Promise.allSettled([waking, attempt]);
      try {
        await attempt;
      } catch {
        // The connection was lost, or the file is another's: the drawing stays, and later interest tries again.
        setTimeout(listen, 2000);
        return;
      }
      if (tap?.pointerType !== "touch") return;
      document.elementFromPoint(tap.clientX, tap.clientY)?.closest(".points a")?.classList.add("told");
    };
    const listen = () => interest.forEach((type) => draw.addEventListener(type, onInterest, { passive: true }));
    listen();
  };
  // All that are on the page now.
  const observeAll = () => {
    for (const draw of document.querySelectorAll("main .draw")) {
      observe(draw);
      // What the app has made is drawn at once, so that the page has its height.
      if (!draw.querySelector("svg")) show(draw);
      else if (!draw.querySelector(".points")) near.observe(draw);
    }
  };
  // From now on those near the window answer by themselves; returns when they do, or cannot.
  const wakeNear = async () => {
    isIdle = true;
    observeAll();
    nearby.forEach(show);
    // The browser says which of the others are near after it has laid out a frame.
    await nextPaint();
    await waking;
  };
  return { wake, mark, observeAll, wakeNear };
};
