//! A view in the page of a browser: drawn, changed in place, taken away.

use super::View;
use super::listen::Listener;
use super::node::{Draw, Node, Part};
use super::set::{Set, Slot};
use super::template::{Place, Template};
use leptos::prelude::{Owner, RenderEffect, document};
use std::borrow::Cow;
use wasm_bindgen::JsCast;
use web_sys::{Element, Text};

/// Stands in a page as long as nobody takes it away; what it follows and hears, it follows and hears until it is dropped.
/// It always has a node: where nothing is, an empty text keeps the place.
pub enum Built {
    Text(Text, Cow<'static, str>),
    Element(&'static Template, Element, Vec<BuiltPart>),
    List(Vec<Built>),
    Live(Following),
}

/// A view that is drawn again and again.
pub struct Following(RenderEffect<Built>);

impl Drop for Following {
    /// What it drew ends here. (The effect itself would keep it until its task is woken: too late, since what is drawn reads
    /// signals that are gone with the part of the page that made them.)
    fn drop(&mut self) {
        drop(self.0.take_value());
    }
}

pub enum BuiltPart {
    Child(Built),
    Set(Set),
    On(Listener),
    Ref(Element),
}

/// Draws a view into `place`, for as long as the page is there.
pub fn mount(place: &Element, view: impl FnOnce() -> View) {
    // An error says that it runs already.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let built = owner.with(|| View::build(view()));
    built.insert(place, None);
    std::mem::forget((owner, built));
}

impl View {
    pub fn build(self) -> Built {
        match *self.0 {
            Node::Text(words) => text(words),
            Node::Element(template, parts) => element(template, parts),
            Node::List(views) if views.is_empty() => text(Cow::Borrowed("")),
            Node::List(views) => Built::List(views.into_iter().map(Self::build).collect()),
            Node::Live(view) => Built::Live(follow(view, None)),
        }
    }
}

fn text(words: Cow<'static, str>) -> Built {
    Built::Text(document().create_text_node(&words), words)
}

fn follow(view: Box<dyn Draw>, before: Option<Built>) -> Following {
    let draw = move |before: Option<Built>| {
        let view = view.draw();
        match before {
            Some(before) => before.become_view(view),
            None => view.build(),
        }
    };
    Following(RenderEffect::new_with_value(draw, before))
}

fn element(template: &'static Template, parts: Vec<Part>) -> Built {
    let (element, places, elements) = template.copy();
    let mut built = Vec::with_capacity(parts.len());
    let mut parts = parts.into_iter();
    for (place, element) in places.iter().zip(elements) {
        let (values, holds) = match place {
            Place::Child => (&[] as &[_], true),
            Place::Element { values, content } => (values.as_slice(), *content),
        };
        built.extend(values.iter().zip(parts.by_ref()).map(|(name, part)| BuiltPart::new(&element, name, part)));
        if let Some(Part::Child(view)) = holds.then(|| parts.next()).flatten() {
            let child = view.build();
            match place {
                Place::Child => child.replace(&element),
                Place::Element { .. } => child.insert(&element, None),
            }
            built.push(BuiltPart::Child(child));
        }
    }
    Built::Element(template, element, built)
}

impl BuiltPart {
    /// `name`: as it stands in the template.
    fn new(element: &Element, name: &'static str, part: Part) -> Self {
        match part {
            Part::Child(view) => Self::Child(view.build()),
            Part::Value(value) => Self::Set(Set::new(Slot::new(element, name), value)),
            Part::On(hear) => Self::On(Listener::new(element, name.trim_start_matches("on:"), hear)),
            Part::Ref(place) => {
                place.set_value(Some(element.clone()));
                Self::Ref(element.clone())
            }
        }
    }

    /// Of the same mark of the same template.
    fn become_part(self, part: Part) -> Self {
        match (self, part) {
            (Self::Child(before), Part::Child(view)) => Self::Child(before.become_view(view)),
            (Self::Set(set), Part::Value(value)) => Self::Set(set.again(value)),
            (Self::On(listener), Part::On(hear)) => {
                listener.tell(hear);
                Self::On(listener)
            }
            (Self::Ref(element), Part::Ref(place)) => {
                place.set_value(Some(element.clone()));
                Self::Ref(element)
            }
            (before, _) => before,
        }
    }
}

impl Built {
    /// Changes what differs, and takes the place of the rest.
    pub fn become_view(self, view: View) -> Self {
        match (self, *view.0) {
            (Self::Text(node, before), Node::Text(words)) => become_text(node, &before, words),
            (Self::Element(before, element, parts), Node::Element(template, views)) if std::ptr::eq(before, template) => {
                let parts = parts.into_iter().zip(views).map(|(part, view)| part.become_part(view));
                Self::Element(template, element, parts.collect())
            }
            (Self::List(before), Node::List(views)) if !views.is_empty() => Self::List(become_list(before, views)),
            (Self::Live(before), Node::Live(view)) => Self::Live(follow(view, before.0.take_value())),
            (before, view) => {
                let built = View(Box::new(view)).build();
                before.give_way(&built);
                built
            }
        }
    }

    fn each_node(&self, see: &mut dyn FnMut(&web_sys::Node)) {
        match self {
            Self::Text(node, _) => see(node),
            Self::Element(_, element, _) => see(element),
            Self::List(list) => list.iter().for_each(|built| built.each_node(see)),
            Self::Live(following) => drop(following.0.with_value_mut(|built| built.each_node(see))),
        }
    }

    fn nodes(&self) -> Vec<web_sys::Node> {
        let mut nodes = Vec::new();
        self.each_node(&mut |node| nodes.push(node.clone()));
        nodes
    }

    /// Before a node of `parent`, or at its end.
    pub fn insert(&self, parent: &web_sys::Node, before: Option<&web_sys::Node>) {
        self.each_node(&mut |node| drop(parent.insert_before(node, before)));
    }

    /// In place of an element that stands in a page.
    fn replace(&self, element: &Element) {
        if let Some(parent) = element.parent_node() {
            self.insert(&parent, Some(element));
        }
        element.remove();
    }

    fn give_way(&self, to: &Built) {
        let nodes = self.nodes();
        if let Some(first) = nodes.first()
            && let Some(parent) = first.parent_node()
        {
            to.insert(&parent, Some(first));
        }
        nodes.iter().for_each(take_away);
    }

    /// Out of the page.
    pub fn take_away(&self) {
        self.nodes().iter().for_each(take_away);
    }
}

/// Elements and texts have the same `remove`.
fn take_away(node: &web_sys::Node) {
    node.unchecked_ref::<Element>().remove();
}

fn become_text(node: Text, before: &str, words: Cow<'static, str>) -> Built {
    if before != words {
        node.set_data(&words);
    }
    Built::Text(node, words)
}

fn become_list(before: Vec<Built>, views: Vec<View>) -> Vec<Built> {
    let mut list = Vec::with_capacity(views.len());
    let in_both = before.len().min(views.len());
    let (mut before, mut views) = (before.into_iter(), views.into_iter());
    list.extend(before.by_ref().zip(views.by_ref()).take(in_both).map(|(built, view)| built.become_view(view)));
    before.for_each(|built| built.take_away());
    if views.len() == 0 {
        return list;
    }
    let last = list.last().and_then(|built| built.nodes().pop());
    let place = last.and_then(|last| last.parent_node().map(|parent| (parent, last.next_sibling())));
    list.extend(views.map(|view| {
        let built = view.build();
        if let Some((parent, next)) = &place {
            built.insert(parent, next.as_ref());
        }
        built
    }));
    list
}
