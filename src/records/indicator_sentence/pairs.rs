//! Words for several things in one: 城乡居民, 存贷款余额, 一二三产增加值; and what the last of several values prints for all.

use super::quantity::Figure;

/// The names that one name stands for, if there are as many as `values`.
pub(super) fn names(name: &str, values: usize) -> Option<Vec<String>> {
    town_and_country(name).or_else(|| deposits(name)).or_else(|| sectors(name)).filter(|names| names.len() == values)
}

/// 城乡居民 are two: 城镇居民 and 农村居民.
fn town_and_country(name: &str) -> Option<Vec<String>> {
    let people = ["城乡居民", "城乡低保", "城乡特困"].into_iter().find(|people| name.contains(people))?;
    let (before, behind) = name.split_once(people)?;
    let who = people.trim_start_matches("城乡");
    Some(["城镇", "农村"].iter().map(|place| format!("{before}{place}{who}{behind}")).collect())
}

/// 本外币存贷款余额.
fn deposits(name: &str) -> Option<Vec<String>> {
    let (before, behind) = name.split_once("存贷款")?;
    Some(["存款", "贷款"].iter().map(|sort| format!("{before}{sort}{behind}")).collect())
}

/// 一二三产增加值, 一二三次产业增加值.
fn sectors(name: &str) -> Option<Vec<String>> {
    let (before, behind) = ["一二三次产业", "一二三产业", "一二三产"].iter().find_map(|sectors| name.split_once(sectors))?;
    Some(["第一产业", "第二产业", "第三产业"].iter().map(|sector| format!("{before}{sector}{behind}")).collect())
}

/// 分别达1409万、1305万人次: the measure that the last prints is that of all.
pub(super) fn share_unit(figures: &mut [Figure]) {
    let Some(last) = figures.last().map(|figure| figure.unit.clone()) else { return };
    let measure = last.trim_start_matches(MAGNITUDES);
    for figure in figures {
        let bare = !figure.unit.is_empty() && figure.unit.trim_start_matches(MAGNITUDES).is_empty();
        if bare && !measure.is_empty() {
            figure.unit.push_str(measure);
            figure.steps.push("单位取自并列的末项".to_owned());
        }
    }
}

const MAGNITUDES: [char; 5] = ['十', '百', '千', '万', '亿'];

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn several_in_one() {
        assert_eq!(names("本外币存贷款余额", 2).unwrap_or_default(), ["本外币存款余额", "本外币贷款余额"]);
        assert_eq!(names("一二三产增加值", 3).unwrap_or_default(), ["第一产业增加值", "第二产业增加值", "第三产业增加值"]);
        assert_eq!(names("一二三产增加值", 2), None);
    }
}
