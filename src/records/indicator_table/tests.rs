use super::column::{Role, Years, five_year, roles, single_year, year};
use super::name;

const YEARS: Years = Years { first: Some(2021), last: Some(2025), issued: Some(2022) };

#[test]
fn columns_by_their_headers() {
    let cases: &[(&[&str], &[Role])] = &[
        (
            &["类别", "指标", "2020年", "2025年", "属性"],
            &[Role::Group, Role::Name, Role::Baseline(Some(2020)), Role::Target(Some(2025)), Role::Attribute],
        ),
        (
            &["指标", "基数2020", "工作目标2025", "年均/累计"],
            &[Role::Name, Role::Baseline(Some(2020)), Role::Target(Some(2025)), Role::Growth],
        ),
        (
            &["序号", "指标名称", "指标名称", "“十三五”完成", "“十四五”规划"],
            &[Role::Other, Role::Group, Role::Name, Role::Baseline(Some(2020)), Role::Target(Some(2025))],
        ),
    ];
    for (headers, expected) in cases {
        let columns: Vec<Vec<String>> = headers.iter().map(|header| vec![(*header).to_owned()]).collect();
        assert_eq!(roles(&columns, YEARS), *expected, "{headers:?}");
    }
}

#[test]
fn years_of_headers() {
    assert_eq!(year("2022-2025年"), Some(2025));
    assert_eq!(five_year("“十三五”期间基数"), Some(2020));
    assert_eq!((single_year("2021年"), single_year("2022-2025年"), single_year("“十四五”期间")), (Some(2021), None, None));
}

#[test]
fn names_without_units_and_marks() {
    let cases = [
        ("中心城区新能源公交车占比∗（%）", "中心城区新能源公交车占比", Some("%")),
        ("万元GDP用水量（m³/万元）", "万元GDP用水量", Some("m³/万元")),
        ("用水总量（亿m³）", "用水总量", Some("亿m³")),
        (
            "与RCEP（区域全面经济伙伴关系协定）成员国货物进出口占比（%）",
            "与RCEP（区域全面经济伙伴关系协定）成员国货物进出口占比",
            Some("%"),
        ),
        ("会展中心（一期）", "会展中心（一期）", None),
    ];
    for (printed, expected, unit) in cases {
        assert_eq!(name::split(printed), (expected.to_owned(), unit.map(str::to_owned)), "{printed}");
    }
    assert_eq!(name::of_title("河东市“十四五”期间消防站建设规划表"), "消防站建设");
    assert_eq!(name::of_title("河东市2020年分区县水土流失情况表"), "水土流失");
}
