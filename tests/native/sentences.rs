//! What a paragraph gives out is in its tasks: none of its sentences falls out where it is parted.

use crate::corpus;
use guilan::records::reading;

/// Sentences that only tell what is, and those of a text about itself, in a thousand.
const LEFT: usize = 3;

#[test]
fn every_sentence_of_a_paragraph_with_tasks_is_in_one() {
    let corpus = &corpus::once().0;
    let (mut all, mut left) = (0, Vec::new());
    for reading in reading::of(corpus) {
        for prose in &reading.prose {
            let own = corpus.records.tasks.iter().filter(|task| task.source.block == prose.block.id);
            let words: Vec<_> = own.filter_map(|task| task.source.words.clone()).collect();
            let within = |at: usize| words.iter().any(|words| (words.start as usize..words.end as usize).contains(&at));
            for sentence in prose.sentences().into_iter().filter(|_| !words.is_empty()) {
                all += 1;
                // A number or a list of bodies may stand before its first or behind its last word.
                if !within((sentence.start + sentence.end) / 2) {
                    left.push(&prose.text()[sentence]);
                }
            }
        }
    }
    assert!(left.len() * 1000 <= all * LEFT, "{} of {all} sentences:\n{}", left.len(), left.join("\n"));
}
