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
    /// By itself, light, dark.
    pub themes: [&'static str; 3],
    /// Whose colours a chart takes by itself.
    pub theme_note: &'static str,
    /// Asks what the embedding page allows.
    pub host: &'static str,
    /// All that is usual; a sandbox.
    pub hosts: [&'static str; 2],
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
    /// Asks whether it does not look right.
    pub trouble: &'static str,
    /// What to do then.
    pub check: &'static str,
}

static VI: Panel = Panel {
    title: "Nhúng biểu đồ này vào bài",
    lead: "Cách nào cũng giữ nguyên số, từ hạn định và nguồn. Khi trang này sửa số, biểu đồ đã nhúng đổi theo; ảnh đã tải thì không.",
    width: "Bề rộng khung",
    any: "vừa trang",
    theme: "Màu",
    themes: ["tự động", "sáng", "tối"],
    theme_note: "Tự động: mã có script theo nền của bài, mã khác theo máy của người đọc.",
    host: "Trang nhúng",
    hosts: ["trang thường", "sandbox"],
    copy: "Chép mã",
    copied: "Đã chép",
    select: "Trình duyệt không cho chép. Đoạn mã đã được chọn sẵn: bấm Ctrl+C (máy Mac: ⌘C).",
    unknown: "Trong các đoạn mã dưới đây, “…/” là địa chỉ của trang này.",
    ways: [
        ("WordPress, nơi nhận đường dẫn", "Dán riêng trên một dòng; nơi biết oEmbed tự đổi thành biểu đồ."),
        ("Trang không cho chạy script", "Khung cao cố định, đủ cho điện thoại lẫn màn hình rộng."),
        ("Mã nhúng", "Hợp với hầu hết hệ quản trị bài viết; khung tự vừa chiều cao."),
        ("Thẻ solieu-chart", "Cho người viết mã: tải khi người đọc cuộn tới, có ảnh thay thế khi khung bị chặn."),
        ("Trang chỉ nhận ảnh", "Ảnh, chú thích, đường dẫn về biểu đồ."),
    ],
    trouble: "Khung không hiện đúng?",
    check: "Mở biểu đồ với đuôi ?diag=1 ngay trong khung: nó liệt kê trang ấy cho phép gì.",
};

static EN: Panel = Panel {
    title: "Embed this chart in your article",
    lead: "Each way keeps numbers, qualifiers and source together. When a number is corrected here, embedded charts follow; downloaded images do not.",
    width: "Width of the frame",
    any: "full width",
    theme: "Colours",
    themes: ["automatic", "light", "dark"],
    theme_note: "Automatic: codes with a script follow your article, the others the reader's system.",
    host: "Your page",
    hosts: ["ordinary page", "sandbox"],
    copy: "Copy the code",
    copied: "Copied",
    select: "The browser does not allow copying. The code is selected: press Ctrl+C (on a Mac ⌘C).",
    unknown: "In the codes below “…/” stands for the address of this site.",
    ways: [
        (
            "WordPress and other sites that accept links",
            "Paste on its own line; sites with oEmbed turn it into the chart.",
        ),
        ("Pages without scripts", "A frame of fixed height, enough for phones and wide screens."),
        ("Code to embed", "For almost every publishing system; the frame adapts to the chart's height."),
        (
            "The element solieu-chart",
            "For authors of markup: loads when the reader scrolls near, shows an image where frames are blocked.",
        ),
        ("Pages that accept only images", "Image, caption, link to the chart."),
    ],
    trouble: "Does the frame not look right?",
    check: "Open the chart with ?diag=1 in that frame: it lists what the page allows.",
};

impl Lang {
    /// The words of the share panel.
    pub fn panel(self) -> &'static Panel {
        if self == Lang::Vi { &VI } else { &EN }
    }
}
