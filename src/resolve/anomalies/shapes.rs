//! Letters that look alike, and how two names of one thing differ, for the rules that know a misprint by them.

use crate::normalize::width::is_ideograph;

#[rustfmt::skip]
const PAIRS: &[(char, char)] = &[
    ('官', '宫'), ('未', '末'), ('土', '士'), ('己', '已'), ('日', '曰'), ('人', '入'), ('干', '千'), ('天', '夭'), ('王', '玉'),
    ('太', '大'), ('泺', '洣'), ('岗', '崗'), ('渡', '度'), ('垛', '垜'), ('柳', '抑'), ('埠', '阜'), ('圣', '至'), ('里', '黑'),
    ('辛', '幸'), ('艾', '文'), ('崮', '固'), ('柏', '拍'), ('庄', '压'), ('孟', '盂'), ('贾', '买'), ('沙', '少'), ('高', '亭'),
    ('秦', '泰'), ('洪', '供'), ('榆', '愉'), ('栾', '峦'), ('栗', '粟'), ('高', '商'), ('苗', '崮'), ('崗', '崮'), ('砗', '砭'),
    ('砟', '砭'), ('砗', '砟'),
];

/// Letters that print and scan alike. Another letter makes another place (东关街道, 西关街道).
pub(super) fn look_alike(a: char, b: char) -> bool {
    is_ideograph(a) && is_ideograph(b) && PAIRS.iter().any(|pair| *pair == (a, b) || *pair == (b, a))
}

/// The two letters by which texts of one length differ, where it is one each.
pub(super) fn one_apart(a: &str, b: &str) -> Option<(char, char)> {
    let mut differing = a.chars().zip(b.chars()).filter(|(a, b)| a != b);
    let (first, second) = (differing.next(), differing.next());
    first.filter(|_| second.is_none() && a.chars().count() == b.chars().count())
}

/// How one name becomes another: letters that stay at its head, letters that are put in behind them, letters that stay behind.
pub(super) struct PutIn {
    pub head: usize,
    pub more: Vec<char>,
    pub tail: usize,
}

/// 区水务局, 区城乡水务局: whichever is the longer one is the other with letters put in.
pub(super) fn put_in(one: &str, two: &str) -> Option<PutIn> {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let (short, long) = if a.len() < b.len() { (&a, &b) } else { (&b, &a) };
    let head = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let tail = short.len() - head;
    let more = long[head..long.len() - tail].to_vec();
    (short[head..] == long[long.len() - tail..]).then_some(PutIn { head, more, tail })
}

/// Is a letter taken for another now and then?
pub(super) fn is_mistaken(letter: char) -> bool {
    PAIRS.iter().any(|(a, b)| *a == letter || *b == letter)
}
