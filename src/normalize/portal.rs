//! The fields that a portal prints above a document, a line each: 索引号：…, 发文字号：…, 成文日期：….

use super::width::fold;

/// Their names, without blanks.
#[rustfmt::skip]
const FIELDS: &[&str] = &[
    "索引号", "主题分类", "体裁分类", "组配分类", "信息分类", "公开方式", "发布机构", "发文机关", "发布部门", "发文单位", "文号",
    "发文字号", "发布文号", "文件编号", "成文日期", "发文日期", "发布日期", "公开日期", "生成日期", "产生日期", "有效性", "时效性",
    "废止日期", "标题", "名称", "主题词", "来源",
];

/// Name and value of such a line: - 发文字号：某政办发〔2018〕109号.
pub fn field(text: &str) -> Option<(&'static str, &str)> {
    let text = text.trim_start_matches(['-', '·', '•', '●', ' ', '\u{3000}']);
    let (name, value) = text.split_once(['：', ':'])?;
    let name: String = name.chars().map(fold).filter(|letter| *letter != ' ').collect();
    FIELDS.iter().find(|field| **field == name).map(|field| (*field, value.trim()))
}

/// Does a text name one of the fields, those aside whose names are also words of a text?
pub fn names_field(text: &str) -> bool {
    FIELDS.iter().any(|field| field.chars().count() > 2 && text.contains(field))
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn fields_of_a_portal() {
        assert_eq!(field("- 发文字号:某政办发〔2018〕109号"), Some(("发文字号", "某政办发〔2018〕109号")));
        assert_eq!(field("索 引 号：0106/2023-00979"), Some(("索引号", "0106/2023-00979")));
        assert_eq!(field("责任单位：市财政局"), None);
    }
}
