//! 教育主管部门 in a district whose bureau for it is 区教育和体育局: departments that a text names for a part of what a joint bureau does.

use super::Names;
use super::key::Key;
use std::collections::BTreeMap;

/// Works that one bureau has in many places, and the parts by which texts name it.
const JOINT: &[(&str, &[&str])] = &[
    ("教育体育", &["教育", "体育"]),
    ("文化旅游", &["文化", "旅游"]),
    ("自然资源", &["规划", "国土资源", "国土"]),
    ("住房城乡建设", &["住房", "建设", "城乡建设", "住房保障"]),
    ("人力资源社会保障", &["人力资源", "劳动保障"]),
    ("工业信息化", &["工业"]),
];

/// Takes the names of such a department over to the bureau; gives whose they are now.
pub fn join(found: &mut BTreeMap<Key, Names>) -> Vec<(Key, Key)> {
    let parts: Vec<(Key, Key)> = found.iter().filter_map(|(key, names)| Some((key.clone(), bureau(key, names, found)?))).collect();
    for (part, whole) in &parts {
        let Some(names) = found.remove(part) else { continue };
        let counts = &mut found.entry(whole.clone()).or_default().counts;
        names.counts.into_iter().for_each(|(name, count)| *counts.entry(name).or_default() += count);
    }
    parts
}

/// The bureau for a department that is printed as 部门 only: that of the same place, if a text names it.
fn bureau(key: &Key, names: &Names, found: &BTreeMap<Key, Names>) -> Option<Key> {
    let part = key.work.strip_suffix("〔局〕").filter(|_| is_department(names))?;
    let (work, _) = JOINT.iter().find(|(_, parts)| parts.contains(&part))?;
    let whole = Key { work: format!("{work}〔局〕"), ..key.clone() };
    found.get(&whole).filter(|names| !is_department(names)).map(|_| whole)
}

fn is_department(names: &Names) -> bool {
    names.counts.keys().all(|name| name.ends_with("部门"))
}
