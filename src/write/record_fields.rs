//! Fields of the records and of the registers of bodies and regions.

use super::fields::{Field, Kind};
use super::text_fields::{DOCUMENT, ID, LEVELS, QUOTE, SECTION, SPAN};

const WHEN_FIELDS: &[Field] = &[
    Field::new("text", "原话", Kind::Text, "照原文，如 8月底前。").required(),
    Field::new("start", "起", Kind::Text, "年、年-月或年-月-日；原文没有起始或算不出则空。"),
    Field::new("end", "止", Kind::Text, "年、年-月或年-月-日，含当年当月当日；“年底前”记作当年12月；算不出则空。"),
];

const NAMED: &[Field] =
    &[Field::new("name", "名称", Kind::Text, "照原文。").required(), Field::new("body", "单位", Kind::Id("bodies"), "单位的 id。")];

const ATTRIBUTES: &[(&str, &str)] = &[("binding", "约束性"), ("anticipatory", "预期性")];
const ORIGINS: &[(&str, &str)] = &[("table", "表格"), ("sentence", "正文")];
const BOUNDS: &[(&str, &str)] = &[
    ("exactly", "等于"),
    ("at_least", "不低于"),
    ("at_most", "不高于"),
    ("about", "左右"),
    ("range", "区间"),
    ("increase", "增加的量"),
    ("text", "文字目标"),
];

const BASELINE_FIELDS: &[Field] = &[
    Field::new("text", "原话", Kind::Text, "照原文。").required(),
    Field::new("value", "数值", Kind::Number, "单位见 unit；文字则空。"),
    Field::new("year", "年份", Kind::Integer, "哪一年的数。"),
];

const TARGET_FIELDS: &[Field] = &[
    Field::new("text", "原话", Kind::Text, "照原文。").required(),
    Field::new("value", "数值", Kind::Number, "单位见 unit；区间取低端，文字目标则空。"),
    Field::new("year", "年份", Kind::Integer, "到哪一年；原文没有说则空。"),
    Field::new("bound", "口径", Kind::OneOf(BOUNDS), "目标怎样约束数值：").required(),
];

const GROWTH_FIELDS: &[Field] =
    &[Field::new("text", "原话", Kind::Text, "照原文。").required(), Field::new("value", "数值", Kind::Number, "百分数只记数。")];

const SHARE_FIELDS: &[Field] = &[
    Field::new("region", "地区", Kind::Text, "照表。").required(),
    Field::new("year", "年份", Kind::Integer, "哪一年。"),
    Field::new("value", "数值", Kind::Number, "单位同指标。"),
];

pub(super) const INDICATORS: &[Field] = &[
    ID,
    DOCUMENT,
    SECTION,
    Field::new("name", "指标", Kind::Text, "照原文，不含单位和注号。").required(),
    Field::new("group", "类别", Kind::Text, "表中的类别，或所在章节。"),
    Field::new("unit", "单位", Kind::Text, "计量单位。"),
    Field::new("region", "地区", Kind::Id("regions"), "只管一地的，记该地；管全域的则空。"),
    Field::new("attribute", "属性", Kind::OneOf(ATTRIBUTES), "约束性或预期性，原文没有说则空："),
    Field::new("baseline", "基数", Kind::Record(BASELINE_FIELDS), "现状。"),
    Field::new("target", "目标", Kind::Record(TARGET_FIELDS), "目标值；已经达到的结果没有目标。"),
    Field::new("growth", "增长", Kind::Record(GROWTH_FIELDS), "年均增长。"),
    Field::new("cumulative", "累计", Kind::YesNo, "是否几年合计之数。").required(),
    Field::new("origin", "出自", Kind::OneOf(ORIGINS), "出自：").required(),
    Field::new("breakdown", "分解", Kind::Records(SHARE_FIELDS), "按地区、年份的分解"),
    Field::new("same_as", "同一指标", Kind::Texts, "别处的同一指标的 id"),
    QUOTE,
    SPAN,
];

pub(super) const RESULTS: &[Field] = &[
    Field::new("indicator", "指标", Kind::Id("indicators"), "指标的 id。").required(),
    Field::new("year", "年份", Kind::Integer, "哪一年。").required(),
    Field::new("value", "数值", Kind::Number, "单位同指标。").required(),
    Field::new("source", "来源", Kind::Text, "公布的网址。").required(),
];

pub(super) const TASKS: &[Field] = &[
    ID,
    DOCUMENT,
    SECTION,
    Field::new("num", "编号", Kind::Text, "照原文。"),
    Field::new("category", "类别", Kind::Text, "所在章节或台账里的类别。"),
    Field::new("text", "任务", Kind::Text, "做什么。").required(),
    Field::new("lead", "牵头单位", Kind::Records(NAMED), "牵头单位"),
    Field::new("support", "配合单位", Kind::Records(NAMED), "配合单位"),
    Field::new("responsible", "责任单位", Kind::Records(NAMED), "责任单位，以及未分主次的单位"),
    Field::new("deadline", "时限", Kind::Record(WHEN_FIELDS), "何时完成。"),
    QUOTE,
    SPAN,
];

const MILESTONE_KINDS: &[(&str, &str)] = &[("deadline", "到时完成"), ("start", "开始"), ("result", "已经达到"), ("limit", "办理时限")];

pub(super) const MILESTONES: &[Field] = &[
    ID,
    DOCUMENT,
    SECTION,
    Field::new("when", "时间", Kind::Record(WHEN_FIELDS), "时间。").required(),
    Field::new("text", "内容", Kind::Text, "什么事。").required(),
    Field::new("kind", "种类", Kind::OneOf(MILESTONE_KINDS), "是哪一种：").required(),
    QUOTE,
    SPAN,
];

pub(super) const PROJECTS: &[Field] = &[
    ID,
    DOCUMENT,
    SECTION,
    Field::new("name", "项目", Kind::Text, "照原文。").required(),
    Field::new("region", "地区", Kind::Id("regions"), "所在地区；几地并列的另有一条。"),
    Field::new("detail", "规模、内容或进展", Kind::Text, "规模、长度、投资，或文中所说的进展，照原文。"),
    Field::new("box", "专栏", Kind::Text, "所在专栏或表。"),
    QUOTE,
    SPAN,
];

pub(super) const DUTIES: &[Field] = &[
    ID,
    DOCUMENT,
    SECTION,
    Field::new("name", "单位", Kind::Text, "照原文。").required(),
    Field::new("body", "单位标识", Kind::Id("bodies"), "单位的 id。"),
    Field::new("text", "职责", Kind::Text, "做什么。").required(),
    QUOTE,
    SPAN,
];

pub(super) const WORK_GROUPS: &[Field] = &[
    ID,
    DOCUMENT,
    SECTION,
    Field::new("name", "名称", Kind::Text, "照原文。").required(),
    Field::new("lead", "负责", Kind::Texts, "牵头单位或负责人"),
    Field::new("members", "成员", Kind::Texts, "成员单位或成员"),
    Field::new("text", "职责", Kind::Text, "做什么。"),
    QUOTE,
    SPAN,
];

pub(super) const RESPONSE_LEVELS: &[Field] = &[
    ID,
    DOCUMENT,
    SECTION,
    Field::new("level", "级别", Kind::Text, "I 至 IV；预警照原文。").required(),
    Field::new("trigger", "情形", Kind::Text, "什么情形下启动。"),
    Field::new("activated_by", "由谁启动", Kind::Text, "照原文。"),
    Field::new("actions", "措施", Kind::Text, "启动后做什么。"),
    QUOTE,
    SPAN,
];

pub(super) const EVENT_GRADES: &[Field] = &[
    ID,
    DOCUMENT,
    SECTION,
    Field::new("level", "等级", Kind::Text, "照原文。").required(),
    Field::new("criterion", "标准", Kind::Text, "什么情形属于这一等级。").required(),
    QUOTE,
    SPAN,
];

pub(super) const TERMS: &[Field] = &[
    ID,
    DOCUMENT,
    SECTION,
    Field::new("term", "名词", Kind::Text, "照原文。").required(),
    Field::new("definition", "解释", Kind::Text, "照原文。").required(),
    QUOTE,
    SPAN,
];

const RELATIONS: &[(&str, &str)] = &[("basis", "依据"), ("implements", "落实、印发"), ("repeals", "废止"), ("mentions", "提及")];

pub(super) const REFERENCES: &[Field] = &[
    ID,
    DOCUMENT,
    SECTION,
    Field::new("title", "引用的文件", Kind::Text, "不含书名号。").required(),
    Field::new("number", "文号", Kind::Text, "原文写出的发文字号。"),
    Field::new("resolved", "本站文件", Kind::Id("documents"), "本站收有则为其 id。"),
    Field::new("relation", "关系", Kind::OneOf(RELATIONS), "与所引文件的关系：").required(),
    QUOTE,
    SPAN,
];

pub(super) const ANOMALIES: &[Field] = &[
    ID,
    DOCUMENT,
    SECTION,
    Field::new("kind", "种类", Kind::Text, "规则的名称。").required(),
    Field::new("message", "说明", Kind::Text, "应为多少、实为多少、怎样算出。").required(),
    Field::new("related", "涉及", Kind::Texts, "涉及的记录的 id"),
    QUOTE,
    SPAN,
];

pub(super) const BODIES: &[Field] = &[
    ID,
    Field::new("name", "名称", Kind::Text, "通行的名称。").required(),
    Field::new("other_names", "其他叫法", Kind::Texts, "文件里见到的其他叫法"),
    Field::new("level", "层级", Kind::OneOf(LEVELS), "层级："),
    Field::new("region", "地区", Kind::Id("regions"), "属于哪个地区。"),
    Field::new("parent", "上级", Kind::Id("bodies"), "上级单位的 id。"),
    Field::new("classification", "类别", Kind::Text, "党委、政府、政府部门、事业单位、企业等。"),
];

const REGION_KINDS: &[(&str, &str)] = &[
    ("province", "省"),
    ("city", "市"),
    ("district", "区"),
    ("county", "县"),
    ("functional_area", "功能区"),
    ("town", "镇、街道"),
    ("group", "并列的几地"),
];

pub(super) const REGIONS: &[Field] = &[
    ID,
    Field::new("name", "名称", Kind::Text, "通行的名称。").required(),
    Field::new("other_names", "其他叫法", Kind::Texts, "文件里见到的其他叫法"),
    Field::new("kind", "种类", Kind::OneOf(REGION_KINDS), "是哪一种：").required(),
    Field::new("parent", "上级", Kind::Id("regions"), "上级地区的 id。"),
    Field::new("column", "列", Kind::Integer, "在示意图上的列，从左数起；方位是示意，不是地图。"),
    Field::new("row", "行", Kind::Integer, "在示意图上的行，从上数起。"),
];
