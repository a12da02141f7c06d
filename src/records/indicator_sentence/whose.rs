//! Whose a quantity is, where its own words leave that out: 完好率 of what the clause before keeps up, 产业规模 of the industry in
//! the title, 接待能力 of the work that the paragraph names.

use super::quantity::Figure;
use super::sentence::Sentence;
use super::subject;
use crate::model::Indicator;
use crate::phrase::amount::unit;
use crate::records::item;

/// Puts whose it is before the name, if the sentence says it.
pub(super) fn name(sentence: &Sentence, figure: &mut Figure) {
    let name = in_bracket(sentence, figure).or_else(|| kept_up(sentence, figure)).or_else(|| all_of_them(sentence, figure));
    if let Some(name) = name.or_else(|| moved_in(sentence, figure)).or_else(|| trained(sentence, figure)) {
        figure.name = name;
        figure.steps.push("名称所属取自前文".to_owned());
    }
}

/// 研发仪器设备（设备原值10万元以上）, 服务企业（收入规模500万元以上）: of what the bracket explains.
fn in_bracket(sentence: &Sentence, figure: &Figure) -> Option<String> {
    let head = sentence.text[..sentence.clause_start(figure.at)].strip_suffix('（')?;
    let short = subject::is_quantity(&figure.name) || figure.name.ends_with("原值");
    let noun = head.rsplit(['，', '。', '；', '、', '：', '（', '的', '及', '和', '或', '对', '且', '以']).next()?;
    let noun = ["购买", "采购", "租赁", "引进", "使用"].iter().find_map(|verb| noun.rsplit_once(verb)).map_or(noun, |(_, what)| what);
    let plain = (2..=8).contains(&noun.chars().count()) && !noun.contains(|c: char| c.is_ascii_digit());
    if !short || !plain || figure.name.chars().count() > 5 || noun.contains(figure.name.as_str()) {
        return None;
    }
    // 设备 is said twice.
    let twice = figure.name.char_indices().skip(2).map(|(at, _)| &figure.name[..at]).find(|start| noun.ends_with(start));
    Some(format!("{noun}{}", &figure.name[twice.map_or(0, str::len)..]))
}

/// 加强路灯日常维护管理，确保完好率达到98%: of what is kept up.
fn kept_up(sentence: &Sentence, figure: &Figure) -> Option<String> {
    let start = sentence.clause_start(figure.at);
    let own = sentence.text[start..figure.at].trim_start_matches("确保").trim_start_matches("保证");
    let bare = figure.name.ends_with('率') && figure.name.chars().count() <= 5 && own.starts_with(figure.name.as_str());
    let before = sentence.text[..start].strip_suffix('，').filter(|_| bare)?;
    let clause = &before[sentence.clause_start(before.len())..];
    let object = ["加强", "强化", "做好", "抓好"].iter().find_map(|verb| clause.rsplit_once(verb)).map(|(_, object)| object)?;
    let kept = ["维护管理", "运行维护", "维护保养", "管护", "维护", "保养"].iter().find_map(|deed| object.strip_suffix(deed))?;
    let kept = kept.trim_end_matches("日常");
    ((2..=16).contains(&kept.chars().count())).then(|| format!("{kept}{}", figure.name))
}

/// 全县3个园区全部完成规划编制，实现救援全覆盖: of them.
fn all_of_them(sentence: &Sentence, figure: &Figure) -> Option<String> {
    let start = sentence.clause_start(figure.at);
    let covered = figure.value.is_none() && figure.text.ends_with("全覆盖") && sentence.text[start..].starts_with("实现");
    let end = sentence.text[..start].strip_suffix('，').filter(|_| covered)?.len();
    let clause = sentence.clause_start(end);
    let count = sentence.amounts.iter().find(|amount| (clause..end).contains(&amount.range.start) && unit::is_counter(&amount.unit))?;
    let (noun, _) = sentence.text[count.words.end..end].split_once("全部")?;
    ((2..=12).contains(&noun.chars().count()) && !figure.name.contains(noun)).then(|| format!("{noun}{}", figure.name))
}

/// The clause before that of a figure.
fn clause_before<'a>(sentence: &Sentence<'a>, figure: &Figure) -> Option<&'a str> {
    let end = sentence.text[..sentence.clause_start(figure.at)].strip_suffix('，')?.len();
    Some(&sentence.text[sentence.clause_start(end)..end])
}

/// 电商总部基地建成运营，入驻企业23家: in it.
fn moved_in(sentence: &Sentence, figure: &Figure) -> Option<String> {
    const OPENS: [&str; 7] = ["建成运营", "投入运营", "建成投用", "投入使用", "正式运营", "建成启用", "投用"];
    let bare = ["入驻企业", "集聚企业", "入驻项目", "入驻商户"].contains(&figure.name.as_str());
    let clause = clause_before(sentence, figure).filter(|_| bare)?;
    let place = subject::tidy(OPENS.iter().find_map(|verb| clause.strip_suffix(verb))?)?;
    ((4..=20).contains(&place.chars().count()) && !place.contains(['、', '等'])).then(|| format!("{place}{}", figure.name))
}

/// 培养一批适应产业需求的专业人才，每年培养2500人以上: of them.
fn trained(sentence: &Sentence, figure: &Figure) -> Option<String> {
    let verb = figure.name.strip_prefix("每年").filter(|verb| ["培养", "培训", "引进", "培育"].contains(verb))?;
    let (_, what) = clause_before(sentence, figure)?.split_once(verb)?;
    let who = what.rsplit('的').next().map(|who| who.trim_start_matches("一批"))?;
    ((2..=10).contains(&who.chars().count()) && !who.contains(['、', '，'])).then(|| format!("{}{who}", figure.name))
}

/// 老旧小区全部安装感烟探测器。…到2023年，完成率达到40%: what the rate is of, from the last figure of the paragraph that said all.
pub(super) fn of_all(name: &str, before: &[Indicator]) -> Option<String> {
    let said = before.iter().rev().find_map(|indicator| {
        let text = indicator.target.as_ref().map(|target| &target.text).or(indicator.baseline.as_ref().map(|baseline| &baseline.text))?;
        let all = |deed: &str| format!("{}{deed}完成率", indicator.name);
        match name {
            "完成率" => text.strip_prefix("全部").filter(|deed| deed.chars().count() >= 4).map(all),
            "覆盖率" => text.ends_with("全覆盖").then(|| format!("{}覆盖率", indicator.name)),
            _ => None,
        }
    });
    said.filter(|name| name.chars().count() <= 40)
}

/// What says nothing of its own in a text about one industry.
const OF_THE_INDUSTRY: [&str; 7] = ["龙头企业", "骨干企业", "领军企业", "链主企业", "产业规模", "产业总产值", "产业集群"];

/// 关于促进集成电路产业发展的意见: its 龙头企业 are 集成电路龙头企业.
pub(super) fn of_the_industry(name: &str, title: &str) -> Option<String> {
    let (before, _) = title.split_once("产业").filter(|_| OF_THE_INDUSTRY.contains(&name))?;
    const LEADS: [&str; 8] = ["促进", "加快", "推动", "推进", "支持", "发展", "壮大", "”"];
    let at = LEADS.iter().filter_map(|lead| before.rfind(lead).map(|at| at + lead.len())).max()?;
    let industry = &before[at..];
    let plain = (2..=8).contains(&industry.chars().count()) && !industry.contains(['、', '和', '《']);
    (plain && !["现代", "工业", "特色", "主导", "优势"].contains(&industry)).then(|| format!("{industry}{name}"))
}

/// What a work can hold or do.
const CAPACITIES: [&str; 9] =
    ["配套接待能力", "接待能力", "处理能力", "年处理能力", "日处理能力", "供水能力", "年产能", "设计产能", "装机容量"];

/// 县会展中心。规划建设面积…，配套接待能力4000人: of the work that the paragraph names.
pub(super) fn of_the_work(name: &str, paragraph: &str) -> Option<String> {
    let (work, _) = paragraph[item::number(paragraph).1..].split_once(['。', '：']).filter(|_| CAPACITIES.contains(&name))?;
    let named = (3..=20).contains(&work.chars().count()) && !work.contains(['，', '；', '、', '“']);
    (named && !work.contains(|c: char| c.is_ascii_digit())).then(|| format!("{work}{name}"))
}

#[cfg(test)]
mod tests {
    use super::{of_the_industry, of_the_work};

    #[test]
    fn whose_it_is() {
        assert_eq!(of_the_industry("龙头企业", "关于促进集成电路产业发展的意见").as_deref(), Some("集成电路龙头企业"));
        assert_eq!(of_the_industry("产业规模", "某市“十四五”生物医药产业发展规划").as_deref(), Some("生物医药产业规模"));
        assert_eq!(of_the_industry("龙头企业", "关于支持企业发展的意见"), None);
        assert_eq!(of_the_work("接待能力", "县会展中心。面积2万平方米，接待能力4000人。").as_deref(), Some("县会展中心接待能力"));
    }
}
