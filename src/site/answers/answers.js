// The script that comes with the module `answer`, behind its glue. SAID is the folder of what answers say, a file an
// indicator. One of the same name has all of them; a reader without a line has kept it.
let questions;
let hasFailed = false;
let last = 0;
const ready = {};
const read = async (path) => {
  const answer = await fetch(new URL(path, document.baseURI));
  // Some hosts send a page for what they do not have.
  if (!answer.ok || /html/.test(answer.headers.get("content-type"))) throw answer.status;
  return answer.text();
};
const fetchFile = (n) => read(`SAID/${n}.txt`).catch(async () => (await read("SAID.txt")).split("\n#\n")[n] ?? Promise.reject());
// The nth file, once. What does not come is undefined, and may come another time.
const fileOf = (n, fetched) => ready[n] ??= fetched(n).catch(() => void delete ready[n]);

// The answer as markup, out of the file of each sentence's indicator; `undefined` if a file is cut off.
const markupOf = (isStated, isEnglish, places, files) => {
  const inEnglish = Number(document.documentElement.lang === "en");
  const sentences = [];
  let whole;
  let more = "";
  let lead = "";
  for (const [n, file] of files.entries()) {
    const lines = file.split("\n");
    const [, opening, line] = places.slice(3 * n);
    if (lines[opening + inEnglish] === undefined || lines[line] === undefined) return undefined;
    // See `AnswerFile` in answer/file.rs: behind a line the same in English, and first that it is not stated.
    const parts = lines[opening + inEnglish].split("\x1e");
    if (!isStated) lead = lines[isEnglish];
    if (whole) more += parts[3].slice("</span>".length);
    whole ??= parts;
    sentences.push(lines[line]);
  }
  const [open, toLanguage, toSentence, body, end] = whole;
  return [open, lead, toLanguage, isEnglish ? "en" : "vi", toSentence, sentences.join(" "), body, more, end].join("");
};

// What the module says of a question; `search` has the names of what it can be about. A trap costs the answers alone: the
// module is not asked again.
const linesOf = (search, query) => {
  if (hasFailed) return [];
  try {
    questions ??= new Questions(...search.subjects());
    return questions.lines(query);
  } catch (error) {
    hasFailed = true;
    console.error(error);
    return [];
  }
};

// The answer to a question as markup, if there is one. `fetched` gives the nth file where there are no files.
export const find = async (search, query, fetched = fetchFile) => {
  const [isStated, isEnglish, ...places] = linesOf(search, query);
  if (!places.length) return undefined;
  const rows = places.filter((_, at) => at % 3 === 0);
  const files = await Promise.all(rows.map((row) => fileOf(row, fetched)));
  const markup = files.includes(undefined) ? undefined : markupOf(isStated, isEnglish, places, files);
  // Without its lines there is no answer; the results stay. What came cut off may come whole another time.
  if (!markup) rows.forEach((row) => delete ready[row]);
  return markup;
};

// Writes the answer over the results, if the words still stand in the field. `isUntouched` says whether no key was pressed
// since they were asked.
export const ask = async (search, query, isUntouched, fetched) => {
  const own = ++last;
  const isAsked = () => document.querySelector("main #find")?.value === query;
  // Words that made way for others while the module came.
  if (!isAsked()) return;
  const markup = await find(search, query, fetched);
  const [field, place, status, keys] = ["find", "answer", "status", "keys"].map((id) => document.querySelector(`main #${id}`));
  if (!markup || own !== last || !place || !isAsked()) return;
  place.innerHTML = markup;
  place.hidden = keys.hidden = false;
  const link = place.querySelector("a");
  // The indicator of the answer is the first of the results, which keep their numbers from the top; whoever moves among them
  // already keeps their order.
  const first = isUntouched() && document.querySelector(`#l-i > [data-hit="${/([^/]+)\/#/.exec(link.href)?.[1]}"]`);
  if (first) first.parentElement.prepend(first);
  document.querySelectorAll("#results [data-hit]").forEach((hit, n) => (hit.id = `hit-${n}`));
  // Whoever comes back from one finds it chosen: its number was told with the answer above it.
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
