//! The terms of which tables of grades are made: 500人以上、1000人以下, 4.5≤M＜6.0, Ⅶ-Ⅷ, Ⅰ级响应.

/// What a term measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    People,
    Money,
    /// A bound of something else: 100公顷以上.
    Bound,
    /// Ⅶ-Ⅷ: seismic intensity.
    Intensity,
    /// An inequality in one letter: 4.5≤M＜6.0.
    Letter(char),
    /// Ⅰ级响应, 一级
    Level,
    Words,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub kind: Kind,
    pub text: String,
}

/// The ladders of grades, as rows are called by their steps. Longer steps stand before those that they begin with.
const LADDERS: &[&[&str]] = &[
    &["特别重大", "特大", "重大", "较大", "一般"],
    &["特大型", "大型", "中型", "小型"],
    &["Ⅰ级", "Ⅱ级", "Ⅲ级", "Ⅳ级", "III级", "II级", "IV级", "I级"],
    &["一级", "二级", "三级", "四级"],
    &["红色", "橙色", "黄色", "蓝色"],
];

/// The ladder (its index) and the step that a row's label begins with: 较大地震灾害.
pub fn step(bare: &str) -> Option<(usize, &'static str)> {
    let of = |ladder: &&[&'static str]| ladder.iter().copied().find(|step| bare.starts_with(step));
    // 特大型 begins like 特大.
    let found = LADDERS.iter().enumerate().filter_map(|(at, ladder)| Some((at, of(ladder)?)));
    found.max_by_key(|(_, step)| step.len())
}

/// The terms of a row whose cells were printed without a border; `bare` holds no blanks.
pub fn terms(bare: &str) -> Vec<Term> {
    let letters: Vec<char> = bare.chars().collect();
    let (mut terms, mut at, mut words): (Vec<Term>, usize, String) = (Vec::new(), 0, String::new());
    while at < letters.len() {
        let found = if words.is_empty() { term(&letters[at..]) } else { None };
        if let Some((kind, length)) = found {
            terms.push(Term { kind, text: letters[at..at + length].iter().collect() });
            at += length;
            continue;
        }
        words.push(letters[at]);
        at += 1;
        if matches!(letters[at - 1], '。' | '；') || at == letters.len() {
            terms.push(Term { kind: Kind::Words, text: std::mem::take(&mut words) });
        }
    }
    terms
}

fn term(letters: &[char]) -> Option<(Kind, usize)> {
    level(letters).or_else(|| intensity(letters)).or_else(|| inequality(letters)).or_else(|| bounds(letters))
}

fn count(letters: &[char], fits: impl Fn(char) -> bool) -> usize {
    letters.iter().take_while(|c| fits(**c)).count()
}

fn level(letters: &[char]) -> Option<(Kind, usize)> {
    let number = count(letters, |c| matches!(c, 'Ⅰ'..='Ⅻ' | 'I' | 'V' | '一' | '二' | '三' | '四'));
    let rest = &letters[number..];
    if number == 0 || rest.first() != Some(&'级') {
        return None;
    }
    Some((Kind::Level, number + if rest.starts_with(&['级', '响', '应']) { 3 } else { 1 }))
}

fn intensity(letters: &[char]) -> Option<(Kind, usize)> {
    let roman = |c: char| matches!(c, 'Ⅰ'..='Ⅻ');
    let range = count(letters, |c| roman(c) || matches!(c, '-' | '—' | '~' | '至'));
    let degree = usize::from(letters.get(range) == Some(&'度'));
    (range > 0 && roman(letters[0])).then_some((Kind::Intensity, range + degree))
}

/// 4.5≤M＜6.0, M≥7.0
fn inequality(letters: &[char]) -> Option<(Kind, usize)> {
    let number = |c: char| c.is_ascii_digit() || c == '.';
    let sign = |c: char| matches!(c, '≤' | '≥' | '<' | '>' | '＜' | '＞');
    let low = count(letters, number);
    let left = low + count(&letters[low..], sign);
    let letter = *letters.get(left).filter(|c| c.is_ascii_uppercase() && (low > 0) == (left > low))?;
    let right = left + 1 + count(&letters[left + 1..], sign);
    let end = right + count(&letters[right..], number);
    (left > low || right > left + 1).then_some((Kind::Letter(letter), end))
}

/// One bound or two of the same thing: 500人以上、1000人以下.
fn bounds(letters: &[char]) -> Option<(Kind, usize)> {
    let (kind, first) = bound(letters)?;
    let joined = letters.get(first).is_some_and(|c| matches!(c, '、' | '，' | ',' | '和' | '且'));
    match bound(&letters[(first + usize::from(joined)).min(letters.len())..]) {
        Some((second, length)) if joined && second == kind => Some((kind, first + 1 + length)),
        _ => Some((kind, first)),
    }
}

fn bound(letters: &[char]) -> Option<(Kind, usize)> {
    const ENDS: [[char; 2]; 3] = [['以', '上'], ['以', '下'], ['以', '内']];
    let digits = count(letters, |c| c.is_ascii_digit() || c == '.');
    let unit = (digits..letters.len().min(digits + 8)).find(|at| ENDS.iter().any(|end| letters[*at..].starts_with(end)))?;
    let words: String = letters[digits..unit].iter().collect();
    let kind = match words.trim_end_matches(['及', '(', '含']).chars().next_back() {
        Some('人' | '户') => Kind::People,
        Some('元') => Kind::Money,
        _ => Kind::Bound,
    };
    (digits > 0).then_some((kind, unit + 2))
}

#[cfg(test)]
mod tests {
    use super::{Kind, terms};

    #[test]
    fn rows_without_borders() {
        let read = |text: &str| terms(text).into_iter().map(|term| (term.kind, term.text)).collect::<Vec<_>>();
        let own = |kind, text: &str| (kind, text.to_string());
        assert_eq!(
            read("1000人以上1亿元以上30人以上Ⅰ级响应"),
            [own(Kind::People, "1000人以上"), own(Kind::Money, "1亿元以上"), own(Kind::People, "30人以上"), own(Kind::Level, "Ⅰ级响应")]
        );
        assert_eq!(
            read("500人以上、1000人以下5000万元以上、1亿元以下"),
            [own(Kind::People, "500人以上、1000人以下"), own(Kind::Money, "5000万元以上、1亿元以下")]
        );
        assert_eq!(
            read("10万人以下，0.5万人以上Ⅶ-Ⅷ6.0≤M<7.0一级响应"),
            [
                own(Kind::People, "10万人以下，0.5万人以上"),
                own(Kind::Intensity, "Ⅶ-Ⅷ"),
                own(Kind::Letter('M'), "6.0≤M<7.0"),
                own(Kind::Level, "一级响应")
            ]
        );
        assert_eq!(read("，造成群众恐慌。4.0≤M<4.5"), [own(Kind::Words, "，造成群众恐慌。"), own(Kind::Letter('M'), "4.0≤M<4.5")]);
        assert_eq!(read("M≥7.0"), [own(Kind::Letter('M'), "M≥7.0")]);
    }
}
