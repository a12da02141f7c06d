//! What views are made of: one type for all of them, whatever they show.
//!
//! [`view!`] is written as leptos' macro of that name is, and leptos follows the signals. But leptos gives each view a type
//! of its own, and each type its own code to draw, change and remove it: for the pages of this site that was a quarter of
//! the program, which a reader waits for. Here an element is a text with marks, its template, and the list of parts that
//! fill the marks: the browser itself parses the template, once, and copies it for every row; a view that comes in the
//! place of another of the same template only changes the parts that differ, so that what the reader has focused, opened
//! or scrolled stays as it is. Signals, memos and stored values are leptos', of one type for the same reason.
//!
//! - `view_macro`: the macro. [`filling`]: what it calls. [`node`]: what comes of it. [`into_view`], [`value`]: what may stand
//!   in braces, what attributes are set to. [`node_ref`]: elements that a view asks for.
//! - [`signal`], [`memo`], [`reads`], [`effect`](effect::effect), [`stored`]: what changes, what is computed from it, how both
//!   are read, what follows them; what is only kept. [`shared`]: how their values are of one type.
//! - [`html`]: a view as text, for plain pages and tests.
//! - [`built`]: a view in the page of a browser; [`template`]: its elements; [`set`]: their attributes; [`listen`]: their
//!   events.

mod built;
mod effect;
mod filling;
mod html;
mod into_view;
mod listen;
mod memo;
mod node;
mod node_ref;
mod reads;
mod set;
mod shared;
mod signal;
mod stored;
mod template;
mod value;

pub use built::{Built, mount};
pub use effect::{effect, effect_after};
pub use filling::Filling;
pub use html::push_escaped;
pub use into_view::{CollectView, IntoView};
pub use memo::Memo;
pub use node_ref::NodeRef;
pub use reads::Reads;
pub use signal::RwSignal;
pub use stored::StoredValue;
pub use template::Template;
pub use value::{IntoValue, Value};
pub use view_macro::view;

use node::{Draw, Node};
use std::borrow::Cow;

/// In place of leptos' prelude: the names that are here replace its own.
pub mod prelude {
    pub use super::{CollectView, IntoView, Memo, NodeRef, Reads, RwSignal, StoredValue, View, effect, effect_after, view};
    pub use leptos::prelude::*;
}

/// A piece of a page. (Behind a pointer, since it is handed from function to function.)
pub struct View(Box<Node>);

impl View {
    pub fn nothing() -> Self {
        Self::text("".into())
    }

    pub fn text(text: Cow<'static, str>) -> Self {
        Self(Box::new(Node::Text(text)))
    }

    pub fn list(views: Vec<View>) -> Self {
        Self(Box::new(Node::List(views)))
    }

    pub fn live(view: Box<dyn Draw>) -> Self {
        Self(Box::new(Node::Live(view)))
    }
}
