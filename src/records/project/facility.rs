//! Is a facility told from others by a proper name? 汶北路, 金水河水厂, 南湖公园, not 断头路, 污水处理厂, 口袋公园: what the words
//! of the genre leave over is the name.

use super::members::shares_end;
use super::{name, words};
use crate::normalize::numeral;
use crate::phrase::brackets::without_last;

/// How roads and streets end.
const ROADS: &str = "公路 快速路 大街 大道 街 路 巷 线";

/// What before such an end makes a sort of it: 断头路, 农村公路, 生产线, 步行街.
const ROAD_SORTS: &str = "城市 市域 干线 高等级 等级 普通 一级 二级 三级 城际 疏港 专用 国省 高速 四好 邮 客 货 班 道 公 铁 网 电 管 思 出 断头 瓶颈 主干 次干 干 支 环 快速 快捷 旅游 产业 景观 生产 机耕 田间 进村 通村 入户 通户 农村 \
    步行 商业 美食 特色 风情 小吃 老 古 背 小 岸 热 专 沿 产 防 底 战 主 轨道交通 输电 配电 送电 光 联络 连接 致富 富民 绕城 环城 城区 县乡 村 乡 \
    镇 巡护 消防 市政 配套 主要 红 高压 示范 航 路 条 两 视 界 在 延长 延伸";

/// How other facilities end; longer ones first.
const ENDS: &str = "疾病预防控制中心 疾控中心 保健院 急救中心 中心卫生院 社区卫生服务中心 卫生院 医院 幼儿园 小学 中学 一中 二中 三中 四中 学校 学院 新校区 校区 新院 新园 污水处理厂 净化厂 水厂 \
    电厂 厂 批发市场 农贸市场 便民市场 交易市场 菜市场 市场 田园综合体 综合体 有轨电车 高架桥 跨线桥 复线桥 特大桥 大桥 桥 \
    立交 互通 东出口 西出口 南出口 北出口 出入口 隧道 水库 拦河闸 闸 拦河坝 坝 泵站 枢纽 高铁站 客运站 车站 转运站 储配站 变电站 电站 站 灌区 公园 动物园 植物园 \
    产业园 工业园 纪念园 园 广场 公墓 骨灰堂 殡仪馆 纪念馆 陈列馆 规划馆 方志馆 展示馆 博物馆 图书馆 文化馆 美术馆 体育馆 档案馆 科技馆 \
    新馆 体育场 体育中心 会展中心 文化中心 剧院 书院 机场 港区 储备库 粮库 大厦 病房楼 门诊楼 综合楼 教学楼 敬老院 福利院 颐养院 党校 \
    小镇 新村 片区 街区 风景区";

/// Where of a road: 汶水路南延, 平安路（南延）, 友谊大街中段.
const STRETCHES: &[&str] = &[
    "东延伸",
    "西延伸",
    "南延伸",
    "北延伸",
    "东延线",
    "西延线",
    "南延线",
    "北延线",
    "东延",
    "西延",
    "南延",
    "北延",
    "东段",
    "西段",
    "南段",
    "北段",
    "中段",
];

/// Words of the genre that name no single thing.
const GENERIC: &str = "基层 农村 乡村 村庄 村级 村 乡镇 城镇 镇街 镇级 镇 街道 城市 城区 城乡 市区 县城 主城区 市政 社区 小区 街头 街角 口袋 小微 带状 湿地 森林 \
    郊野 体育 主题 综合性 综合 文化 生态 健身 停车 立体 公共 智慧 智能 数字 充电 换电 充换电 加氢 加油 加气 污水 雨水 中水 再生水 供水 排水 \
    处理 净化 水质 垃圾 生活 建筑 厨余 餐厨 大件 资源化 利用 中转 转运 焚烧 发电 填埋 养老 服务 日间 照料 老年 儿童 少年 未成年人 救助 福利 \
    托育 普惠 公办 民办 九年 一贯制 寄宿制 高级 高中 初中 职业 技术 技工 特殊 教育 中心 县级 市级 区级 省级 国家级 国家 三级 二级 甲等 新型 大型 \
    中型 小型 中小型 标准化 规范化 现代化 专业化 专业 高标准 高水平 高品质 一流 老旧 农贸 便民 批发 交易 集贸 蔬菜 农产品 冷链 物流 仓储 快递 消防 应急 \
    避难 物资 储备 医疗 卫生 中医 妇幼 保健 疾控 疾病 预防 控制 急救 公益性 骨灰 安置 保障 人才 租赁 公租 客运 货运 公交 枢纽 场站 港口 码头 通用 \
    轨道 交通 地铁 高铁 火车 铁路 公路 电力 输电 输变电 通信 天然气 供热 供气 换热 抽水 蓄能 光伏 风电 储能 新能源 能源 工业 农业 现代 示范 高新 科技 创新 创业 孵化 \
    电商 电子 商务 会展 展览 展示 博览 红色 革命 历史 民俗 非遗 动植物 跨河 跨海 跨江 过街 人行 病险 山区 平原 骨干 重点 重大 部分 其他 现有 原有 \
    主要 沿街 沿河 精品 高端 智造 制造 加工 医药 食品 绿色 循环 经济 田园 康养 温泉 文旅 特色 美丽 宜居 和美 未来 样板 中央 区域 跨区域 区域性 全国 全省 全市 全区 \
    全县 生命 科学 材料 新材料 装备 生物 软件 信息 金融 总部 楼宇 水源 水利 防洪 灌溉 养殖 种植 生猪 渔业 林业 粮食 种业 文体 旅游 休闲 购物 商业 产业 \
    工程 设施 专科 儿科 精神 康复 护理 安宁 中小学 中小 第一 第二 第三 第四 新建 各类 各级 闸 桥 泵 坝 水 市 区 县 乡 街 路 道 危 级 类 型";

/// Has a road a name of its own: 汶北路, S234线?
fn is_road(words: &str) -> bool {
    let Some(stem) = words::of(ROADS).find_map(|end| words.strip_suffix(end)) else { return false };
    let letters = stem.chars().count();
    let coded = stem.starts_with(|c: char| c.is_ascii_uppercase()) && stem.contains(|c: char| c.is_ascii_digit());
    coded || ((2..=8).contains(&letters) && !words::of(ROAD_SORTS).any(|sort| stem.ends_with(sort)))
}

/// What is left of a name when its end and the words of the genre are taken off.
fn own_part(words: &str) -> String {
    words::of(ENDS).find_map(|end| words.strip_suffix(end)).map(without_generic).unwrap_or_default()
}

fn without_generic(mut rest: &str) -> String {
    let mut own = String::new();
    while let Some(letter) = rest.chars().next() {
        // The longest word first: 中小学 before 中.
        let word = words::of(GENERIC).filter(|word| rest.starts_with(word)).max_by_key(|word| word.len());
        own.extend(word.is_none().then_some(letter));
        rest = &rest[word.map_or(letter.len_utf8(), str::len)..];
    }
    own
}

/// 光伏, 储能: nothing but words of the genre.
pub(super) fn is_generic(words: &str) -> bool {
    without_generic(words).is_empty()
}

/// 基层卫生院: an end, and nothing before it that tells one from others.
pub(super) fn is_sort(words: &str) -> bool {
    words::of(ENDS).any(|end| words.ends_with(end)) && own_part(words).is_empty()
}

/// 市科技馆, 区应急物资储备库, 第六水厂: a city or district has one of them.
fn is_the_one(words: &str) -> bool {
    const ONES: &[&str] = &[
        "医院",
        "馆",
        "储备库",
        "党校",
        "中心",
        "老年大学",
        "福利院",
        "剧院",
        "体育场",
        "保健院",
        "广播平台",
        "幼儿园",
        "小学",
        "中学",
        "新园",
        "新院",
        "校区",
        "病房楼",
        "水厂",
        "处理厂",
    ];
    let ordered = words.strip_prefix('第').map(|rest| rest.trim_start_matches(|c| numeral::is_chinese(c) || c.is_ascii_digit()));
    let numbered = |rest: &str| rest.chars().count() + 2 == words.chars().count() && words::of(ENDS).any(|end| rest.ends_with(end));
    if ordered.is_some_and(numbered) {
        return true;
    }
    let rest = words.strip_prefix(['市', '区', '县', '省']);
    rest.is_some_and(|rest| {
        rest.chars().count() >= 3
            && !rest.starts_with(['级', '域', '场', '城', '乡', '政', '区', '县', '内', '外', '、'])
            && ONES.iter().any(|end| rest.ends_with(end))
    })
}

/// How sure it is that words are the proper name of a facility.
#[derive(Clone, Copy, PartialEq)]
enum Sureness {
    No,
    /// 青年公园, 里辛一中: if it stands beside one that is sure.
    Beside,
    Yes,
}

fn sureness(words: &str, own: &[String]) -> Sureness {
    // 王家湾、大东庄拦河坝: members that share an end are judged by the last.
    let words = words.rsplit('、').next().unwrap_or(words);
    let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
    if !(3..=20).contains(&letters) || !name::may_be(words) || words.contains(['的', '、', '“']) {
        return Sureness::No;
    }
    // 西外环, 白石东外环: what stands around a town is one by its direction.
    let ring = words.strip_suffix("外环").is_some_and(|before| before.ends_with(['东', '西', '南', '北']));
    let around = ring && words.chars().count() <= 7;
    let bare = without_last(words);
    let bare = STRETCHES.iter().find_map(|stretch| bare.strip_suffix(stretch)).unwrap_or(bare);
    if around || is_road(bare) || is_the_one(bare) || name::is_short_name(bare) {
        return Sureness::Yes;
    }
    let ends = words::of(ENDS).any(|end| bare.ends_with(end));
    let left = own_part(bare);
    match left.chars().count() {
        _ if ends && own.iter().any(|own| bare.contains(own.as_str())) => Sureness::Yes,
        0 | 1 => Sureness::No,
        _ if left.contains(name::PLACES) || is_of_town(bare, &left) => Sureness::Yes,
        _ => Sureness::Beside,
    }
}

/// 白石街道转运站: the name of a town stands first.
fn is_of_town(words: &str, left: &str) -> bool {
    ["街道", "镇", "乡", "县"].iter().filter_map(|kind| words.split_once(kind)).any(|(name, _)| left.starts_with(name))
}

/// The members of a list that are proper names of facilities, if most are and one is sure to be. `own`: see
/// [`super::own::words`].
pub(super) fn proper<'a>(items: &[&'a str], own: &[String]) -> Vec<&'a str> {
    let sure: Vec<Sureness> = items.iter().map(|item| sureness(item, own)).collect();
    let found = items.iter().zip(&sure).filter(|(_, sure)| **sure != Sureness::No).map(|(item, _)| *item).collect::<Vec<_>>();
    if sure.contains(&Sureness::Yes) && found.len() * 2 > items.len() { found } else { Vec::new() }
}

/// 柳溪河王家湾、大东庄拦河坝: a member that ends in nothing of its own is one name with the next.
pub(super) fn with_shared_ends<'a>(list: &'a str, items: &[&'a str]) -> Vec<&'a str> {
    let ends = |item: &str| name::ends(item) || words::of(ENDS).chain(words::of(ROADS)).any(|end| without_last(item).contains(end));
    // 南高速白石段、柳河水库: a stretch shares no end with what follows.
    let whole = |item: &str| ends(item) || name::is_stretch(item) || sureness(item, &[]) != Sureness::No;
    let may_share =
        |item: &str| (3..=8).contains(&item.chars().count()) && !is_generic(item) && name::may_be(item) && shares_end(item) && !whole(item);
    let (mut found, mut open, mut at) = (Vec::new(), None, 0);
    for (index, item) in items.iter().enumerate() {
        let start = list[at..].find(item).map_or(at, |offset| at + offset);
        at = start + item.len();
        let (first, first_at) = *open.get_or_insert((index, start));
        if may_share(item) && index + 1 < items.len() {
            continue;
        }
        match sureness(item, &[]) {
            Sureness::No => found.extend_from_slice(&items[first..=index]),
            _ => found.push(&list[first_at..at]),
        }
        open = None;
    }
    found
}

/// Is it the proper name of a facility, whatever stands beside it?
pub(super) fn is_sure(item: &str, own: &[String]) -> bool {
    sureness(item, own) == Sureness::Yes
}

/// May it be one, beside another that is?
pub(super) fn may_be(item: &str) -> bool {
    sureness(item, &[]) != Sureness::No
}

#[cfg(test)]
mod tests {
    use super::proper;

    #[test]
    fn a_proper_name_is_what_the_words_of_the_genre_leave_over() {
        let names = ["汶北路", "金水河水厂", "南湖公园", "汶水路南延", "西外环", "S234线"];
        assert!(names.into_iter().all(|name| !proper(&[name], &[]).is_empty()));
        let sorts = ["断头路", "污水处理厂", "口袋公园", "乡镇卫生院", "农村公路", "停车场", "社区养老服务中心", "主干路", "青年公园"];
        assert!(sorts.into_iter().all(|sort| proper(&[sort], &[]).is_empty()));
        assert_eq!(proper(&["青年公园", "南湖公园"], &[]), ["青年公园", "南湖公园"]);
    }
}
