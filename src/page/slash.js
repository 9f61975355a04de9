// "/" goes to the search field, or to the page that has one. A script of its own: it serves a page that the app has not
// reached yet, and where the app is, it is the app that hears the link.
addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key !== "/" || ctrlKey || metaKey || altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  const field = document.getElementById("find");
  const link = document.querySelector("a.ic");
  if (!field && !link) return;
  event.preventDefault();
  if (!field) return link.click();
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
});
