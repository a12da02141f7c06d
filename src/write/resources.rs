//! The resources of the data package, each with its fields in the order in which they are published.
//!
//! A further resource is one more entry here: its JSON, CSV and schema follow from the fields.

use super::fields::{Field, Kind};
use super::record_fields as of;
use super::text_fields::{BLOCKS, DOCUMENTS, FINDINGS, SECTIONS, TABLES};
use crate::model::Corpus;
use rayon::prelude::*;
use serde::Serialize;
use serde_json::Value;

/// One table of the package.
pub(super) struct Resource {
    pub name: &'static str,
    pub title: &'static str,
    pub description: &'static str,
    pub fields: &'static [Field],
    pub records: fn(&Corpus) -> Vec<Value>,
}

impl Resource {
    /// Name of the field that tells its records apart.
    pub fn key(&self) -> Option<&'static str> {
        self.fields.iter().find(|field| matches!(field.kind, Kind::OwnId)).map(|field| field.name)
    }
}

/// A resource with its records as they are published.
pub(super) struct Sheet {
    pub resource: &'static Resource,
    pub records: Vec<Value>,
}

/// All of them, in their order.
pub(super) fn sheets(corpus: &Corpus) -> Vec<Sheet> {
    RESOURCES.par_iter().map(|resource| Sheet { resource, records: (resource.records)(corpus) }).collect()
}

pub(super) const RESOURCES: &[Resource] = &[
    Resource {
        name: "documents",
        title: "文件",
        description: "一份公开发布的文件：通知，或随它印发的规划、方案、预案、附件。附件另成一条，parent 指印发它的文件。",
        fields: DOCUMENTS,
        records: |corpus| values(&corpus.documents),
    },
    Resource {
        name: "sections",
        title: "章节",
        description: "文件里有编号或标题的部分，按原文次序。专栏也是章节，编号以“专栏”开头。",
        fields: SECTIONS,
        records: |corpus| values(&corpus.sections),
    },
    Resource {
        name: "blocks",
        title: "段落",
        description: "文件的最小单位：标题、段落、列举的一项、专栏里的一段、表。标题与章节同 id，表与 tables 里的表同 id。",
        fields: BLOCKS,
        records: |corpus| values(&corpus.blocks),
    },
    Resource {
        name: "tables",
        title: "表",
        description: "文件里的表，合并的格已填满，续页重复的表头已去掉。",
        fields: TABLES,
        records: |corpus| values(&corpus.tables),
    },
    Resource {
        name: "indicators",
        title: "指标",
        description: "一项量化的目标，或一项已经达到的结果（只有基数，没有目标）。每条附原文。",
        fields: of::INDICATORS,
        records: |corpus| values(&corpus.records.indicators),
    },
    Resource {
        name: "tasks",
        title: "任务",
        description: "文件布置的一项工作，附牵头、配合、责任单位和时限。",
        fields: of::TASKS,
        records: |corpus| values(&corpus.records.tasks),
    },
    Resource {
        name: "milestones",
        title: "时限",
        description: "有日期的承诺：何时完成、何时开始、何时达到，以及办理时限（如30分钟内）。",
        fields: of::MILESTONES,
        records: |corpus| values(&corpus.records.milestones),
    },
    Resource {
        name: "projects",
        title: "项目",
        description: "有名称的工程、项目、行动，附地区、规模。",
        fields: of::PROJECTS,
        records: |corpus| values(&corpus.records.projects),
    },
    Resource {
        name: "duties",
        title: "职责",
        description: "一个单位要做什么。",
        fields: of::DUTIES,
        records: |corpus| values(&corpus.records.duties),
    },
    Resource {
        name: "work_groups",
        title: "工作组",
        description: "文件设立的领导小组、指挥部、工作组，附负责人和成员。",
        fields: of::WORK_GROUPS,
        records: |corpus| values(&corpus.records.work_groups),
    },
    Resource {
        name: "response_levels",
        title: "响应级别",
        description: "应急响应和预警的级别：什么情形、由谁启动、做什么。",
        fields: of::RESPONSE_LEVELS,
        records: |corpus| values(&corpus.records.response_levels),
    },
    Resource {
        name: "event_grades",
        title: "事件分级",
        description: "突发事件的分级标准，一条一个情形。",
        fields: of::EVENT_GRADES,
        records: |corpus| values(&corpus.records.event_grades),
    },
    Resource {
        name: "terms",
        title: "名词",
        description: "文件解释的名词。",
        fields: of::TERMS,
        records: |corpus| values(&corpus.records.terms),
    },
    Resource {
        name: "references",
        title: "引用",
        description: "文件引用的其他文件；本站收有的，resolved 指向它。",
        fields: of::REFERENCES,
        records: |corpus| values(&corpus.records.references),
    },
    Resource {
        name: "anomalies",
        title: "疑点",
        description: "原文自己前后不合之处：应为多少、实为多少、怎样算出。原文照录，未作改动。",
        fields: of::ANOMALIES,
        records: |corpus| values(&corpus.records.anomalies),
    },
    Resource {
        name: "bodies",
        title: "单位",
        description: "文件提到的单位，一个单位一条，各种叫法归在一起。",
        fields: of::BODIES,
        records: |corpus| values(&corpus.records.bodies),
    },
    Resource {
        name: "regions",
        title: "地区",
        description: "文件提到的地区，一地一条。",
        fields: of::REGIONS,
        records: |corpus| values(&corpus.records.regions),
    },
    Resource {
        name: "results",
        title: "结果",
        description: "规划以后公布的完成情况，由编辑补入，附公布的网址。规划文件自己没有结果。",
        fields: of::RESULTS,
        records: |corpus| values(&corpus.records.results),
    },
    Resource {
        name: "findings",
        title: "未能读通之处",
        description: "整理时没有读通的地方：原文哪个文件、哪一行，按什么规则应有什么，实际见到什么。原文照录，未作改动。",
        fields: FINDINGS,
        records: |corpus| values(&corpus.findings),
    },
];

/// The model's records serialise into objects: their keys are strings and none of their fields can fail.
fn values<T: Serialize>(records: &[T]) -> Vec<Value> {
    records.iter().map(|record| flat(serde_json::to_value(record).expect("records always serialise"))).collect()
}

/// Tables have no objects in their cells: what a record says about its source stands beside its other fields. (The
/// model's types nest it, since flattening in serde costs the app 11 large readers.)
fn flat(record: Value) -> Value {
    match record {
        Value::Object(mut fields) => {
            if let Some(Value::Object(source)) = fields.remove("source") {
                fields.extend(source);
            }
            Value::Object(fields)
        }
        other => other,
    }
}
