//! The sentences of the interface, one struct a screen, each filled once in Vietnamese and once in English:
//! a missing translation does not compile. Nothing here names a province; that is data.

use super::Lang;

/// Header, footer and words used on every page.
pub struct Common {
    /// Link for keyboards and screen readers.
    pub skip: &'static str,
    /// Name of the main navigation.
    pub navigation: &'static str,
    /// Overview.
    pub overview: &'static str,
    /// List of indicators.
    pub indicators: &'static str,
    /// The report.
    pub report: &'static str,
    /// Search page.
    pub search: &'static str,
    /// The other language, in its own words.
    pub other_language: &'static str,
    /// "How to read the figures".
    pub guide: &'static str,
    /// The whole dataset as files.
    pub data: &'static str,
    /// Ledgers.
    pub ledgers: &'static str,
    /// "Source: "
    pub source: &'static str,
    /// Joins two places.
    pub and: &'static str,
    /// Heading of a table of a chart's numbers.
    pub table_of: &'static str,
    /// Heading of the column of times.
    pub time: &'static str,
    /// The same within a heading.
    pub time_small: &'static str,
    /// Heading of the column of values.
    pub value: &'static str,
    /// Heading of the column of statuses and quotes.
    pub status: &'static str,
    /// Heading of the column of measures.
    pub measure: &'static str,
    /// Shows a figure's table.
    pub show_table: &'static str,
    /// Before a formula.
    pub from: &'static str,
    /// Name of the links over a drawing.
    pub points: &'static str,
    /// In place of a target that the report does not state.
    pub no_target: &'static str,
}

/// Overview.
pub struct Overview {
    /// Before example words.
    pub examples: &'static str,
    /// Before the key of marks.
    pub reading: &'static str,
    /// Filled mark.
    pub filled: &'static str,
    /// Hollow mark.
    pub hollow: &'static str,
    /// Diamond and hatching.
    pub diamond: &'static str,
    /// Chevron.
    pub chevron: &'static str,
    /// Heading of the way into the report.
    pub read_report: &'static str,
    /// Sentence under it.
    pub read_report_note: &'static str,
    /// The target of an indicator, before its value.
    pub target: &'static str,
    /// Name of the list of key figures.
    pub key_figures: &'static str,
    /// Name of the filter.
    pub filter: &'static str,
    /// Every topic, every kind.
    pub all: &'static str,
    /// Figures with results, with targets.
    pub kinds: [&'static str; 2],
    /// Leaves derived values out.
    pub hide_derived: &'static str,
    /// Shows them again.
    pub show_derived: &'static str,
    /// No figure passes the filter.
    pub none: &'static str,
}

/// Indicator list and page.
pub struct Indicator {
    /// Sentence over the list.
    pub list_lead: &'static str,
    /// Heading of the table.
    pub numbers: &'static str,
    /// Caption of the table, before the name.
    pub caption: &'static str,
    /// Heading of the quotes.
    pub sentences: &'static str,
    /// Heading of the notes.
    pub notes: &'static str,
    /// Heading of related indicators.
    pub related: &'static str,
    /// Sentence under related indicators.
    pub related_note: &'static str,
    /// Before the reason why values are not joined.
    pub not_comparable: &'static str,
    /// Period known from a heading.
    pub by_heading: &'static str,
    /// Period known from words like "now".
    pub by_context: &'static str,
    /// No value for the result year.
    pub no_result: &'static str,
    /// No target.
    pub no_target: &'static str,
    /// Before an assessment.
    pub assessment: &'static str,
    /// Leads to the sentence in the report.
    pub in_report: &'static str,
}

/// What can be done with a figure.
pub struct Take {
    /// The two menus: files, things to copy.
    pub menus: [&'static str; 2],
    /// Pictures as files: as shown, twice as sharp, square.
    pub pictures: [&'static str; 3],
    /// Numbers as files: CSV, JSON.
    pub tables: [&'static str; 2],
    /// What can be copied: link, picture, citation, quotation. BibTeX has one name in all languages.
    pub copies: [&'static str; 4],
    /// Opens the device's own way of sharing.
    pub share: &'static str,
    /// Before the name of a file that was made.
    pub saved: &'static str,
    /// It is on the clipboard.
    pub copied: &'static str,
    /// After the name of what was refused.
    pub not: &'static str,
    /// The browser refused to make a file, to copy, to share.
    pub refused: [&'static str; 3],
    /// Before words that the reader must copy alone.
    pub select: &'static str,
}

/// The report.
pub struct Report {
    /// Name of the outline.
    pub contents: &'static str,
    /// Name of a permalink.
    pub permalink: &'static str,
    /// Before the printed words.
    pub printed: &'static str,
    /// Before the corrected words.
    pub read_as: &'static str,
    /// How sure, three grades.
    pub certainty: [&'static str; 3],
    /// What is done about a slip.
    pub kept: &'static str,
    /// Under the list of targets.
    pub list_note: &'static str,
    /// Only for readers of English.
    pub language_note: &'static str,
    /// Before a part's number.
    pub part: &'static str,
}

/// Search.
pub struct Search {
    /// Accessible name of the field.
    pub label: &'static str,
    /// Placeholder.
    pub placeholder: &'static str,
    /// Heading of the indicators found.
    pub indicators: &'static str,
    /// Heading of the blocks found, before the part.
    pub report: &'static str,
    /// Unit of indicators in the count.
    pub count_indicators: &'static str,
    /// Unit of passages in the count.
    pub count_passages: &'static str,
    /// Nothing found, around the words.
    pub none: [&'static str; 2],
    /// Before a suggestion.
    pub suggestion: &'static str,
    /// Keys.
    pub keys: [&'static str; 3],
    /// Before any word is typed.
    pub invitation: &'static str,
}

/// Ledgers.
pub struct Ledgers {
    /// Names, in the order of `Ledger::ALL`.
    pub names: [&'static str; 5],
    /// What each is for.
    pub leads: [&'static str; 5],
    /// Column of indicators.
    pub indicator: &'static str,
    /// Column of assessments.
    pub assessment: &'static str,
    /// Column of formulas.
    pub formula: &'static str,
    /// Column of places.
    pub place: &'static str,
    /// The report says nothing.
    pub missing: &'static str,
    /// Column of printed words.
    pub printed: &'static str,
    /// Column of corrected words.
    pub corrected: &'static str,
    /// Column of certainty.
    pub certainty: &'static str,
    /// Column of reasons.
    pub reason: &'static str,
    /// Heading of a mean or total.
    pub span: &'static str,
    /// Label of the numbers a caution concerns.
    pub concerns: &'static str,
}

/// How to read, not found, errors.
pub struct Guide {
    /// Heading.
    pub title: &'static str,
    /// Each: heading, sentence.
    pub rules: [(&'static str, &'static str); 6],
    /// Heading of a page that is not there.
    pub not_found: &'static str,
    /// Before the address that means nothing.
    pub not_found_lead: &'static str,
    /// Way out.
    pub not_found_help: &'static str,
    /// Heading of the data files.
    pub files: &'static str,
    /// Sentence over the data files.
    pub files_lead: &'static str,
    /// What a chevron to larger values means.
    pub over: &'static str,
    /// What a chevron to smaller values means.
    pub under: &'static str,
    /// The page of all drawings.
    pub gallery: &'static str,
}

/// What a target asks a year.
#[derive(Clone, Copy)]
pub struct Pace {
    /// Heading.
    pub title: &'static str,
    /// Before the mean.
    pub mean: &'static str,
    /// Before an amount: itself, more than, less than.
    pub bounds: [&'static str; 3],
    /// After the mean.
    pub a_year: &'static str,
    /// Before what was done.
    pub before: &'static str,
    /// Before what is needed.
    pub ahead: &'static str,
    /// Whose arithmetic it is, and what it cannot know.
    pub own: &'static str,
}

/// All of them.
pub struct Messages {
    /// Every page.
    pub common: Common,
    /// Overview.
    pub overview: Overview,
    /// Indicators.
    pub indicator: Indicator,
    /// Taking a figure away.
    pub take: Take,
    /// Report.
    pub report: Report,
    /// Search.
    pub search: Search,
    /// Ledgers.
    pub ledgers: Ledgers,
    /// Guide and errors.
    pub guide: Guide,
    /// What a target asks a year.
    pub pace: Pace,
}

impl Lang {
    /// The sentences in this language.
    pub fn messages(self) -> &'static Messages {
        match self {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }
}

static VI: Messages = Messages {
    common: Common {
        skip: "Đến nội dung chính",
        navigation: "Chính",
        overview: "Tổng quan",
        indicators: "Số liệu",
        report: "Báo cáo",
        search: "Tìm kiếm",
        other_language: "English",
        guide: "Cách đọc số liệu",
        data: "Tải toàn bộ dữ liệu",
        ledgers: "Kiểm chứng",
        source: "Nguồn: ",
        and: " và ",
        table_of: "Bảng số",
        time: "Thời điểm",
        time_small: "thời điểm",
        value: "Giá trị",
        status: "Loại, báo cáo ghi",
        measure: "Chỉ tiêu",
        show_table: "Xem bảng số",
        from: "từ",
        no_target: "không nêu mục tiêu",
        points: "Điểm số liệu; đi bằng phím mũi tên",
    },
    overview: Overview {
        examples: "Gõ không dấu cũng được:",
        reading: "Cách đọc",
        filled: "đặc: báo cáo nêu",
        hollow: "rỗng: suy ra từ báo cáo",
        diamond: "hình thoi, gạch chéo: mục tiêu",
        chevron: "mũi nhọn: trên, dưới",
        read_report: "Đọc báo cáo",
        read_report_note: "Toàn văn bản tóm tắt. Mỗi con số dẫn tới biểu đồ của nó.",
        target: "mục tiêu",
        key_figures: "Số liệu chính",
        filter: "Lọc biểu đồ",
        all: "Tất cả",
        kinds: ["có kết quả", "có mục tiêu"],
        hide_derived: "Ẩn giá trị suy ra",
        show_derived: "Hiện giá trị suy ra",
        none: "Không có biểu đồ nào như vậy.",
    },
    indicator: Indicator {
        list_lead: "Mọi chỉ tiêu báo cáo nêu số, theo chủ đề. Số đứng ngay sau tên là kết quả mới nhất, hoặc mục tiêu nếu báo cáo không nêu kết quả.",
        numbers: "Số liệu",
        caption: "Mọi giá trị báo cáo nêu, hoặc suy ra được, về: ",
        sentences: "Câu gốc",
        notes: "Lưu ý",
        related: "Liên quan, không nối chung",
        related_note: "Các thước đo khác nhau, nên trang không vẽ chung một đường.",
        not_comparable: "Không so sánh trực tiếp: ",
        by_heading: "theo tên phần",
        by_context: "theo ngữ cảnh",
        no_result: "Báo cáo không nêu mức năm 2020.",
        no_target: "Báo cáo không nêu mục tiêu.",
        assessment: "báo cáo đánh giá ",
        in_report: "Xem trong báo cáo",
    },
    take: Take {
        menus: ["Tải về", "Chép, trích dẫn"],
        pictures: ["PNG", "PNG nét gấp đôi", "PNG vuông"],
        tables: ["Bảng số CSV", "Bảng số JSON"],
        copies: ["Chép liên kết", "Chép hình", "Chép trích dẫn", "Chép câu gốc"],
        share: "Chia sẻ",
        saved: "Đã tạo tệp ",
        copied: "Đã chép",
        not: ": không được",
        refused: ["Không tải được", "Không chép được", "Không chia sẻ được"],
        select: "Bôi chọn để chép:",
    },
    report: Report {
        contents: "Mục lục",
        permalink: "Liên kết tới mục này",
        printed: "Bản in ghi",
        read_as: "đọc là",
        certainty: ["chắc chắn", "nhiều khả năng", "có thể"],
        kept: "Văn bản giữ nguyên như in; tìm kiếm nhận cả hai.",
        list_note: "Trong bản in, các chỉ tiêu nằm liền trong một đoạn văn; trang xuống dòng cho dễ đọc.",
        language_note: "",
        part: "Phần",
    },
    search: Search {
        label: "Tìm trong số liệu và báo cáo",
        placeholder: "Tìm trong số liệu, báo cáo",
        indicators: "Số liệu",
        report: "Báo cáo",
        count_indicators: "số liệu",
        count_passages: "đoạn trong báo cáo",
        none: ["Không có kết quả cho “", "”."],
        suggestion: "Có phải bạn tìm: ",
        keys: ["chọn", "mở", "xóa"],
        invitation: "Gõ tên chỉ tiêu, một con số, hay vài chữ trong báo cáo. Không dấu cũng được.",
    },
    ledgers: Ledgers {
        names: ["Độ phủ", "Giá trị suy ra", "Đánh giá mục tiêu", "Lưu ý và mâu thuẫn", "Đính chính"],
        leads: [
            "Mọi chỉ tiêu, với những gì báo cáo nêu và không nêu.",
            "Những số không in trong báo cáo, tính từ những số có in.",
            "Những chỗ báo cáo tự đánh giá so với mục tiêu, nguyên văn. Báo cáo nói hoàn thành 15/15 chỉ tiêu nhưng không liệt kê mười lăm chỉ tiêu đó.",
            "Những chỗ báo cáo không khớp với chính nó, hoặc dễ đọc nhầm. Số được giữ như in.",
            "Lỗi in và cách đọc. Văn bản không bị sửa; tìm kiếm nhận cả hai.",
        ],
        indicator: "Chỉ tiêu",
        assessment: "Báo cáo đánh giá",
        formula: "Cách tính",
        place: "Chỗ trong báo cáo",
        missing: "không nêu",
        printed: "Bản in",
        corrected: "Đọc là",
        certainty: "Mức chắc chắn",
        reason: "Vì sao",
        span: "Cả giai đoạn",
        concerns: "Liên quan tới",
    },
    guide: Guide {
        title: "Cách đọc số liệu",
        rules: [
            (
                "Mỗi số có một câu",
                "Số nào cũng dẫn tới đúng câu của nó trong báo cáo. Trang không dùng số nào khác, và bản dựng từ chối số mà báo cáo không in.",
            ),
            (
                "Dấu đặc, dấu rỗng, hình thoi",
                "Dấu đặc là số báo cáo nêu. Dấu rỗng là số suy ra từ những số báo cáo nêu, kèm cách tính. Hình thoi và gạch chéo là mục tiêu.",
            ),
            (
                "Chữ trước số là một phần của số",
                "“Trên”, “dưới”, “khoảng”, “ước”, “dự kiến” luôn đi cùng số, trên hình, trong bảng và khi tải về.",
            ),
            (
                "Phần trăm và điểm phần trăm",
                "Khi một tỷ lệ tăng từ 10% lên 12%, nó tăng 2 điểm phần trăm. Báo cáo thường chỉ ghi “%”; trang gọi tên cho đúng.",
            ),
            (
                "Bình quân là của cả giai đoạn",
                "Số bình quân năm năm được vẽ thành khối rộng bằng cả giai đoạn, không phải một điểm. Không có số nào được nội suy.",
            ),
            (
                "Không nối khi không so được",
                "Hai số khác định nghĩa không được nối bằng đường và không được trừ cho nhau; lý do ghi ngay bên cạnh.",
            ),
        ],
        gallery: "Bộ hình cho người thiết kế",
        over: "trên, hơn, ít nhất",
        under: "dưới, gần, không quá",
        not_found: "Không có trang này",
        not_found_lead: "Địa chỉ không dẫn tới chỉ tiêu hay mục nào: ",
        not_found_help: "Thử tìm, hoặc về trang tổng quan.",
        files: "Dữ liệu để tải",
        files_lead: "Toàn bộ số liệu, câu gốc và vị trí trong bản in. UTF-8; số trong CSV dùng dấu chấm thập phân, cột printed giữ nguyên như in.",
    },
    pace: Pace {
        title: "Mục tiêu cần bao nhiêu mỗi năm",
        mean: "bình quân ",
        bounds: ["", "trên ", "dưới "],
        a_year: " mỗi năm",
        before: "Đã qua, ",
        ahead: "Mục tiêu, ",
        own: "Phép tính của trang, không có trong báo cáo. Báo cáo không biết gì sau năm có kết quả cuối.",
    },
};

static EN: Messages = Messages {
    common: Common {
        skip: "Skip to main content",
        navigation: "Main",
        overview: "Overview",
        indicators: "Figures",
        report: "Report",
        search: "Search",
        other_language: "Tiếng Việt",
        guide: "How to read the figures",
        data: "Download all data",
        ledgers: "Checks",
        source: "Source: ",
        and: " and ",
        table_of: "Table",
        time: "Time",
        time_small: "time",
        value: "Value",
        status: "Kind, words of the report",
        measure: "Indicator",
        show_table: "Show the table",
        from: "from",
        no_target: "no target stated",
        points: "Data points; move with the arrow keys",
    },
    overview: Overview {
        examples: "Typing without accents works:",
        reading: "How to read",
        filled: "filled: stated in the report",
        hollow: "hollow: derived from the report",
        diamond: "diamond, hatching: target",
        chevron: "chevron: over, under",
        read_report: "Read the report",
        read_report_note: "The whole summary, in Vietnamese. Every number leads to its chart.",
        target: "target",
        key_figures: "Key figures",
        filter: "Filter the charts",
        all: "All",
        kinds: ["with results", "with targets"],
        hide_derived: "Hide derived values",
        show_derived: "Show derived values",
        none: "There is no such chart.",
    },
    indicator: Indicator {
        list_lead: "Every indicator the report gives a number for, by topic. The number after the name is the latest result, or the target where the report gives no result.",
        numbers: "Figures",
        caption: "Every value the report states, or that can be derived, on: ",
        sentences: "In the report's words",
        notes: "Notes",
        related: "Related, not joined",
        related_note: "These are different measures, so they are not drawn as one line.",
        not_comparable: "Not directly comparable: ",
        by_heading: "known from the heading",
        by_context: "known from the context",
        no_result: "The report gives no value for 2020.",
        no_target: "The report gives no target.",
        assessment: "the report says ",
        in_report: "See it in the report",
    },
    take: Take {
        menus: ["Download", "Copy, cite"],
        pictures: ["PNG", "PNG, twice as sharp", "PNG, square"],
        tables: ["Table CSV", "Table JSON"],
        copies: ["Copy link", "Copy picture", "Copy citation", "Copy quotation"],
        share: "Share",
        saved: "Made the file ",
        copied: "Copied",
        not: ": refused",
        refused: ["Could not download", "Could not copy", "Could not share"],
        select: "Select to copy:",
    },
    report: Report {
        contents: "Contents",
        permalink: "Link to this section",
        printed: "Printed",
        read_as: "read as",
        certainty: ["certain", "likely", "possible"],
        kept: "The text stays as printed; search finds both.",
        list_note: "In print the targets run on in one paragraph; they are set on separate lines here.",
        language_note: "The report is in Vietnamese.",
        part: "Part",
    },
    search: Search {
        label: "Search figures and report",
        placeholder: "Search figures and report",
        indicators: "Figures",
        report: "Report",
        count_indicators: "figures",
        count_passages: "passages of the report",
        none: ["Nothing found for “", "”."],
        suggestion: "Did you mean: ",
        keys: ["choose", "open", "clear"],
        invitation: "Type the name of an indicator, a number, or a few words of the report. Accents are optional.",
    },
    ledgers: Ledgers {
        names: ["Coverage", "Derived values", "Assessed targets", "Cautions and contradictions", "Corrections"],
        leads: [
            "Every indicator, with what the report states and does not state.",
            "Numbers that are not printed in the report, computed from numbers that are.",
            "Where the report assesses itself against targets, verbatim. It says 15/15 targets were met but does not list the fifteen.",
            "Where the report does not agree with itself, or is easily misread. Numbers stay as printed.",
            "Misprints and how to read them. The text is not changed; search finds both.",
        ],
        indicator: "Indicator",
        assessment: "The report's assessment",
        formula: "Computation",
        place: "Place in the report",
        missing: "not stated",
        printed: "Printed",
        corrected: "Read as",
        certainty: "How sure",
        reason: "Why",
        span: "Whole span",
        concerns: "Concerns",
    },
    guide: Guide {
        title: "How to read the figures",
        rules: [
            (
                "Every number has a sentence",
                "Each number leads to its own sentence in the report. The site uses no other number, and its build refuses a number that the report does not print.",
            ),
            (
                "Filled, hollow, diamond",
                "A filled mark is stated by the report. A hollow mark is derived from stated numbers, with the computation. Diamonds and hatching are targets.",
            ),
            (
                "The word before a number is part of it",
                "“Over”, “under”, “about”, “estimated”, “projected” always go with the number, on the chart, in the table and in downloads.",
            ),
            (
                "Per cent and percentage points",
                "A share that rises from 10% to 12% rises by 2 percentage points. The report often writes just “%”; the site uses the right name.",
            ),
            (
                "A mean belongs to the whole span",
                "A five-year mean is drawn as a block as wide as the span, not as a point. Nothing is interpolated.",
            ),
            (
                "Not joined where not comparable",
                "Two values of different definitions are not joined by a line and not subtracted; the reason stands beside them.",
            ),
        ],
        gallery: "All drawings, for designers",
        over: "over, more than, at least",
        under: "under, nearly, at most",
        not_found: "There is no such page",
        not_found_lead: "This address leads to no indicator and no section: ",
        not_found_help: "Try the search, or go to the overview.",
        files: "Data files",
        files_lead: "All figures, quotations and their places in print. UTF-8; numbers in CSV use a decimal point, the column printed keeps them as printed.",
    },
    pace: Pace {
        title: "What the target asks a year",
        mean: "a mean of ",
        bounds: ["", "over ", "under "],
        a_year: " a year",
        before: "Done, ",
        ahead: "Target, ",
        own: "Calculated by this site, not in the report. The report knows nothing after the year of the last result.",
    },
};
