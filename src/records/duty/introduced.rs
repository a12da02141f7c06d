//! 领导小组 by itself, in a plan that has named it in full before: 完善县营商环境领导小组，…。领导小组加强督查.

use crate::model::Duty;
use crate::phrase::bodies::begins;
use crate::records::reading::Reading;

/// What such a group is called for short.
const SHORT: &str = "领导小组";

/// Words and marks before the full name.
#[rustfmt::skip]
const STARTS: &[&str] = &[
    "完善", "成立", "设立", "组建", "健全", "发挥", "强化", "调整", "由", "在", "的", "，", "。", "、", "；", "：", "（", "《",
];

/// Gives the duties of such a group its full name beside the short one, as the register of bodies takes them.
pub fn name(duties: &mut [Duty], reading: &Reading) {
    for duty in duties.iter_mut().filter(|duty| duty.name == SHORT) {
        let at = reading.prose.iter().position(|prose| prose.block.id == duty.source.block).unwrap_or(0);
        let before = duty.source.words.as_ref().map_or(0, |words| words.start as usize);
        let own = reading.prose.get(at).and_then(|prose| prose.text().get(..before));
        let above = reading.prose[..at].iter().rev().map(|prose| prose.text());
        if let Some(full) = own.into_iter().chain(above).find_map(last) {
            duty.name = format!("{full}（{SHORT}）");
            duty.source.step(format!("body: {full}, called 领导小组 from there on"));
        }
    }
}

/// The last full name of such a group in a text.
fn last(text: &str) -> Option<&str> {
    text.rmatch_indices(SHORT).find_map(|(at, short)| {
        let start = STARTS.iter().filter_map(|word| text[..at].rfind(word).map(|found| found + word.len())).max().unwrap_or(0);
        let name = &text[start..at + short.len()];
        (begins(name) && (7..=40).contains(&name.chars().count())).then_some(name)
    })
}
