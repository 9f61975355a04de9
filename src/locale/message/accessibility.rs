//! The words of the accessibility statement. Like the share panel's not among the messages of the app, which would carry
//! them.

use crate::locale::Lang;

/// The accessibility statement. What it says was tried is what `make test` tries; `docs/accessibility.md` has the same for
/// engineers.
pub struct Accessibility {
    /// Title of the page.
    pub title: &'static str,
    /// What is aimed at.
    pub lead: &'static str,
    /// Headings, each with its sentences.
    pub sections: [(&'static str, &'static [&'static str]); 4],
    /// Where a fault can be told, if the site names a contact: the words of the link.
    pub contact: &'static str,
    /// The same where it names none.
    pub no_contact: &'static str,
}

static VI: Accessibility = Accessibility {
    title: "Khả năng tiếp cận",
    lead: "Trang này muốn ai cũng đọc được: bằng chuột, ngón tay, bàn phím hay trình đọc màn hình. Mức hướng tới là WCAG 2.2, mức AA.",
    sections: [
        (
            "Đọc biểu đồ mà không nhìn hình",
            &[
                "Mỗi hình có một tên nêu kết quả chính và mọi giá trị; dưới hình là bảng với đúng các số ấy.",
                "Bằng bàn phím, mỗi điểm trên hình là một liên kết nêu giá trị, chữ đi kèm (trên, khoảng, ước), thời điểm và chỗ trong báo cáo; phím mũi tên đi từ điểm này sang điểm khác, Esc cất hộp chữ.",
                "Không có JavaScript, mọi trang vẫn có hình, bảng, câu gốc và liên kết.",
            ],
        ),
        (
            "Đã thử những gì",
            &[
                "Thử bằng máy trước mỗi lần phát hành: bộ quy tắc axe trên mọi loại trang, hai ngôn ngữ, nền sáng và nền tối, hai bề rộng; độ tương phản của chữ, kể cả chế độ tương phản cao của hệ điều hành; kích thước chỗ bấm; thứ tự và dấu của tiêu điểm.",
                "Thử như người đọc: chỉ bằng bàn phím, bằng ngón tay, phóng to 400%, cỡ chữ 24 và 32 điểm ảnh, trang được trình duyệt dịch, bộ gõ Telex và VNI, in ra giấy, tắt chuyển động.",
                "Trình duyệt đã thử: Chromium, Firefox và WebKitGTK bản mới. Hình trả lời và tìm kiếm cần Chrome hay Edge 97, Firefox 79, Safari 16; cũ hơn thì trang vẫn đọc được và có một câu nói rõ điều không chạy.",
            ],
        ),
        (
            "Còn chưa trọn vẹn",
            &[
                "Chưa có người dùng trình đọc màn hình nào thử trang; tên và vai trò của các phần được kiểm qua cây trợ năng của trình duyệt.",
                "Báo cáo chỉ có tiếng Việt; trang tiếng Anh giữ nguyên câu gốc và đánh dấu đó là tiếng Việt.",
                "Chữ trong hình lớn theo cỡ chữ của người đọc đến khi hình hẹp nhất vừa màn hình.",
                "Trên điện thoại, hình xem lớn nằm ngang; nút bên cạnh nút đóng dựng hình thẳng lên.",
            ],
        ),
        (
            "Phím tắt",
            &[
                "Phím / đi tới ô tìm kiếm; có thể tắt ở trang Cách đọc số liệu. Trong kết quả: mũi tên để chọn, Enter để mở, Esc để xóa.",
            ],
        ),
    ],
    contact: "Báo một chỗ khó đọc hoặc không dùng được",
    no_contact: "Gặp chỗ khó đọc hoặc không dùng được, xin báo cho cơ quan đăng trang này.",
};

static EN: Accessibility = Accessibility {
    title: "Accessibility",
    lead: "Everybody should be able to read this site: with a mouse, a finger, a keyboard or a screen reader. The aim is WCAG 2.2, level AA.",
    sections: [
        (
            "Reading a chart without seeing it",
            &[
                "Each drawing has a name that gives its finding and all its values; below it a table has the same numbers.",
                "With the keyboard each datum is a link that says its value, its qualifier (over, about, estimated), its time and its place in the report; arrow keys go from datum to datum, Esc puts the box of words away.",
                "Without JavaScript every page still has its drawings, tables, sentences and links.",
            ],
        ),
        (
            "What was tried",
            &[
                "By machine before every release: the rules of axe on every kind of page, in both languages, on light and dark ground, at two widths; contrast of all words, also in the system’s high contrast; sizes of what is pressed; order and visibility of the focus.",
                "As readers do: by keyboard alone, by finger, at 400% zoom, with letters of 24 and 32 pixels, translated by the browser, with composing keyboards, on paper, without motion.",
                "Browsers tried: new versions of Chromium, Firefox and WebKitGTK. Charts that answer and search need Chrome or Edge 97, Firefox 79 or Safari 16; in older ones the page can be read, and a sentence says what does not work.",
            ],
        ),
        (
            "What is not perfect",
            &[
                "Nobody who uses a screen reader has tried the site yet; names and roles were checked in the browser’s accessibility tree.",
                "The report is in Vietnamese alone; English pages keep its sentences and mark them as Vietnamese.",
                "Words in a drawing grow with the reader’s letters as far as the narrowest form of the drawing fits the screen.",
                "On a phone the enlarged drawing lies on its side; a switch beside “close” sets it upright.",
            ],
        ),
        (
            "Shortcuts",
            &[
                "The key / goes to the search field; it can be switched off in How to read the figures. Among results: arrows choose, Enter opens, Esc clears.",
            ],
        ),
    ],
    contact: "Report something that is hard to read or to use",
    no_contact: "If something is hard to read or to use, please tell the office that publishes this site.",
};

impl Lang {
    /// The words of the accessibility statement.
    pub fn accessibility(self) -> &'static Accessibility {
        if self == Lang::Vi { &VI } else { &EN }
    }
}
