// The address bar and the session history, for the app: it says views as paths below the site's root, as the markup of a
// link does ("so-lieu/x/?q=…#id"). `address` knows how the edition writes them: `of(path)` is the address of a path,
// `pathOf(address)` the reverse, undefined for what is none of our pages; `published(path)` is where others find it.
const createHistory = (address) => {
  // A sandbox may refuse; the page still shows the view.
  const write = (method, state, url) => {
    try {
      history[method](state, "", url);
      return true;
    } catch {
      return false;
    }
  };
  const replace = (path) => write("replaceState", null, address.of(path));
  return {
    path: () => address.pathOf(location.href),
    pathOfLink: (link) => address.pathOf(String(link.href)),
    published: address.published,
    replace,
    // Whoever follows a link out of a drawing over the whole window has left it: "back" leads to the page under it.
    push: (path) => history.state?.over ? replace(path) : write("pushState", null, address.of(path)),
    // A step of the history that is no page of its own: a drawing over the whole window.
    pushOver: () => write("pushState", { over: 1 }),
    // Which search result was opened from the present step.
    noteOpened: (result) => write("replaceState", { ...history.state, opened: result }),
    opened: () => history.state?.opened,
    load: (path) => location.assign(address.of(path)),
    back: () => history.back(),
  };
};
