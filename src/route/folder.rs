//! Folders of pages that are no views: charts, numbers, booklets, made for other people's pages and for paper.

use super::percent::encoded;
use crate::locale::Lang;

/// The folder of a chart's own page below the site's root, made for other people's pages. No view: a page without the app.
pub fn chart_folder(slug: &str, lang: Lang) -> String {
    let lang = if lang == Lang::Vi { "" } else { "en/" };
    ["c/", slug, "/", lang].concat()
}

/// The folder of a number's own page below the site's root, where it is cited; likewise no view.
pub fn number_folder(observation: &str, lang: Lang) -> String {
    let lang = if lang == Lang::Vi { "" } else { "en/" };
    ["n/", observation, "/", lang].concat()
}

/// The folder of a booklet to be printed: of one topic, or of all; likewise no view.
pub fn booklet_folder(topic: Option<&str>, lang: Lang) -> String {
    let lang = if lang == Lang::Vi { "" } else { "en/" };
    match topic {
        // Below a folder of its own, so that no topic can be taken for a language.
        Some(topic) => ["in/chu-de/", &encoded(topic), "/", lang].concat(),
        None => ["in/", lang].concat(),
    }
}

/// The accessibility statement; likewise no view.
pub fn accessibility_folder(lang: Lang) -> String {
    ["tiep-can/", if lang == Lang::Vi { "" } else { "en/" }].concat()
}

/// The page that tells how a chart comes into somebody else's page; likewise no view.
pub fn embed_folder(slug: &str, lang: Lang) -> String {
    [&chart_folder(slug, lang), "nhung/"].concat()
}
