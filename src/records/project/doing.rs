//! Works named by what is done to one place: 实施柳溪河源头生态治理, 加强白石河、东沙河等支流防洪设施建设. What is done everywhere
//! (推进老旧小区改造, 加强农村污水治理) is none.

use super::members::outside;
use super::{facility, name};
use crate::phrase::{brackets, place};

/// Verbs whose object may be such a work, and what stands before them.
const VERBS: &[&str] = &["实施", "推进", "推动", "完成", "开展", "启动", "抓好", "统筹", "加强", "加快", "做好"];
const ADVERBS: &[&str] =
    &["积极", "全面", "有序", "深入", "持续", "高水平", "高标准", "高质量", "大力", "扎实", "继续", "重点", "稳步", "逐步"];

/// What is done, at the end of the name.
#[rustfmt::skip]
const DOINGS: &[&str] = &[
    "整治", "治理", "改造", "修复", "提升", "保护", "亮化", "绿化", "清淤", "疏浚", "除险加固", "更新", "复航", "迁建", "扩容",
    "保护开发", "资源开发", "片区开发", "综合开发", "设施建设", "管网建设", "配套建设",
];

/// Letters of waters and hills, which end no facility, and what goes on behind them to a sort: 河道, 山体.
const LANDS: &[char] = &['河', '湖', '山', '江', '泉', '渠', '沟', '壕', '峪', '湾', '岛'];
const SORTS: &str = "道湖流岸体水泊区系壑域川";

/// Hills and rivers that are everywhere.
const EVERYWHERE: &[&str] = &["矿山", "荒山", "内河", "江河", "青山", "深山", "两山", "黑臭", "林田湖"];

const LONGEST: usize = 44;

/// The works of a clause. `own`: see [`super::own::words`].
pub(super) fn read(clause: &str, own: &[String]) -> Vec<String> {
    let Some(object) = object(clause) else { return Vec::new() };
    pieces(object).into_iter().filter(|piece| is_work(piece, own)).map(str::to_owned).collect()
}

/// 大力推进 | 清河县污水处理厂一期提标改造 | 工作.
fn object(clause: &str) -> Option<&str> {
    let mut rest = clause;
    while let Some(bare) = ADVERBS.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = bare;
    }
    let mut object = VERBS.iter().find_map(|verb| rest.strip_prefix(verb))?;
    while let Some(bare) = VERBS.iter().find_map(|verb| object.strip_prefix(verb)) {
        object = bare;
    }
    Some(object.strip_suffix("工作").unwrap_or(object))
}

/// 甲厂一期提标改造、乙湖清淤: what says what is done is a work by itself; 甲河、乙河等河道整治 is one.
fn pieces(object: &str) -> Vec<&str> {
    let (mut found, mut start) = (Vec::new(), 0);
    for part in brackets::split(object, |letter| letter == '、') {
        if ends_in_doing(&object[part.clone()]) {
            found.push(object[start..part.end].trim());
            start = part.end + '、'.len_utf8();
        }
    }
    found
}

fn ends_in_doing(words: &str) -> bool {
    DOINGS.iter().any(|doing| words.ends_with(doing))
}

fn is_work(piece: &str, own: &[String]) -> bool {
    let plain = !piece.contains(['的', '，', '“'])
        && !piece.starts_with(['跨', '沿', '入', '环'])
        && name::may_be(piece)
        && piece.chars().count() <= LONGEST;
    plain && (is_placed(piece, own) || lists_facilities(piece))
}

/// Does it begin with the name of one place: 柳溪河, 清河县, 第二污水处理厂?
fn is_placed(piece: &str, own: &[String]) -> bool {
    let begins =
        own.iter().any(|own| piece.starts_with(own.as_str())) || place::begins(piece).is_some_and(|name| name.chars().count() <= 4);
    let mut ends = piece.char_indices().skip(2).take(7).map(|(at, letter)| at + letter.len_utf8());
    begins || ends.any(|end| is_land(piece, end) || facility::is_sure(&piece[..end], own))
}

/// 柳溪河源头: a water or a hill with a name of its own, not 河道 and 矿山.
fn is_land(piece: &str, end: usize) -> bool {
    let (prefix, behind) = piece.split_at(end);
    let sort = behind.chars().next().is_some_and(|next| SORTS.contains(next)) || EVERYWHERE.iter().any(|word| prefix.ends_with(word));
    prefix.ends_with(LANDS)
        && !sort
        && !prefix.contains(['、', '和', '及', '与', '入'])
        && !facility::is_generic(prefix.trim_end_matches(LANDS))
}

/// 甲灌区、乙灌区等中型灌区续建配套建设: neighbours vouch for each other.
fn lists_facilities(piece: &str) -> bool {
    let Some((list, _)) = outside(piece, '等') else { return false };
    let items: Vec<&str> = list.split('、').collect();
    items.len() > 1 && items.into_iter().all(facility::may_be)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn what_is_done_to_one_place_is_a_work() {
        let own = [String::from("清河")];
        assert_eq!(read("实施柳溪河源头生态治理", &own), ["柳溪河源头生态治理"]);
        assert_eq!(read("大力推进清河污水处理厂一期提标改造、白石湖清淤", &own), ["清河污水处理厂一期提标改造", "白石湖清淤"]);
        assert!(
            ["推进老旧小区改造", "加强农村污水治理", "推进矿山修复", "加强河道治理"].iter().all(|clause| read(clause, &own).is_empty())
        );
    }
}
