//! The engine alone as a wasm module: documents in, numbers of the found ones out.
use solieu::search::{Document, Field, Index, Reading, Role};
use wasm_bindgen::prelude::wasm_bindgen;

/// An index over documents.
#[wasm_bindgen]
pub struct Engine {
    index: Index,
}

#[wasm_bindgen]
impl Engine {
    /// Reads documents, a line each: fields separated by U+001E; of a field role, end of the heading, text, and for each
    /// reading start, end and text, separated by U+001F.
    #[wasm_bindgen(constructor)]
    pub fn new(lines: &str) -> Engine {
        Engine { index: Index::build(lines.split('\u{1d}').map(document).collect()) }
    }

    /// The numbers of the best documents, best first, each followed by the number of its marked stretches.
    pub fn search(&self, query: &str, limit: usize) -> Vec<usize> {
        self.index.search(query, limit).hits.iter().flat_map(|hit| [hit.document, hit.spans.len()]).collect()
    }
}

fn document(line: &str) -> Document {
    Document { id: String::new(), fields: line.split('\u{1e}').filter_map(field).collect() }
}

fn field(text: &str) -> Option<Field> {
    let mut cells = text.split('\u{1f}');
    let role = match cells.next()? {
        "h" => Role::Heading,
        "b" => Role::Body,
        "n" => Role::Name,
        _ => Role::Alias,
    };
    let heading = cells.next()?.parse().ok()?..cells.next()?.parse().ok()?;
    let text = cells.next()?.to_owned();
    let mut readings = Vec::new();
    while let (Some(start), Some(end), Some(text)) = (cells.next(), cells.next(), cells.next()) {
        readings.push(Reading { range: start.parse().ok()?..end.parse().ok()?, text: text.to_owned() });
    }
    Some(Field { text, role, heading, readings })
}
