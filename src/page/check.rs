//! The page on which a text is checked: the field, and the places of what is found, which a module of its own fills.
//! Knows no text and no value.

use crate::route::View;
use maud::{Markup, html};

/// The page. The field has no name, so that no form ever sends what stands in it.
pub fn check(view: &View) -> Markup {
    let words = view.lang.check();
    let [check, example, clear] = words.buttons;
    html! {
        div.wrap.page {
            h1 { (words.title) }
            p.lead { (words.lead) }
            form #check.noprint {
                div.needs-app {
                    label for="check-text" { (words.label) }
                    textarea #check-text rows="7" spellcheck="false" aria-describedby="check-private" {}
                    p #check-private.hint { (words.private) }
                    div.tools {
                        button.btn.first type="submit" { (check) }
                        button.btn type="button" data-check="example" { (example) }
                        button.btn type="button" data-check="clear" { (clear) }
                    }
                }
                p.no-script { (words.no_script) }
                p #check-failed.hint role="status" data-words=(words.failed) data-loading=(words.loading) {}
            }
            div #check-summary {}
            div #check-result {}
            p #check-keys.hint.noprint hidden { (words.keys) }
            p #check-said.unseen role="status" {}
            p #check-paper.paper {}
        }
    }
}
