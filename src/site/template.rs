//! The page that all others are made of: Trunk's `index.html`, whose lines are known, with a head and a body put in.

use super::lines::put;
use super::minify_output::minify_page;
use super::modules::Modules;
use super::policy::with_csp;
use super::start::{around, with_start};
use super::{Build, Error, files, offline};
use crate::locale::Lang;
use crate::paint::safe;
use crate::route::chart_folder;
use std::path::Path;

/// The lines of `index.html` that are replaced.
const HTML: &str = "<html lang=\"vi\">";
const BASE: &str = "<base href=\"./\">";
const TITLE: &str = "<title>Số liệu</title>";
const DESCRIPTION: &str = "<meta name=\"description\" content=\"\">";
const HEAD_END: &str = "</head>";
const BODY: &str = "<body>";
const BODY_END: &str = "</body>";
/// Names the chart in the markup of a figure.
const CHART: &str = " data-chart=\"";

/// What the head of a page says; text, not markup, but for `more`.
#[derive(Clone, Debug)]
pub struct Head<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// Its title.
    pub title: &'a str,
    /// Its description; may be empty.
    pub description: &'a str,
    /// The view that the page shows, below the site's root; empty for a page without the app.
    pub view: &'a str,
    /// The site's root as seen from the page.
    pub root: &'a str,
    /// Markup that comes right after the line that names the root.
    pub after_root: &'a str,
    /// Markup at the end of the head.
    pub more: &'a str,
    /// What the page adds to the style of every page.
    pub style: &'a str,
}

/// A page for people who look after a site, in our style and without the app; no search engine shows it.
#[derive(Clone, Debug)]
pub struct StaticPage {
    /// Its folder below the root, with a slash at the end.
    pub below: String,
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What it adds to the site's style.
    pub style: String,
    /// Its body, with its tags.
    pub body: String,
}

/// The page that all others are made of.
#[derive(Clone, Debug)]
pub struct Template {
    text: String,
    build: Build,
}

impl Template {
    /// Out of the `index.html` of a built folder.
    ///
    /// # Errors
    /// What the file system says, or what the page lacks.
    pub fn read(folder: &Path, build: Build, modules: &Modules) -> Result<Template, Error> {
        Template::new(&files::read_text(&folder.join("index.html"))?, build, modules)
    }

    /// Out of the project's own files: its styles and small scripts, no app.
    ///
    /// # Errors
    /// What the file system says.
    pub fn of_sources(project: &Path) -> Result<Template, Error> {
        let mut text = String::new();
        for line in files::read_text(&project.join("index.html"))?.lines() {
            let file = line.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
            let element = match () {
                () if line.contains("rel=\"inline\" type=\"css\"") => "style",
                () if line.contains("rel=\"inline\" type=\"js\"") => "script",
                () if line.contains("data-trunk") => continue,
                () => {
                    text.extend([line, "\n"]);
                    continue;
                }
            };
            let content = files::read_text(&project.join(file))?;
            text.extend(["<", element, ">", &content, "</", element, ">\n"]);
        }
        Ok(Template { text, build: Build::Debug })
    }

    /// Out of the text of `index.html`, as Trunk writes it.
    ///
    /// # Errors
    /// What the page lacks.
    pub fn new(index: &str, build: Build, modules: &Modules) -> Result<Template, Error> {
        let page = with_start(index, modules)?;
        let text = match build {
            Build::Debug => page,
            Build::Release | Build::Lean => put(&minify_page(&page), HEAD_END, &[&offline::link(), HEAD_END].concat())?,
        };
        Ok(Template { text, build })
    }

    /// A page with this head and body.
    ///
    /// # Errors
    /// A line that `index.html` has lost.
    pub fn page(&self, head: &Head, body: &str) -> Result<String, Error> {
        fill(&self.text, self.build, head, body)
    }

    /// A page without the app: style and head alone, for pages that need no script of ours, or a small one.
    ///
    /// # Errors
    /// A line that `index.html` has lost.
    pub fn static_page(&self, page: &StaticPage) -> Result<String, Error> {
        let (before, after) = around(&self.text)?;
        let root = root_of(&page.below);
        let head = Head {
            lang: page.lang,
            title: &page.title,
            description: "",
            view: "",
            root: &root,
            after_root: "",
            more: "<meta name=\"robots\" content=\"noindex\">",
            style: &page.style,
        };
        fill(&[&before, after].concat(), self.build, &head, &page.body)
    }

    /// Writes a page without the app below the site's folder.
    ///
    /// # Errors
    /// What the file system says, or a line that `index.html` has lost.
    pub fn write(&self, page: &StaticPage, folder: &Path) -> Result<(), Error> {
        files::write(&folder.join(&page.below).join("index.html"), self.static_page(page)?)
    }
}

fn fill(text: &str, build: Build, head: &Head, body: &str) -> Result<String, Error> {
    // The app starts from what the page says it shows: the address may say something else.
    let view = if head.view.is_empty() { String::new() } else { format!(" data-view=\"{}\"", safe(head.view)) };
    // What its first chart needs is on its way before the page is read that far.
    let first = body.split_once(CHART).and_then(|(_, rest)| rest.split_once('"'));
    let first = first.map(|(slug, _)| format!(" data-first=\"{}\"", chart_folder(slug, head.lang)));
    let view = [view, first.filter(|_| !head.view.is_empty()).unwrap_or_default()].concat();
    let page = put(text, HTML, &format!("<html lang=\"{}\"{view}>", head.lang.tag()))?;
    let page = put(&page, BASE, &format!("<base href=\"{}\">{}", safe(head.root), head.after_root))?;
    let page = put(&page, TITLE, &format!("<title>{}</title>", safe(head.title)))?;
    let description = format!("<meta name=\"description\" content=\"{}\">", safe(head.description));
    let page = put(&page, DESCRIPTION, &description)?;
    let style = if head.style.is_empty() { String::new() } else { ["<style>", head.style, "</style>"].concat() };
    let page = put(&page, HEAD_END, &[head.more, &style, HEAD_END].concat())?;
    // What Trunk put into the body stays behind it: a draft loads itself anew that way.
    let page = put(&page, BODY, body.strip_suffix(BODY_END).unwrap_or(body))?;
    match build {
        // Trunk changes the scripts of a draft once more when it serves it.
        Build::Debug => Ok(page),
        Build::Release | Build::Lean => with_csp(&page),
    }
}

/// The site's root as seen from a folder below it, `a/b/` → `../../`.
pub fn root_of(below: &str) -> String {
    match below.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}
