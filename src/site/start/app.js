// The app: loaded when the browser is idle or somebody turns to the page, told what happens on the page for as long as it
// lives, and taken away when it traps. The page is complete without it.
const createApp = (load, take, steps, live, position, openCheck, said) => {
  const html = document.documentElement;
  const gestures = ["focusin", "pointerdown", "keydown"];
  const types = ["click", "input", "focusin", "keydown", "submit", "popstate", "pageshow"];
  let app;
  let hasTrapped = false;
  let pages;
  let onPages;
  const pagesLoaded = new Promise((resolve) => (onPages = resolve));

  const setFailure = (isShown) => document.querySelectorAll("main .failed").forEach((line) => (line.hidden = !isShown));
  const stop = () => {
    hasTrapped = true;
    app = null;
    search.stop();
    types.forEach((type) => removeEventListener(type, handle));
    html.classList.remove("app");
    document.getElementById("solieu")?.remove();
    setFailure(true);
  };
  const send = (event) => {
    try {
      app?.handle(event);
    } catch (error) {
      stop();
      throw error;
    }
  };
  const handle = (event) => {
    // WebKit empties the field of a page that it brings back in a task of its own, some time after this event.
    if (event.type === "pageshow") for (const wait of [0, 300, 900]) setTimeout(send, wait, event);
    else send(event);
  };
  const search = createSearch(load, steps, position, said, stop);
  const onError = (error) => app && isTrap(error) && stop();
  addEventListener("error", ({ error }) => onError(error));
  addEventListener("unhandledrejection", ({ reason }) => onError(reason));

  // Where search or app have put a page in the place of another, and the app is not there (any more), the browser loads
  // the one that it goes back to.
  const pageOf = (path) => path?.split(/[?#]/)[0].replace("./", "");
  addEventListener("popstate", () => {
    if (!app && live && pageOf(steps.path()) !== pageOf(html.dataset.view)) location.reload();
  });

  // A page that is shown within another keeps nothing on the reader's machine.
  const keepOffline = async () => {
    const link = document.querySelector("link[rel=serviceworker]");
    if (link && top === window) await navigator.serviceWorker?.register(link.href);
  };
  const charts = createCharts(load, async (slug) => {
    const view = html.dataset.view;
    // The one-file edition has no other file beside it.
    if (!live) await pagesLoaded;
    if (pages) return pages.live(view, slug);
    const answer = await take(new URL(`c/${slug}/${view.startsWith("en/") ? "en/" : ""}${live}`, document.baseURI));
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : new Uint8Array();
  });
  // Several parts ask for the pages while they are on their way. There is one of them: each would listen to the reader and
  // show a number of its own beside the text.
  let comingPages;
  const createPages = async () => {
    const { Pages } = await load("pages");
    pages = new Pages((await search.load()).report());
    onPages();
    performance.mark("pages");
    return pages;
  };
  // What the app asks of the page; web/host.rs declares it.
  const host = {
    ...steps,
    isSingle: !live,
    savePosition: position.save,
    restorePosition: position.restore,
    currentPosition: position.current,
    scrollToPosition: position.scrollTo,
    get hasMoved() {
      return position.hasMoved;
    },
    observeCharts() {
      charts.observeAll();
      openCheck();
      position.layOutWhenIdle();
    },
    markValue: charts.mark,
    wake: charts.wake,
    pages: () =>
      (comingPages ??= createPages().catch((error) => {
        comingPages = null;
        throw error;
      })),
    checker: async () => (await load("check")).getChecker(),
    ask: search.ask,
    ready() {
      gestures.forEach((type) => removeEventListener(type, onGesture, true));
      types.forEach((type) => addEventListener(type, handle));
      search.stop();
      history.scrollRestoration = "manual";
      // The focus moves from a link that stood in for a button to the button.
      const substitute = document.activeElement?.closest(".no-app");
      html.classList.add("app");
      substitute?.nextElementSibling.focus();
      setFailure(false);
      position.restoreAgain();
      // Later than what the reader came for. A browser that refuses leaves a site that needs its connection, as before.
      setTimeout(() => keepOffline().catch(() => {}), 3000);
      performance.mark("ready");
    },
  };

  // A page that was saved, or sent on, as it stood in a browser still has what the app had put into it. What others put
  // there, or around our page under such names, stays.
  html.classList.remove("app");
  let isClean = false;
  const clean = () => {
    if (!isClean) document.querySelectorAll("#solieu, main .panel > .island, main .draw > .points").forEach((old) => old.remove());
    isClean = true;
  };
  const attempt = async () => {
    try {
      // It answers first, and has the line for itself until then.
      const found = await search.load();
      const module = await load("app");
      await nextTask();
      clean();
      app = module.mount(host, found);
    } catch (error) {
      started = null;
      if (isTrap(error)) stop();
      setFailure(true);
    }
  };
  // The present attempt, if there is one, and when the last began, in the page's own time: clocks are set.
  let started = null;
  let lastTry = -Infinity;
  let retry;
  // What has failed is tried again at the next gesture, but not at every key, and never after a trap.
  const start = () => {
    if (started || hasTrapped) return;
    clearTimeout(retry);
    const wait = lastTry + 1500 - performance.now();
    if (wait > 0) {
      retry = setTimeout(start, wait);
      return;
    }
    lastTry = performance.now();
    started = attempt();
  };
  let patience;
  const onGesture = () => {
    start();
    // Whoever waits is told that nothing answers yet.
    patience ??= setTimeout(() => app || setFailure(true), 8000);
  };
  gestures.forEach((type) => addEventListener(type, onGesture, true));
  return { charts, clean, start, wait: search.wait, whenStarted: () => started };
};
