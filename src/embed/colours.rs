//! The variables of the page's style sheet: light, dark when the reader's system or the address asks for it. A reader's
//! own colours win over both: ground, words and lines are theirs, and marks are those of a theme that fits their ground.

use crate::chart::Ink;
use crate::paint::{Theme, variable};

/// Every ink.
fn inks() -> impl Iterator<Item = Ink> {
    let plain = [Ink::Ground, Ink::Text, Ink::Second, Ink::Line, Ink::Rule, Ink::Tint];
    let many = (0..5).flat_map(|n| [Ink::Category(n), Ink::On(n)]);
    plain.into_iter().chain(many)
}

/// `--bg:#fff;…`
fn variables(theme: Theme) -> String {
    let hexes = theme.hexes();
    let one = |ink| {
        let name = variable(ink).trim_start_matches("var(").trim_end_matches(')');
        [name, ":", hexes.of(ink), ";"].concat()
    };
    inks().map(one).collect()
}

/// The rules. Paper is always light; `data-theme` on the root is set by the script in the head.
pub fn colours() -> String {
    let (light, dark) = (variables(Theme::Light), variables(Theme::Dark));
    let own = "--bg:Canvas;--ink:CanvasText;--ink2:CanvasText;--line:CanvasText;--rule:GrayText;";
    format!(
        ":root{{color-scheme:light;{light}}}\
         @media screen{{:root[data-theme=dark]{{color-scheme:dark;{dark}}}}}\
         @media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\
         @media screen and (forced-colors:active){{:root:root{{color-scheme:light;{light}{own}}}}}\
         @media screen and (forced-colors:active) and (prefers-color-scheme:dark){{:root:root{{color-scheme:dark;{dark}{own}}}}}"
    )
}
