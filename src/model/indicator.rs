//! 指标: a quantity with a baseline 基数 and a target 目标值.

use super::{Source, columns, number};
use serde::{Deserialize, Serialize};

/// One target of a plan, or one result that it reports: a figure already achieved has a baseline and no target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Indicator {
    pub id: String,
    /// As printed, without unit and footnote marks: 森林覆盖率.
    pub name: String,
    /// The heading under which it stands in its table, or its section.
    pub group: Option<String>,
    /// As printed, widths folded: %, 亿元, 万平方米.
    pub unit: Option<String>,
    /// Id of the region for which it holds, if that is not the document's own.
    pub region: Option<String>,
    pub attribute: Option<Attribute>,
    pub baseline: Option<Baseline>,
    pub target: Option<Target>,
    pub growth: Option<Growth>,
    /// A sum over the years of the plan (〔…〕, 累计), not a level in its last year.
    #[serde(default)]
    pub cumulative: bool,
    pub origin: Origin,
    /// Shares of districts and years, from an annex table or 其中.
    #[serde(default)]
    pub breakdown: Vec<Share>,
    /// Ids of the same indicator in other documents, or elsewhere in this one.
    #[serde(default)]
    pub same_as: Vec<String>,
    /// Ids or names of the bodies to which its paragraph gives something to do; not published, tasks say it.
    #[serde(default)]
    pub bodies: Vec<String>,
    pub source: Source,
}

columns!(Indicator {
    id,
    name,
    group,
    unit,
    region,
    attribute,
    baseline,
    target,
    growth,
    cumulative,
    origin,
    breakdown,
    same_as,
    bodies,
    source,
});

/// 约束性 or 预期性.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attribute {
    Binding,
    Anticipatory,
}

columns!(Attribute [Binding, Anticipatory]);

/// Where an indicator was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    Table,
    Sentence,
}

columns!(Origin [Table, Sentence]);

/// 基数: what is the case.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    /// As printed, widths folded, with its sign but without its unit where the unit stands apart.
    pub text: String,
    /// `None` for a text such as 无.
    #[serde(serialize_with = "number::option")]
    pub value: Option<f64>,
    pub year: Option<u16>,
}

columns!(Baseline { text, value, year });

/// 目标值: what is promised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    pub text: String,
    /// The lower end of a range; `None` for a text such as 完成省下达任务.
    #[serde(serialize_with = "number::option")]
    pub value: Option<f64>,
    /// The year by which; `None` where neither sentence, section nor plan says one.
    pub year: Option<u16>,
    pub bound: Bound,
}

columns!(Target { text, value, year, bound });

/// How a target binds its quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    Exactly,
    AtLeast,
    AtMost,
    /// 左右, 约.
    About,
    /// 8－10家.
    Range,
    /// 新增, 提高…个百分点: an amount added, not a level.
    Increase,
    /// No number: 完成省下达任务, 全覆盖.
    Text,
}

columns!(Bound [Exactly, AtLeast, AtMost, About, Range, Increase, Text]);

/// 年均增长.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Growth {
    pub text: String,
    /// Percent a year, or what the text's unit says.
    #[serde(serialize_with = "number::option")]
    pub value: Option<f64>,
}

columns!(Growth { text, value });

/// One cell of a breakdown by district and year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// As printed in the table, or its id in the register.
    pub region: String,
    pub year: Option<u16>,
    #[serde(serialize_with = "number::option")]
    pub value: Option<f64>,
}

columns!(Share { region, year, value });

impl Share {
    /// The region of a row that stands for all others: 总计, 合计.
    pub const WHOLE: &str = "全部";
}
