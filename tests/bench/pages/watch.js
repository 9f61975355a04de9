// Runs in every page before anything else and notes, in milliseconds since the navigation began, when charts were
// painted, when the first words typed were answered, what shifted and what blocked. It asks the same of every page: a
// drawing is an SVG that has been read past, or a canvas that something was drawn on.
(() => {
  const seen = (globalThis.seen = { charts: {}, live: {}, shift: 0, blocked: [] });
  const drawn = new WeakSet();
  for (const name of ["fill", "stroke", "fillRect"]) {
    const { [name]: original } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype[name] = function (...rest) {
      drawn.add(this.canvas);
      return original.apply(this, rest);
    };
    seen.restore = ((before) => () => { before?.(); CanvasRenderingContext2D.prototype[name] = original; })(seen.restore);
  }
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  watch("longtask", (entry) => seen.blocked.push([entry.startTime, entry.duration]));
  watch("paint", (entry) => { if (entry.name === "first-contentful-paint") seen.paint = entry.startTime; });

  // What a frame holds is painted right after its callbacks; a message comes after that.
  const channel = new MessageChannel();
  const waiting = [];
  channel.port1.onmessage = () => waiting.splice(0).forEach((note) => note(performance.now()));
  const afterPaint = (note) => { waiting.push(note); channel.port2.postMessage(0); };

  const words = new URLSearchParams(location.hash.slice(1)).get("type");
  const look = () => {
    for (const drawing of document.querySelectorAll("[data-chart] .draw")) {
      const slug = drawing.closest("[data-chart]").dataset.chart;
      if (slug in seen.live) continue;
      const canvas = drawing.querySelector("canvas");
      // One of ours answers once its data have links.
      const isLive = canvas ? drawn.has(canvas) : drawing.querySelector(".points a, .plot svg") !== null;
      const isRead = drawing.querySelector("svg") && (drawing.nextElementSibling || document.readyState !== "loading");
      if ((isLive || isRead) && !(slug in seen.charts)) { seen.charts[slug] = null; afterPaint((now) => (seen.charts[slug] = now)); }
      if (isLive) { seen.live[slug] = null; afterPaint((now) => (seen.live[slug] = now)); }
    }
    const field = words && !seen.typed && document.querySelector("input[type=search]");
    if (field) {
      field.focus();
      document.execCommand("insertText", false, words);
      seen.typed = performance.now();
    }
    if (seen.typed && !seen.asked && document.querySelector("[data-hit]")) { seen.asked = true; afterPaint((now) => (seen.answered = now)); }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
