//! Reading aloud, and lighting up the words that are being read.

use super::method;
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// What reads aloud, where the browser has it.
fn speech() -> Option<JsValue> {
    js_sys::Reflect::get(&window(), &"speechSynthesis".into()).ok().filter(JsValue::is_object)
}

/// Can this browser read aloud?
pub fn can_speak() -> bool {
    speech().is_some() && method(&window(), "SpeechSynthesisUtterance").is_some()
}

/// Reads Chinese words aloud, after what is being read; `end` is called when they are over (`true`) or will not be read: the
/// device may have no voice for them.
pub fn speak(words: &str, end: impl FnOnce(bool) + 'static) {
    let Some((speech, maker)) = speech().zip(method(&window(), "SpeechSynthesisUtterance")) else { return };
    let Ok(said) = js_sys::Reflect::construct(&maker, &js_sys::Array::of1(&words.into())) else { return };
    let set = |name: &str, value: &JsValue| drop(js_sys::Reflect::set(&said, &name.into(), value));
    set("lang", &"zh-CN".into());
    let voices = method(&speech, "getVoices").and_then(|voices| voices.call0(&speech).ok());
    let chinese = voices.map(|voices| js_sys::Array::from(&voices)).and_then(|voices| {
        let speaks = |voice: &JsValue| js_sys::Reflect::get(voice, &"lang".into()).ok()?.as_string().filter(|lang| lang.starts_with("zh"));
        voices.iter().find(|voice| speaks(voice).is_some())
    });
    chinese.iter().for_each(|voice| set("voice", voice));
    // One of the two comes, and once.
    let end = Closure::once_into_js(move |event: JsValue| {
        let is_error = js_sys::Reflect::get(&event, &"type".into()).is_ok_and(|name| name == "error");
        end(!is_error);
    });
    set("onend", &end);
    set("onerror", &end);
    to_speech("speak", Some(&said));
    // Some browsers let go of an utterance that nothing holds, and then never say that it is over.
    let _ = js_sys::Reflect::set(&speech, &"said".into(), &said);
}

/// `pause`, `resume`, `cancel`, or `speak` with what is to be said.
pub fn to_speech(what: &str, said: Option<&JsValue>) {
    if let Some((speech, does)) = speech().and_then(|speech| method(&speech, what).map(|does| (speech, does))) {
        let _ = match said {
            Some(said) => does.call1(&speech, said),
            None => does.call0(&speech),
        };
    }
}

/// Lights up a part of an element's words (in UTF-16 units) without touching its markup; `None` puts the light out. Does
/// nothing in browsers without such highlights.
pub fn highlight(words: Option<(&Element, std::ops::Range<u32>)>) {
    const NAME: &str = "spoken";
    let get = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok().filter(|value| !value.is_undefined());
    let Some(all) = get(&window(), "CSS").and_then(|css| get(&css, "highlights")) else { return };
    let range = words.and_then(|(element, words)| range_of(element, words));
    let made = range
        .zip(method(&window(), "Highlight"))
        .and_then(|(range, maker)| js_sys::Reflect::construct(&maker, &js_sys::Array::of1(&range)).ok());
    let _ = match made {
        Some(made) => method(&all, "set").map(|set| set.call2(&all, &NAME.into(), &made)),
        None => method(&all, "delete").map(|delete| delete.call1(&all, &NAME.into())),
    };
}

fn range_of(element: &Element, words: std::ops::Range<u32>) -> Option<web_sys::Range> {
    let range = document().create_range().ok()?;
    let mut at = 0;
    let mut texts = Vec::new();
    text_nodes(element, &mut texts);
    for text in texts {
        let length = text.text_content().unwrap_or_default().encode_utf16().count() as u32;
        if (at..at + length).contains(&words.start) {
            range.set_start(&text, words.start - at).ok()?;
        }
        if (at + 1..=at + length).contains(&words.end) {
            range.set_end(&text, words.end - at).ok()?;
        }
        at += length;
    }
    Some(range)
}

fn text_nodes(node: &web_sys::Node, found: &mut Vec<web_sys::Node>) {
    let below = node.child_nodes();
    for child in (0..below.length()).filter_map(|place| below.get(place)) {
        match child.node_type() {
            web_sys::Node::TEXT_NODE => found.push(child),
            _ => text_nodes(&child, found),
        }
    }
}
