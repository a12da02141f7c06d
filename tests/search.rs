//! Search finds every block that has the words, and no other: the same as a scan that is too simple to be wrong.

mod corpus;

use corpus::searcher;
use guilan::model::{Block, BlockKind, Corpus, Span};
use guilan::outline::catalog::Catalog;
use guilan::store::bundle::DocumentText;
use guilan::store::query::Filter;
use guilan::store::search::{Query, Searcher, marks, snippet};
use proptest::prelude::*;
use std::sync::OnceLock;

/// Folding written a second time, another way: small forms spelled out, then each run of marks replaced by what its two
/// neighbours say.
fn naive_fold(text: &str) -> String {
    const FROM: &str = "〇○⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉";
    const TO: &str = "0001234567890123456789";
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            '\u{ff01}'..='\u{ff5e}' if letter != '，' => plain.push(char::from_u32(letter as u32 - 0xfee0).unwrap()),
            'Ⅰ'..='Ⅻ' => plain += ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"][letter as usize - 0x2160],
            '℃' => plain += "°C",
            '㎡' => plain += "m2",
            _ => plain.push(FROM.chars().position(|from| from == letter).map_or(letter, |at| TO.chars().nth(at).unwrap())),
        }
    }
    let is_letter = |letter: char| letter.is_alphanumeric() || "%‰°".contains(letter);
    let letters: Vec<char> = plain.to_lowercase().chars().collect();
    let mut folded = String::new();
    let mut at = 0;
    while at < letters.len() {
        let run = letters[at..].iter().take_while(|letter| !is_letter(**letter)).count();
        let digit = |place: Option<&char>| place.is_some_and(char::is_ascii_digit);
        if run > 0 && at > 0 && digit(letters.get(at - 1)) && digit(letters.get(at + run)) {
            folded.push_str(match letters[at..at + run] {
                ['.'] => ".",
                [','] => "",
                _ => "-",
            });
        }
        at += run;
        folded.extend(letters.get(at));
        at += 1;
    }
    folded
}

/// Document and place of every block that has all the words.
fn naive_search(folded: &[Vec<String>], typed: &str) -> Vec<(usize, usize)> {
    let words: Vec<String> = typed.split_whitespace().map(naive_fold).filter(|word| !word.is_empty()).collect();
    let mut found = Vec::new();
    for (document, blocks) in folded.iter().enumerate() {
        for (place, block) in blocks.iter().enumerate() {
            if !words.is_empty() && words.iter().all(|word| block.contains(word)) {
                found.push((document, place));
            }
        }
    }
    found
}

fn naive_texts(texts: &[DocumentText]) -> Vec<Vec<String>> {
    texts.iter().map(|text| text.blocks.iter().map(|block| naive_fold(&block.text)).collect()).collect()
}

/// Both ways of asking the searcher give the same blocks.
fn search(searcher: &Searcher, typed: &str) -> Vec<(usize, usize)> {
    let (query, all) = (Query::new(typed), Filter::default());
    let mut flat: Vec<_> = searcher.search_blocks(&query, &all).iter().map(|(document, hit)| (*document, hit.block)).collect();
    let groups = searcher.search(&query, &all);
    let mut grouped: Vec<_> = groups.iter().flat_map(|group| group.hits.iter().map(|hit| (group.document, hit.block))).collect();
    flat.sort_unstable();
    grouped.sort_unstable();
    assert_eq!(flat, grouped);
    flat
}

struct Real {
    searcher: Searcher,
    texts: Vec<DocumentText>,
    folded: Vec<Vec<String>>,
}

fn real() -> &'static Real {
    static REAL: OnceLock<Real> = OnceLock::new();
    REAL.get_or_init(|| {
        let (corpus, catalog) = corpus::seeds();
        let (searcher, texts) = searcher(&corpus, &catalog);
        let folded = naive_texts(&texts);
        Real { searcher, texts, folded }
    })
}

/// One to three pieces cut out of paragraphs of the seeds, of the same paragraph or of several, typed in this or that
/// width, with a mark or a blank where a reader may put one.
fn any_real_query() -> impl Strategy<Value = String> {
    let piece = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1..9usize, 0..4u8);
    let pieces = prop::collection::vec(piece, 1..4);
    (any::<prop::sample::Index>(), any::<bool>(), pieces).prop_map(|(block, same, pieces)| {
        let blocks: Vec<&str> = real().texts.iter().flat_map(|text| &text.blocks).map(|block| block.text.as_str()).collect();
        let cut = |(other, at, length, dress): (prop::sample::Index, prop::sample::Index, usize, u8)| {
            let text = blocks[if same { block } else { other }.index(blocks.len())];
            let letters: Vec<char> = text.chars().collect();
            let at = at.index(letters.len());
            dressed(letters[at..].iter().take(length).copied(), dress)
        };
        pieces.into_iter().map(cut).collect::<Vec<_>>().join(" ")
    })
}

fn dressed(letters: impl Iterator<Item = char>, dress: u8) -> String {
    let wide = |letter: char| match letter {
        '!'..='+' | '-'..='~' => char::from_u32(letter as u32 + 0xfee0).unwrap(),
        _ => letter,
    };
    match dress {
        0 => letters.collect(),
        1 => letters.map(wide).collect(),
        2 => letters.flat_map(char::to_uppercase).collect(),
        _ => format!("《{}》。", letters.collect::<String>()),
    }
}

/// Documents that have nothing but these paragraphs.
fn corpus_of(documents: &[Vec<String>]) -> Corpus {
    let mut corpus = Corpus::default();
    for (place, blocks) in documents.iter().enumerate() {
        let span = Span { seed: "a.txt".into(), start: 0, end: 0 };
        let document = serde_json::json!({
            "id": place.to_string(), "title": "", "kind": "", "status": "unknown", "seed": "a.txt", "span": span
        });
        corpus.documents.push(serde_json::from_value(document).unwrap());
        corpus.blocks.extend(blocks.iter().enumerate().map(|(order, text)| Block {
            id: format!("{place}.{order}"),
            document: place.to_string(),
            section: None,
            kind: BlockKind::Paragraph,
            text: text.clone(),
            order,
            quote: String::new(),
            span: span.clone(),
        }));
    }
    corpus
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn pieces_of_the_seeds_are_found_exactly(typed in any_real_query()) {
        let real = real();
        prop_assert_eq!(search(&real.searcher, &typed), naive_search(&real.folded, &typed));
    }

    #[test]
    fn what_is_found_is_marked(typed in any_real_query()) {
        let real = real();
        let query = Query::new(&typed);
        for (document, hit) in real.searcher.search_blocks(&query, &Filter::default()).into_iter().take(20) {
            let text = &real.searcher.block(document, hit).unwrap().text;
            prop_assert!(!marks(text, &query).is_empty());
            prop_assert!(!snippet(text, &query, 60).marks.is_empty());
        }
    }

    /// Few letters, so that words touch, overlap and repeat.
    #[test]
    fn any_texts_are_searched_exactly(
        documents in prop::collection::vec(prop::collection::vec("[ab1２. ，年Ⅳ○%]{0,10}", 0..6), 1..4),
        typed in "[ab12. 年%]{0,5}",
    ) {
        let (searcher, texts) = searcher(&corpus_of(&documents), &Catalog::default());
        prop_assert_eq!(search(&searcher, &typed), naive_search(&naive_texts(&texts), &typed));
    }

    #[test]
    fn no_query_panics(typed in any::<String>()) {
        let real = real();
        prop_assert_eq!(search(&real.searcher, &typed).len(), real.searcher.search_blocks(&Query::new(&typed), &Filter::default()).len());
    }
}
