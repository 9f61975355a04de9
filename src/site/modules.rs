//! The modules that Trunk builds, each with its glue, and where they lie in the built folder.

use super::{Error, Size, files, styles};
use crate::embed::digest;
use std::path::{Path, PathBuf};

/// The module that makes the site's pages answer, at the root.
const APP: (&str, &str) = ("app", "");
/// The module of the search, at the root.
const SEARCH: (&str, &str) = ("search", "");
/// The module of the questions, at the root.
const ANSWER: (&str, &str) = ("answer", "");
/// The module of the charts. It lies below `c/`, whose pages may be framed by others.
const CHART: (&str, &str) = ("chart", "c/");
/// The module that makes pages in the browser, at the root.
const PAGES: (&str, &str) = ("pages", "");
/// The module that checks texts, at the root.
const CHECK: (&str, &str) = ("check", "");

/// A module with its glue and its style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// The name of its program.
    pub name: &'static str,
    /// Its folder below the site's root, with a slash at the end; empty for the root.
    pub folder: &'static str,
    /// The file of its glue.
    pub script: PathBuf,
    /// The file of the module itself.
    pub wasm: PathBuf,
    /// The file with the style of what it shows, if every page's style is not enough.
    pub style: Option<PathBuf>,
}

impl Module {
    /// Puts a script behind the glue: it is fetched with the module, and a page that does without carries neither.
    ///
    /// # Errors
    /// What the file system says.
    pub fn append(&self, script: &str) -> Result<(), Error> {
        let glue = files::read_text(&self.script)?;
        files::write(&self.script, [&glue, "\n", script].concat())
    }

    /// Writes its style beside it, if there is one (`styles.rs`).
    ///
    /// # Errors
    /// What the file system says.
    pub fn with_style(self) -> Result<Module, Error> {
        let style = styles::of_module(self.name);
        if style.is_empty() {
            return Ok(self);
        }
        let path = self.script.with_extension("css");
        files::write(&path, style)?;
        Ok(Module { style: Some(path), ..self })
    }

    /// Finds it in a built folder: `app.js` as Trunk names the module of a worker, `app-1f….js` as it names the page's
    /// own and as the build renames all.
    fn find(root: &Path, (name, folder): (&'static str, &'static str)) -> Result<Module, Error> {
        for script in files::entries(&root.join(folder))? {
            let stem = script.file_name().and_then(|file| file.to_str()?.strip_suffix(".js"));
            let Some(stem) = stem.filter(|stem| is_named(stem, name)) else { continue };
            let wasm = script.with_file_name([stem, "_bg.wasm"].concat());
            if wasm.is_file() {
                let style = Some(script.with_extension("css")).filter(|path| path.is_file());
                return Ok(Module { name, folder, script, wasm, style });
            }
        }
        Err(Error::NoModule { name, folder })
    }

    /// Addresses of glue, module and, if it has one, style, below the site's root.
    pub fn addresses(&self) -> Vec<String> {
        self.files().map(|path| [self.folder, &file_name(path)].concat()).collect()
    }

    fn files(&self) -> impl Iterator<Item = &PathBuf> {
        [&self.script, &self.wasm].into_iter().chain(&self.style)
    }

    /// The name of the glue's file.
    pub fn script_name(&self) -> String {
        file_name(&self.script)
    }

    /// Its files together.
    ///
    /// # Errors
    /// What the file system says.
    pub fn size(&self) -> Result<Size, Error> {
        self.files().map(|path| Size::of_file(path)).sum()
    }
}

/// Whether a file without its ending is a module's: its name, or its name and a fingerprint.
fn is_named(stem: &str, name: &str) -> bool {
    let Some(rest) = stem.strip_prefix(name) else { return false };
    let is_hash = |hash: &str| !hash.is_empty() && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    rest.is_empty() || rest.strip_prefix('-').is_some_and(is_hash)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The modules of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    /// What makes the site's pages answer.
    pub app: Module,
    /// What searches.
    pub search: Module,
    /// What answers questions.
    pub answer: Module,
    /// What makes charts answer, in the site and in pages of others.
    pub chart: Module,
    /// What makes pages in the browser.
    pub pages: Module,
    /// What checks texts.
    pub check: Module,
}

impl Modules {
    /// Finds them in a built folder.
    ///
    /// # Errors
    /// The first that is not there.
    pub fn find(root: &Path) -> Result<Modules, Error> {
        let find = |module| Module::find(root, module);
        let [app, search, answer] = [find(APP)?, find(SEARCH)?, find(ANSWER)?];
        Ok(Modules { app, search, answer, chart: find(CHART)?, pages: find(PAGES)?, check: find(CHECK)? })
    }

    /// Each of them.
    pub fn all(&self) -> [&Module; 6] {
        [&self.app, &self.search, &self.answer, &self.chart, &self.pages, &self.check]
    }

    /// Each of them, made anew.
    ///
    /// # Errors
    /// The first that `change` gives.
    pub fn try_map(self, change: impl Fn(Module) -> Result<Module, Error>) -> Result<Modules, Error> {
        Ok(Modules {
            app: change(self.app)?,
            search: change(self.search)?,
            answer: change(self.answer)?,
            chart: change(self.chart)?,
            pages: change(self.pages)?,
            check: change(self.check)?,
        })
    }

    /// The file beside a chart's page that says what its data tell, named after the version of the site: a page never gets
    /// the data of another version, which is not there.
    pub fn live_name(&self) -> String {
        let addresses: String = self.all().into_iter().flat_map(Module::addresses).collect();
        ["live-", &digest(addresses.as_bytes()), ".bin"].concat()
    }

    /// `{"app":["app-….js","app-…_bg.wasm"],"search":[…,…,"search-….css"],…}`, addresses below the site's root.
    pub fn json(&self) -> String {
        // Names and fingerprints are letters, digits, "-", "_" and "/": nothing to escape.
        let entries =
            self.all().map(|module| format!("\"{}\":[\"{}\"]", module.name, module.addresses().join("\",\"")));
        ["{", &entries.join(","), "}"].concat()
    }
}
