//! The words with which a number is cited, and those of the page where an author checks the numbers of an article.

use crate::locale::Lang;

/// What a citation says beside number and sentence, and what leads to it.
pub struct Cite {
    /// Before the date and hash of the data.
    pub version: &'static str,
    /// Before the name of the data's licence.
    pub licence: &'static str,
    /// Leads to the page of a number.
    pub cite: &'static str,
}

static VI: Cite = Cite { version: "bản dữ liệu", licence: "giấy phép", cite: "Trích dẫn số" };
static EN: Cite = Cite { version: "data version", licence: "licence", cite: "Cite this number" };

impl Lang {
    /// The words with which a number is cited.
    pub fn cite(self) -> &'static Cite {
        if self == Lang::Vi { &VI } else { &EN }
    }
}

/// The check of numbers in an article: a page without the app, which therefore does not carry these words.
pub struct Author {
    /// Heading.
    pub title: &'static str,
    /// What to do.
    pub lead: &'static str,
    /// Name of the field.
    pub field: &'static str,
    /// The verdicts, and in what words can differ; `{report}` is what the report says, `{id}` the number's key, `{missing}` what
    /// the article leaves out, `{kind}` in what it differs.
    pub verdicts: [(&'static str, &'static str); 14],
    /// Whether the card opens in a page: not tried, yes, no.
    pub card: [&'static str; 3],
    /// Leads here from the page of a number.
    pub way: &'static str,
}

static AUTHOR_VI: Author = Author {
    title: "Con số trong bài viết",
    lead: "Dán mã HTML của bài: mỗi con số trích dẫn được so với báo cáo. Người đọc bài không thấy gì của phần so này.",
    field: "Mã HTML",
    verdicts: [
        ("wait", "đang so"),
        ("pass", "đúng như báo cáo: {report}"),
        ("notation", "đúng số, khác cách viết: báo cáo ghi {report}"),
        ("dropped", "đúng số; báo cáo ghi thêm “{missing}”: {report}"),
        ("words", "khác {kind}: báo cáo ghi {report}"),
        ("qualifier", "từ giới hạn (trên, dưới, khoảng, ước…)"),
        ("direction", "chiều tăng giảm"),
        ("unit", "đơn vị"),
        ("scale", "bậc của số (nghìn, triệu, tỷ)"),
        ("place", "cách nói thứ hạng"),
        ("differs", "số khác: báo cáo ghi {report}"),
        ("none", "không có số nào để so; báo cáo ghi {report}"),
        ("unlinked", "đúng số, nhưng không nằm trong liên kết tới trang của số này: {report}"),
        ("unknown", "không có số nào tên “{id}”"),
    ],
    card: ["Thẻ của con số: chưa thử", "Thẻ của con số: mở được", "Thẻ của con số: không mở được"],
    way: "Dùng trong bài viết",
};

static AUTHOR_EN: Author = Author {
    title: "Numbers in an article",
    lead: "Paste the article's HTML: each cited number is held against the report. Readers of the article see nothing of this.",
    field: "HTML",
    verdicts: [
        ("wait", "comparing"),
        ("pass", "as in the report: {report}"),
        ("notation", "the right number in another notation: the report says {report}"),
        ("dropped", "the right number; the report adds “{missing}”: {report}"),
        ("words", "differs in {kind}: the report says {report}"),
        ("qualifier", "the qualifier (over, under, about, estimated…)"),
        ("direction", "the direction, up or down"),
        ("unit", "the unit"),
        ("scale", "the scale (thousand, million, billion)"),
        ("place", "what the rank means"),
        ("differs", "another number: the report says {report}"),
        ("none", "nothing to compare; the report says {report}"),
        ("unlinked", "the right number, but not in a link to its page: {report}"),
        ("unknown", "there is no number “{id}”"),
    ],
    card: ["The card of a number: not tried", "The card of a number: opens", "The card of a number: does not open"],
    way: "Use in an article",
};

impl Lang {
    /// The words of the check of numbers in an article.
    pub fn author(self) -> &'static Author {
        if self == Lang::Vi { &AUTHOR_VI } else { &AUTHOR_EN }
    }
}
