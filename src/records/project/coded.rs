//! Works of a list whose table an extraction has lost, by their project codes: 7 白石芯片封装基地项目 2401-330100-04-01-100001 …. The
//! code of the national approval platform stands right behind the name where the head of the list says 项目名称 项目代码, and the
//! number of the row right before it.

use super::name;
use crate::model::Project;
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use std::ops::Range;

/// How many digits its five parts have.
const PARTS: [usize; 5] = [4, 6, 2, 2, 6];

/// Letters of a name.
const LONGEST: usize = 60;

pub(super) fn read(reading: &Reading) -> Vec<Project> {
    let is_head = |prose: &&Prose| prose.text().contains("序号") && prose.text().contains("项目名称 项目代码");
    let Some(head) = reading.prose.iter().find(is_head) else { return Vec::new() };
    let below: Vec<&Prose> = reading.prose.iter().filter(|prose| prose.block.order >= head.block.order).collect();
    let text = below.iter().map(|prose| prose.text()).collect::<Vec<_>>().join("\n");
    let (mut found, mut last, mut from) = (Vec::new(), 0, 0);
    for code in codes(&text) {
        if let Some((number, start)) = row(&text[from..code.start], last) {
            last = number;
            found.extend(work(&below, &text, from + start..code.start));
        }
        from = code.end;
    }
    found
}

/// The codes, a blank or two of a broken line in them.
fn codes(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|offset| at + offset) {
        let end = code(text, start);
        found.extend(end.map(|end| start..end));
        at = end.unwrap_or_else(|| start + text[start..].bytes().take_while(u8::is_ascii_digit).count());
    }
    found
}

fn code(text: &str, start: usize) -> Option<usize> {
    let mut at = start;
    for (index, digits) in PARTS.iter().enumerate() {
        if index > 0 {
            at += text[at..].strip_prefix('-').map(|rest| 1 + rest.len() - rest.trim_start_matches([' ', '\n']).len())?;
        }
        let count = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        at += count;
        if count != *digits {
            return None;
        }
    }
    Some(at)
}

/// The number of the row between two codes, the one behind `last`, and where the name behind it begins.
fn row(words: &str, last: usize) -> Option<(usize, usize)> {
    let number = (last + 1).to_string();
    let alone = |at: &usize| {
        let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '（');
        !words[..*at].ends_with(part)
            && !words[at + number.len()..].starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | ','))
    };
    let start = words.match_indices(&number).map(|(at, _)| at).find(alone)?;
    Some((last + 1, start + number.len()))
}

/// The work that a range of the text below the head names, with the words of its first block as the source.
fn work(below: &[&Prose], text: &str, range: Range<usize>) -> Option<Project> {
    let name = text[range.clone()].trim().replace([' ', '\n'], "");
    let letters = name.chars().count();
    let plain = !name.contains(['，', '。', '；']) && !name.contains("序号");
    if !(5..=LONGEST).contains(&letters) || !plain || !ends(&name) {
        return None;
    }
    let start = range.start + (text[range.clone()].len() - text[range.clone()].trim_start().len());
    let mut at = 0;
    let (prose, offset) = below.iter().find_map(|prose| {
        let own = at..at + prose.text().len();
        at = own.end + 1;
        own.contains(&start).then_some((prose, own.start))
    })?;
    let source = prose.source(start - offset..(range.end - offset).min(prose.text().len()), "work with its code in a list");
    Some(Project { id: String::new(), name, region: None, detail: None, in_box: None, source })
}

/// A row that a page has parted leaves half a name: …年产100万台人形.
fn ends(name: &str) -> bool {
    const ENDS: [&str; 12] = ["项目", "基地", "工程", "园", "厂房", "厂区", "生产线", "中心", "产业化", "一期", "二期", "）"];
    name::ends(name) || ENDS.iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::{codes, row};

    #[test]
    fn codes_and_rows() {
        let text = "1云岭芯片封装基地2401-330100-04-01-100001云岭公司12.0 3.00集成电路2云岭产业园2401-330100- 04-01-100002";
        let found = codes(text);
        assert_eq!(found.len(), 2);
        assert_eq!(row(&text[..found[0].start], 0), Some((1, 1)));
        let behind = &text[found[0].end..found[1].start];
        assert_eq!(row(behind, 1).map(|(number, start)| (number, &behind[start..])), Some((2, "云岭产业园")));
    }
}
