//! Members of a list that their neighbours vouch for: 建设高铁商务区、白石金融大厦. If most of a list are works, so are the
//! others, whatever they end in.

use super::{facility, name, words};

/// How what is no work ends: it can stand beside one all the same (建设检测中心、人才队伍).
const NO_WORKS: &str = "体系 机制 制度 队伍 环境 能力 水平 网络 格局 模式 政策 标准 规划 方案 品牌 名录 清单 联盟 集群 产业 行业 市场化 企业 机构 \
    组织 人才 团队 合作 服务 管理 监管 保护 治理 工作 建设 发展 应用 研究 设备 设施 产品 技术 系列 项 员 户 家 化 区县 县 市 国 点 群 型 社 组 队 会 委 办 局 条例 课程 活动 \
    示范场 强区 强县 强市 强镇 生态圈 经济 资源 功能 场景 业态 指数 力 度 率 权 链 生态";

/// The members that are works by themselves, and those beside them. `least`: letters of a name that others vouch for.
pub(super) fn with_neighbours<'a>(items: Vec<&'a str>, least: usize, is_work: impl Fn(&str) -> bool) -> Vec<&'a str> {
    let sure: Vec<bool> = items.iter().map(|item| is_work(item)).collect();
    let works = sure.iter().filter(|sure| **sure).count();
    let most = works > 0 && works * 2 >= items.len();
    // 基层医院、社区服务机构能力提升工程: the first shares the end of the last.
    let shared = items.last().is_some_and(|last| name::is_called_work(last));
    let vouched = |item: &str| most && may_be_one(item, least) && (!shared || name::is_called_work(item));
    let kept = items.into_iter().zip(sure).filter(|(item, sure)| *sure || vouched(item));
    kept.map(|(item, _)| item).collect()
}

fn may_be_one(item: &str, least: usize) -> bool {
    let letters = item.chars().filter(|c| c.is_alphanumeric()).count();
    let plain = !item.contains(['的', '等', '、', '“']) && !words::of(NO_WORKS).any(|end| item.ends_with(end));
    (least..=24).contains(&letters) && plain && name::may_be_described(item) && !facility::is_generic(item)
}
