// MiniSearch as its documentation sets it up for search while typing, with marks folded, and a list of what it found.

import MiniSearch from "minisearch";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

export const open = async (address) => {
  const documents = await (await fetch(address)).json();
  const engine = new MiniSearch({
    fields: ["title", "text"], storeFields: ["title", "text", "href"],
    processTerm: fold, searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  engine.addAll(documents);

  const show = (query, list) => {
    const hits = engine.search(query).slice(0, 60).map((hit) => {
      const item = document.createElement("li");
      item.dataset.hit = hit.id;
      const link = item.appendChild(document.createElement("a"));
      link.href = hit.href;
      link.textContent = hit.title || hit.text.slice(0, 60);
      item.append(" ", ...marked(hit.text, hit.terms));
      return item;
    });
    list.replaceChildren(...hits);
  };
  return { show };
};

// Some words around the first that was found, with what was found marked.
const marked = (text, terms) => {
  const words = text.split(" ");
  const wanted = new Set(terms);
  const found = words.map((word) => fold(word).split(/[\n\r\p{Z}\p{P}]+/u).some((term) => wanted.has(term)));
  const first = Math.max(0, found.indexOf(true) - 8);
  return words.slice(first, first + 30).flatMap((word, i) => {
    if (!found[first + i]) return [`${word} `];
    const mark = document.createElement("mark");
    mark.textContent = word;
    return [mark, " "];
  });
};
