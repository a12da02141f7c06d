//! The browser's own interfaces, each guarded: inside a sandboxed frame or with storage switched off they fail, and the
//! page must not.
//!
//! Compiled everywhere, so that natively rendered parts are the same parts; called only in a browser.

mod speech;

pub use speech::{can_speak, highlight, speak, to_speech};

use crate::store::order::InKeys;
use std::cell::{Cell, RefCell};

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CssStyleDeclaration, Element, HtmlElement};

/// What stands behind the address's `#`, with it.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to another view: a new step in the history. Told as the browser tells of it; but when the address itself is set,
/// browsers first lay out the page to look for a place of that name.
pub fn push_fragment(fragment: &str) {
    let pushed = window().history().and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(fragment)));
    let told = pushed.and_then(|()| web_sys::Event::new("hashchange")).and_then(|event| window().dispatch_event(&event));
    if told.is_err() {
        let _ = window().location().set_hash(fragment);
    }
}

/// Rewrites the present step of the history.
pub fn replace_fragment(fragment: &str) {
    let replaced = window().history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(fragment)));
    if replaced.is_err() {
        let _ = window().location().replace(fragment);
    }
}

/// The address of this page with another view behind `#`.
pub fn whole_address(fragment: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    format!("{}{fragment}", here.split('#').next().unwrap_or_default())
}

pub fn on_fragment_change(handler: impl FnMut() + 'static) {
    on_window("hashchange", handler);
}

fn on_window(event: &str, handler: impl FnMut() + 'static) {
    let closure = Closure::<dyn FnMut()>::new(handler);
    let _ = window().add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    // The app lives as long as its page.
    closure.forget();
}

pub fn reload() {
    let _ = window().location().reload();
}

pub fn stored(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

/// `None` forgets it.
pub fn store(key: &str, value: Option<&str>) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        };
    }
}

pub fn prefers_dark() -> bool {
    window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches())
}

/// Runs when the system turns dark or light.
pub fn on_system_theme(handler: impl FnMut() + 'static) {
    let Ok(Some(query)) = window().match_media("(prefers-color-scheme: dark)") else { return };
    let closure = Closure::<dyn FnMut()>::new(handler);
    let _ = query.add_event_listener_with_callback("change", closure.as_ref().unchecked_ref());
    closure.forget();
    // A query that nothing holds is collected, its listeners with it.
    std::mem::forget(query);
}

/// Sets an attribute of the page's root element; `None` takes it off. One that is so already is left alone: by it the look of
/// the whole page is found out anew.
pub fn set_on_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element().filter(|root| root.get_attribute(name).as_deref() != value) {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// An attribute of the page's root element.
pub fn on_root(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

pub fn set_title(title: &str) {
    document().set_title(title);
}

pub fn print() {
    let _ = window().print();
}

pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

thread_local!(static SCROLLED: Cell<f64> = const { Cell::new(0.0) });

/// From now on [`last_scroll_position`] knows.
pub fn follow_scrolling() {
    on_window("scroll", || SCROLLED.set(scroll_position()));
}

/// To ask for it while the page is being changed makes the browser lay it out first.
pub fn scroll_position() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Where the page was in the last frame in which it moved.
pub fn last_scroll_position() -> f64 {
    SCROLLED.get()
}

/// Of the window, in CSS pixels.
pub fn height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// Scrolls the page, and again when what came into view has its real height.
pub fn scroll_to(position: f64) {
    settle(&[2], move || window().scroll_to_with_x_and_y(0.0, position));
}

/// Scrolls now and again after so many frames each, unless something else was scrolled to since: a reader who is
/// already on another page must not be moved by the one before.
fn settle(frames: &[u8], scroll: impl Fn() + Clone + 'static) {
    thread_local!(static ORDERS: Cell<u32> = const { Cell::new(0) });
    let order = ORDERS.get() + 1;
    ORDERS.set(order);
    scroll();
    for &frames in frames {
        let scroll = scroll.clone();
        after_frames(frames, move || {
            if ORDERS.get() == order {
                scroll();
            }
        });
    }
}

/// Runs after the browser has drawn so many frames.
pub fn after_frames(frames: u8, then: impl FnOnce() + 'static) {
    wait(frames, Box::new(then));
}

/// Everybody who waits, and for how many frames: the browser is asked for each frame once.
type Waiting = RefCell<Vec<(u8, Box<dyn FnOnce()>)>>;
thread_local!(static WAITING: Waiting = const { RefCell::new(Vec::new()) });

fn wait(frames: u8, then: Box<dyn FnOnce()>) {
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.push((frames, then));
        waiting.len() == 1
    });
    if is_first {
        request_animation_frame(next_frame);
    }
}

fn next_frame() {
    for (frames, then) in WAITING.take() {
        match frames {
            0 | 1 => then(),
            _ => wait(frames - 1, then),
        }
    }
}

/// Moves the keyboard's place to an element without scrolling.
pub fn focus(element: &HtmlElement) {
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Has the part of the page with the keyboard gone away?
pub fn lost_focus() -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY")
}

/// Scrolls an element into view and keeps it there while the text above it gets its real height.
pub fn reveal(element: &Element) {
    let element = element.clone();
    settle(&[1, 2, 4], move || element.scroll_into_view());
}

/// A new last part of a list that is none for screen readers: its children are the list's.
pub fn append_group(list: &Element) -> Element {
    let group = document().create_element("div").unwrap_or_else(|_| list.clone());
    let _ = group.set_attribute("role", "none");
    let _ = list.append_child(&group);
    group
}

pub fn query(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).in_vec()
}

/// Lets the browser draw and answer its reader before what comes next.
pub async fn breathe() {
    let mut after = |resolve: js_sys::Function, _| drop(window().set_timeout_with_callback(&resolve));
    drop(JsFuture::from(js_sys::Promise::new(&mut after)).await);
}

/// Puts text on the clipboard; false where the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    match clipboard {
        // Absent on pages that did not come over https.
        Ok(clipboard) if !clipboard.is_undefined() => {
            let clipboard: web_sys::Clipboard = clipboard.unchecked_into();
            JsFuture::from(clipboard.write_text(text)).await.is_ok()
        }
        _ => false,
    }
}

/// How an element looks just now.
pub fn style(element: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(element).ok().flatten()
}

/// What `look` sees is in the light theme; nothing is drawn in between.
pub fn in_light_theme<T>(look: impl FnOnce() -> T) -> T {
    const THEME: &str = "data-theme";
    let before = document().document_element().and_then(|root| root.get_attribute(THEME));
    set_on_root(THEME, Some("light"));
    let seen = look();
    set_on_root(THEME, before.as_deref());
    seen
}

/// Draws an SVG (an address that holds it, its size in CSS pixels) twice as fine; gives a `data:` address of the PNG.
pub async fn png(svg: &str, width: f64, height: f64) -> Result<String, JsValue> {
    const FINE: f64 = 2.0;
    let image = web_sys::HtmlImageElement::new()?;
    image.set_src(svg);
    JsFuture::from(image.decode()).await?;
    let canvas: web_sys::HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width((width * FINE) as u32);
    canvas.set_height((height * FINE) as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into::<web_sys::CanvasRenderingContext2d>();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width * FINE, height * FINE)?;
    canvas.to_data_url()
}

/// The day on the reader's calendar, YYYY-MM-DD; empty where there is no browser.
pub fn today() -> String {
    if !cfg!(target_arch = "wasm32") {
        return String::new();
    }
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// A function of an object, if it has it: for interfaces that many browsers lack.
fn method(object: &JsValue, name: &str) -> Option<js_sys::Function> {
    js_sys::Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

/// Can this browser hand an address to other apps?
pub fn can_share() -> bool {
    method(&window().navigator(), "share").is_some()
}

/// Opens the sheet of the system that hands an address to other apps.
pub fn share(address: &str) {
    let navigator = window().navigator();
    let shared = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&shared, &"url".into(), &address.into());
    let _ = js_sys::Reflect::set(&shared, &"title".into(), &document().title().into());
    if let Some(Ok(promise)) = method(&navigator, "share").map(|share| share.call1(&navigator, &shared)) {
        // A reader who closes the sheet is no error.
        wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(js_sys::Promise::from(promise)).await) });
    }
}

/// Does the screen meet a condition of a style sheet?
pub fn matches(condition: &str) -> bool {
    window().match_media(condition).ok().flatten().is_some_and(|query| query.matches())
}
