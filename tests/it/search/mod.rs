//! Search over the real report: by kind of query against rows that a reader of the report would name (`kinds`), by
//! queries of a stranger (`blind`), order, marks and what is suggested (`order`), and properties on anything typed or
//! indexed (`robust`); over many reports, that rows left unread are rightly so (`large`).
mod blind;
mod kinds;
mod large;
mod order;
mod robust;

use solieu::library;
use solieu::report::{BlockKind, Outline};
use solieu::search::{Answer, Document, Field, Index, Reading, Role};
use std::sync::OnceLock;

/// The report's blocks as documents, a few indicators behind them, and the index over both.
pub struct Corpus {
    pub outline: Outline,
    pub index: Index,
}

/// Slips of the printed text and what they mean, as the data folder lists them.
pub const SLIPS: [(&str, &str); 6] = [
    ("kip thời", "kịp thời"),
    ("thể trận", "thế trận"),
    ("Phần đầu Bắc", "Phấn đấu Bắc"),
    ("phân đầu", "phấn đấu"),
    ("tiêu thụ công nghiệp", "tiểu thủ công nghiệp"),
    ("xây hạ tầng thương mại", "xây dựng hạ tầng thương mại"),
];

/// Names in Vietnamese and English, and the topic.
pub const INDICATORS: [[&str; 3]; 8] = [
    ["Tỷ lệ hộ nghèo", "Poverty rate", "Xã hội"],
    ["Quy mô GRDP", "Gross regional product", "Kinh tế"],
    ["Giá trị xuất khẩu", "Exports", "Dịch vụ"],
    ["Tỷ lệ lao động qua đào tạo", "Trained workers", "Giáo dục"],
    ["Giá trị sản xuất trên 1 ha đất nông nghiệp", "Farm output per hectare", "Nông nghiệp"],
    ["Số khu công nghiệp", "Industrial parks", "Công nghiệp"],
    ["Tỷ lệ che phủ rừng", "Forest cover", "Nông nghiệp"],
    ["Lượt khách du lịch", "Tourist arrivals", "Dịch vụ"],
];

pub fn field(text: &str, role: Role) -> Field {
    Field { text: text.to_owned(), role, heading: 0..0, readings: Vec::new() }
}

pub fn documents(outline: &Outline) -> Vec<Document> {
    let blocks = outline.blocks.iter().map(|block| {
        let is_heading = matches!(block.kind, BlockKind::Title | BlockKind::Part | BlockKind::Section);
        let mut only = field(&block.text, if is_heading { Role::Heading } else { Role::Body });
        only.heading = block.heading.clone();
        for (printed, meant) in SLIPS {
            let places = block.text.match_indices(printed);
            only.readings
                .extend(places.map(|(at, _)| Reading { range: at..at + printed.len(), text: meant.to_owned() }));
        }
        Document { id: block.id.0.clone(), fields: vec![only] }
    });
    let indicators = INDICATORS.iter().map(|[vi, en, topic]| Document {
        id: format!("indicator: {en}"),
        fields: vec![field(vi, Role::Name), field(en, Role::Name), field(topic, Role::Alias)],
    });
    blocks.chain(indicators).collect()
}

pub fn corpus() -> &'static Corpus {
    static CORPUS: OnceLock<Corpus> = OnceLock::new();
    CORPUS.get_or_init(|| {
        let outline = library::Corpus::embedded().outline;
        let index = Index::build(documents(&outline));
        Corpus { outline, index }
    })
}

pub fn search(query: &str) -> Answer {
    corpus().index.search(query, 60)
}

/// The blocks among the hits, best first.
pub fn blocks(query: &str) -> Vec<&'static str> {
    let corpus = corpus();
    search(query)
        .hits
        .iter()
        .filter_map(|hit| corpus.outline.blocks.get(hit.document))
        .map(|block| block.id.0.as_str())
        .collect()
}

/// The marked words of the best hit.
pub fn marked(query: &str) -> Vec<String> {
    let answer = search(query);
    let Some(hit) = answer.hits.first() else { return Vec::new() };
    let documents = documents(&corpus().outline);
    hit.spans
        .iter()
        .map(|span| documents[hit.document].fields[span.field].text[span.range.clone()].to_owned())
        .collect()
}
