//! Style sheets and scripts without what only people need.

use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::span::SourceType;

/// The first browsers that understand what a classic script may be turned into: those with `import()`. Such scripts also
/// serve browsers that run no module of ours.
const CLASSIC: [(&str, &str); 3] = [("chrome", "63"), ("firefox", "67"), ("safari", "11.1")];
/// The oldest browsers that run the modules (docs/accessibility.md).
const FLOOR: [(&str, &str); 3] = [("chrome", "97"), ("firefox", "79"), ("safari", "16")];

/// A script in fewer bytes. Names at its top level stay, as other scripts may know them. What is no script stays as it is:
/// larger, not broken.
pub fn script(script: &str) -> String {
    minified(script, SourceType::script(), &CLASSIC).unwrap_or_else(|| script.to_owned())
}

/// A module in fewer bytes.
pub fn module(module: &str) -> String {
    minified(module, SourceType::mjs(), &FLOOR).unwrap_or_else(|| module.to_owned())
}

/// Without this the minifier writes the newest words there are.
fn compression(browsers: &[(&str, &str)]) -> CompressOptions {
    let mut options = CompressOptions::smallest();
    for (name, version) in browsers {
        if let (Ok(engine), Ok(version)) = (name.parse(), version.parse()) {
            options.target.insert(engine, version);
        }
    }
    options
}

fn minified(text: &str, kind: SourceType, browsers: &[(&str, &str)]) -> Option<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, kind).parse();
    if !parsed.diagnostics.is_empty() {
        return None;
    }
    let mut program = parsed.program;
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        compress: Some(compression(browsers)),
        ..MinifierOptions::default()
    };
    let scoping = Minifier::new(options).minify(&allocator, &mut program).scoping;
    Some(Codegen::new().with_options(CodegenOptions::minify()).with_scoping(scoping).build(&program).code)
}

/// A style sheet without comments, and without the spaces that mean nothing. Spaces that can mean something (between
/// selectors, around `+` in `calc`) stay, as does all that is quoted.
pub fn style(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut quote = None;
    let mut rest = sheet;
    while let Some(c) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match (quote, c) {
            (Some(open), _) => {
                out.push(c);
                quote = quote.filter(|_| open != c);
            }
            (None, '"' | '\'') => {
                out.push(c);
                quote = Some(c);
            }
            (None, _) if c.is_ascii_whitespace() => {
                let follows = rest.trim_start().chars().next();
                let is_idle = out.is_empty()
                    || out.ends_with(['{', '}', ';', ',', ':', ' '])
                    || follows.is_none_or(|next| "{};,".contains(next));
                if !is_idle {
                    out.push(' ');
                }
            }
            (None, '}') => {
                let kept = out.trim_end_matches(';').len();
                out.truncate(kept);
                out.push('}');
            }
            (None, _) => out.push(c),
        }
    }
    out
}
