// The script that comes with the module `questions`, behind its glue. STYLE is the style of an answer, SAID the folder of
// what answers say: a file an indicator, and one of the same name with all of them, which a reader without a line has kept.
let isStyled = false;
const ready = {};
const read = async (path) => {
  const answer = await fetch(new URL(path, document.baseURI));
  if (!answer.ok) throw answer.status;
  return answer.text();
};
const fetchSaid = (row) => read(`SAID/${row}.txt`).catch(async () => (await read("SAID.txt")).split("\n#\n")[row]);

// The answer to a question as markup; `undefined` where there is none, and for a name alone, which the results answer.
const markupOf = async (query, names, own) => {
  const [says, language, ...places] = answer(query, names);
  if (says === undefined || says === 2) return undefined;
  if (!isStyled) {
    isStyled = true;
    // As an object: the policy of a page names the styles that stand in it. An old browser goes without.
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    } catch {}
  }
  const isEnglish = Number(document.documentElement.lang === "en");
  const sentences = [];
  let whole;
  let more = "";
  let lead = "";
  for (let at = 0; at < places.length; at += 3) {
    const [row, opening, line] = places.slice(at, at + 3);
    // What did not come may come another time.
    const text = await (ready[row] ??= (own ?? fetchSaid)(row)).catch((error) => {
      delete ready[row];
      throw error;
    });
    const lines = text.split("\n");
    // See `Lines` in answer/lines.rs: behind a line the same in English, and first that it is not stated.
    const parts = lines[opening + isEnglish].split("\x1e");
    if (says === 0) lead = lines[isEnglish];
    if (whole) more += parts[3].slice("</span>".length);
    whole ??= parts;
    sentences.push(lines[line]);
  }
  const [open, toLanguage, toSentence, body, end] = whole;
  return [open, lead, toLanguage, language ? "en" : "vi", toSentence, sentences.join(" "), body, more, end].join("");
};

// Writes the answer over the results, if the words still stand in the field. `names` are needed once; `own` gives what is
// said where there are no files.
export const ask = async (query, names, own) => {
  const markup = await markupOf(query, names, own);
  const [field, place, status, keys] = ["find", "answer", "status", "keys"].map((id) => document.getElementById(id));
  if (!markup || !place || field.value !== query) return;
  place.innerHTML = markup;
  place.hidden = keys.hidden = false;
  const link = place.querySelector("a");
  // The indicator of the answer is the first of the results, which keep their numbers from the top.
  const first = document.querySelector(`#l-i > [data-hit="${/([^/]+)\/#/.exec(link.href)?.[1]}"]`);
  first?.parentElement.prepend(first);
  document.querySelectorAll("#results [data-hit]").forEach((hit, n) => (hit.id = `hit-${n}`));
  // Whoever comes back from one finds it chosen.
  const chosen = field.getAttribute("aria-activedescendant");
  for (const hit of document.querySelectorAll("[data-hit]")) hit.setAttribute("aria-selected", hit.id === chosen);
  field.setAttribute("aria-controls", "l-a l-i l-r");
  field.setAttribute("aria-expanded", "true");
  // It is spoken with what was found; "nothing found" would deny it.
  const said = document.createElement("span");
  said.className = "unseen";
  said.textContent = ` ${place.querySelector(".said").textContent}`;
  if (!document.querySelector("#results [data-hit]")) status.textContent = "";
  status.append(said);
};
