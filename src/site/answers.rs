//! What answers say, as files: the lines of every indicator, each fetched when an answer needs it. The script that fetches
//! them stands behind the glue of the module `answer`.

use super::modules::Module;
use super::{Error, files};
use crate::answer::AnswerFile;
use crate::dataset::Indicator;
use crate::embed::digest;
use crate::library::{Statements, part_text};
use crate::locale::Lang;
use crate::page::answer;
use maud::html;
use std::path::Path;

const SCRIPT: &str = include_str!("answers/answers.js");

/// What parts the files where all are in one.
const BETWEEN: &str = "\n#\n";

/// What answers say of every indicator, in the order of the dataset, as the lines of [`AnswerFile`]; all of it as markup.
pub fn said(statements: &Statements) -> Vec<String> {
    let facts = statements.facts();
    let one = |row: &Indicator| {
        let own: Vec<_> = statements.dataset.observations_of(&row.id).collect();
        let file = AnswerFile::of(own.len());
        let mut out = vec![String::new(); file.len()];
        for lang in Lang::ALL {
            out[file.not_stated(lang)] = lang.verdicts().not_stated.to_owned();
            for (at, o) in own.iter().enumerate() {
                out[file.opening(at, lang)] = answer(&facts, o, lang).into_string().replace('\n', " ");
            }
            for part in file.parts() {
                out[file.line_of(part, lang)] = html! { (part_text(&facts, row, part, lang)) }.into_string();
            }
        }
        out.join("\n")
    };
    statements.dataset.indicators.iter().map(one).collect()
}

/// Where they lie below the site's root: the name changes with what they say.
fn folder(all: &[String]) -> String {
    ["said-", &digest(all.join(BETWEEN).as_bytes())].concat()
}

/// The script with that folder in it.
pub fn script(folder: &str) -> String {
    SCRIPT.replace("SAID", folder)
}

/// Writes the files, and puts the script behind the glue of the module.
///
/// # Errors
/// What the file system says.
pub fn write_answers(module: &Module, root: &Path) -> Result<(), Error> {
    let all = said(&Statements::embedded());
    let folder = folder(&all);
    for (n, text) in all.iter().enumerate() {
        files::write(&root.join(&folder).join(format!("{n}.txt")), text)?;
    }
    files::write(&root.join([&folder, ".txt"].concat()), all.join(BETWEEN))?;
    module.append(&script(&folder))
}

/// The file with all of them, below the site's root.
///
/// # Errors
/// What the file system says.
pub fn whole(root: &Path) -> Result<Option<String>, Error> {
    let names = files::entries(root)?.into_iter().filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
    Ok(names.into_iter().find(|name| name.starts_with("said-") && name.ends_with(".txt")))
}
