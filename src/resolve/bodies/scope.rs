//! Whose body a name means where it stands: 市教育局 in a document of the city, 区财政局 in one of a district.

use crate::model::{Document, Level, Region};
use crate::phrase::bodies::words::MINISTRIES;

/// Where a document speaks from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    pub region: Option<String>,
    level: Option<Level>,
    /// The province above, if the register of regions tells it.
    province: Option<String>,
    /// 国家 for a text of the state, which names its own departments without saying so: 发展改革委.
    prefix: &'static str,
    /// Title of the document, or of the notice that carries it.
    pub plan: String,
}

/// 关于印发济南市…应急预案的通知 is about …应急预案.
fn plan(title: &str, region: Option<&str>) -> String {
    let title = title.trim_start_matches("关于印发").trim_end_matches("的通知").trim_matches(['《', '》']);
    region.and_then(|region| title.strip_prefix(region)).unwrap_or(title).to_owned()
}

/// 国务院办公厅关于…, 国发〔2019〕3号: the state itself speaks.
fn is_of_state(document: &Document) -> bool {
    let issuer = document.issuer.as_deref().unwrap_or(&document.title);
    let number = document.number.as_deref().unwrap_or_default();
    ["国务院", "中共中央", "国家"].iter().any(|state| issuer.starts_with(state)) || number.starts_with('国')
}

/// 财政部, 海关总署, 税务总局: central bodies, whoever's text names them.
fn is_central(name: &str) -> bool {
    // 社会工作部 a county has too.
    MINISTRIES.contains(&name) && name != "社会工作部" || name.ends_with("总局") && !name.starts_with(['市', '区', '县', '省'])
}

/// Whose a body is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    pub region: Option<String>,
    pub level: Option<Level>,
    pub prefix: &'static str,
}

impl Scope {
    pub fn of(document: &Document) -> Self {
        let plan = plan(&document.title, document.region.as_deref());
        let prefix = if document.region.is_none() && document.level.is_none() && is_of_state(document) { "国家" } else { "" };
        Scope { region: document.region.clone(), level: document.level, province: None, prefix, plan }
    }

    /// With the province that the regions have above its own.
    pub fn below(self, regions: &[Region]) -> Self {
        let find = |id: &str| regions.iter().find(|region| region.id == id);
        let own = self.region.as_deref().and_then(find);
        let mut above = std::iter::successors(own, |region| region.parent.as_deref().and_then(find)).take(6);
        let province = above.find(|region| region.kind == "province").map(|region| region.id.clone());
        Scope { province, ..self }
    }

    /// The scope of an annex: the plan is that of the notice which carries it.
    pub fn carried_by(self, carrier: &Document) -> Self {
        Scope { plan: plan(&carrier.title, carrier.region.as_deref()), ..self }
    }

    /// Whose a name is, and the name without the words that say so.
    pub fn owner(&self, name: &str) -> (Owner, String) {
        // 上级政府 is of no level that the name tells, and never the document's own.
        if name.starts_with("上级") {
            return (Owner { region: None, level: None, prefix: "上级" }, name.to_owned());
        }
        if let Some(rest) = name.strip_prefix("本级").filter(|rest| rest.chars().count() > 2) {
            return (self.own(), rest.to_owned());
        }
        if matches!(name, "国务院" | "党中央" | "中央") || is_central(name) {
            return (Owner { region: None, level: None, prefix: "国家" }, name.to_owned());
        }
        for (word, level) in
            [("国家", None), ("国务院", None), ("中央", None), ("省级", Some(Level::Province)), ("省", Some(Level::Province))]
        {
            if let Some(rest) = name.strip_prefix(word).filter(|rest| rest.chars().count() > 1) {
                let region = self.province.clone().filter(|_| level.is_some());
                let prefix = if level.is_none() {
                    "国家"
                } else if region.is_some() {
                    ""
                } else {
                    "省"
                };
                return (Owner { region, level, prefix }, rest.to_owned());
            }
        }
        if let Some(rest) = self.own_name(name) {
            return (self.own(), rest);
        }
        if let Some((owner, rest)) = self.government(name) {
            return (owner, rest);
        }
        if let Some(found) = self.lower(name) {
            return found;
        }
        // 市场监管 and 区县 begin with a level and say none.
        if let Some(rest) =
            name.strip_prefix('市').filter(|rest| !rest.starts_with('场') && !rest.starts_with('政') || rest.starts_with("政府"))
        {
            return (self.city(), rest.trim_start_matches('级').to_owned());
        }
        let own = |rest: &&str| !rest.starts_with(['县', '域', '市', '级']) || rest.starts_with("市场") || rest.starts_with("市政");
        if let Some(rest) = name.strip_prefix(['区', '县']).filter(own) {
            return (self.own(), rest.to_owned());
        }
        (self.own(), name.to_owned())
    }

    /// 市人民政府, 县应急管理部门 in a text of the province: those of all places below, and never its own.
    fn lower(&self, name: &str) -> Option<(Owner, String)> {
        const WORDS: &[(&str, Level)] = &[("市", Level::City), ("县", Level::District), ("区", Level::District)];
        let (prefix, level) = WORDS.iter().find(|(word, _)| name.starts_with(word)).filter(|_| self.level == Some(Level::Province))?;
        let rest = &name[prefix.len()..];
        let own = !rest.starts_with(['县', '域', '市', '区', '场', '政', '级', '、', '（'])
            || rest.starts_with("政府")
            || rest.starts_with("市场");
        let owner = Owner { region: self.region.clone(), level: Some(*level), prefix };
        (own && rest.chars().count() > 1).then(|| (owner, rest.to_owned()))
    }

    /// 东湖区人民政府 in a text of the city: the government of that district.
    fn government(&self, name: &str) -> Option<(Owner, String)> {
        const NO_NAMES: &[char] = &['各', '相', '有', '本', '全', '该', '市', '省', '及', '等', '开', '高', '示', '其'];
        let end = name.find("人民政府").or_else(|| name.find("政府"))?;
        let (place, rest) = name.split_at(end);
        let letters = place.chars().count();
        let district =
            (3..=4).contains(&letters) && place.ends_with(['区', '县', '市']) && !place.starts_with(NO_NAMES) && !place.contains('、');
        let own = self.region.as_deref().is_some_and(|region| region.ends_with(place));
        (district && !own && self.level == Some(Level::City)).then(|| (self.place(place), rest.to_owned()))
    }

    /// The district that 济阳区 or 济阳 of a branch's name means.
    pub fn place(&self, place: &str) -> Owner {
        let stem = place.trim_end_matches(['区', '县', '市']);
        let own = self.region.as_deref().is_some_and(|region| region.contains(stem));
        if own || self.region.is_none() {
            return self.own();
        }
        let region = self.region.as_ref().map(|region| format!("{region}{place}"));
        Owner { region, level: Some(Level::District), prefix: "" }
    }

    fn own(&self) -> Owner {
        Owner { region: self.region.clone(), level: self.level, prefix: self.prefix }
    }

    /// The city: the document's own region, or the one that the district's name begins with.
    fn city(&self) -> Owner {
        if self.level != Some(Level::District) {
            return self.own();
        }
        let region = self.region.as_ref().and_then(|region| region.find('市').map(|at| region[..at + '市'.len_utf8()].to_owned()));
        let prefix = if region.is_some() { "" } else { "市" };
        Owner { region, level: Some(Level::City), prefix }
    }

    /// 济南市教育局, 济阳区政府: the name without the region's own.
    fn own_name(&self, name: &str) -> Option<String> {
        let region = self.region.as_deref()?;
        let last = region.rfind('市').map_or(region, |at| &region[at + '市'.len_utf8()..]);
        let own = [region, last].into_iter().filter(|own| !own.is_empty()).find_map(|own| name.strip_prefix(own));
        own.filter(|rest| rest.chars().count() > 1).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_a_government_is() {
        let city = Scope {
            region: Some("江城市".into()),
            level: Some(Level::City),
            province: Some("江东省".into()),
            prefix: "",
            plan: String::new(),
        };
        let cases = [
            ("东湖区人民政府", Some("江城市东湖区"), "人民政府"),
            ("各区人民政府", Some("江城市"), "各区人民政府"),
            ("市人民政府", Some("江城市"), "人民政府"),
            ("国务院", None, "国务院"),
            ("省教育厅", Some("江东省"), "教育厅"),
            ("上级政府", None, "上级政府"),
            ("区市场监管局", Some("江城市"), "市场监管局"),
        ];
        let province = Scope { region: Some("江东省".into()), level: Some(Level::Province), ..city.clone() };
        for (name, level) in [("市教育局", Level::City), ("县人民政府", Level::District), ("省教育厅", Level::Province)] {
            assert_eq!(province.owner(name).0.level, Some(level), "{name}");
        }
        for (name, region, rest) in cases {
            let (owner, own) = city.owner(name);
            assert_eq!((owner.region.as_deref(), own.as_str()), (region, rest), "{name}");
        }
    }
}
