//! The preview of a folder in the making: confirmed proposals as pages, faults in their place.
use super::{REPORT, confirm, fresh, read};
use solieu::draft::start;
use solieu::site::Preview;
use std::fs;
use std::path::Path;

#[test]
fn sure_proposals_go_together_and_are_shown_in_vietnamese_alone() {
    let [report, folder] = fresh("preview", REPORT);
    start(&report, &folder).expect("drafted");
    let mut preview = Preview::of(&folder, Path::new(env!("CARGO_MANIFEST_DIR"))).expect("styles");
    let empty = preview.answer("/").expect("a page");
    assert!(empty.page.contains("3 số liệu đề xuất đang chờ"), "{}", empty.page);
    assert!(!empty.page.contains("410,5"));
    confirm(&folder);
    assert_eq!(read(&folder).1, [] as [&str; 0]);
    // The folder is read anew when a file of it changes.
    let page = Preview::of(&folder, Path::new(env!("CARGO_MANIFEST_DIR")))
        .expect("styles")
        .answer("/so-lieu/")
        .expect("a page");
    assert!(page.page.contains("410,5") && page.page.contains("không có tìm kiếm"));
    assert!(!page.page.contains("hreflang=\"en\""), "no way to English");
    assert_eq!(preview.answer("/en/").expect("an answer").status, "404 Not Found");
    assert_eq!(preview.answer("/nowhere/").expect("an answer").status, "404 Not Found");
}

#[test]
fn a_preview_shows_faults_in_place_of_wrong_pages() {
    let [report, folder] = fresh("faults", REPORT);
    start(&report, &folder).expect("drafted");
    confirm(&folder);
    let path = folder.join("observations.csv");
    let text = fs::read_to_string(&path).expect("rows");
    fs::write(&path, text.replace("\"410,5\"", "\"411,5\"")).expect("written");
    let mut preview = Preview::of(&folder, Path::new(env!("CARGO_MANIFEST_DIR"))).expect("styles");
    let page = preview.answer("/").expect("a page").page;
    assert!(page.contains("Dữ liệu còn lỗi") && page.contains("411,5"), "{page}");
}
