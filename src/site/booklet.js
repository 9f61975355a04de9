// What of a booklet is shown and printed: the address names the chosen indicators, the boxes of the contents change it.
// Without this script, or with an address that names none, the booklet holds everything.
{
  const contents = document.getElementById("contents");
  const boxes = [...contents.querySelectorAll("[name]")];
  const groups = [...contents.querySelectorAll("[data-group]")];
  const parts = [...document.querySelectorAll("[data-of]")];
  const keys = element => element.dataset.of.split(" ");
  // The boxes that another one stands for: all of them, if it names none.
  const members = group => boxes.filter(box => !group.dataset.group || group.dataset.group.split(" ").includes(box.value));

  const show = () => {
    const chosen = new Set(boxes.filter(box => box.checked).map(box => box.value));
    for (const part of parts) part.hidden = !keys(part).some(key => chosen.has(key));
    for (const box of boxes) box.closest("li").classList.toggle("out", !box.checked);
    for (const group of groups) {
      const count = members(group).filter(box => box.checked).length;
      group.checked = count > 0;
      group.indeterminate = count > 0 && count < members(group).length;
      group.closest("fieldset")?.classList.toggle("out", !count);
    }
    document.getElementById("print").disabled = !chosen.size;
    return chosen;
  };

  // Only what a reader changes is written: an address that was opened stays as it is.
  const note = chosen => {
    const query = chosen.size < boxes.length ? "?" + [...chosen].map(key => "i=" + encodeURIComponent(key)).join("&") : "";
    const other = document.querySelector("a.lang");
    if (other) other.search = query;
    try {
      history.replaceState(history.state, "", location.pathname + query);
    } catch {
      // A frame that allows no steps: what is chosen is shown all the same.
    }
  };

  const named = new Set(new URLSearchParams(location.search).getAll("i"));
  if (boxes.some(box => named.has(box.value))) for (const box of boxes) box.checked = named.has(box.value);
  for (const hidden of contents.querySelectorAll("[hidden]")) hidden.hidden = false;
  const other = document.querySelector("a.lang");
  if (other) other.search = location.search;
  show();

  contents.addEventListener("change", ({ target }) => {
    if (target.dataset.group !== undefined) for (const box of members(target)) box.checked = target.checked;
    note(show());
  });
  contents.addEventListener("submit", event => event.preventDefault());
  document.getElementById("print").addEventListener("click", () => print());
}
