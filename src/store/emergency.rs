//! Contingency plans as a reader in an emergency asks for them: which plans there are, how grave what is seen makes an
//! event, what answers that grade, which warnings there are, what a citizen is told to do.
//!
//! Everything is chosen out of what the texts say; nothing is concluded that a text does not say. Leaves to others: the
//! pages (`views`).

use super::bundle::{DocumentText, Index};
use crate::model::{Block, EventGrade, Records, ResponseLevel};
use crate::store::order::{InKeys, InOrder};

/// A contingency plan with the annexes that belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Place in the index.
    pub document: usize,
    /// Ids of the plan and of its annexes, the plan first.
    pub parts: Vec<String>,
}

impl Plan {
    pub fn has(&self, document: &str) -> bool {
        self.parts.iter().any(|part| part == document)
    }
}

/// Every document that grades events or answers them, in the order of the index; annexes stand with the plan that
/// carries them.
pub fn plans(index: &Index) -> Vec<Plan> {
    let documents = &index.documents;
    let mut plans: Vec<usize> = telling(index).in_vec();
    plans.in_order(Ord::cmp);
    plans.dedup();
    let carriers: Vec<Option<usize>> = (0..documents.len()).map(|at| carrier(index, at)).in_vec();
    let with_annexes = |document: usize| {
        let annexes = (0..documents.len()).filter(|&at| carriers[at] == Some(document));
        let parts = std::iter::once(document).chain(annexes).map(|at| documents[at].document.id.clone()).in_vec();
        Plan { document, parts }
    };
    plans.into_iter().map(with_annexes).in_vec()
}

/// Id of the plan to which a document belongs: itself, or the one that carries it as an annex.
pub fn plan_of(index: &Index, document: &str) -> Option<String> {
    let at = index.place(document)?;
    let own = |plan: &usize| *plan == at || Some(*plan) == carrier(index, at);
    let plan = telling(index).filter(own).min()?;
    Some(index.documents[plan].document.id.clone())
}

/// Plans that grade events or answer them, once for each part that does.
fn telling(index: &Index) -> impl Iterator<Item = usize> {
    let tells = |at: &usize| index.documents[*at].holds.event_grades + index.documents[*at].holds.response_levels > 0;
    (0..index.documents.len()).filter(tells).map(|at| carrier(index, at).unwrap_or(at))
}

/// The plan that carries a document as its annex. A cover notice has no sections of its own: what it carries are plans, not
/// annexes.
fn carrier(index: &Index, at: usize) -> Option<usize> {
    let parent = index.place(index.documents[at].document.parent.as_deref()?)?;
    (index.documents[parent].counts.sections > 0).then_some(parent)
}

/// What happens, from the title of the plan: 济南市济阳区突发地质灾害应急预案 → 突发地质灾害. The title itself if nothing
/// else is left.
pub fn event<'a>(title: &'a str, region: Option<&str>) -> &'a str {
    let bare = region.and_then(|region| title.strip_prefix(region)).unwrap_or(title);
    let bare = bare.split(['（', '(']).next().unwrap_or(bare);
    // 总体 is said of the plan, not of what happens.
    let bare = bare.trim_end_matches("预案").trim_end_matches("应急").trim_end_matches("总体");
    if bare.is_empty() { title } else { bare }
}

/// A grade of gravity with what makes an event one of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade<'a> {
    /// As printed: 特别重大（Ⅰ级）, 特大型.
    pub level: &'a str,
    pub criteria: Vec<&'a EventGrade>,
}

/// The grades of a document, the gravest first; those whose names do not say how grave they are keep their order.
pub fn grades<'a>(records: &'a Records, document: &str) -> Vec<Grade<'a>> {
    let mut grades: Vec<Grade> = Vec::new();
    for criterion in records.event_grades.iter().filter(|grade| grade.source.document == document) {
        match grades.iter_mut().find(|grade| grade.level == criterion.level) {
            Some(grade) => grade.criteria.push(criterion),
            None => grades.push(Grade { level: &criterion.level, criteria: vec![criterion] }),
        }
    }
    grades.in_order_of(|grade| std::cmp::Reverse(gravity(grade.level)));
    grades
}

/// By the words that plans use for grades; 0 for others.
fn gravity(level: &str) -> usize {
    const WORDS: [&[&str]; 4] =
        [&["一般", "小型", "Ⅳ", "四级"], &["较大", "中型", "Ⅲ", "三级"], &["重大", "大型", "Ⅱ", "二级"], &["特别", "特大", "Ⅰ", "一级"]];
    (0..WORDS.len()).rev().find(|&at| WORDS[at].iter().any(|word| level.contains(word))).map_or(0, |at| at + 1)
}

/// The gravest grade of which something was seen (ids of criteria), and what decides it.
pub fn decided<'a>(grades: &[Grade<'a>], seen: &[String]) -> Option<(usize, Vec<&'a EventGrade>)> {
    grades.iter().enumerate().find_map(|(at, grade)| {
        let own: Vec<&EventGrade> = grade.criteria.iter().copied().filter(|criterion| seen.contains(&criterion.id)).in_vec();
        (!own.is_empty()).then_some((at, own))
    })
}

/// A level that warns of something that may come; the others answer something that has come.
pub fn is_warning(level: &ResponseLevel) -> bool {
    level.level.contains("预警")
}

/// The responses whose trigger names a grade.
pub fn answers<'a>(levels: &[&'a ResponseLevel], grades: &[Grade], at: usize) -> Vec<&'a ResponseLevel> {
    let name = |grade: &Grade| grade.level.split(['（', '(']).next().unwrap_or_default().to_owned();
    let own = name(&grades[at]);
    let longer: Vec<String> = grades.iter().map(name).filter(|other| other.len() > own.len() && other.contains(&own)).in_vec();
    let names = |trigger: &str| {
        // 重大 within 特别重大 is not 重大.
        let bare = longer.iter().fold(trigger.to_owned(), |bare, other| bare.replace(other, "，"));
        !own.is_empty() && bare.contains(&own)
    };
    let answering = |level: &&&ResponseLevel| !is_warning(level) && level.trigger.as_deref().is_some_and(names);
    levels.iter().filter(answering).copied().in_vec()
}

/// Warnings under the heading of the section in which each stands, in the order of the text; an empty heading while the
/// text is not there.
pub fn warnings<'a>(levels: &[&'a ResponseLevel], text: Option<&DocumentText>) -> Vec<(String, Vec<&'a ResponseLevel>)> {
    let heading = |level: &ResponseLevel| {
        let text = text?;
        let block = text.blocks.iter().find(|block| block.id == level.source.block)?;
        let section = text.sections.iter().find(|section| Some(&section.id) == block.section.as_ref())?;
        Some(section.heading.clone())
    };
    let mut groups: Vec<(String, Vec<&ResponseLevel>)> = Vec::new();
    for level in levels.iter().filter(|level| is_warning(level)) {
        let heading = heading(level).unwrap_or_default();
        match groups.last_mut() {
            Some((known, own)) if *known == heading => own.push(level),
            _ => groups.push((heading, vec![level])),
        }
    }
    groups
}

/// Sentences that tell everybody what to do, each with its block: 发现险情的单位和个人，应立即向区政府报告.
pub fn first_do(text: &DocumentText) -> Vec<(&Block, &str)> {
    const WHO: [&str; 6] = ["单位和个人", "个人和单位", "公民", "市民", "居民", "群众"];
    const MUST: [&str; 5] = ["应当", "应", "必须", "须", "有权"];
    const DO: [&str; 7] = ["报告", "报警", "拨打", "撤离", "避险", "躲避", "转移"];
    let told = |sentence: &str| {
        let must = |rest: &str| MUST.iter().any(|word| rest.trim_start_matches('，').starts_with(word));
        WHO.iter().any(|who| sentence.split_once(who).is_some_and(|(_, rest)| must(rest) && DO.iter().any(|act| rest.contains(act))))
    };
    sentences(text).filter(|(_, sentence)| told(sentence)).in_vec()
}

/// Sentences that give a number to ring, each with its block.
pub fn phones(text: &DocumentText) -> Vec<(&Block, &str)> {
    const BEFORE: [&str; 3] = ["电话", "拨打", "热线"];
    // The number follows at once, or behind a colon or a word such as 号码.
    const NEAR: usize = 6;
    let gives = |sentence: &str| {
        let number = |rest: &str| {
            let digits = rest.chars().skip_while(|letter| !letter.is_ascii_digit()).take_while(char::is_ascii_digit).count();
            digits >= 3 && rest.chars().take(NEAR).any(|letter| letter.is_ascii_digit())
        };
        BEFORE.iter().any(|word| sentence.match_indices(word).any(|(at, _)| number(&sentence[at + word.len()..])))
    };
    sentences(text).filter(|(_, sentence)| gives(sentence)).in_vec()
}

fn sentences(text: &DocumentText) -> impl Iterator<Item = (&Block, &str)> {
    text.blocks.iter().flat_map(|block| block.text.split_inclusive(['。', '；']).map(move |sentence| (block, sentence.trim())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{from_value, json};

    fn criterion(id: &str, level: &str) -> EventGrade {
        from_value(json!({ "id": id, "level": level, "criterion": "死亡", "source": { "document": "d", "block": "d.b" } })).unwrap()
    }

    fn response(level: &str, trigger: Option<&str>) -> ResponseLevel {
        from_value(json!({ "id": level, "level": level, "trigger": trigger, "source": { "document": "d", "block": "d.b" } })).unwrap()
    }

    fn text(words: &str) -> DocumentText {
        let span = crate::model::Span::default();
        let block = Block {
            id: "d.b".into(),
            document: "d".into(),
            section: None,
            kind: crate::model::BlockKind::Paragraph,
            text: words.into(),
            order: 0,
            quote: String::new(),
            span,
        };
        DocumentText { document: "d".into(), blocks: vec![block], ..DocumentText::default() }
    }

    #[test]
    fn the_event_is_what_the_title_leaves() {
        let cases = [
            ("济南市济阳区突发地质灾害应急预案", Some("济南市济阳区"), "突发地质灾害"),
            ("济南市济阳区突发事件总体应急预案（试行）", Some("济南市济阳区"), "突发事件"),
            ("济南市药品安全事件应急预案", Some("济南市"), "药品安全事件"),
            ("应急预案", None, "应急预案"),
        ];
        for (title, region, expected) in cases {
            assert_eq!(event(title, region), expected);
        }
    }

    #[test]
    fn grades_stand_the_gravest_first_and_what_is_seen_decides() {
        let given = [("d.1", "小型"), ("d.2", "大型"), ("d.3", "特大型"), ("d.4", "中型"), ("d.5", "大型")];
        let records = Records { event_grades: given.map(|(id, level)| criterion(id, level)).into(), ..Records::default() };
        let grades = grades(&records, "d");
        assert_eq!(grades.iter().map(|grade| grade.level).collect::<Vec<_>>(), ["特大型", "大型", "中型", "小型"]);
        let ids = |seen: &[&str]| {
            let seen: Vec<String> = seen.iter().map(|&id| id.to_owned()).collect();
            decided(&grades, &seen).map(|(at, by)| (grades[at].level, by.iter().map(|grade| grade.id.as_str()).collect::<Vec<_>>()))
        };
        assert_eq!(ids(&["d.1", "d.5", "d.2"]), Some(("大型", vec!["d.2", "d.5"])));
        assert_eq!(ids(&["d.9"]), None);
    }

    #[test]
    fn an_answer_names_the_grade_itself() {
        let records = Records {
            event_grades: ["特别重大（Ⅰ级）", "重大（Ⅱ级）", "较大（Ⅲ级）"].map(|level| criterion(level, level)).into(),
            ..Records::default()
        };
        let grades = grades(&records, "d");
        let levels = [
            response("I", Some("核定为特别重大（Ⅰ级）药品安全事件的")),
            response("II", Some("发生重大、较大事件时")),
            response("一级预警", Some("可能发生特别重大（Ⅰ级）事件")),
            response("IV", None),
        ];
        let levels: Vec<&ResponseLevel> = levels.iter().collect();
        let found = |at: usize| answers(&levels, &grades, at).iter().map(|level| level.level.as_str()).collect::<Vec<_>>();
        assert_eq!(found(0), ["I"]);
        assert_eq!(found(1), ["II"]);
        assert_eq!(found(2), ["II"]);
    }

    #[test]
    fn only_sentences_that_bind_everybody_are_told_to_citizens() {
        let cases = [
            ("发现地质险情或灾情的单位和个人，应立即向区政府报告；安置群众。", 1),
            ("任何单位和个人有权向政府报告突发事件。", 1),
            ("区政府应当组织群众转移，并及时报告。", 0),
            ("提高公众的避险能力。", 0),
        ];
        for (words, count) in cases {
            assert_eq!(first_do(&text(words)).len(), count, "{words}");
        }
    }

    #[test]
    fn a_phone_is_a_number_behind_its_word() {
        let cases = [
            ("值班电话：0531-84232110。", 1),
            ("拨打119报警。", 1),
            ("公布咨询电话，发送信息提示。", 0),
            ("电话通知后30分钟内报告，共1000人。", 0),
        ];
        for (words, count) in cases {
            assert_eq!(phones(&text(words)).len(), count, "{words}");
        }
    }
}
