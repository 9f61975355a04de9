//! The words for whoever embeds a chart: what a host allows, and whether heights come through.

/// One question, answered both ways in a sentence.
pub struct Answer {
    /// It is so.
    pub yes: &'static str,
    /// It is not so, and what can be done.
    pub no: &'static str,
}

/// For whoever embeds a chart in a page: what a host allows, and whether the heights come through. Not among the
/// messages of the app, which would carry them to every reader.
pub struct Webmaster {
    /// Heading of what this host allows.
    pub allows: &'static str,
    /// In the order of the questions of `src/embed/diag.js`: framed, origin, height, files, wasm, storage, clipboard,
    /// share, full screen.
    pub answers: [Answer; 9],
    /// The browser does not say.
    pub silent: &'static str,
    /// Before what only a person's click can find out.
    pub tries: &'static str,
    /// A link to a new tab.
    pub open: &'static str,
    /// A link to a file.
    pub load: &'static str,
    /// On a chart page whose drawing cannot answer here.
    pub still: &'static str,
    /// Title of the conformance page.
    pub conformance: &'static str,
    /// What that page does.
    pub conformance_lead: &'static str,
    /// Heading of the column of hosts.
    pub host: &'static str,
    /// Headings of the columns of sandboxes: none, scripts alone, scripts and origin.
    pub sandboxes: [&'static str; 3],
    /// A case is not judged yet.
    pub waiting: &'static str,
    /// A case passes; `{height}` in pixels.
    pub pass: &'static str,
    /// A case fails; `{height}` seen and `{wanted}` in pixels.
    pub fail: &'static str,
    /// All cases pass; `{wanted}` in pixels.
    pub all_pass: &'static str,
    /// `{height}` cases fail.
    pub some_fail: &'static str,
    /// Name of the frame that shows the case at work.
    pub stage: &'static str,
    /// Where script is off.
    pub no_script: &'static str,
}
