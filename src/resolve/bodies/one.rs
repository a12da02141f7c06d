//! The one body of a duty, if there is one: of several under one duty none is, the words name them all; and 市场监管部门 that acts
//! 在本辖区 is the department of whatever place it is.

use super::classification::is_many;
use crate::model::{Corpus, Duty};
use crate::phrase::bodies::{Member, list};
use crate::records::prose::sentences;
use std::collections::BTreeMap;

/// What stands around the words of a duty: for each block its text.
pub struct Sentences {
    blocks: BTreeMap<String, String>,
}

impl Sentences {
    pub fn of(corpus: &Corpus) -> Self {
        let own = corpus.records.duties.iter().map(|duty| duty.source.block.as_str()).collect::<std::collections::BTreeSet<_>>();
        let blocks = corpus.blocks.iter().filter(|block| own.contains(block.id.as_str()));
        Sentences { blocks: blocks.map(|block| (block.id.clone(), block.text.clone())).collect() }
    }

    /// The sentence before that of a duty, and its own up to its words.
    fn before(&self, duty: &Duty) -> &str {
        let (Some(text), Some(words)) = (self.blocks.get(&duty.source.block), &duty.source.words) else { return "" };
        let all = sentences(text);
        let at = all.iter().rposition(|sentence| sentence.start <= words.start as usize).unwrap_or(0);
        all.get(at.saturating_sub(1)).and_then(|first| text.get(first.start..words.start as usize)).unwrap_or("")
    }
}

pub fn body(duty: &Duty, sentences: &Sentences) -> Option<Member> {
    // 区应急管理等有关部门 are several, of which one is named.
    if ["等部门", "等有关部门", "等相关部门", "等有关单位", "等相关单位", "等单位"].iter().any(|open| duty.name.ends_with(open))
    {
        return None;
    }
    let mut members = list(&duty.name).into_iter();
    let member = members.next().filter(|_| members.next().is_none())?;
    let market = member.full.starts_with("市场");
    let plain = market || member.full.ends_with("部门") && !member.full.starts_with(['国', '省', '市', '区', '县']);
    let anywhere = ["本辖区", "本区域", "本行政区域", "属地"].iter().any(|word| duty.source.quote.contains(word));
    let role = duty.text.ends_with("主体");
    let placed = || !is_many(&member.full) && elsewhere(sentences.before(duty));
    (!(plain && (anywhere || role || placed()))).then_some(member)
}

/// 在事发地区县政府领导下，卫生健康部门应当…; …向所在区县卫生健康部门报告。卫生健康部门应及时通报…: the department of the place
/// that was spoken of.
fn elsewhere(before: &str) -> bool {
    ["事发地", "事件发生地", "所在区", "所在县", "所在地", "当地", "灾区"].iter().any(|place| before.contains(place))
}
