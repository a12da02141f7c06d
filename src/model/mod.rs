//! The nouns: what the texts hold and what the site shows. Field order is the order of the published data package.
//!
//! Leaves to others: how values are found (`normalize` to `resolve`) and how they are written (`write`).

mod anomaly;
mod block;
mod body;
mod corpus;
mod document;
mod duty;
mod event_grade;
mod finding;
pub mod id;
mod indicator;
mod milestone;
mod number;
mod outcome;
mod place;
mod project;
mod record;
mod records;
mod reference;
mod region;
mod response_level;
mod section;
mod source;
mod span;
mod table;
mod task;
mod term;
mod when;
mod work_group;

pub use anomaly::Anomaly;
pub use block::{Block, BlockKind};
pub use body::Body;
pub use corpus::Corpus;
pub use document::{Document, Level, Period, Status};
pub use duty::Duty;
pub use event_grade::EventGrade;
pub use finding::Finding;
pub use indicator::{Attribute, Baseline, Bound, Growth, Indicator, Origin, Share, Target};
pub use milestone::{Milestone, MilestoneKind};
pub use outcome::Outcome;
pub use place::Place;
pub use project::Project;
pub use record::{Places, Record};
pub use records::Records;
pub use reference::{Reference, Relation};
pub use region::Region;
pub use response_level::ResponseLevel;
pub use section::Section;
pub use source::Source;
pub use span::Span;
pub use table::Table;
pub use task::{Named, Task};
pub use term::Term;
pub use when::When;
pub use work_group::WorkGroup;
