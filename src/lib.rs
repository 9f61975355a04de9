//! Số liệu: every figure of a provincial report, charted and tied to its sentence.
//!
//! A value in the middle that both sides agree on, pure code before it, thin code after it. There are five such values:
//! [`dataset::Dataset`] with [`report::Outline`] (the facts), [`chart::Scene`] (a laid-out drawing),
//! [`route::View`] (everything an address can say), [`page::Page`] (a view as markup) and [`search::Hit`] (what a search
//! found).
//!
//! # The rooms, floor by floor
//!
//! A room names only the rooms of its last column; `tests/it/layers.rs` holds this table and fails on anything else.
//! Rooms marked * exist only on the builder's machine: the browser reads no CSV and parses no report.
//!
//! | room | what it is | may name |
//! |---|---|---|
//! | [`diag`] | a fault in a file: where, what, how to mend it | |
//! | [`text`] | Vietnamese syllables: folding, tones, input methods | |
//! | [`locale`] | language, exact numbers, the interface's sentences | |
//! | [`order`] | a handful of rows in order, in few bytes | |
//! | [`variants`] | how many variants of an enum the data of this build need | |
//! | `office` * | files as offices make them → plain text: encodings, Word documents | |
//! | `table` * | a CSV table whose fields know their place | diag |
//! | [`dataset`] | indicators and observations; reading and checking them * | diag, locale, order, table, variants |
//! | [`report`] | the outline of the report; parsing it * | diag, locale, table, variants |
//! | [`vocabulary`] | how people name what is measured, words for other words; reading them * | diag, locale, table |
//! | [`chart`] | what a chart says → a finished scene, text measured by an own table | locale, order |
//! | `wording` * | what the words around a numeral say | dataset, locale, report |
//! | [`evidence`] | observation ↔ sentence; the account of numerals * | dataset, diag, locale, order, report, table, wording |
//! | [`search`] | an index over documents, ranking, snippets | text |
//! | [`figure`] | the catalogue: dataset → chart spec | chart, dataset, locale, order |
//! | [`lexicon`] | what the words of a text are about: indicators named, cues, numbers | dataset, locale, text, vocabulary |
//! | [`sentence`] | an observation, a pair or an indicator in sentences | dataset, evidence, figure, locale, text, vocabulary |
//! | [`answer`] | a question → one answer, or none | dataset, locale, text, vocabulary |
//! | [`verify`] | a text → every number with a verdict and what the report says | dataset, lexicon, locale, sentence, text |
//! | [`paint`] | scene → canvas, SVG | chart |
//! | [`live`] | what a drawn chart tells, and where it is found | chart, locale |
//! | `compile` * | a data folder, read and checked whole | dataset, diag, evidence, locale, office, report, table, vocabulary, wording |
//! | `draft` * | a report → classed numerals and proposed observations, for a person to confirm | compile, dataset, diag, evidence, locale, report, table, text, vocabulary, wording |
//! | [`library`] | everything that is shipped, decoded once | answer, dataset, evidence, lexicon, locale, report, search, sentence, vocabulary |
//! | [`route`] | address ↔ view | locale |
//! | [`export`] | what is taken away: the dataset as files, a figure as poster, table, citation | chart, dataset, evidence, figure, library, live, locale, report, route |
//! | [`page`] | a view as markup: every page as a pure function | answer, chart, dataset, evidence, export, figure, library, locale, order, report, route, search, sentence, verify |
//! | `embed` * | a page for each chart to stand in somebody else's page, its pictures, scripts for its hosts | chart, dataset, export, figure, library, locale, page, paint, route |
//! | [`web`] | the browser: address bar, focus, clipboard, sizes, charts and pages put in their places | chart, live, page, paint, route |
//! | [`app`] | the Yew tree beside the page: model and reducer, navigation, search, menus | library, locale, page, route, web |
//! | `site` * | the site as a folder of files: every page, what stands beside it, what it may cost | answer, chart, compile, dataset, diag, embed, evidence, export, figure, library, locale, page, paint, report, route, sentence |
//! | `bin` | `app`, `search`, `answer`, `chart`, `pages` and `check`: the six modules of the browser; `publish` * has `site` write the folder | all |
//!
//! `src/build.rs` mounts the files of `compile`, of `answer` and of every room that these two need: an impure import in
//! one of them does not compile.
//!
//! # Words with more than one meaning
//!
//! - *check*: of the data, the functions `check` of `dataset`, `evidence` and `compile` behind `make check`; of a text, the
//!   room `verify` with its page, module and example `check`.
//! - *frame*: [`page::Frame`] is what stands around every page; in `embed` a frame is an `iframe` of somebody else's page.
//! - *place*: [`diag::Place`] is in a file; `place` of a sentence or a verdict is in the report; of a rank, among others.
//!
//! # One observation's journey
//!
//! A row of `src/data/observations.csv` is read by `dataset`, its quote and numeral are found in the outline by
//! `evidence`, and `build.rs` prints every fault as `file:line:column: cell: what (hint)`, or writes one file
//! for each program that reads the data, with only what that program needs: `facts.bin` (the dataset and its citations) and `report.bin` (the outline) for the
//! pages and the publisher, `report.bin`, `cards.bin` and `synonyms.bin` for the search, `statements.bin` for
//! the check and all sentences, `questions.txt` for the questions, `printed.bin` for the publisher alone. The functions of a
//! page read a [`library::Library`], decoded once; `figure` makes a spec of it, `chart` lays it out, `paint` draws it;
//! tables, links and exports show the same observation. No later room changes it.
//!
//! # One page's journey
//!
//! [`page`] makes every [`route::View`] as markup, whose ids name what may be replaced. Trunk builds the six modules and
//! runs `publish`, which writes each view that a path leads to as a file, drawings as SVG: a page complete without script.
//! Nobody takes it over. In a browser another page takes its place by the same function, out of the module `pages`: what
//! both have alike, the search field above all, stays the same elements. Until that module is there, and wherever it
//! cannot come, a link is a link.
//!
//! # One answer's journey
//!
//! The scripts of `site/start/` stand in every page. The first, before the style, fetches what answers first; the others
//! start it, and load what answers later, after the first paint or when somebody turns to the page: `chart`, which lays
//! links over a made drawing, with the chart's own small file; then `search` with the report and a card of each indicator
//! ([`library::Corpus`]), which answers the field by itself; `answer`, with the first words that may be a question; then
//! `app`, a Yew tree in an element of its own, which from then on hears the field and asks the search. What it shows within
//! the page, a menu under a figure, stands in an island: an element of the app that it puts into the figure's panel; `pages`
//! when the browser is idle, or when a menu asks for it. They hand the app the events of the page. If a module does not
//! come, or traps, they stop: the page is what it was, and a sentence says so.
//!
//! # One keystroke's journey
//!
//! Until the app is there, the script `site/start/search.js` hears the search field and asks the module `search`. From then
//! on every change of it, also while an input method composes, is a step of the counted navigation in [`app::Model`], and
//! the app asks the same module. The index answers with byte ranges of the original text; these become snippets and marks,
//! written into the search page by id. The address follows when the typing pauses, or when a link is followed.
//!
//! # One question's journey, and one pasted number's
//!
//! A question is read by [`answer`], in a module of its own that is fetched with the first words that may be one: to search,
//! nobody waits for it, and where it does not come the results stand alone. What can be asked is its book, read with the names
//! that the search has. Words of a question name indicators, in any order (names come from the data folder), and cues say what
//! is asked; it picks the observation that fits intent, years and measure. The module carries no sentence: those of every
//! indicator are lines of a file (`site/answers`), made when the site is, and the browser fetches the one that it needs.
//! A pasted text is read by [`lexicon`]; [`verify`] finds the observation that fits a number best and in what it differs, and
//! [`sentence`] says it. A word that is not understood ends in no answer, a wording that does not decide in no verdict. The
//! module `check` is fetched by its page; scripts of answers and of the check come behind the glue of their modules
//! (`site/answers/`, `site/check/`), so that no page carries them.
//!
//! # One chart's journey into a newspaper
//!
//! `publish` also asks `embed` for a page of each chart, `c/<slug>/`: the figure by the same functions of `page`, the same
//! scene laid out at a few widths between which the style sheet chooses, and pictures of it, in one small file. The
//! script in its head tells the page around it how high it is. Once the reader shows interest it fetches the module
//! `chart`, as the portal does, which draws the same scene at the frame's exact width and lays links over the marks.

pub mod answer;
pub mod app;
pub mod chart;
#[cfg(not(target_arch = "wasm32"))]
pub mod compile;
pub mod dataset;
pub mod diag;
#[cfg(not(target_arch = "wasm32"))]
pub mod draft;
#[cfg(not(target_arch = "wasm32"))]
pub mod embed;
pub mod evidence;
pub mod export;
pub mod figure;
pub mod lexicon;
pub mod library;
pub mod live;
pub mod locale;
#[cfg(not(target_arch = "wasm32"))]
pub mod office;
pub mod order;
pub mod page;
pub mod paint;
pub mod report;
pub mod route;
pub mod search;
pub mod sentence;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
#[cfg(not(target_arch = "wasm32"))]
pub mod table;
pub mod text;
pub mod variants;
pub mod verify;
pub mod vocabulary;
pub mod web;
#[cfg(not(target_arch = "wasm32"))]
pub mod wording;
