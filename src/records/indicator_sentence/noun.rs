//! What is counted, from the words behind a value: 5个省级以上农业现代化示范区.

use super::sentence::Sentence;
use super::subject;
use crate::phrase::amount::{Amount, unit};
use std::ops::Range;

/// The words behind the value of amount `at`, up to the end of its clause or list member, or to the next amount.
pub fn range(sentence: &Sentence, at: usize) -> Range<usize> {
    let start = sentence.amounts[at].words.end;
    let clause = sentence.clause_end(start);
    let words = &sentence.text[start..clause];
    // 集创业、孵化等功能为一体的综合体: the marks stand inside the noun.
    // 90%的乡镇卫生院、社区卫生服务中心建成中医馆: a share of all of them.
    let of_all = words.starts_with('的') && unit::is_percent(&sentence.amounts[at].unit) && does_something(words);
    let whole = |from: usize| of_all || words.contains("为一体") || words.contains("等多") || words[from..].contains('的');
    // 6个遗址入选“中国百大考古发现”, 35个对接“五个中心”的平台: a number in quotes is a part of the noun.
    let is_in_title = |next: &Amount| {
        let quoted = sentence.is_quoted(next.range.start);
        quoted && sentence.text[start..next.range.start].contains('“')
    };
    let member = words.find('、').filter(|at| !whole(*at));
    let next = sentence.amounts[at + 1..]
        .iter()
        .find(|next| !follows_as_attribute(sentence, next.words.clone()) && !is_in_title(next))
        .map(|next| next.words.start);
    // 一、二级市场: what stands before the mark is no noun. 20个机关、企事业单位: short, and nothing is counted behind it.
    let letters = |at: usize| words[..at].chars().filter(|c| c.is_alphanumeric()).count();
    let counts_next = |at: usize| words[at + '、'.len_utf8()..].starts_with(|c: char| !c.is_alphabetic());
    let member = member.filter(|at| letters(*at) > 2 || letters(*at) == 2 && counts_next(*at));
    let end = clause.min(member.map_or(clause, |member| start + member)).min(next.unwrap_or(clause).max(start));
    start..end
}

/// 超百亿元的, 10亿元以上: an amount that only describes what comes behind it.
pub fn follows_as_attribute(sentence: &Sentence, words: Range<usize>) -> bool {
    let (own, behind) = (&sentence.text[words.clone()], &sentence.text[words.end..]);
    let noun = behind.starts_with(|c: char| c.is_alphabetic());
    let graded = own.ends_with('级') && noun;
    // 100所海拔1500米以上农村学校, 1000个千亩高产片.
    let sized = ["米以上", "米以下", "元以上", "千瓦以上"].iter().any(|end| own.ends_with(end)) || ["百亩", "千亩", "万亩"].contains(&own);
    graded
        || sized && noun
        || own.starts_with(['超', '过'])
            && (behind.starts_with(|c: char| c.is_alphabetic())
                || sentence.text[..words.start].ends_with("资产")
                || sentence.text[..words.start].ends_with("收入"))
}

/// Does a noun follow directly?
pub fn follows(words: &str) -> bool {
    // 100个“15分钟生活圈”: a name in quotes, whatever it begins with.
    if words.starts_with('“') && words.contains('”') {
        return true;
    }
    !LIMITS.iter().any(|limit| words.starts_with(limit))
        && without_grade(words).trim_start_matches(['“', ' ']).starts_with(|c: char| c.is_alphabetic())
        && !words.starts_with(['的', '和', '及', '或', '与', '且', '并'])
}

/// 5个500亿级产业集群: the noun begins with a number.
fn without_grade(words: &str) -> &str {
    let rest = words.trim_start_matches(|c: char| c.is_ascii_digit());
    ["亿级", "万亿级", "万级", "亿元级", "万吨级"]
        .iter()
        .find_map(|grade| rest.strip_prefix(grade))
        .filter(|_| rest.len() < words.len())
        .unwrap_or(words)
}

/// What only calls the value a limit that is kept or passed: 82万亩红线, 突破500亿元大关.
const LIMITS: &[&str] = &["红线", "大关", "关口", "底线", "新台阶", "台阶"];

/// The name that the words give.
pub fn name(words: &str) -> Option<String> {
    let words = words.trim_start_matches('的').trim_end_matches(['和', '及', '与', '、']);
    let words = words.strip_suffix("以及").unwrap_or(words);
    let words = match words.find("为一体的") {
        Some(at) => &words[at + "为一体的".len()..],
        None => words,
    };
    let cut = ["，", "。", "；"].iter().filter_map(|mark| words.find(mark)).min().unwrap_or(words.len());
    // 106个重点项目年度建设任务: counted are 重点项目.
    let words = words[..cut].trim().trim_end_matches("年度建设任务").trim_end_matches("年度任务").trim_end_matches("阶段性目标");
    let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
    // 重点任务 is what is counted.
    let bare = if words.ends_with("重点任务") || words == "目标任务" { words } else { words.trim_end_matches("任务") };
    (letters >= 2).then(|| bare.to_owned()).map(|name| subject_of(&name).unwrap_or(name))
}

/// 一级队站目标: what is counted, not that it is a goal.
fn subject_of(name: &str) -> Option<String> {
    name.strip_suffix("目标")
        .filter(|rest| rest.chars().count() >= 3 && !rest.contains("达到"))
        .map(str::to_owned)
        .and_then(|name| subject::tidy(&name))
}

/// Verbs behind a noun: what so many of them do.
#[rustfmt::skip]
const DEEDS: &[&str] = &[
    "进入", "入选", "获", "摘帽", "脱贫", "通过", "资产过", "营业收入过", "设立", "达到", "达标", "纳入", "圆",
    "创成", "全部", "建成", "具备", "完成", "实现", "跻身", "做大做强", "提供", "落户", "竣工", "回迁", "统一",
    "成立", "开工", "投产", "设置", "成网", "闭环",
];

/// Verbs behind a noun that say what so many of them do: 5家以上企业进入500强.
pub fn does_something(words: &str) -> bool {
    DEEDS.iter().any(|verb| words.contains(verb))
}
