// Every engine as { build, search }: documents in, numbers of the found ones out, best first.
// Rivals are set up as their documentation advises for search while typing; marks are folded where they offer a place for it.

const { documents, lines } = await (await fetch("cases.json")).json();
export const limit = 60;

// "Strip combining marks" leaves đ, which has no decomposition.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");

const ours = {
  async build() {
    const { default: init, Engine } = await import("./engine/engine.js");
    this.wasm ??= init();
    await this.wasm;
    const start = performance.now();
    this.engine?.free();
    this.engine = new Engine(lines);
    return performance.now() - start;
  },
  search(query) {
    const found = this.engine.search(query, limit);
    return Array.from({ length: found.length / 2 }, (_, i) => found[2 * i]);
  },
};

// "Fold, prefix and fuzzy": the options of the README's search-as-you-type example, terms folded by processTerm.
const minisearch = (options) => ({
  async build() {
    const { default: MiniSearch } = await import("./lib/minisearch.js");
    const start = performance.now();
    this.engine = new MiniSearch({ fields: ["title", "text"], ...options });
    this.engine.addAll(documents.map((document, id) => ({ id, ...document })));
    return performance.now() - start;
  },
  search(query) {
    return this.engine.search(query).slice(0, limit).map((hit) => hit.id);
  },
});

const flexsearch = {
  async build() {
    const { Index, Encoder, Charset } = await import("./lib/flexsearch.js");
    const start = performance.now();
    const encoder = new Encoder(Charset.Normalize, { mapper: new Map([["đ", "d"]]) });
    this.engine = new Index({ tokenize: "forward", encoder });
    documents.forEach((document, id) => this.engine.add(id, `${document.title} ${document.text}`));
    return performance.now() - start;
  },
  search(query) {
    return this.engine.search(query, { limit, suggest: true });
  },
};

const fuse = (options) => ({
  async build() {
    const { default: Fuse } = await import("./lib/fuse.js");
    const start = performance.now();
    const keys = [{ name: "title", weight: 2 }, "text"];
    this.engine = new Fuse(documents, { keys, ignoreLocation: true, ignoreDiacritics: true, ...options });
    return performance.now() - start;
  },
  search(query) {
    return this.engine.search(query, { limit }).map((hit) => hit.refIndex);
  },
});

// Its index is made ahead of time and fetched in pieces; a result knows its page only after one more fetch.
const pagefind = {
  known: new Map(),
  async build() {
    const start = performance.now();
    this.engine = await import("./pagefind/pagefind.js");
    await this.engine.init();
    return performance.now() - start;
  },
  async search(query) {
    return (await this.engine.search(query)).results.slice(0, limit);
  },
  async numbers(results) {
    const number = async (result) => {
      if (!this.known.has(result.id)) this.known.set(result.id, Number((await result.data()).raw_url.match(/\d+/)[0]));
      return this.known.get(result.id);
    };
    return Promise.all(results.map(number));
  },
};

const folded = {
  processTerm: (term) => fold(term).toLowerCase(),
  searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
};
const both = {
  processTerm: (term) => [...new Set([term.normalize("NFC").toLowerCase(), fold(term).toLowerCase()])],
  searchOptions: {
    boost: { title: 2 },
    combineWith: "AND",
    prefix: (_, i, terms) => i === terms.length - 1,
    processTerm: (term) => term.normalize("NFC").toLowerCase(),
  },
};

export const engines = {
  ours,
  minisearch: minisearch(folded),
  "minisearch-both": minisearch(both),
  flexsearch,
  fuse: fuse({}),
  "fuse-token": fuse({ useTokenSearch: true, tokenMatch: "all" }),
  pagefind,
};
