// The script that comes with the module `check`, behind its glue: one instance of it, and the page of the check.
let instance;
export const getChecker = () => instance ??= new Checker();

const KEY = "solieu.check";
// Storage may be refused: the text then lives as long as the page.
const store = (text) => {
  try {
    if (text) sessionStorage.setItem(KEY, text);
    else sessionStorage.removeItem(KEY);
  } catch {}
};
const stored = () => {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
};
// How long the clipboard may take, in ms: some guards never answer.
const PATIENCE = 3000;
// Copies what an element says; the button says what came of it, for a while, and so does `said`. What could not be copied
// is shown and selected.
const copy = async (button, element, said) => {
  const name = (button.dataset.name ??= button.textContent);
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  const write = async () => navigator.clipboard.writeText(element.textContent);
  const isDone = await Promise.race([write(), late]).then(() => true, () => false);
  said.textContent = button.textContent = isDone ? button.dataset.done : button.dataset.refused;
  setTimeout(() => (button.textContent = name), 2500);
  if (isDone) return;
  if (element.id === "check-paper") element.className = "code all";
  element.scrollIntoView({ block: "nearest" });
  getSelection().selectAllChildren(element);
};
// How long a text is checked without a break, and how long after the last key, in ms.
const SLICE = 12;
const PAUSE = 500;

// Lets the page of the check answer; `address` is where others find it, and may be empty.
export const openCheck = (form, address) => {
  if (form.dataset.open) return;
  const checker = getChecker();
  const { lang } = document.documentElement;
  const ids = ["text", "summary", "result", "keys", "said", "paper", "failed"];
  const [area, summary, result, keys, said, paper, failed] = ids.map((id) => document.getElementById(`check-${id}`));
  let run = 0;
  let timer;
  let chosen;
  let note;
  // What fails here ends the check, not the page: the text stays.
  const guarded = (work) => (event) => {
    try {
      work(event);
    } catch (error) {
      run++;
      failed.textContent = failed.dataset.words;
      console.error(error);
    }
  };

  const close = () => {
    chosen?.setAttribute("aria-expanded", "false");
    chosen?.removeAttribute("aria-controls");
    note?.remove();
    chosen = note = undefined;
  };
  const open = (chip) => {
    const top = () => chip.getBoundingClientRect().top;
    const before = top();
    close();
    chosen = chip;
    note = document.createElement("div");
    note.id = "check-note";
    note.lang = lang;
    note.innerHTML = checker.note(Number(chip.dataset.number));
    // Right behind the number, where Tab comes to it next; in a table behind its cell. The style lets it stand below the
    // line, or beside the text.
    (chip.closest(".row > span") ?? chip).after(note);
    chip.setAttribute("aria-expanded", "true");
    chip.setAttribute("aria-controls", note.id);
    said.textContent = [...note.querySelectorAll(".head b, .said, .src, .instead")].map((part) => part.textContent).join(". ");
    // The number stays where it was pressed, and the note is seen.
    scrollBy(0, top() - before);
    note.scrollIntoView({ block: "nearest" });
  };

  const filter = (isOn) => {
    result.classList.toggle("needed", isOn);
    for (const name of ["all", "need"]) {
      summary.querySelector(`[data-check=${name}]`)?.setAttribute("aria-pressed", String(isOn === (name === "need")));
    }
  };
  const finish = (isAsked) => {
    summary.innerHTML = checker.summary();
    filter(result.classList.contains("needed") && summary.querySelector("[data-check=need]:enabled") !== null);
    // A heading that takes the focus is spoken by that.
    said.textContent = [...summary.querySelectorAll(isAsked ? "li" : "h2, li")].map((part) => part.textContent).join(", ");
    const day = new Date().toLocaleDateString(lang, { dateStyle: "long" });
    paper.textContent = checker.protocol([address, day].filter(Boolean).join("\n"));
    keys.hidden = !result.querySelector(".chip");
    // Whoever types on while a long text is checked goes on.
    if (!isAsked || document.activeElement === area) return;
    const heading = summary.firstElementChild;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    const { top } = heading.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) heading.scrollIntoView();
  };
  const empty = () => {
    for (const part of [summary, result, said, paper]) part.textContent = "";
    keys.hidden = true;
  };
  const check = guarded((isAsked) => {
    clearTimeout(timer);
    const own = ++run;
    const text = area.value;
    store(text);
    close();
    failed.textContent = "";
    if (!text.trim()) return empty();
    checker.begin(text, lang);
    let isFirst = true;
    const step = guarded(() => {
      if (own !== run) return;
      const end = performance.now() + SLICE;
      let markup = "";
      let part;
      do {
        part = checker.next();
        markup += part ?? "";
      } while (part !== undefined && performance.now() < end);
      // What stood there is of another text.
      if (isFirst) empty();
      isFirst = false;
      result.insertAdjacentHTML("beforeend", markup);
      if (part === undefined) finish(isAsked);
      else setTimeout(step);
    });
    step();
  });

  const commands = {
    example() {
      area.value = checker.sample(lang);
      check();
    },
    clear() {
      area.value = "";
      check();
      area.focus();
    },
    all: () => (close(), filter(false)),
    need: () => (close(), filter(true)),
    print: () => print(),
    sentence: (button) => copy(button, note.querySelector(".instead span"), said),
    copy: (button) => copy(button, paper, said),
  };
  form.parentElement.addEventListener("click", guarded(({ target }) => {
    const button = target.closest("button");
    if (button?.dataset.check) commands[button.dataset.check](button);
    else if (button?.dataset.number) button === chosen ? close() : open(button);
  }));
  const chips = () => [...result.querySelectorAll("[data-number]")].filter((chip) => chip.offsetParent);
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  result.addEventListener("keydown", guarded((event) => {
    const { key, target } = event;
    if (key === "Escape" && note) {
      chosen.focus();
      close();
    } else if (steps[key] && target.dataset.number && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const all = chips();
      const next = all[Math.max(0, Math.min(all.length - 1, all.indexOf(target) + steps[key]))];
      next.focus();
      if (note && next !== chosen) open(next);
    }
  }));
  area.addEventListener("input", () => {
    // Whoever leaves before it is checked finds it again.
    store(area.value);
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  });
  form.addEventListener("submit", () => check(true));
  form.dataset.open = "true";
  area.value ||= stored();
  if (area.value) check();
};
