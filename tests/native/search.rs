//! Search finds every block that has the words, and no other: the same as a scan that is too simple to be wrong.

use crate::corpus::{self, searcher};
use guilan::model::{Block, BlockKind, Corpus, Level, Span};
use guilan::outline::catalog::Catalog;
use guilan::store::bundle::{self, DocumentText, Index};
use guilan::store::query::Filter;
use guilan::store::search::{DocumentHits, Query, Searcher, marks, snippet};
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
            '\u{ff01}'..='\u{ff5e}' => plain.push(char::from_u32(letter as u32 - 0xfee0).unwrap()),
            '℃' => plain += "°C",
            '㎡' => plain += "m2",
            _ => plain.push(FROM.chars().position(|from| from == letter).map_or(letter, |at| TO.chars().nth(at).unwrap())),
        }
    }
    let is_letter = |letter: char| letter.is_alphanumeric() || "%‰°".contains(letter);
    let letters: Vec<char> = with_roman_numbers(&plain.to_lowercase()).chars().collect();
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

/// Each whole Latin word that is a Roman number as one letter.
fn with_roman_numbers(text: &str) -> String {
    const NUMBERS: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let mut replaced = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let after = rest[word.len()..].chars().next();
        match NUMBERS.iter().position(|number| *number == word) {
            Some(value) if word.len() > 1 || after.is_some_and(|next| "级类型期等度区".contains(next)) => {
                replaced.push(char::from_u32(0x2160 + value as u32).unwrap());
            }
            _ if word.is_empty() => replaced.push(first),
            _ => replaced += &word,
        }
        rest = &rest[word.len().max(if word.is_empty() { first.len_utf8() } else { 0 })..];
    }
    replaced
        .chars()
        .map(|letter| if ('ⅰ'..='ⅻ').contains(&letter) { char::from_u32(letter as u32 - 16).unwrap() } else { letter })
        .collect()
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
        let (corpus, catalog) = corpus::once();
        let (searcher, texts) = searcher(corpus, catalog);
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
            // Quotation marks around several words ask for them as a phrase, which is another query.
            let letters: Vec<char> = text.chars().filter(|letter| !"\"“”＂".contains(*letter)).chain([' ']).collect();
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

/// Texts of a document's blocks in the order in which a query finds them.
fn order(documents: &[Vec<(BlockKind, &str)>], typed: &str) -> Vec<String> {
    let words = |blocks: &Vec<(BlockKind, &str)>| blocks.iter().map(|(_, text)| (*text).to_owned()).collect();
    let mut corpus = corpus_of(&documents.iter().map(words).collect::<Vec<_>>());
    for (block, (kind, _)) in corpus.blocks.iter_mut().zip(documents.iter().flatten()) {
        block.kind = *kind;
    }
    let (searcher, _) = searcher(&corpus, &Catalog::default());
    let hits = searcher.search_blocks(&Query::new(typed), &Filter::default());
    hits.into_iter().map(|(document, hit)| searcher.block(document, hit).unwrap().text.clone()).collect()
}

#[test]
fn what_stands_higher_tells_more() {
    use BlockKind::{Box, Heading, Paragraph};
    let blocks = vec![(Paragraph, "再生水"), (Box, "再生水利用"), (Heading, "加强再生水利用的措施"), (Paragraph, "无")];
    assert_eq!(order(&[blocks], "再生水"), ["加强再生水利用的措施", "再生水利用", "再生水"]);
}

#[test]
fn within_a_part_phrases_come_first_then_near_words_then_rare_ones() {
    let paragraphs = |texts: &[&'static str]| vec![texts.iter().map(|text| (BlockKind::Paragraph, *text)).collect::<Vec<_>>()];
    let cases: [(&str, &[&str], &[&str]); 4] = [
        ("水质 监测", &["监测水质与监测", "开展水质监测，定期通报有关情况"], &["开展水质监测，定期通报有关情况", "监测水质与监测"]),
        (
            "水质 监测",
            &["水质改善之后，持续开展大气的监测", "监测各处水质，并且向社会公布其结果"],
            &["监测各处水质，并且向社会公布其结果", "水质改善之后，持续开展大气的监测"],
        ),
        (
            "规划 秸秆",
            &["规划规划规划秸秆与规划", "秸秆秸秆秸秆规划秸秆与", "规划", "规划", "规划"],
            &["秸秆秸秆秸秆规划秸秆与", "规划规划规划秸秆与规划"],
        ),
        ("50%", &["达到150%左右", "达到250%左右", "下降到50%左右"], &["下降到50%左右", "达到150%左右", "达到250%左右"]),
    ];
    for (typed, texts, expected) in cases {
        assert_eq!(order(&paragraphs(texts), typed), expected, "{typed}");
    }
}

/// Queries as a citizen types them, and how the paragraph that answers begins or goes on.
#[test]
fn the_paragraph_that_a_reader_means_comes_first() {
    let cases = [
        ("城市再生水利用率", "城市再生水利用率提高到50%"),
        ("Ⅱ级响应", "Ⅱ级响应第一阶段"),
        ("12345热线", "充分发挥12345热线的“总客服”作用"),
        ("PM2.5浓度", "PM2.5浓度同比降低2微克/立方米"),
        ("土壤普查 组长", "成立分管副市长任组长的市第三次土壤普查领导小组"),
        ("规划目标", "（三）规划目标"),
        ("预案 修订", "预案评估与修订"),
        ("农村居民 收入", "——农村居民人均可支配收入增长5.5%以上"),
        ("外商投资", "优化外商投资环境"),
        ("药品安全事件 分级", "药品安全事件分级标准"),
        ("轨道交通 240公里", "城市轨道交通运营里程突破240公里"),
        ("应急避难场所 保障", "应急避难场所保障"),
        ("市指挥部办公室 设在", "市指挥部办公室设在市市场监管部门"),
        ("趵突泉 喷涌", "趵突泉泉群正常降水年份持续喷涌"),
    ];
    for (typed, expected) in cases {
        let real = real();
        let hits = real.searcher.search_blocks(&Query::new(typed), &Filter::default());
        let (document, hit) = hits[0];
        let found = &real.searcher.block(document, hit).unwrap().text;
        assert!(found.contains(expected), "{typed}: {found}");
    }
}

#[test]
fn filters_hold_for_hits_and_titles() {
    let real = real();
    let query = Query::new("规划");
    let all = real.searcher.search(&query, &Filter::default());
    let districts = Filter { levels: vec![Level::District], kinds: vec!["规划".to_owned()], ..Filter::default() };
    let some = real.searcher.search(&query, &districts);
    assert!(!some.is_empty() && some.len() < all.len());
    let title = |hits: &DocumentHits| real.texts[hits.document].blocks[0].text.clone();
    assert!(some.iter().all(|hits| title(hits).contains("济阳区") || title(hits).contains("钢城区")));
    // The same documents and hits as without the filter, in the same order.
    let kept: Vec<_> = all.into_iter().filter(|hits| some.iter().any(|kept| kept.document == hits.document)).collect();
    assert_eq!(kept, some);
}

#[test]
fn titles_are_found_before_any_text_is_loaded() {
    let (corpus, catalog) = corpus::once();
    let index = Index::parse(&bundle::encode(corpus, catalog)[0].bytes).unwrap();
    let searcher = Searcher::new(&index);
    let titles = |typed: &str| {
        let groups = searcher.search(&Query::new(typed), &Filter::default());
        assert!(groups.iter().all(|group| group.in_title && group.hits.is_empty()));
        groups.into_iter().map(|group| index.documents[group.document].document.title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(titles("无废城市 方案").len(), 2);
    assert_eq!(titles("济政发2022 8号"), ["关于进一步深化预算管理制度改革的实施意见"]);
    assert_eq!(searcher.loaded(), 0);
}
