//! Whether a document is in force, as far as the texts say: a last day that it names for itself (有效期至…), and repeals
//! (…同时废止) by other documents that we hold. Nothing said is [`Status::Unknown`].

use super::letterhead;
use crate::model::{Block, BlockKind, Corpus, Document, Status};
use chrono::NaiveDate;

/// Fills in the status of every document, with the sentence that says so.
pub fn mark(corpus: &mut Corpus, edition: Option<NaiveDate>) {
    let spoken: Vec<(String, String)> = corpus.blocks.iter().filter(|block| block.kind != BlockKind::Table).flat_map(sentences).collect();
    for document in &mut corpus.documents {
        let own = spoken
            .iter()
            .filter(|(id, _)| *id == document.id)
            .find_map(|(_, sentence)| Some((letterhead::valid_until(sentence)?, sentence)));
        if let (Some((until, sentence)), Some(edition)) = (own, edition) {
            document.status = if until < edition { Status::Expired } else { Status::InForce };
            document.status_quote = Some(sentence.clone());
        }
        if let Some((_, sentence)) = spoken.iter().find(|(id, sentence)| *id != document.id && repeals(sentence, document)) {
            document.status = Status::Repealed;
            document.status_quote = Some(sentence.clone());
        }
    }
}

/// Sentences that could say something about validity, with the id of their document.
fn sentences(block: &Block) -> Vec<(String, String)> {
    let speaks = |text: &str| text.contains("有效期") || text.contains("废止");
    if !speaks(&block.text) {
        return Vec::new();
    }
    block
        .text
        .split_inclusive('。')
        .filter(|sentence| speaks(sentence))
        .map(|sentence| (block.document.clone(), sentence.trim().to_string()))
        .collect()
}

/// …（济政字〔2019〕3号）同时废止: the number is what tells documents of one title apart.
fn repeals(sentence: &str, document: &Document) -> bool {
    let number = document.number.as_deref().unwrap_or("\u{0}");
    sentence.contains("废止") && sentence.find(number).zip(sentence.find("废止")).is_some_and(|(named, repealed)| named < repealed)
}

#[cfg(test)]
mod tests {
    use crate::model::Status;
    use crate::normalize::seed;
    use crate::outline::{self, catalog::Catalog};

    #[test]
    fn a_last_day_and_a_repeal() {
        let text = "某市人民政府\n关于支持产业发展的意见\n某政发〔2019〕3号\n一、总体要求\n本意见有效期至2024年6月30日。\n某市人民政府\n2019年7月1日\n某市人民政府\n关于促进产业发展的意见\n某政发〔2024〕5号\n一、总体要求\n《关于支持产业发展的意见》（某政发〔2019〕3号）同时废止。本意见有效期至2029年6月30日。\n某市人民政府\n2024年7月1日";
        let catalog = Catalog { edition: chrono::NaiveDate::from_ymd_opt(2026, 11, 22), ..Catalog::default() };
        let corpus = outline::read(vec![seed::decode("a.txt", text.as_bytes().to_vec()).unwrap()], &catalog);
        let found: Vec<_> = corpus.documents.iter().map(|document| (document.status, document.status_quote.as_deref())).collect();
        assert_eq!(
            found,
            [
                (Status::Repealed, Some("《关于支持产业发展的意见》（某政发〔2019〕3号）同时废止。")),
                (Status::InForce, Some("本意见有效期至2029年6月30日。")),
            ]
        );
    }
}
