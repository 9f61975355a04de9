//! A draft on disk: reads the report and the folder, writes what is new, says what was done.

use super::tables::{Counts, drafted};
use crate::compile;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// Starts a folder with a report, or adds to one; says in words what was done.
///
/// # Errors
/// A sentence that names the file and the cause.
pub fn start(report: &Path, folder: &Path) -> Result<String, String> {
    let bytes = std::fs::read(report).map_err(|error| refused(report, "read", &error))?;
    let text = compile::report_text(report, &bytes).map_err(|cause| format!("{}: {cause}", report.display()))?;
    std::fs::create_dir_all(folder).map_err(|error| refused(folder, "made", &error))?;
    let name = compile::report_name(report, &text);
    let mut contents = existing(folder)?;
    let file = compile::report_of(&contents).0;
    let mut out = match contents.get(file) {
        Some(old) if *old != text => {
            return Err(format!("{} holds another report already; choose an empty folder", folder.display()));
        }
        Some(_) => String::new(),
        None => {
            let is_text = name.ends_with(".txt");
            write(&folder.join(name), if is_text { text.as_bytes() } else { &bytes })?;
            contents = existing(folder)?;
            format!("written: {name} (the report)\n")
        }
    };
    let (changed, counts) = drafted(&contents);
    for (file, text) in &changed {
        write(&folder.join(file), text.as_bytes())?;
        out += &format!("written: {file}\n");
    }
    Ok(out + &summary(folder, &counts))
}

/// The files of a folder that are there.
fn existing(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    let (contents, faults) = compile::load(folder);
    let is_broken = |fault: &&crate::diag::Diagnostic| !fault.message.starts_with(compile::MISSING);
    match faults.iter().find(is_broken) {
        Some(fault) => Err(format!("{}/{fault}", folder.display())),
        None if contents.keys().any(|file| file.ends_with(".csv") && !folder.join(file).exists()) => Err(format!(
            "{}: the tables are sheets of a workbook; a draft writes CSV files, so save the sheets as CSV first",
            folder.display()
        )),
        None => Ok(contents),
    }
}

/// A sentence about what the file system refuses: the path, the cause, the remedy.
fn refused(path: &Path, what: &str, error: &io::Error) -> String {
    let (cause, remedy) = compile::refused(error);
    format!("{}: it cannot be {what}: {cause} ({remedy})", path.display())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|error| refused(path, "written", &error))
}

fn summary(folder: &Path, counts: &Counts) -> String {
    let Counts { classed, proposed, doubtful, unknown } = counts;
    if *classed == 0 && *proposed == 0 {
        return format!("Nothing new: every numeral that the rules know is in {} already.\n", folder.display());
    }
    format!(
        "{classed} numerals classed in numerals.csv, {proposed} observations proposed in observations.csv\n\
         ({doubtful} of them doubtful: confidence 30 or less), {unknown} numerals left to a person.\n\
         Next: read the proposals, correct them, write x into 'confirmed' of those that are right, and run\n\
         make check DATA={}\n",
        folder.display()
    )
}
