//! Letters that a PDF gives out as radicals of the dictionary: ⼈⺠ for 人民. They look alike, and no search finds them.

/// The 214 radicals of Kangxi as letters, in the order of their block from U+2F00 on.
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴\
    廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿\
    目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵\
    邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Of the supplement those that are whole letters.
const SUPPLEMENT: &[(char, char)] = &[
    ('⺟', '母'),
    ('⺠', '民'),
    ('⺮', '竹'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⻅', '见'),
    ('⻆', '角'),
    ('⻉', '贝'),
    ('⻊', '足'),
    ('⻋', '车'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻗', '雨'),
    ('⻘', '青'),
    ('⻙', '韦'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻜', '飞'),
    ('⻝', '食'),
    ('⻢', '马'),
    ('⻣', '骨'),
    ('⻤', '鬼'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻧', '卤'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻪', '黾'),
    ('⻬', '齐'),
    ('⻮', '齿'),
    ('⻰', '龙'),
    ('⻳', '龟'),
];

/// Is it a letter in the guise of a radical?
pub fn is_radical(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{2fd5}')
}

/// The letter that a radical looks like; every other letter stays.
pub fn unified(letter: char) -> char {
    match letter {
        '\u{2f00}'..='\u{2fd5}' => KANGXI.chars().nth(letter as usize - 0x2f00).unwrap_or(letter),
        _ => SUPPLEMENT.iter().find(|(radical, _)| *radical == letter).map_or(letter, |(_, whole)| *whole),
    }
}

#[cfg(test)]
mod tests {
    use super::unified;

    #[test]
    fn radicals_are_letters() {
        let read = |text: &str| text.chars().map(unified).collect::<String>();
        assert_eq!(read("⼈⺠政府⼯作报告，⾦融⻛险"), "人民政府工作报告，金融风险");
        assert_eq!(unified('\u{2f00}'), '一');
        assert_eq!(unified('\u{2fd5}'), '龠');
    }
}
