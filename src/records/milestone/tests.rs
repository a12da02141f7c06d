use super::*;

fn read(text: &str) -> Vec<String> {
    let dates = period::find(text, Some(2023));
    let mut found = Vec::new();
    for sentence in crate::records::prose::sentences(text) {
        let mut governing: Option<&Dated> = None;
        for clause in clause::of(text, sentence, &dates) {
            let own = governing_of(text, &clause, &dates);
            governing = own.or_else(|| governing.filter(|dated| commits::goes_on(dated, None)));
            let Some(dated) = governing else { continue };
            let what = clause.text(text, std::slice::from_ref(dated));
            let under = commits::Under {
                words: &text[dated.range.clone()],
                sense: dated.sense,
                own: own.is_some(),
                before: clause.before(text, dated),
                behind: text.get(dated.range.end..clause.range.end).unwrap_or(""),
                text: &what,
            };
            if let Some(kind) = commits::kind(&under) {
                found.push(format!("{} {kind:?}: {what}", under.words));
            }
        }
    }
    found
}

#[test]
fn clauses_under_a_date() {
    let cases: &[(&str, &[&str])] = &[
        (
            "到2025年，设计能力明显提升，生态基本形成；培育8家企业，为产业发展奠定坚实基础。",
            &[
                "到2025年 Deadline: 设计能力明显提升",
                "到2025年 Deadline: 生态基本形成",
                "到2025年 Deadline: 培育8家企业，为产业发展奠定坚实基础",
            ],
        ),
        ("普查工作自2022年开始，2025年完成。", &["自2022年开始 Start: 普查工作", "2025年 Deadline: 完成"]),
        ("规划期至2025年。", &["至2025年 Deadline: 规划期"]),
        ("每年预算编制前，根据经济社会发展情况动态调整支出标准。", &["每年预算编制前 Limit: 根据经济社会发展情况动态调整支出标准"]),
        ("初步认定为较大事件的，应在2小时内向本级政府报告。", &["2小时内 Limit: 向本级政府报告"]),
        ("24小时内累积降水量达50毫米以上。", &[]),
        ("“十四五”时期是我国发展的关键五年。", &[]),
        ("“十四五”时期完成职业技能培训3万人次。", &["“十四五”时期 Deadline: 完成职业技能培训3万人次"]),
        (
            "推动甲产业园、乙污水处理厂、丙光伏电站等项目上半年开工。",
            &["上半年 Deadline: 推动甲产业园、乙污水处理厂、丙光伏电站等项目开工"],
        ),
        ("参照2022年风险评估报告，2023年编制完成规划。", &["2023年 Deadline: 参照2022年风险评估报告，编制完成规划"]),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text), *expected, "{text}");
    }
}
