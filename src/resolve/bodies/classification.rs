//! 类别 of a body, as its name tells.

use crate::model::Body;
use crate::phrase::bodies::without_bracket;
use crate::phrase::bodies::words::{FUNCTIONS, MINISTRIES};

/// Words in names, the surest first: 县公安局交警大队 is a department's, 县消防救援大队 the state's.
const BY_WORD: &[(&str, &str)] = &[
    ("法院", "司法"),
    ("检察院", "司法"),
    ("人大", "人大"),
    ("政协", "政协"),
    ("纪委", "党委"),
    ("监委", "党委"),
    ("组织部", "党委"),
    ("宣传部", "党委"),
    ("统战部", "党委"),
    ("政法委", "党委"),
    ("网信", "党委"),
    ("党委", "党委"),
    ("人武部", "驻地机构"),
    ("人民银行", "驻地机构"),
    ("武警", "驻地机构"),
    ("消防救援", "驻地机构"),
    ("税务", "驻地机构"),
    ("气象局", "驻地机构"),
    ("河务局", "驻地机构"),
    ("海关", "驻地机构"),
    ("调查总队", "驻地机构"),
];

const BY_END: &[(&str, &str)] = &[
    ("防指", "工作组"),
    ("防总", "工作组"),
    ("防指办", "工作组"),
    ("防汛办", "工作组"),
    ("人防办", "政府部门"),
    ("民防办", "政府部门"),
    ("消防办", "政府部门"),
    ("防办", "工作组"),
    ("防总办公室", "工作组"),
    ("联席会议", "工作组"),
    ("联席会议办公室", "工作组"),
    ("领导小组办公室", "工作组"),
    ("指挥部办公室", "工作组"),
    ("协调小组办公室", "工作组"),
    ("指挥部", "工作组"),
    ("指挥机构", "工作组"),
    ("小组", "工作组"),
    ("专班", "工作组"),
    ("顾问团", "工作组"),
    ("组", "工作组"),
    ("委员会办公室", "工作组"),
    ("管委会", "政府"),
    ("开发区", "政府"),
    ("街道办事处", "政府"),
    ("政府", "政府"),
    ("镇", "政府"),
    ("街道", "政府"),
    ("开发区", "政府"),
    ("高新区", "政府"),
    ("经开区", "政府"),
    ("新区", "政府"),
    ("公司", "企业"),
    ("集团", "企业"),
    ("机场", "企业"),
    ("站", "企业"),
    ("银行", "企业"),
    ("支行", "企业"),
    ("分行", "企业"),
    ("企业", "企业"),
    ("总工会", "群团"),
    ("工会", "群团"),
    ("妇联", "群团"),
    ("团委", "群团"),
    ("残联", "群团"),
    ("科协", "群团"),
    ("工商联", "群团"),
    ("联合会", "群团"),
    ("红十字会", "群团"),
    ("供销社", "群团"),
    ("供销合作社", "群团"),
    ("供销合作总社", "群团"),
    ("供销总社", "群团"),
    ("贸促会", "群团"),
    ("协会", "群团"),
    ("学会", "群团"),
    ("商会", "群团"),
    ("供电中心", "企业"),
    ("中心", "事业单位"),
    ("医院", "事业单位"),
    ("学校", "事业单位"),
    ("大学", "事业单位"),
    ("研究院", "事业单位"),
    ("台", "事业单位"),
    ("局", "政府部门"),
    ("委", "政府部门"),
    ("委员会", "政府部门"),
    ("厅", "政府部门"),
    ("办公室", "政府部门"),
    ("部门", "政府部门"),
    ("办", "政府部门"),
    ("督查室", "政府部门"),
    ("研究室", "政府部门"),
    ("总队", "政府部门"),
    ("支队", "政府部门"),
    ("大队", "政府部门"),
    ("监会", "政府部门"),
    ("署", "政府部门"),
    ("公安机关", "政府部门"),
    ("机构", "事业单位"),
];

/// The class of a body; one that stands for many is 群体.
pub fn of(name: &str) -> Option<&'static str> {
    let bare = without_bracket(name);
    if is_many(name) {
        return Some(Body::MANY);
    }
    if ["市委", "区委", "县委", "省委"].iter().any(|party| bare.starts_with(party)) {
        return Some("党委");
    }
    // 海关总署 and 税务总局 are the state's own, 城东海关 and 市税务局 its offices in a place.
    let ministry = MINISTRIES.contains(&bare) && bare.ends_with(['部', '署']) && !bare.starts_with('中');
    if ministry || bare.ends_with("总局") {
        return Some("政府部门");
    }
    if is_branch(bare) {
        return Some("驻地机构");
    }
    // 团市委 is the league's committee, no department.
    if ["团省委", "团市委", "团区委", "团县委"].contains(&bare) {
        return Some("群团");
    }
    let by_word = BY_WORD.iter().find(|(word, _)| bare.contains(word)).map(|(_, class)| *class);
    by_word.or_else(|| BY_END.iter().find(|(end, _)| bare.ends_with(end)).map(|(_, class)| *class))
}

/// 人行云州中心支行, 中国证监会云州监管局, 云州金融监管局: a branch of the state's own. 省地方金融监管局 is the province's.
fn is_branch(name: &str) -> bool {
    let bank = name.starts_with("人行") && (name.ends_with("支行") || name.ends_with("分行"));
    let local = ["省", "市", "区", "县", "州"].iter().any(|level| name.starts_with(level)) || name.contains("地方");
    let watch =
        ["金融监管局", "银保监局", "银监局", "证监局", "银监分局", "银保监分局", "金融监管分局"].iter().any(|end| name.ends_with(end));
    let of_state = ["证监会", "银保监会", "银监会", "金融监管总局"].iter().any(|head| name.contains(head) && name.ends_with("监管局"));
    bank || of_state || watch && !local
}

/// 各区县政府, 有关部门: no body of its own.
pub fn is_many(name: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "各", "有关", "相关", "其他", "其它", "所有", "上级", "下级", "事发", "事件发生", "受灾", "属地", "所在", "当地",
        "成员单位", "主管部门", "责任", "及其", "牵头", "部门（单位）", "试点",
    ];
    let generic = ["部门", "单位", "机构", "企业", "社区", "街道（镇）", "镇（街道）", "政府", "街道办事处", "区县", "区县政府"]
        .contains(&name)
        || ["省级部门", "市级部门", "区级部门", "县级部门"].contains(&name);
    // 专项应急指挥部, 区专项应急指挥机构: each kind of event has its own. 受灾害影响的镇（街道）: whoever is hit.
    let each = name.contains("专项") && ["指挥部", "指挥机构", "指挥机构（机制）"].iter().any(|end| name.ends_with(end));
    let described = name.contains('的') && !name.contains(['“', '《']);
    // 消防救援机构 is one body that nobody calls by its full name; a plan has one 现场指挥机构 for an event.
    let agency = ["消防救援机构", "消防机构", "税务机构", "气象机构", "公安机关", "税务机关", "现场指挥机构"].contains(&name);
    let kind = ["单位", "机构", "企业", "媒体", "机关", "主体", "队伍", "学校", "的政府", "的部门"].iter().any(|end| name.ends_with(end));
    // 市、区县两级财政; 物业管理公司.
    let joint = name.ends_with("财政") && name.contains('、') || name.starts_with("物业");
    let owned = ["省", "市", "区", "县", "国家", "国网"].iter().any(|level| name.starts_with(level));
    let plain = name.strip_suffix("部门").is_some_and(|work| !owned && !FUNCTIONS.iter().any(|function| work.ends_with(function)));
    let one_kind = generic || joint || each || described || (kind && !owned) || plain;
    !agency && (one_kind || WORDS.iter().any(|word| name.contains(word)) || name.starts_with("区县") || name.ends_with("等"))
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn branches_leagues_and_offices() {
        for (name, class) in [
            ("人行云州中心支行", "驻地机构"),
            ("中国证监会云州监管局", "驻地机构"),
            ("云州金融监管局", "驻地机构"),
            ("省地方金融监管局", "政府部门"),
            ("团市委", "群团"),
            ("市防办", "工作组"),
            ("市人防办", "政府部门"),
        ] {
            assert_eq!(of(name), Some(class), "{name}");
        }
    }
}
