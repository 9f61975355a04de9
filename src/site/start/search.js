// The search answers before the app is there: it shows what was found for typed words, and the address follows them. Once
// the app is there it hears the field. `said` is how answers are addressed without files, `onTrap` is called if the module
// fails while it answers.
const createSearch = (load, steps, position, said, onTrap) => {
  const html = document.documentElement;
  const page = () => html.dataset.view.split("?")[0];
  let loading;
  // As long as it answers by itself.
  let search;
  let told = "";
  // The address of the words that are typed, until it is written.
  let pending;
  let pause;
  const settle = () => {
    clearTimeout(pause);
    if (pending) steps.replace(pending);
    pending = null;
  };
  // How often the reader has pressed a key.
  let pressed = 0;
  addEventListener("keydown", () => pressed++);
  // The module of the questions, undefined where it does not come. A word alone is a name, and is found.
  const loadAnswer = (words) => /\S\s+\S/.test(words) && load("answer").catch(() => {});
  // Has it write the answer over the results; see `site/answers/`.
  const ask = async (words) => {
    const before = pressed;
    const module = await loadAnswer(words);
    if (module) module.ask(await loading, words, () => before === pressed, said);
  };
  // As long as the module is not there, the search page says that it searches.
  const wait = () => {
    const words = document.querySelector("main #find")?.value.trim();
    const [invitation, waiting] = ["invitation", "waiting"].map((id) => document.querySelector(`main #${id}`));
    if (!waiting || search || told) return;
    waiting.hidden = !words;
    invitation.hidden = !waiting.hidden;
  };
  const answer = () => {
    const words = document.querySelector("main #find")?.value;
    wait();
    if (!search || words === undefined || words === told) return;
    told = words;
    const before = page();
    // Another page makes way for the search page; where that is loaded, the reader may not be back at their position yet.
    if (!document.querySelector("main #results")) position.save();
    try {
      const path = search.answer(words, steps.path());
      ask(words);
      clearTimeout(pause);
      pending = null;
      if (!path) return;
      // The first letter leads to the search page: a step of the history. Further ones change its address once they pause.
      if (page() !== before) {
        steps.push(path);
        return;
      }
      pending = path;
      // As the app does it: `SETTLE` in src/app/navigate.rs.
      pause = setTimeout(settle, 400);
    } catch (error) {
      onTrap();
      throw error;
    }
  };
  const HITS = "main :is(#answer, #results) [data-hit]";
  const listeners = {
    input: ({ target }) => target.matches?.("main #find") && answer(),
    // A result is opened by the browser; whoever comes back finds it chosen.
    click: ({ target }) => {
      const hit = search && target.closest?.(HITS);
      if (!hit) return;
      settle();
      steps.noteOpened(Number(hit.id.slice("hit-".length)));
    },
    // Enter, as the app understands it (src/app/events.rs): the first result, or the list that a keyboard on the screen covers.
    submit: (event) => {
      const first = search && document.querySelector(HITS);
      if (!first || !event.target.matches("main form.find")) return;
      event.preventDefault();
      if (matchMedia("(pointer: coarse)").matches) document.querySelector("main #find").blur();
      else first.click();
    },
  };
  for (const [type, listener] of Object.entries(listeners)) addEventListener(type, listener);
  const make = async () => {
    const loaded = load("search");
    // Under an address with a question the answer comes with the results, and does not push them down.
    const words = new URLSearchParams(location.search).get("q");
    const answering = loadAnswer(words);
    const made = new (await loaded).Search();
    // What is made of it is a task of its own.
    await nextTask();
    if (answering && !document.querySelector(HITS)) {
      await atMost(1000, answering.then((module) => module?.find(made, words, said)).catch(() => {}));
    }
    search = made;
    answer();
    return search;
  };
  return {
    ask,
    wait,
    load: () => loading ??= make().catch((error) => {
      loading = null;
      throw error;
    }),
    // From now on the app hears the field, or nobody.
    stop() {
      search = null;
      clearTimeout(pause);
      for (const [type, listener] of Object.entries(listeners)) removeEventListener(type, listener);
    },
  };
};
