//! The share panel: how a chart comes into somebody else's page, one page a chart and language. Complete without script;
//! with it the codes and a preview follow the reader's choices.

use super::gallery::safe;
use super::pages::Plain;
use solieu::embed::{Chart, Site, WIDTHS, codes, fill, heights, squeeze};
use solieu::locale::Lang;
use solieu::route::embed_folder;

/// The words of the panel. Here and not among the app's: the app never shows them, and would carry them.
struct Words {
    title: &'static str,
    lead: &'static str,
    width: &'static str,
    any: &'static str,
    theme: &'static str,
    themes: [&'static str; 3],
    host: &'static str,
    hosts: [&'static str; 2],
    preview: &'static str,
    copy: &'static str,
    copied: &'static str,
    select: &'static str,
    unknown: &'static str,
    ways: [(&'static str, &'static str); 5],
    back: &'static str,
    check: &'static str,
}

const VI: Words = Words {
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

const EN: Words = Words {
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

fn words(chart: &Chart) -> &'static Words {
    if chart.lang == Lang::Vi { &VI } else { &EN }
}

/// The panel, in a folder below its chart's.
pub fn panel(chart: &Chart, site: &Site) -> Plain {
    let below = embed_folder(&chart.figure.slug, chart.lang);
    let style = squeeze::style(include_str!("panel.css"));
    Plain { below, lang: chart.lang, title: words(chart).title, style, body: body(chart, site) }
}

fn body(chart: &Chart, site: &Site) -> String {
    let words = words(chart);
    let site = site.absolute("");
    let title = safe(&chart.figure.title);
    let named = WIDTHS.iter().zip(heights(chart)).map(|(width, height)| format!("\"{width}\":{height}"));
    let heights = safe(&format!("{{{}}}", named.collect::<Vec<_>>().join(",")));
    let mut out = format!(
        "<body><main class=\"wrap page share\" lang=\"{}\"><p class=\"crumb\"><a href=\"{}\">{}</a></p><h1>{}</h1><p class=\"lead\">{title}</p><p>{}</p>",
        chart.lang.tag(),
        chart.folder(),
        words.back,
        words.title,
        words.lead
    );
    out += &format!("<form id=\"choices\" data-heights=\"{heights}\" hidden>");
    let widths = WIDTHS.map(|width| (width.to_string(), format!("{width} px")));
    let mut all = vec![("any".to_owned(), words.any.to_owned())];
    all.extend(widths);
    out += &choice("width", words.width, &all);
    let [auto, light, dark] = words.themes;
    out += &choice("theme", words.theme, &[("auto", auto), ("light", light), ("dark", dark)]);
    let [ordinary, strict] = words.hosts;
    out += &choice("sandbox", words.host, &[("", ordinary), ("allow-scripts allow-popups", strict)]);
    out += "</form>";
    let shown = site.as_deref().unwrap_or("…/");
    if site.is_none() {
        out += &format!("<noscript><p class=\"note\">{}</p></noscript>", words.unknown);
    }
    for (code, (name, use_for)) in codes(chart).iter().zip(words.ways) {
        let id = format!("code-{}", code.letter);
        out += &format!(
            "<section><h2><span>{}</span> {name}</h2><label for=\"{id}\">{use_for}</label>\
             <textarea id=\"{id}\" class=\"code\" rows=\"3\" readonly spellcheck=\"false\" data-template=\"{}\">{}</textarea>\
             <button type=\"button\" class=\"btn\" data-copy=\"{id}\" hidden>{}</button></section>",
            code.letter,
            safe(&code.template),
            safe(&fill(code, shown, chart)),
            words.copy
        );
    }
    out += &format!(
        "<p class=\"note\">{}</p><h2>{}</h2><div id=\"preview\" data-title=\"{title}\" data-chart=\"{}\"></div>\
         <p id=\"said\" class=\"said\" role=\"status\" data-copied=\"{}\" data-select=\"{}\"></p></main>\
         <script src=\"nhung.js\"></script></body>",
        words.check,
        words.preview,
        chart.folder(),
        words.copied,
        words.select
    );
    out
}

/// One question with its answers, the first of them chosen.
fn choice(name: &str, question: &str, answers: &[(impl AsRef<str>, impl AsRef<str>)]) -> String {
    let mut out = format!("<fieldset><legend>{question}</legend>");
    for (i, (value, words)) in answers.iter().enumerate() {
        let checked = if i == 0 { " checked" } else { "" };
        out += &format!(
            "<label><input type=\"radio\" name=\"{name}\" value=\"{}\"{checked}> {}</label>",
            value.as_ref(),
            words.as_ref()
        );
    }
    out + "</fieldset>"
}
