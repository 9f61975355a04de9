// What makes a page answer, in the order in which a reader needs it: charts, then the app. The page is complete without
// either; nothing is fetched before its first paint, unless somebody turns to it. `load(name)` is a promise of a module.
const start = (load) => {
  const html = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  const hide = (isHidden) => all(".failed").forEach((line) => (line.hidden = isHidden));

  // Charts. One answers when somebody turns to it, or when it comes within two screens and nothing else is to do.
  const turns = ["pointerover", "touchstart", "focusin"];
  const armed = new WeakSet();
  let pages;
  let arrive;
  const arrival = new Promise((resolve) => (arrive = resolve));
  const bytesOf = async (slug) => {
    const view = html.dataset.view;
    // The site in one file has no other file beside it.
    if (location.protocol === "file:") await arrival;
    if (pages) return pages.live(view, slug);
    const answer = await fetch(new URL(`c/${slug}/${view.startsWith("en/") ? "en/" : ""}live.bin`, document.baseURI));
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : new Uint8Array();
  };
  const wake = async (draw) => {
    const [chart, bytes] = await Promise.all([load("chart"), bytesOf(draw.closest("[data-chart]").dataset.chart)]);
    if (!chart.wake(draw, bytes, "", false)) throw 0;
  };
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.dispatchEvent(new Event(turns[0]));
  }, { rootMargin: "200% 0px" });
  const arm = (draw) => {
    if (armed.has(draw)) return;
    armed.add(draw);
    draw.querySelector("[role=img]").tabIndex = 0;
    const hear = () => {
      turns.forEach((turn) => draw.removeEventListener(turn, hear));
      near.unobserve(draw);
      // A finger that is lifted before there are links meant the one under it.
      let tap;
      draw.addEventListener("click", (click) => (tap = click), { once: true });
      wake(draw).then(() => {
        if (tap?.pointerType !== "touch") return;
        document.elementFromPoint(tap.clientX, tap.clientY)?.closest(".points a")?.classList.add("told");
      }).catch(() => {
        // The line broke: a later turn tries again.
        setTimeout(listen, 2000);
      });
    };
    const listen = () => turns.forEach((turn) => draw.addEventListener(turn, hear, { passive: true }));
    listen();
  };
  let isIdle;
  const watch = () => {
    for (const draw of all("#page .draw")) {
      arm(draw);
      // What the app has made is drawn at once: places on the page are then where they will stay.
      if (!draw.querySelector("svg")) draw.dispatchEvent(new Event(turns[0]));
      else if (isIdle && !draw.querySelector(".points")) near.observe(draw);
    }
  };
  // What is far from the screen is not laid out (part.css, report.css) until nothing else is to do, or a place on the page
  // is looked for: before, the page is only about as high as it will be.
  // First what is near the screen, which is laid out already; then what is far, while what is in sight stays where it is.
  const layOut = (count) => {
    const waiting = all("#page .fig[style], #page .pm").filter((element) => !element.style.contentVisibility);
    const isNear = ({ top, bottom }) => bottom > -innerHeight && top < 2 * innerHeight;
    const [near, far] = [true, false].map((is) => waiting.filter((element) => isNear(element.getBoundingClientRect()) === is));
    const show = (element) => (element.style.contentVisibility = "visible");
    near.forEach(show);
    const { id, top } = place();
    far.slice(0, count).forEach(show);
    // Some browsers hold on to it by themselves, most of the time.
    const off = id ? document.getElementById(id).getBoundingClientRect().top - top : 0;
    if (Math.abs(off) > 0.5) scrollBy({ top: off, behavior: "instant" });
    if (far.length > count) idle(() => layOut(count));
  };

  // Where the reader is: an element in sight and how far it is from the top of the window.
  const place = () => {
    const points = [0.2, 0.4, 0.6].map((part) => document.elementFromPoint(innerWidth / 3, innerHeight * part));
    const element = points.map((point) => point?.closest("#page [id]")).find(Boolean);
    return { id: element?.id, top: element?.getBoundingClientRect().top, y: scrollY };
  };
  let hasMoved = false;
  let aim = 0;
  // Until the page is laid out around the place, or the reader moves on.
  const back = ({ id, top, y }) => {
    layOut(Infinity);
    const own = ++aim;
    let still = 0;
    let frames = 90;
    const found = () => document.getElementById(id ?? "");
    if (!found() || Math.abs(scrollY - y) > innerHeight) scrollTo({ top: y, behavior: "instant" });
    // The element may come later: results do.
    const go = () => {
      if (own !== aim || !frames--) return;
      const off = found() ? found().getBoundingClientRect().top - top : y - scrollY;
      if (Math.abs(off) > 0.5) scrollBy({ top: off, behavior: "instant" });
      still = Math.abs(off) > 0.5 ? 0 : still + 1;
      if (still < 20) requestAnimationFrame(go);
    };
    go();
  };
  // A place is kept under the number of its step in the history: the history itself may be closed when the page goes.
  const kept = (key, value) => {
    try {
      if (value) sessionStorage.setItem(key, JSON.stringify(value));
      return JSON.parse(sessionStorage.getItem(key));
    } catch {
      return null;
    }
  };
  const step = () => {
    const known = history.state?.step;
    if (known) return known;
    const step = String(Math.random());
    history.replaceState({ ...history.state, step }, "");
    return step;
  };
  // Now: what is changed of the history while the page goes may come too late.
  step();
  const save = () => kept(step(), place());
  const restore = () => {
    const saved = kept(step());
    if (saved) back(saved);
    return Boolean(saved);
  };
  // Once more, unless the reader has moved since.
  let returned;
  const again = () => {
    if (aim === returned) restore();
    returned = aim;
  };
  let settled;
  addEventListener("scroll", () => {
    clearTimeout(settled);
    settled = setTimeout(save, 400);
  }, { passive: true });
  for (const sign of ["wheel", "touchmove", "keydown", "pointerdown"]) {
    addEventListener(sign, () => {
      hasMoved = true;
      aim++;
    }, { passive: true, capture: true });
  }
  addEventListener("pagehide", () => {
    save();
    // Whoever comes back to this page comes to a document of its own.
    history.scrollRestoration = "auto";
  });

  // The app. It hears what happens on the page only while it is alive.
  const kinds = ["click", "input", "focusin", "keydown", "submit", "popstate", "pageshow"];
  let app;
  let isDead;
  const hear = (event) => {
    // WebKit empties the field of a page that it brings back in a task of its own, some time after this.
    if (event.type === "pageshow") for (const wait of [0, 300, 900]) setTimeout(tell, wait, event);
    else tell(event);
  };
  const tell = (event) => {
    try {
      app?.hear(event);
    } catch (error) {
      die();
      throw error;
    }
  };
  const die = () => {
    isDead = true;
    app = null;
    kinds.forEach((kind) => removeEventListener(kind, hear));
    html.classList.remove("app");
    document.getElementById("app")?.remove();
    hide(false);
  };
  const isTrap = (error) => error?.name === "RuntimeError";
  const mourn = (error) => app && isTrap(error) && die();
  addEventListener("error", ({ error }) => mourn(error));
  addEventListener("unhandledrejection", ({ reason }) => mourn(reason));
  const host = {
    save,
    restore,
    place,
    back,
    watch,
    wake,
    get hasMoved() {
      return hasMoved;
    },
    async pages(report) {
      pages ??= new (await load("pages")).Pages(report);
      arrive();
      return pages;
    },
    ready() {
      signs.forEach((sign) => removeEventListener(sign, turn, true));
      kinds.forEach((kind) => addEventListener(kind, hear));
      history.scrollRestoration = "manual";
      // The focus goes from a link that stood in for a button to the button.
      const standIn = document.activeElement?.closest(".no-app");
      html.classList.add("app");
      standIn?.nextElementSibling.focus();
      hide(true);
      if (returned) again();
      performance.mark("ready");
    },
  };
  let beginning;
  let tried = 0;
  let later;
  const begin = () => {
    // What failed is tried again at the next sign of interest, but not with every key, and not what has trapped.
    if (beginning || isDead) return;
    const early = tried + 1500 - Date.now();
    clearTimeout(later);
    if (early > 0) {
      later = setTimeout(begin, early);
      return;
    }
    tried = Date.now();
    beginning = load("app").then((module) => {
      app = module.begin(host);
    }).catch((error) => {
      if (isTrap(error)) die();
      beginning = null;
      hide(false);
    });
  };
  const signs = ["focusin", "pointerdown", "keydown"];
  let waiting;
  const turn = () => {
    begin();
    // Who waits is told that nothing answers yet.
    waiting ??= setTimeout(() => app || hide(false), 8000);
  };
  signs.forEach((sign) => addEventListener(sign, turn, true));
  addEventListener("beforeprint", () => {
    const line = document.getElementById("print-address");
    line.textContent = line.dataset.words + location.href;
  });
  // The other language is the same place of the same page, also where the browser loads it.
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href]");
    if (link) save();
    if (link?.matches(".lang")) kept("carried", place());
  }, true);

  addEventListener("DOMContentLoaded", () => {
    watch();
    // The words that the address says stand in the field before anything answers.
    const field = document.getElementById("find");
    const words = new URLSearchParams(location.search).get("q");
    if (field && words && !field.value) field.value = words;
    const carried = kept("carried");
    if (carried) {
      sessionStorage.removeItem("carried");
      back(carried);
    } else if (performance.getEntriesByType("navigation")[0]?.type !== "navigate" && restore()) {
      hasMoved = true;
      returned = aim;
      // The browser leads to the place of the address once more when all is loaded; results are there with the app.
      addEventListener("load", again);
    }
  });
  // After the first paint: the second frame comes once the first is made.
  addEventListener("load", () => {
    requestAnimationFrame(() => requestAnimationFrame(() => idle(() => {
      isIdle = true;
      watch();
      idle(begin);
      idle(() => layOut(20));
    })));
    // In a tab that nobody looks at there are no frames.
    if (document.hidden) begin();
  });
};
