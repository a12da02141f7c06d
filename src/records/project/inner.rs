//! Works that the text of an item of a box builds: 城区道路新建项目：新建友谊大街中段、汶水路南延等道路.

use super::{name, own, renewal, text};
use crate::model::Project;
use crate::records::reading::Reading;

/// What the items `found` in boxes say of further works.
pub(super) fn read(found: &[Project], reading: &Reading) -> Vec<Project> {
    let own = own::words(reading);
    found.iter().filter(|project| project.in_box.is_some()).flat_map(|project| of_item(project, &own)).collect()
}

fn of_item(project: &Project, own: &[String]) -> Vec<Project> {
    let Some(said) = project.detail.as_deref() else { return Vec::new() };
    let mut found: Vec<Project> = Vec::new();
    for clause in text::clauses(said) {
        let words = &said[clause];
        let renewed = renewal::read(words, own);
        let treated = |known: &str| renewed.iter().any(|(name, what)| what.is_some() && name == known);
        let named = text::names(words, own).into_iter().filter(|name| is_one(name, own) && !treated(name)).map(|name| (name, None));
        let named: Vec<_> = named.collect();
        let built = renewed.into_iter().map(|(name, what)| (name, what.map(str::to_owned)));
        for (name, detail) in named.into_iter().chain(built) {
            if name != project.name && found.iter().all(|known| known.name != name) {
                let (in_box, source) = (project.in_box.clone(), project.source.clone());
                found.push(Project { id: String::new(), name, region: None, detail, in_box, source });
            }
        }
    }
    found
}

/// In the words on a work only what is told from others by its name is another.
fn is_one(work: &str, own: &[String]) -> bool {
    // 国家级粉末制品检测中心, 云州节水教育基地: what can be anywhere, by its rank or place.
    let placed = work.starts_with("国家") || own.iter().any(|own| work.starts_with(own.as_str()));
    let ends = name::ends_in_built(work) || name::is_called_work(work) || name::is_stretch(work) || (placed && name::ends(work));
    // “照亮回家的路”工程: what stands in quotes is a name.
    let plain = work.split(['“', '”']).step_by(2).all(|outside| !outside.contains(['的', '等']));
    ends && plain && name::is_placed(work, own) && name::is_named(work, own)
}
