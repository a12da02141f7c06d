//! The members of a list of works: where it is cut, which members share an end, and which list is but one work.

use super::name;
use crate::phrase::place;

/// What stands before and behind `mark` outside brackets and quotes.
pub(super) fn outside(words: &str, mark: char) -> Option<(&str, &str)> {
    let mut depth = 0_i32;
    for (at, letter) in words.char_indices() {
        match letter {
            '（' | '《' | '“' => depth += 1,
            '）' | '》' | '”' => depth -= 1,
            // 高等学校: 等 within a word.
            _ if mark == '等' && words[..at].ends_with(['高', '中', '初', '同', '平', '优', '甲', '乙']) => {}
            _ if depth == 0 && letter == mark => return Some((&words[..at], &words[at + letter.len_utf8()..])),
            _ => {}
        }
    }
    None
}

/// Names joined by 、, 和, 及 outside brackets and quotes.
pub(super) fn items(object: &str) -> Vec<&str> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    for (at, letter) in object.char_indices() {
        let both = |mark: char| {
            let (left, right) = (&object[start..at], &object[at + mark.len_utf8()..]);
            let apart =
                (name::ends(left) && name::ends(object)) || (is_hall(left) && is_hall(right)) || (is_headed(left) && is_thing(right));
            apart && !belongs(right) && !is_joint(left, right)
        };
        let joins = match letter {
            '（' | '《' | '“' => {
                // “甲示范区”“乙示范区”: nothing stands between two of a list.
                if letter == '“' && depth == 0 && object[start..at].ends_with('”') && object.ends_with('”') {
                    found.push(&object[start..at]);
                    start = at;
                }
                depth += 1;
                ""
            }
            '）' | '》' | '”' => {
                depth -= 1;
                ""
            }
            _ if depth > 0 || at < start => "",
            '、' => "、",
            '以' if object[at..].starts_with("以及") => "以及",
            // 和 may stand within a word: both sides have to be names.
            '和' | '及' | '与' if both(letter) => &object[at..at + letter.len_utf8()],
            _ => "",
        };
        if !joins.is_empty() {
            found.push(&object[start..at]);
            start = at + joins.len();
        }
    }
    found.push(&object[start..]);
    found.into_iter().map(str::trim).collect()
}

/// 海底隧道 | 及北延工程, 云岭水库 | 及配套工程: what goes with the work before it is no work of its own.
fn belongs(right: &str) -> bool {
    const PARTS: &[&str] = &["配套", "附属", "接线", "引线", "连接线", "延长线", "延伸线", "南延", "北延", "东延", "西延", "送出"];
    PARTS.iter().any(|part| right.starts_with(part))
}

/// 技师学院和职业中专 | 统一报名平台, 高水平院所 | 和学科建设计划: one of both.
fn is_joint(left: &str, right: &str) -> bool {
    const PLANS: &[&str] = &["建设计划", "建设行动", "提升计划", "提升行动", "培养计划", "培育计划"];
    let plan = PLANS.iter().any(|end| right.ends_with(end)) && right.chars().count() <= 7 && !name::is_called_work(left);
    plan || right.contains("统一")
}

/// 自贸联动创新区, 滨江南路科创带: set up by itself, though its end alone does not make a work of it.
fn is_headed(item: &str) -> bool {
    const HEADS: &[&str] = &["创新区", "开发区", "经济带", "科创带"];
    item.chars().count() >= 6 && HEADS.iter().any(|head| item.ends_with(head))
}

/// 智造新城, “飞地”合作平台: not 某区污水处理厂, for which the part before 和 may only say where, and not 循环化改造.
fn is_thing(item: &str) -> bool {
    let stands = name::ends_in_built(item) || ["区", "带", "网", "平台", "中心", "基地", "系统"].iter().any(|end| item.ends_with(end));
    stands && place::begins(item).is_none() && item.chars().count() >= 5
}

/// 国际博览会永久场馆: a building, whatever it is.
fn is_hall(item: &str) -> bool {
    item.chars().count() >= 5 && item.ends_with(['馆', '场', '厦', '楼', '桥', '仓'])
}

/// Does a member of a list stand for more than it says? 信息大厦, 生态涵养区 and 产业联盟 are whole; 遗址保护 and 省级 are not.
pub(super) fn shares_end(item: &str) -> bool {
    const LEVELS: &[&str] = &["国家", "省", "市", "区", "县", "国家级", "省级", "市级", "区级", "县级"];
    let whole = |last: char| "区园谷楼桥地城带县村院站点厦馆场所市盟会企家户环”".contains(last);
    let noun = ["体系", "平台", "机制"].iter().any(|end| item.ends_with(end)) || item.chars().next_back().is_some_and(whole);
    let short = item.chars().count() <= 14 && !item.starts_with('进');
    short && !name::ends(item) && (LEVELS.contains(&item) || item.contains('至') || item.starts_with('沿') || !noun)
}

/// 黄河文化遗址保护、抢救和修复工程, 国道104、220、309线改扩建: members that end in nothing of their own share the end of the
/// next one that does, and are one work with it.
pub(super) fn with_shared_ends<'a>(list: &'a str, items: &[&'a str], is_name: impl Fn(&str) -> bool) -> Vec<&'a str> {
    let (mut found, mut open, mut at) = (Vec::new(), None, 0);
    for (index, item) in items.iter().enumerate() {
        let start = list[at..].find(item).map_or(at, |offset| at + offset);
        at = start + item.len();
        let (first, first_at) = *open.get_or_insert((index, start));
        // 南高速白石段、柳河水库: what is built itself lends its end to no stretch before it.
        // 甲江水资源配置、柳河灌区: nor to what says itself what is done.
        let done = item.chars().count() >= 7 && ["配置", "治理", "改造", "扩建", "修复"].iter().any(|deed| item.ends_with(deed));
        let next_stands = || items.get(index + 1).is_some_and(|next| name::ends_in_built(next) && !name::is_called_work(next));
        let alone = (name::is_stretch(item) || done) && next_stands();
        if shares_end(item) && !alone {
            continue;
        }
        let joined = Some(&list[first_at..at]).filter(|joined| first < index && is_name(joined));
        found.push(joined.unwrap_or(item));
        open = None;
    }
    // 地铁3号线云山至白石段: nothing follows whose end it could share.
    found.extend(open.into_iter().flat_map(|(first, _): (usize, usize)| &items[first..]));
    found
}

/// 树名企、创名牌、育名家“三名”工程 is one work: what stands before the quotes spells them out. So is 宣传教育进社区、进学校活动.
pub(super) fn is_summed(items: &[&str]) -> bool {
    let Some((last, others)) = items.split_last() else { return false };
    if last.starts_with('进') && others.iter().any(|item| item.contains('进')) {
        return true;
    }
    !others.is_empty() && last.contains('“') && name::is_called_work(last) && others.iter().all(|item| !name::ends(item))
}
