//! The five ways to put a chart into somebody else's page, from the most to the least permitted.
//! Each is a template: the words in braces are the reader's choices, filled in by [`fill`] here or by `panel.js`.

use super::height::height;
use super::{Chart, picture};
use crate::locale::Lang;
use crate::paint::safe;

/// One way.
#[derive(Clone, Debug)]
pub struct Code {
    /// A to E.
    pub letter: char,
    /// What is pasted, with `{site}`, `{query}`, `{theme}`, `{sandbox}` and `{height}` to be filled in.
    pub template: String,
}

/// Widths in CSS pixels at which a frame of one height must hold the chart.
pub const WIDTHS: [u32; 3] = [320, 600, 900];

/// Heights of the chart's page in frames of [`WIDTHS`], in whole CSS pixels.
pub fn heights(chart: &Chart) -> [u32; 3] {
    WIDTHS.map(|width| height(chart, f64::from(width)).ceil() as u32)
}

/// The five, in order.
pub fn codes(chart: &Chart) -> [Code; 5] {
    let folder = chart.folder();
    let (slug, lang, title) = (safe(&chart.figure.slug), chart.lang.tag(), safe(&chart.figure.title));
    let frame = format!(
        "<iframe src=\"{{site}}{folder}{{query}}\" title=\"{title}\" width=\"100%\" height=\"{{height}}\" frameborder=\"0\" \
         loading=\"lazy\" allow=\"clipboard-write\"{{sandbox}}></iframe>"
    );
    let script = "<script async src=\"{site}embed.js\"></script>";
    let lang = if chart.lang == Lang::Vi { String::new() } else { format!(" lang=\"{lang}\"") };
    let element = format!(
        "<solieu-chart chart=\"{slug}\"{lang} theme=\"{{theme}}\" height=\"{{height}}\" title=\"{title}\">\
         <a href=\"{{site}}{folder}\">{title}</a></solieu-chart>"
    );
    let poster = picture::poster(chart);
    // Half the file's pixels: sharp on any screen.
    let half = |length: f64| (length * poster.ratio / 2.0).round() as u32;
    let figure = format!(
        "<figure><a href=\"{{site}}{folder}\"><img src=\"{{site}}{folder}chart.png\" width=\"{}\" height=\"{}\" style=\"max-width:100%;height:auto\" alt=\"{}\"></a>\
         <figcaption>{title}. {}</figcaption></figure>",
        half(poster.scene.width),
        half(poster.scene.height),
        safe(&chart.figure.alt),
        safe(&chart.source_words())
    );
    [
        Code { letter: 'A', template: format!("{{site}}{folder}{{query}}") },
        Code { letter: 'B', template: frame.clone() },
        Code { letter: 'C', template: [&frame, "\n", script].concat() },
        Code { letter: 'D', template: [&element, "\n", script].concat() },
        Code { letter: 'E', template: figure },
    ]
}

/// A template with its usual choices: the reader's colours, no sandbox, a height that fits every width.
pub fn fill(code: &Code, site: &str, chart: &Chart) -> String {
    let height = heights(chart).into_iter().max().unwrap_or_default().to_string();
    let choices = [("{site}", site), ("{query}", ""), ("{theme}", "auto"), ("{sandbox}", ""), ("{height}", &height)];
    choices.iter().fold(code.template.clone(), |text, (name, value)| text.replace(name, value))
}
