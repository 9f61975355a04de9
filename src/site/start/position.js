// Where the reader is: an element in view, by its id, and how far it is from the top of the window.
//
// Positions are stored by step of the session history, under a number in the state of the entry. The state itself cannot
// hold them: when a page is left, its entry may be closed already.
const createPosition = () => {
  const PREFIX = "solieu.";
  const LANGUAGE = "language";
  let hasMoved = false;
  // Of the last scroll to a position; a gesture of the reader ends it.
  let scrollId = 0;

  // Storage and history may be refused: the page then works without positions.
  const store = (key, value) => {
    try {
      sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
    } catch {}
  };
  const stored = (key) => {
    try {
      return JSON.parse(sessionStorage.getItem(PREFIX + key));
    } catch {
      return null;
    }
  };
  const step = () => {
    try {
      if (!history.state?.step) history.replaceState({ ...history.state, step: String(Math.random()) }, "");
    } catch {}
    return history.state?.step;
  };

  const current = () => {
    const points = [0.2, 0.4, 0.6].map((part) => document.elementFromPoint(innerWidth / 3, innerHeight * part));
    const element = points.map((point) => point?.closest("#page [id]")).find(Boolean);
    return { id: element?.id, top: element?.getBoundingClientRect().top, y: scrollY };
  };
  const scrollByExactly = (top) => {
    if (Math.abs(top) > 0.5) scrollBy({ top, behavior: "instant" });
    return Math.abs(top) > 0.5;
  };

  // What is far from the screen is not laid out (report.css) until the browser is idle, or a position is looked
  // for: before, the page is only about as high as it will be. What is near is laid out already and comes first; what is
  // far comes a few elements a task, and must not move what is in view.
  const layOut = (perTask) => {
    const elements = [...document.querySelectorAll("#page .pm")].filter((element) => !element.style.contentVisibility);
    const isNear = ({ top, bottom }) => bottom > -innerHeight && top < 2 * innerHeight;
    const [near, far] = [true, false].map((is) => elements.filter((element) => isNear(element.getBoundingClientRect()) === is));
    const show = (element) => (element.style.contentVisibility = "visible");
    near.forEach(show);
    const next = () => {
      // Nothing is above the top of the page; elsewhere some browsers keep it in place by themselves, most of the time.
      const { id, top } = scrollY ? current() : {};
      far.splice(0, perTask).forEach(show);
      if (id) scrollByExactly(document.getElementById(id).getBoundingClientRect().top - top);
      if (far.length) whenIdle(next);
    };
    next();
  };
  const layOutWhenIdle = () => whenIdle(() => layOut(2));

  // Scrolls until the page is laid out around the position, at most for 90 frames.
  const scrollTo = ({ id, top, y }) => {
    layOut(Infinity);
    const own = ++scrollId;
    const find = () => document.getElementById(id ?? "");
    if (!find() || Math.abs(scrollY - y) > innerHeight) window.scrollTo({ top: y, behavior: "instant" });
    let frames = 90;
    let unmoved = 0;
    // Search results come later than the page.
    const next = () => {
      if (own !== scrollId || !frames--) return;
      const element = find();
      unmoved = scrollByExactly(element ? element.getBoundingClientRect().top - top : y - scrollY) ? 0 : unmoved + 1;
      if (unmoved < 20) requestAnimationFrame(next);
    };
    next();
  };

  const save = () => {
    const key = step();
    if (key) store(key, current());
  };
  const restore = () => {
    const position = stored(step());
    if (position) scrollTo(position);
    return Boolean(position);
  };
  // After a return to the page; once more unless the reader has moved since.
  let returnId;
  const restoreAgain = () => {
    if (!returnId || scrollId !== returnId) return;
    restore();
    returnId = scrollId;
  };
  // Once the page is complete.
  const restoreAfterLoad = () => {
    const isNew = performance.getEntriesByType("navigation")[0]?.type === "navigate";
    const other = stored(LANGUAGE);
    store(LANGUAGE, null);
    if (isNew) {
      if (other?.href === location.href) scrollTo(other);
    } else if (restore()) {
      hasMoved = true;
      returnId = scrollId;
      // The browser scrolls to the fragment of the address once more when all is loaded.
      addEventListener("load", restoreAgain);
    }
  };

  // At once: a change of the history while the page is left may come too late.
  step();
  let pause;
  addEventListener("scroll", () => {
    clearTimeout(pause);
    pause = setTimeout(save, 400);
  }, { passive: true });
  for (const gesture of ["wheel", "touchmove", "keydown", "pointerdown"]) {
    addEventListener(gesture, () => {
      hasMoved = true;
      scrollId++;
    }, { passive: true, capture: true });
  }
  let lastClick;
  addEventListener("click", (click) => {
    if (click.target.closest?.("a[href]")) save();
    lastClick = click;
  }, true);
  addEventListener("pagehide", () => {
    save();
    // The page in the other language opens at the same position, also where the browser loads it.
    const link = lastClick?.defaultPrevented ? null : lastClick?.target.closest?.(".top a.lang");
    if (link) store(LANGUAGE, { href: link.href, ...current() });
    // Whoever returns to this page returns to a document of its own.
    history.scrollRestoration = "auto";
  });
  return {
    current,
    save,
    restore,
    restoreAgain,
    restoreAfterLoad,
    scrollTo,
    layOutWhenIdle,
    get hasMoved() {
      return hasMoved;
    },
  };
};
