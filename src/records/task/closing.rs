//! Whether a bracket that names bodies signs the text before it, or explains a word of it.

use crate::phrase::bodies::words::NO_BEGINNING;
use crate::phrase::bodies::{begins, is_names, starts_with_any};
use crate::phrase::brackets;
use crate::phrase::role::Roles;
use std::ops::Range;

/// A bracket inside a sentence explains a word: 主管部门（县财政局）要…. One that signs stands where a sentence ends.
pub(super) fn closes(text: &str, pair: &Range<usize>, roles: &Roles) -> bool {
    let labelled =
        text[pair.clone()].contains(['：', ':']) || !roles.lead.is_empty() || brackets::inside(&text[pair.clone()]).ends_with("负责");
    // 各镇（街道）: the bracket belongs to a name.
    let inner = brackets::inside(&text[pair.clone()]);
    if ["街道", "镇", "乡", "园区", "功能区", "开发区", "管委会", "办事处", "单位", "部门", "机构"].contains(&inner)
    {
        return false;
    }
    if is_rest_of_name(&text[..pair.start]) {
        return false;
    }
    let before = text[..pair.start].trim_end().chars().next_back();
    let after = text[pair.end..].trim_start().chars().next();
    let ended = before.is_none_or(|letter| matches!(letter, '。' | '；' | '！'));
    let ends = after.is_none_or(|letter| matches!(letter, '。' | '；'));
    // 建成全民健身中心（文体中心）。: another name for what was built.
    let all = || roles.lead.iter().chain(&roles.support).chain(&roles.responsible);
    let other_name = !ended && all().count() == 1 && all().all(|member| !begins(&member.name));
    ended || (ends && !other_name) || labelled
}

/// 据局（市智能局）, 王青（市财政局）, 市教育局、市数据局（市智能局）: before the bracket stands a name or what a broken line left of
/// one, and nothing that anybody could do.
fn is_rest_of_name(before: &str) -> bool {
    let bare: String = before.chars().filter(|letter| !matches!(letter, ' ' | '\u{3000}')).collect();
    let plain = !bare.is_empty() && bare.chars().all(|letter| crate::normalize::width::is_ideograph(letter) || letter == '、');
    let short = bare.chars().count() <= 5 && !starts_with_any(&bare, NO_BEGINNING);
    plain && (short || bare.chars().count() <= 24 && is_names(&bare))
}
