//! The words of the share panel. Like the webmaster's not among the messages of the app, which would carry them.

use crate::locale::Lang;

/// The share panel: how a chart comes into somebody else's page.
pub struct Panel {
    /// Title of the page.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// Asks how wide the frame is.
    pub width: &'static str,
    /// As wide as the page that holds it.
    pub any: &'static str,
    /// Asks for colours.
    pub theme: &'static str,
    /// The reader's own, light, dark.
    pub themes: [&'static str; 3],
    /// Asks what the embedding page allows.
    pub host: &'static str,
    /// All that is usual; a sandbox.
    pub hosts: [&'static str; 2],
    /// Heading of the preview.
    pub preview: &'static str,
    /// Copies a code.
    pub copy: &'static str,
    /// It is on the clipboard.
    pub copied: &'static str,
    /// The browser refused; the code is selected.
    pub select: &'static str,
    /// Says what stands for the site's address where it is not known.
    pub unknown: &'static str,
    /// The five ways: name, and where each is taken.
    pub ways: [(&'static str, &'static str); 5],
    /// Leads to the chart.
    pub back: &'static str,
    /// What to do if it does not look right.
    pub check: &'static str,
}

static VI: Panel = Panel {
    title: "Nhúng biểu đồ",
    lead: "Chọn cách mà trang của bạn cho phép. Mỗi cách đều giữ nguyên số, từ hạn định và nguồn; khi trang này sửa số, biểu đồ đã nhúng cũng đổi theo, trừ ảnh đã tải về.",
    width: "Bề rộng khung",
    any: "tùy trang",
    theme: "Màu",
    themes: ["theo máy người đọc", "sáng", "tối"],
    host: "Trang nhúng",
    hosts: ["bình thường", "hộp cát (sandbox)"],
    preview: "Xem thử",
    copy: "Chép",
    copied: "Đã chép",
    select: "Trình duyệt không cho chép. Đoạn mã đã được chọn sẵn: bấm Ctrl+C (máy Mac: ⌘C).",
    unknown: "Trong các đoạn mã dưới đây, “…/” là địa chỉ của trang này.",
    ways: [
        ("Địa chỉ", "Dán một mình trên một dòng. Dùng cho WordPress và những nơi biết oEmbed."),
        ("Khung", "Mã iframe, chiều cao cố định đủ cho điện thoại lẫn màn hình rộng. Dùng được ở hầu hết các trang."),
        (
            "Khung tự chỉnh chiều cao",
            "Như trên, thêm một tệp script nhỏ để khung vừa khít biểu đồ. Trang phải cho chạy script.",
        ),
        ("Thẻ solieu-chart", "Một thẻ HTML, tải khi người đọc cuộn tới, có ảnh thay thế khi khung bị chặn."),
        ("Ảnh có nguồn", "Cho trang không nhận iframe hay script: ảnh, chú thích, đường dẫn về biểu đồ."),
    ],
    back: "Về biểu đồ",
    check: "Trang nhúng không hiện đúng? Mở biểu đồ với đuôi ?diag=1 ngay trong khung: nó liệt kê trang ấy cho phép gì.",
};

static EN: Panel = Panel {
    title: "Embed this chart",
    lead: "Take the way that your page allows. Each keeps numbers, qualifiers and source together; when a number is corrected here, embedded charts follow, downloaded pictures do not.",
    width: "Width of the frame",
    any: "any",
    theme: "Colours",
    themes: ["the reader's own", "light", "dark"],
    host: "Your page",
    hosts: ["ordinary", "sandboxed"],
    preview: "Preview",
    copy: "Copy",
    copied: "Copied",
    select: "The browser does not allow copying. The code is selected: press Ctrl+C (on a Mac ⌘C).",
    unknown: "In the codes below “…/” stands for the address of this site.",
    ways: [
        ("The address", "Pasted alone on a line. For WordPress and whatever else knows oEmbed."),
        ("A frame", "An iframe of fixed height, enough for phones and wide screens. Works almost everywhere."),
        (
            "A frame that fits",
            "The same with a small script that gives it exactly the chart's height. The page must allow scripts.",
        ),
        (
            "The element solieu-chart",
            "One HTML element: loads when the reader comes near, shows a picture where frames are blocked.",
        ),
        (
            "A picture with its source",
            "For pages that take neither iframe nor script: picture, caption, link to the chart.",
        ),
    ],
    back: "Back to the chart",
    check: "Does it not look right in your page? Open the chart with ?diag=1 in the very frame: it lists what that page allows.",
};

impl Lang {
    /// The words of the share panel.
    pub fn panel(self) -> &'static Panel {
        if self == Lang::Vi { &VI } else { &EN }
    }
}
