//! Every page is made natively, without a browser: nothing panics, nothing is empty, both languages are complete.
use super::province::{FOLDERS, library};
use solieu::locale::Lang;
use solieu::route::{Ledger, Page, View};
use solieu::ui::{App, Props, Shared, meta};
use std::rc::Rc;

fn pages(shared: &Shared) -> Vec<Page> {
    let mut pages = vec![
        Page::default(),
        Page::Indicators,
        Page::Indicator("khong-co".to_owned()),
        Page::Report { block: None, observation: None, query: None },
        Page::Report { block: Some("\"><script>".to_owned()), observation: Some("x".to_owned()), query: None },
        Page::Search(String::new()),
        Page::Search("nuoc".to_owned()),
        Page::Guide,
        Page::NotFound("<b>".to_owned()),
    ];
    pages.extend(Ledger::ALL.map(Page::Ledger));
    pages.extend(shared.dataset.indicators.iter().map(|row| Page::Indicator(row.id.0.clone())));
    pages
}

#[tokio::test]
async fn every_page_renders_without_a_browser() {
    for name in FOLDERS {
        let shared = Shared(Rc::new(library(name)));
        for page in pages(&shared) {
            for lang in Lang::ALL {
                let view = View { page: page.clone(), lang };
                let props = Props { library: shared.clone(), view: view.clone(), typed: String::new() };
                let html = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await;
                assert!(html.contains("id=\"main\""), "{view:?}");
                assert!(!html.contains("<script>"), "{view:?}: text of the address is escaped");
                let meta = meta(&shared, &view);
                assert!(!meta.title.is_empty() && !meta.description.is_empty(), "{view:?}");
            }
        }
    }
}
