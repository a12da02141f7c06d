//! Names that a search field offers while somebody types: as written, as spoken (pinyin), by first letters, by another name.
//!
//! Leaves to others: which names there are and how they are spoken (`write`, native), the field (`views`).

#[cfg(not(target_arch = "wasm32"))]
mod write;

#[cfg(not(target_arch = "wasm32"))]
pub use write::lines;

use super::order::InOrder;
use super::search::fold;
use crate::store::order::InKeys;
use litemap::LiteMap;

/// What a suggestion leads to; the order in which equally good ones come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    District,
    Body,
    Indicator,
    Term,
    Document,
}

impl Sort {
    const ALL: [(char, Sort); 5] =
        [('r', Sort::District), ('b', Sort::Body), ('i', Sort::Indicator), ('n', Sort::Term), ('d', Sort::Document)];

    fn of(letter: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| letter.starts_with(*known)).map(|(_, sort)| *sort)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn letter(self) -> char {
        Self::ALL.iter().find(|(_, sort)| *sort == self).map_or(' ', |(letter, _)| *letter)
    }
}

/// One thing that can be suggested.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub sort: Sort,
    /// Of the thing; empty where several things have the name.
    pub id: String,
    /// What tells it from others of its name; may be empty.
    pub note: String,
    /// Its name, then others by which the texts call it.
    pub names: Vec<String>,
    /// For each name what is compared.
    keys: Vec<Key>,
}

/// A name, letter by letter.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    folded: String,
    /// For each letter its place in [`Suggestions::sounds`].
    sounds: Vec<u16>,
}

/// Everything that can be suggested.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestions {
    pub entries: Vec<Entry>,
    /// The ways in which a letter is spoken, without tones; a Latin letter or a digit is its own. Place 0 is silent.
    sounds: Vec<Vec<String>>,
}

/// How a name answers what was typed; the first is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Exact,
    Start,
    /// The whole name as it is spoken.
    Spoken,
    /// Its beginning, in syllables or first letters.
    SpokenStart,
    Inside,
    /// Its letters in their order, others between them: 发改委 is 发展改革委员会.
    Gaps,
    SpokenInside,
}

/// Letters of a short form: 发改委, 农业农村委.
const SHORT_FORM: std::ops::RangeInclusive<usize> = 3..=5;

/// One kind must not crowd out the others.
const OF_ONE_SORT: usize = 4;

impl Suggestions {
    /// Reads what [`write::lines`] wrote: the sounds, then a line each: kind, id, note, names, with tabs between them. What
    /// does not read is left out.
    pub fn parse<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut suggestions = Self { entries: Vec::new(), sounds: vec![Vec::new()] };
        let mut letters: LiteMap<char, u16> = LiteMap::new();
        let mut lines = lines.into_iter();
        let Some(spoken) = lines.next() else { return suggestions };
        for word in spoken.split(' ') {
            let mut parts = word.split(',');
            for letter in parts.next().unwrap_or_default().chars() {
                letters.insert(letter, suggestions.sounds.len() as u16);
            }
            suggestions.sounds.push(parts.map(str::to_owned).in_vec());
        }
        for line in lines {
            let mut parts = line.split('\t').map(str::to_owned);
            let (Some(sort), Some(id), Some(note)) = (parts.next().and_then(|sort| Sort::of(&sort)), parts.next(), parts.next()) else {
                continue;
            };
            let names: Vec<String> = parts.in_vec();
            let keys = names.iter().map(|name| suggestions.key(&mut letters, sort, name)).in_vec();
            suggestions.entries.push(Entry { sort, id, note, names, keys });
        }
        suggestions
    }

    fn key(&mut self, letters: &mut LiteMap<char, u16>, sort: Sort, name: &str) -> Key {
        let mut folded = fold(name);
        // Nobody begins with the 市 of 市财政局.
        if sort == Sort::Body && folded.chars().count() > 3 && folded.starts_with(['省', '市', '区', '县']) {
            folded.drain(..folded.chars().next().map_or(0, char::len_utf8));
        }
        let mut sound = |letter: char| match letters.get(&letter) {
            Some(known) => *known,
            None if letter.is_ascii_alphanumeric() => {
                self.sounds.push(vec![letter.to_string()]);
                let at = (self.sounds.len() - 1) as u16;
                letters.insert(letter, at);
                at
            }
            None => 0,
        };
        let sounds = folded.chars().map(&mut sound).in_vec();
        Key { folded, sounds }
    }

    /// The best ones for what was typed, at most `most`: each with the place of the name that answers it.
    pub fn find(&self, typed: &str, most: usize) -> Vec<(&Entry, usize)> {
        let sought = fold(typed);
        let spoken: String = typed.chars().filter(|c| !matches!(c, ' ' | '\'')).map(|c| c.to_ascii_lowercase()).collect();
        // Latin letters and digits may be pinyin; Chinese ones are written.
        let spoken = (spoken.is_ascii() && spoken.starts_with(|c: char| c.is_ascii_alphabetic())).then_some(spoken);
        if sought.is_empty() {
            return Vec::new();
        }
        let best = |entry: &Entry| {
            let fits =
                entry.keys.iter().enumerate().filter_map(|(at, key)| Some((self.fit(entry.sort, key, &sought, spoken.as_deref())?, at)));
            fits.min()
        };
        let mut found: Vec<(Fit, Sort, usize, usize, usize)> = Vec::new();
        for (place, entry) in self.entries.iter().enumerate() {
            if let Some((fit, name)) = best(entry) {
                // A short name is what a short word means; documents of one length class stay in their order.
                found.push((fit, entry.sort, entry.keys[name].sounds.len(), place, name));
            }
        }
        found.in_order(Ord::cmp);
        let mut counts = [0; Sort::ALL.len()];
        found.retain(|(_, sort, ..)| {
            counts[*sort as usize] += 1;
            counts[*sort as usize] <= OF_ONE_SORT
        });
        found.into_iter().take(most).map(|(.., place, name)| (&self.entries[place], name)).in_vec()
    }

    fn fit(&self, sort: Sort, key: &Key, sought: &str, spoken: Option<&str>) -> Option<Fit> {
        let written = match key.folded.find(sought) {
            Some(0) if key.folded.len() == sought.len() => return Some(Fit::Exact),
            Some(0) => return Some(Fit::Start),
            Some(_) => Some(Fit::Inside),
            None if sort == Sort::Body && with_gaps(&key.folded, sought) => Some(Fit::Gaps),
            None => None,
        };
        let heard = spoken.and_then(|spoken| self.heard(sort, &key.sounds, spoken.as_bytes()));
        written.into_iter().chain(heard).min()
    }

    fn heard(&self, sort: Sort, sounds: &[u16], typed: &[u8]) -> Option<Fit> {
        if self.says(sounds, typed, true) {
            return Some(Fit::Spoken);
        }
        if self.says(sounds, typed, false) {
            return Some(Fit::SpokenStart);
        }
        let initial = |sound: &u16, letter: u8| self.sounds[*sound as usize].iter().any(|way| way.as_bytes().first() == Some(&letter));
        let mut rest = sounds.iter();
        let gaps = sort == Sort::Body
            && SHORT_FORM.contains(&typed.len())
            && sounds.first().is_some_and(|first| initial(first, typed[0]))
            && typed.iter().all(|letter| rest.any(|sound| initial(sound, *letter)));
        if gaps {
            return Some(Fit::Gaps);
        }
        // One or two letters are inside almost everything.
        (typed.len() > 2 && (1..sounds.len()).any(|from| self.says(&sounds[from..], typed, false))).then_some(Fit::SpokenInside)
    }

    /// Do these letters begin with what was typed, each as a syllable or as its beginning? `whole`: all of them, in whole
    /// syllables.
    fn says(&self, sounds: &[u16], typed: &[u8], whole: bool) -> bool {
        let Some((first, rest)) = sounds.split_first() else { return whole && typed.is_empty() };
        if typed.is_empty() {
            return !whole;
        }
        let ways = &self.sounds[*first as usize];
        ways.iter().map(String::as_bytes).any(|way| {
            let same = way.iter().zip(typed).take_while(|(a, b)| a == b).count();
            match (whole, same) {
                (_, 0) => false,
                (true, _) => same == way.len() && self.says(rest, &typed[same..], true),
                // The last syllable may be begun; others are whole, or their first letter, or zh, ch, sh.
                (false, _) if same == typed.len() => true,
                (false, _) => {
                    (same == way.len() && self.says(rest, &typed[same..], false))
                        || self.says(rest, &typed[1..], false)
                        || (same > 1 && way[1] == b'h' && self.says(rest, &typed[2..], false))
                }
            }
        })
    }
}

/// The first letter first, the others in their order.
fn with_gaps(name: &str, sought: &str) -> bool {
    let mut rest = name.chars();
    let long = SHORT_FORM.contains(&sought.chars().count());
    long && name.chars().next() == sought.chars().next() && sought.chars().all(|letter| rest.any(|own| own == letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Suggestions {
        let lines = [
            "市,shi 和,he 发,fa 展,zhan 改,gai 革,ge 委,wei 员,yuan 会,hui,kuai 济,ji 南,nan 历,li 下,xia 区,qu,ou 长,chang,zhang 清,qing 林,lin 覆,fu 盖,gai 率,lv,lu,shuai 重,zhong,chong 点,dian",
            "r\t济南市\t\t济南市",
            "r\t济南市历下区\t\t历下区",
            "r\t济南市长清区\t\t长清区",
            "b\t济南市/发改\t济南市\t市发展和改革委员会\t市发展改革委",
            "i\td.i1\t\t林覆盖率",
            "n\td.n1\t\t重点林区",
            "x\tbroken",
        ];
        Suggestions::parse(lines)
    }

    #[test]
    fn names_are_found_as_written_as_spoken_by_first_letters_and_by_another_name() {
        let suggestions = some();
        assert_eq!(suggestions.entries.len(), 6);
        let first = |typed: &str| suggestions.find(typed, 8).first().map(|(entry, name)| (entry.id.as_str(), entry.names[*name].as_str()));
        let cases = [
            ("fgw", Some(("济南市/发改", "市发展和改革委员会"))),
            ("FGW", Some(("济南市/发改", "市发展和改革委员会"))),
            ("发改委", Some(("济南市/发改", "市发展和改革委员会"))),
            ("发展改革", Some(("济南市/发改", "市发展改革委"))),
            ("fazhang", Some(("济南市/发改", "市发展改革委"))),
            ("fzgg", Some(("济南市/发改", "市发展改革委"))),
            ("jinanshi", Some(("济南市", "济南市"))),
            ("ji nan", Some(("济南市", "济南市"))),
            ("jns", Some(("济南市", "济南市"))),
            ("lixia", Some(("济南市历下区", "历下区"))),
            ("lxq", Some(("济南市历下区", "历下区"))),
            ("历下", Some(("济南市历下区", "历下区"))),
            ("chqq", Some(("济南市长清区", "长清区"))),
            ("zhangqing", Some(("济南市长清区", "长清区"))),
            ("lfgl", Some(("d.i1", "林覆盖率"))),
            ("linfugailv", Some(("d.i1", "林覆盖率"))),
            ("覆盖率", Some(("d.i1", "林覆盖率"))),
            ("fugai", Some(("d.i1", "林覆盖率"))),
            ("chongdian", Some(("d.n1", "重点林区"))),
            ("xyz", None),
            ("", None),
            ("，", None),
            ("2025", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(first(typed), expected, "{typed}");
        }
    }

    #[test]
    fn the_better_fit_comes_first_and_no_kind_crowds_out_the_others() {
        let lines = [
            "水,shui 质,zhi 达,da 标,biao 局,ju 务,wu 市,shi",
            "i\t1\t\t水质达标",
            "i\t2\t\t达标水",
            "i\t3\t\t水",
            "i\t4\t\t水质",
            "i\t5\t\t水水",
            "i\t6\t\t水水水",
            "b\t7\t\t市水务局",
        ];
        let suggestions = Suggestions::parse(lines);
        let ids = |typed: &str| suggestions.find(typed, 8).iter().map(|(entry, _)| entry.id.clone()).collect::<String>();
        assert_eq!(ids("水"), "37456");
        assert_eq!(ids("shui"), "37456");
        assert_eq!(ids("水质"), "41");
        assert_eq!(ids("标水"), "2");
    }
}
