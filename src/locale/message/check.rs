//! The words of the check of a text and of answers. Like the panel's not among the messages of the app, which would carry
//! them to every reader; in three parts, as the page, what fills it and answers, and the check alone come in three modules.

use crate::locale::Lang;

/// The page of the check.
pub struct Check {
    /// Title of the page.
    pub title: &'static str,
    /// What it does.
    pub lead: &'static str,
    /// That nothing leaves the browser.
    pub private: &'static str,
    /// Name of the field.
    pub label: &'static str,
    /// Checks, writes an example into the field, empties it.
    pub buttons: [&'static str; 3],
    /// The module does not come.
    pub failed: &'static str,
    /// No script runs.
    pub no_script: &'static str,
    /// While the module is on its way.
    pub loading: &'static str,
    /// How to go from number to number.
    pub keys: &'static str,
}

/// What is found in a text, and what answers a question.
pub struct Verdicts {
    /// A number, numbers.
    pub numbers: [&'static str; 2],
    /// No number is found.
    pub none: &'static str,
    /// Before how many numbers are no statistics, and after.
    pub idle: [&'static str; 2],
    /// Each verdict, in the order of `Verdict::ALL`.
    pub verdicts: [&'static str; 12],
    /// Name of the filter; all numbers, those that need attention.
    pub filter: [&'static str; 3],
    /// Copies the protocol, prints the page.
    pub protocol: [&'static str; 2],
    /// Before a sentence to write instead.
    pub instead: &'static str,
    /// Copies that sentence.
    pub copy: &'static str,
    /// It is on the clipboard.
    pub copied: &'static str,
    /// The clipboard refused: the words are selected.
    pub refused: &'static str,
    /// Paragraph, before its number.
    pub paragraph: &'static str,
    /// Over the protocol.
    pub report: &'static str,
    /// What is asked is not in the report; what it says instead follows.
    pub not_stated: &'static str,
    /// Heading of sentences that are easily written and say something else.
    pub slips: &'static str,
}

/// What is said of a number of a checked text: the report's sentence follows, or nothing.
pub struct Leads {
    /// The report does not have the number.
    pub absent: &'static str,
    /// The words do not decide.
    pub unsure: &'static str,
    /// Before a computation.
    pub derived: &'static str,
    /// Before the same number.
    pub same: &'static str,
    /// Before another one.
    pub other: &'static str,
}

static VI: Check = Check {
    title: "Kiểm số",
    lead: "Dán một đoạn văn: trang đặt từng con số cạnh câu của báo cáo.",
    private: "Việc kiểm diễn ra ngay trong trình duyệt; đoạn văn không được gửi đi đâu.",
    label: "Đoạn văn cần kiểm",
    buttons: ["Kiểm", "Thử đoạn mẫu", "Xóa"],
    failed: "Phần kiểm chưa tải được. Đoạn văn vẫn còn đây; bấm “Kiểm” để thử lại.",
    no_script: "Trình duyệt này không chạy JavaScript nên không kiểm được đoạn văn. Mọi con số của báo cáo vẫn tra được ở mục Số liệu.",
    loading: "Đang tải phần kiểm…",
    keys: "Phím mũi tên đi từ số này sang số khác, Enter mở, Esc đóng.",
};

static FOUND_VI: Verdicts = Verdicts {
    numbers: ["con số", "con số"],
    none: "Không thấy số liệu nào trong đoạn văn.",
    idle: ["Ngoài ra có ", " số là ngày tháng, thứ tự, số hiệu: không kiểm."],
    verdicts: [
        "như báo cáo",
        "làm tròn số của báo cáo",
        "suy ra từ báo cáo",
        "báo cáo nêu số khác",
        "khác thời điểm, hay mục tiêu với kết quả",
        "khác đơn vị",
        "lẫn % với điểm phần trăm",
        "như báo cáo in; nên viết là điểm phần trăm",
        "khác chữ kèm số (trên, khoảng, ước…)",
        "báo cáo không có",
        "chưa đủ chữ để đối chiếu",
        "không phải số liệu",
    ],
    filter: ["Hiện", "Tất cả", "Cần xem"],
    protocol: ["Chép biên bản", "In biên bản"],
    instead: "Có thể viết",
    copy: "Chép câu này",
    copied: "Đã chép",
    refused: "Không chép được: hãy bôi chọn",
    paragraph: "đoạn",
    report: "Biên bản kiểm số",
    not_stated: "Báo cáo không nêu điều được hỏi. Báo cáo nêu:",
    slips: "Dễ viết nhầm",
};

static LEADS_VI: Leads = Leads {
    absent: "Báo cáo không có số này.",
    unsure: "Lời văn không đủ để đối chiếu với báo cáo.",
    derived: "Suy ra từ số của báo cáo: ",
    same: "Đúng như báo cáo: ",
    other: "Báo cáo nêu: ",
};

static EN: Check = Check {
    title: "Check a text",
    lead: "Paste a text: each number is compared with the report’s own sentence.",
    private: "The check runs in this browser; the text is not sent anywhere.",
    label: "Text to check",
    buttons: ["Check", "Try an example", "Clear"],
    failed: "The check could not be loaded. Your text is still here; press “Check” to try again.",
    no_script: "This browser runs no JavaScript, so no text can be checked. Every number of the report can still be looked up under Figures.",
    loading: "Loading the check…",
    keys: "Arrow keys go from number to number, Enter opens, Esc closes.",
};

static FOUND_EN: Verdicts = Verdicts {
    numbers: ["number", "numbers"],
    none: "No statistics found in this text.",
    idle: ["Not checked, as they are dates, ordinals or references: ", "."],
    verdicts: [
        "as in the report",
        "the report’s number, rounded",
        "follows from the report",
        "another number than the report’s",
        "different year, or target taken for result",
        "different unit",
        "% instead of percentage points",
        "as the report prints it; better as percentage points",
        "different qualifier (over, about…)",
        "not in the report",
        "too few words to compare",
        "not a statistic",
    ],
    filter: ["Show", "All", "To review"],
    protocol: ["Copy the record", "Print the record"],
    instead: "You could write",
    copy: "Copy this sentence",
    copied: "Copied",
    refused: "Could not copy: select the text",
    paragraph: "paragraph",
    report: "Record of the check",
    not_stated: "The report does not state what is asked. It states:",
    slips: "Easy to get wrong",
};

static LEADS_EN: Leads = Leads {
    absent: "The report does not have this number.",
    unsure: "The wording is not enough to compare with the report.",
    derived: "Follows from numbers of the report: ",
    same: "As in the report: ",
    other: "The report says: ",
};

impl Lang {
    /// The words of the page of the check.
    pub fn check(self) -> &'static Check {
        match self {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }

    /// The words of verdicts and answers.
    pub fn verdicts(self) -> &'static Verdicts {
        match self {
            Lang::Vi => &FOUND_VI,
            Lang::En => &FOUND_EN,
        }
    }

    /// The words before what the report says of a checked number.
    pub fn leads(self) -> &'static Leads {
        match self {
            Lang::Vi => &LEADS_VI,
            Lang::En => &LEADS_EN,
        }
    }
}
