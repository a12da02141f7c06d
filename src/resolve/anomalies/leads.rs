//! Brackets that name bodies, 〔牵头单位：…；责任单位：…〕, of which a few have no lead, or another mark before 责任单位, than all the
//! others of the same text.

use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::phrase::brackets;
use crate::records::prose::Prose;
use crate::records::reading::Reading;

/// Brackets that make up a whole of which one can differ.
const WHOLE: usize = 10;

/// One in so many may differ; more of them, and it is another way of writing.
const APART: usize = 10;

/// What the second part of such a bracket begins with.
const SECOND: &[&str] = &["责任单位", "配合单位", "协同单位"];

/// A bracket, where it stands.
struct Named<'a> {
    prose: &'a Prose<'a>,
    range: std::ops::Range<usize>,
}

impl Named<'_> {
    fn words(&self) -> &str {
        brackets::inside(&self.prose.text()[self.range.clone()])
    }

    fn doubt(&self, kind: &str, message: String) -> Anomaly {
        anomaly(kind, message, Vec::new(), self.prose.source(self.range.clone(), "brackets that name bodies"))
    }

    /// The mark between the two parts.
    fn mark(&self) -> Option<char> {
        let words = self.words().strip_prefix("牵头单位")?;
        let at = SECOND.iter().filter_map(|second| words.find(second)).min()?;
        words[..at].trim_end().chars().next_back()
    }
}

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(of_document).collect()
}

fn of_document(reading: &Reading) -> Vec<Anomaly> {
    let is_named = |words: &str| words.starts_with("牵头单位") || SECOND.iter().any(|second| words.starts_with(second));
    let of_prose = |prose| brackets::outermost(Prose::text(prose)).into_iter().map(move |range| Named { prose, range });
    let all: Vec<Named> = reading.prose.iter().flat_map(of_prose).filter(|named| is_named(named.words())).collect();
    if all.len() < WHOLE {
        commas(&all)
    } else {
        without_lead(&all).into_iter().chain(other_mark(&all)).chain(twice(&all)).chain(commas(&all)).collect()
    }
}

fn without_lead(all: &[Named]) -> Vec<Anomaly> {
    let (led, bare): (Vec<&Named>, Vec<&Named>) = all.iter().partition(|named| named.words().contains("牵头"));
    if bare.len() * APART > all.len() {
        return Vec::new();
    }
    let message = format!("未写牵头单位：同一文件写明单位的括注共{}处，{}处写有牵头单位，此处没有。", all.len(), led.len());
    bare.into_iter().map(|named| named.doubt("lead-missing", message.clone())).collect()
}

fn other_mark(all: &[Named]) -> Vec<Anomaly> {
    let marks: Vec<(&Named, char)> = all.iter().filter_map(|named| Some((named, named.mark()?))).collect();
    let count = |mark: char| marks.iter().filter(|(_, other)| *other == mark).count();
    let usual = marks.iter().map(|(_, mark)| *mark).max_by_key(|mark| (count(*mark), *mark)).filter(|mark| *mark == '；');
    let Some(usual) = usual.filter(|usual| count(*usual) >= WHOLE) else { return Vec::new() };
    let slips =
        marks.iter().filter(|(_, mark)| *mark != usual && matches!(mark, '，' | '、' | '。') && count(*mark) * APART <= marks.len());
    let told = |(named, mark): &(&Named, char)| {
        let message = format!("标点不一：牵头单位与责任单位之间，同一文件{}处用“{usual}”，此处用“{mark}”。", count(usual));
        named.doubt("mark-differs", message)
    };
    slips.map(told).collect()
}

/// 〔牵头单位：指挥部牵头，各街道具体负责〕: the label says it, and the words again.
fn twice(all: &[Named]) -> Vec<Anomaly> {
    let again = |named: &&Named| {
        let behind = named.words().strip_prefix("牵头单位").unwrap_or_default();
        behind.split(['，', '；', '。']).next().is_some_and(|first| first.ends_with("牵头"))
    };
    let message = "“牵头”写了两次：标有“牵头单位”，其后又写“……牵头”。";
    all.iter().filter(again).map(|named| named.doubt("repeated-words", message.to_owned())).collect()
}

/// 区城管局，区民政局、区住建局、区大数据局: a comma where the list has 、 everywhere else.
fn commas(all: &[Named]) -> Vec<Anomaly> {
    let body = |name: &str| ["局", "委", "办", "办公室"].iter().any(|end| name.ends_with(end));
    let slip = |named: &&Named| {
        let words = named.words();
        let between = |(at, mark): (usize, &str)| {
            let before = words[..at].rsplit(['、', '，', '；', '：']).next().unwrap_or_default();
            let clause = words[at + mark.len()..].split(['，', '；']).next().unwrap_or_default();
            let behind = clause.split('、').next().unwrap_or_default();
            // A、B，C、D配合: the comma begins a clause of its own.
            let own_clause = ["配合", "负责", "牵头", "落实", "分工", "参与"].iter().any(|word| clause.contains(word));
            body(before) && body(behind) && behind.starts_with(['区', '市', '县', '省']) && !own_clause
        };
        words.matches('、').count() > 1 && words.match_indices('，').filter(|found| between(*found)).count() == 1
    };
    let message = "标点不一：并列的单位之间用“、”，此处有一个“，”。";
    all.iter().filter(slip).map(|named| named.doubt("mark-differs", message.to_owned())).collect()
}
