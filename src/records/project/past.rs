//! Works of a part that looks back (执行情况, 回顾): 建成白石水库, 新建东外环. What is said of them says that it is done, so that
//! none is taken for a promise.

use super::{doing, name, progress, renewal, text};
use crate::phrase::bodies::starts_with_any;

/// Verbs of what is done. What was only furthered (推进) or founded (成立) is no work that stands.
const DONE: &[&str] = &[
    "建成",
    "新建",
    "竣工",
    "启用",
    "开工",
    "完成",
    "改造",
    "扩建",
    "改建",
    "改扩建",
    "投用",
    "建设",
    "启动",
    "规划建设",
    "拓宽",
    "打通",
    "迁建",
    "实施",
];

/// The works of a clause that looks back, each with the words that say how far it is.
pub(super) fn read(clause: &str, own: &[String]) -> Vec<(String, Option<String>)> {
    let under_way: Vec<_> = progress::read(clause, own).into_iter().map(|(name, stage)| (name, Some(as_done(&stage)))).collect();
    let clause = without_adverb(clause);
    if !under_way.is_empty() || !starts_with_any(clause, DONE) {
        return under_way;
    }
    let sure = |name: &String| name::is_placed(name, own) && (name::is_named(name, own) || name::ends_in_built(name));
    let mut named = text::names(clause, own);
    let first = named.iter().filter_map(|name| clause.find(name.as_str())).min();
    // 完成农村道路安全工程及白石县项目: one that is sure vouches for what is called a work beside it.
    let vouched = named.iter().any(sure);
    named.retain(|name| sure(name) || (vouched && name::is_called_work(name)));
    let renewed = renewal::read(clause, own).into_iter().map(|(name, _)| name);
    let mut works = named.into_iter().chain(renewed).collect::<Vec<_>>();
    works.extend(if starts_with_any(clause, &["实施", "完成"]) { doing::read(clause, own) } else { Vec::new() });
    let at = works.iter().filter_map(|name| clause.find(name.as_str())).chain(first).min();
    let verb = as_done(at.map_or("", |at| without_first(&clause[..at])));
    works.into_iter().map(|name| (name::without_first(&name).to_owned(), Some(verb.clone()))).collect()
}

fn without_adverb(clause: &str) -> &str {
    const ADVERBS: &[&str] = &["先后", "相继", "陆续", "累计", "全面", "率先", "顺利", "成功", "基本"];
    ADVERBS.iter().find_map(|word| clause.strip_prefix(word)).unwrap_or(clause)
}

/// 建成启用全市首个…平台: that it is the first is no part of the verb either.
fn without_first(verb: &str) -> &str {
    const FIRSTS: &[&str] = &["首个", "首家", "首座", "全国", "全省", "全市", "全区", "全县"];
    FIRSTS.iter().fold(verb, |verb, word| verb.strip_suffix(word).unwrap_or(verb))
}

/// 新建 of a year that is over reads like a plan: 已新建. What goes on (有序推进) is left as printed.
fn as_done(said: &str) -> String {
    const OPEN: &[&str] = &["推进", "加快", "提速", "即将", "正在", "尽快"];
    let open = OPEN.iter().any(|word| said.contains(word)) || said.contains('已');
    if open || said.is_empty() { said.to_owned() } else { format!("已{said}") }
}
