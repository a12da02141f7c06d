//! Letters that look alike, for the rules that know a misprint by them.

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

/// Is a letter taken for another now and then?
pub(super) fn is_mistaken(letter: char) -> bool {
    PAIRS.iter().any(|(a, b)| *a == letter || *b == letter)
}
