//! What an amount is in its sentence: a value, a count, or only a part of a name.

use super::noun;
use super::quantity::Before;
use super::relation::{self, Relation, Verb};
use super::sentence::Sentence;
use super::subject;
use crate::model::Bound;
use crate::phrase::amount::{Amount, unit};
use crate::records::project::EXTENTS;
use std::ops::Range;

/// Does the amount only describe something: 10亿元以上企业, 500米全覆盖, 15分钟商圈?
pub(super) fn is_attribute(amount: &Amount, relation: &Relation, tail: &str, sentence: &Sentence, goes_on: bool) -> bool {
    let (follows, own) = (noun::follows(tail), &sentence.text[amount.words.clone()]);
    let of = tail.starts_with('的');
    let (counter, percent) = (unit::is_counter(&amount.unit), unit::is_percent(&amount.unit));
    if unit::is_duration(&amount.unit) {
        let named = subject::without_term(relation.subject);
        let term = ["期限", "年限", "连续", "天数"].iter().any(|word| named.ends_with(word));
        // 连续五年稳定在9亿斤以上: the time belongs to the verb.
        let told = sentence.amounts.iter().any(|next| {
            next.words.start >= amount.words.end
                && next.words.start < sentence.clause_end(amount.words.end)
                && (!unit::is_duration(&next.unit) || next.unit != amount.unit)
        });
        // 优良天数242天，同比增加14天: by how much, in the measure of what was said before.
        let changed = goes_on && matches!(relation.verb, Verb::Change { .. });
        // 企业开办时间压缩至1个工作日以内.
        // 轮候时间不超过4年.
        let limited = amount.bound == Bound::AtMost && own.starts_with("不超过");
        let taken = (relation.verb == Verb::Level || limited)
            && ["时间", "时限", "用时", "周期"].iter().any(|word| relation.subject.ends_with(word));
        let value = taken && (!follows || tail.starts_with('内'))
            || term && !told
            || changed && !follows
            || goes_on && amount.bound != Bound::Exactly && !follows;
        // 连续三年位居全市第一: a rank.
        // 连续四年赴香港发行债券: no state that lasts.
        let lasts = !relation.subject.ends_with("连续") || ["保持", "持续", "稳定"].iter().any(|word| tail.starts_with(word));
        // 连续5年保持Ⅱ类水质: the class is what is kept.
        let class = tail.starts_with("保持") && tail.contains("类水质");
        return !value
            || of
            || class
            || !lasts
            || tail.starts_with("位居")
            || tail.starts_with("位列")
            || tail.starts_with("居全")
            || tail.starts_with("实现");
    }
    if amount.unit.is_empty() {
        return relation.verb == Verb::None && own.chars().next().is_some_and(|c| c.is_ascii_digit()) || relation.subject.is_empty();
    }
    let passed = own.starts_with(['过', '超']) && follows && !percent;
    // 培育百亿级企业5家: how large they are, and how many.
    let graded = own.ends_with('级')
        && follows
        && sentence.amounts.iter().any(|next| {
            let between = sentence.text.get(amount.words.end..next.words.start).unwrap_or("，");
            unit::is_counter(&next.unit) && !next.unit.is_empty() && !between.contains(['，', '、', '；', '。'])
        });
    // 实施百亿级企业培育计划: for which, in the name of a programme.
    let programme = own.ends_with('级') && ["计划", "工程", "行动", "方案"].iter().any(|end| tail.ends_with(end));
    let work = is_work(relation, tail);
    let bounded =
        (own.ends_with("以上") || own.ends_with("以下") || own.ends_with("以内")) && (follows || of) && !counter && !percent && !work;
    // 年薪100万元以上且具有5年以上经验的人才: which of them.
    let and = tail.starts_with('且') && amount.bound != Bound::Exactly && !percent && is_of_whom(sentence, amount);
    let described = follows
        && !work
        && !counter
        && !percent
        && !unit::is_money(&amount.unit)
        && !matches!(relation.verb, Verb::Count)
        && !relation::is_count(relation.subject);
    // 占车辆总数10%以上的运输企业: which of them.
    let named = !relation.subject.trim_matches(['、', '，']).is_empty() || !noun::does_something(tail);
    let shared = percent && of && named && relation.verb == Verb::None && (own.ends_with("以上") || own.ends_with("以下"));
    // 节水率不低于12%的建筑节能改造: which of them.
    let limited = percent && of && own.starts_with('不') && !is_asked(tail) && relation.verb == Verb::None;
    // 形成2平方公里改造设计方案: of how large an area it speaks.
    let drafted = !counter && !percent && ["方案", "规划", "研究", "报告", "导则"].iter().any(|end| tail.ends_with(end));
    // 按应缴社会保险费50%的标准.
    // 占比超过10%的有5种.
    let standard = percent && (tail.starts_with("的标准") || tail.starts_with("的有"));
    // 50万千瓦级机组, 百万师生: of what size, and how many people at large.
    let sized = tail.starts_with('级') && !counter
        || amount.chinese && ["万", "十万", "百万", "千万", "亿万", "两院", "百亿", "千亿", "万亿"].contains(&own) && follows;
    // 两种不同教育类型 counts nothing.
    let unlike = amount.chinese && tail.starts_with("不同");
    passed
        || graded
        || programme
        || sized
        || and
        || unlike
        || standard
        || bounded
        || shared
        || limited
        || drafted
        || described
        || (of && !percent && relation.verb != Verb::Count)
}

/// 完成36万平方米老旧校舍改造, 完成50公里以上道路建设: so much of a work.
fn is_work(relation: &Relation, tail: &str) -> bool {
    const WORKS: &[&str] = &[
        "改造", "建设", "更新", "整治", "处置", "修缮", "修复", "治理", "造林", "绿化", "铺设", "疏浚", "整理", "盘活", "拆除", "提升",
        "加固", "养护", "清淤", "种植", "收储",
    ];
    let noun = tail.trim_end_matches("任务").trim_end_matches("目标").trim_end_matches("阶段性").trim_end_matches("工程");
    relation.verb == Verb::Level && relation.subject.is_empty() && noun::follows(tail) && WORKS.iter().any(|work| noun.ends_with(work))
}

/// …不低于15%的要求: the limit is what is asked for.
fn is_asked(tail: &str) -> bool {
    ["要求", "目标", "任务", "标准", "水平", "底线", "红线", "规定", "比例"]
        .iter()
        .any(|word| tail.trim_start_matches('的').starts_with(word))
        || tail.ends_with("要求")
        || tail.ends_with("目标")
}

/// Does the clause of an amount describe somebody: …且具有5年以上经验的人才, （…且具有3年以上经验）的人才?
fn is_of_whom(sentence: &Sentence, amount: &Amount) -> bool {
    let end = sentence.clause_end(amount.words.end);
    sentence.text[amount.words.end..end].contains('的') || sentence.text[end..].starts_with("）的")
}

/// “六个100%”, 对21家企业, 最后1米: a number that only names or picks something out. 高速公路（总投资126亿元） says it of a
/// work.
pub(super) fn is_described(sentence: &Sentence, at: usize, head: &str) -> bool {
    let start = sentence.amounts[at].range.start;
    let bracket = sentence.text[..start].rsplit_once('（').filter(|(_, inside)| !inside.contains('）'));
    let of_work = extends(sentence, start) || bracket.is_some_and(|(_, inside)| EXTENTS.iter().any(|word| inside.starts_with(word)));
    // 占实绩考核权重的15%, 满分100分: how others are judged.
    let judged = ["权重", "满分", "分值", "评分"].iter().any(|word| head.contains(word));
    // 连续24个月保持两位数增长: for how long, of a quantity that is named before.
    let run = head.ends_with("连续") && !unit::is_duration(&sentence.amounts[at].unit)
        || head.ends_with("连续") && sentence.amounts[at].unit == "个月";
    // 跨越7万亿元、8万亿元两个台阶: the steps on the way.
    let (clause, end) = (sentence.clause_start(start), sentence.clause_end(start));
    let passed = ["跨越", "跨过", "连跨"].iter().any(|verb| sentence.text[clause..start].contains(verb));
    let climbs =
        sentence.text[clause..start].contains("迈上") && ["个台阶", "个大台阶"].iter().any(|step| sentence.text[start..end].contains(step));
    let step = climbs || passed && ["台阶", "关口", "大关"].iter().any(|step| sentence.text[start..end].contains(step));
    // 年产36万片芯片技术改造项目: how much a work makes.
    let makes = ["年产", "日产", "年处理", "日处理"].iter().any(|word| head.ends_with(word)) && sentence.text[start..end].contains("项目");
    // 指数提升2个等级: what goes up by ranks has no value.
    let ranks = ["等级", "档次", "位次", "名次"].iter().any(|rank| sentence.text[sentence.amounts[at].words.end..].starts_with(rank));
    // 拥有3个千亿级、6个百亿级和若干产业集群: of what grade, and not of what.
    let amount = &sentence.amounts[at];
    let grade = |next: &&Amount| next.words.start == amount.words.end && sentence.text[next.words.clone()].ends_with('级');
    let nameless =
        sentence.amounts.get(at + 1).filter(grade).is_some_and(|next| sentence.text[next.words.end..].starts_with(['、', '和', '，']));
    judged
        || ranks
        || nameless && unit::is_counter(&amount.unit)
        || makes
        || run
        || step
        || is_condition(sentence, start)
        || of_work
        || sentence.is_quoted(start)
        || ["对", "最后", "前", "个", "按"].iter().any(|word| head.ends_with(word))
}

/// 人数达到职工总数25%的，: who is meant, before what they get.
fn is_condition(sentence: &Sentence, at: usize) -> bool {
    let end = sentence.clause_end(at);
    let clause = &sentence.text[sentence.clause_start(at)..end];
    clause.ends_with('的') && sentence.text[end..].starts_with('，')
}

/// 建成加工园二期，总投资6.5亿元，占地320亩: how large the work of the clause before is. (安排重点项目320个，总投资… is a sum
/// over what was counted.)
fn extends(sentence: &Sentence, at: usize) -> bool {
    const SIZES: &[&str] = &[
        "总投资",
        "计划总投资",
        "估算总投资",
        "占地",
        "占地面积",
        "总建筑面积",
        "建筑面积",
        "全长",
        "设计规模",
        "规划用地",
        "总用地面积",
        "总投资额",
    ];
    let said = |from: usize, to: usize| sentence.text[from..to].trim_start_matches(['，', '、']).trim_end_matches(['约', '为', '达']);
    let mut clause = sentence.clause_start(at);
    if !SIZES.contains(&said(clause, at)) {
        return false;
    }
    // Back over the other sizes to the clause that names the work.
    while clause > 0 {
        let end = sentence.text[..clause].trim_end_matches(['，', '；', '。']).len();
        clause = sentence.clause_start(end);
        let words = &sentence.text[clause..end];
        if SIZES.iter().any(|size| words.starts_with(size)) {
            continue;
        }
        // The length of a road (42公里) is one of its sizes.
        let counts = |amount: &Amount| (clause..end).contains(&amount.range.start) && unit::is_counter(&amount.unit);
        let counted = !words.contains('等') && sentence.amounts.iter().any(counts);
        return !counted && ["建", "开工", "实施", "推进", "改造", "启动", "打造"].iter().any(|verb| words.contains(verb));
    }
    false
}

/// 新建污水管网17公里、泵站1座; 建设临时堆场2处，消纳场1处: the verb before holds for what the mark adds.
pub(super) fn adds(sentence: &Sentence, at: usize, left: Range<usize>, before: &Before) -> bool {
    // 引进25名管理人才和45名专业人才: so does 和.
    let joined = left.is_empty() && sentence.text[..left.start].ends_with('和');
    let listed = left.start == before.end && (joined || sentence.text[left.clone()].starts_with('、'));
    let last = sentence.amounts[..at].iter().rfind(|last| last.words.end == before.end);
    let alike = last.is_some_and(|last| last.unit == sentence.amounts[at].unit) && sentence.text.get(before.end..left.start) == Some("，");
    before.end > 0 && (listed || alike)
}

/// How large a building or a site is.
const SURFACES: &[&str] = &["总建筑面积", "建筑面积", "占地", "地上", "地下", "展览面积", "室内展览面积", "规划用地", "总面积"];

/// In a box, which tells of projects, a number is a promise where a year, a bound or a rate makes it one.
pub(super) fn is_promised(sentence: &Sentence, at: usize, relation: &Relation) -> bool {
    let amount = &sentence.amounts[at];
    let dated = sentence.date_at(amount.range.start).is_some();
    let clause = &sentence.text[sentence.clause_start(amount.range.start)..amount.range.start];
    let planned = ["规划期内", "计划", "争取", "力争", "确保"].iter().any(|word| clause.contains(word));
    // 总投资约1.2亿元: how large a work is.
    let sized = EXTENTS.iter().any(|word| clause.starts_with(word));
    // 2019年投入使用，总建筑面积35万平方米，展览面积12万平方米: the date is that of the work.
    if SURFACES.iter().any(|word| clause.trim_start_matches("其中").starts_with(word)) {
        return false;
    }
    let bound = !sized && matches!(amount.bound, Bound::AtLeast | Bound::AtMost | Bound::About);
    dated
        || planned
        || bound
        || is_made(sentence, at, relation)
        || unit::is_percent(&amount.unit)
        || matches!(relation.verb, Verb::Level | Verb::Change { .. }) && !relation.subject.is_empty()
}

/// 新建污水管网17公里, 建设14家日间照料中心: what is made in such a number. Areas, 百亿级 and 2座480平方米烧结机 only describe
/// the work.
fn is_made(sentence: &Sentence, at: usize, relation: &Relation) -> bool {
    let amount = &sentence.amounts[at];
    let length = ["公里", "千米"].iter().any(|unit| amount.unit.ends_with(unit));
    let counts = !amount.unit.is_empty() && (length || unit::is_counter(&amount.unit));
    let makes = relation.verb == Verb::Count || relation::begins_with_count(relation.subject);
    // 新建东环快速路12公里，总投资30亿元: the length of one road, as its cost.
    let one = ["快速路", "高速公路", "铁路", "大道", "号线"].iter().any(|road| length && relation.subject.ends_with(road));
    let sized = one || sentence.text[amount.words.end..].trim_start().starts_with(|c: char| c.is_ascii_digit());
    counts && makes && !sized && !relation.subject.contains('（')
}

/// Is what the number counts named behind it?
pub(super) fn is_count(amount: &Amount, relation: &Relation, tail: &str, before: &Before, result: bool) -> bool {
    let share = tail.starts_with('的') && unit::is_percent(&amount.unit);
    // 120个重点项目完成投资86亿元: the value is the money.
    let invests = ["完成投资", "带动投资", "带动社会投资"].iter().any(|verb| tail.ends_with(verb));
    // 打造100个以上的典型场景.
    let of = relation.verb == Verb::Count && is_thing(amount) && tail.strip_prefix('的').is_some_and(noun::follows);
    if !share && !of && !noun::follows(tail) || invests {
        return false;
    }
    match relation.verb {
        Verb::Count => true,
        Verb::Change { .. } => unit::is_counter(&amount.unit) && !amount.unit.is_empty(),
        // 推动各区县实现100%的住宅小区设置充电设施: whose share it is stands behind.
        Verb::Level if share => relation.subject.is_empty() || noun::does_something(tail),
        Verb::Level => relation.subject.is_empty() || unit::is_counter(&amount.unit) || relation::is_count(relation.subject),
        Verb::None if relation.subject.trim_matches(['、', '，', '和', '及']).is_empty() => {
            before.counted || noun::does_something(tail)
        }
        // 培育精品钢、装配式建筑2个千亿级产业集群: which, how many, and what.
        // 组建一支救援队和2支轻型救援队: the verb goes on behind 和.
        // 2个千亿级产业集群和化工、食品等5个500亿级产业集群.
        Verb::None if relation.subject.ends_with('等') && before.counted => unit::is_counter(&amount.unit) && !amount.chinese,
        // 2个千亿级产业集群和化工、食品4个百亿级产业集群.
        Verb::None if before.counted && tail.split('级').next().is_some_and(|grade| grade.ends_with('亿')) => {
            unit::is_counter(&amount.unit) && !amount.chinese
        }
        Verb::None if relation::goes_on(relation.subject) => unit::is_counter(&amount.unit) && !amount.chinese,
        Verb::None if relation::begins_with_count(relation.subject) => unit::is_counter(&amount.unit) && !amount.chinese,
        Verb::None => (result || unit::is_percent(&amount.unit)) && !amount.chinese && noun::does_something(tail),
    }
}

/// Is it so many things? 不少于20人的救援队 is how large one is.
fn is_thing(amount: &Amount) -> bool {
    unit::is_counter(&amount.unit) && !matches!(amount.unit.as_str(), "人" | "名" | "")
}

/// 120项服务事项、30类证照实现同步制发: what the last of a list does all do.
pub(super) fn does_as_the_next(sentence: &Sentence, at: usize, relation: &Relation, end: usize) -> bool {
    let counts = |amount: &Amount| unit::is_counter(&amount.unit) && !amount.unit.is_empty() && !amount.chinese;
    let Some(next) = sentence.amounts.get(at + 1).filter(|next| counts(next) && counts(&sentence.amounts[at])) else { return false };
    let listed = sentence.text.get(end..next.words.start) == Some("、");
    let alone = relation.verb == Verb::None && relation.subject.is_empty();
    listed && alone && noun::does_something(&sentence.text[noun::range(sentence, at + 1)])
}
