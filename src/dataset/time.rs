//! The times of the tables: ISO 8601 where it has a form, else a short word before the years.
//! Knows no value; how a time is shown is the business of `period`.

use super::Part;
use crate::locale;

/// What a person may write.
pub(super) const HINT: &str = "a year 2020, a span 2016/2020, a month 2022-07, months 2022-01/2022-09, a quarter 2022-Q3, \
a half 2022-H1, a date 2022-07-20, a school year 'school 2019/2020', a fiscal year 'fiscal 2019/2020', a term 'term 2015/2020'";

/// First year, last year and what of them; `None` if the text is no time.
pub fn read(text: &str) -> Option<(u16, u16, Part)> {
    let (part, years) = match text.split_once(' ') {
        Some(("school", years)) => (Part::SchoolYear, years),
        Some(("fiscal", one)) if !one.contains('/') => {
            let year = year(one)?;
            return Some((year, year, Part::FiscalYear));
        }
        Some(("fiscal", years)) => (Part::FiscalYear, years),
        Some(("term", years)) => (Part::Term, years),
        Some(_) => return None,
        None => (Part::Years, text),
    };
    if part != Part::Years {
        let (from, to) = years.split_once('/')?;
        let (from, to) = (year(from)?, year(to)?);
        let fits = from < to && (part == Part::Term || to == from + 1);
        return fits.then_some((from, to, part));
    }
    let Some((first, last)) = text.split_once('/') else {
        let (year, part) = one(text)?;
        return Some((year, year, part));
    };
    match (one(first)?, one(last)?) {
        ((from, Part::Years), (to, Part::Years)) => (from < to).then_some((from, to, Part::Years)),
        ((from, Part::Months(a, b)), (to, Part::Months(c, d))) => {
            ((from, b) < (to, c)).then_some((from, to, Part::Months(a, d)))
        }
        ((from, Part::Days(a, _)), (to, Part::Days(b, _))) => {
            ((from, a) < (to, b)).then_some((from, to, Part::Days(a, b)))
        }
        _ => None,
    }
}

fn year(text: &str) -> Option<u16> {
    locale::year(text.bytes())
}

/// A year, month, quarter, half or day.
fn one(text: &str) -> Option<(u16, Part)> {
    let mut parts = text.split('-');
    let year = year(parts.next()?)?;
    let (middle, day) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let part = match (middle, day) {
        (None, _) => Part::Years,
        (Some(piece), None) if piece.starts_with('Q') => span(&piece[1..], 3)?,
        (Some(piece), None) if piece.starts_with('H') => span(&piece[1..], 6)?,
        (Some(piece), None) => number(piece, 12).map(|month| Part::Months(month, month))?,
        (Some(month), Some(day)) => {
            let date = [number(month, 12)?, number(day, 31)?];
            Part::Days(date, date)
        }
    };
    Some((year, part))
}

/// The `text`th stretch of so many months in a year.
fn span(text: &str, months: u8) -> Option<Part> {
    let at: u8 = text.parse().ok().filter(|at| (1..=12 / months).contains(at))?;
    Some(Part::Months((at - 1) * months + 1, at * months))
}

/// Two digits, from 1.
fn number(text: &str, max: u8) -> Option<u8> {
    text.parse().ok().filter(|number| (1..=max).contains(number) && text.len() == 2)
}
