//! The words with which a number is cited.

use crate::locale::Lang;

/// What a citation says beside number and sentence, and what leads to it.
pub struct Cite {
    /// Before the date and hash of the data.
    pub version: &'static str,
    /// Leads to the page of a number.
    pub cite: &'static str,
}

static VI: Cite = Cite { version: "bản dữ liệu", cite: "Trích dẫn số" };
static EN: Cite = Cite { version: "data version", cite: "Cite this number" };

impl Lang {
    /// The words with which a number is cited.
    pub fn cite(self) -> &'static Cite {
        if self == Lang::Vi { &VI } else { &EN }
    }
}
