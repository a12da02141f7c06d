//! Invented texts of a city that is none of those whose texts are published here.

use super::super::compile;
use super::super::registers::Registers;
use crate::model::Corpus;
use crate::normalize::seed;
use crate::outline::catalog::Catalog;

const SCHEME: &str = "青川县人民政府
关于推进农村供水的实施意见
各镇人民政府，县政府有关部门：
为保障供水安全，制定本意见。
一、重点任务
（一）完善供水设施。改造老旧管网，提高供水保证率。（牵头单位：县水务局；配合单位：县财政局、县发展和改革局）新建水厂2座，2026年6月底前投入运行。（县发展改革局、县水务局负责）
（二）加强水质监测。建立水质监测台账，定期公布结果。（责任单位：县卫生健康局等有关部门，以下责任单位均包括各镇政府，不再逐一列出）
（三）规范收费管理。推行阶梯水价。（责任单位：县水务局）
二、保障措施
各镇政府要落实属地责任。县水务局会同县财政、审计部门建立资金监管机制。充分发挥县水务局的牵头作用，凝聚工作合力。
2025年3月1日
";

const PLAN: &str = "青川县山洪灾害应急预案
1 总则
1.1 编制目的
规范山洪灾害应急处置工作。
2 组织体系
县政府成立县山洪灾害应急指挥部（以下简称县指挥部），负责统一指挥全县山洪灾害应急处置工作。
2.1 县指挥部组成及职责
指挥长：县政府分管副县长
副指挥长：县应急管理局局长、县水务局局长
成员：县公安局、县水务局、县气象局、各镇政府等单位负责同志。
2.2 工作组
（1）抢险救援组。由县应急管理局牵头，会同县公安局、县消防救援大队等单位搜救被困人员，排除险情。
（2）医疗救治组。由县卫生健康局牵头，县医疗保障局、县红十字会等单位组成。负责救治伤员。
3 应急响应
发生较大山洪灾害时，启动Ⅱ级应急响应；发生特别重大、重大山洪灾害时，启动Ⅰ级应急响应。Ⅱ级应急响应由县指挥部办公室决定启动，Ⅰ级应急响应由县政府决定启动。
县气象部门应当及时发布预警信息；灾情信息由县指挥部统一发布。
";

fn corpus(text: &str) -> Corpus {
    let seeds = vec![seed::decode("a.txt", text.as_bytes().to_vec()).unwrap()];
    compile(seeds, &Catalog::default(), &Registers::default())
}

#[test]
fn tasks_of_an_opinion() {
    let corpus = corpus(SCHEME);
    let names = |list: &[crate::model::Named]| list.iter().map(|named| named.name.as_str()).collect::<Vec<_>>().join(" ");
    let tasks: Vec<String> = corpus
        .records
        .tasks
        .iter()
        .map(|task| {
            let end = task.deadline.as_ref().and_then(|when| when.end.as_deref()).unwrap_or("");
            format!("{}|{}|{}|{}|{end}", task.text, names(&task.lead), names(&task.support), names(&task.responsible))
        })
        .collect();
    assert_eq!(
        tasks,
        [
            "改造老旧管网，提高供水保证率。|县水务局|县财政局 县发展和改革局||",
            "新建水厂2座，2026年6月底前投入运行。|||县发展改革局 县水务局|2026-06",
            "建立水质监测台账，定期公布结果。|||县卫生健康局 各镇政府|",
            "推行阶梯水价。|||县水务局 各镇政府|",
            "各镇政府要落实属地责任。|||各镇政府|",
            "县水务局会同县财政、审计部门建立资金监管机制。|县水务局|县财政 审计部门||",
            "充分发挥县水务局的牵头作用，凝聚工作合力。||||",
        ]
    );
}

#[test]
fn names_of_one_body_are_one_entry() {
    let corpus = corpus(SCHEME);
    let find =
        |name: &str| corpus.records.bodies.iter().find(|body| body.name == name || body.other_names.iter().any(|other| other == name));
    assert_eq!(find("县发展改革局").map(|body| &body.id), find("县发展和改革局").map(|body| &body.id));
    assert!(find("县财政").is_some_and(|body| body.name == "县财政局"), "{:?}", corpus.records.bodies);
    assert!(corpus.records.bodies.iter().all(|body| !body.name.contains("作用")));
}

#[test]
fn a_contingency_plan() {
    let corpus = corpus(PLAN);
    let records = &corpus.records;
    let groups: Vec<String> =
        records.work_groups.iter().map(|group| format!("{}|{}|{}", group.name, group.lead.join(" "), group.members.join(" "))).collect();
    assert_eq!(
        groups,
        [
            "县山洪灾害应急指挥部|县政府分管副县长|县应急管理局局长 县水务局局长 县公安局 县水务局 县气象局 各镇政府",
            "抢险救援组|县应急管理局|县公安局 县消防救援大队",
            "医疗救治组|县卫生健康局|县医疗保障局 县红十字会",
        ]
    );
    let levels: Vec<String> = records
        .response_levels
        .iter()
        .map(|level| format!("{}|{}|{}", level.level, level.trigger.as_deref().unwrap_or(""), level.activated_by.as_deref().unwrap_or("")))
        .collect();
    assert_eq!(levels, ["I|发生特别重大、重大山洪灾害时|县政府", "II|发生较大山洪灾害时|县指挥部办公室"]);
    let duties: Vec<String> = records.duties.iter().map(|duty| format!("{}|{}", duty.name, duty.text)).collect();
    for expected in [
        "抢险救援组|搜救被困人员，排除险情。",
        "医疗救治组|负责救治伤员。",
        "县气象部门|应当及时发布预警信息",
        "县指挥部|灾情信息由县指挥部统一发布",
    ] {
        assert!(duties.iter().any(|duty| duty == expected), "{expected}: {duties:#?}");
    }
    assert!(records.tasks.is_empty());
}

#[test]
fn groups_of_a_plan_are_below_its_command() {
    let corpus = corpus(PLAN);
    let find = |name: &str| corpus.records.bodies.iter().find(|body| body.name == name);
    let command = corpus.records.bodies.iter().find(|body| body.name.ends_with("指挥部")).map(|body| body.id.clone());
    assert!(command.is_some());
    assert_eq!(find("抢险救援组").and_then(|body| body.parent.clone()), command);
    assert_eq!(find("县指挥部办公室").and_then(|body| body.parent.clone()), command);
}

#[test]
fn a_duty_of_several_has_no_one_body() {
    let text = PLAN.replace("县气象部门应当", "县气象部门和县水务部门应当");
    let duties = corpus(&text).records.duties;
    let shared = duties.iter().find(|duty| duty.name == "县气象部门和县水务部门");
    assert_eq!(shared.map(|duty| duty.body.clone()), Some(None));
}

#[test]
fn wordings_of_a_group_are_one_entry() {
    let text = "青川县人民政府
关于加强河湖管理的意见
一、重点任务
（一）加强巡查。组织开展巡河。（责任单位：县水务局；各镇、街道）
（二）加强清理。清理水面漂浮物。（责任单位：县教育部门、县教育和体育局；各街道（镇），相关镇政府、街道办事处）
各级、各部门要加强宣传。县公安机关、县公安局要依法查处。各镇（街道）要制定方案。
";
    let corpus = corpus(text);
    let ids = |name: &str| -> Vec<Option<String>> {
        let tasks = corpus.records.tasks.iter();
        tasks.flat_map(|task| task.named()).filter(|named| named.name == name).map(|named| named.body.clone()).collect()
    };
    assert_eq!(ids("各街道（镇）"), ids("各镇（街道）"));
    assert_eq!(ids("县教育部门"), ids("县教育和体育局"));
    assert_eq!(ids("县公安机关"), ids("县公安局"));
    assert_eq!(ids("街道办事处"), [Some("青川县/相关街道办事处".to_owned())]);
    assert_eq!(ids("各级、各部门").len(), 1);
}

#[test]
fn a_list_that_says_the_city_for_the_county_means_the_county() {
    let rows: String = ["县水务局", "县水务局", "县水务局", "县水务局", "市水务局"]
        .iter()
        .enumerate()
        .map(|(at, name)| format!("（{}）做好第{at}项。落实责任{at}。（责任单位：县财政局、{name}）\n", ["一", "二", "三", "四", "五"][at]))
        .collect();
    let corpus = corpus(&format!("青川县人民政府\n关于加强供水的意见\n一、重点任务\n{rows}"));
    let named = corpus.records.tasks.iter().flat_map(|task| task.named()).find(|named| named.name == "市水务局");
    assert!(named.and_then(|named| named.body.as_deref()).is_some_and(|body| body.ends_with("/县水务局")), "{named:?}");
}

#[test]
fn short_names_that_a_text_gives() {
    let corpus = corpus(
        "青川县防凌应急预案
1 组织体系
县防凌救灾应急委员会（以下简称县防凌委）为防凌工作的综合协调机构，负责领导全县防凌工作。
县防凌委下设办公室（以下简称县防凌办），办公室设在县水务局，承担日常工作。
2 应急处置
县防凌委应当组织会商。县防凌办应当汇总冰情。
",
    );
    let body = |name: &str| corpus.records.duties.iter().find(|duty| duty.name == name).and_then(|duty| duty.body.clone());
    assert!(body("县防凌委").is_some());
    assert_eq!(body("县防凌委"), body("县防凌救灾应急委员会"));
    assert_ne!(body("县防凌委"), body("县防凌办"));
}

#[test]
fn bodies_of_places_below_a_province() {
    let corpus = corpus(
        "青川省人民政府办公厅关于印发青川省风雹灾害应急预案的通知
青川省风雹灾害应急预案
1 应急处置
省应急管理厅应当组织会商。县级应急管理部门应当上报灾情。市人民政府应当组织救灾。省人民政府应当予以支持。
",
    );
    let body = |name: &str| corpus.records.duties.iter().find(|duty| duty.name == name).and_then(|duty| duty.body.clone());
    assert_ne!(body("省应急管理厅"), body("县级应急管理部门"));
    assert_ne!(body("省人民政府"), body("市人民政府"));
}
