//! The reducer of the app: what each action makes of the state.
use solieu::app::{Action, Menu, Model, Navigation, NavigationKind};
use solieu::locale::Lang;
use solieu::route::{Page, View};

fn view(page: Page) -> View {
    View { page, lang: Lang::En }
}

fn search(words: &str) -> View {
    view(Page::Search(words.to_owned()))
}

/// At the list of indicators, with a menu and a drawing over the page, and a result pointed at.
fn busy() -> Model {
    let menu = Menu { figure: "co-cau".to_owned(), name: "files".to_owned() };
    let actions =
        [Action::Menu(Some(menu.clone())), Action::Dialog(Some("co-cau".to_owned())), Action::Select(Some(2))];
    let model = actions.into_iter().fold(Model::new(view(Page::Indicators)), |model, action| model.reduce(action));
    assert_eq!(model.menu, Some(menu));
    assert_eq!((model.dialog.as_deref(), model.selected), (Some("co-cau"), Some(2)));
    model
}

/// That the state is a step after `before`, with nothing open over the page.
fn is_step(before: &Model, after: &Model, kind: NavigationKind) {
    assert_eq!(after.navigation, Navigation { id: before.navigation.id + 1, kind });
    assert_eq!((&after.menu, &after.dialog), (&None, &None));
}

#[test]
fn it_starts_where_the_document_was_loaded() {
    let model = Model::new(view(Page::Guide));
    assert_eq!(model.view, view(Page::Guide));
    assert_eq!(model.navigation, Navigation { id: 0, kind: NavigationKind::Load });
    assert_eq!((model.selected, model.menu, model.dialog), (None, None, None));
}

#[test]
fn words_typed_before_the_app_was_there_are_a_step_like_any() {
    let model = Model::new(view(Page::default())).reduce(Action::Type("hộ nghèo".to_owned()));
    assert_eq!(model.view, search("hộ nghèo"));
    assert_eq!(model.navigation, Navigation { id: 1, kind: NavigationKind::Typing });
    assert_eq!(model.query(), "hộ nghèo");
    // The address said them already.
    let model = Model::new(search("hộ nghèo")).reduce(Action::Type("hộ nghèo".to_owned()));
    assert_eq!(model.navigation, Navigation { id: 0, kind: NavigationKind::Load });
}

#[test]
fn a_link_followed_is_a_step_each_time() {
    let before = busy();
    let once = before.reduce(Action::Push(view(Page::Guide)));
    is_step(&before, &once, NavigationKind::Push);
    assert_eq!((&once.view, once.selected), (&view(Page::Guide), None));
    let twice = once.reduce(Action::Push(view(Page::Guide)));
    is_step(&once, &twice, NavigationKind::Push);
    assert_ne!(once, twice, "the same link is followed anew");
    assert_eq!(once.view, twice.view);
}

#[test]
fn back_and_forward_are_steps_also_to_the_same_view() {
    let before = busy();
    let after = before.reduce(Action::Pop(before.view.clone(), None));
    is_step(&before, &after, NavigationKind::Pop);
    assert_eq!((&after.view, after.selected), (&before.view, None));
}

#[test]
fn the_result_that_was_opened_is_pointed_at_again() {
    let opened = Model::new(search("nước")).reduce(Action::Select(Some(3))).reduce(Action::Push(view(Page::Guide)));
    assert_eq!(opened.selected, None);
    let back = opened.reduce(Action::Pop(search("nước"), Some(3)));
    assert_eq!((back.selected, back.query()), (Some(3), "nước"));
    is_step(&opened, &back, NavigationKind::Pop);
}

#[test]
fn typing_leads_to_the_search_in_the_same_language() {
    let before = busy();
    let after = before.reduce(Action::Type("g".to_owned()));
    is_step(&before, &after, NavigationKind::Typing);
    assert_eq!((&after.view, after.selected), (&search("g"), None));
    // Other words are other results; the old choice is none of them.
    let chosen = after.reduce(Action::Select(Some(1)));
    let next = chosen.reduce(Action::Type("gr".to_owned()));
    is_step(&chosen, &next, NavigationKind::Typing);
    assert_eq!((next.query(), next.selected), ("gr", None));
    let empty = next.reduce(Action::Type(String::new()));
    is_step(&next, &empty, NavigationKind::Typing);
    assert_eq!(empty.view, search(""));
}

#[test]
fn the_same_words_are_no_step() {
    let chosen = Model::new(search("nước sạch")).reduce(Action::Select(Some(1)));
    assert_eq!(chosen.reduce(Action::Type("nước sạch".to_owned())), chosen);
    // Not even a space is the same.
    assert_ne!(chosen.reduce(Action::Type("nước sạch ".to_owned())), chosen);
}

#[test]
fn what_is_opened_over_a_page_is_no_step() {
    let before = busy();
    for action in [Action::Select(None), Action::Menu(None), Action::Dialog(None)] {
        let after = before.reduce(action.clone());
        assert_eq!((&after.navigation, &after.view), (&before.navigation, &before.view), "{action:?}");
        let closed = [after.selected.is_none(), after.menu.is_none(), after.dialog.is_none()];
        assert_eq!(closed.into_iter().filter(|is_closed| *is_closed).count(), 1, "{action:?} closes one thing");
    }
}

#[test]
fn the_words_are_those_of_the_search_page_alone() {
    let report = Page::Report { block: None, observation: None, query: Some("nước".to_owned()) };
    assert_eq!(Model::new(view(report)).query(), "");
    assert_eq!(Model::new(search("nước")).query(), "nước");
}
