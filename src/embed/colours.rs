//! The variables of the page's style sheet: light, dark when the reader's system or the address asks for it. A reader's
//! own colours win over both: ground, words and lines are theirs, and marks are those of a theme that fits their ground.

use crate::chart::Ink;
use crate::paint::{Theme, variable};

/// The colours of a reader who has chosen own ones.
const OWN: &str = "--bg:Canvas;--ink:CanvasText;--ink2:CanvasText;--line:CanvasText;--rule:GrayText;";

/// The inks of a page's markup. Those of the first category are also in the style sheets. A category's own ink, the
/// one on it and its tint stay together, because at another width words may stand in a bar instead of beside it.
fn inks(markup: &str) -> Vec<Ink> {
    let is_used = |ink: &Ink| markup.contains(variable(*ink));
    let families = (0..5).map(|n| [Ink::Category(n), Ink::On(n), Ink::Tint(n)]);
    let is_kept = |(n, family): &(usize, [Ink; 3])| *n == 0 || family.iter().any(is_used);
    let used = families.enumerate().filter(is_kept).flat_map(|(_, family)| family);
    let plain = [Ink::Background, Ink::Text, Ink::Second, Ink::Line, Ink::Rule];
    plain.into_iter().chain(used).collect()
}

/// `--bg:#fff;…`
fn variables(inks: &[Ink], theme: Theme) -> String {
    let hexes = theme.hexes();
    let one = |ink: &Ink| {
        let name = variable(*ink).trim_start_matches("var(").trim_end_matches(')');
        [name, ":", hexes.of(*ink), ";"].concat()
    };
    inks.iter().map(one).collect()
}

/// The same for a page without a script, whose root never has a theme of its own.
pub fn still(markup: &str) -> String {
    let inks = inks(markup);
    let (light, dark) = (variables(&inks, Theme::Light), variables(&inks, Theme::Dark));
    format!(
        ":root{{color-scheme:light;{light}}}\
         @media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{dark}}}}}\
         @media screen and (forced-colors:active){{:root{{{OWN}}}}}"
    )
}

/// The rules for a page's markup. Paper is always light; `data-theme` on the root is set by the script in the head.
pub fn colours(markup: &str) -> String {
    let inks = inks(markup);
    let (light, dark) = (variables(&inks, Theme::Light), variables(&inks, Theme::Dark));
    format!(
        ":root{{color-scheme:light;{light}}}\
         @media screen{{:root[data-theme=dark]{{color-scheme:dark;{dark}}}}}\
         @media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\
         @media screen and (forced-colors:active){{:root:root{{color-scheme:light;{light}{OWN}}}}}\
         @media screen and (forced-colors:active) and (prefers-color-scheme:dark){{:root:root{{color-scheme:dark;{dark}{OWN}}}}}"
    )
}
