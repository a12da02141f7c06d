//! Bars: names at the left, numbers at the end.

use super::percent;
use crate::views::markup::prelude::*;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    pub name: String,
    /// Not below nought; gives the length.
    pub value: f64,
    /// The number as it is to be read.
    pub text: String,
    pub href: Option<String>,
    /// The one that the page is about.
    pub own: bool,
}

pub fn bars(bars: Vec<Bar>) -> View {
    let most = bars.iter().map(|bar| bar.value).fold(f64::MIN_POSITIVE, f64::max);
    // A page about one of them lets the others stand back; without, all are alike.
    let one = bars.iter().any(|bar| bar.own);
    let rows = bars.into_iter().map(|bar| {
        // The number keeps a quarter of the line.
        let length = percent(0.75 * bar.value / most);
        let look = if one && !bar.own { "c-rest" } else { "c-aim" };
        let line = view! {
            <span class="name">{bar.name}</span>
            <span class="length"><svg height="18" width=length aria-hidden="true"><rect class=look width="100%" height="100%"/></svg><b>{bar.text}</b></span>
        };
        match bar.href {
            Some(href) => view! { <li class:own=bar.own><a href=href>{line}</a></li> },
            None => view! { <li class:own=bar.own>{line}</li> },
        }
    });
    view! { <ul class="bars">{rows.collect_view()}</ul> }
}
