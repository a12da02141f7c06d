//! Whom somebody works with: a fan of lines to the partners, and bows between those who stand together themselves. Names
//! are HTML in rows; the drawing is stretched beside them.

use crate::views::markup::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub name: String,
    pub href: String,
    /// Strength of the line to it.
    pub count: usize,
}

/// `ties`: places of two nodes, and how strong. Nodes with most first.
pub fn network(nodes: Vec<Node>, ties: &[(usize, usize, usize)]) -> View {
    /// Height of a row in units of the drawing, which is 100 wide.
    const ROW: usize = 10;
    let height = nodes.len() * ROW;
    let middle = |at: usize| at * ROW + ROW / 2;
    let most = nodes.iter().map(|node| node.count).max().unwrap_or(1);
    // One of five widths.
    let width = |count: usize, most: usize| format!("w{}", 1 + count * 4 / most.max(1));
    let fan = nodes.iter().enumerate().map(|(at, node)| {
        let way = format!("M0 {}C50 {} 50 {} 100 {}", height / 2, height / 2, middle(at), middle(at));
        view! { <path class=format!("fan {}", width(node.count, most)) d=way vector-effect="non-scaling-stroke"/> }
    });
    let tied = ties.iter().map(|(.., count)| *count).max().unwrap_or(1);
    let bows = ties.iter().map(|(first, second, count)| {
        let reach = 12 + 88 * (second - first) / nodes.len();
        let way = format!("M0 {}C{reach} {} {reach} {} 0 {}", middle(*first), middle(*first), middle(*second), middle(*second));
        view! { <path class=format!("bow {}", width(*count, tied)) d=way vector-effect="non-scaling-stroke"/> }
    });
    let (fan, bows) = (fan.collect_view(), bows.collect_view());
    let area = format!("0 0 100 {height}");
    let names =
        nodes.into_iter().map(|node| view! { <li><a href=node.href lang="zh-CN"><span>{node.name}</span><b>{node.count}</b></a></li> });
    view! {
        <div class="network">
            <svg viewBox=area.clone() preserveAspectRatio="none" aria-hidden="true">{fan}</svg>
            <ul>{names.collect_view()}</ul>
            <svg viewBox=area preserveAspectRatio="none" aria-hidden="true">{bows}</svg>
        </div>
    }
}
