//! The glue of a module as a function: an ES module cannot stand in a page together with others and be named there, a
//! function that returns what it exports can.

use super::Error;
use oxc::allocator::Allocator;
use oxc::ast::ast::{Declaration, ExportSpecifier, Statement, VariableDeclarator};
use oxc::parser::Parser;
use oxc::span::{GetSpan, SourceType, Span};

/// `() => {…; return { what, is, exported }; }` out of the glue of a module.
///
/// # Errors
/// Glue that is no module, imports something, or exports something of another module.
pub fn as_function(name: &'static str, glue: &str) -> Result<String, Error> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, glue, SourceType::mjs()).parse();
    if let Some(fault) = parsed.diagnostics.first() {
        return Err(Error::Glue { name, line: fault.to_string() });
    }
    let text = |span: Span| &glue[span.start as usize..span.end as usize];
    let (mut body, mut exports) = (String::new(), Vec::new());
    for statement in &parsed.program.body {
        let kept = match statement {
            Statement::ExportNamedDeclaration(list) => {
                exports.extend(list.specifiers.iter().map(property));
                continue;
            }
            Statement::ExportDeclaration(export) => {
                exports.extend(declared(&export.declaration).into_iter().map(str::to_owned));
                export.declaration.span()
            }
            other if other.is_module_declaration() => {
                return Err(Error::Glue { name, line: text(other.span()).to_owned() });
            }
            other => other.span(),
        };
        body.extend([text(kept), "\n"]);
    }
    // The page that this stands in would end its script there.
    let body = body.replace("</script", "<\\/script");
    Ok(["() => {\n", &body, "return { ", &exports.join(", "), " };\n}"].concat())
}

/// `a as b` → `b: a`.
fn property(item: &ExportSpecifier) -> String {
    let (own, name) = (item.local.name(), item.exported.name());
    if own == name { own.to_string() } else { format!("{name}: {own}") }
}

/// The names of a declaration.
fn declared<'a>(declaration: &'a Declaration) -> Vec<&'a str> {
    match declaration {
        Declaration::FunctionDeclaration(function) => function.id.iter().map(|id| id.name.as_str()).collect(),
        Declaration::ClassDeclaration(class) => class.id.iter().map(|id| id.name.as_str()).collect(),
        Declaration::VariableDeclaration(variables) => {
            let bound = |item: &'a VariableDeclarator| item.id.get_binding_identifier();
            variables.declarations.iter().filter_map(bound).map(|id| id.name.as_str()).collect()
        }
        _ => Vec::new(),
    }
}
