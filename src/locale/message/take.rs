//! What the menu says with which a figure is taken away.

/// What can be done with a figure.
pub struct Take {
    /// Opens the menu.
    pub menu: &'static str,
    /// Its two rows: what an article uses, what one works on with.
    pub groups: [&'static str; 2],
    /// The workbook of the whole dataset.
    pub workbook: &'static str,
    /// Pictures as files: as shown, twice as sharp, square.
    pub pictures: [&'static str; 3],
    /// Numbers as files: CSV, JSON.
    pub tables: [&'static str; 2],
    /// What can be copied: link, picture, citation, values with their sentences. BibTeX has one name in all languages.
    pub copies: [&'static str; 4],
    /// Opens the device's own way of sharing.
    pub share: &'static str,
    /// Leads to the ways into other people's pages.
    pub embed: &'static str,
    /// Before the name of a file that was made.
    pub saved: &'static str,
    /// It is on the clipboard.
    pub copied: &'static str,
    /// After the name of what was refused.
    pub not: &'static str,
    /// The browser refused to make a file, to copy, to share.
    pub refused: [&'static str; 3],
    /// Before words that the reader must copy alone.
    pub select: &'static str,
    /// Leads to the file that was made with the site, for whoever does not get one from the page.
    pub published: &'static str,
}
