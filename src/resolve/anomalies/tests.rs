//! Each rule on a few invented words of another city. See the files of the rules for what they hold.

use super::super::registers::Registers;
use crate::normalize::seed;
use crate::outline::catalog::Catalog;

/// Kind and message of what is found in a text.
fn found(text: &str) -> Vec<String> {
    let seed = seed::decode("a.txt", text.as_bytes().to_vec()).expect("UTF-8");
    let corpus = crate::resolve::compile(vec![seed], &Catalog::default(), &Registers::default());
    corpus.records.anomalies.iter().map(|anomaly| format!("{} {}", anomaly.kind, anomaly.message)).collect()
}

const HEAD: &str = "河东市人民政府办公室\n关于印发河东市防汛工作方案的通知\n河政办字〔2023〕8号\n各区县人民政府：\n";

#[test]
fn what_the_text_proves() {
    let cases = [
        ("一、目标\n建设“丰字型”公路网。\n二、任务\n完善“丰”字型公路网。\n", "quotes-differ"),
        ("一、目标\n较大防汛事件防汛事件应当每日报告。\n", "repeated-words"),
        ("一、水质\n劣Ⅴ类水体占一成。\n二、治理\n消除劣V类水体。\n", "glyph"),
        ("一、标准\n造成死亡人数超过50人（含）。\n", "contradictory-bound"),
    ];
    for (text, kind) in cases {
        let found = found(&format!("{HEAD}{text}"));
        assert!(found.iter().any(|anomaly| anomaly.starts_with(kind)), "{text}: {found:?}");
    }
}

#[test]
fn what_is_right_is_not_doubted() {
    let text = "一、目标\n完善信访积案常态化化解机制，不以营利为目的的机构，建设“丰字型”公路网。\n二、标准\n造成10人（含）以上死亡。\n";
    assert_eq!(found(&format!("{HEAD}{text}")), Vec::<String>::new());
}
