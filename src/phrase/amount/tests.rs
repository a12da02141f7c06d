use super::*;

/// Each amount as: value, upper end, unit, bound, words.
fn read(text: &str) -> Vec<String> {
    let shown = |amount: &Amount| {
        let upper = amount.upper.map_or(String::new(), |upper| format!("-{upper}"));
        format!("{}{upper}|{}|{:?}|{}", amount.value, amount.unit, amount.bound, &text[amount.words.clone()])
    };
    find(text).iter().map(shown).collect()
}

#[test]
fn amounts_with_their_units_and_bounds() {
    let cases: &[(&str, &[&str])] = &[
        ("地区生产总值达到10140.9亿元", &["10140.9|亿元|Exactly|10140.9亿元"]),
        ("培育8-10家龙头企业，20家以上领先企业", &["8-10|家|Range|8-10家", "20|家|AtLeast|20家以上"]),
        ("比例不低于30%", &["30|%|AtLeast|不低于30%"]),
        ("控制在21.9亿立方米以内", &["21.9|亿立方米|AtMost|控制在21.9亿立方米以内"]),
        ("产值力争达到千亿元", &["1000|亿元|Exactly|千亿元"]),
        ("形成500亿级产业规模", &["500|亿元|Exactly|500亿级"]),
        ("累计〔5000〕万平方米", &["5000|万平方米|Exactly|〔5000〕万平方米"]),
        ("≥98", &["98||AtLeast|≥98"]),
        ("系数提高到0.6543以上，", &["0.6543||AtLeast|0.6543以上"]),
        ("60余万平方米，500多家", &["60|万平方米|AtLeast|60余万平方米", "500|家|AtLeast|500多家"]),
        ("降低2微克/立方米", &["2|微克/立方米|Exactly|2微克/立方米"]),
        ("能力17万吨/日", &["17|万吨/日|Exactly|17万吨/日"]),
        ("人才（团队）300名（个）左右", &["300|名|About|300名（个）左右"]),
        ("设计供水能力9—20万m³/d", &["9-20|万m³/d|Range|9—20万m³/d"]),
        ("连续十七年，提高1个百分点以上", &["17|年|Exactly|十七年", "1|个百分点|AtLeast|1个百分点以上"]),
        ("常住人口达到920.2万，", &["920.2|万|Exactly|920.2万"]),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text), *expected, "{text}");
    }
}

#[test]
fn what_only_looks_like_an_amount() {
    let texts = [
        "推进S3线和G205实施",
        "拨打12345热线",
        "中国500强企业",
        "“1+6+N”体系",
        "服务外包居第8位",
        "2025年1月3日",
        "济政发〔2021〕9号",
        "联系电话：66602076；",
        "1.推进改革",
        "《乡镇消防队》（GB/T35547-2017）",
        "第三次土壤普查",
        "PM2.5和O3",
        "5G网络",
        "2021-2025年",
        "一二三产业",
        "《三年行动计划（2020-2022年）》",
    ];
    for text in texts {
        assert_eq!(read(text), Vec::<String>::new(), "{text}");
    }
}
