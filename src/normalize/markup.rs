//! What a conversion to Markdown leaves inside lines becomes plain letters: `**重点**`, `km <sup>2</sup>`, `$\text{m}^3/\text{d}$`.
//!
//! Only marks that are closed on the same line are markup; `3 < 5`, `*不含应急车辆` and `$100` are text.

use super::line::Letter;

/// The letters without their markup. Letters keep their bytes; a raised digit becomes the raised letter.
pub fn strip(letters: &[Letter]) -> Vec<Letter> {
    let mut plain: Vec<Letter> = Vec::with_capacity(letters.len());
    let mut rest = letters;
    while let Some(first) = rest.first() {
        let taken = match first.letter {
            '*' => bold(rest, &mut plain),
            '<' => tag(rest, &mut plain),
            '$' => formula(rest, &mut plain),
            '&' => entity(rest, &mut plain),
            _ => 0,
        };
        if taken == 0 {
            plain.push(*first);
        }
        rest = &rest[taken.max(1)..];
    }
    plain
}

fn starts(letters: &[Letter], word: &str) -> bool {
    letters.len() >= word.chars().count() && letters.iter().zip(word.chars()).all(|(l, c)| l.letter == c)
}

fn find(letters: &[Letter], word: &str) -> Option<usize> {
    (0..letters.len()).find(|at| starts(&letters[*at..], word))
}

/// `**…**`: what is inside may hold other markup.
fn bold(rest: &[Letter], plain: &mut Vec<Letter>) -> usize {
    let Some(length) = starts(rest, "**").then(|| find(&rest[2..], "**")).flatten() else { return 0 };
    plain.extend(strip(&rest[2..2 + length]));
    length + 4
}

/// `<sup>2</sup>` raises its digits and draws them to the unit before; the end of a cell is a tab; any other tag
/// prints nothing.
fn tag(rest: &[Letter], plain: &mut Vec<Letter>) -> usize {
    let Some(close) = rest.iter().position(|l| l.letter == '>') else { return 0 };
    let name: String = rest[1..close].iter().map(|l| l.letter).collect();
    if !is_tag(&name) {
        return 0;
    }
    if name == "/td" || name == "/th" {
        plain.push(Letter { letter: '\t', ..rest[0] });
    }
    let raised = name == "sup" || name == "sub";
    let Some(length) = raised.then(|| find(&rest[close + 1..], "</su")).flatten() else {
        return close + 1;
    };
    while plain.last().is_some_and(|l| l.letter == ' ') {
        plain.pop();
    }
    plain.extend(rest[close + 1..close + 1 + length].iter().map(|l| Letter { letter: raise(l.letter, name == "sup"), ..*l }));
    close + 1 + length
}

fn is_tag(name: &str) -> bool {
    let word = name.trim_start_matches('/').trim_end_matches('/').split(' ').next().unwrap_or("");
    matches!(
        word,
        "b" | "i"
            | "u"
            | "p"
            | "br"
            | "sup"
            | "sub"
            | "span"
            | "div"
            | "strong"
            | "em"
            | "center"
            | "font"
            | "table"
            | "thead"
            | "tbody"
            | "tr"
            | "td"
            | "th"
    )
}

fn raise(letter: char, up: bool) -> char {
    match (letter, up) {
        ('1', true) => '¹',
        ('2', true) => '²',
        ('3', true) => '³',
        ('0'..='9', false) => char::from_u32('₀' as u32 + letter as u32 - '0' as u32).unwrap_or(letter),
        _ => letter,
    }
}

/// `$\text{m}^3/\text{d}$`: the letters that it prints.
fn formula(rest: &[Letter], plain: &mut Vec<Letter>) -> usize {
    let Some(length) = rest[1..].iter().position(|l| l.letter == '$') else { return 0 };
    let inside = &rest[1..1 + length];
    if !inside.iter().any(|l| matches!(l.letter, '\\' | '^' | '_')) {
        return 0;
    }
    let mut at = 0;
    while at < inside.len() {
        at += symbol(&inside[at..], plain);
    }
    length + 2
}

/// Commands that print a letter of their own; all others (`\text`, `\mathrm`) print only what they hold.
const SYMBOLS: &[(&str, char)] = &[
    ("\\times", '×'),
    ("\\geq", '≥'),
    ("\\leq", '≤'),
    ("\\ge", '≥'),
    ("\\le", '≤'),
    ("\\sim", '～'),
    ("\\circ", '°'),
    ("\\%", '%'),
    ("\\pm", '±'),
    ("\\mu", 'μ'),
];

fn symbol(rest: &[Letter], plain: &mut Vec<Letter>) -> usize {
    match rest[0].letter {
        '\\' => {
            if let Some((name, letter)) = SYMBOLS.iter().find(|(name, _)| starts(rest, name)) {
                plain.push(Letter { letter: *letter, ..rest[0] });
                return name.len();
            }
            1 + rest[1..].iter().take_while(|l| l.letter.is_ascii_alphabetic()).count()
        }
        '^' if rest.len() > 1 && rest[1].letter.is_ascii_digit() => {
            plain.push(Letter { letter: raise(rest[1].letter, true), ..rest[1] });
            2
        }
        '{' | '}' | '^' | '_' => 1,
        _ => {
            plain.push(rest[0]);
            1
        }
    }
}

fn entity(rest: &[Letter], plain: &mut Vec<Letter>) -> usize {
    const ENTITIES: &[(&str, char)] = &[("&nbsp;", ' '), ("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"')];
    let Some((name, letter)) = ENTITIES.iter().find(|(name, _)| starts(rest, name)) else { return 0 };
    plain.push(Letter { letter: *letter, ..rest[0] });
    name.len()
}

#[cfg(test)]
mod tests {
    use super::super::line::{Letter, text};

    fn strip(words: &str) -> String {
        let letters: Vec<Letter> = words.char_indices().map(|(at, letter)| Letter { at, end: at + letter.len_utf8(), letter }).collect();
        text(&super::strip(&letters))
    }

    #[test]
    fn markup_becomes_plain_letters() {
        let cases = [
            ("**信息技术产业集群。**以浪潮集团为依托", "信息技术产业集群。以浪潮集团为依托"),
            ("历城区 734.88km <sup>2</sup>", "历城区 734.88km²"),
            ("用水总量（亿 m <sup>3</sup> ）", "用水总量（亿 m³ ）"),
            (r"供水能力 1 万 $\text{m}^3/\text{d}$ 。", "供水能力 1 万 m³/d 。"),
            (r"$500\text{km}^2$", "500km²"),
            ("<b>全市</b>", "全市"),
            ("<p>莱芜区：茶业口镇</p>", "莱芜区：茶业口镇"),
            ("CO<sub>2</sub>", "CO₂"),
            ("<tr><td>历下区</td><td>3</td></tr>", "历下区\t3\t"),
            ("*不含应急车辆，3 < 5，$100", "*不含应急车辆，3 < 5，$100"),
        ];
        for (words, expected) in cases {
            assert_eq!(strip(words), expected);
        }
    }
}
