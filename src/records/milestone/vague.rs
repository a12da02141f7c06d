//! Clauses behind a date that only say in which direction things go: 服务效能不断提升, 努力走在前列. The clause that holds the
//! date itself is a commitment whatever it says; those that follow it are if they come to an end that can be looked for.

use super::clause::Clause;
use crate::phrase::period::Dated;

/// What is only tried or helped, at the head of a clause.
#[rustfmt::skip]
const EFFORTS: &[&str] = &[
    "推动", "促进", "提升", "引领", "带动", "让", "为", "努力", "鼓励", "引导", "合理", "保障", "有效发挥", "充分发挥", "拓宽", "持续",
    "不断", "坚持", "贯彻", "全面贯彻", "深入贯彻", "认真", "突出", "切实", "着力", "增强", "激发", "继续", "采用", "按要求", "依法",
    "压实", "强化属地", "强化责任", "共同推进",
];

/// Change without an end.
const CHANGES: &[&str] =
    &["不断", "更加", "更为", "持续", "稳步", "逐步", "进一步", "蓬勃", "深入人心", "扎实推进", "深入推进", "大力推进", "依法依规"];

/// Something is there or done in the end.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "完成", "建成", "全部", "达到", "实现", "形成", "建立", "构建", "消除", "清零", "覆盖", "投入使用", "投用", "通车", "竣工", "开工", "进入",
    "健全", "配齐", "百亿", "千亿", "万亿", "翻番", "达峰",
];

pub(super) fn is_vague(text: &str) -> bool {
    let text = text.trim_start_matches('并');
    // 在实际工作中努力争取更好结果.
    if text.ends_with("更好结果") || text.ends_with("更好成绩") || text.ends_with("等重要历史节点") {
        return true;
    }
    // 以现场检查为主，抽查为辅 only says how.
    if !text.contains(|c: char| c.is_ascii_digit()) && (text.ends_with("为辅") || text.starts_with('以') && text.ends_with("为主")) {
        return true;
    }
    let ends = text.contains(|c: char| c.is_ascii_digit()) || ENDS.iter().any(|word| text.contains(word));
    // 推动经济实现质的有效提升和量的合理增长 has no end.
    let ends = ends && !text.contains("质的有效提升");
    // 进一步完善“米”字型高铁网 has an object.
    let changes = CHANGES.iter().any(|word| text.find(word).is_some_and(|at| at > 0));
    !ends && (changes || EFFORTS.iter().any(|word| text.starts_with(word)))
}

/// 今年是开局之年，做好政府工作的总体要求是：…: by what is to be gone is asked for at no time.
pub(super) fn is_guidance(text: &str, dated: &Dated, clause: &Clause) -> bool {
    let between = text.get(dated.range.end..clause.range.start).unwrap_or("");
    ["总体要求是", "总体要求：", "总体思路是", "总体思路：", "指导思想是", "基本思路是"].iter().any(|words| between.contains(words))
}

/// Behind ； a date holds for further results (覆盖率达到90%), not for the measures that follow: 建立管护队伍, 开展垃圾分类. Where
/// the measure ends to which a clause belongs, if it does; `open`: that of the clause before.
pub(super) fn measure(text: &str, dated: &Dated, clause: &Clause, open: Option<usize>) -> Option<usize> {
    let words = &text[clause.range.clone()];
    let counted = words.contains(|c: char| c.is_ascii_digit());
    let apart = text.get(dated.range.end..clause.range.start).is_some_and(|between| between.contains('；'));
    let goes_on = open.is_some_and(|open| !counted && text.get(open..clause.range.start).is_some_and(|between| !between.contains('；')));
    // ，鼓励重点镇参照建队，符合条件的纳入统一管理: nor for what is only encouraged, and what follows from it.
    let helped = !counted && words.starts_with("鼓励");
    (apart && is_measure(words) || helped || goes_on).then_some(clause.range.end)
}

fn is_measure(text: &str) -> bool {
    #[rustfmt::skip]
    const MEASURES: [&str; 21] = [
        "建立", "开展", "建设", "让", "按照", "继续", "推进", "推动", "加强", "强化", "完善", "加快", "实施", "鼓励", "支持", "引导", "组织", "落实",
        "制定", "将", "充分",
    ];
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let counted = text.contains(|c: char| c.is_ascii_digit()) && !text.starts_with("按照");
    let ends = ["全覆盖", "基本", "全部", "完成", "达到"].iter().any(|word| text.contains(word));
    // 其他单位根据需求逐步建成.
    if !counted && !ends && (text.contains("根据需求") || text.contains("逐步")) {
        return true;
    }
    let there = text.starts_with('在') && text.contains("开展");
    !counted && !ends && (there || MEASURES.iter().any(|word| text.starts_with(word)))
}

#[cfg(test)]
mod tests {
    use super::is_vague;

    #[test]
    fn directions_and_ends() {
        let cases = [
            ("新型消费不断壮大", true),
            ("努力走在全省前列", true),
            ("推动教育提质增效", true),
            ("推动技改项目全部完成", false),
            ("治理体系基本形成", false),
            ("新增就业5万人", false),
            ("进一步完善铁路网", false),
        ];
        for (text, expected) in cases {
            assert_eq!(is_vague(text), expected, "{text}");
        }
    }
}
