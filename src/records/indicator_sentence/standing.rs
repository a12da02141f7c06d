//! Targets against others: 增速高于全省平均水平, 居民收入增长与经济增长基本同步, 主要指标位居全省前列.

use super::quantity::Figure;
use super::sentence::Sentence;
use super::subject;
use std::ops::Range;

/// More or less than others have.
const AGAINST: &[&str] = &["高于", "低于", "优于", "快于", "不超过", "不得超过"];

/// Where it stands among others.
const RANKS: &[&str] = &["位居", "居于", "进入", "跻身", "达到", "位列", "保持在", "稳居"];

/// Words that may stand before either and belong to the value.
const DEGREES: &[&str] = &["明显", "略", "总体", "整体", "显著", "大幅", "不", "适当", "应", "原则上", "始终", "继续", "力争"];

/// Last words of what can be compared, beside quantities.
const COMPARED: &[&str] = &["增速", "增幅", "增长", "指标", "寿命", "水质", "标准", "产出", "竞争力", "影响力", "满意度", "位次", "实力"];

/// The name, and the value in words with where it begins.
pub(super) fn read(sentence: &Sentence, range: Range<usize>) -> Option<(String, String, usize)> {
    let words = &sentence.text[range.clone()];
    let at = against(words).or_else(|| in_step(words)).or_else(|| ranked(words))?;
    let head = words[..at].trim_end_matches(['，', '、']);
    let head = DEGREES.iter().fold(head, |head, word| head.strip_suffix(word).unwrap_or(head));
    let counted = sentence.amounts.iter().any(|amount| range.contains(&amount.range.start));
    let name = subject::name(sentence, range.start..range.start + head.len()).filter(|_| !counted)?;
    let compared = subject::is_quantity(&name) || COMPARED.iter().any(|word| name.ends_with(word));
    let text = words[head.len()..].trim();
    (compared && (4..=24).contains(&name.chars().count()) && text.chars().count() <= 20).then(|| (name, text.to_owned(), range.start + at))
}

/// 高于全市平均水平: the value ends the clause.
fn against(words: &str) -> Option<usize> {
    let at = AGAINST.iter().filter_map(|word| words.find(word)).min()?;
    let ends = ["平均水平", "增速", "增幅", "水平", "年使用量", "增长"].iter().any(|end| words.ends_with(end));
    (at > 0 && ends && !words[at..].contains('的')).then_some(at)
}

/// 与经济增长基本同步.
fn in_step(words: &str) -> Option<usize> {
    words.ends_with("同步").then(|| words.rfind('与')).flatten().filter(|at| *at > 0)
}

/// 位居全省前列.
fn ranked(words: &str) -> Option<usize> {
    const ENDS: [&str; 7] = ["前列", "首位", "第一方阵", "前茅", "第一梯队", "十强", "百强"];
    let at = RANKS.iter().filter_map(|word| words.find(word)).min()?;
    let among = ["全省", "全国", "全市", "同类", "省内", "国内", "世界", "全球"].iter().any(|of| words[at..].contains(of));
    (at > 0 && among && ENDS.iter().any(|end| words.ends_with(end))).then_some(at)
}

/// 民间投资增速高于全国3.7个百分点: by how much it is above others belongs to the value.
pub(super) fn split(figure: &mut Figure) {
    let others = ["全国", "全省", "全市", "全区", "全县", "全部", "平均", "同期", "国家平均"];
    let than = AGAINST.iter().filter_map(|word| figure.name.rfind(word).map(|at| (at, at + word.len()))).max();
    let against = than.filter(|(at, end)| {
        let whom = &figure.name[*end..];
        *at > 0 && others.iter().any(|other| whom.starts_with(other)) && whom.chars().count() <= 10 && !whom.contains('的')
    });
    if let Some((at, _)) = against {
        figure.text.insert_str(0, &figure.name[at..]);
        figure.name.truncate(at);
    }
}
