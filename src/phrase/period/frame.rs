//! The words around a date that give its sense.

use super::calendar::{Stretch, stretch};
use super::cursor::Cursor;
use super::{Dated, Sense, Years};

/// What stands before and behind a date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    To,
    Since,
    Until,
    Than,
    Before,
    Within,
    After,
    SoFar,
}

const HEADS: &[(&str, Word)] = &[
    ("截止到", Word::Until),
    ("截至到", Word::Until),
    ("截至", Word::Until),
    ("截止", Word::Until),
    ("展望", Word::To),
    ("到", Word::To),
    ("至", Word::To),
    ("自", Word::Since),
    ("从", Word::Since),
    ("比", Word::Than),
    ("较", Word::Than),
];

/// Words behind a date, each with letters that would make it another word: 前列, 起步区, 后续.
const TAILS: &[(&str, Word, &[&str])] = &[
    ("之前", Word::Before, &[]),
    ("以前", Word::Before, &[]),
    ("前", Word::Before, &["期", "列", "三", "两", "五", "往", "沿", "后", "瞻"]),
    ("以内", Word::Within, &[]),
    ("之内", Word::Within, &[]),
    ("内", Word::Within, &["部", "外", "涵", "容", "生"]),
    ("期间", Word::Within, &[]),
    ("以来", Word::SoFar, &[]),
    ("起", Word::After, &["步", "点", "草", "来", "到", "重", "降"]),
    ("开始", Word::After, &[]),
    ("以后", Word::After, &[]),
    ("之后", Word::After, &[]),
    ("后", Word::After, &["续", "期", "勤", "备", "台", "果", "方"]),
];

/// A date with the words that give its sense.
pub(super) fn dated(cursor: Cursor, years: Years) -> Option<Dated> {
    let head = head(cursor);
    let (found, next) = stretch(head.map_or(cursor, |(_, next)| next), years)?;
    let tail = TAILS.iter().find_map(|(word, sense, others)| Some((*sense, next.after_unless(word, others)?)));
    let end = tail.map_or(next, |(_, next)| next);
    if is_name(end) {
        return None;
    }
    let sense = sense(head.map(|(word, _)| word), tail.map(|(word, _)| word), &found, end, cursor);
    let dated = bounded(cursor.at..end.at, sense, found);
    Some(counted(&dated, end).unwrap_or(dated))
}

/// 2024年起5年内: as far as the last of them.
fn counted(dated: &Dated, end: Cursor) -> Option<Dated> {
    let year: u32 = dated.start.as_ref().filter(|start| dated.sense == Sense::From && start.len() == 4)?.parse().ok()?;
    let (number, next) = end.number()?;
    let next = next.after("年内").filter(|_| (2..=20).contains(&number.value))?;
    let last = format!("{:04}", year + number.value - 1);
    Some(Dated { range: dated.range.start..next.at, sense: Sense::By, start: None, end: Some(last), inherited: true })
}

fn head(cursor: Cursor) -> Option<(Word, Cursor)> {
    let (word, next) = HEADS.iter().find_map(|(word, sense)| Some((*sense, cursor.after(word)?)))?;
    let part_of_word = match word {
        // 占比2025年达到, 同比.
        Word::Than => cursor.before().is_some_and(|c| matches!(c, '占' | '同' | '环' | '配' | '评')),
        // 达到2020年的1.5倍.
        Word::To => cursor.before().is_some_and(|c| matches!(c, '达' | '得' | '受')),
        _ => false,
    };
    (!part_of_word).then_some((word, next))
}

/// 2035年远景目标纲要, 2023年版: the year belongs to a name.
fn is_name(cursor: Cursor) -> bool {
    cursor.after_any(&["远景目标纲要", "版", "愿景目标纲要"]).is_some()
}

fn sense(head: Option<Word>, tail: Option<Word>, found: &Stretch, end: Cursor, start: Cursor) -> Sense {
    if head == Some(Word::Than) || describes(end) || is_aimed_at(start) {
        return Sense::Compared;
    }
    if head == Some(Word::Until) || tail == Some(Word::SoFar) || reports(start, end) {
        return Sense::Past;
    }
    let several = found.start != found.end;
    match (head, tail) {
        (_, Some(Word::After)) => Sense::From,
        (Some(Word::Since), _) if !several => Sense::From,
        (Some(Word::To), _) | (_, Some(Word::Before)) => Sense::By,
        _ if found.last => Sense::By,
        _ => Sense::In,
    }
}

/// 2020年的1.5倍, 与2020年相比, 2018年年底前形成的: the date describes a noun or is what others are measured by.
fn describes(end: Cursor) -> bool {
    const MEASURES: &[&str] = &["的", "相比", "基础上", "基数", "同期", "为基"];
    /// What gives a noun its date.
    const MAKES: &[&str] = &[
        "形成的",
        "建成的",
        "建设的",
        "印发的",
        "颁布的",
        "发布的",
        "出台的",
        "成立的",
        "注册的",
        "投运的",
        "竣工的",
        "下达的",
        "入库的",
        "取得的",
        "制定的",
        "批准的",
        "确定的",
        "生产的",
        "登记的",
        "认定的",
    ];
    end.after_any(MEASURES).is_some() || near(end, 8).is_some_and(|words| MAKES.iter().any(|make| words.contains(make)))
}

/// 考虑了2035年…的需要, 面向2030年, 对标2035年: the year is looked at, nothing is set for it.
fn is_aimed_at(start: Cursor) -> bool {
    const LOOKS: [&str; 7] = ["考虑", "考虑了", "考虑到", "面向", "着眼", "对标", "瞄准"];
    LOOKS.iter().any(|look| start.text[..start.at].ends_with(look))
}

/// The next letters of the same clause.
fn near(cursor: Cursor<'_>, letters: usize) -> Option<&str> {
    let rest = cursor.rest();
    let words = rest.char_indices().nth(letters).map_or(rest, |(at, _)| &rest[..at]);
    words.split(['，', '。', '；', '、', '：']).next()
}

/// 2020年已建成, 已于2020年.
fn reports(start: Cursor, end: Cursor) -> bool {
    let before = &start.text[..start.at];
    end.after("已").is_some() || ["已于", "已在", "业已"].iter().any(|word| before.ends_with(word))
}

/// A deadline has an end only, a beginning a start only.
fn bounded(range: std::ops::Range<usize>, sense: Sense, found: Stretch) -> Dated {
    let (start, end) = (found.start.map(super::calendar::Date::written), found.end.map(super::calendar::Date::written));
    let single = found.start == found.end;
    let (start, end) = match sense {
        Sense::From => (start, None),
        Sense::By | Sense::Compared => (None, end),
        Sense::Past if single => (None, end),
        _ => (start, end),
    };
    Dated { range, sense, start, end, inherited: found.inherited }
}

/// 自印发之日起, 自公布之日起: the calendar is that of the document. 自受理之日起 counts from a day that no text knows.
pub(super) fn from_issue(cursor: Cursor) -> Option<Dated> {
    let inner = cursor.after("自").or_else(|| cursor.after("从"))?;
    let clause = near(inner, 14)?;
    let acts = &clause[..clause.find("之日起")?];
    if !["印发", "发布", "公布", "颁布", "施行", "实施", "下发", "发文"].iter().any(|act| acts.ends_with(act)) {
        return None;
    }
    let end = inner.at + acts.len() + "之日起".len();
    Some(Dated { range: cursor.at..end, sense: Sense::From, start: None, end: None, inherited: true })
}

/// 再奋斗十年: so many years after the one named before.
pub(super) fn further(cursor: Cursor, years: Years) -> Option<Dated> {
    let (number, next) = cursor.after_any(&["再奋斗", "再用", "再经过"])?.number()?;
    let next = next.after("个").unwrap_or(next).after("年")?;
    let end = years.named.and_then(|year| year.checked_add(u16::try_from(number.value).ok()?)).map(|year| format!("{year:04}"));
    Some(Dated { range: cursor.at..next.at, sense: Sense::By, start: None, end, inherited: true })
}
