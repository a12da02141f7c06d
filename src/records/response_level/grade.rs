//! Ⅰ级, I级, 一级: the number of a level.

/// `I` to `IV` for a numeral before 级.
pub fn roman(numeral: &str) -> Option<&'static str> {
    match numeral {
        "Ⅰ" | "I" | "一" | "1" => Some("I"),
        "Ⅱ" | "II" | "二" | "2" => Some("II"),
        "Ⅲ" | "III" | "三" | "3" => Some("III"),
        "Ⅳ" | "IV" | "四" | "4" => Some("IV"),
        _ => None,
    }
}

/// The levels that a text names before a word: Ⅰ级、Ⅱ级应急响应, 一、二级响应. `at` is where the word for the response begins.
pub fn before(text: &str, at: usize) -> Vec<&'static str> {
    let mut rest = text[..at].trim_end_matches("应急").trim_end_matches('（').trim_end_matches('）');
    let mut found = Vec::new();
    loop {
        rest = rest.trim_end_matches(['级', '、', '和', '或', '及', ' ', '（', '）']);
        let Some(numeral) =
            ["III", "IV", "II", "I", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "一", "二", "三", "四"].iter().find(|numeral| rest.ends_with(**numeral))
        else {
            break;
        };
        rest = &rest[..rest.len() - numeral.len()];
        found.extend(roman(numeral));
    }
    found.reverse();
    // A numeral counts only with 级 behind it.
    let graded = text[..at].trim_end_matches("应急").trim_end_matches(['）']).ends_with('级');
    if graded { found } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_before_a_response() {
        let cases: [(&str, &[&str]); 4] =
            [("启动Ⅰ级应急响应", &["I"]), ("实施Ⅰ级、Ⅱ级应急响应", &["I", "II"]), ("一、二级响应", &["I", "II"]), ("应急响应", &[])];
        for (text, expected) in cases {
            assert_eq!(before(text, text.find("响应").unwrap()), expected, "{text}");
        }
    }
}
