//! The words of the booklet: pages without the app, which therefore does not carry them.

use crate::locale::Lang;

/// The booklet: figures, tables and sentences to be printed.
pub struct Booklet {
    /// What it is, behind the site's name.
    pub title: &'static str,
    /// How one chooses and prints.
    pub lead: &'static str,
    /// Heading of the contents.
    pub contents: &'static str,
    /// Chooses everything.
    pub all: &'static str,
    /// Opens the browser's printing.
    pub print: &'static str,
    /// The way to the booklet with everything.
    pub whole: &'static str,
    /// Heading of what holds for many numbers.
    pub general: &'static str,
    /// Heading of the annex.
    pub annex: &'static str,
    /// Heading of its column of entries.
    pub entry: &'static str,
    /// Heading of its column of places.
    pub place: &'static str,
}

static VI: Booklet = Booklet {
    title: "Tập số liệu",
    lead: "Bỏ chọn chỉ tiêu không cần, rồi in hoặc lưu thành PDF. Địa chỉ trang giữ lựa chọn này.",
    contents: "Nội dung",
    all: "Tất cả",
    print: "In hoặc lưu PDF",
    whole: "Tập số liệu đủ mọi chủ đề",
    general: "Lưu ý chung khi đọc",
    annex: "Phụ lục: mọi con số và chỗ trong báo cáo",
    entry: "Mục",
    place: "Chỗ trong báo cáo",
};

static EN: Booklet = Booklet {
    title: "Booklet of figures",
    lead: "Clear what you don't need, then print or save as PDF. The page's address keeps the choice.",
    contents: "Contents",
    all: "All",
    print: "Print or save as PDF",
    whole: "Booklet of all topics",
    general: "What to mind when reading",
    annex: "Annex: every number and its place in the report",
    entry: "Entry",
    place: "Place in the report",
};

impl Lang {
    /// The words of the booklet.
    pub fn booklet(self) -> &'static Booklet {
        if self == Lang::Vi { &VI } else { &EN }
    }

    /// Leads to the booklet from pages of the app.
    pub fn to_booklet(self) -> &'static str {
        if self == Lang::Vi { "Chọn và in" } else { "Choose and print" }
    }
}
