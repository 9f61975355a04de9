//! Every figure of the overview as a picture, kept in `tests/golden`: a change of a drawing is seen and meant.
//! On a difference the new picture is written beside the old one as `….changed.svg`; look at both, then
//! `UPDATE_GOLDEN=1 cargo test --test it golden` keeps the new ones.
use super::province::{FOLDERS, library};
use solieu::chart::{MADE_WIDTHS, layout};
use solieu::figure;
use solieu::locale::Lang;
use solieu::paint::{Theme, svg_file};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A phone and a half or whole page.
const WIDTHS: [(f64, &[Lang]); 2] = [(MADE_WIDTHS[0], &[Lang::Vi]), (MADE_WIDTHS[1], &Lang::ALL)];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Indicators whose own drawing has a form that no figure of the overview has: a band of places, a share in its frame, a
/// mean among others, a lone numeral.
const OWN: [&str; 4] = ["nhom-giao-duc", "tieu-chi-y-te", "tang-truong-dich-vu", "xuat-khau"];

/// Name and content of every picture.
fn pictures() -> Vec<(String, String)> {
    let library = library(FOLDERS[0]);
    let mut out = Vec::new();
    let dataset = &library.dataset;
    for (width, langs) in WIDTHS {
        for lang in langs {
            let overview = dataset.figures.iter().map(|row| figure::of_figure(dataset, row, *lang));
            let own = OWN.iter().filter_map(|id| dataset.indicator(id));
            let own = own.map(|row| figure::of_indicator(dataset, row, *lang));
            for figure in overview.chain(own) {
                let Some(spec) = &figure.spec else { continue };
                let scene = layout(spec, width, *lang);
                // Names of the inks, not colours: one picture stands for light and dark.
                let drawn = svg_file(&scene, Theme::Light, &figure.title, &figure.alt, "");
                out.push((format!("{}-{}-{width}.svg", figure.slug, lang.tag()), drawn));
            }
        }
    }
    out
}

#[test]
fn figures_look_as_they_were_approved() {
    let is_update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut changed = Vec::new();
    let mut names = BTreeSet::new();
    for (name, drawn) in pictures() {
        let path = folder().join(&name);
        let aside = folder().join(name.replace(".svg", ".changed.svg"));
        let approved = fs::read_to_string(&path).unwrap_or_default();
        names.insert(name.clone());
        if approved == drawn {
            let _ = fs::remove_file(aside);
        } else if is_update {
            fs::write(&path, drawn).expect("writes the picture");
        } else {
            let line = approved.lines().zip(drawn.lines()).position(|(a, b)| a != b).map_or(0, |at| at + 1);
            let lines = |text: &str| text.lines().nth(line.saturating_sub(1)).unwrap_or("(nothing)").to_owned();
            fs::write(&aside, &drawn).expect("writes the picture");
            changed.push(format!("{name}:{line}:\n  - {}\n  + {}", lines(&approved), lines(&drawn)));
        }
    }
    let kept: BTreeSet<String> = fs::read_dir(folder())
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| !name.ends_with(".changed.svg"))
        .collect();
    let gone: Vec<_> = kept.difference(&names).collect();
    assert!(changed.is_empty(), "{}", changed.join("\n"));
    assert!(gone.is_empty(), "pictures of figures that are gone: {gone:?}");
}
