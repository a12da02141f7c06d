//! What bodies have to do: the directory, and for one body its load by document and year, its partners.
//!
//! A body is known by its id, never by its name: two districts have bodies of one name.

use super::district::own_name;
use super::search::fold;
use crate::model::{Body, Named, Records, Task, WorkGroup};
use crate::store::order::{InKeys, InOrder};
use litemap::LiteMap;

/// How many records give something to a body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    pub leads: usize,
    pub answers_for: usize,
    pub supports: usize,
    pub duties: usize,
}

impl Load {
    /// Of all roles; a task in which a body has two of them counts twice.
    pub fn total(&self) -> usize {
        self.leads + self.answers_for + self.supports + self.duties
    }
}

impl std::iter::Sum for Load {
    fn sum<I: Iterator<Item = Load>>(loads: I) -> Load {
        loads.fold(Load::default(), |sum, load| Load {
            leads: sum.leads + load.leads,
            answers_for: sum.answers_for + load.answers_for,
            supports: sum.supports + load.supports,
            duties: sum.duties + load.duties,
        })
    }
}

/// The bodies of one region (`None`: of no region), by kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Shelf<'a> {
    pub region: Option<&'a str>,
    /// Kinds with their bodies; the kind with most to do first, then several bodies at once (各区县政府), which nobody looks up
    /// by name, and last bodies that no kind is known of.
    pub kinds: Vec<Kind<'a>>,
}

/// The bodies of one kind (`None`: of no known one), each with what it has to do.
pub type Kind<'a> = (Option<&'a str>, Vec<(&'a Body, Load)>);

/// Who has which role in a task.
pub fn has(named: &[Named], id: &str) -> bool {
    named.iter().any(|named| named.body.as_deref() == Some(id))
}

/// What a reader calls a body: its name, with its region if another body has the same name, or if it is a district's and the
/// name does not say which (区发展改革局, 各街道). What is no body's id is a name already.
pub fn called(records: &Records, id: &str) -> String {
    let Some(body) = records.bodies.iter().find(|body| body.id == id) else { return id.to_owned() };
    let shared = || records.bodies.iter().any(|other| other.name == body.name && other.id != id);
    match &body.region {
        Some(region) if is_of_some_district(&body.name, region) || shared() => format!("{}（{}）", body.name, own_name(region)),
        _ => body.name.clone(),
    }
}

/// 区发展改革局 is of which district? 市生态环境局钢城分局 says it.
fn is_of_some_district(name: &str, region: &str) -> bool {
    let own = own_name(region);
    own != region && !name.contains(own.trim_end_matches(['区', '县']))
}

/// The work groups that name a body among their heads or members. A list of members says 市财政局局长 or
/// 张三 市财政局副局长: of the bodies of the document's region (`region_of`) the one with the longest name in it is meant.
pub fn work_groups<'a, 'b>(records: &'a Records, id: &str, region_of: impl Fn(&str) -> Option<&'b str>) -> Vec<&'a WorkGroup> {
    let Some(body) = records.bodies.iter().find(|body| body.id == id) else { return Vec::new() };
    let names = |body: &'a Body| std::iter::once(&body.name).chain(&body.other_names);
    let longest = |body: &'a Body, member: &str| names(body).filter(|name| member.contains(name.as_str())).map(String::len).max();
    let of_region = || records.bodies.iter().filter(|other| other.region == body.region);
    let meant = |member: &String| {
        let own = longest(body, member);
        own.is_some() && of_region().filter_map(|other| longest(other, member)).max() == own
    };
    let named = |group: &&WorkGroup| {
        region_of(&group.source.document) == body.region.as_deref() && group.lead.iter().chain(&group.members).any(meant)
    };
    records.work_groups.iter().filter(named).in_vec()
}

fn everybody(task: &Task) -> impl Iterator<Item = &str> {
    task.named().filter_map(|named| named.body.as_deref())
}

/// A role, and where its count stands.
type Role<'a> = (&'a [Named], fn(&mut Load) -> &mut usize);

fn roles(task: &Task) -> [Role<'_>; 3] {
    [(&task.lead, |load| &mut load.leads), (&task.responsible, |load| &mut load.answers_for), (&task.support, |load| &mut load.supports)]
}

/// The load of every body that something is given to, by id.
pub fn loads(records: &Records) -> LiteMap<&str, Load> {
    let mut loads: LiteMap<&str, Load> = LiteMap::new();
    for (named, part) in records.tasks.iter().flat_map(roles) {
        for id in named.iter().filter_map(|named| named.body.as_deref()) {
            *part(loads.entry(id).or_default()) += 1;
        }
    }
    for id in records.duties.iter().filter_map(|duty| duty.body.as_deref()) {
        loads.entry(id).or_default().duties += 1;
    }
    loads
}

/// Bodies whose names have the sought words: the highest regions first, inside a kind those with most to do first, and last
/// those that only join a work group.
pub fn directory<'a>(records: &'a Records, sought: &str) -> Vec<Shelf<'a>> {
    let (sought, loads) = (fold(sought), loads(records));
    let mut shelves: Vec<Shelf> = Vec::new();
    for body in &records.bodies {
        let mut names = std::iter::once(&body.name).chain(&body.other_names);
        let load = loads.get(body.id.as_str()).copied().unwrap_or_default();
        if !sought.is_empty() && !names.any(|name| fold(name).contains(&sought)) {
            continue;
        }
        let region = body.region.as_deref();
        let shelf = place(&mut shelves, |shelf| shelf.region == region, || Shelf { region, kinds: Vec::new() });
        let kind = body.classification.as_deref();
        place(&mut shelf.kinds, |(known, _)| *known == kind, || (kind, Vec::new())).1.push((body, load));
    }
    // The city, its districts, and last what is above the city: nobody comes here for that.
    let is_province = |id: &str| records.regions.iter().any(|region| region.id == id && region.kind == "province");
    let height = |region: Option<&str>| region.filter(|id| !is_province(id)).map_or(usize::MAX, |id| ancestors(records, id));
    let order = |region: Option<&str>| region.and_then(|id| records.regions.iter().position(|region| region.id == id));
    shelves.in_order_of(|shelf| (height(shelf.region), order(shelf.region)));
    for shelf in &mut shelves {
        for (_, bodies) in &mut shelf.kinds {
            bodies.in_order_of(|(_, load)| std::cmp::Reverse(load.total()));
        }
        let load = |bodies: &[(&Body, Load)]| bodies.iter().map(|(_, load)| load.total()).sum::<usize>();
        shelf.kinds.in_order_of(|(kind, bodies)| (kind.is_none(), *kind == Some(Body::MANY), std::cmp::Reverse(load(bodies))));
    }
    shelves
}

fn place<T>(all: &mut Vec<T>, is: impl Fn(&T) -> bool, new: impl FnOnce() -> T) -> &mut T {
    let at = all.iter().position(is).unwrap_or_else(|| {
        all.push(new());
        all.len() - 1
    });
    &mut all[at]
}

/// How many regions are above one.
fn ancestors(records: &Records, region: &str) -> usize {
    let parent = |id: &str| records.regions.iter().find(|region| region.id == id)?.parent.as_deref();
    // As many steps as there are regions end every chain.
    std::iter::successors(parent(region), |id| parent(id)).take(records.regions.len()).count()
}

/// What one document gives to a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share<'a> {
    /// Id of the document.
    pub document: &'a str,
    pub load: Load,
}

/// The load of a body document by document, the heaviest first.
pub fn by_document<'a>(records: &'a Records, id: &str) -> Vec<Share<'a>> {
    let mut shares: Vec<Share> = Vec::new();
    let of = |shares: &mut Vec<Share<'a>>, document: &'a str, part: fn(&mut Load) -> &mut usize| {
        let share = place(shares, |share| share.document == document, || Share { document, load: Load::default() });
        *part(&mut share.load) += 1;
    };
    for task in &records.tasks {
        for (_, part) in roles(task).iter().filter(|(named, _)| has(named, id)) {
            of(&mut shares, &task.source.document, *part);
        }
    }
    for duty in records.duties.iter().filter(|duty| duty.body.as_deref() == Some(id)) {
        of(&mut shares, &duty.source.document, |load| &mut load.duties);
    }
    shares.in_order_of(|share| std::cmp::Reverse(share.load.total()));
    shares
}

/// Whom a body has tasks together with.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner<'a> {
    pub body: &'a Body,
    /// Tasks that name both.
    pub together: usize,
}

/// The partners of a body, those with most tasks in common first.
pub fn partners<'a>(records: &'a Records, id: &str) -> Vec<Partner<'a>> {
    let mut counts: LiteMap<&str, usize> = LiteMap::new();
    for task in &records.tasks {
        for other in named_with(task, id) {
            *counts.entry(other).or_default() += 1;
        }
    }
    let mut partners: Vec<Partner> =
        records.bodies.iter().filter_map(|body| Some(Partner { body, together: *counts.get(body.id.as_str())? })).in_vec();
    partners.in_order_of(|partner| std::cmp::Reverse(partner.together));
    partners
}

/// The others in a task that names a body, each once.
fn named_with<'a>(task: &'a Task, id: &str) -> Vec<&'a str> {
    if !task.names(id) {
        return Vec::new();
    }
    let mut others: Vec<&str> = everybody(task).filter(|named| *named != id).in_vec();
    others.in_order(Ord::cmp);
    others.dedup();
    others
}

/// Which of these bodies stand together in tasks that also name `id`: two places and how many tasks. At most `most`, the
/// strongest first.
pub fn ties(records: &Records, id: &str, among: &[Partner], most: usize) -> Vec<(usize, usize, usize)> {
    let mut ties: LiteMap<(usize, usize), usize> = LiteMap::new();
    for task in &records.tasks {
        let others = named_with(task, id);
        let places: Vec<usize> = (0..among.len()).filter(|&at| others.contains(&among[at].body.id.as_str())).in_vec();
        for (at, first) in places.iter().enumerate() {
            for second in &places[at + 1..] {
                *ties.entry((*first, *second)).or_default() += 1;
            }
        }
    }
    let mut ties: Vec<_> = ties.into_iter().map(|((first, second), count)| (first, second, count)).in_vec();
    ties.in_order_of(|(.., count)| std::cmp::Reverse(*count));
    ties.truncate(most);
    ties
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn records() -> Records {
        let body = |id: &str, region: Option<&str>, kind: Option<&str>| json!({ "id": id, "name": id.rsplit('/').next(), "region": region, "classification": kind, "level": null, "parent": null });
        let named = |ids: &[&str]| ids.iter().map(|id| json!({ "name": id, "body": id })).collect::<Vec<_>>();
        let task = |at: usize, document: &str, lead: &[&str], support: &[&str]| {
            let source = json!({ "document": document, "block": "b", "section": null });
            json!({ "id": format!("{document}.t{at}"), "num": null, "category": null, "text": "", "lead": named(lead), "support": named(support), "deadline": null, "source": source })
        };
        let duty = |body: &str| json!({ "id": "d.d1", "name": "财政局", "body": body, "text": "", "source": { "document": "d", "block": "b", "section": null } });
        serde_json::from_value(json!({
            "regions": [
                { "id": "市", "name": "市", "kind": "city", "parent": null },
                { "id": "市东区", "name": "东区", "kind": "district", "parent": "市" },
                { "id": "市西区", "name": "西区", "kind": "district", "parent": "市" },
            ],
            "bodies": [
                body("市西区/财政局", Some("市西区"), Some("政府部门")),
                body("市东区/财政局", Some("市东区"), Some("政府部门")),
                body("市东区/指挥部", Some("市东区"), None),
                body("市/水务局", Some("市"), Some("政府部门")),
                body("市/没事局", Some("市"), Some("政府部门")),
            ],
            "tasks": [
                task(1, "d", &["市东区/财政局"], &["市/水务局", "市东区/指挥部"]),
                task(2, "d", &["市/水务局"], &["市东区/财政局", "市/水务局"]),
                task(3, "e", &["市西区/财政局"], &[]),
            ],
            "duties": [duty("市东区/财政局")],
            "work_groups": [
                { "id": "d.g1", "name": "领导小组", "lead": ["副区长"], "members": ["张三 财政局副局长"], "source": { "document": "d", "block": "b" } },
                { "id": "e.g1", "name": "领导小组", "members": ["财政局"], "source": { "document": "e", "block": "b" } },
            ],
        }))
        .unwrap()
    }

    #[test]
    fn bodies_of_one_name_in_two_districts_stay_apart() {
        let records = records();
        let loads = loads(&records);
        assert_eq!(loads[&"市东区/财政局"], Load { leads: 1, supports: 1, duties: 1, ..Load::default() });
        assert_eq!(loads[&"市西区/财政局"], Load { leads: 1, ..Load::default() });
        let of = |id: &str| by_document(&records, id).into_iter().map(|share| (share.document, share.load.total())).collect::<Vec<_>>();
        assert_eq!(of("市东区/财政局"), [("d", 3)]);
        assert_eq!(of("市西区/财政局"), [("e", 1)]);
        assert!(partners(&records, "市西区/财政局").is_empty());
    }

    #[test]
    fn a_member_of_a_work_group_is_the_body_of_its_region() {
        let records = records();
        let region_of = |document: &str| Some(if document == "d" { "市东区" } else { "市西区" });
        let of = |id: &str| work_groups(&records, id, region_of).into_iter().map(|group| group.id.as_str()).collect::<Vec<_>>();
        assert_eq!(of("市东区/财政局"), ["d.g1"]);
        assert_eq!(of("市西区/财政局"), ["e.g1"]);
        assert!(of("市/水务局").is_empty());
        assert_eq!(called(&records, "市西区/财政局"), "财政局（西区）");
        assert_eq!(called(&records, "市/水务局"), "水务局");
        assert_eq!(called(&records, "市东区/指挥部"), "指挥部（东区）");
        assert_eq!(called(&records, "各部门"), "各部门");
    }

    #[test]
    fn the_directory_goes_by_region_and_kind_and_who_has_nothing_to_do_comes_last() {
        let records = records();
        let drawn = |sought: &str| -> Vec<String> {
            let line = |shelf: &Shelf| {
                let kinds = shelf.kinds.iter().map(|(kind, bodies)| {
                    let names: Vec<&str> = bodies.iter().map(|(body, _)| body.name.as_str()).collect();
                    format!("{}:{}", kind.unwrap_or("-"), names.join("、"))
                });
                format!("{} {}", shelf.region.unwrap_or("-"), kinds.collect::<Vec<_>>().join(" "))
            };
            directory(&records, sought).iter().map(line).collect()
        };
        assert_eq!(drawn(""), ["市 政府部门:水务局、没事局", "市东区 政府部门:财政局 -:指挥部", "市西区 政府部门:财政局"]);
        assert_eq!(drawn("财政"), ["市东区 政府部门:财政局", "市西区 政府部门:财政局"]);
        assert_eq!(drawn("没事"), ["市 政府部门:没事局"]);
    }

    #[test]
    fn partners_count_tasks_not_mentions_and_ties_are_those_of_the_same_tasks() {
        let records = records();
        let partners = partners(&records, "市东区/财政局");
        let counts: Vec<(&str, usize)> = partners.iter().map(|partner| (partner.body.name.as_str(), partner.together)).collect();
        assert_eq!(counts, [("水务局", 2), ("指挥部", 1)]);
        assert_eq!(ties(&records, "市东区/财政局", &partners, 5), [(0, 1, 1)]);
    }
}
