//! Who or what a clause speaks of where only the clauses before say it: 实际使用外资达到130亿美元，年均增长10%; 总体预案按程序报批，并在
//! 印发后20个工作日内备案.

use super::clause::Clause;
use crate::phrase::period::Dated;
use crate::records::item;

/// The clauses before one, in its sentence.
#[derive(Clone, Default)]
pub(super) struct Before {
    pub(super) first: Option<Clause>,
    pub(super) last: Option<Clause>,
}

impl Before {
    pub(super) fn pass(&mut self, clause: &Clause) {
        self.first.get_or_insert_with(|| clause.clone());
        self.last = Some(clause.clone());
    }
}

/// `text` with its subject, if it has none and the clauses before give one. `clause`: as printed.
pub(super) fn with(text: &str, whole: &str, clause: &Clause, before: &Before, dates: &[Dated]) -> Option<String> {
    if let Some(named) = of_all(text, &whole[..clause.range.start]) {
        return Some(named);
    }
    let last = before.last.as_ref()?;
    let words = undated(whole, last, dates);
    let own = whole[clause.range.clone()].trim_start();
    let named = changes(text, &words)
        .or_else(|| rate(text, &words))
        .or_else(|| added(text, &words))
        .or_else(|| passes(text, &words))
        .or_else(|| assigned(text, &words))
        .or_else(|| done_again(text, &words))
        .or_else(|| ended(text, whole, last, dates));
    let subject = || body(whole, before).or_else(|| before.first.as_ref().and_then(|first| drafted(&whole[first.range.clone()], own)));
    named.or_else(|| subject().map(|subject| format!("{subject}{text}")))
}

/// The clause without what stands before and in its date.
fn undated(whole: &str, clause: &Clause, dates: &[Dated]) -> String {
    let inside = dates.iter().rfind(|dated| clause.holds(dated));
    let head = inside.filter(|dated| dated.range.start <= clause.range.start + "到".len());
    let words = &whole[head.map_or(clause.range.start, |dated| dated.range.end)..clause.range.end];
    let words = words.trim_start_matches(['，', '—', ' ']);
    words[item::number(words).1..].to_owned()
}

/// What the clause measures: as far as its verb.
fn measured(words: &str) -> Option<&str> {
    const VERBS: [&str; 17] = [
        "力争",
        "达到",
        "提升至",
        "提升到",
        "提高到",
        "提高至",
        "增长",
        "增至",
        "突破",
        "超过",
        "控制在",
        "稳定在",
        "保持在",
        "年均",
        "累计",
        "降至",
        "达",
    ];
    let end = VERBS.iter().filter_map(|verb| words.find(verb)).min()?;
    let name = words[..end].trim_start_matches("力争").trim_start_matches("确保").trim_start_matches("全市");
    ((3..=20).contains(&name.chars().count()) && !name.contains(['，', '、', '（', '；'])).then_some(name)
}

/// 年均增长10%左右, 达到全省平均水平: of what was measured before.
fn changes(text: &str, before: &str) -> Option<String> {
    const CHANGES: [&str; 12] = [
        "年均增长",
        "年均增速",
        "年均提高",
        "年均下降",
        "同比增长",
        "达到全省",
        "达到全国",
        "高于全省",
        "高于全国",
        "位居全省",
        "位居全国",
        "总量居",
    ];
    CHANGES.iter().any(|verb| text.starts_with(verb)).then(|| measured(before)).flatten().map(|name| format!("{name}{text}"))
}

/// APP注册率达到100%，使用率不低于80%: of the same.
fn rate(text: &str, before: &str) -> Option<String> {
    let bare = ["使用率", "在线率", "完好率", "合格率"].iter().any(|rate| text.starts_with(rate));
    let thing = ["注册率", "安装率", "配备率", "建成率"].iter().find_map(|rate| before.split_once(rate)).map(|(thing, _)| thing)?;
    (bare && (2..=16).contains(&thing.chars().count())).then(|| format!("{thing}{text}"))
}

/// 消防员数量达到1700人，新增人数目标为400人: of them.
fn added(text: &str, before: &str) -> Option<String> {
    let name = measured(before).filter(|_| text.starts_with("新增人数"))?;
    let who = ["数量", "人数", "总数", "总量"].iter().find_map(|word| name.strip_suffix(word))?;
    Some(format!("{who}{text}"))
}

/// 形成年产值过千亿元的龙头企业1家，过500亿元的3家: the same companies by the same measure.
fn passes(text: &str, before: &str) -> Option<String> {
    let (passed, count) = text.strip_prefix('过').and_then(|rest| rest.split_once('的'))?;
    let (measure, rest) = before.split_once('过')?;
    let measure = ["形成", "培育", "打造", "建成"].iter().find_map(|verb| measure.rsplit_once(verb)).map_or(measure, |(_, what)| what);
    let (_, noun) = rest.split_once('的')?;
    let noun = &noun[..noun.find(|c: char| c.is_ascii_digit())?];
    let short = count.starts_with(|c: char| c.is_ascii_digit()) && noun.chars().count() >= 2 && measure.chars().count() <= 8;
    short.then(|| format!("{measure}过{passed}的{noun}{count}"))
}

/// 提升绿色建筑占比，完成市级下达的任务: what the order is about.
fn assigned(text: &str, before: &str) -> Option<String> {
    let bare = text.starts_with("完成") && text.contains("下达") && text.chars().count() <= 12;
    let ends = ["任务", "目标", "指标"].iter().any(|end| text.ends_with(end));
    let (_, about) = before.rsplit_once('，').unwrap_or(("", before));
    (bare && ends && (6..=30).contains(&about.chars().count())).then(|| format!("{about}，{text}"))
}

/// 推动老旧小区全部安装感烟探测器。…到2023年，完成率达到40%: of what the paragraph said that all do.
fn of_all(text: &str, before: &str) -> Option<String> {
    let at = before.rfind("全部").filter(|_| text.starts_with("完成率"))?;
    let marks = ['，', '。', '；', '：'];
    let who = before[..at].rsplit(marks).next()?;
    let who = ["推动", "推进", "确保", "实现", "督促", "对"].iter().find_map(|verb| who.strip_prefix(verb)).unwrap_or(who);
    let deed = before[at + "全部".len()..].split(marks).next()?;
    let plain = (2..=24).contains(&who.chars().count()) && (4..=16).contains(&deed.chars().count());
    plain.then(|| format!("{who}{deed}{text}"))
}

/// 三年完成技改投资120亿元，其中2024年完成40亿元: of the same.
fn done_again(text: &str, before: &str) -> Option<String> {
    const VERBS: [&str; 6] = ["完成", "建成", "新建", "改造", "新增", "实现"];
    let verb = VERBS.iter().find(|verb| text.strip_prefix(**verb).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())))?;
    let (_, what) = before.split_once(verb)?;
    let what = &what[..what.find(|c: char| c.is_ascii_digit())?];
    let plain = (2..=16).contains(&what.chars().count()) && !what.contains(['，', '；', '、']);
    plain.then(|| format!("{verb}{what}{}", &text[verb.len()..]))
}

/// 普查工作自2022年开始，2025年完成: what began.
fn ended(text: &str, whole: &str, last: &Clause, dates: &[Dated]) -> Option<String> {
    let dated = dates.iter().find(|dated| last.holds(dated)).filter(|_| ["完成", "全部完成", "结束", "建成"].contains(&text))?;
    let name = last.before(whole, dated);
    (2..=16).contains(&name.chars().count()).then(|| format!("{name}{text}"))
}

/// 专项预案牵头编制部门，每年第一季度组织…评估: whoever is named alone at the head.
fn body(whole: &str, before: &Before) -> Option<String> {
    let (first, last) = (before.first.as_ref()?, before.last.as_ref()?);
    let words = &whole[first.range.clone()];
    let words = &words[item::number(words).1..];
    let named = ["部门", "单位", "机构"].iter().any(|end| words.ends_with(end)) && (4..=20).contains(&words.chars().count());
    let acts = ["要", "应当", "对", "由", "会同", "督促", "组织", "加强", "推动", "指导", "支持", "鼓励", "是", "和各", "年"];
    (first == last && named && !acts.iter().any(|word| words.contains(word))).then(|| words.to_owned())
}

/// 总体预案按程序报请审议后公布实施，并在印发后20个工作日内备案: what was drafted.
fn drafted(first: &str, own: &str) -> Option<String> {
    let first = &first[item::number(first).1..];
    let end = ["按程序", "按照程序", "经", "须", "报", "由"].iter().filter_map(|word| first.find(word)).min()?;
    let name = first[..end].trim();
    let kinds = ["预案", "方案", "规划", "计划", "办法", "报告", "名录"];
    // 基层组织和单位的应急预案.
    let drafted = kinds.iter().any(|kind| name.ends_with(kind)) && (4..=16).contains(&name.chars().count());
    (own.starts_with("并在") && drafted && !name.contains(['，', '《'])).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{changes, drafted, passes, rate};

    #[test]
    fn subjects_from_the_clause_before() {
        assert_eq!(changes("年均增长10%左右", "实际使用外资力争达到13亿美元").as_deref(), Some("实际使用外资年均增长10%左右"));
        assert_eq!(rate("使用率不低于80%", "APP注册率达到100%").as_deref(), Some("APP使用率不低于80%"));
        assert_eq!(passes("过50亿元的3家", "培育年产值过百亿元的龙头企业1家").as_deref(), Some("年产值过50亿元的龙头企业3家"));
        assert_eq!(drafted("（1）总体预案按程序报批后实施", "并在印发后5日内备案").as_deref(), Some("总体预案"));
    }
}
