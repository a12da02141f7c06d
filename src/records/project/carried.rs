//! Works of clauses without a verb that builds: what goes on with the verb before (实施甲河治理工程，乙湖修复工程), and what others
//! lean on (以甲产业园、乙物流园等项目为依托).

use super::members::items;
use super::{clause, name};
use crate::phrase::bodies::starts_with_any;
use crate::phrase::bodies::words::NO_BEGINNING;

/// The verb of `before`, if the clause behind it is but names of works: 实施 | 甲工程，乙湖流域等生态修复工程.
pub(super) fn verb<'a>(before: &'a str, after: &str) -> Option<&'a str> {
    let object = clause::object(before)?.words;
    let bare = name::is_called_work(after) && !starts_with_any(after, NO_BEGINNING) && clause::object(after).is_none();
    let plain = !after.contains(['为', '是', '：', '“']) && (6..=40).contains(&after.chars().count());
    let same = ["工程", "项目"].iter().any(|end| before.ends_with(end) && after.ends_with(end));
    (bare && plain && same).then(|| &before[..before.find(object).unwrap_or(0)])
}

/// 以甲产业园、乙物流园等项目建设为依托: the list, whose members the text calls works.
pub(super) fn leaned_on(clause: &str) -> Option<Vec<&str>> {
    const CALLED: &[&str] = &["等项目", "等工程", "等重点项目", "等重大项目", "等重点工程", "等重大工程"];
    const ROLES: &[&str] = &["依托", "抓手", "载体", "重点", "牵引", "支撑", "龙头", "引领", "着力点", "契机"];
    let rest = clause.strip_prefix('以')?;
    let (list, role) = rest.rsplit_once('为').filter(|(_, role)| ROLES.contains(role))?;
    let list = list.strip_suffix("建设").unwrap_or(list);
    let list = CALLED.iter().find_map(|called| list.strip_suffix(called)).filter(|_| !role.is_empty())?;
    Some(items(list))
}

#[cfg(test)]
mod tests {
    use super::{leaned_on, verb};

    #[test]
    fn what_goes_on_and_what_is_leaned_on() {
        assert_eq!(verb("实施白石河幸福河湖示范工程", "柳溪湖流域等生态保护修复工程"), Some("实施"));
        assert_eq!(verb("实施白石河幸福河湖示范工程", "推进柳溪湖修复工程"), None);
        assert_eq!(leaned_on("以白石数据湖、云通供应链等项目建设为依托").unwrap_or_default(), ["白石数据湖", "云通供应链"]);
        assert_eq!(leaned_on("以枢纽经济为特色"), None);
    }
}
