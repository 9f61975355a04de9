// The page of the check: its module is fetched when that page is there, and brings the script that serves it.
const createCheck = (load, address) => {
  const open = async () => {
    const form = document.getElementById("check");
    if (!form || form.dataset.open) return;
    const said = document.getElementById("check-failed");
    said.textContent = said.dataset.loading;
    try {
      const module = await load("check");
      said.textContent = "";
      module.openCheck(form, address.published(document.documentElement.dataset.view));
    } catch {
      said.textContent = said.dataset.words;
    }
  };
  addEventListener("submit", (event) => {
    if (event.target.id !== "check") return;
    event.preventDefault();
    open();
  });
  return open;
};
