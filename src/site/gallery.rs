//! Every figure in both languages at a phone's and a page's width, on one plain page for designers. The style sheet's
//! colours make it light or dark.

use super::template::StaticPage;
use crate::chart::{MADE_WIDTHS, layout};
use crate::dataset::{Dataset, FigureRow};
use crate::figure;
use crate::library::Library;
use crate::locale::Lang;
use crate::paint::{safe, svg, variable};

/// The page, at `gallery/`.
pub fn gallery(library: &Library) -> StaticPage {
    let figures: String = library.dataset.figures.iter().map(|row| pictures(&library.dataset, row)).collect();
    let title = Lang::ALL.map(|lang| lang.messages().guide.gallery).join(" / ");
    StaticPage {
        below: "gallery/".to_owned(),
        lang: Lang::Vi,
        title: Lang::Vi.messages().guide.gallery.to_owned(),
        style: String::new(),
        body: format!("<body><main class=\"wrap page\"><h1>{title}</h1>{figures}</main></body>"),
    }
}

fn pictures(dataset: &Dataset, row: &FigureRow) -> String {
    let mut out = format!("<section class=\"pictures\" id=\"{0}\"><h2><code>{0}</code></h2>", row.id.0);
    for lang in dataset.languages() {
        let figure = figure::of_figure(dataset, row, lang);
        let Some(spec) = &figure.spec else { continue };
        out.push_str(&format!(
            "<p lang=\"{}\"><b>{}</b><br>{}</p><div class=\"pair\">",
            lang.tag(),
            safe(&figure.title),
            safe(&figure.alt)
        ));
        for width in MADE_WIDTHS {
            out.push_str(&format!("<div class=\"draw\">{}</div>", svg(&layout(spec, width, lang), &variable)));
        }
        out.push_str("</div>");
    }
    out + "</section>"
}
