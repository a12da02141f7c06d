//! 任务: work that a document gives out, with the bodies that answer for it.

use super::{Source, When, columns};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    pub id: String,
    /// Its number as printed: 17, （三）, 2.
    pub num: Option<String>,
    /// The heading or ledger column under which it stands.
    pub category: Option<String>,
    /// What is to be done, without its number and without the list of bodies.
    pub text: String,
    /// 牵头.
    #[serde(default)]
    pub lead: Vec<Named>,
    /// 配合.
    #[serde(default)]
    pub support: Vec<Named>,
    /// 责任单位, and bodies named without a role.
    #[serde(default)]
    pub responsible: Vec<Named>,
    pub deadline: Option<When>,
    pub source: Source,
}

columns!(Task { id, num, category, text, lead, support, responsible, deadline, source });

impl Task {
    /// Everybody who has a part in it: those who lead, who answer for it, who support.
    pub fn named(&self) -> impl Iterator<Item = &Named> {
        self.lead.iter().chain(&self.responsible).chain(&self.support)
    }

    /// Has a body a part in it?
    pub fn names(&self, body: &str) -> bool {
        self.named().any(|named| named.body.as_deref() == Some(body))
    }
}

/// A body as a text names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Named {
    /// As printed; members that share a word (会同市发展改革、教育部门) are written out.
    pub name: String,
    /// Its id in bodies.
    pub body: Option<String>,
}

columns!(Named { name, body });

impl Named {
    pub fn new(name: impl Into<String>) -> Self {
        Named { name: name.into(), body: None }
    }

    /// The id of its body: two districts have bodies of one name. As printed where that is not known.
    pub fn body_or_name(&self) -> &str {
        self.body.as_deref().unwrap_or(&self.name)
    }
}
