//! A strip as markup: ○, ● and ◇ on a common line, 158 × 20 pixels. Colours come by the classes of the small marks, so
//! that it follows the page's theme and carries no style of its own. Needs no layout: places are shares of its width.

use crate::dataset::{Bound, Status, Strip, StripKind, StripMark};
use crate::order;

/// Size in CSS pixels, and where the line begins and ends.
const WIDTH: i32 = 158;
const HEIGHT: i32 = 20;
const ENDS: (i32, i32) = (10, 146);
/// A target nearer than this to another mark goes down a lane.
const NEAR: i32 = 110;

/// The drawing as an `svg` element; what it shows is said in words beside it.
pub fn strip(strip: &Strip) -> String {
    marked_strip(strip, None)
}

/// The same with a wedge at one of its marks, by its place among them.
pub fn marked_strip(strip: &Strip, marked: Option<usize>) -> String {
    let mut out = Out(String::new());
    let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
    out.put(&["<svg class=\"strip\" width=\"", &width, "\" height=\"", &height]);
    if marked.is_some() {
        out.put(&["\" viewBox=\"0 0 ", &width, " ", &height]);
    }
    out.put(&["\" aria-hidden=\"true\">"]);
    if strip.kind == StripKind::Mean {
        out.bars(&strip.marks, marked);
    } else {
        out.line(strip, marked);
    }
    out.put(&["</svg>"]);
    out.0
}

/// The markup so far; lengths are in tenths of a pixel.
struct Out(String);

/// Where a mark stands, in tenths of a pixel.
fn at(thousandths: u16) -> i32 {
    ENDS.0 * 10 + (ENDS.1 - ENDS.0) * i32::from(thousandths) / 100
}

/// A length in pixels: "12.5", "12".
fn px(tenths: i32) -> String {
    let (sign, size) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
    let (whole, rest) = ((size / 10).to_string(), (size % 10).to_string());
    if size % 10 == 0 { [sign, &whole].concat() } else { [sign, &whole, ".", &rest].concat() }
}

impl Out {
    fn put(&mut self, parts: &[&str]) {
        parts.iter().for_each(|part| self.0.push_str(part));
    }

    /// A straight line of a class; dashed ones are 3 on, 3 off.
    fn stroke(&mut self, class: &str, from: (i32, i32), to: (i32, i32), is_dashed: bool) {
        let dashes = if is_dashed { "\" stroke-dasharray=\"3 3" } else { "" };
        let path = [&px(from.0), " ", &px(from.1), "L", &px(to.0), " ", &px(to.1)].concat();
        self.put(&["<path class=\"", class, dashes, "\" d=\"M", &path, "\"/>"]);
    }

    /// An area: filled, or hatched for a target.
    fn area(&mut self, status: Status, (left, top): (i32, i32), (right, bottom): (i32, i32)) {
        let (width, height) = ((right - left).max(20), bottom - top);
        if status != Status::Target {
            let size = ["\" width=\"", &px(width), "\" height=\"", &px(height)].concat();
            let class = class(status);
            return self.put(&["<rect class=\"", class, "\" x=\"", &px(left), "\" y=\"", &px(top), &size, "\"/>"]);
        }
        let corner = [&px(left), " ", &px(top), "h", &px(width), "v", &px(height), "h-", &px(width), "z"].concat();
        self.put(&["<path class=\"h\" d=\"M", &corner]);
        for start in (30..width + height).step_by(50) {
            // The line x + y = start, within the rectangle.
            let (low, high) = ((start - height).max(0), start.min(width));
            let (from, to) = ((left + low, top + start - low), (left + high, top + start - high));
            self.put(&["M", &px(from.0), " ", &px(from.1), "L", &px(to.0), " ", &px(to.1)]);
        }
        self.put(&["\"/>"]);
    }

    /// Means: a bar each, one below the other.
    fn bars(&mut self, marks: &[StripMark], marked: Option<usize>) {
        let (high, gap) = (if marks.len() > 1 { 70 } else { 80 }, 20);
        let mut top = (HEIGHT * 10 - (high + gap) * marks.len() as i32 + gap) / 2;
        self.stroke("x", (ENDS.0 * 10, 0), (ENDS.0 * 10, HEIGHT * 10), false);
        for (i, mark) in marks.iter().enumerate() {
            if marked == Some(i) {
                self.wedge((ENDS.0 * 10 - 20, top + high / 2), (-60, 0));
            }
            self.area(mark.status, (ENDS.0 * 10, top), (at(mark.to), top + high));
            self.chevron(mark.bound, at(mark.to) - 20, top + high / 2);
            top += high + gap;
        }
    }

    /// Points and ranges on a line; a target that would touch another mark stands a lane below it.
    fn line(&mut self, strip: &Strip, marked: Option<usize>) {
        let near = |mark: &StripMark| {
            let meets =
                |other: &&StripMark| other.status != Status::Target && (at(other.to) - at(mark.from)).abs() < NEAR;
            mark.status == Status::Target && mark.from == mark.to && strip.marks.iter().any(|other| meets(&other))
        };
        let has_lane = strip.marks.iter().any(near);
        let axis = if has_lane { 60 } else { HEIGHT * 5 };
        let is_open = strip.kind == StripKind::OpenRank;
        let (first, last) = (ENDS.0 * 10, ENDS.1 * 10);
        self.stroke("x", (first, axis), (last, axis), is_open);
        self.stroke("x", (first, axis - 40), (first, axis + 40), false);
        if matches!(strip.kind, StripKind::Share | StripKind::Rank) {
            self.stroke("x", (last, axis - 40), (last, axis + 40), false);
        }
        let is_rank = is_open || strip.kind == StripKind::Rank;
        for pair in strip.marks.windows(2).filter(|_| !is_rank) {
            let is_target = pair[1].status == Status::Target;
            if !near(&pair[1]) {
                self.stroke("j", (at(pair[0].to), axis), (at(pair[1].from), axis), is_target);
            }
        }
        if let Some(mark) = marked.and_then(|marked| strip.marks.get(marked)) {
            let x = (at(mark.from) + at(mark.to)) / 2;
            // From above, and from below to a lane below.
            let (tip, base) = if near(mark) { (axis + 150, 60) } else { (axis - 70, -60) };
            self.wedge((x, tip), (0, base));
        }
        // Areas first and results last: no area covers a point.
        let mut marks: Vec<&StripMark> = strip.marks.iter().collect();
        order::sort_by_key(&mut marks, |mark| (mark.from == mark.to, mark.status != Status::Target));
        for mark in marks {
            if mark.from != mark.to {
                self.area(mark.status, (at(mark.from), axis - 50), (at(mark.to), axis + 50));
            } else {
                self.point(mark, if near(mark) { axis + 80 } else { axis });
            }
        }
    }

    /// A wedge whose tip is at a point, its base so far to the right and down.
    fn wedge(&mut self, (x, y): (i32, i32), (right, down): (i32, i32)) {
        let (across, along) = if right == 0 { ((-40, down), (80, 0)) } else { ((right, -40), (0, 80)) };
        self.put(&["<path class=\"o\" d=\"M", &px(x), " ", &px(y), "l", &px(across.0), " ", &px(across.1)]);
        self.put(&["l", &px(along.0), " ", &px(along.1), "z\"/>"]);
    }

    fn point(&mut self, mark: &StripMark, y: i32) {
        let x = at(mark.from);
        if mark.status == Status::Target {
            let path = ["M", &px(x), " ", &px(y - 50), "l5 5 -5 5 -5 -5z"].concat();
            self.put(&["<path class=\"t\" d=\"", &path, "\"/>"]);
        } else {
            let radius = if mark.status == Status::Derived { "4" } else { "5" };
            let place = ["\" cx=\"", &px(x), "\" cy=\"", &px(y), "\" r=\"", radius].concat();
            self.put(&["<circle class=\"", class(mark.status), &place, "\"/>"]);
        }
        self.chevron(mark.bound, x, y);
    }

    /// On which side of the number the true value lies.
    fn chevron(&mut self, bound: Bound, x: i32, y: i32) {
        let (tip, way) = match bound {
            Bound::Exact => return,
            Bound::Over => (x + 110, "l-3 3"),
            // At the line's beginning it comes closer to its mark rather than leave the drawing.
            Bound::Under => ((x - 110).max(10), "l3 3"),
        };
        let back = if bound == Bound::Over { tip - 30 } else { tip + 30 };
        let path = ["M", &px(back), " ", &px(y - 30), "L", &px(tip), " ", &px(y), way].concat();
        self.put(&["<path class=\"c\" d=\"", &path, "\"/>"]);
    }
}

/// The class of a form, as of the small marks of keys and tables.
fn class(status: Status) -> &'static str {
    match status {
        Status::Result | Status::Change => "r",
        Status::Baseline => "b",
        Status::Derived => "d",
        Status::Target => "t",
    }
}
