// The list of all indicators, narrowed by the words of its field, as Vietnamese is typed: without marks as well.
{
  const folded = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d");
  addEventListener("input", ({ target }) => {
    if (target.id !== "narrow") return;
    const words = folded(target.value).split(/\s+/);
    for (const list of document.querySelectorAll(".list")) {
      const rows = [...list.querySelectorAll("tbody tr")];
      for (const row of rows) row.hidden = !words.every((word) => folded(row.textContent).includes(word));
      list.hidden = rows.every((row) => row.hidden);
    }
  });
}
