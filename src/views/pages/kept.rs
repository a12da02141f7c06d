//! 收藏和最近看过: what the reader keeps on this device, to open again, to take along, to take off.

use crate::views::app::Site;
use crate::views::kept::{Kept, Shelf, object};
use crate::views::markup::prelude::*;
use crate::views::parts::download;

pub fn kept(site: Site) -> View {
    let words = site.words();
    let changed = RwSignal::new(0);
    let any = RwSignal::new(false);
    // Only a browser has a storage.
    effect(move || {
        changed.track();
        any.set([Shelf::Favourites, Shelf::Recent].iter().any(|shelf| !shelf.all().is_empty()));
    });
    view! {
        <h1>{words.kept_title()}</h1>
        <p class="standfirst">{words.kept_line()}</p>
        {list(site, Shelf::Favourites, (words.favourites(), words.nothing_starred()), changed)}
        {list(site, Shelf::Recent, (words.recent(), words.nothing_kept()), changed)}
        {move || any.get().then(|| view! { <p class="button-row"><button class="button" on:click=|_| take()>{words.kept_export()}</button></p> })}
    }
}

fn list(site: Site, shelf: Shelf, (name, nothing): (&'static str, &'static str), changed: RwSignal<u32>) -> View {
    let words = site.words();
    let all = RwSignal::new(Vec::new());
    // Only a browser has a storage.
    effect(move || {
        changed.track();
        all.set(shelf.all());
    });
    let put_back = move |before: Vec<Kept>| {
        site.tell_undo(words.taken_off(), move || {
            shelf.put(&before);
            changed.try_update(|count| *count += 1);
        });
        changed.update(|count| *count += 1);
    };
    let clear = move |_| {
        let before = shelf.all();
        shelf.put(&[]);
        put_back(before);
    };
    let rows = move || {
        let rows = all.get().into_iter().map(|kept| {
            let address = kept.address.clone();
            let remove = move |_| {
                let before = shelf.all();
                shelf.remove(&address);
                put_back(before);
            };
            let label = format!("{}：{}", words.take_off_kept(), kept.name);
            view! { <li class="kept"><a href=kept.address lang="zh-CN">{kept.name}</a><button class="tool" aria-label=label on:click=remove>"×"</button></li> }
        });
        rows.collect_view()
    };
    let shown = move || match all.with(Vec::is_empty) {
        true => view! { <p class="note">{nothing}</p> },
        false => {
            view! { <ul class="rows">{rows}</ul><p class="button-row"><button class="button" on:click=clear>{words.clear_kept()}</button></p> }
        }
    };
    view! { <section class="section"><h2>{name}</h2>{shown}</section> }
}

/// Both lists as one JSON file.
fn take() {
    let both = object([("favourites", Shelf::Favourites.value()), ("recent", Shelf::Recent.value())]);
    let text: String = js_sys::JSON::stringify(&both).map_or_else(|_| String::new(), Into::into);
    download::save("guilan-kept.json", "application/json", text.as_bytes());
}
