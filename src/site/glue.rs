//! The glue of a module as a function: an ES module cannot stand in a page together with others and be named there, a
//! function that returns what it exports can. Knows the way that `wasm-bindgen` writes for the web.

use super::Error;

/// How declarations are exported where they stand.
const DECLARATIONS: [&str; 4] = ["class ", "function ", "async function ", "const "];

/// `() => {…; return { what, is, exported }; }` out of the glue of a module.
///
/// # Errors
/// A line that imports or exports in a way that is not known.
pub fn as_function(name: &'static str, glue: &str) -> Result<String, Error> {
    let (mut body, mut exports) = (String::new(), Vec::new());
    for line in glue.lines() {
        let unknown = || Error::Glue { name, line: line.to_owned() };
        let Some(exported) = line.strip_prefix("export ") else {
            if line.starts_with("import ") || line.starts_with("import{") || line.starts_with("export") {
                return Err(unknown());
            }
            body.extend([line, "\n"]);
            continue;
        };
        if let Some(list) = exported.strip_prefix('{') {
            let (list, _) = list.split_once('}').ok_or_else(unknown)?;
            exports.extend(list.split(',').map(str::trim).filter(|item| !item.is_empty()).map(property));
            continue;
        }
        let declared = DECLARATIONS.iter().find_map(|kind| exported.strip_prefix(kind)).ok_or_else(unknown)?;
        let end = declared.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$');
        exports.push(declared[..end.unwrap_or(declared.len())].to_owned());
        body.extend([exported, "\n"]);
    }
    // The page that this stands in would end its script there.
    let body = body.replace("</script", "<\\/script");
    Ok(["() => {\n", &body, "return { ", &exports.join(", "), " };\n}"].concat())
}

/// `a as b` → `b: a`.
fn property(item: &str) -> String {
    item.split_once(" as ").map_or_else(|| item.to_owned(), |(own, name)| [name, ": ", own].concat())
}
