//! Figures that are taken away: the poster is whole at every size, the table holds the figure's rows, citations read well.
use super::chart::figures;
use super::province::{FOLDERS, library};
use solieu::chart::{Frame, Scene, Shape, Style};
use solieu::dataset::Wording;
use solieu::export::{
    Address, Size, bibtex, card, citation, file_name, json, picture, quotations, shown, spreadsheet_csv,
};
use solieu::figure::{self, Figure};
use solieu::library::Library;
use solieu::locale::Lang;
use solieu::paint::{self, Theme};

/// Every figure of both folders in both languages.
fn each(mut check: impl FnMut(&Library, &Figure, Lang)) {
    for name in FOLDERS {
        let library = library(name);
        for lang in Lang::ALL {
            for figure in figures(&library.dataset, lang) {
                check(&library, &figure, lang);
            }
        }
    }
}

/// Every poster: at the widths of a phone, of half a page, of a page, square, and as a card.
fn posters(mut check: impl FnMut(&Library, &Figure, Lang, &Scene)) {
    each(|library, figure, lang| {
        for width in [328.0, 704.0, 864.0] {
            check(library, figure, lang, &picture(library, figure, Size::Shown, width, lang).scene);
        }
        check(library, figure, lang, &picture(library, figure, Size::Square, 704.0, lang).scene);
        // A table is no picture for a link.
        if figure.spec.is_some() {
            check(library, figure, lang, &card(library, figure, lang).scene);
        }
    });
}

#[test]
fn no_words_of_a_poster_meet_or_leave_it() {
    let mut wrong = Vec::new();
    posters(|_, figure, lang, scene| {
        let texts: Vec<_> = scene.texts().map(|text| (text.frame(), &text.words)).collect();
        let mut fault = |words: String| {
            wrong.push(format!("{} {lang:?} {}×{}: {words}", figure.slug, scene.width, scene.height));
        };
        for (i, (frame, words)) in texts.iter().enumerate() {
            if let Some((_, other)) = texts[i + 1..].iter().find(|(other, _)| frame.meets(other)) {
                fault(format!("'{words}' meets '{other}'"));
            }
            // Nothing comes closer to the edge than a third of the margin.
            let inner = Frame::new(0.0, 0.0, scene.width, scene.height).inset(8.0);
            if frame.left < inner.left
                || frame.right > inner.right
                || frame.top < inner.top
                || frame.bottom > inner.bottom
            {
                fault(format!("'{words}' leaves the frame: {frame:?}"));
            }
        }
        for text in scene.texts() {
            assert!(text.style.size() >= 13.0);
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_poster_says_all_that_the_figure_says() {
    posters(|library, figure, lang, scene| {
        // Lines are cut at spaces, so that joining them gives the words again.
        let all = scene.texts().map(|text| text.words.as_str()).collect::<Vec<_>>().join(" ");
        let source = library.dataset.site("source").get(lang);
        // A card has no notes, and says before the finding what is measured.
        let is_card = scene.width * 21.0 == scene.height * 40.0;
        let note = if is_card { "" } else { figure.note.as_str() };
        let title = if is_card { figure.title.replacen(": ", " ", 1) } else { figure.title.clone() };
        let all_words = all.to_lowercase();
        for words in [&title, &figure.subtitle, note, source, library.dataset.site("name").get(lang)] {
            assert!(
                all_words.contains(&words.to_lowercase()),
                "{} {lang:?}: '{words}' is missing in '{all}'",
                figure.slug
            );
        }
        for key in &figure.key {
            assert!(all.contains(&key.words), "{}: {}", figure.slug, key.words);
        }
        let shown: Vec<_> = figure.observations.iter().filter_map(|id| library.dataset.observation(&id.0)).collect();
        for place in library.places(&shown, lang) {
            assert!(all.contains(&place.words), "{}: {}", figure.slug, place.words);
        }
        for id in &figure.observations {
            let observation = library.dataset.observation(&id.0).expect("an observation");
            let label = library.dataset.label(observation, Wording::Short, lang).bare();
            assert!(all.contains(&label), "{} {lang:?}: '{label}' is missing in '{all}'", figure.slug);
        }
    });
}

#[test]
fn a_square_is_square_and_nothing_is_smaller_than_on_a_page() {
    each(|library, figure, lang| {
        let square = picture(library, figure, Size::Square, 704.0, lang);
        assert_eq!(square.scene.width, square.scene.height, "{} {lang:?}", figure.slug);
        assert_eq!((square.scene.width * square.ratio).round(), 1080.0, "{}", figure.slug);
        assert!(square.ratio >= 1.0, "{}", figure.slug);
    });
}

#[test]
fn what_no_square_holds_stays_whole() {
    let library = library(FOLDERS[0]);
    let mut figure = figure::of_figure(&library.dataset, &library.dataset.figures[0], Lang::Vi);
    figure.spec = None;
    figure.observations = library.dataset.observations.iter().map(|o| o.id.clone()).collect();
    let scene = picture(&library, &figure, Size::Square, 704.0, Lang::Vi).scene;
    assert!(scene.width == 1080.0 && scene.height > 1080.0, "{}×{}", scene.width, scene.height);
    let lowest = scene.texts().map(|text| text.frame().bottom).fold(0.0, f64::max);
    assert!(lowest <= scene.height, "{lowest} of {}", scene.height);
}

/// Pixels of a card's file.
const TITLES: [i64; 3] = [60, 52, 44];

#[test]
fn a_card_can_be_read_as_a_thumbnail() {
    let (mut cards, mut large, mut wide) = (0, 0, Vec::new());
    each(|library, figure, lang| {
        if figure.spec.is_none() {
            return;
        }
        let card = card(library, figure, lang);
        let pixels = |style: Style| (style.size() * card.ratio).round() as i64;
        let title: Vec<_> = card.scene.texts().filter(|text| matches!(text.style, Style::Headline(_))).collect();
        assert!(
            title.iter().all(|text| TITLES.iter().any(|size| (pixels(text.style) - size).abs() <= 1)),
            "{}",
            figure.slug
        );
        assert!(title.len() <= if pixels(title[0].style) > 45 { 3 } else { 5 }, "{}", figure.slug);
        assert!(card.scene.texts().all(|text| !text.words.contains('*')), "{}: a star without its note", figure.slug);
        // Letters of the drawing are at most this often smaller than on a page's own.
        if card.ratio < 1200.0 / 720.0 {
            wide.push(format!("{} {lang:?}", figure.slug));
        }
        (cards, large) = (cards + 1, large + usize::from(pixels(title[0].style) > 50));
    });
    assert!(wide.len() * 20 < cards, "{wide:?} of {cards}");
    assert!(large * 2 > cards, "{large} of {cards} have a large title");
}

#[test]
fn what_no_card_holds_stays_words() {
    let library = library(FOLDERS[0]);
    let mut figure = figure::of_figure(&library.dataset, &library.dataset.figures[0], Lang::Vi);
    figure.spec = None;
    figure.observations = library.dataset.observations.iter().map(|o| o.id.clone()).take(60).collect();
    figure.note.clear();
    let picture = card(&library, &figure, Lang::Vi);
    let words: Vec<&str> = picture.scene.texts().map(|text| text.words.as_str()).collect();
    let title = figure.title.replacen(": ", " ", 1).to_lowercase();
    assert!(words.join(" ").to_lowercase().starts_with(&title), "{words:?}");
    let (width, height) = (picture.scene.width * picture.ratio, picture.scene.height * picture.ratio);
    assert_eq!((width.round(), height.round()), (1200.0, 630.0));
    let label = library.dataset.label(&library.dataset.observations[0], Wording::Short, Lang::Vi).starred();
    assert!(!words.contains(&label.as_str()), "no table: nobody could read it");
}

#[test]
fn a_poster_stands_on_ground_and_its_file_needs_nothing_else() {
    posters(|_, figure, _, scene| {
        let Some(Shape::Box(frame, ground)) = scene.shapes.first() else { panic!("{}: no ground", figure.slug) };
        assert_eq!(*frame, Frame::new(0.0, 0.0, scene.width, scene.height), "{}", figure.slug);
        assert_eq!(Theme::Light.colour(*ground), (255, 255, 255));
        let file = paint::svg_file(scene, Theme::Light, &figure.title, &figure.alt);
        assert!(!file.contains("var(") && file.contains("font-family=\"system-ui,"), "{}", figure.slug);
        assert!(file.contains("<title>") && file.ends_with("</svg>\n"), "{}", figure.slug);
    });
}

#[test]
fn the_table_of_a_figure_has_its_rows_in_its_order() {
    each(|library, figure, lang| {
        let table = shown(library, figure, lang);
        let text = spreadsheet_csv(&table);
        let text = text.strip_prefix('\u{feff}').expect("Excel needs the mark");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().expect("a header").clone();
        let column = |name: &str| header.iter().position(|field| field == name).expect("a column");
        let rows: Vec<_> = reader.records().map(|record| record.expect("a record")).collect();
        let ids: Vec<&str> = rows.iter().map(|row| &row[column("id")]).collect();
        assert_eq!(ids, figure.observations.iter().map(|id| id.0.as_str()).collect::<Vec<_>>(), "{}", figure.slug);
        for row in &rows {
            let observation = library.dataset.observation(&row[column("id")]).expect("an observation");
            let label = library.dataset.label(observation, Wording::Short, lang).starred();
            assert_eq!(&row[column("shown")], label);
            let qualifiers = observation.quantity.qualifiers.iter().map(|q| q.words.vi.as_str());
            assert!(qualifiers.into_iter().all(|word| row[column("qualifiers")].contains(word)), "{label}");
            assert!(observation.quote == row[column("quote")] && !row[column("place")].is_empty(), "{label}");
        }
        let list: serde_json::Value = serde_json::from_str(&json(&table)).expect("JSON");
        assert_eq!(list.as_array().map(Vec::len), Some(rows.len()));
    });
}

#[test]
fn names_of_files_are_plain() {
    assert_eq!(file_name("ty-le-ho-ngheo", Some(Size::Double), "png"), "ty-le-ho-ngheo-2x.png");
    assert_eq!(file_name("../hộ nghèo", None, "csv"), "---h--ngh-o.csv");
    each(|_, figure, _| assert_eq!(file_name(&figure.slug, None, "svg"), format!("{}.svg", figure.slug)));
}

const ADDRESS: &str = "https://example.vn/so/so-lieu/x_y/";

#[test]
fn citations_read_as_people_write_them() {
    let library = library(FOLDERS[0]);
    let row = library.dataset.indicator("ty-le-ho-ngheo").expect("an indicator");
    let figure = |lang| figure::of_indicator(&library.dataset, row, lang);
    let (vi, en) = (figure(Lang::Vi), figure(Lang::En));
    assert_eq!(
        citation(&library, &vi, ADDRESS, Lang::Vi),
        "Tỷ lệ hộ nghèo còn 3,5%, mục tiêu 1,0% vào năm 2025. Số liệu Bắc Giang. Nguồn: Tóm tắt Báo cáo chính trị tỉnh \
         Bắc Giang, 2020. Phần I, mục I.2.5 và Phần II, mục II.2 (6). https://example.vn/so/so-lieu/x_y/"
    );
    assert_eq!(
        citation(&library, &en, ADDRESS, Lang::En),
        "Poverty rate down to 3.5%, target 1.0% in 2025. Bắc Giang in figures. Source: Summary of the political report \
         of Bắc Giang province, 2020. Part I, item I.2.5 and Part II, item II.2 (6). https://example.vn/so/so-lieu/x_y/"
    );
    assert_eq!(
        bibtex(&library, &vi, ADDRESS, Lang::Vi),
        "@misc{so-lieu-ty-le-ho-ngheo,\n\
         \x20 title = {{Tỷ lệ hộ nghèo còn 3,5\\%, mục tiêu 1,0\\% vào năm 2025}},\n\
         \x20 howpublished = {{Số liệu Bắc Giang}},\n\
         \x20 note = {{Nguồn: Tóm tắt Báo cáo chính trị tỉnh Bắc Giang, 2020. Phần I, mục I.2.5 và Phần II, mục II.2 (6)}},\n\
         \x20 url = {https://example.vn/so/so-lieu/x_y/},\n\
         \x20 language = {vi}\n}\n"
    );
    assert_eq!(
        quotations(&library, &vi, &Address::new("", ""), Lang::Vi),
        "Tỷ lệ hộ nghèo, 2015: 13,93% (suy ra từ 3,5 + 10,43). “đến nay chỉ còn 3,5%, giảm 10,43% so với năm 2015” (Tóm tắt Báo cáo chính trị tỉnh Bắc Giang, 2020, Phần I, mục I.2.5)\n\
         Tỷ lệ hộ nghèo, 2020: 3,5% (kết quả). “đến nay chỉ còn 3,5%” (Tóm tắt Báo cáo chính trị tỉnh Bắc Giang, 2020, Phần I, mục I.2.5)\n\
         Tỷ lệ hộ nghèo, 2025: 1,0% (mục tiêu). “Tỷ lệ hộ nghèo trên địa bàn tỉnh năm 2025 còn 1,0%” (Tóm tắt Báo cáo chính trị tỉnh Bắc Giang, 2020, Phần II, mục II.2 (6))"
    );
}

#[test]
fn every_figure_can_be_quoted() {
    each(|library, figure, lang| {
        let words = quotations(library, figure, &Address::new("", ""), lang);
        let source = library.dataset.site("source").get(lang);
        for line in words.lines() {
            assert!(line.ends_with(')') && line.contains(&format!("” ({source}, ")), "{}: {line}", figure.slug);
        }
        for id in &figure.observations {
            let observation = library.dataset.observation(&id.0).expect("an observation");
            let (cited, block) = library.citation(observation).expect("a citation");
            let quote = block.text[cited.quote.clone()].replace('\u{a0}', " ");
            assert!(words.contains(&quote), "{}: {quote}", figure.slug);
        }
        for text in [citation(library, figure, ADDRESS, lang), bibtex(library, figure, ADDRESS, lang)] {
            assert!(text.contains(source) && text.contains(ADDRESS), "{}", figure.slug);
        }
    });
}

#[test]
fn a_number_the_report_contradicts_has_a_star_and_its_note_in_every_picture() {
    let mut starred = 0;
    each(|library, figure, lang| {
        let shown: Vec<_> = figure.observations.iter().filter_map(|id| library.dataset.observation(&id.0)).collect();
        let note = library.dataset.star_note(&shown, lang);
        let scene = picture(library, figure, Size::Shown, 704.0, lang).scene;
        let words: String = scene.texts().map(|text| text.words.as_str()).collect::<Vec<_>>().join(" ");
        let stars = shown.iter().filter(|o| library.dataset.label(o, Wording::Short, lang).star == "*").count();
        assert_eq!(stars == 0, note.is_empty(), "{}", figure.slug);
        assert!(words.matches('*').count() > stars || stars == 0, "{}: {words}", figure.slug);
        assert!(figure.alt.contains(&note), "{}: {}", figure.slug, figure.alt);
        starred += stars;
    });
    assert!(starred > 0);
}
