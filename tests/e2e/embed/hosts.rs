//! The hosts: pages of a newsroom that embed a chart with the scripts that newsrooms use.

use super::origins::{Setup, portal};

/// Widths of the column that a chart stands in, in CSS pixels.
pub const WIDTHS: [u32; 4] = [280, 360, 600, 900];

/// How a page confines the frame.
pub const SANDBOXES: [Option<&str>; 3] = [None, Some("allow-scripts"), Some("allow-scripts allow-same-origin")];

/// Whose script listens to the frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Host {
    /// Datawrapper's own script, from npm.
    Datawrapper,
    /// Version 4, from npm.
    IframeResizer4,
    /// Version 5 with the key of its free licence, from npm.
    IframeResizer5,
    /// Version 1, from npm.
    Pym,
    /// Version 2, from npm.
    OpenIframeResizer,
    /// As WordPress embeds what it discovers; `src/embed/conformance/hosts.js`.
    WordPress,
    /// As `amp-iframe resizable`; `src/embed/conformance/hosts.js`.
    Amp,
    /// `src/embed/embed.js`, in a page whose policy names us and nobody else.
    Ours,
}

impl Host {
    pub const ALL: [Self; 8] = [
        Self::Datawrapper,
        Self::IframeResizer4,
        Self::IframeResizer5,
        Self::Pym,
        Self::OpenIframeResizer,
        Self::WordPress,
        Self::Amp,
        Self::Ours,
    ];

    /// The page with a frame for each sandbox and width, in this order.
    pub fn page(self, setup: Setup, chart: &str) -> String {
        let url = chart_address(setup, chart);
        let seats: String = SANDBOXES
            .iter()
            .flat_map(|sandbox| WIDTHS.map(|width| (sandbox, width)))
            .enumerate()
            .map(|(number, (sandbox, width))| {
                let inside = self.seat(number, &url, *sandbox);
                format!("<div class=\"seat w{width}\">{inside}</div>\n")
            })
            .collect();
        format!(
            "<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{self:?}</title>\
             <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/seats.css\"></head>\
             <body>\n{seats}{}</body></html>",
            self.script(setup)
        )
    }

    /// What its policy is; most pages have none.
    pub fn policy(self) -> String {
        if self != Self::Ours {
            return String::new();
        }
        let portal = portal();
        format!("default-src 'none'; script-src {portal}; frame-src {portal}; style-src 'self'; img-src data:")
    }

    fn seat(self, number: usize, url: &str, sandbox: Option<&str>) -> String {
        let confined = sandbox.map(|flags| format!(" sandbox=\"{flags}\"")).unwrap_or_default();
        match self {
            Self::Pym => {
                let confined = sandbox.map(|flags| format!(" data-sandbox=\"{flags}\"")).unwrap_or_default();
                format!("<div id=\"p{number}\" class=\"pym\" data-url=\"{url}\"{confined}></div>")
            }
            Self::WordPress | Self::Amp => {
                let name = if self == Self::Amp { "amp" } else { "wordpress" };
                let confined = sandbox.map(|flags| format!(" data-sandbox=\"{flags}\"")).unwrap_or_default();
                format!("<div data-host=\"{name}\" data-src=\"{url}\"{confined}></div>")
            }
            _ => format!("<iframe src=\"{url}\"{confined}></iframe>"),
        }
    }

    fn script(self, setup: Setup) -> String {
        // A frame in a sandbox without an origin hears nothing that is addressed to its origin: makers of pages must
        // tell iframe-resizer so, whatever it embeds.
        const TO_ANYBODY: &str = "checkOrigin: frame.getAttribute('sandbox') !== 'allow-scripts'";
        let (library, each) = match self {
            Self::Datawrapper => ("/lib/datawrapper.js".to_owned(), String::new()),
            Self::IframeResizer4 => {
                ("/lib/iframe-resizer-4.js".to_owned(), format!("iFrameResize({{{TO_ANYBODY}}}, frame)"))
            }
            Self::IframeResizer5 => (
                "/lib/iframe-resizer-5.js".to_owned(),
                format!("iframeResize({{license: 'GPLv3', {TO_ANYBODY}}}, frame)"),
            ),
            Self::Pym => (
                "/lib/pym.js".to_owned(),
                "new pym.Parent(frame.id, frame.dataset.url, {sandbox: frame.dataset.sandbox})".to_owned(),
            ),
            Self::OpenIframeResizer => {
                ("/lib/open-iframe-resizer.js".to_owned(), "iframeResizer.initialize({}, frame)".to_owned())
            }
            Self::WordPress | Self::Amp => ("/lib/hosts.js".to_owned(), String::new()),
            Self::Ours => (format!("{}embed.js", setup.site()), String::new()),
        };
        let library = format!("<script src=\"{library}\"></script>");
        if each.is_empty() {
            return library;
        }
        // Once all is loaded: iframe-resizer would complain of every frame that is still empty.
        format!(
            "{library}<script>onload = () => document.querySelectorAll('iframe, .pym').forEach(frame => {each})</script>"
        )
    }
}

/// The address of a chart's page.
pub fn chart_address(setup: Setup, chart: &str) -> String {
    format!("{}c/{chart}/", setup.site())
}
