//! So many of what stands behind the number: 培育5家龙头企业.

use super::noun;
use super::quantity::{Figure, figure};
use super::relation::{self, Relation, Verb};
use super::sentence::Sentence;
use super::subject;
use crate::model::Bound;
use crate::phrase::amount::unit;
use std::ops::Range;

pub(super) fn figures(sentence: &Sentence, at: usize, relation: &Relation, tail: &str, right: Range<usize>) -> Vec<Figure> {
    let amount = &sentence.amounts[at];
    let Some(name) = noun::name(tail).filter(|name| !amount.chinese || relation.verb == Verb::Count || name.chars().count() > 3) else {
        return Vec::new();
    };
    let which = Some(relation).filter(|relation| relation.verb == Verb::None && relation::begins_with_count(relation.subject));
    let of_percent = Some(relation).filter(|relation| relation.verb == Verb::None && unit::is_percent(&amount.unit));
    let which = which.or(of_percent).and_then(|relation| subject::tidy(relation.subject)).unwrap_or_default();
    // 完成焦化行业超低排放改造28个项目: what it is stands before the number.
    let bare = ["项目", "企业", "工程", "小区", "点位", "村庄"].contains(&name.as_str()) && which.is_empty();
    let which = if bare { subject::tidy(relation.subject).filter(|which| which.chars().count() >= 4).unwrap_or_default() } else { which };
    // 改造提升城东便民市场、城西便民市场2处便民市场: what the listed ones are stands behind the number.
    let listed = which.contains('、') && which.ends_with(&name);
    let name = if listed { name } else { format!("{which}{}", before_next(sentence, at, &name)) };
    // 50%以上的村达到50万元: what they reach is said behind.
    // 89%的公园实现24小时开放: what they come to is said behind.
    // 实现21个地级市全覆盖: where, of what is covered.
    if subject::is_empty(&name) || name.ends_with("全覆盖") || name.ends_with("达到") || name.ends_with("实现") {
        return Vec::new();
    }
    let name = graded(sentence, right.end, &name).or_else(|| where_done(&name)).unwrap_or(name);
    let mut figure = figure(sentence, at, name, sentence.clauses(amount.words.start..right.end));
    let head = &sentence.text[sentence.clause_start(amount.words.start)..amount.words.start];
    if ["新增", "净增", "增加", "再增"].iter().any(|word| head.ends_with(word)) {
        figure.bound = Bound::Increase;
    }
    // 惠及168万名儿童: not how many there are.
    if head.ends_with("惠及") {
        figure.name.insert_str(0, "惠及");
    }
    // 安排3亿元支持乡村建设: what it is for is no name of money.
    if unit::is_money(&figure.unit) && ["支持", "用于", "补助"].iter().any(|word| figure.name.starts_with(word)) {
        figure.name.push_str("资金");
    }
    if let Some(word) = relation::kept_verb(head).filter(|word| !figure.name.starts_with(word)) {
        figure.name.insert_str(0, word);
    }
    vec![figure]
}

/// 8个国家级、13个省级区域医疗中心: the noun stands behind the last grade.
fn graded(sentence: &Sentence, end: usize, name: &str) -> Option<String> {
    let grade = name.strip_suffix('级').filter(|grade| grade.chars().count() <= 6 && !grade.is_empty())?;
    let behind = &sentence.text[end..sentence.clause_end(end)];
    let rest = behind.strip_prefix('、').or_else(|| sentence.text[..end].ends_with('和').then_some(behind))?;
    let (next, noun) =
        rest.split_once('级').filter(|(next, _)| next.chars().count() <= 8 && next.contains(|c: char| c.is_ascii_digit()))?;
    let noun = noun.split(['、', '，']).next().filter(|noun| noun.chars().count() >= 2 && !next.contains('、'))?;
    Some(format!("{grade}级{noun}"))
}

/// 完成227个村的饮水安全工程: counted are 完成饮水安全工程的村.
fn where_done(name: &str) -> Option<String> {
    let (place, done) = name.split_once('的')?;
    let places = ["村", "行政村", "社区", "小区", "老旧小区", "街道", "乡镇", "镇", "学校"];
    (places.contains(&place) && done.chars().count() >= 3).then(|| format!("完成{done}的{place}"))
}

/// 2个千亿级产业集群和汽车零部件等4个…: the noun ends before what is counted next.
fn before_next<'a>(sentence: &Sentence, at: usize, name: &'a str) -> &'a str {
    let end = sentence.clause_end(sentence.amounts[at].words.end);
    let counted = sentence.amounts[at + 1..].iter().any(|next| next.words.start < end && unit::is_counter(&next.unit));
    name.split_once('和').map_or(name, |(first, _)| if counted { first } else { name })
}
