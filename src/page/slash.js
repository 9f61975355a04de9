// "/" goes to the search field, or to the page that has one. A script of its own: it serves a page that the app has not
// reached yet, and where the app is, the app follows the link. Only where no other control may mean the key: not in a
// field or from a button, not from the block of digits, and not in the report, where Firefox finds words by it. A reader
// whose speech or hand types it by mistake switches it off on the page "how to read" (WCAG 2.1, 2.1.4).
{
  const SLASH = "solieu.slash";
  const isOff = () => {
    try {
      return localStorage.getItem(SLASH) === "off";
    } catch (refused) {
      return false;
    }
  };
  addEventListener("keydown", (event) => {
    const { key, code, ctrlKey, metaKey, altKey, target } = event;
    const isBare = key === "/" && code !== "NumpadDivide" && !ctrlKey && !metaKey && !altKey;
    const isFree = !target.isContentEditable && !(target.closest && target.closest("input, textarea, select, button, summary, dialog"));
    if (!isBare || !isFree || isOff() || document.querySelector("#page article")) return;
    const field = document.querySelector("main #find");
    const link = document.querySelector(".top a.ic");
    if (!field && !link) return;
    event.preventDefault();
    if (!field) return link.click();
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  });
  // The switch, of a page that was loaded or one that the app has made.
  addEventListener("change", ({ target }) => {
    if (target.id !== "slash") return;
    try {
      localStorage.setItem(SLASH, target.checked ? "on" : "off");
    } catch (refused) {}
  });
  const show = () => {
    const box = document.getElementById("slash");
    if (box) box.checked = !isOff();
  };
  addEventListener("DOMContentLoaded", () => {
    show();
    const page = document.querySelector("main>#page");
    if (page) new MutationObserver(show).observe(page, { childList: true });
  });
}
