//! Figures that are taken away: the poster is whole at every size, the table holds the figure's rows, citations read well.
use super::chart::figures;
use super::province::{FOLDERS, library};
use solieu::chart::{Rect, Scene, Shape, Style};
use solieu::dataset::Wording;
use solieu::export::{
    Address, Picture, Size, bibtex, card, citation, file_name, json, picture, quotations, shown, site_card,
    spreadsheet_csv,
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

/// Every poster: at the widths of a phone, of half a page, of a page, and square.
fn posters(mut check: impl FnMut(&Library, &Figure, Lang, &Scene)) {
    each(|library, figure, lang| {
        for width in [328.0, 704.0, 864.0] {
            check(library, figure, lang, &picture(library, figure, Size::Shown, width, lang).scene);
        }
        check(library, figure, lang, &picture(library, figure, Size::Square, 704.0, lang).scene);
    });
}

/// Every card, by its name: of each figure that is drawn, and of the site.
fn cards(mut check: impl FnMut(&str, &Picture)) {
    each(|library, figure, lang| {
        // A table is no picture for a link.
        if figure.spec.is_some() {
            check(&format!("{} {lang:?}", figure.slug), &card(library, figure, lang));
        }
    });
    for name in FOLDERS {
        for lang in Lang::ALL {
            check(&format!("{name} {lang:?}"), &site_card(&library(name), lang));
        }
    }
}

/// Words of a drawing that meet others, or come nearer to its edge than `margin`.
pub fn collisions(scene: &Scene, margin: f64) -> Vec<String> {
    let texts: Vec<_> = scene.texts().map(|text| (text.bounds(), &text.words)).collect();
    let inner = Rect::new(0.0, 0.0, scene.width, scene.height).inset(margin);
    let mut wrong = Vec::new();
    for (i, (rect, words)) in texts.iter().enumerate() {
        if let Some((_, other)) = texts[i + 1..].iter().find(|(other, _)| rect.meets(other)) {
            wrong.push(format!("'{words}' meets '{other}'"));
        }
        if rect.left < inner.left || rect.right > inner.right || rect.top < inner.top || rect.bottom > inner.bottom {
            wrong.push(format!("'{words}' leaves the drawing: {rect:?}"));
        }
    }
    wrong
}

#[test]
fn no_words_of_a_poster_meet_or_leave_it() {
    let mut wrong = Vec::new();
    posters(|_, figure, lang, scene| {
        // Nothing comes closer to the edge than a third of the margin.
        let found = collisions(scene, 8.0);
        wrong.extend(
            found
                .into_iter()
                .map(|words| format!("{} {lang:?} {}×{}: {words}", figure.slug, scene.width, scene.height)),
        );
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
        for words in [&*figure.title, &figure.subtitle, &figure.note, source, library.dataset.site("name").get(lang)] {
            assert!(all.contains(words), "{} {lang:?}: '{words}' is missing in '{all}'", figure.slug);
        }
        for entry in &figure.legend {
            assert!(all.contains(&entry.words), "{}: {}", figure.slug, entry.words);
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
    let lowest = scene.texts().map(|text| text.bounds().bottom).fold(0.0, f64::max);
    assert!(lowest <= scene.height, "{lowest} of {}", scene.height);
}

#[test]
fn a_card_can_be_read_as_a_thumbnail() {
    let (mut all, mut large, mut wrong) = (0, 0, Vec::new());
    cards(|name, card| {
        let pixels = |style: Style| (style.size() * card.ratio).round() as i64;
        let size = (card.scene.width * card.ratio, card.scene.height * card.ratio);
        assert_eq!((size.0.round(), size.1.round()), (1200.0, 630.0), "{name}");
        wrong.extend(collisions(&card.scene, 12.0).into_iter().map(|words| format!("{name}: {words}")));
        // The title comes first, a number of the drawing after it.
        let mut bold = card.scene.texts().filter(|text| matches!(text.style, Style::Headline(_))).peekable();
        let title = bold.peek().map(|text| text.style).expect("a title");
        let first: Vec<_> = bold.collect();
        let lines = first.iter().take_while(|text| text.style == title && text.x == first[0].x).count();
        let largest = first[lines.min(3)..].iter().map(|text| pixels(text.style)).max().unwrap_or(0);
        if lines > 3 || pixels(title) < 45 {
            wrong.push(format!("{name}: {lines} lines of {} pixels", pixels(title)));
        }
        // The smallest number of a card is still as large as a title of a page that is shown at a third.
        if largest < 46 {
            wrong.push(format!("{name}: numbers of {largest} pixels"));
        }
        for text in card.scene.texts() {
            assert!(pixels(text.style) >= 30 && !text.words.contains('*'), "{name}: {}", text.words);
        }
        (all, large) = (all + 1, large + usize::from(largest > pixels(title)));
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(large * 4 > all * 3, "on {large} of {all} a number is the largest thing");
}

#[test]
fn a_card_says_the_finding_and_its_numbers() {
    each(|library, figure, lang| {
        if figure.spec.is_none() {
            return;
        }
        let card = card(library, figure, lang);
        let all = card.scene.texts().map(|text| text.words.as_str()).collect::<Vec<_>>().join(" ").to_lowercase();
        let finding = figure.title.split_once(": ").map_or(&*figure.title, |(_, finding)| finding);
        for words in [finding, library.dataset.site("source").get(lang), library.dataset.site("name").get(lang)] {
            assert!(all.contains(&words.to_lowercase()), "{} {lang:?}: '{words}' in '{all}'", figure.slug);
        }
    });
    let of_province = site_card(&library(FOLDERS[0]), Lang::Vi);
    let numbers = of_province.scene.texts().filter(|text| matches!(text.style, Style::Headline(_))).count();
    // And the title.
    assert!(numbers > 5, "{numbers} numbers of the province");
}

#[test]
fn what_is_no_drawing_stays_words() {
    let library = library(FOLDERS[0]);
    let mut figure = figure::of_figure(&library.dataset, &library.dataset.figures[0], Lang::Vi);
    figure.spec = None;
    let picture = card(&library, &figure, Lang::Vi);
    let label = library.dataset.label(&library.dataset.observations[0], Wording::Short, Lang::Vi).starred();
    assert!(picture.scene.texts().all(|text| text.words != label), "no table: nobody could read it");
}

/// A drawing that travels alone begins with its ground.
fn assert_ground(scene: &Scene, name: &str) {
    let Some(Shape::Box(rect, ground)) = scene.shapes.first() else { panic!("{name}: no ground") };
    assert_eq!(*rect, Rect::new(0.0, 0.0, scene.width, scene.height), "{name}");
    assert_eq!(Theme::Light.colour(*ground), (255, 255, 255));
}

#[test]
fn a_poster_stands_on_ground_and_its_file_needs_nothing_else() {
    cards(|name, card| assert_ground(&card.scene, name));
    posters(|_, figure, _, scene| {
        assert_ground(scene, &figure.slug);
        let file = paint::svg_file(scene, Theme::Light, &figure.title, &figure.alt, "");
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
         Tỷ lệ hộ nghèo, 2025: 1,0% (mục tiêu). “Tỷ lệ hộ nghèo trên địa bàn tỉnh năm 2025 còn 1,0%” (Tóm tắt Báo cáo chính trị tỉnh Bắc Giang, 2020, Phần II, mục II.2 (6))\n\
         Số liệu Bắc Giang."
    );
}

#[test]
fn every_figure_can_be_quoted() {
    each(|library, figure, lang| {
        let words = quotations(library, figure, &Address::new("", ""), lang);
        let source = library.dataset.site("source").get(lang);
        // The last line says whose data these are.
        let (quotes, data) = words.rsplit_once('\n').expect("two lines");
        assert!(data.starts_with(library.dataset.site("name").get(lang)), "{}: {data}", figure.slug);
        for line in quotes.lines() {
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
