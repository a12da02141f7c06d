//! The words of header lines, and what they say of their columns.

use super::bare;
use super::value::Kind;

/// What a column holds, as far as its header says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// 序号
    Number,
    /// 类别, 领域: a label that spans several rows.
    Group,
    /// 指标, 名称, 区县: what the row is about.
    Name,
    /// 单位 of a quantity, where it has a column.
    Unit,
    /// 2025年, 目标值, 基数
    Value,
    /// 属性: 约束性 or 预期性.
    Attribute,
    /// 完成时限
    Deadline,
    /// 牵头部门, 责任单位
    Lead,
    /// 配合部门
    Support,
    /// 备注
    Remark,
    /// 具体措施, 重点任务, 主要内容: sentences.
    Text,
}

/// Words by role; the first list that has a word in the header decides. 责任单位 must be seen before 单位, 指标属性 before
/// 指标, 重点任务目标 before 目标.
const ROLES: &[(Role, &[&str])] = &[
    (Role::Number, &["序号", "编号"]),
    (Role::Remark, &["备注"]),
    (Role::Attribute, &["属性", "指标性质", "指标类型"]),
    (Role::Support, &["配合", "协助", "协办", "参与", "参加"]),
    (Role::Lead, &["牵头", "责任", "负责", "主管", "主办", "承办", "实施主体", "实施单位", "部门"]),
    (Role::Deadline, &["时限", "时间", "期限", "年限", "进度", "完成日期"]),
    (Role::Group, &["类别", "分类", "领域", "类型", "方面", "一级指标", "目标层", "维度"]),
    (Role::Text, &["措施", "任务", "举措", "内容", "要求", "事项", "做法"]),
    (
        Role::Value,
        &["目标", "基数", "基期", "现状", "增速", "年均", "累计", "完成", "规划", "数量", "面积", "合计", "比例", "投资", "值", "规模"],
    ),
    (Role::Name, &["指标", "名称", "项目", "区县", "县区", "区划", "地区", "街道", "镇街", "姓名", "工程"]),
    (Role::Unit, &["计量单位", "单位"]),
];

/// The role that a header word gives its column; `None` for a word that heads no column.
pub fn role(header: &str) -> Option<Role> {
    if Kind::of(header) == Kind::Year {
        return Some(Role::Value);
    }
    let bare = bare(header);
    if bare.chars().count() > 20 {
        return None;
    }
    // 项目性质 and 企业性质 say something else.
    if bare == "性质" {
        return Some(Role::Attribute);
    }
    let listed = ROLES.iter().find(|(_, words)| words.iter().any(|word| bare.contains(word))).map(|(role, _)| *role);
    listed.or_else(|| is_counted(&bare).then_some(Role::Value))
}

/// 2025年, 2020, 2021-2025年.
pub fn is_year(word: &str) -> bool {
    Kind::of(word) == Kind::Year
}

/// 床位数, 长度（公里）: how many, or in what.
fn is_counted(bare: &str) -> bool {
    let unit = bare.strip_suffix([')', '）']).and_then(|rest| rest.rsplit_once(['(', '（'])).map(|(_, unit)| unit.chars().count());
    bare.ends_with('数') && bare.chars().count() >= 2 || unit.is_some_and(|letters| (1..=4).contains(&letters))
}

/// Splits a header line at its blanks: 指　　标 is one word, so are 2020 年 and 备 注.
pub fn split(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut blanks = 0;
    for piece in line.split([' ', '\u{3000}', '\t']) {
        blanks += 1;
        if piece.is_empty() {
            continue;
        }
        let bare = bare(piece);
        match words.last_mut() {
            Some(last) if belongs(last, &bare, blanks > 1) => last.push_str(&bare),
            _ => words.push(bare),
        }
        blanks = 0;
    }
    words
}

/// Was the piece parted from the word before it only by letter spacing? `far`: by more than one blank, as columns are.
fn belongs(last: &str, piece: &str, far: bool) -> bool {
    let single = |text: &str| text.chars().count() == 1;
    let closed = last.chars().count() == 2 && role(last).is_some();
    let spaced = single(piece) && (single(last) || !closed && last.chars().count() < 4 && Kind::of(last) == Kind::Text);
    let year = piece.starts_with('年') && last.len() == 4 && last.chars().all(|c| c.is_ascii_digit());
    let bracket = piece.starts_with(['(', '[', '〔']) && piece.ends_with([')', ']', '〕']);
    let digits = piece.chars().all(|c| c.is_ascii_digit()) && piece.len() == 4 && matches!(last, "基数" | "工作目标" | "目标");
    spaced || !far && (year || bracket || digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn header_lines_are_split_into_words() {
        let cases: [(&str, &[&str]); 6] = [
            ("指　　标 ２０２０年 ２０２５年 属性", &["指标", "2020年", "2025年", "属性"]),
            (
                "类别 重点任务 序号 具体措施 完成时限 牵头部门 配合部门",
                &["类别", "重点任务", "序号", "具体措施", "完成时限", "牵头部门", "配合部门"],
            ),
            ("序 号 指 标 单 位 2020 年 2025 年 备 注", &["序号", "指标", "单位", "2020年", "2025年", "备注"]),
            ("指标  单位  2025年  [累计]  属性", &["指标", "单位", "2025年", "[累计]", "属性"]),
            ("指标名称 （%） 2020 2025", &["指标名称(%)", "2020", "2025"]),
            ("险 情 灾 情", &["险情灾情"]),
        ];
        for (line, words) in cases {
            assert_eq!(split(line), words);
        }
    }

    #[test]
    fn words_say_what_their_column_holds() {
        let cases = [
            ("序号", Some(Role::Number)),
            ("指标属性", Some(Role::Attribute)),
            ("性质", Some(Role::Attribute)),
            ("责任单位", Some(Role::Lead)),
            ("单位", Some(Role::Unit)),
            ("配合部门", Some(Role::Support)),
            ("完成时限", Some(Role::Deadline)),
            ("２０２５年", Some(Role::Value)),
            ("具体措施", Some(Role::Text)),
            ("类别", Some(Role::Group)),
            ("济南", None),
        ];
        for (word, expected) in cases {
            assert_eq!(role(word), expected, "{word}");
        }
    }
}
