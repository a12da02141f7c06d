//! Titles that a text cites: 《山东省消防条例》, 《…意见》（鲁政发〔2021〕19号）, 《乡镇消防队》（GB/T35547-2017）.

use super::brackets::without_last;
use std::ops::Range;

/// One title in 《》 that names a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Bytes of the text: the title with its marks, and the bracket that gives its number.
    pub range: Range<usize>,
    /// Without 《》.
    pub title: String,
    /// 鲁政发〔2021〕19号, 公告2015年第31号, GB/T35547-2017; blanks taken out.
    pub number: Option<String>,
    /// How the text will call it: 以下简称《纲要》.
    pub short: Option<String>,
}

/// How titles of documents end. Newspapers, books, plays and brands stand in the same marks.
const KINDS: &[&str] = &[
    "法",
    "法律",
    "法典",
    "条例",
    "规定",
    "办法",
    "规划",
    "纲要",
    "方案",
    "预案",
    "意见",
    "通知",
    "标准",
    "目录",
    "计划",
    "决定",
    "公告",
    "通告",
    "指南",
    "规范",
    "规程",
    "细则",
    "章程",
    "大纲",
    "清单",
    "政策",
    "措施",
    "制度",
    "协议",
    "报告",
    "建议",
    "限量",
    "限值",
    "要求",
    "体系",
    "纪要",
    "批复",
    "函",
    "令",
    "手册",
    "导则",
    "分工",
    "流程",
    "公约",
    "合同",
    "规则",
    "准则",
    "决议",
    "台账",
    "白皮书",
    "名录",
    "要点",
    "指引",
    "责任书",
    "细则表",
    "一览表",
    "责任制",
    "技术要求",
    "评价表",
    "指标",
    "目标",
    "布局",
    "倡议书",
    "承诺书",
    "证书",
    "区划",
    "图则",
    "宣言",
    "编制",
    "若干",
    "安排",
    "机制",
    "职责",
    "预算",
    "统计表",
    "任务",
];

/// A title of no more than this many letters that is but the word for a kind (《纲要》, 《实施意见》) stands for one that was
/// cited before.
const LONGEST_SHORT: usize = 4;

#[rustfmt::skip]
const SHORT_KINDS: &[&str] = &[
    "纲要", "意见", "规划", "方案", "通知", "预案", "计划", "办法", "条例", "建议", "报告", "决定", "规定", "细则", "措施", "清单", "要点",
];

/// All citations of a text, in order.
pub fn find(text: &str) -> Vec<Citation> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(open) = text[at..].find('《').map(|offset| at + offset) {
        let Some(close) = closing(text, open) else {
            at = open + '《'.len_utf8();
            continue;
        };
        at = close;
        let title = text[open + '《'.len_utf8()..close - '》'.len_utf8()].trim().to_owned();
        let bracket = bracket(&text[close..]);
        let number = bracket.and_then(number);
        let short = bracket.and_then(short);
        if names_document(&title, number.is_some()) {
            let end = close + bracket.filter(|_| number.is_some()).map_or(0, |inner| inner.len() + 2 * '（'.len_utf8());
            found.push(Citation { range: open..end, title, number, short });
        }
    }
    found
}

/// Behind the mark that closes the title; titles may hold titles.
fn closing(text: &str, open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, letter) in text[open..].char_indices().take(LONGEST) {
        match letter {
            '《' => depth += 1,
            '》' if depth == 1 => return Some(open + at + letter.len_utf8()),
            '》' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Letters: what is longer is a mark that was never closed.
const LONGEST: usize = 120;

/// Length of a title in 《》 at the head of a text, up to the first 》: what stands in it is neither an amount nor a date. One
/// that is never closed is none.
pub fn title_end(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('《')?;
    let close = inner.char_indices().take(LONGEST).find(|(_, letter)| *letter == '》');
    close.map(|(end, _)| end + 2 * '《'.len_utf8())
}

/// The inside of the bracket （…） that follows a title.
fn bracket(rest: &str) -> Option<&str> {
    let inner = rest.strip_prefix('（')?;
    let end = inner.char_indices().take(LONGEST).find(|(_, letter)| *letter == '）')?.0;
    Some(&inner[..end])
}

/// 鲁政发〔2021〕19号; also 公告2015年第31号, 国务院令第708号, GB/T35547-2017.
fn number(inner: &str) -> Option<String> {
    let part = inner.split(['，', '；']).map(str::trim).find(|part| is_number(part))?;
    Some(part.chars().filter(|c| !c.is_whitespace()).collect())
}

fn is_number(part: &str) -> bool {
    let digits = part.contains(|c: char| c.is_ascii_digit());
    let standard = ["GB", "DB", "CJJ", "JGJ", "SL", "HJ", "XF", "GA", "DL", "TD", "NB"].iter().any(|code| part.starts_with(code));
    digits && (standard || (part.ends_with('号') && (part.contains('〔') || part.contains('第') || part.contains('['))))
}

/// 以下简称《纲要》, 以下简称“《意见》”.
fn short(inner: &str) -> Option<String> {
    let rest = inner.split("简称").nth(1)?;
    Some(rest.trim_start_matches('为').trim_matches(['《', '》', '“', '”', '：']).to_owned())
}

fn names_document(title: &str, numbered: bool) -> bool {
    let bare = without_last(title);
    let kind = KINDS.iter().any(|kind| bare.ends_with(kind));
    let alone = bare.chars().count() <= LONGEST_SHORT && SHORT_KINDS.iter().any(|kind| bare.ends_with(kind));
    numbered || (kind && !alone) || title.starts_with("关于")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_documents() {
        /// Title and number of each citation.
        type Cited<'a> = &'a [(&'a str, Option<&'a str>)];
        let cases: &[(&str, Cited)] = &[
            ("根据《关于改革的实施意见》（鲁政发〔2021〕19号）精神", &[("关于改革的实施意见", Some("鲁政发〔2021〕19号"))]),
            ("《河东市消防条例》《河东市水条例》等", &[("河东市消防条例", None), ("河东市水条例", None)]),
            ("符合《乡镇消防队》（GB/T35547-2017）条件", &[("乡镇消防队", Some("GB/T35547-2017"))]),
            ("《目录》（工业和信息化部公告2015年第31号）", &[("目录", Some("工业和信息化部公告2015年第31号"))]),
            ("《河东市规划纲要》（以下简称《纲要》）已经批准", &[("河东市规划纲要", None)]),
            ("《纲要》提出，《实施意见》和《建议》要求，《河东日报》报道", &[]),
            ("《关于印发〈办法〉的通知》", &[("关于印发〈办法〉的通知", None)]),
            ("《河东市预案（试行）》", &[("河东市预案（试行）", None)]),
            ("《没有结束的", &[]),
        ];
        for (text, expected) in cases {
            let found = find(text);
            let found: Vec<_> = found.iter().map(|c| (c.title.as_str(), c.number.as_deref())).collect();
            assert_eq!(found, *expected, "{text}");
        }
    }
}
