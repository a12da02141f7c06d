//! Which of the words before an abbreviation it stands for: 推动IPv4到IPv4网络地址转换（NAT） → 网络地址转换. Words in front of brackets
//! with Latin letters that are no meaning: a place (上城区（OPC）), a number (算力600P（FP16）).

use crate::normalize::width::is_ideograph;

/// Letters of a meaning; longer ones begin too early.
const LONGEST: usize = 20;

/// Where the meaning begins in the words before the bracket.
pub(super) fn begins(words: &str) -> usize {
    let letters = |at: usize| words[at..].chars().filter(|letter| is_ideograph(*letter)).count();
    // 甲先进制程及人工智能（AI）: the last of what is listed, where more stands in front of it than one name.
    let listed = words.rfind('及').map(|at| at + '及'.len_utf8()).filter(|at| words[..*at].chars().count() > 7 && letters(*at) >= 4);
    let owned = words.rfind('的').map(|at| at + '的'.len_utf8()).filter(|at| words.chars().count() > LONGEST && letters(*at) >= 4);
    let added = words.rfind('+').map(|at| at + 1).filter(|at| words[..*at].chars().count() > 5 && letters(*at) >= 5);
    // 便携式VOCs快速检测仪: letters of a name; 单波400G高速光传送: what a number is said of.
    let latin = words.rfind(|letter: char| letter.is_ascii_alphanumeric()).map(|at| at + 1);
    let measured = |at: &usize| {
        let run = words[..*at].rfind(|letter: char| !letter.is_ascii_alphanumeric());
        words[run.unwrap_or(0)..*at].contains(|letter: char| letter.is_ascii_digit())
    };
    let latin = latin.filter(|at| *at > 2 && letters(*at) >= 5 && measured(at));
    [listed, owned, added, latin].into_iter().flatten().max().unwrap_or(0)
}

/// Can these words be what letters stand for?
pub(super) fn can_be(words: &str) -> bool {
    let place = words.chars().count() <= 4 && words.ends_with(['区', '县', '市', '镇', '乡', '省']);
    words.ends_with(is_ideograph) && !place
}

#[cfg(test)]
mod tests {
    use super::{begins, can_be};

    #[test]
    fn where_a_meaning_begins() {
        let cases = [
            ("IPv4到IPv4网络地址转换", "网络地址转换"),
            ("针对国家对先进制程及人工智能", "人工智能"),
            ("建筑信息模型", "建筑信息模型"),
            ("5G消息", "5G消息"),
            ("便携式VOCs快速检测仪", "便携式VOCs快速检测仪"),
            ("国内专利快速预审+海外专利审查高速路", "海外专利审查高速路"),
        ];
        for (words, expected) in cases {
            assert_eq!(&words[begins(words)..], expected);
        }
        assert!(!can_be("上城区") && !can_be("算力80598P") && can_be("超级团队"));
    }
}
