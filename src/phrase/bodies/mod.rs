//! Names of bodies 单位/部门 and lists of them: 区发展改革局（区地方金融监管局）、各街道（功能区）; 市发展改革、教育、科技部门.

mod described;
mod elided;
mod split;
mod subject;
pub mod words;

pub use described::{acting, described};
pub use split::{called, explained, join_splits, list};
pub use subject::{Subject, agent, company, engaged, is_by_day, is_names, is_predicate, subject};

use std::collections::HashMap;
use std::sync::LazyLock;
use words::{BEGINNINGS, FUNCTIONS, HEADS, MINISTRIES};

/// One member of a list of bodies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// As printed.
    pub name: String,
    /// With the words that the list elides: 教育 in 市发展改革、教育部门 is 市教育部门.
    pub full: String,
}

/// The word with which a name ends and which says that it is one of a body; brackets at its end do not count.
pub fn head(name: &str) -> Option<&'static str> {
    let bare = without_bracket(name);
    let of_letter = BY_LAST_LETTER.get(&bare.chars().next_back()?)?;
    // 布局实施一批项目: no office.
    if ["布局", "格局", "开局", "全局", "结局"].iter().any(|word| bare.ends_with(word)) {
        return None;
    }
    of_letter.iter().copied().filter(|head| bare.ends_with(head)).max_by_key(|head| head.len())
}

/// Every word of every sentence is asked for its head: only those of its last letter are compared.
static BY_LAST_LETTER: LazyLock<HashMap<char, Vec<&'static str>>> = LazyLock::new(|| {
    let mut heads: HashMap<char, Vec<&str>> = HashMap::new();
    for head in HEADS.iter().chain(MINISTRIES) {
        heads.entry(head.chars().next_back().unwrap_or_default()).or_default().push(head);
    }
    heads
});

/// 区大数据局（区政府办公室） without what stands in brackets at the end.
pub fn without_bracket(name: &str) -> &str {
    let name = name.trim();
    let pair = super::brackets::outermost(name).pop().filter(|pair| pair.end == name.len() && pair.start > 0);
    pair.map_or(name, |pair| &name[..pair.start])
}

/// Does a text begin as names of bodies do?
pub fn begins(text: &str) -> bool {
    starts_with_any(text, BEGINNINGS) || starts_with_any(text, FUNCTIONS) || starts_with_any(text, MINISTRIES)
}

pub fn starts_with_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}
