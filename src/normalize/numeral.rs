//! Numerals as plans print them: 二十一, 21, ２１, Ⅳ, ④, ○ and 〇 for zero.

/// Value of a numeral that stands alone, `None` for anything else. Chinese numerals up to 9999.
pub fn value(text: &str) -> Option<u32> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    if text.chars().all(|c| super::width::fold(c).is_ascii_digit()) {
        return text.chars().map(super::width::fold).collect::<String>().parse().ok();
    }
    let mut letters = text.chars();
    if let (Some(letter), None) = (letters.next(), letters.next())
        && let Some(value) = single(letter)
    {
        return Some(value);
    }
    chinese(text)
}

/// Numbers that are one character: ① to ⑳, Ⅰ to Ⅻ, ⑴ to ⒇, ⒈ to ⒛.
fn single(letter: char) -> Option<u32> {
    let code = letter as u32;
    [(0x2460, 20), (0x2160, 12), (0x2474, 20), (0x2488, 20)]
        .into_iter()
        .find(|(first, count)| (*first..first + count).contains(&code))
        .map(|(first, _)| code - first + 1)
}

fn chinese(text: &str) -> Option<u32> {
    if text.chars().all(|c| digit(c).is_some()) {
        return text.chars().try_fold(0_u32, |sum, c| sum.checked_mul(10)?.checked_add(digit(c)?));
    }
    let (mut total, mut last) = (0, None);
    for letter in text.chars() {
        match (digit(letter), power(letter)) {
            (Some(0), _) => {}
            (Some(digit), _) if last.is_none() => last = Some(digit),
            (None, Some(power)) => total += last.take().unwrap_or(1) * power,
            _ => return None,
        }
    }
    Some(total + last.unwrap_or(0)).filter(|total| *total > 0)
}

/// 一 to 九, and the zeros 零 〇 ○.
pub fn digit(letter: char) -> Option<u32> {
    match letter {
        '零' | '〇' | '○' => Some(0),
        _ => "一二三四五六七八九".chars().position(|c| c == letter).map(|at| at as u32 + 1),
    }
}

fn power(letter: char) -> Option<u32> {
    match letter {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

/// Is this a letter of a Chinese numeral?
pub fn is_chinese(letter: char) -> bool {
    digit(letter).is_some() || power(letter).is_some()
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn numerals_of_the_texts() {
        let cases = [("二十一", 21), ("十", 10), ("一百零三", 103), ("二○三五", 2035), ("２１", 21), ("④", 4), ("Ⅳ", 4), ("二十", 20)];
        for (text, expected) in cases {
            assert_eq!(value(text), Some(expected), "{text}");
        }
        for text in ["", "第一", "一二十三四", "二十一章"] {
            assert_eq!(value(text), None, "{text}");
        }
    }
}
