//! `view!`: markup written in Rust. A crate of its own, because Rust wants that of macros; what it makes, and what that is
//! good for, is told in `src/views/markup`.
//!
//! An element becomes one text, its template, in which a mark stands for everything that is only known when the page is
//! drawn, and the list of what is put there. So all views are of one type, and a static part of a page is no code at all.
//!
//! ```text
//! <a class="go" href=address>{name}</a>   →   <a class="go"␁href␃></a>   and   [address, name]
//! ```

mod element;

use proc_macro2::TokenStream;
use quote::quote;
use rstml::node::{Node, NodeBlock};
use rstml::{Parser, ParserConfig};

/// Leptos' markup, of what the pages of this site need: elements, `"texts"`, `{values}`; attributes with `class:name=`,
/// `prop:name=`, `on:event=` and `node_ref=`. Components are functions, called in `{}`.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let parser = Parser::new(ParserConfig::default().recover_block(true));
    let (nodes, errors) = parser.parse_recoverable(TokenStream::from(tokens)).split_vec();
    let errors = errors.into_iter().map(|error| error.emit_as_expr_tokens());
    let view = views(&nodes);
    quote!({ #(#errors;)* #view }).into()
}

/// One node is itself, several are a list.
fn views(nodes: &[Node]) -> TokenStream {
    match nodes {
        [node] => of_node(node),
        nodes => {
            let views = nodes.iter().map(of_node);
            quote!(crate::views::markup::View::list(::std::vec![#(#views),*]))
        }
    }
}

fn of_node(node: &Node) -> TokenStream {
    match node {
        Node::Element(element) => element::view(element),
        Node::Fragment(fragment) => views(&fragment.children),
        Node::Block(block) => {
            let value = value(block);
            quote!(crate::views::markup::IntoView::into_view(#value))
        }
        other => match text(other) {
            Some(text) => quote!(crate::views::markup::IntoView::into_view(#text)),
            None => quote!(compile_error!("no part of a page")),
        },
    }
}

fn text(node: &Node) -> Option<String> {
    match node {
        Node::Text(text) => Some(text.value_string()),
        Node::RawText(text) => Some(text.to_string_best()),
        _ => None,
    }
}

/// What is in braces, without them where it is one expression.
fn value(block: &NodeBlock) -> TokenStream {
    match block.try_block().map(|block| block.stmts.as_slice()) {
        Some([syn::Stmt::Expr(expression, None)]) => quote!(#expression),
        _ => quote!(#block),
    }
}
