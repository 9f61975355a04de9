//! What the report says of one matter in two places stands side by side, with nothing of the caution lost.
use super::made::made;
use super::markup::read;
use super::province::library;
use solieu::dataset::CautionKind;
use solieu::route::Page;

/// Letters and digits alone.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn two_statements_of_the_report_stand_side_by_side() {
    let library = library("src/data");
    let of_kind = |caution: &&solieu::dataset::Caution| caution.kind == CautionKind::Statements;
    let mut seen = 0;
    for caution in library.dataset.cautions.iter().filter(of_kind) {
        for page in made().iter().filter(|page| page.folder == "src/data") {
            let Page::Indicator { id, .. } = &page.view.page else { continue };
            let is_here = |id: &str| caution.observations.iter().any(|o| o.0 == id);
            let concerns = library.dataset.observations.iter().any(|o| o.indicator.0 == *id && is_here(&o.id.0));
            if !concerns {
                continue;
            }
            let root = read(&page.markup);
            let all = root.all();
            let heading = all.iter().position(|element| element.get("id") == Some(&caution.id)).expect("a heading");
            let sides = all[heading..].iter().find(|element| element.is_of("sides")).expect("the statements");
            assert_eq!(sides.children().count(), 2, "{}: {}", caution.id, sides.text());
            assert!(!sides.named("q").is_empty(), "{}: no quote", caution.id);
            let links = sides.named("a").into_iter().filter_map(|link| link.get("href"));
            assert!(
                links.clone().count() > 0 && links.clone().all(|href| href.contains("bao-cao/#")),
                "{}",
                caution.id
            );
            let text = caution.text.get(page.view.lang);
            let rest =
                all[heading..].iter().find(|element| element.is_of("note")).map_or(String::new(), |note| note.text());
            let shown = letters(&sides.text());
            let whole = [shown.as_str(), &letters(&rest)].concat();
            let due = letters(text);
            assert!(due == shown || due == whole, "{}: {whole}\n{due}", caution.id);
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen} sections");
}
