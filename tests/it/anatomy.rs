//! One anatomy of a figure: a chart page has the markup that the portal has, apart from where its links lead.
use super::made::{Made, made};
use super::markup::{Element, Node, read};
use super::province::{FOLDERS, library};
use solieu::embed::{Site, charts, page};
use solieu::locale::Lang;
use solieu::route::Page;
use std::collections::BTreeMap;

/// The markup of an element, its links written as on the portal; `up` is what stands before their addresses here.
fn written(element: &Element, up: &str) -> String {
    let inside = element.inside.iter().map(|node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(element) => written(element, up),
    });
    let (name, inside) = (element.name, inside.collect::<String>());
    let attributes = element.attributes.iter().filter(|(key, _)| name != "a" || !["target", "rel"].contains(key));
    let attributes = attributes.map(|(key, value)| match value.strip_prefix(up) {
        Some(below) if *key == "href" => format!(" href=\"{below}\""),
        _ => format!(" {key}=\"{value}\""),
    });
    format!("<{name}{}>{inside}</{name}>", attributes.collect::<String>())
}

/// The markup of a table without its links: on a chart page it has none.
fn unlinked(markup: &str) -> String {
    let pieces = markup.split("<a ").enumerate();
    let pieces = pieces.map(|(i, piece)| if i == 0 { piece } else { piece.split_once('>').expect("an end").1 });
    pieces.collect::<String>().replace("</a>", "")
}

/// What stands around the drawing of a figure: class and markup of each piece.
fn pieces<'a>(figure: &Element<'a>, up: &str) -> Vec<(String, String)> {
    let of_class = |element: &&Element<'a>| ["sub", "note", "src", "pairs"].iter().any(|class| element.is_of(class));
    let all = figure.all().into_iter().filter(of_class);
    let piece = |element: &Element<'a>| {
        let markup = written(element, up);
        let markup = if element.name == "table" { unlinked(&markup) } else { markup };
        // On the portal, where all is of one report, a source does not name it.
        let markup = if element.is_of("src") { markup.replace("<p class=\"src\">", "") } else { markup };
        (element.get("class").expect("a class").to_owned(), markup)
    };
    // The line under a figure of the portal begins with the source.
    let mut pieces: Vec<_> = all.map(piece).collect();
    pieces.sort();
    pieces
}

/// The attributes of the drawing's place and of the picture in it.
fn picture(figure: &Element) -> String {
    let all = figure.all();
    let place = all.iter().find(|element| element.is_of("draw")).expect("a place for the drawing");
    let picture = place.children().next().expect("a picture");
    format!("{:?} {:?}", place.attributes, picture.attributes)
}

#[test]
fn a_figure_is_the_same_on_its_chart_page_and_on_the_portal() {
    let site = Site::default();
    let mut pages = BTreeMap::new();
    for folder in FOLDERS {
        let library = library(folder);
        for chart in Lang::ALL.into_iter().flat_map(|lang| charts(&library, lang)) {
            let key = (folder, chart.figure.slug.clone(), chart.lang.tag());
            pages.insert(key, (chart.root(), page(&chart, &site)));
        }
    }
    let (mut among, mut own, mut seen) = (0, 0, BTreeMap::new());
    for Made { folder, view, markup, .. } in made() {
        let is_own = matches!(view.page, Page::Indicator { .. });
        if !is_own && !matches!(view.page, Page::Topic(_)) {
            continue;
        }
        let root = read(markup);
        for figure in root.named("figure") {
            let slug = figure.get("id").expect("an id");
            let Some((up, page)) = pages.get(&(*folder, slug.to_owned(), view.lang.tag())) else { continue };
            let body = page.split_once("<body>").and_then(|(_, rest)| rest.split_once("</body>")).expect("a body").0;
            let alone = read(body);
            let mut here = pieces(&alone, up);
            let dataset = &library(folder).dataset;
            let source = view.lang.messages().common.source;
            let report = [dataset.site("source").get(view.lang), ". "].concat();
            for (_, markup) in here.iter_mut().filter(|(class, _)| class == "src") {
                *markup = markup.replace(&report, "");
                if markup.matches("<a ").count() > 3 {
                    // Many places are told by their number, and unfold; on paper, where all are unfolded, they are named.
                    *markup = markup.replace(source, &format!("<span class=\"paper\">{source}</span>"));
                }
            }
            for (_, markup) in here.iter_mut().filter(|(class, _)| class == "pairs") {
                // An address marks a row of a chart's page; a topic may show a value in two figures.
                for id in dataset.observations.iter().map(|o| &o.id.0) {
                    for name in ["id", "data-change"] {
                        *markup = markup.replace(&format!(" {name}=\"{id}\""), "");
                    }
                }
            }
            if is_own {
                // On an indicator's own page these stand outside of the figure.
                here.retain(|(class, _)| class != "note star" && class != "pairs");
            }
            assert_eq!(pieces(figure, ""), here, "{slug} {:?}", view.lang);
            assert_eq!(picture(figure), picture(&alone), "{slug} {:?}", view.lang);
            here.into_iter()
                .for_each(|(class, markup)| *seen.entry(class).or_insert(0) += markup.matches("<svg").count());
            if is_own { own += 1 } else { among += 1 }
        }
    }
    assert!(among > 30 && own > 30, "{among} figures of the overview, {own} of an indicator's page");
    // Keys and values with their marks were among them, notes with stars too.
    assert!(seen["sub"] > 0 && seen["pairs"] > 100 && seen.contains_key("note star"), "{seen:?}");
}
