// The list of all indicators, narrowed by the words of its field, as Vietnamese is typed: words begin like those of a row;
// without marks where they are typed without, or where nothing has these marks. Whoever comes back finds the words again.
{
  const field = () => document.getElementById("narrow");
  const whole = (text) => text.normalize().toLowerCase();
  const plain = (text) => whole(text).normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  const spaced = (text) => text.replace(/[^a-z0-9\u00df-\u1eff]+/g, " ").replace(/ $/, "");
  // Whether anything is left.
  const narrow = (letters) => {
    const words = letters(field().value).split(/\s+/).map((word) => spaced(` ${word}`));
    const lists = [...document.querySelectorAll(".list")];
    for (const list of lists) {
      const rows = [...list.querySelectorAll("tbody tr")];
      for (const row of rows) {
        const text = spaced(` ${[...row.cells].map((cell) => letters(cell.textContent)).join(" ")}`);
        row.hidden = !words.every((word) => text.includes(word));
      }
      list.hidden = rows.every((row) => row.hidden);
    }
    return lists.some((list) => !list.hidden);
  };
  const show = () => {
    const isMarked = plain(field().value) !== whole(field().value);
    if (!isMarked || !narrow(whole)) narrow(plain);
  };
  addEventListener("input", ({ target }) => {
    if (target.id !== "narrow") return;
    show();
    // A browser may refuse: then the words are gone with the page.
    try {
      history.replaceState({ ...history.state, narrow: target.value }, "");
    } catch (refused) {}
  });
  const restore = () => {
    if (!field() || field().value || !(history.state || {}).narrow) return;
    field().value = history.state.narrow;
    show();
  };
  // WebKit empties the field of a page that it brings back in a task of its own, some time after this event.
  addEventListener("pageshow", () => [0, 300, 900].forEach((wait) => setTimeout(restore, wait)));
  // The app puts a page in the place of another and says so here.
  new MutationObserver(restore).observe(document.documentElement, { attributeFilter: ["data-view"] });
}
