//! The stretch of a text to show for what was found in it.

use std::ops::Range;

/// The stretch of `text`, about `width` characters long, that shows the most of the marked ranges: widened to where a
/// sentence or clause begins, never cut inside a word or a mark. Longer than `width` only if a single mark is.
pub fn snippet(text: &str, marks: &[Range<usize>], width: usize) -> Range<usize> {
    let is_sound = |range: &&Range<usize>| range.start <= range.end && text.get((*range).clone()).is_some();
    let marks: Vec<&Range<usize>> = marks.iter().filter(is_sound).collect();
    if characters(text) <= width {
        return 0..text.len();
    }
    let core = densest(text, &marks, width);
    let room = width.saturating_sub(characters(&text[core.clone()]));
    // Most of the room goes in front, if a clause begins there; what follows gets the rest.
    let start = opening(text, core.start, room * 2 / 3);
    let rest = width.saturating_sub(characters(&text[start..core.end]));
    let end = closing(text, core.end, rest);
    let left = width.saturating_sub(characters(&text[start..end]));
    let start = if end == text.len() { opening(text, start, left) } else { start };
    start..end
}

/// Characters, by the bytes that begin one.
fn characters(text: &str) -> usize {
    text.bytes().filter(|byte| byte & 0xC0 != 0x80).count()
}

/// From one mark on, as many marked bytes as fit into the width; the first such stretch, or one mark that is longer.
fn densest(text: &str, marks: &[&Range<usize>], width: usize) -> Range<usize> {
    let mut best = 0..0;
    let mut most = 0;
    for first in marks {
        let rest = &text[first.start..];
        let fits = rest.char_indices().nth(width).map_or(text.len(), |(at, _)| first.start + at).max(first.end);
        let inside = marks.iter().filter(|mark| mark.start >= first.start && mark.end <= fits);
        let (marked, end) = inside.fold((0, first.end), |(marked, end), mark| (marked + mark.len(), end.max(mark.end)));
        if marked > most || marked == most && first.start < best.start {
            most = marked;
            best = first.start..end;
        }
    }
    best
}

/// A good place to begin, up to `room` characters before `end`: the nearest sentence, else the nearest clause, else the
/// furthest word.
fn opening(text: &str, end: usize, room: usize) -> usize {
    let (mut best, mut place) = (0, end);
    let mut after = end;
    for (count, (at, c)) in text[..end].char_indices().rev().enumerate() {
        if c.is_ascii_whitespace() {
            let rank = match text[..at].chars().next_back() {
                Some('.' | ';' | ':' | '!' | '?' | '…') => 3,
                Some(',' | '-' | '–' | ')') => 2,
                _ => 1,
            };
            if rank > best || rank == 1 && best == 1 {
                (best, place) = (rank, after);
            }
        }
        if count >= room {
            return place;
        }
        after = at;
    }
    0
}

/// A good place to stop, up to `room` characters after `start`: the last end of a sentence or clause in the second
/// half of the room, else the last word that fits.
fn closing(text: &str, start: usize, room: usize) -> usize {
    let mut word = start;
    let mut clause = None;
    let mut previous = ' ';
    for (count, (at, c)) in text[start..].char_indices().enumerate() {
        if c.is_ascii_whitespace() {
            word = start + at;
            if matches!(previous, '.' | ';' | ',' | '!' | '?' | '…') && count * 2 >= room {
                clause = Some(word);
            }
        }
        if count >= room {
            return clause.unwrap_or(word);
        }
        previous = c;
    }
    text.len()
}
