//! 朗读: the text read aloud from where the reader is, sentence by sentence, the sentence lit up. Only where the browser
//! can; nothing leaves the device.

use crate::store::order::InKeys;
use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::parts::icon;
use std::ops::Range;
use web_sys::Element;

#[derive(Clone, Copy, PartialEq)]
enum State {
    Silent,
    Reading,
    Paused,
}

/// A reading: what is left of it. A new one makes the old one's end mean nothing.
#[derive(Clone, Copy)]
struct Aloud {
    site: Site,
    state: RwSignal<State>,
    /// How many readings there were.
    reading: StoredValue<u32>,
}

/// Absent where the browser can't.
pub fn buttons(site: Site) -> View {
    let words = site.words();
    let can = RwSignal::new(false);
    effect(move || can.set(browser::can_speak()));
    let aloud = Aloud { site, state: RwSignal::new(State::Silent), reading: StoredValue::new(0) };
    on_cleanup(move || aloud.stop());
    let press = move |_| match aloud.state.get_untracked() {
        State::Silent => aloud.begin(),
        State::Reading => aloud.turn("pause", State::Paused),
        State::Paused => aloud.turn("resume", State::Reading),
    };
    let name = move || match aloud.state.get() {
        State::Silent => words.read_aloud(),
        State::Reading => words.read_pause(),
        State::Paused => words.read_on(),
    };
    let stop = move || {
        (aloud.state.get() != State::Silent)
            .then(|| view! { <button class="tool" on:click=move |_| aloud.stop()>{words.read_stop()}</button> })
    };
    let shown = move || can.get().then(|| view! { <button class="tool" on:click=press>{icon::aloud()}{name}</button>{stop} });
    view! { {shown} }
}

impl Aloud {
    fn begin(self) {
        let queue = sentences();
        if queue.is_empty() {
            return;
        }
        browser::to_speech("cancel", None);
        let reading = self.reading.try_update_value(|count| {
            *count += 1;
            *count
        });
        self.state.set(State::Reading);
        self.say(queue.into_iter(), reading);
    }

    fn say(self, mut rest: std::vec::IntoIter<(Element, Range<u32>, String)>, reading: Option<u32>) {
        // Gone with the page, stopped, or begun anew.
        if reading.is_none() || self.reading.try_get_value() != reading {
            return;
        }
        let Some((element, words, said)) = rest.next() else { return self.stop() };
        browser::highlight(Some((&element, words)));
        // Paragraphs near the edge come into view; a reader who looks elsewhere is not pulled back by each sentence.
        if element.get_bounding_client_rect().top() < 0.0 || element.get_bounding_client_rect().bottom() > browser::height() {
            element.scroll_into_view();
        }
        browser::speak(&said, move |is_said| match is_said {
            true => self.say(rest, reading),
            false => self.fail(reading),
        });
    }

    /// Without a voice every sentence ends at once, and the page would run to its end in silence.
    fn fail(self, reading: Option<u32>) {
        if reading.is_some() && self.reading.try_get_value() == reading {
            self.stop();
            self.site.tell(self.site.words().read_cannot());
        }
    }

    fn turn(self, what: &str, state: State) {
        browser::to_speech(what, None);
        self.state.set(state);
    }

    fn stop(self) {
        self.reading.try_update_value(|count| *count += 1);
        if self.state.try_get_untracked().is_some_and(|state| state != State::Silent) {
            // A paused browser would keep the next words to itself.
            browser::to_speech("cancel", None);
            browser::to_speech("resume", None);
            browser::highlight(None);
            self.state.try_set(State::Silent);
        }
    }
}

/// The sentences of headings and paragraphs from the one on the screen to the end; tables are no speech.
fn sentences() -> Vec<(Element, Range<u32>, String)> {
    let Some(main) = browser::element("main") else { return Vec::new() };
    let below = |element: &Element| element.get_bounding_client_rect().bottom() > BAR;
    let mut elements = Vec::new();
    // What is not drawn has no place of its own; the stretch around it has.
    for stretch in browser::query(&main, ".stretch").into_iter().filter(below) {
        let own = browser::query(&stretch, ".heading, .para:not(.wide)");
        match elements.is_empty() {
            true => elements.extend(own.into_iter().filter(below)),
            false => elements.extend(own),
        }
    }
    let spoken = |element: Element| {
        let text = element.text_content().unwrap_or_default();
        cut(&text).into_iter().map(move |(words, said)| (element.clone(), words, said))
    };
    elements.into_iter().flat_map(spoken).in_vec()
}

/// Height of the bar that lies over the text, in CSS pixels.
const BAR: f64 = 60.0;

/// A text's sentences, with their places in UTF-16 units.
fn cut(text: &str) -> Vec<(Range<u32>, String)> {
    let (mut sentences, mut at) = (Vec::new(), 0);
    for sentence in text.split_inclusive(['。', '！', '？', '；', '!', '?']) {
        let end = at + sentence.encode_utf16().count() as u32;
        if sentence.chars().any(char::is_alphanumeric) {
            sentences.push((at..end, sentence.to_owned()));
        }
        at = end;
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_keep_their_places() {
        let cut = |text| cut(text).into_iter().map(|(words, said)| (words.start, words.end, said)).collect::<Vec<_>>();
        assert_eq!(cut("一、目标"), [(0, 4, "一、目标".to_owned())]);
        assert_eq!(cut("到2025年。𠮷林；”"), [(0, 7, "到2025年。".to_owned()), (7, 11, "𠮷林；".to_owned())]);
        assert_eq!(cut(""), []);
    }
}
