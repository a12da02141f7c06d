//! What two names must share to be one body: whose it is, and its work.

use super::alike::{alike, all, places};
use super::register::BodyRegister;
use super::scope::Scope;
use crate::model::Level;
use crate::phrase::bodies::words::{FUNCTIONS, MINISTRIES};
use crate::phrase::bodies::{head, without_bracket};

/// Identity of a body. Names with one key are one body.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// `None` for a body of the state or of a province that no document names.
    pub region: Option<String>,
    pub level: Option<Level>,
    /// Its level as a word where the region is unknown: 省, 国家.
    pub prefix: &'static str,
    /// Its work, in one wording.
    pub work: String,
    /// The plan that sets it up, for a group that only its plan knows.
    pub plan: Option<String>,
}

/// Endings of departments: 局, 委 and 部门 name one body in three ways.
#[rustfmt::skip]
const DEPARTMENTS: &[&str] = &[
    "委员会", "主管部门", "行政部门", "部门", "分局", "局", "委", "厅", "办公室", "办", "主管机构", "部",
];

/// Words of names that plans shorten in their own ways everywhere: the full work, and its short forms.
const WORKS: &[(&str, &[&str])] = &[
    ("发展改革", &["发展和改革", "发改"]),
    ("工业信息化", &["工业和信息化", "工信"]),
    ("教育体育", &["教育和体育"]),
    ("科技", &["科学技术"]),
    ("人力资源社会保障", &["人力资源和社会保障", "人社"]),
    ("自然资源", &["自然资源和规划", "规划和自然资源", "自然资源规划"]),
    ("住房城乡建设", &["住房和城乡建设", "住建"]),
    ("城管", &["城市管理"]),
    ("交通运输", &["城乡交通运输"]),
    ("水务", &["城乡水务"]),
    ("文化旅游", &["文化和旅游", "文旅"]),
    ("卫生健康", &["卫健"]),
    ("应急", &["应急管理"]),
    ("市场监管", &["市场监督管理"]),
    ("药品监管", &["药品监督管理"]),
    ("地方金融监管", &["地方金融监督管理"]),
    ("医保", &["医疗保障"]),
    ("外事", &["外"]),
    ("人防", &["人民防空"]),
    ("供销合作社", &["供销社"]),
    ("行政审批服务", &["行政审批"]),
    ("气象", &["气象主管"]),
    ("消防救援", &["消防"]),
    ("委网络安全和信息化委员会办公室", &["委网信办"]),
];

/// Departments of the party, as texts call them among those of the government.
const PARTY: &[(&str, &str)] = &[("宣传部门", "委宣传部"), ("组织部门", "委组织部"), ("统战部门", "委统战部"), ("网信部门", "委网信办")];

/// The key of a name, as a document of this scope uses it.
pub fn of(name: &str, scope: &Scope, register: &BodyRegister) -> Key {
    // 各街道（功能区） names both in one word, and whose they are is never said.
    if let Some(work) = places(name) {
        let (owner, _) = scope.owner(&work);
        return Key { region: owner.region, level: owner.level, prefix: owner.prefix, work, plan: None };
    }
    // 县防汛抗旱指挥部（县指挥部） is known to its plan by the short name.
    let short = with_short(name).map(|(_, short)| short);
    let bare: String = short.unwrap_or(without_bracket(name)).chars().filter(|letter| !letter.is_whitespace()).collect();
    let bare = all(&bare);
    // 区级应急管理部门 is the district's.
    let bare = match ["省级", "市级", "区级", "县级"].iter().find_map(|level| bare.strip_prefix(level).map(|rest| (level, rest))) {
        Some((level, rest)) if head(rest).is_some_and(|head| head == "部门") && rest.chars().count() > 3 => {
            level.replace('级', "") + rest
        }
        _ => bare,
    };
    let (owner, rest) = scope.owner(&bare);
    let (owner, rest) = branch(&rest, scope, owner);
    let rest = command_of_plan(&alike(&rest), &scope.plan);
    let plan = is_group_of_plan(&rest).then(|| scope.plan.clone());
    let work = if plan.is_some() { rest } else { work(&rest, register) };
    Key { region: owner.region, level: owner.level, prefix: owner.prefix, work, plan }
}

/// 县防汛抗旱指挥部（县指挥部）: a name with the short one that the text gives it, as rules hand it over.
pub fn with_short(name: &str) -> Option<(&str, &str)> {
    let (full, short) = name.split_once('（')?;
    let short = short.strip_suffix('）').filter(|short| short.ends_with("指挥部") || *short == "领导小组")?;
    Some((full, short))
}

/// 县地质灾害应急救援指挥部 is 县指挥部 in the plan for 地质灾害.
fn command_of_plan(rest: &str, plan: &str) -> String {
    let about = plan.trim_end_matches("（试行）").trim_end_matches("应急预案").trim_start_matches("突发");
    let full = about.chars().count() >= 2 && plan.contains("应急预案") && rest.starts_with(about) && !rest.contains("现场");
    match ["指挥部办公室", "指挥部"].into_iter().find(|end| rest.ends_with(end)) {
        Some(end) if full => end.to_owned(),
        _ => rest.to_owned(),
    }
}

/// 市公安局济阳区分局, 区公安分局: a branch works for the district, whoever sent it.
fn branch(rest: &str, scope: &Scope, owner: super::scope::Owner) -> (super::scope::Owner, String) {
    let Some(body) = rest.strip_suffix("分局") else { return (owner, rest.to_owned()) };
    if let Some((work, place)) = body.split_once('局').filter(|(_, place)| !place.is_empty()) {
        return (scope.place(place), work.to_owned() + "局");
    }
    (owner, body.to_owned() + "局")
}

/// The work that a name says, in one wording: 发展改革 for 发展和改革局, 发展改革委 and 发展改革部门.
fn work(rest: &str, register: &BodyRegister) -> String {
    // 宣传部门 is the party's.
    if let Some(party) = PARTY.iter().find(|(department, _)| *department == rest).map(|(_, office)| *office) {
        return same(party, register);
    }
    // 消防救援机构 is what others call 消防救援部门, 公安机关 what they call 公安部门.
    let agency = rest.strip_suffix("机构").filter(|core| ["消防救援", "消防", "税务", "气象"].contains(core));
    let organ = rest.strip_suffix("机关").filter(|core| ["公安", "税务", "司法行政", "审计"].contains(core));
    if let Some(core) = agency.or(organ) {
        return format!("{}〔局〕", same(core, register));
    }
    // 指挥部 and 宣传部 are no ministries.
    let fits = |ending: &str| rest.ends_with(ending) && rest.len() > ending.len() && (ending != "部" || MINISTRIES.contains(&rest));
    let Some(ending) = DEPARTMENTS.iter().find(|ending| fits(ending)) else {
        // 县财政 by itself is the bureau.
        let bureau = if FUNCTIONS.contains(&rest) { "〔局〕" } else { "" };
        return format!("{}{bureau}", same(rest, register));
    };
    let core = &rest[..rest.len() - ending.len()];
    // 政府办公室, 市委办公室, 指挥部办公室 are offices of somebody, not departments for a work.
    let office = matches!(*ending, "办公室" | "办") && head(core).is_some_and(|head| head != "会");
    if office || core.starts_with("委") {
        return same(&rest.replace("办公厅", "办公室"), register);
    }
    // 县食安办 is no 县食安委, 县外办 a department.
    let known = FUNCTIONS.contains(&core) || WORKS.iter().any(|(full, short)| *full == core || short.contains(&core));
    let kind = if matches!(*ending, "办公室" | "办") && !known { "办" } else { "局" };
    let same = same(core.trim_end_matches("行政"), register);
    format!("{same}〔{kind}〕")
}

fn same(core: &str, register: &BodyRegister) -> String {
    let own = register.works.iter().find(|work| work.name == core || work.also.iter().any(|also| also == core));
    if let Some(work) = own {
        return work.name.clone();
    }
    WORKS.iter().find(|(_, short)| short.contains(&core)).map_or(core, |(full, _)| full).to_owned()
}

/// 综合协调组 of one plan is not that of another.
fn is_group_of_plan(rest: &str) -> bool {
    let plain = ["指挥部", "现场指挥部", "指挥部办公室", "领导小组", "领导小组办公室", "专家组", "协调小组"];
    let groups = rest.ends_with('组') && !rest.ends_with("领导小组") && !rest.ends_with("协调小组");
    plain.contains(&rest) || groups || rest.ends_with("专班") || rest.starts_with("现场指挥")
}
