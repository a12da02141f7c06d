//! Which hit a reader means: the part first, then all words in one piece, then how telling the words are.
//!
//! Every hit is judged by a few numbers that fall out of the scan; nothing is made for a hit that may never be shown.

use super::letters::Wanted;

use super::query::Query;
use super::searcher::{Part, Searcher};
use crate::store::order::{InKeys, InOrder};

/// The hits of one query while they come in.
pub(super) struct Ranking<'a> {
    texts: &'a Searcher,
    /// The rarest first. Empty if one of the query's words can be nowhere.
    words: Vec<Word>,
    /// The words in one piece, if there are several and they can stand so.
    phrase: Option<Wanted>,
    mean_length: f32,
    /// By section, by document: what the words in the headings above and in the title tell. Filled in when asked for.
    headings: Vec<Option<f32>>,
    titles: Vec<Option<f32>>,
    /// Where each of the words stands in one piece; kept for its memory.
    places: Vec<Vec<usize>>,
    /// Score in the high half, so that numbers compare as hits do; in the low half the place, counted down.
    hits: Vec<u64>,
}

struct Word {
    wanted: Wanted,
    /// What finding it tells: the rarer the more.
    weight: f32,
}

impl<'a> Ranking<'a> {
    pub(super) fn new(texts: &'a Searcher, query: &Query) -> Self {
        let word = |wanted: Wanted| Word { weight: weight(texts.size(), wanted.at_most), wanted };
        let words: Option<Vec<Word>> = query.words().iter().map(|typed| texts.wanted(typed).map(word)).collect();
        let mut words = words.unwrap_or_default();
        words.in_order(|a, b| b.weight.total_cmp(&a.weight));
        Self {
            phrase: if words.len() > 1 { texts.wanted(query.phrase()) } else { None },
            places: vec![Vec::new(); words.len()],
            texts,
            words,
            mean_length: texts.mean_length(),
            headings: vec![None; texts.sections() + 1],
            titles: vec![None; texts.documents()],
            hits: Vec::new(),
        }
    }

    /// The word to scan for: the others need only be looked for where it is.
    pub(super) fn first_word(&self) -> Option<Wanted> {
        self.words.first().map(|word| word.wanted.clone())
    }

    /// Takes a piece that holds the first word `count` times, if it holds the others too.
    pub(super) fn judge(&mut self, place: usize, count: f32) {
        let length = self.texts.length(place) as f32 / self.mean_length;
        let mut telling = self.words[0].tells(count, length);
        let mut together = true;
        if self.words.len() > 1 {
            let Some(others) = self.others(place, length) else { return };
            let parted = self.parted(place);
            // A phrase has at most a mark between two of its words.
            together = parted < self.words.len() && self.phrase.as_ref().is_some_and(|phrase| self.texts.count(phrase, place) > 0.0);
            telling += others + if together { 0.0 } else { self.nearness(parted) };
        }
        telling += self.context(place);
        let score = score(self.texts.piece(place).part, together, telling);
        self.hits.push(u64::from(score) << 32 | u64::from(u32::MAX - place as u32));
    }

    /// What all words but the first tell; none if one of them is missing. Notes where they stand.
    fn others(&mut self, place: usize, length: f32) -> Option<f32> {
        let mut telling = 0.0;
        for (word, places) in self.words.iter().zip(&mut self.places).skip(1) {
            places.clear();
            let mut count = 0.0;
            self.texts.find(&word.wanted, place, |at| {
                places.push(at);
                count += self.texts.worth(&word.wanted, at);
            });
            if places.is_empty() {
                return None;
            }
            telling += word.tells(count, length);
        }
        Some(telling)
    }

    /// Letters that part the words where they stand nearest to each other.
    fn parted(&mut self, place: usize) -> usize {
        let (texts, first, places) = (self.texts, &self.words[0], &mut self.places[0]);
        places.clear();
        texts.find(&first.wanted, place, |at| places.push(at));
        let lengths: Vec<usize> = self.words.iter().map(|word| word.wanted.len()).in_vec();
        shortest(&self.places, &lengths).saturating_sub(lengths.iter().sum())
    }

    /// What it adds that words which are not in one piece stand near each other: all their weight where nothing parts them,
    /// half of it where eight letters do.
    fn nearness(&self, parted: usize) -> f32 {
        self.words.iter().map(|word| word.weight).sum::<f32>() / (1.0 + parted as f32 / 8.0)
    }

    /// What the headings above a piece and the document's title add.
    fn context(&mut self, place: usize) -> f32 {
        let piece = self.texts.piece(place);
        let title = match piece.part {
            Part::Title => 0.0,
            _ => self.title(piece.document as usize),
        };
        0.25 * title + 0.5 * self.heading(piece.section as usize)
    }

    fn title(&mut self, document: usize) -> f32 {
        let known = self.titles[document];
        *self.titles[document].insert(known.unwrap_or_else(|| weight_in(self.texts, &self.words, document)))
    }

    fn heading(&mut self, section: usize) -> f32 {
        if let Some(known) = self.headings[section] {
            return known;
        }
        let found = match self.texts.section(section) {
            None => 0.0,
            Some(place) => {
                let own = place.piece.map_or(0.0, |piece| weight_in(self.texts, &self.words, piece as usize));
                own.max(self.heading(place.parent as usize))
            }
        };
        self.headings[section] = Some(found);
        found
    }

    /// Places of the pieces, best first, equals in reading order.
    pub(super) fn best_first(mut self) -> impl Iterator<Item = usize> + use<> {
        sort(&mut self.hits);
        self.hits.into_iter().rev().map(|hit| (u32::MAX - hit as u32) as usize)
    }
}

impl Word {
    /// BM25's share of one word in a piece that is `length` times as long as the mean.
    fn tells(&self, count: f32, length: f32) -> f32 {
        self.weight * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length))
    }
}

/// As `sort_unstable` does, byte by byte from the lowest, in a tenth of its code and no slower.
fn sort(hits: &mut Vec<u64>) {
    let mut sorted = vec![0; hits.len()];
    for shift in (0..u64::BITS).step_by(8) {
        let byte = |hit: u64| usize::from((hit >> shift) as u8);
        let mut places = [0; 257];
        for &hit in &*hits {
            places[byte(hit) + 1] += 1;
        }
        for at in 1..places.len() {
            places[at] += places[at - 1];
        }
        for &hit in &*hits {
            let place = &mut places[byte(hit)];
            sorted[*place] = hit;
            *place += 1;
        }
        std::mem::swap(hits, &mut sorted);
    }
}

/// Length of the shortest stretch that holds one place of every word. Places are in order, lengths are the words'.
fn shortest(places: &[Vec<usize>], lengths: &[usize]) -> usize {
    let mut heads = vec![0; places.len()];
    let mut best = usize::MAX;
    loop {
        let (mut begin, mut end, mut first) = (usize::MAX, 0, 0);
        for (word, places) in places.iter().enumerate() {
            let Some(&at) = places.get(heads[word]) else { return best };
            end = end.max(at + lengths[word]);
            if at < begin {
                (begin, first) = (at, word);
            }
        }
        best = best.min(end - begin);
        // A shorter stretch can only begin later.
        heads[first] += 1;
    }
}

/// Weight of the words that stand in a piece.
fn weight_in(texts: &Searcher, words: &[Word], place: usize) -> f32 {
    words.iter().filter(|word| texts.count(&word.wanted, place) > 0.0).map(|word| word.weight).sum()
}

fn weight(pieces: usize, at_most: u32) -> f32 {
    let (pieces, at_most) = (pieces as f32, (at_most as f32).min(pieces as f32));
    (1.0 + (pieces - at_most + 0.5) / (at_most + 0.5)).ln()
}

/// Part, then togetherness, then the rest: the higher bits decide first.
fn score(part: Part, together: bool, telling: f32) -> u32 {
    const FINE_BITS: u32 = 29;
    let fine = (telling * 65536.0).clamp(0.0, ((1 << FINE_BITS) - 1) as f32) as u32;
    (part as u32) << (FINE_BITS + 1) | u32::from(together) << FINE_BITS | fine
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn hits_are_sorted(mut hits in prop::collection::vec(any::<u64>(), 0..300)) {
            let mut expected = hits.clone();
            expected.sort_unstable();
            super::sort(&mut hits);
            prop_assert_eq!(hits, expected);
        }
    }
}
