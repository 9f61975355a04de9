//! The whole site in one file, opened from the disk.

use super::browser::{OFFICE, READY, ask, until, visit_at};
use serde_json::json;
use std::path::Path;

#[tokio::test]
async fn the_one_file_opens_from_a_disk_and_searches() {
    // Alone in its folder: nothing beside it can help.
    let folder = std::env::temp_dir().join(format!("solieu-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("solieu.html");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/solieu.html"), &file).expect("the one file");
    visit_at(OFFICE, &format!("file://{}", file.display()), |client| async move {
        until(&client, READY).await;
        let field = client.find(fantoccini::Locator::Css("input[type=search]")).await.expect("the field");
        field.send_keys("ho ngheo").await.expect("typed");
        until(&client, "document.querySelectorAll('[data-hit] mark').length").await;
        ask(&client, "document.querySelector('[data-hit=\"ty-le-ho-ngheo\"]').click()").await;
        until(&client, "document.querySelector('h1').textContent.includes('nghèo')").await;
        until(&client, "document.querySelector('figure[data-chart] .draw svg') && document.querySelector('figure[data-chart] .points a')").await;
        // A download comes out of the file.
        ask(&client, "document.querySelector('a[href^=\"cach-doc/\"]').click()").await;
        until(&client, "document.querySelector('a[href=\"data/observations.csv\"]')").await;
        let keep = "const make = URL.createObjectURL; URL.createObjectURL = blob => { window.size = blob.size; return make(blob) }; \
            document.querySelector('a[href=\"data/observations.csv\"]').click()";
        ask(&client, keep).await;
        until(&client, "window.size").await;
        let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/data/observations.csv");
        let built = std::fs::metadata(built).expect("the table").len();
        assert_eq!(ask(&client, "return window.size").await, json!(built));
    })
    .await;
    std::fs::remove_dir_all(folder).expect("cleaned up");
}
