// The search answers before the app is there: it shows what was found for typed words, and the address follows them. Once
// the app is there it hears the field. `onTrap` is called if the module fails while it answers.
const createSearch = (load, steps, position, onTrap) => {
  const html = document.documentElement;
  const page = () => html.dataset.view.split("?")[0];
  let loading;
  // As long as it answers by itself.
  let search;
  let told = "";
  let pause;
  const answer = () => {
    const words = document.getElementById("find")?.value;
    if (!search || words === undefined || words === told) return;
    told = words;
    const before = page();
    // Another page makes way for the search page; where that is loaded, the reader may not be back at their position yet.
    if (!document.getElementById("results")) position.save();
    try {
      const path = search.answer(words, steps.path());
      clearTimeout(pause);
      if (!path) return;
      // The first letter leads to the search page: a step of the history. Further ones change its address once they pause.
      if (page() !== before) steps.push(path);
      else pause = setTimeout(steps.replace, 400, path);
    } catch (error) {
      onTrap();
      throw error;
    }
  };
  const onInput = ({ target }) => target.id === "find" && answer();
  addEventListener("input", onInput);
  return {
    load: () => loading ??= load("search").then(async ({ Search }) => {
      search = new Search();
      // What is made of it is a task of its own.
      await nextTask();
      answer();
      return search;
    }).catch((error) => {
      loading = null;
      throw error;
    }),
    // From now on the app hears the field, or nobody.
    stop() {
      search = null;
      clearTimeout(pause);
      removeEventListener("input", onInput);
    },
  };
};
