//! 文件: one published text, a cover notice or an annex that it carries.

use super::{Span, columns};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A document begins at its title and ends where the next one begins. An annex (附件, or the plan that a notice prints
/// after itself) is a document of its own whose `parent` is the document that carries it; what it does not print itself
/// (number, issuer, dates) is inherited by readers from the parent and stays `None` here, except the issuer and the date,
/// which are filled in because nobody looks them up twice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub id: String,
    /// As printed, line breaks taken out.
    pub title: String,
    /// 文号, e.g. 济政办字〔2022〕8号, widths folded, blanks taken out.
    pub number: Option<String>,
    /// The word for its kind as printed: 规划, 纲要, 方案, 预案, 意见, 通知, 附件, 名单 …
    pub kind: String,
    /// 发文机关.
    pub issuer: Option<String>,
    pub level: Option<Level>,
    /// Id of the region that it governs: the region's full name.
    pub region: Option<String>,
    /// 成文日期.
    pub date: Option<NaiveDate>,
    /// 印发日期, from the print line at the foot of an issuance.
    pub printed: Option<NaiveDate>,
    /// Id of the document that carries this one.
    pub parent: Option<String>,
    /// The years that a plan covers.
    pub period: Option<Period>,
    pub status: Status,
    /// The sentence that says so.
    pub status_quote: Option<String>,
    /// File name in the folder of seeds.
    pub seed: std::sync::Arc<str>,
    pub span: Span,
}

columns!(Document { id, title, number, kind, issuer, level, region, date, printed, parent, period, status, status_quote, seed, span });

/// Level of government that issued a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Province,
    City,
    District,
}

columns!(Level [Province, City, District]);

/// Years, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Period {
    pub start: u16,
    pub end: u16,
}

columns!(Period { start, end });

/// 有效性, as far as the texts themselves say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    InForce,
    Expired,
    Repealed,
    #[default]
    Unknown,
}

columns!(Status [InForce, Expired, Repealed, Unknown]);
