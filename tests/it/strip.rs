//! Strips: values stand where they belong, forms say what they are, nothing needs a style of its own.
use super::markup::read;
use super::province::{FOLDERS, library};
use solieu::dataset::{Status, StripKind};
use solieu::figure;

#[test]
fn values_stand_on_the_line_that_their_unit_asks_for() {
    let library = library(FOLDERS[0]);
    let dataset = &library.dataset;
    let of = |id: &str| dataset.strip(dataset.indicator(id).expect("an indicator"));
    let places = |id: &str| {
        let strip = of(id).expect("a strip");
        (strip.kind, strip.marks.iter().map(|mark| (mark.status, mark.from, mark.to)).collect::<Vec<_>>())
    };
    let shares = vec![(Status::Derived, 139, 139), (Status::Result, 35, 35), (Status::Target, 10, 10)];
    assert_eq!(places("ty-le-ho-ngheo"), (StripKind::Share, shares));
    // The 16th of 63 places, and the group of 15 from the first place on.
    let ranks = vec![(Status::Result, 242, 242), (Status::Target, 0, 226)];
    assert_eq!(places("hang-quy-mo-grdp"), (StripKind::Rank, ranks));
    // Among places whose number the report gives elsewhere only.
    assert_eq!(places("hang-dan-ga"), (StripKind::OpenRank, vec![(Status::Result, 32, 32)]));
    // Means share the line of all means of their unit, the largest of which is 27 %.
    assert_eq!(places("tang-truong-dich-vu"), (StripKind::Mean, vec![(Status::Result, 263, 263)]));
    let range = vec![(Status::Result, 500, 500), (Status::Target, 917, 1000)];
    assert_eq!(places("grdp-dau-nguoi"), (StripKind::Amount, range));
}

#[test]
fn what_cannot_be_compared_or_has_no_line_has_no_strip() {
    let library = library(FOLDERS[0]);
    for id in ["giuong-benh", "truong-chuan-muc-do-1", "ho-ngheo-xa-dac-biet-kho-khan", "xuat-khau", "co-cau-kinh-te"] {
        let row = library.dataset.indicator(id).expect("an indicator");
        assert_eq!(library.dataset.strip(row), None, "{id}");
    }
}

#[test]
fn a_strip_has_a_form_a_value_and_no_style_of_its_own() {
    let mut count = 0;
    for name in FOLDERS {
        let library = library(name);
        for row in &library.dataset.indicators {
            let Some(strip) = library.dataset.strip(row) else { continue };
            let markup = figure::strip(&strip);
            count += 1;
            assert!(!markup.contains("style") && !markup.contains('#'), "{}: {markup}", row.id.0);
            let root = read(&markup);
            let drawn = root
                .all()
                .into_iter()
                .filter(|element| element.get("class").is_some_and(|class| ["r", "b", "d", "t", "h"].contains(&class)));
            assert_eq!(drawn.count(), strip.marks.len(), "{}: {markup}", row.id.0);
            // Every number of the drawing lies inside of it.
            let numbers = markup.split("<path").chain(markup.split("cx=")).skip(1).flat_map(|part| {
                let from = part.split_once("d=\"M").map_or("", |(_, rest)| rest);
                from.split(['"', 'l', 'h', 'v'])
                    .next()
                    .unwrap_or("")
                    .split(['M', 'L', ' '])
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            });
            for number in numbers.filter(|number| !number.is_empty()) {
                let place: f64 = number.parse().unwrap_or_else(|_| panic!("{number} in {markup}"));
                assert!((0.0..=158.0).contains(&place), "{}: {place} in {markup}", row.id.0);
            }
        }
    }
    assert!(count > 30, "only {count} strips");
}
