//! What a document says about itself: number, dates, kind, period, validity. Who issues it, see [`super::issuer`].
//!
//! Sources of the rules: GB/T 9704 (layout of official documents) gives letterhead, number 济政办字〔2022〕8号, title
//! (issuer, matter, kind), addressee, signature, date of signing and the print line; the seeds keep to it but for lost
//! lines.

use crate::model::Period;
use crate::normalize::numeral;
use crate::normalize::width::{fold, is_ideograph};
use chrono::{Datelike, NaiveDate};

/// Kinds of documents, as the last word of a title; the longer one first where one ends another.
const KINDS: &[&str] = &[
    "实施意见",
    "指导意见",
    "意见",
    "通知",
    "通告",
    "公告",
    "决定",
    "决议",
    "批复",
    "命令",
    "纲要",
    "规划",
    "预案",
    "实施方案",
    "行动方案",
    "方案",
    "行动计划",
    "计划",
    "实施细则",
    "细则",
    "办法",
    "规定",
    "条例",
    "措施",
    "规则",
    "指南",
    "要点",
    "名单",
    "清单",
    "任务分解",
    "责任分解",
    "任务分工",
    "责任分工",
    "报告",
    "函",
];

/// 济政办字〔2022〕8号: letters, a year in brackets, a number. Blanks out, widths folded, brackets made 〔〕.
pub fn number(text: &str) -> Option<String> {
    let folded: String = text.chars().map(fold).filter(|c| *c != ' ').collect();
    let open = folded.find(['〔', '[', '【', '(', '［'])?;
    let (head, rest) = folded.split_at(open);
    let mut letters = rest.chars().skip(1);
    let year: String = letters.by_ref().take(4).collect();
    let close = letters.next()?;
    let tail: String = letters.collect();
    let serial = tail.strip_suffix('号')?.trim_start_matches('第');
    let sound = (2..=14).contains(&head.chars().count())
        && head.chars().all(|c| is_ideograph(c) || "()".contains(c))
        && year.starts_with(['1', '2'])
        && year.chars().all(|c| c.is_ascii_digit())
        && matches!(close, '〕' | ']' | '】' | ')' | '］')
        && !serial.is_empty()
        && serial.chars().all(|c| c.is_ascii_digit());
    sound.then(|| format!("{head}〔{year}〕{}号", tail.trim_end_matches('号')))
}

/// A line that is a date and nothing else.
pub fn date(text: &str) -> Option<NaiveDate> {
    let folded: String = text.chars().map(fold).filter(|c| *c != ' ' && *c != '\u{3000}').collect();
    let (year, rest) = folded.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let day = rest.strip_suffix('日')?;
    NaiveDate::from_ymd_opt(i32::try_from(numeral::value(year)?).ok()?, numeral::value(month)?, numeral::value(day)?)
}

/// A line that is a month and nothing else: 2021年5月, 二〇二一年五月.
pub fn month(text: &str) -> bool {
    let folded: String = text.chars().map(fold).filter(|c| *c != ' ').collect();
    let of_year = folded.strip_suffix('月').and_then(|rest| rest.split_once('年'));
    of_year.is_some_and(|(year, month)| year.chars().count() == 4 && numeral::value(year).is_some() && numeral::value(month).is_some())
}

/// The date of a print line: （2022年6月10日印发）, 济南市人民政府办公厅2022年3月3日印发.
pub fn printed(text: &str) -> Option<NaiveDate> {
    let folded: String = text.chars().map(fold).filter(|c| *c != ' ').collect();
    let inside = folded.trim_start_matches('(').trim_end_matches(')').strip_suffix("印发")?;
    let digits =
        inside.char_indices().rev().take_while(|(_, c)| c.is_ascii_digit() || "年月日".contains(*c) || numeral::is_chinese(*c)).last()?.0;
    date(&inside[digits..])
}

/// The day in a note below a title: （2021年2月6日某市第十六届人民代表大会第四次会议批准）, ——2022年12月27日在某县第十八届人民代表大会第二次会议上.
pub fn adopted(text: &str) -> Option<NaiveDate> {
    let folded: String = text.chars().map(fold).filter(|c| *c != ' ').collect();
    if let Some(day) = given(folded.trim_start_matches('—')) {
        return Some(day);
    }
    let inside = folded.strip_prefix('(')?.strip_suffix(')')?;
    let adopted = ["通过", "批准", "发布", "公布", "修订", "审议", "会议上"].iter().any(|word| inside.contains(word));
    let day = inside.find('日').filter(|_| adopted)? + '日'.len_utf8();
    date(&inside[..day])
}

/// 2022年12月27日在某县第十八届人民代表大会第二次会议上, with or without dashes, also where the line breaks inside it (…在某县第十八届)
/// or goes on with who speaks.
fn given(said: &str) -> Option<NaiveDate> {
    let (day, place) = said.split_at(said.find('日')? + '日'.len_utf8());
    let congress = place.strip_prefix('在').filter(|place| place.chars().count() <= 40)?;
    let broken = congress.ends_with('届') || congress.ends_with("代表大会");
    date(day).filter(|_| broken || congress.contains("会议上"))
}

/// 通知 of 关于印发…的通知, 规划 of 济南市“十四五”商务发展规划; 附件 for an annex whose title names no kind.
pub fn kind(title: &str, is_annex: bool) -> String {
    let mut bare = title.trim();
    while let Some(open) = bare.ends_with(['）', ')']).then(|| bare.rfind(['（', '('])).flatten() {
        bare = bare[..open].trim();
    }
    // 实施意见 is an 意见: the field's list of kinds is short, the words before it are part of the matter.
    let found = KINDS
        .iter()
        .find(|kind| bare.ends_with(**kind))
        .map(|kind| kind.trim_start_matches("实施").trim_start_matches("指导").trim_start_matches("行动"));
    match found {
        Some(kind) => kind.to_string(),
        None if is_annex => "附件".to_string(),
        None => "文件".to_string(),
    }
}

/// The years that a title names: “十四五” → 2021 to 2025, （2023-2025年）, 2021年…方案.
pub fn period(title: &str) -> Option<Period> {
    let folded: String = title.chars().map(fold).filter(|c| *c != ' ').collect();
    // 2023年计划执行情况与2024年计划草案: the report plans for the second.
    let planned =
        ["执行情况与", "执行情况和", "执行情况及"].iter().find_map(|word| folded.split_once(word)).and_then(|(_, rest)| years(rest));
    five_years(&folded).or(planned).or_else(|| years(&folded))
}

/// 关于分解落实《政府工作报告》的通知: the work of a report is for the year in which it is given out, also where the title
/// does not say which. Not the report itself, and nothing from the end of a year, which may be for the next.
pub fn year_of_report(title: &str, date: Option<NaiveDate>) -> Option<Period> {
    let date = date.filter(|date| date.month() < 11)?;
    let year = u16::try_from(date.year()).ok()?;
    let of_work = ["《政府工作报告》", "重点工作任务", "重点工作责任", "民生实事"].iter().any(|word| title.contains(word));
    of_work.then_some(Period { start: year, end: year })
}

/// 十四五, 第十四个五年: the first five-year plan began in 1953, the sixth in 1981, and every fifth year since.
fn five_years(title: &str) -> Option<Period> {
    let letters: Vec<char> = title.chars().collect();
    let from_short = || {
        let end = letters.windows(2).position(|pair| pair[0] == '五' && matches!(pair[1], '”' | '"' | '’'))?;
        let start = (0..end).rev().find(|at| !numeral::is_chinese(letters[*at])).map_or(0, |at| at + 1);
        numeral::value(&letters[start..end].iter().collect::<String>())
    };
    let from_long = || {
        let (_, rest) = title.split_once('第')?;
        let (nth, _) = rest.split_once("个五年")?;
        numeral::value(nth)
    };
    let nth = from_short().or_else(from_long).filter(|nth| (6..=30).contains(nth))?;
    let start = 1951 + 5 * u16::try_from(nth).ok()?;
    Some(Period { start, end: start + 4 })
}

fn years(title: &str) -> Option<Period> {
    let letters: Vec<char> = title.chars().collect();
    let at = (0..letters.len().saturating_sub(4))
        .find(|at| year(&letters[*at..]).is_some() && (*at == 0 || !letters[at - 1].is_ascii_digit()))?;
    let start = year(&letters[at..])?;
    let behind = &letters[at + 4..];
    let behind = behind.strip_prefix(&['年']).unwrap_or(behind);
    let end = if matches!(behind.first(), Some('-' | '—' | '–' | '至' | '~' | '～')) {
        year(&behind[behind.iter().take_while(|c| !c.is_ascii_digit()).count()..])
    } else {
        None
    };
    // （2022年5月18日）: the day of issue.
    let day = letters.get(at + 5).is_some_and(char::is_ascii_digit) && letters[at + 5..].iter().take(3).any(|c| *c == '月');
    let named = letters.get(at + 4) == Some(&'年') && !day || end.is_some();
    named.then_some(Period { start, end: end.unwrap_or(start) })
}

fn year(letters: &[char]) -> Option<u16> {
    let digits: String = letters.iter().take(4).collect();
    let sound =
        digits.chars().count() == 4 && digits.chars().all(|c| c.is_ascii_digit()) && (digits.starts_with("19") || digits.starts_with("20"));
    sound.then(|| digits.parse().ok()).flatten()
}

/// 有效期至2025年12月31日: the day, read from a sentence.
pub fn valid_until(sentence: &str) -> Option<NaiveDate> {
    let folded: String = sentence.chars().map(fold).filter(|c| *c != ' ').collect();
    let (_, rest) = folded.split_once("有效期")?;
    let rest = rest.trim_start_matches(['至', '到', '截', '止', '为']);
    let end = rest.find('日')? + '日'.len_utf8();
    date(&rest[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_documents() {
        assert_eq!(number("济政办字 〔２０２２〕２４号").as_deref(), Some("济政办字〔2022〕24号"));
        assert_eq!(number("钢城政发〔2021〕1 号").as_deref(), Some("钢城政发〔2021〕1号"));
        assert_eq!(number("蓉府发[2021]第14号").as_deref(), Some("蓉府发〔2021〕第14号"));
        for text in ["（鲁政发〔2022〕6号，以下简称：省级《实施意见》）", "根据《意见》（鲁政发〔2021〕19号）", "第12号"]
        {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn dates() {
        assert_eq!(date("２０２２年６月１０日").unwrap().to_string(), "2022-06-10");
        assert_eq!(date("二○二二年三月三日").unwrap().to_string(), "2022-03-03");
        assert_eq!(printed("(2023 年 2月 6日印发)").unwrap().to_string(), "2023-02-06");
        assert_eq!(printed("2022年3月3日印发").unwrap().to_string(), "2022-03-03");
        assert_eq!(adopted("（2021年2月6日合肥市第十六届人民代表大会第四次会议批准）").unwrap().to_string(), "2021-02-06");
        assert_eq!(adopted("（2021-2025年）"), None);
        assert_eq!(date("2022年6月"), None);
        assert_eq!(valid_until("本意见自发布之日起施行，有效期至2027年6月22日。").unwrap().to_string(), "2027-06-22");
    }

    #[test]
    fn titles() {
        assert_eq!(kind("济南市济阳区“无废城市”建设实施方案（2023-2025年）", false), "方案");
        assert_eq!(kind("药品安全事件分级标准", true), "附件");
        assert_eq!(kind("济南市第三次土壤普查领导小组成员名单", true), "名单");
    }

    #[test]
    fn periods() {
        assert_eq!(period("济南市“十四五”商务发展规划"), Some(Period { start: 2021, end: 2025 }));
        assert_eq!(period("国民经济和社会发展第十四个五年规划和二○三五年远景目标纲要"), Some(Period { start: 2021, end: 2025 }));
        assert_eq!(period("建设实施方案（2023-2025年）"), Some(Period { start: 2023, end: 2025 }));
        assert_eq!(period("济南市钢城区2021年大气污染防治实施方案"), Some(Period { start: 2021, end: 2021 }));
        assert_eq!(period("关于某县2023年计划执行情况与2024年计划草案的报告"), Some(Period { start: 2024, end: 2024 }));
        assert_eq!(period("济南市突发地质灾害应急预案"), None);
    }
}
