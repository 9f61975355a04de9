//! Tables of a report in its page: as tables, whose numbers are links as in prose.
use super::markup::read;
use super::province::folder;
use solieu::compile::compile;
use solieu::library::Library;
use solieu::locale::Lang;
use solieu::page::{Cx, page};
use solieu::route::{Page, View};

const TABLE: &str = "Huyện | Sản lượng lúa (nghìn tấn) | Xã\n\nĐông | 120,5 | 14\n\nTây | 290,0\n\nCả tỉnh | | 25\n\n";

/// The made-up province with a table after its first section, and one of its numbers as an observation.
fn library() -> Library {
    let mut files = folder("tests/cases/province");
    let put = |files: &mut std::collections::BTreeMap<String, String>, file: &str, before: &str, words: &str| {
        let text = files.get_mut(file).expect("a file");
        assert_eq!(text.matches(before).count(), 1, "{before}");
        *text = text.replace(before, &[words, before].concat());
    };
    put(&mut files, "report.vi.txt", "II. XÃ HỘI", TABLE);
    let (compiled, _) = compile(&files);
    let at = |words: &str| {
        let found = compiled.outline.blocks.iter().find(|block| block.text.starts_with(words));
        found.unwrap_or_else(|| panic!("no row {words}")).id.0.clone()
    };
    let row = format!(
        "lua-tay,lua-tay,result,2022,point,heading,,\"290,0\",,,,,,{},\"Tây | 290,0\",,,,,\n",
        at("Tây").as_str()
    );
    files.get_mut("observations.csv").expect("a table").push_str(&row);
    let header = files["indicators.csv"].lines().next().expect("a heading").to_owned();
    let unit = "lua-tay,cay,nghin-tan,Lúa phía tây,Rice in the west,Lúa tây,Rice west,,,,,\n";
    assert_eq!(header.matches(',').count(), unit.matches(',').count());
    files.get_mut("indicators.csv").expect("a table").push_str(unit);
    for (place, numeral) in [("Đông", "120,5"), ("Đông", "14"), ("Cả tỉnh", "25")] {
        let row = format!("{},\"{numeral}\",\"{numeral}\",other,,\n", at(place));
        files.get_mut("numerals.csv").expect("a table").push_str(&row);
    }
    let (compiled, faults) = compile(&files);
    assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), [] as [&str; 0]);
    Library::new(compiled.dataset, compiled.outline, compiled.citations)
}

fn shown(library: &Library, block: Option<String>, observation: Option<String>) -> String {
    let view = View { page: Page::Report { block, observation, query: None }, lang: Lang::Vi };
    let cx = Cx::new(library, &view);
    page(&cx).body().into_string()
}

#[test]
fn a_table_of_the_report_is_a_table_of_the_page() {
    let library = library();
    let markup = shown(&library, None, None);
    let root = read(&markup);
    let tables: Vec<_> = root.named("table");
    assert_eq!(tables.len(), 1);
    let heads: Vec<String> = tables[0].named("th").iter().map(|th| th.text()).collect();
    assert_eq!(heads, ["Huyện", "Sản lượng lúa (nghìn tấn)", "Xã", "Đông", "Tây", "Cả tỉnh"]);
    let cells: Vec<String> = tables[0].named("td").iter().map(|td| td.text()).collect();
    assert_eq!(cells, ["120,5", "14", "290,0", "", "25"]);
    // A number of a cell is a link, and a row that ends early reaches to the end.
    let link: Vec<_> = tables[0].named("a").iter().map(|a| a.get("data-observation").map(str::to_owned)).collect();
    assert_eq!(link, [Some("lua-tay".to_owned())]);
    assert!(tables[0].named("td").iter().any(|td| td.get("colspan") == Some("2")));
    // The box scrolls by keyboard and has a name.
    let boxes: Vec<_> = root.named("div").into_iter().filter(|div| div.get("role") == Some("region")).collect();
    assert!(
        boxes
            .iter()
            .any(|div| div.get("tabindex") == Some("0") && div.get("aria-label").is_some_and(|name| !name.is_empty()))
    );
    // Every row has the address of its block, once.
    for block in library.outline.blocks.iter().map(|block| &block.id.0) {
        assert_eq!(markup.matches(&format!("id=\"{block}\"")).count(), 1, "{block}");
    }
}

#[test]
fn a_number_pointed_to_in_a_table_is_marked_there() {
    let library = library();
    let o = library.dataset.observation("lua-tay").expect("there");
    let block = library.citation(o).map(|(_, block)| block.id.0.clone());
    let markup = shown(&library, block, Some("lua-tay".to_owned()));
    let root = read(&markup);
    let marked: Vec<String> =
        root.named("span").iter().filter(|span| span.get("class") == Some("here")).map(|span| span.text()).collect();
    assert_eq!(marked.concat(), "Tây290,0");
}
