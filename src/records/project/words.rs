//! Words by which the names of works are known. Blanks part them.

/// What is built in one place.
pub(super) const BUILT: &str = "产业园 科技园 科创园 创新园 科学园 公园 走廊 产业城 科创城 科学城 新城 小镇 综合体 医院 学校 中学 小学 幼儿园 \
    大学 学院 校区 院区 博物馆 图书馆 文化馆 美术馆 展览馆 体育馆 档案馆 科技馆 馆群 体育场 剧院 高铁 铁路 \
    城际 高速 高速公路 快速路 大桥 隧道 轨道交通 地铁 机场 港口 航道 枢纽 道路 大街 水库 灌区 水厂 \
    污水处理厂 净化厂 电厂 电站 变电站 管廊 研究院 装置 广场 绿廊 联络线 连接线 延长线 延伸线 延线 号线 专用线 复线 支线 环线 高铁网 \
    高速网 路网 客运站 火车站 高铁站 消防站 口岸 综合保税区 物流园 物流港 内陆港 贸易港 空港 会展中心 体育中心 \
    大厦 生产线 安置房 安置区 养老院 老年大学 党校 殡仪馆 公墓 公路 国道 省道 大道 快速通道 粮库 储备库 \
    实验室 云谷 金谷 氢谷 算谷 量子谷 智谷 创新谷 能源谷 温泉城 博览城 城区 步行街 书房 动植物园 植物园 \
    动物园 工业园 生态园 博览园 湿地 森林公园 人才港 颐养院 福利院 敬老院 养护院 卫生院 福利中心 颐养中心 纪念馆 陈列馆 \
    科技岛 智能岛 生态岛 食品城 智慧城 商贸城 规划馆 方志馆 展示馆 主题馆 纪念园 改线 改道 油田 气田";

/// What can be anywhere: it needs a name of its own, or a long one.
pub(super) const COMMON: &str = "平台 中心 基地 园区 示范区 试验区 先行区 先导区 引领区 集聚区 涵养区 示范园 系统 试点 典范城市 示范城市 试点城市 \
    基金 街区 商圈 片区 产业带 经济带 科创带 发展区 合作区 度假区 示范带 风貌带 风貌区 长廊 绿道 示范 产业区 大脑 数据库 \
    服务网 公寓 示范县 先锋区 社区 名城 创新城 线路 改造 扩建 迁建 改扩建 复兴 申遗 综合开发 \
    旅游带 生态带 大通道 新通道 场站 批发市场 直联点 超级节点 骨干节点 会客厅 干线 管线 廊道 文化带 交易市场 商务区 水资源配置";

/// Quantifiers and sorts: what begins so names nothing.
pub(super) const SORTS: &str = "一批 一系列 各类 各级 各种 若干 更多 重点 重大 相关 有关 多个 这些 本地 现有 全部 各项 一流 新型 大批 \
    高水平 高标准 专业 特色 基础 公共 综合 配套 其他 年度 多元 多层次 国内 区域性 城乡 农村 社区 企业 存量 老旧 一个";

/// Names that are but a sort, however they begin.
pub(super) const VAGUE: &str = "重大项目 重点项目 建设项目 重点工程 重大工程 相关工程 专项整治行动 基础设施 服务设施 等工程 等项目 投资计划 \
    实施计划 招生计划 各类项目 预算内投资项目 募投项目 招商引资项目 储备项目 管项目";

/// Words that make a name one of a place or rank.
pub(super) const RANKS: &str = "国家 中国 全国 国际 省级 市级 省市 黄河 长江 中欧 中日 中韩 中德 海峡 京沪 北方 一期 二期 三期 北京 \
    天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 \
    贵州 云南 陕西 甘肃 青海 广西 宁夏 新疆 西藏 内蒙古";

/// The words of a list.
pub(super) fn of(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split_ascii_whitespace()
}
