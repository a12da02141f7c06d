//! Meanings in brackets.

use super::{Meaning, abbreviated, short};
use crate::phrase::place;
use crate::records::item;

/// Letters: longer brackets are text of their own.
const LONGEST: usize = 90;

/// Letters of a bracket 含… that defines without 下同; shorter ones only add to a number (5人（含）以上).
const SHORTEST_OPEN: usize = 8;

/// What a short bracket widens: 学校（含幼儿园）, not 死亡（含失踪）.
const SORTS: &[&str] = &["学校", "院校", "医院", "部门", "单位", "机构", "企业", "人员", "孤儿", "卡", "大风", "区县"];

/// Where the words before a bracket begin: behind a mark, or behind one of these.
pub(super) const VERBS: &[&str] = &[
    "鼓励",
    "利用",
    "规范",
    "分解",
    "推进",
    "推广",
    "支持",
    "引导",
    "应用",
    "采用",
    "使用",
    "购买",
    "落实",
    "督促",
    "开展",
    "建设",
    "构建",
    "提升",
    "加大",
    "加快",
    "成立",
    "设立",
    "促进",
    "推行",
    "实施",
    "治理",
    "深入",
    "统筹",
    "全区",
    "全市",
    "部署",
    "通过",
    "按照",
    "贯彻执行",
    "执行",
    "检查督促",
    "降低",
    "减少",
    "相关",
    "明确",
    "指导",
    "立即",
    "试点",
    "推动",
    "加速",
    "新建",
    "发行",
    "发挥",
    "位于",
];

/// Words before a name, not part of it.
pub(super) const PREPOSITIONS: &[char] = &['向', '对', '将', '以', '在', '由', '把', '从', '于', '为', '及', '和', '与', '或'];

pub(super) fn of(text: &str) -> Vec<Meaning> {
    let mut found = Vec::new();
    for (open, _) in text.match_indices('（') {
        let inner_start = open + '（'.len_utf8();
        let Some(length) = text[inner_start..].char_indices().take(LONGEST).find(|(_, letter)| *letter == '）').map(|(at, _)| at) else {
            continue;
        };
        let inner = &text[inner_start..inner_start + length];
        if let Some((start, term, definition)) = meaning(text, open, inner) {
            let end = inner_start + length + '）'.len_utf8();
            found.push(Meaning { term, definition, range: start..end });
        }
    }
    found
}

fn meaning(text: &str, open: usize, inner: &str) -> Option<(usize, String, String)> {
    if let Some(found) = short::of(text, open, inner) {
        return found;
    }
    if is_abbreviation(inner) {
        let start = words_before(text, open, inner.trim() == OZONE);
        let start = start + behind_verb(&text[start..open]);
        let start = start + behind_place(&text[start..open]);
        let start = start + abbreviated::begins(&text[start..open]);
        // …的开发模式试点（EOD）: the letters are short for what is tried.
        let definition = text[start..open].trim().trim_end_matches("试点");
        let shortest = if inner.trim() == OZONE { 2 } else { 3 };
        let fits = definition.chars().count() >= shortest && abbreviated::can_be(definition);
        return fits.then(|| (start, inner.trim().to_owned(), definition.to_owned()));
    }
    if let Some(station) = station(text, open, inner) {
        return Some(station);
    }
    let latin = latin_before(text, open);
    if latin < open && is_abbreviation(&text[latin..open]) && is_meaning(inner) {
        return Some((latin, text[latin..open].to_owned(), inner.to_owned()));
    }
    widened(text, open, inner).or_else(|| bounded(text, open, inner)).or_else(|| explained(text, open, inner))
}

/// 执行汽车排放性能维护（M）站制度, 维护站（M站）: one letter is short for a kind of station.
fn station(text: &str, open: usize, inner: &str) -> Option<(usize, String, String)> {
    let letter = inner.strip_suffix('站').unwrap_or(inner);
    let behind = &text[open + inner.len() + 2 * '（'.len_utf8()..];
    let named = letter.len() == 1 && letter.starts_with(|c: char| c.is_ascii_uppercase());
    let start = words_before(text, open, true);
    let whole = text[start..open].trim();
    let fits = whole.chars().count() >= 4 && (whole.ends_with('站') || (letter == inner && behind.starts_with('站')));
    let definition = format!("{}站", whole.trim_end_matches('站'));
    (named && fits).then(|| (start, format!("{letter}站"), definition))
}

/// 全面对接区域全面经济伙伴关系协定（RCEP）: the name begins behind what is done with it.
fn behind_verb(words: &str) -> usize {
    let ends = ["加入", "对接", "签署", "深度融入", "保障好", "服务好", "办好", "迎接"]
        .iter()
        .filter_map(|verb| words.find(verb).map(|at| at + verb.len()));
    ends.filter(|end| words[..*end].chars().count() <= 8 && words[*end..].chars().count() >= 6).max().unwrap_or(0)
}

/// 北部山区生态系统生产总值（GEP）, 白石县国土空间基础平台（GSP）: whose it is is no part of a term.
fn behind_place(words: &str) -> usize {
    let area = ["山区", "新区", "片区"].iter().filter_map(|kind| words.find(kind).map(|at| at + kind.len())).min();
    let area = area.filter(|end| (3..=6).contains(&words[..*end].chars().count()));
    let end = area.or_else(|| place::begins(words).map(str::len)).unwrap_or(0);
    if words[end..].chars().count() >= 6 { end } else { 0 }
}

/// 区县（含…，下同）, 药品经营（指…，下同）.
fn widened(text: &str, open: usize, inner: &str) -> Option<(usize, String, String)> {
    let definition = inner.trim_end_matches("下同").trim_end_matches(['，', '；']);
    let marked = definition.len() < inner.len();
    let letters = definition.chars().count();
    let opens = ["指", "即", "含", "包括"].iter().any(|word| definition.starts_with(word));
    let short = definition.starts_with('含') && letters >= 4 && SORTS.iter().any(|sort| text[..open].ends_with(sort));
    if !opens || letters < 3 || !(marked || short || (letters >= SHORTEST_OPEN && !definition.starts_with('即'))) {
        return None;
    }
    let start = words_before(text, open, true);
    let behind = &text[open + inner.len() + 2 * '（'.len_utf8()..];
    let start = start + owner_of_system(&text[start..open], behind);
    let term = text[start..open].trim().trim_start_matches("各级各类");
    // …是燃气事故，指城镇燃气（含…）: what is meant begins behind 指.
    let term = term.strip_prefix('指').filter(|rest| rest.chars().count() >= 3).unwrap_or(term);
    let counts = term.contains(|c: char| c.is_ascii_digit());
    let definition = definition.strip_prefix('指').unwrap_or(definition);
    (term.chars().count() >= 2 && (marked || !counts)).then(|| (start, term.to_owned(), definition.to_owned()))
}

/// 国家药品不良反应（含…，下同）监测系统: 国家 is said of the system.
fn owner_of_system(words: &str, behind: &str) -> usize {
    let noun: String = behind.chars().take_while(|letter| crate::normalize::width::is_ideograph(*letter)).take(8).collect();
    let system = ["系统", "平台", "中心", "网络", "体系", "数据库"].iter().any(|end| noun.contains(end));
    let ends = ["国家", "全国", "全省", "全市"].iter().filter_map(|owner| words.rfind(owner).map(|at| at + owner.len()));
    ends.max().filter(|end| system && words[*end..].chars().count() >= 2).unwrap_or(0)
}

/// 发生特旱（20厘米土壤相对湿度<30%）: a grade that an inequality defines.
fn bounded(text: &str, open: usize, inner: &str) -> Option<(usize, String, String)> {
    let signs = ['<', '>', '≤', '≥', '＜', '＞'];
    let words = inner.chars().filter(|c| crate::normalize::width::is_ideograph(*c)).count();
    let start = behind_event(text, open);
    let term = text[start..open].trim();
    let plain = (2..=6).contains(&term.chars().count()) && term.chars().all(crate::normalize::width::is_ideograph);
    // 某区（中国<某地>数据港）: brackets of another shape bound nothing.
    let signs = inner.contains(signs) && inner.contains(|letter: char| letter.is_ascii_digit());
    (plain && words >= 2 && signs && !inner.contains(['，', '；'])).then(|| (start, term.to_owned(), inner.to_owned()))
}

/// 引起严重不良事件（可能对人体造成永久性伤残…）: what kind of event is meant.
fn explained(text: &str, open: usize, inner: &str) -> Option<(usize, String, String)> {
    let explains = ["可能对", "可能造成", "可能导致"].iter().any(|word| inner.starts_with(word)) && inner.chars().count() >= SHORTEST_OPEN;
    let start = behind_event(text, open);
    let term = text[start..open].trim();
    let event = ["事件", "事故", "灾害", "风险", "反应"].iter().any(|end| term.ends_with(end)) && (4..=12).contains(&term.chars().count());
    (explains && event).then(|| (start, term.to_owned(), inner.to_owned()))
}

/// Where the words before a bracket begin, behind what happens: 发生 | 特旱.
fn behind_event(text: &str, open: usize) -> usize {
    let start = words_before(text, open, true);
    let verbs = ["发生", "出现", "达到", "引起", "导致"].iter();
    verbs.filter_map(|verb| text[start..open].rfind(verb).map(|at| start + at + verb.len())).max().unwrap_or(start)
}

/// The one formula of a single letter and a digit that plans explain; （T3）, （A1） are labels.
const OZONE: &str = "O3";

/// BIM, PM2.5, VR/AR, I/M, IPv6: at least two Latin letters, most of them capital, no number of a standard.
fn is_abbreviation(words: &str) -> bool {
    let words = words.trim();
    let letters = words.chars().filter(char::is_ascii_alphabetic).count();
    let capitals = words.chars().filter(char::is_ascii_uppercase).count();
    let digits = words.chars().filter(char::is_ascii_digit).count();
    let only = words.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '+' | '-' | '.'));
    words == OZONE || only && (2..=10).contains(&letters) && capitals * 2 > letters && digits <= letters
}

/// A meaning of Latin letters is in Chinese.
fn is_meaning(inner: &str) -> bool {
    let letters = inner.chars().count();
    (3..=30).contains(&letters)
        && inner.chars().filter(|c| crate::normalize::width::is_ideograph(*c)).count() * 2 > letters
        && !inner.contains("以下")
        // AI（全科、中医、检查）: what it is used for.
        && !inner.contains('、')
}

fn latin_before(text: &str, open: usize) -> usize {
    let latin = |(_, letter): &(usize, char)| letter.is_ascii_alphanumeric() || matches!(letter, '/' | '+' | '-');
    text[..open].char_indices().rev().take_while(latin).last().map_or(open, |(at, _)| at)
}

/// Where the words before a bracket begin. `narrow`: behind the last 的 too.
pub(super) fn words_before(text: &str, open: usize, narrow: bool) -> usize {
    if text[..open].ends_with('》') {
        return text[..open].rfind('《').unwrap_or(open);
    }
    // （二）市级平台（含…，下同）: the number of an item is no word.
    let near = mark_before(text, open).max(item::number(text).1.min(open));
    let words = &text[near..open];
    // 治理移动应用程序（APP）: 应用 is no verb there.
    let long = |at: usize| words[at..].chars().count() >= if narrow { 2 } else { 3 };
    let verb = VERBS.iter().filter_map(|verb| words.rfind(verb).map(|at| at + verb.len())).filter(|at| long(*at)).max().unwrap_or(0);
    let relative = words.rfind(['的', '和']).map(|at| at + '的'.len_utf8()).filter(|at| narrow && long(*at)).unwrap_or(0);
    let start = near + verb.max(relative);
    let rest = &text[start..open];
    start + (rest.len() - rest.trim_start_matches(PREPOSITIONS).len())
}

/// Behind the last mark before a place; what stands in a bracket is no mark: 中国（山东）自由贸易试验区.
pub(super) fn mark_before(text: &str, open: usize) -> usize {
    let (mut near, mut depth) = (open, 0_usize);
    for (at, letter) in text[..open].char_indices().rev().take(40) {
        match letter {
            '）' => depth += 1,
            '（' if depth > 0 => depth -= 1,
            '，' | '。' | '；' | '：' | '、' | '（' | '“' | '”' | '《' | '》' | '\u{3000}' | '\n' if depth == 0 => return near,
            _ => {}
        }
        near = at;
    }
    near
}
