//! An indicator that a sentence takes out of 上述指标 and that is not among them: 在上述指标中，除单位地区生产总值能耗降低为约束性指标外，其他为
//! 预期性指标.

use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::records::prose::Prose;
use crate::records::reading::Reading;

/// Paragraphs above in which the indicators stand, one a paragraph; of the same section.
const ABOVE: usize = 60;

/// What names of such indicators share, before and behind the word that tells them apart.
const HEADS: &[&str] = &["单位地区生产总值", "单位国内生产总值", "万元地区生产总值", "单位生产总值", "单位GDP", "万元GDP"];
const ENDS: &[&str] = &["降低率", "下降率", "降低", "下降", "增速", "增长率", "率"];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(of_document).collect()
}

fn of_document(reading: &Reading) -> Vec<Anomaly> {
    let of_prose = |(at, prose): (usize, &Prose)| {
        let (range, name) = taken_out(prose.text())?;
        let core = core(name);
        let same = |above: &&Prose| above.block.section == prose.block.section;
        let above = reading.prose[..at].iter().rev().take(ABOVE).take_while(same).map(|prose| prose.text());
        let named = above.chain([&prose.text()[..range.start]]).any(|text| text.contains(core));
        let message = format!("“{name}”称为“上述指标”之一，上文所列指标中没有“{core}”。");
        let source = prose.source(range, "an indicator of those above");
        (!named && core.chars().count() >= 2).then(|| anomaly("missing-entry", message, Vec::new(), source))
    };
    reading.prose.iter().enumerate().filter_map(of_prose).collect()
}

/// 上述指标中，除X为约束性指标外: where, and X.
fn taken_out(text: &str) -> Option<(std::ops::Range<usize>, &str)> {
    let start = text.find("上述指标中")?;
    let behind = text[start..].split_once('除')?.1;
    let (name, _) = behind.split_once("为约束性指标")?;
    let end = text.len() - behind.len() + name.len() + "为约束性指标".len();
    (name.chars().count() <= 20 && !name.contains(['、', '，', '。', '和'])).then_some((start..end, name.trim()))
}

/// 能耗 of 单位地区生产总值能耗降低.
fn core(name: &str) -> &str {
    let bare = HEADS.iter().find_map(|head| name.strip_prefix(head)).unwrap_or(name);
    ENDS.iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare)
}

#[cfg(test)]
mod tests {
    use super::{core, taken_out};

    #[test]
    fn indicators_taken_out() {
        let text = "在上述指标中，除单位地区生产总值能耗降低为约束性指标外，其他为预期性指标。";
        assert_eq!(taken_out(text).map(|(_, name)| core(name)), Some("能耗"));
        assert!(taken_out("上述指标中，除能耗、碳排放为约束性指标外").is_none());
    }
}
