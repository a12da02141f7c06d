//! What a web page prints around a document: the buttons above it (下载 打印 【字号：大 中 小】), the way to it (您的位置：首页 >
//! 政务公开), when and how often it was put there (来源：某报　浏览次数：12), and what stands below it (【打印】【关闭】).
//!
//! Such lines are looked for at the head and at the foot of a file only: 打印 is also a word of the text. The fields that say
//! something about the document itself (索引号, 发文字号) are no furniture, see [`super::portal`].

use super::line::Line;
use super::width::{fold, is_ideograph};

/// Words of buttons and menus. A line that is made of them and of marks is no text.
#[rustfmt::skip]
const BUTTONS: &[&str] = &[
    "下载", "打印", "全屏", "收藏", "分享", "字号", "字体", "大小", "加大", "还原", "减小", "增大", "缩小", "默认", "大", "中", "小",
    "首页", "返回", "关闭", "窗口", "本页", "页面", "文章", "返回顶部", "顶部", "朗读", "播报", "无障碍", "阅读", "繁体", "简体", "简",
    "繁", "微信", "微博", "朋友圈", "到", "扫一扫", "在手机打开当前页", "手机", "保存", "纠错", "复制", "链接", "放大", "视力保护色",
    "设置", "选择", "我要", "您的位置", "当前位置", "您当前的位置", "您现在的位置", "您所在的位置", "当前所在位置", "所在位置", "导航",
    "网站首页", "网站地图", "联系我们", "关于我们", "政务公开", "信息公开", "政府信息公开", "法定主动公开内容", "政策文件", "通知公告", "规划计划", "政策法规", "要闻", "正文", "a",
];

/// Names of what a page says about itself, with a value behind the colon.
#[rustfmt::skip]
const FACTS: &[&str] = &[
    "来源", "信息来源", "稿件来源", "文章来源", "时间", "日期", "发布时间", "更新时间", "发表时间", "作者", "编辑", "责任编辑", "责编", "审核",
    "供稿", "浏览次数", "浏览量", "浏览", "点击数", "点击量", "点击次数", "访问量", "访问次数", "阅读量", "阅读次数", "阅读", "字号", "字体",
    "字体大小", "分享到", "上一篇", "下一篇", "上一条", "下一条",
];

/// Lines of the head that may be furniture; a guess.
const HEAD: usize = 40;
const FOOT: usize = 12;

/// Which lines are furniture of the page, at the head and at the foot.
pub fn marks(lines: &[Line]) -> Vec<bool> {
    let texts: Vec<String> = lines.iter().map(|line| plain(&line.text())).collect();
    let head = texts.iter().take(HEAD).take_while(|text| !is_text(text)).count();
    let mut marks = vec![false; lines.len()];
    let mut crumbs: Vec<&str> = Vec::new();
    for at in 0..head {
        let crumb = is_crumb(&texts, at);
        crumbs.extend(crumb.then_some(texts[at].as_str()));
        marks[at] = crumb || is_furniture(&texts[at]) || is_menu(&lines[at]) || crumbs.contains(&texts[at].as_str());
    }
    // 大 alone may be chance, and 来源：某市统计局 a field that stays.
    let sure = |at: usize| marks[at] && texts[at].chars().count() > 1 && super::portal::field(&texts[at]).is_none();
    if !(0..head).any(sure) {
        marks.fill(false);
    }
    let foot = texts.iter().rev().take(FOOT).take_while(|text| is_furniture(text) && !text.is_empty()).count();
    let body = lines.len() - foot;
    if body > 0 {
        marks[body..].fill(true);
    }
    marks
}

/// Widths folded, blanks out.
fn plain(text: &str) -> String {
    text.chars().map(fold).filter(|letter| !matches!(letter, ' ' | '\t')).collect()
}

/// A line of the document itself behind its title: a sentence, 各位代表：, 一、.
fn is_text(text: &str) -> bool {
    let numbered = super::marker::of(text).is_some();
    let addressed = text.ends_with(':') && text.chars().count() > 1 && !is_furniture(text) && !text.contains('位');
    text.contains('。') || numbered || addressed || text.starts_with("各位")
}

fn is_furniture(text: &str) -> bool {
    is_buttons(text) || is_facts(text) || is_stamp(text) || is_way(text) || is_imprint(text)
}

/// 下载打印, 【字号:大中小】, 分享到:微信, 】.
fn is_buttons(text: &str) -> bool {
    let mark = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '《' | '》' | '—');
    let mut rest = text.trim_start_matches(mark);
    // 】, > alone; |---|---| is the rule of a table.
    if rest.is_empty() {
        return text.chars().count() == 1;
    }
    while !rest.is_empty() {
        let Some(word) = BUTTONS.iter().filter(|word| rest.to_lowercase().starts_with(**word)).max_by_key(|word| word.len()) else {
            return false;
        };
        rest = rest[word.len()..].trim_start_matches(mark);
    }
    true
}

/// 来源:某省日报, 发布时间:2023-01-0510:00来源:本网浏览次数:123: a fact, and short.
fn is_facts(text: &str) -> bool {
    let text = text.trim_matches(['【', '】', '[', ']', '(', ')', '-', '|']);
    let Some((name, value)) = text.split_once(':') else { return false };
    let dated = |value: &str| value.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let known = FACTS.contains(&name) && (!matches!(name, "时间" | "日期") || dated(value));
    known && text.chars().count() <= 70 && !text.contains(['。', ';', ','])
}

/// 2026-02-0309:02:33, 2023/1/5: the moment at which the page was put there. A day in words (2022年3月3日) is the document's.
fn is_stamp(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    text.starts_with("20") && digits >= 6 && text.contains(['-', '/']) && text.chars().all(|c| c.is_ascii_digit() || "-/:.".contains(c))
}

/// 您的位置:首页>政务公开>规划计划: the way to the page in one line.
fn is_way(text: &str) -> bool {
    text.contains(['>', '»', '›']) && (text.contains("首页") || text.contains("位置")) && text.chars().count() <= 60 && !text.contains('。')
}

/// 主办:某县人民政府办公室 版权所有, 皖ICP备05000000号: who runs the site.
fn is_imprint(text: &str) -> bool {
    ["版权所有", "ICP备", "公网安备", "网站标识码"].iter().any(|word| text.contains(word)) && !text.contains('。')
}

/// 网站首页 政务公开 互动交流: the menu of the site, words with blanks between.
fn is_menu(line: &Line) -> bool {
    let text = line.text();
    let words: Vec<&str> = text.split([' ', '\u{3000}', '|']).filter(|word| !word.is_empty()).collect();
    words.len() >= 3 && words.iter().all(|word| word.chars().count() <= 6) && words[0].ends_with("首页")
}

/// A step of the way that has a line of its own: what stands behind a line > is one.
fn is_crumb(texts: &[String], at: usize) -> bool {
    let step = |text: &str| matches!(text, ">" | ">>" | "»" | "›" | "/");
    let behind = at > 0 && step(&texts[at - 1]) && texts[at].chars().count() <= 12;
    behind && texts[at].chars().all(is_ideograph)
}

#[cfg(test)]
mod tests {
    use super::super::{line::lines, seed::Seed};

    fn furniture(text: &str) -> Vec<String> {
        let lines = lines(&Seed { name: "a.txt".into(), text: text.into() });
        let marks = super::marks(&lines);
        lines.iter().zip(marks).filter(|(_, mark)| *mark).map(|(line, _)| line.text()).collect()
    }

    #[test]
    fn buttons_and_the_way_to_the_page() {
        let text = "您的位置:\n首页\n>\n本市要闻\n本市要闻\n2026年政府工作报告\n来源：某市日报\n2026-02-03 09:02:33\n【字体：\n大\n中\n小\n】\n各位代表：\n打印\n谢谢大家！\n【打印】 【关闭】";
        let found = furniture(text);
        let expected = [
            "您的位置:",
            "首页",
            ">",
            "本市要闻",
            "本市要闻",
            "来源：某市日报",
            "2026-02-03 09:02:33",
            "【字体：",
            "大",
            "中",
            "小",
            "】",
            "【打印】 【关闭】",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_text_without_a_page() {
        assert_eq!(furniture("某市规划\n（2021—2025年）\n时间：三年\n一、总则\n坚持绿色发展。"), Vec::<String>::new());
    }
}
