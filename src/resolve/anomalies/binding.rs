//! 约束性 indicators whose target is that of another text (完成省下达任务): nobody can measure them by this one. 不发生… is a
//! number, zero.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Attribute, Indicator};

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    // A change over the years is a number too: 〔18〕.
    let numberless = |indicator: &&Indicator| indicator.growth.as_ref().is_none_or(|growth| growth.value.is_none());
    let binding = texts.corpus.records.indicators.iter().filter(|indicator| indicator.attribute == Some(Attribute::Binding));
    binding
        .filter(numberless)
        .filter_map(|indicator| {
            let target = indicator.target.as_ref().filter(|target| target.value.is_none() && refers(&target.text))?;
            let message = format!("约束性指标“{}”应有数值，目标值写为“{}”。", indicator.name, target.text);
            Some(anomaly("binding-without-number", message, vec![indicator.id.clone()], indicator.source.clone()))
        })
        .collect()
}

fn refers(text: &str) -> bool {
    !text.contains(|c: char| c.is_ascii_digit()) && ["下达", "任务", "要求"].iter().any(|word| text.contains(word))
}
