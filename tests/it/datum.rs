//! The card of a number: what it means, of which sort it is, what it was before, told without leaving the report.
use super::markup::{Element, read};
use super::province::{FOLDERS, library};
use solieu::chart::{LEAST_WIDTH, Rect, Scene, Shape};
use solieu::library::Library;
use solieu::locale::Lang;
use solieu::page::{Cx, Datum, Room, datum};
use solieu::paint::{svg, variable};
use solieu::route::{Page, View};

fn card(library: &Library, id: &str, lang: Lang) -> Datum {
    let view = View { page: Page::Report { block: None, observation: None, query: None }, lang };
    let cx = Cx::new(library, &view);
    let paint = |scene: &Scene| svg(scene, &variable);
    let observation = library.dataset.observation(id).unwrap_or_else(|| panic!("no observation {id}"));
    datum(&cx, observation, &Room { width: LEAST_WIDTH, paint: &paint })
}

/// What a part says, with plain spaces.
fn said(element: &Element) -> String {
    element.text().replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn part(root: &Element, class: &str) -> String {
    let found = root.all().into_iter().find(|element| element.is_of(class));
    found.map(said).unwrap_or_default()
}

/// Kind, observation; value and the line under it as shown; another value of the indicator, and what to mind, or nothing.
const KINDS: [(&str, &str, &str, &str, &str, &str); 10] = [
    (
        "range",
        "grdp-dau-nguoi-2025",
        "5.500–6.000 USD/người/năm*",
        "mục tiêu, 2025 (theo tên phần)",
        "3.000 USD/người/năm* 2020, kết quả",
        "thu nhập bình quân đầu người",
    ),
    ("over", "quy-mo-grdp-2020", "ước trên 128 nghìn tỷ đồng", "kết quả, 2020", "", "giá hiện hành hay giá so sánh"),
    ("target", "ty-le-ho-ngheo-2025", "1,0%", "mục tiêu, 2025", "3,5% 2020, kết quả", ""),
    (
        "derived",
        "ty-le-ho-ngheo-2015",
        "13,93%",
        "suy ra, 2015, từ 3,5 + 10,43",
        "1,0% 2025, mục tiêu",
        "Tăng, giảm của một tỷ lệ là điểm phần trăm",
    ),
    ("rank", "hang-quy-mo-grdp-2020", "thứ 16/63", "kết quả, 2020", "trong nhóm 15", "số nhỏ là đứng trên"),
    (
        "growth",
        "tang-truong-grdp-2016-2020",
        "14,6%/năm",
        "kết quả, 2016–2020, bình quân năm (theo tên phần)",
        "",
        "Mức mục tiêu của Đại hội trước không được in",
    ),
    ("share", "ty-le-ho-ngheo-2020", "3,5%", "kết quả, 2020 (theo ngữ cảnh)", "13,93% 2015, suy ra", ""),
    (
        "contradiction",
        "chi-tieu-dai-hoi-2016-2020",
        "15/15 chỉ tiêu*",
        "kết quả, 2016–2020",
        "",
        "không liệt kê mười lăm chỉ tiêu",
    ),
    ("money", "xuat-khau-2020", "9,5 tỷ USD", "kết quả, 2020", "", ""),
    ("count", "khach-du-lich-2019", "khoảng 02 triệu lượt khách*", "kết quả, 2019", "", ""),
];

#[test]
fn ten_kinds_of_numbers_tell_what_they_are() {
    let library = library(FOLDERS[0]);
    for (kind, id, value, line, other, caution) in KINDS {
        let datum = card(&library, id, Lang::Vi);
        let markup = datum.markup.into_string();
        let root = read(&markup);
        assert_eq!(part(&root, "big"), value, "{kind}");
        assert!(part(&root, "sub").starts_with(line), "{kind}: {}", part(&root, "sub"));
        assert!(part(&root, "vals").contains(other), "{kind}: {}", part(&root, "vals"));
        assert!(said(&root).contains(caution), "{kind}: {}", said(&root));
    }
}

#[test]
fn a_change_says_its_way_and_its_unit_and_an_assessment_stays_the_reports() {
    let library = library(FOLDERS[0]);
    let markup = card(&library, "ty-le-ho-ngheo-thay-doi", Lang::Vi).markup.into_string();
    let root = read(&markup);
    assert_eq!(part(&root, "big"), "giảm 10,43 điểm phần trăm");
    assert!(part(&root, "sub").starts_with("thay đổi, 2015–2020"), "{}", part(&root, "sub"));
    let markup = card(&library, "xuat-khau-2020", Lang::En).markup.into_string();
    let root = read(&markup);
    let quoted = root.named("q");
    assert!(quoted.iter().all(|quote| quote.get("lang") == Some("vi")) && !quoted.is_empty());
    assert_eq!(part(&root, "big"), "9.5 billion USD");
}

#[test]
fn every_card_is_a_named_region_whose_links_lead_somewhere() {
    for folder in FOLDERS {
        let library = library(folder);
        for o in &library.dataset.observations {
            for lang in Lang::ALL {
                let Datum { markup, scene } = card(&library, &o.id.0, lang);
                let markup = markup.into_string();
                let root = read(&markup);
                let [region] = root.named("section")[..] else { panic!("{}: one region", o.id.0) };
                assert_eq!(region.get("tabindex"), Some("-1"), "it can take the focus");
                let name = region.get("aria-labelledby").map(|id| said(root.id(id))).unwrap_or_default();
                let row = library.dataset.indicator(&o.indicator.0).expect("an indicator");
                assert_eq!(name, row.name.get(lang).replace('\u{a0}', " "), "{}", o.id.0);
                let all = root.all();
                for link in all.iter().filter(|element| element.name == "a" && !element.is_of("cite")) {
                    let href = link.get("href").unwrap_or_default();
                    if href.starts_with("mailto:") {
                        continue;
                    }
                    let view = View::of_href(href);
                    assert!(!matches!(view.page, Page::NotFound(_)), "{}: {link:?}", o.id.0);
                }
                // Forms and words say which value is meant, colour never alone.
                let current: Vec<_> = all.iter().filter(|element| element.get("aria-current").is_some()).collect();
                let many = library.dataset.observations_of(&o.indicator).count() > 1;
                assert_eq!(current.len(), usize::from(many), "{}", o.id.0);
                let points = all.iter().find(|element| element.is_of("points"));
                assert_eq!(
                    points.map_or(0, |points| points.children().count()),
                    scene.map_or(0, |scene| scene.marks.len()),
                    "{}",
                    o.id.0
                );
                let copied = all.iter().find_map(|element| element.get("data-quotation")).unwrap_or_default();
                assert!(copied.contains(&library.dataset.label(o, solieu::dataset::Wording::Full, lang).number));
            }
        }
    }
}

#[test]
fn neighbours_are_the_other_numbers_of_the_paragraph_as_printed() {
    let library = library(FOLDERS[0]);
    let markup = card(&library, "hang-quy-mo-grdp-2020", Lang::Vi).markup.into_string();
    let root = read(&markup);
    let near = part(&root, "near");
    for words in ["14,6%/năm", "trên 128 nghìn tỷ đồng", "3.000 USD/người/năm", "58,9%"] {
        assert!(near.contains(words), "{words}: {near}");
    }
    assert!(!near.contains("16/63"), "{near}");
}

#[test]
fn the_ring_stands_around_the_number_and_no_other_and_runs_through_no_words() {
    let library = library(FOLDERS[0]);
    let mut ringed = 0;
    for o in &library.dataset.observations {
        let row = library.dataset.indicator(&o.indicator.0).expect("an indicator");
        let Some(spec) = solieu::figure::of_indicator(&library.dataset, row, Lang::Vi).spec else { continue };
        let plain = solieu::chart::layout(&spec, 280.0, Lang::Vi);
        let mark = plain.marks.iter().find(|mark| mark.key == o.id.0).cloned();
        let before = plain.shapes.len();
        let scene = plain.ringed(&o.id.0);
        let Some(mark) = mark else {
            assert_eq!(scene.shapes.len(), before, "{} has no mark and no ring", o.id.0);
            continue;
        };
        ringed += 1;
        assert!(scene.shapes.len() > before, "{}", o.id.0);
        for shape in &scene.shapes[before..] {
            let Shape::Stroke(from, to, _, width) = shape else { panic!("{shape:?}") };
            let points = [*from, *to];
            let piece = Rect {
                left: from.0.min(to.0),
                top: from.1.min(to.1),
                right: from.0.max(to.0),
                bottom: from.1.max(to.1),
            };
            let met = scene.texts().find(|text| text.bounds().meets(&piece.inset(-width / 2.0)));
            assert!(met.is_none(), "{}: the ring runs through {met:?}", o.id.0);
            let around = mark.rect.inset(-8.0);
            for (x, y) in points {
                // The mark of a point is a disc in its square.
                let middle = ((mark.rect.left + mark.rect.right) / 2.0, (mark.rect.top + mark.rect.bottom) / 2.0);
                let is_round =
                    mark.rect.is_square() && (x - middle.0).hypot(y - middle.1) > mark.rect.width() / 2.0 + 1.0;
                let is_outside =
                    is_round || x < mark.rect.left || x > mark.rect.right || y < mark.rect.top || y > mark.rect.bottom;
                let is_near = around.left <= x && x <= around.right && around.top <= y && y <= around.bottom;
                assert!(is_outside && is_near, "{}: ({x}, {y}) and {:?}", o.id.0, mark.rect);
            }
        }
    }
    assert!(ringed > 60, "{ringed} are drawn");
}
