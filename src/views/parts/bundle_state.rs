//! While data is on its way, and when it does not come: a sentence that helps, and always a way on.

use crate::store::bundle::BundleError;
use crate::views::app::Site;
use crate::views::browser;
use crate::views::fetch::Failure;
use crate::views::markup::prelude::*;
use crate::views::shelf::Loading;
use crate::views::words::{Words, fill};

/// In place of a page while the index is not there. `document` is the one that the address asks for.
pub fn index_state(site: Site, document: Option<&str>) -> View {
    let words = site.words();
    let state = match site.shelf.index.get() {
        Loading::Failed(failure) => failed(words, &failure, document, move || site.shelf.load_index()),
        Loading::Coming(bytes) => progress(words, bytes, None),
        Loading::Waiting | Loading::Done => progress(words, 0, None),
    };
    view! { <h1 class="unseen">{words.site()}</h1>{state} }
}

/// `all`: how many bytes there will be, if known. The bar moves only where they are, so nobody is told a guess.
pub fn progress(words: &'static Words, bytes: usize, all: Option<usize>) -> View {
    let kilobytes = |bytes: usize| bytes.div_ceil(1000).to_string();
    let size = all.filter(|_| bytes > 0).map(|all| fill(words.loading_size(), &[&kilobytes(bytes.min(all)), &kilobytes(all)]));
    let (value, max) = (all.map(|all| bytes.min(all).to_string()), all.map(|all| all.to_string()));
    view! {
        <div class="progress">
            <p role="status">{words.loading()}</p>
            <progress value=value max=max aria-label=words.loading()></progress>
            {size.map(|size| view! { <p class="note">{size}</p> })}
        </div>
    }
}

/// What a citizen needs to know of a failure.
pub fn sentence(words: &'static Words, failure: &Failure) -> &'static str {
    match failure {
        Failure::Unreachable => words.failed_unreachable(),
        Failure::Missing => words.failed_missing(),
        Failure::Bundle(BundleError::Cut) => words.failed_cut(),
        Failure::Bundle(BundleError::OtherVersion { .. }) => words.failed_version(),
        Failure::Bundle(BundleError::NotABundle) => words.failed_foreign(),
        Failure::Bundle(BundleError::Damaged(_)) => words.failed_damaged(),
    }
}

/// Where the text can be read without the app: of one document, or the list of all.
pub fn plain_text_address(document: Option<&str>) -> String {
    document.map_or_else(|| "text/index.html".to_owned(), |id| format!("text/{id}.txt"))
}

pub fn failed(words: &'static Words, failure: &Failure, document: Option<&str>, again: impl Fn() + 'static) -> View {
    let retry = match failure {
        Failure::Bundle(BundleError::OtherVersion { .. }) => {
            view! { <button class="button full" on:click=|_| browser::reload()>{words.reload()}</button> }
        }
        _ => view! { <button class="button full" on:click=move |_| again()>{words.again()}</button> },
    };
    view! {
        <div class="empty" role="alert">
            <h2>{words.failed()}</h2>
            <p>{sentence(words, failure)}</p>
            <div class="button-row">{retry}<a class="button" href=plain_text_address(document)>{words.read_plain_text()}</a></div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::views::words::Language;

    #[test]
    fn every_failure_has_its_own_sentence_and_a_way_on() {
        let words = Language::Chinese.words();
        let failures = [
            Failure::Unreachable,
            Failure::Missing,
            Failure::Bundle(BundleError::Cut),
            Failure::Bundle(BundleError::OtherVersion { found: 7 }),
            Failure::Bundle(BundleError::NotABundle),
            Failure::Bundle(BundleError::Damaged("x".into())),
        ];
        let mut sentences: Vec<_> = failures.iter().map(|failure| sentence(words, failure)).collect();
        for failure in &failures {
            let html = failed(words, failure, Some("u9w9vq"), || {}).to_html();
            assert!(html.contains("text/u9w9vq.txt") && html.contains("<button"), "{html}");
        }
        sentences.sort_unstable();
        sentences.dedup();
        assert_eq!(sentences.len(), failures.len());
    }
}
