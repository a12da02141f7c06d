//! To how many places something goes: 外贸扩大至200个国家和地区, 中欧班列覆盖16个国家, 示范应用落地20个城市.

use super::sentence::Sentence;
use super::subject;
use crate::phrase::amount::unit;

/// Verbs that belong to the name: what is covered is counted.
const COVERS: [&str; 8] = ["覆盖", "遍布", "辐射", "通达", "直达", "落地", "远销", "销往"];

/// Verbs that say only that it grew.
const GROWS: [&str; 9] = ["扩大至", "扩大到", "拓展至", "拓展到", "扩展至", "扩展到", "延伸至", "延伸到", "增至"];

const PLACES: [&str; 8] = ["国家和地区", "国家（地区）", "国家及地区", "国家", "城市", "省份", "省区市", "市县"];

/// The name of the places counted at `at`, whose words begin behind `head`.
pub(super) fn name(sentence: &Sentence, at: usize, head: &str) -> Option<String> {
    let amount = &sentence.amounts[at];
    let behind = &sentence.text[amount.words.end..];
    let place = PLACES.iter().find(|place| behind.starts_with(**place)).filter(|_| unit::is_counter(&amount.unit) && !amount.chinese)?;
    let ends = behind[place.len()..].starts_with(['，', '、', '。', '；', '！', '）']) || behind.len() == place.len();
    let head = head.trim_end();
    let head = ["全球", "世界", "全国", "国内", "海外"].iter().find_map(|where_to| head.strip_suffix(where_to)).unwrap_or(head);
    let cover = COVERS.iter().find_map(|verb| Some((head.strip_suffix(verb)?, *verb)));
    let (who, verb) = cover.or_else(|| GROWS.iter().find_map(|verb| Some((head.strip_suffix(verb)?, ""))))?;
    // 欧亚班列开通并覆盖16个国家.
    let who = who.strip_suffix('并').map_or(who, |who| who.trim_end_matches("开通").trim_end_matches("开行"));
    let who = subject::tidy(who.trim_end_matches("累计").trim_end_matches('已')).filter(|who| ends && who.chars().count() <= 30)?;
    Some(format!("{who}{verb}{place}"))
}
