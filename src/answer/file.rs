//! The file that tells of an indicator: which of its lines says what. The publisher writes it (`site/answers`), an answer
//! names lines of it, and the script of answers reads those. Knows no words.

use crate::locale::Lang;

/// What an answer says of an indicator: a line of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerPart {
    /// The sentence of one of its observations.
    Sentence(usize),
    /// The same with the report's judgement.
    Assessed(usize),
    /// A level with the change that led there.
    Change,
    /// A result with its target, and what lies between them.
    Gap,
}

/// The numbers of the lines of an indicator that has so many observations. Each line is there in Vietnamese, and in English
/// behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerFile {
    count: usize,
}

impl AnswerFile {
    /// Those of an indicator with so many observations.
    pub fn of(count: usize) -> AnswerFile {
        AnswerFile { count }
    }

    /// That the report does not say it.
    pub fn not_stated(self, lang: Lang) -> usize {
        number(0, lang)
    }

    /// The answer that speaks of an observation first.
    pub fn opening(self, own: usize, lang: Lang) -> usize {
        number(1 + own, lang)
    }

    /// What says a part of an answer.
    pub fn line_of(self, part: AnswerPart, lang: Lang) -> usize {
        let sentences = 1 + self.count;
        let line = match part {
            AnswerPart::Sentence(own) => 2 * own,
            AnswerPart::Assessed(own) => 2 * own + 1,
            AnswerPart::Change => 2 * self.count,
            AnswerPart::Gap => 2 * self.count + 1,
        };
        number(sentences + line, lang)
    }

    /// Every part that can be said, in the order of the lines.
    pub fn parts(self) -> Vec<AnswerPart> {
        let own = (0..self.count).flat_map(|own| [AnswerPart::Sentence(own), AnswerPart::Assessed(own)]);
        own.chain([AnswerPart::Change, AnswerPart::Gap]).collect()
    }

    /// How many there are.
    #[allow(clippy::len_without_is_empty)]
    pub fn len(self) -> usize {
        self.line_of(AnswerPart::Gap, Lang::En) + 1
    }
}

fn number(line: usize, lang: Lang) -> usize {
    2 * line + usize::from(lang == Lang::En)
}
