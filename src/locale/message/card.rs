//! What stands around one number of the report.

use crate::locale::Lang;

/// The words of a number's card.
pub struct Card {
    /// What a number's link does.
    pub opens: &'static str,
    /// Leads from a number to its chart.
    pub to_chart: &'static str,
    /// Leads to the address under which a number is cited.
    pub cite: &'static str,
    /// Copies a number with its sentence.
    pub copy: &'static str,
    /// Before the words of the value that the address marks, for those who do not see the mark.
    pub marked: &'static str,
    /// Heading of the other numbers of a paragraph.
    pub neighbours: &'static str,
}

static VI: Card = Card {
    opens: "mở số liệu này",
    to_chart: "Mở biểu đồ",
    cite: "Trích dẫn",
    copy: "Chép số và câu",
    marked: "Đang đánh dấu: ",
    neighbours: "Số khác trong đoạn này",
};

static EN: Card = Card {
    opens: "opens this figure",
    to_chart: "Open the chart",
    cite: "Cite",
    copy: "Copy with sentence",
    marked: "Marked: ",
    neighbours: "Other numbers in this paragraph",
};

impl Lang {
    /// The words around one number.
    pub fn card(self) -> &'static Card {
        match self {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }
}
