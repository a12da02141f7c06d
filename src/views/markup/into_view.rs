//! What can stand in a page: texts, numbers, views, none or several of them, and what gives them when it is asked.

use super::node::Node;
use super::{Memo, Reads, RwSignal, View};
use std::sync::Arc;

/// Becomes a view.
pub trait IntoView: Sized {
    fn into_view(self) -> View;

    /// As the next part of an element.
    #[inline(always)]
    fn fill(self, element: &mut Node) {
        element.push_child(self.into_view());
    }
}

impl IntoView for View {
    fn into_view(self) -> View {
        self
    }
}

impl IntoView for () {
    fn into_view(self) -> View {
        View::nothing()
    }
}

impl<T: IntoView> IntoView for Option<T> {
    fn into_view(self) -> View {
        self.map_or_else(View::nothing, IntoView::into_view)
    }

    fn fill(self, element: &mut Node) {
        element.push_option(self.map(IntoView::into_view));
    }
}

impl<T: IntoView> IntoView for Vec<T> {
    fn into_view(self) -> View {
        self.into_iter().collect_view()
    }
}

impl<T: IntoView, const N: usize> IntoView for [T; N] {
    fn into_view(self) -> View {
        self.into_iter().collect_view()
    }
}

impl<F: Fn() -> V + 'static, V: IntoView> IntoView for F {
    fn into_view(self) -> View {
        View::live(Box::new(self))
    }
}

macro_rules! texts {
    ($($text:ty: $fill:ident),*) => { $(
        impl IntoView for $text {
            fn into_view(self) -> View {
                View::text(self.into())
            }

            fn fill(self, element: &mut Node) {
                element.$fill(self);
            }
        }
    )* };
}
texts!(&'static str: push_text, String: push_string);

macro_rules! shown {
    ($($value:ty),*) => { $(
        impl IntoView for $value {
            fn into_view(self) -> View {
                View::text(self.to_string().into())
            }
        }
    )* };
}
shown!(usize, u32, u16, u8, i32, char, Arc<str>);

macro_rules! signals {
    ($($signal:ident),*) => { $(
        impl<T: IntoView + Clone + Send + Sync + 'static> IntoView for $signal<T> {
            fn into_view(self) -> View {
                View::live(Box::new(move || self.get()))
            }
        }
    )* };
}
signals!(Memo, RwSignal);

/// The end of an iterator over views.
pub trait CollectView {
    fn collect_view(self) -> View;
}

impl<I: IntoIterator<Item: IntoView>> CollectView for I {
    fn collect_view(self) -> View {
        let mut list = Vec::new();
        self.into_iter().for_each(|view| push(&mut list, view.into_view()));
        View::list(list)
    }
}

/// (`collect` is much code wherever it stands: it asks for the first thing, makes room, and asks on in a loop.)
#[inline(never)]
fn push(list: &mut Vec<View>, view: View) {
    list.push(view);
}
