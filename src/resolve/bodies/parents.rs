//! The body above one: of an office the one whose office it is, of a department the government, of a branch the bureau that
//! sent it, of the groups of a contingency plan its command.

use super::key::Key;
use super::scope::Scope;
use crate::model::Level;
use std::collections::{BTreeMap, BTreeSet};

/// The commands 指挥部 and leading groups that the texts of a plan name as their own, by plan.
#[derive(Default)]
pub struct Commands {
    of_plan: BTreeMap<String, BTreeSet<Key>>,
    /// Groups that stand below the heading of another body: 3.5 现场指挥机构, and below it 综合协调组：负责….
    below: BTreeMap<Key, Key>,
}

impl Commands {
    /// Notes what a document of this scope calls by a key.
    pub fn note(&mut self, scope: &Scope, key: &Key) {
        let commands = ["指挥部", "领导小组"].iter().any(|end| key.work.ends_with(end));
        let other = ["现场", "专项", "总指挥", "前方", "事发", "各", "相关", "有关"].iter().any(|word| key.work.contains(word));
        if commands && !other && key.region == scope.region {
            self.of_plan.entry(scope.plan.clone()).or_default().insert(key.clone());
        }
    }

    /// Notes that a group stands below the heading of a body.
    pub fn set_up(&mut self, group: Key, above: Key) {
        let command = ["指挥机构", "指挥部", "领导小组"].iter().any(|end| above.work.ends_with(end));
        if command && group != above && group.plan.is_some() {
            self.below.insert(group, above);
        }
    }

    /// The only command of a plan.
    fn only(&self, plan: &str) -> Option<&Key> {
        let mut commands = self.of_plan.get(plan)?.iter();
        commands.next().filter(|_| commands.next().is_none())
    }
}

/// What is known of all bodies.
pub struct Known<'a> {
    pub ids: &'a BTreeMap<Key, String>,
    pub commands: &'a Commands,
}

/// The id of the body above.
pub fn parent(key: &Key, name: &str, classification: Option<&str>, known: &Known) -> Option<String> {
    let region = key.region.as_deref().unwrap_or(key.prefix);
    let of = |region: &str, name: &str| {
        let id = format!("{region}/{name}");
        known.ids.values().any(|known| *known == id).then_some(id)
    };
    if let Some(plan) = &key.plan {
        return command(key, plan, known);
    }
    if let Some(above) = name.strip_suffix("办公室").and_then(|above| of(region, above)) {
        return Some(above);
    }
    // 市防办, 市防指办: the office of the flood command.
    if let Some(whose) = ["防汛办", "防指办", "防办"].iter().find_map(|office| name.strip_suffix(office)) {
        let commands = ["防汛抗旱指挥部", "防汛指挥部", "防指"];
        if let Some(above) = commands.iter().find_map(|command| of(region, &format!("{whose}{command}"))) {
            return Some(above);
        }
    }
    // 县抗震救灾现场指挥部 is sent by 县抗震救灾指挥部.
    if let Some(above) = name.strip_suffix("现场指挥部").and_then(|above| of(region, &format!("{above}指挥部"))) {
        return Some(above);
    }
    // 市公安局城东区分局 works for the district and belongs to 市公安局.
    if let Some(bureau) = sender(name) {
        let city = key.region.as_deref().and_then(|region| region.find('市').map(|at| &region[..at + '市'.len_utf8()]));
        return city.and_then(|city| of(city, bureau));
    }
    let town =
        key.level == Some(Level::District) && ["街道", "镇", "乡", "街道办事处", "管委会", "开发区"].iter().any(|end| name.ends_with(end));
    let below = classification == Some("政府部门") || classification == Some("政府") && town;
    let governments: &[&str] = if below { &["市政府", "区政府", "县政府", "省政府"] } else { &[] };
    governments.iter().find_map(|government| of(region, government))
}

/// 综合协调组, 指挥部办公室 and 专家组 of a plan are its command's.
fn command(key: &Key, plan: &str, known: &Known) -> Option<String> {
    let office = key.work.ends_with("办公室");
    let group = key.work.ends_with('组') && !key.work.ends_with("领导小组") && plan.contains("预案") && !key.work.starts_with('各');
    let only = || known.commands.only(plan).filter(|above| *above != key);
    let above = known.commands.below.get(key).or_else(only).filter(|_| office || group)?;
    known.ids.get(above).cloned()
}

/// 市公安局 in 市公安局城东区分局.
fn sender(name: &str) -> Option<&str> {
    let at = name.strip_suffix("分局").filter(|_| name.starts_with('市'))?.find('局')?;
    Some(&name[..at + '局'.len_utf8()])
}

#[cfg(test)]
mod tests {
    use super::sender;

    #[test]
    fn who_sent_a_branch() {
        assert_eq!(sender("市公安局城东区分局"), Some("市公安局"));
        assert_eq!(sender("区公安分局"), None);
    }
}
