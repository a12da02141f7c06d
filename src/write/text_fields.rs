//! Fields of what a document is made of: documents, sections, blocks, tables, findings; and those that every record has.

use super::fields::{Field, Kind};

pub(super) const ID: Field = Field::new("id", "标识", Kind::OwnId, "由文字本身算出：同一处的同样文字，每次整理标识不变。");
pub(super) const DOCUMENT: Field = Field::new("document", "文件", Kind::Id("documents"), "所在文件的 id。").required();
pub(super) const SECTION: Field = Field::new("section", "章节", Kind::Id("sections"), "所在章节的 id；不在任何章节里则空。");
pub(super) const QUOTE: Field = Field::new("quote", "原文", Kind::Text, "一字不差的原文，只去掉换行、页码、页眉。");
pub(super) const SPAN: Field = Field::new("span", "出处", Kind::Record(SPAN_FIELDS), "在原文文件里的位置。").required();
pub(super) const ORDER: Field = Field::new("order", "次序", Kind::Integer, "在文件里的次序，从 0 数起。").required();

pub(super) const SPAN_FIELDS: &[Field] = &[
    Field::new("seed", "原文文件", Kind::Text, "seeds/ 里的文件名。").required(),
    Field::new("start", "起", Kind::Integer, "起始字节（UTF-8），从 0 数起。").required(),
    Field::new("end", "止", Kind::Integer, "终止字节，不含。").required(),
];

pub(super) const PERIOD_FIELDS: &[Field] =
    &[Field::new("start", "起始年", Kind::Integer, "首年。").required(), Field::new("end", "终止年", Kind::Integer, "末年。").required()];

pub(super) const LEVELS: &[(&str, &str)] = &[("province", "省"), ("city", "市"), ("district", "区县")];
pub(super) const STATUSES: &[(&str, &str)] =
    &[("in_force", "有效"), ("expired", "已到期"), ("repealed", "已废止"), ("unknown", "原文未说明")];
pub(super) const KINDS: &[(&str, &str)] =
    &[("paragraph", "段落"), ("table", "表"), ("list", "列举的一项"), ("box", "专栏里的一段"), ("heading", "标题")];

pub(super) const DOCUMENTS: &[Field] = &[
    ID,
    Field::new("title", "标题", Kind::Text, "照原文，去掉换行。").required(),
    Field::new("number", "发文字号", Kind::Text, "如 济政办字〔2022〕8号；附件没有自己的字号。"),
    Field::new("kind", "文种", Kind::Text, "照原文：规划、纲要、方案、预案、意见、通知、名单、附件等。").required(),
    Field::new("issuer", "发文机关", Kind::Text, "附件随印发它的文件。"),
    Field::new("level", "层级", Kind::OneOf(LEVELS), "发文机关的层级："),
    Field::new("region", "地区", Kind::Id("regions"), "所辖地区。"),
    Field::new("date", "成文日期", Kind::Date, "年-月-日。"),
    Field::new("printed", "印发日期", Kind::Date, "文末印发一行的日期，年-月-日。"),
    Field::new("parent", "印发文件", Kind::Id("documents"), "印发它的文件的 id；自行印发则空。"),
    Field::new("period", "规划期", Kind::Record(PERIOD_FIELDS), "规划所及的年份，首尾都算。"),
    Field::new("status", "有效性", Kind::OneOf(STATUSES), "原文自己说到的有效性：").required(),
    Field::new("status_quote", "有效性出自", Kind::Text, "说明有效性的那句原文。"),
    Field::new("seed", "原文文件", Kind::Text, "seeds/ 里的文件名。").required(),
    SPAN,
];

pub(super) const SECTIONS: &[Field] = &[
    ID,
    DOCUMENT,
    Field::new("section", "上级章节", Kind::Id("sections"), "同 parent：离它最近的章节。").from("parent"),
    Field::new("parent", "上级", Kind::Id("sections"), "上级章节的 id；最高一级则空。"),
    Field::new("level", "级", Kind::Integer, "1 为本文件最高一级。").required(),
    Field::new("num", "编号", Kind::Text, "照原文：第一章、一、（一）、1.、专栏2、附件1；没有编号则空。"),
    Field::new("heading", "标题", Kind::Text, "不含编号。"),
    ORDER,
    QUOTE,
    SPAN,
];

pub(super) const BLOCKS: &[Field] = &[
    ID,
    DOCUMENT,
    SECTION,
    Field::new("kind", "种类", Kind::OneOf(KINDS), "这一段是什么：").required(),
    Field::new("text", "文字", Kind::Text, "便于阅读的文字：全角数字、字母已换成半角，排版用的空格已去掉。"),
    ORDER,
    QUOTE,
    SPAN,
];

pub(super) const TABLES: &[Field] = &[
    ID,
    DOCUMENT,
    SECTION,
    Field::new("title", "表名", Kind::Text, "表题；没有则空。"),
    Field::new("unit", "单位", Kind::Text, "全表共用的单位，如 万人。"),
    Field::new("columns", "表头", Kind::Grid, "每列的表头，多层的由外到内"),
    Field::new("rows", "行", Kind::Grid, "各行各格的文字，照原文"),
    Field::new("notes", "表注", Kind::Texts, "表下的注"),
    QUOTE,
    SPAN,
];

pub(super) const FINDINGS: &[Field] = &[
    Field::new("seed", "原文文件", Kind::Text, "seeds/ 里的文件名。").required(),
    Field::new("line", "行", Kind::Integer, "文件的第几行，从 1 数起。").required(),
    Field::new("rule", "规则", Kind::Text, "规则的名称。").required(),
    Field::new("expected", "应有", Kind::Text, "按规则应见到什么（英文）。").required(),
    Field::new("found", "实有", Kind::Text, "实际见到什么（英文，引原文）。").required(),
];
