//! Where a block stands, in words: the way people cite it, and under which heading.

use super::{Block, BlockKind, Outline, roman_of};
use crate::locale::Lang;

/// Where a block stands, the way people cite it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Locator {
    /// The part, in roman numerals: "II".
    pub part: String,
    /// Section and item: "II.2"; may be empty.
    pub item: String,
    /// The target in a list: "(6)"; may be empty.
    pub target: String,
}

impl Locator {
    /// "Phần II, mục II.2 (6)", unbreakable within its halves.
    pub fn words(&self, lang: Lang) -> String {
        let (part, item) = match lang {
            Lang::Vi => ("Phần\u{a0}", ", mục\u{a0}"),
            Lang::En => ("Part\u{a0}", ", item\u{a0}"),
        };
        let item = if self.item.is_empty() { "" } else { item };
        [part, &self.part, item, &self.within()].concat()
    }

    /// "II.2 (6)".
    pub fn within(&self) -> String {
        let space = if self.target.is_empty() { "" } else { "\u{a0}" };
        [&self.item, space, &self.target].concat()
    }

    /// What must be said after `before`, in the same sentence: all of it, the item, or the target alone.
    pub fn words_after(&self, before: Option<&Locator>, lang: Lang) -> String {
        match before {
            Some(before) if before.part == self.part && before.item == self.item && !self.target.is_empty() => {
                self.target.clone()
            }
            Some(before) if before.part == self.part && !self.item.is_empty() => self.within(),
            _ => self.words(lang),
        }
    }
}

impl Outline {
    /// Where a block stands, the way people cite it.
    pub fn locator(&self, block: usize) -> Locator {
        let mut locator = Locator::default();
        for index in self.path(block) {
            let block = &self.blocks[index];
            let number = block.number();
            match block.kind() {
                BlockKind::Part => locator.part = roman_part(&block.id.0),
                BlockKind::Section => locator.item = number.to_owned(),
                // "1.2" already holds the "1" of the item above it.
                BlockKind::Item => {
                    let section = locator.item.split('.').next().unwrap_or_default();
                    locator.item = [section, if section.is_empty() { "" } else { "." }, number].concat();
                }
                BlockKind::Target => locator.target = block.marker.trim_end_matches('.').to_owned(),
                _ => {}
            }
        }
        locator
    }

    /// A place in words: "Phần I, mục I.2.5", "Part II, item II.2 (6)"; outside the parts, the heading of the block or of the
    /// nearest above it with its number: "1. Tăng trưởng". Never empty.
    pub fn place_words(&self, block: usize, lang: Lang) -> String {
        let locator = self.locator(block);
        if !locator.part.is_empty() {
            return locator.words(lang);
        }
        for index in self.path(block).into_iter().rev() {
            let heading = self.display_heading(index, lang).trim_end_matches([':', '.']);
            let own = &self.blocks[index];
            match heading {
                "" if own.kind() == BlockKind::Item => return own.marker.clone(),
                "" => {}
                _ if own.marker.is_empty() => return heading.to_owned(),
                _ => return [own.number(), ". ", heading].concat(),
            }
        }
        let words = match self.blocks.get(block).map(|block| block.kind()) {
            Some(BlockKind::Title) => ["tên báo cáo", "title"],
            Some(BlockKind::Introduction) => ["phần mở đầu", "introduction"],
            Some(BlockKind::Footnote) => ["chú thích", "footnote"],
            Some(BlockKind::Table | BlockKind::Row) => ["bảng số liệu", "table"],
            _ => ["báo cáo", "report"],
        };
        words[usize::from(lang == Lang::En)].to_owned()
    }

    /// The heading of a block as shown: sentence case for parts and sections, the run-in heading for items.
    pub fn display_heading(&self, block: usize, lang: Lang) -> &str {
        let block = &self.blocks[block];
        match (self.heading(&block.id.0), lang) {
            (Some(heading), Lang::Vi) => &heading.title,
            (Some(heading), Lang::En) => &heading.short.en,
            _ => block.heading_text(),
        }
    }

    /// A short heading for paths and outlines.
    pub fn short_heading(&self, block: usize, lang: Lang) -> &str {
        let block = &self.blocks[block];
        match self.heading(&block.id.0) {
            Some(heading) => heading.short.get(lang),
            None => block.heading_text(),
        }
    }

    /// The language of a heading, if it is not that of the interface: some are there only as the report prints them.
    pub fn heading_lang(&self, block: usize, lang: Lang) -> Option<&'static str> {
        let is_printed = self.heading(&self.blocks[block].id.0).is_none();
        (is_printed && lang != Lang::Vi).then_some("vi")
    }

    /// A heading with its number: "II. Mục tiêu", "Phần thứ nhất. Đánh giá kết quả 5 năm".
    pub fn numbered_heading(&self, block: usize, lang: Lang) -> String {
        let heading = self.short_heading(block, lang);
        let Block { kind, marker, .. } = &self.blocks[block];
        match (kind, lang) {
            (BlockKind::Part, Lang::Vi) => [marker, ". ", heading].concat(),
            (BlockKind::Part, Lang::En) => [&self.place_words(block, lang), ". ", heading].concat(),
            _ => [marker, " ", heading].concat(),
        }
    }
}

/// "p2" → "II", the way people cite parts.
fn roman_part(id: &str) -> String {
    roman_of(id.trim_start_matches('p').parse().unwrap_or(1))
}
