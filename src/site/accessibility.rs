//! The accessibility statement: what readers can count on, what was tried, what is not perfect.

use super::template::StaticPage;
use crate::dataset::CONTACT;
use crate::library::Library;
use crate::locale::Lang;
use crate::page::{Cx, footer, header};
use crate::route::{Page, View, accessibility_folder};
use maud::html;

/// The page of each language.
pub fn statements(library: &Library) -> Vec<StaticPage> {
    library.dataset.languages().into_iter().map(|lang| statement(library, lang)).collect()
}

fn statement(library: &Library, lang: Lang) -> StaticPage {
    let words = lang.accessibility();
    // It stands beside the guide: no place of the navigation is the current one.
    let view = View { page: Page::Guide, lang };
    let cx = Cx::new(library, &view);
    let site = |key: &str| library.dataset.site(key).get(lang);
    let other = (library.dataset.languages().len() > 1).then(|| accessibility_folder(lang.other()));
    let body = html! {
        body {
            div #header { (header(site("name"), &view, other.as_deref())) }
            main #main class="wrap page" {
                h1 { (words.title) }
                p.lead { (words.lead) }
                @for (heading, sentences) in words.sections {
                    h2 { (heading) }
                    ul.notes { @for sentence in sentences { li { (sentence) } } }
                }
                p.lead {
                    @if site(CONTACT).is_empty() { (words.no_contact) }
                    @else { a href=(site(CONTACT)) rel="external" { (words.contact) } }
                }
            }
            footer.wrap { (footer(&cx)) }
        }
    };
    let title = [words.title, " · ", site("name")].concat();
    StaticPage { below: accessibility_folder(lang), lang, title, style: String::new(), body: body.0 }
}
