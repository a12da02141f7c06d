//! What a heading says of the text below it, whatever is read there.

use crate::phrase::period::{self, Dated, Sense};

/// Was it done already: 2022年工作回顾, 计划执行情况?
pub fn looks_back(heading: &str) -> bool {
    ["回顾", "执行情况", "完成情况", "现状"].iter().any(|word| heading.contains(word))
}

/// “十三五”时期回顾和“十四五”时期目标: what is over and what is to come under one heading, in a text of that day.
pub fn has_both(heading: &str, issued: Option<chrono::NaiveDate>) -> bool {
    let dates = period::find(heading, None);
    let sense = |dated: Option<&Dated>| dated.filter(|dated| !dated.inherited).map(|dated| dated.sense_on(issued));
    let over = sense(dates.first()) == Some(Sense::Past);
    over && matches!(sense(dates.get(1)), Some(Sense::In | Sense::By)) && heading.contains(['和', '与', '及'])
}

/// The year that it names, whatever for: 2025年发展目标, “十四五”时期发展目标, 二〇三五年远景目标.
pub fn named_year(heading: &str) -> Option<u16> {
    period::find(heading, None).iter().filter(|dated| !dated.inherited).find_map(Dated::year)
}

/// The one year whose work stands below it: 2023年工作安排, 2022年工作回顾, 今后重点和2023年主要任务. Not 2035年远景目标: what is
/// to be done 年底前 there is done before.
pub fn year_of_work(heading: &str) -> Option<u16> {
    const WORK: [&str; 9] = ["工作", "任务", "安排", "打算", "部署", "计划", "回顾", "执行情况", "完成情况"];
    let dates = period::find(heading, None);
    let whole = |dated: &&Dated| !dated.inherited && matches!(dated.sense, Sense::In | Sense::Past) && dated.start == dated.end;
    dates.iter().find(whole).and_then(Dated::year).filter(|_| WORK.iter().any(|word| heading.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_whose_work_stands_below() {
        let cases = [
            ("2023年工作安排", Some(2023)),
            ("2022年工作回顾", Some(2022)),
            ("2035年远景目标", None),
            ("“十四五”时期主要任务", None),
            ("重点工作", None),
        ];
        for (heading, expected) in cases {
            assert_eq!(year_of_work(heading), expected, "{heading}");
        }
    }
}
