//! 名词 explained in place: a press on a marked term opens what the document means by it, without leaving the page.

use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::routes::{Route, href};
use wasm_bindgen::JsCast;

/// The dialog of a text, and the record that it shows.
#[derive(Clone, Copy)]
pub struct Definition {
    dialog: NodeRef<web_sys::HtmlDialogElement>,
    record: RwSignal<String>,
}

impl Definition {
    pub fn of_text() -> Self {
        Self { dialog: NodeRef::new(), record: RwSignal::new(String::new()) }
    }

    /// A press on the mark of a term; anything else is left alone. A key press on the link comes as a click too.
    pub fn open(self, event: &web_sys::MouseEvent) {
        let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0;
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = target.and_then(|target| target.closest("a.f.term").ok().flatten()).filter(|_| !elsewhere);
        let Some(link) = link else { return };
        let Route::Record(id) = Route::parse(&link.get_attribute("href").unwrap_or_default()) else { return };
        event.prevent_default();
        // The dialog gives the keyboard back to what had it.
        link.dyn_into().iter().for_each(browser::focus);
        self.record.set(id);
        if let Some(dialog) = self.dialog.get_untracked() {
            let _ = dialog.show_modal();
        }
    }

    pub fn view(self, site: Site) -> View {
        let words = site.words();
        let close = move || self.dialog.get_untracked().iter().for_each(|dialog| dialog.close());
        let said = move || {
            let id = self.record.get();
            site.shelf.records.with(|records| {
                let term = records.find(&records.terms, &id)?;
                let (page, search) = (href::record(&id), Route::search(&term.term).href());
                Some(view! {
                    <h2 id="term-title" lang="zh-CN">{term.term.clone()}</h2>
                    <p lang="zh-CN">{term.definition.clone()}</p>
                    <p><a class="go" href=page on:click=move |_| close()>{words.open_page()}</a>" "<a class="go" href=search on:click=move |_| close()>{words.used_in()}</a></p>
                })
            })
        };
        view! {
            <dialog class="sheet" aria-labelledby="term-title" node_ref=self.dialog>
                {said}
                <p class="button-row"><button class="button full" on:click=move |_| close()>{words.close()}</button></p>
            </dialog>
        }
    }
}
