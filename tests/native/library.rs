//! The library's list: filters, facets, groups and orders, on seven documents that the seeds hold.

use chrono::NaiveDate;
use guilan::model::{Block, BlockKind, Corpus, Document, Level, Span, Status};
use guilan::outline::catalog::Catalog;
use guilan::store::bundle::{self, Index};
use guilan::store::query::{Count, Facts, Filter, Sort, SortKey, facet_counts, facts, list};

const COMMERCE_NOTICE: usize = 0;
const COMMERCE: usize = 1;
const FIRE: usize = 2;
const SOIL_NOTICE: usize = 3;
const SOIL_GROUP: usize = 4;
const BUDGET: usize = 5;
const DISTRICT: usize = 6;

fn date(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// A document with the given number of characters of text.
fn add(corpus: &mut Corpus, id: &str, title: &str, kind: &str, parent: Option<&str>, characters: usize) {
    let span = Span { seed: "000.txt".into(), start: 0, end: 0 };
    corpus.blocks.push(Block {
        id: format!("{id}-a"),
        document: id.to_owned(),
        section: None,
        kind: BlockKind::Paragraph,
        text: "字".repeat(characters),
        order: 0,
        quote: String::new(),
        span: span.clone(),
    });
    corpus.documents.push(Document {
        id: id.to_owned(),
        title: title.to_owned(),
        number: None,
        kind: kind.to_owned(),
        issuer: None,
        level: None,
        region: None,
        date: None,
        printed: None,
        parent: parent.map(str::to_owned),
        period: None,
        status: Status::Unknown,
        status_quote: None,
        seed: "000.txt".into(),
        span,
    });
}

fn library() -> Index {
    let mut corpus = Corpus::default();
    let notice = "济南市人民政府办公厅关于印发济南市“十四五”商务发展规划等4个专项规划的通知";
    add(&mut corpus, "commerce-notice", notice, "通知", None, 10);
    add(&mut corpus, "commerce", "济南市“十四五”商务发展规划", "规划", Some("commerce-notice"), 200);
    add(&mut corpus, "fire", "济南市“十四五”消防事业发展规划", "规划", Some("commerce-notice"), 300);
    add(&mut corpus, "soil-notice", "关于组织开展济南市第三次土壤普查的通知", "通知", None, 30);
    add(&mut corpus, "soil-group", "济南市第三次土壤普查领导小组成员名单", "名单", Some("soil-notice"), 5);
    add(&mut corpus, "budget", "关于进一步深化预算管理制度改革的实施意见", "意见", None, 40);
    add(&mut corpus, "district", "钢城区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", "纲要", None, 900);
    let city = "济南市人民政府";
    let facts = [
        (COMMERCE_NOTICE, Level::City, "济南市", "济南市人民政府办公厅", date("2022-03-03"), Some("济政办字〔2022〕8号")),
        (SOIL_NOTICE, Level::City, "济南市", city, date("2022-06-10"), Some("济政发〔2022〕7号")),
        (BUDGET, Level::City, "济南市", city, date("2022-06-20"), Some("济政发〔2022〕8号")),
    ];
    for (place, level, region, issuer, date, number) in facts {
        let document = &mut corpus.documents[place];
        document.level = Some(level);
        document.region = Some(region.to_owned());
        document.issuer = Some(issuer.to_owned());
        document.date = date;
        document.number = number.map(str::to_owned);
    }
    corpus.documents[DISTRICT].level = Some(Level::District);
    corpus.documents[DISTRICT].region = Some("钢城区".to_owned());
    Index::parse(&bundle::encode(&corpus, &Catalog::default())[0].bytes).unwrap()
}

/// Places of the list as `root(annex annex)`, the root in brackets when only its annexes match.
fn shown(filter: &Filter, sort: Sort) -> Vec<String> {
    let index = library();
    list(&index, &facts(&index), filter, sort)
        .into_iter()
        .map(|group| {
            let root = if group.root_matches { group.root.to_string() } else { format!("[{}]", group.root) };
            let annexes: Vec<String> = group.annexes.iter().map(usize::to_string).collect();
            if annexes.is_empty() { root } else { format!("{root}({})", annexes.join(" ")) }
        })
        .collect()
}

#[test]
fn an_annex_has_what_its_notice_says() {
    let facts = facts(&library());
    let expected = Facts {
        level: Some(Level::City),
        region: Some("济南市".to_owned()),
        kind: "规划".to_owned(),
        year: Some(2022),
        issuer: Some("济南市人民政府办公厅".to_owned()),
        number: Some("济政办字〔2022〕8号".to_owned()),
        date: date("2022-03-03"),
        printed: None,
        root: COMMERCE_NOTICE,
    };
    assert_eq!(facts[FIRE], expected);
    assert_eq!(facts[DISTRICT].root, DISTRICT);
    assert_eq!(facts[DISTRICT].year, None);
}

#[test]
fn filters_leave_what_they_say() {
    let words = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>();
    let cases: [(Filter, &[&str]); 8] = [
        (Filter::default(), &["5", "3(4)", "0(1 2)", "6"]),
        (Filter { levels: vec![Level::District], ..Filter::default() }, &["6"]),
        (Filter { levels: vec![Level::District, Level::City], ..Filter::default() }, &["5", "3(4)", "0(1 2)", "6"]),
        (Filter { kinds: words(&["规划"]), ..Filter::default() }, &["[0](1 2)"]),
        (Filter { kinds: words(&["规划", "通知"]), ..Filter::default() }, &["3", "0(1 2)"]),
        (Filter { years: vec![2022], kinds: words(&["纲要", "名单"]), ..Filter::default() }, &["[3](4)"]),
        (Filter { issuers: words(&["济南市人民政府"]), ..Filter::default() }, &["5", "3(4)"]),
        (Filter { regions: words(&["平阴县"]), ..Filter::default() }, &[]),
    ];
    for (filter, expected) in cases {
        assert_eq!(shown(&filter, Sort::default()), expected, "{filter:?}");
    }
}

#[test]
fn lists_are_sorted_with_absent_values_last() {
    let cases: [(SortKey, bool, &[&str]); 8] = [
        (SortKey::Date, true, &["5", "3(4)", "0(1 2)", "6"]),
        (SortKey::Date, false, &["0(1 2)", "3(4)", "5", "6"]),
        // 钢 gang, 关于进 guan yu jin, 关于组 guan yu zu, 济 ji
        (SortKey::Title, false, &["6", "5", "3(4)", "0(1 2)"]),
        (SortKey::Size, true, &["6", "0(1 2)", "5", "3(4)"]),
        (SortKey::Size, false, &["3(4)", "5", "0(1 2)", "6"]),
        (SortKey::Level, true, &["6", "0(1 2)", "3(4)", "5"]),
        (SortKey::Issuer, false, &["3(4)", "5", "0(1 2)", "6"]),
        (SortKey::Kind, false, &["5", "6", "0(1 2)", "3(4)"]),
    ];
    for (key, descending, expected) in cases {
        assert_eq!(shown(&Filter::default(), Sort { key, descending }), expected, "{key:?} {descending}");
    }
}

#[test]
fn size_counts_what_the_group_shows() {
    let filter = Filter { kinds: vec!["规划".to_owned(), "意见".to_owned()], ..Filter::default() };
    let by_size = Sort { key: SortKey::Size, descending: false };
    assert_eq!(shown(&filter, by_size), ["5", "[0](1 2)"]);
}

#[test]
fn a_facet_counts_with_the_others_applied_and_itself_open() {
    let facts = facts(&library());
    let filter = Filter { kinds: vec!["规划".to_owned()], levels: vec![Level::City], ..Filter::default() };
    let counts = facet_counts(&facts, &filter);
    let pairs = |values: &[Count<String>]| values.iter().map(|c| (c.value.clone(), c.documents)).collect::<Vec<_>>();
    let word = |word: &str, documents: usize| (word.to_owned(), documents);
    assert_eq!(pairs(&counts.kinds), [word("规划", 2), word("通知", 2), word("名单", 1), word("意见", 1), word("纲要", 0)]);
    assert_eq!(counts.levels, [Count { value: Level::City, documents: 2 }, Count { value: Level::District, documents: 0 }]);
    assert_eq!(counts.years, [Count { value: 2022, documents: 2 }]);
    assert_eq!(pairs(&counts.issuers), [word("济南市人民政府", 0), word("济南市人民政府办公厅", 2)]);
    assert_eq!(pairs(&counts.regions), [word("济南市", 2), word("钢城区", 0)]);
}

/// What a facet promises is what the list then holds.
#[test]
fn a_count_is_the_number_of_documents_after_pressing_it() {
    let index = library();
    let facts = facts(&index);
    let start = Filter { years: vec![2022], ..Filter::default() };
    for choice in facet_counts(&facts, &start).kinds {
        let pressed = Filter { kinds: vec![choice.value], ..start.clone() };
        let groups = list(&index, &facts, &pressed, Sort::default());
        let documents: usize = groups.iter().map(|group| group.annexes.len() + usize::from(group.root_matches)).sum();
        assert_eq!(documents, choice.documents);
    }
    assert!(facts[COMMERCE].root == facts[FIRE].root && facts[SOIL_GROUP].root == SOIL_NOTICE);
}
