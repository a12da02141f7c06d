//! Words with a wrong letter that are words too now and then, where the same notice writes the right one elsewhere: 建城区 beside 建成区,
//! but 新建城区 is right.

use super::{Texts, anomaly, quoted};
use crate::model::{Anomaly, Block, Place};
use crate::normalize::width::fold;
use std::collections::BTreeMap;

/// As misprinted, as meant, what the right word is known by, and letters before it that make it another word.
const WORDS: &[(&str, &str, &str, &str)] = &[
    ("建城区", "建成区", "建成区", "新共创扩重改老构再"),
    ("迁转移", "搬迁转移", "搬迁转移", "搬拆动"),
    ("创建绿色工程", "创建绿色工厂", "绿色工厂", ""),
    ("重点节能单位", "重点用能单位", "重点用能单位", ""),
    ("事前事后监管", "事中事后监管", "事中事后监管", ""),
    ("权利清单", "权力清单", "权力清单", ""),
    ("权力义务", "权利义务", "权利义务", ""),
    ("帐户", "账户", "账户", ""),
];

/// How often the right word stands. A guess.
const USUAL: usize = 2;

/// Letters shown on either side.
const AROUND: usize = 10;

/// A block, the letters of its quote without blanks, and where they stand in it.
type Letters<'a> = (&'a Block, &'a [Place], String, Vec<usize>);

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut families: BTreeMap<&str, Vec<Letters>> = BTreeMap::new();
    for (block, places) in texts.corpus.blocks.iter().zip(&texts.corpus.places) {
        let letters = block.quote.chars().enumerate().filter(|(_, letter)| !letter.is_whitespace());
        let (at, letters): (Vec<usize>, Vec<char>) = letters.map(|(at, letter)| (at, fold(letter))).unzip();
        families.entry(texts.root(&block.document)).or_default().push((block, places, letters.into_iter().collect(), at));
    }
    families.values().flat_map(|blocks| WORDS.iter().flat_map(|word| of_family(blocks, *word))).collect()
}

fn of_family(blocks: &[Letters], (wrong, right, known, others): (&str, &str, &str, &str)) -> Vec<Anomaly> {
    let mut found = Vec::new();
    for (block, places, letters, at) in blocks {
        let alone = |start: &usize| !letters[..*start].ends_with(|before| others.contains(before));
        let Some(start) = letters.match_indices(wrong).map(|(start, _)| start).find(alone) else { continue };
        let usual: usize = blocks.iter().map(|(_, _, letters, _)| letters.matches(known).count()).sum();
        let first = letters[..start].chars().count();
        let range = at[first]..at[first + wrong.chars().count() - 1] + 1;
        let quote: Vec<char> = block.quote.chars().collect();
        let source = quoted::source(block, places, quoted::around(&quote, range, AROUND), "words written rightly elsewhere");
        if let Some(source) = source.filter(|_| usual >= USUAL) {
            let message = format!("用字：疑为“{right}”，印为“{wrong}”；同一次印发的文件别处作“{known}”，共{usual}次。");
            found.push(anomaly("misprint", message, Vec::new(), source));
        }
    }
    found
}
