//! What attributes and properties are set to.

use super::node::{Node, Tell};
use super::{Memo, Reads, RwSignal};
use std::borrow::Cow;
use std::sync::Arc;

pub enum Value {
    Fixed(Fixed),
    /// Set again whenever a signal that it reads changes.
    Live(Box<dyn Tell>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fixed {
    /// There or not, as `disabled` is.
    Flag(bool),
    Text(Cow<'static, str>),
}

impl Value {
    pub fn text(text: Cow<'static, str>) -> Self {
        Self::Fixed(Fixed::Text(text))
    }

    pub fn flag(flag: bool) -> Self {
        Self::Fixed(Fixed::Flag(flag))
    }

    /// As it is now.
    pub fn now(&self) -> Cow<'_, Fixed> {
        match self {
            Self::Fixed(value) => Cow::Borrowed(value),
            Self::Live(value) => Cow::Owned(value.tell()),
        }
    }

    /// A list of classes with one more, which is there while `on` is.
    pub fn and_class(self, name: &'static str, on: impl IntoValue) -> Self {
        match (self, on.into_value()) {
            (Self::Fixed(classes), Value::Fixed(on)) => Self::Fixed(classes.and_class(name, &on)),
            (classes, on) => Self::Live(Box::new(move || Self::Fixed(classes.now().into_owned().and_class(name, &on.now())))),
        }
    }
}

impl Fixed {
    fn and_class(self, name: &str, on: &Fixed) -> Self {
        if *on == Self::Flag(false) {
            return self;
        }
        match self {
            Self::Text(classes) if !classes.is_empty() => Self::Text(format!("{classes} {name}").into()),
            _ => Self::Text(name.to_owned().into()),
        }
    }
}

/// What an attribute can be set to; an `Option` that is `None` leaves it out.
pub trait IntoValue: Sized {
    fn into_value(self) -> Value;

    /// As the next part of an element.
    #[inline(always)]
    fn fill(self, element: &mut Node) {
        element.push_value(self.into_value());
    }
}

impl IntoValue for Value {
    fn into_value(self) -> Value {
        self
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        Value::flag(self)
    }

    fn fill(self, element: &mut Node) {
        element.push_flag_value(self);
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::flag(false), IntoValue::into_value)
    }
}

impl<F: Fn() -> V + 'static, V: IntoValue> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Live(Box::new(self))
    }
}

macro_rules! texts {
    ($($text:ty: $fill:ident),*) => { $(
        impl IntoValue for $text {
            fn into_value(self) -> Value {
                Value::text(self.into())
            }

            fn fill(self, element: &mut Node) {
                element.$fill(self);
            }
        }
    )* };
}
texts!(&'static str: push_text_value, String: push_string_value);

impl IntoValue for Cow<'static, str> {
    fn into_value(self) -> Value {
        Value::text(self)
    }
}

macro_rules! shown {
    ($($value:ty),*) => { $(
        impl IntoValue for $value {
            fn into_value(self) -> Value {
                Value::text(self.to_string().into())
            }
        }
    )* };
}
shown!(usize, u32, u16, u8, i8, i32, Arc<str>);

macro_rules! signals {
    ($($signal:ident),*) => { $(
        impl<T: IntoValue + Clone + Send + Sync + 'static> IntoValue for $signal<T> {
            fn into_value(self) -> Value {
                Value::Live(Box::new(move || self.get()))
            }
        }
    )* };
}
signals!(Memo, RwSignal);
