//! Does a text look like a list of bodies (区发展改革局、市生态环境局钢城分局)? Enough to find the border between two columns
//! of them; who they are is read from the finished cells.

use super::bare;
use super::fragments::Fragment;
use crate::normalize::width::fold;

/// Last letters of names of bodies, and of the words behind the last one: 区农业农村局分别牵头, …按职责分工落实.
const ENDS: &[char] = &[
    '局', '部', '委', '办', '会', '院', '校', '所', '站', '队', '厅', '处', '室', '社', '司', '心', '团', '府', '道', '镇', '乡', '位',
    '门', '行', '园', '馆', '等', '头', '责', '实', ')', '合', '组', '军', '企',
];
/// First letters: the level that a body belongs to.
const STARTS: &[char] = &['区', '市', '县', '省', '州', '国', '各', '镇', '乡', '街'];

/// Letters of a name: 市公安局交警支队高速公路二大队. What is longer has words of another cell in it.
const LONGEST: usize = 16;

/// Does the text end like the name of a body? 区 alone, or 市公安局钢城, does not.
pub fn is_complete(name: &str) -> bool {
    let long = name.chars().count() >= 3;
    let place = name.ends_with(['区', '县', '市']) && (name.starts_with('各') || !name.starts_with(STARTS));
    long && (name.ends_with(ENDS) || place)
}

/// Does the text end like an agency, as hardly any task does: 钢城分局, 服务中心?
pub fn is_agency(text: &str) -> bool {
    ["局", "中心", "委", "办公室", "办事处", "委员会", "管委会", "大队", "支队", "公司"].iter().any(|end| text.ends_with(end))
}

/// Does the text begin like the name of a body? 区分局 is the end of one.
pub fn begins(text: &str) -> bool {
    text.starts_with(STARTS) && !["区分局", "市分局", "县分局"].iter().any(|end| text.starts_with(end))
}

/// What reading some fragments as one cell of bodies costs, and whether the last name is unfinished.
pub struct Reading {
    pub cost: u32,
    pub open: bool,
}

/// What the reader knows of the cell.
#[derive(Clone, Copy)]
pub struct Cell {
    /// Width of the column, 0 if unknown.
    pub measure: usize,
    /// There is another column of bodies, to which the second of two touching names would belong.
    pub has_neighbour: bool,
    /// The cell began on the page before.
    pub goes_on: bool,
}

/// A reading of the first fragment, of the first two, and so on.
pub fn readings(fragments: &[Fragment], cell: Cell) -> Vec<Reading> {
    let (mut cost, mut name, mut first) = (0, String::new(), true);
    let mut readings = Vec::with_capacity(fragments.len());
    for (at, fragment) in fragments.iter().enumerate() {
        if at > 0 {
            cost += border_cost(&fragments[at - 1], fragment, &name, cell);
        }
        for letter in fragment.bare.chars() {
            if !matches!(letter, '、' | '，' | ',' | '；' | ';') {
                name.push(letter);
                continue;
            }
            cost += 4 * u32::from(!(is_complete(&name) || first && cell.goes_on)) + 6 * u32::from(name.chars().count() > LONGEST);
            first = false;
            name.clear();
        }
        let long = 6 * u32::from(name.chars().count() > LONGEST);
        readings.push(Reading { cost: cost + long, open: name.is_empty() || !is_complete(&name) });
    }
    readings
}

/// The fragments of a cell as one text, without blanks; where two whole names touch, one stands
/// between them.
pub fn joined<'a>(fragments: impl Iterator<Item = &'a Fragment>) -> String {
    fragments.fold(String::new(), |mut text, fragment| {
        let last = text.rsplit(['、', '，', '；', '\u{3000}']).next().unwrap_or_default();
        if is_complete(&bare(last)) && begins(&fragment.bare) {
            text.push('\u{3000}');
        }
        text.extend(fragment.quote.chars().filter(|c| fold(*c) != ' '));
        text
    })
}

/// What it costs that no cell ends between two fragments; `name` is what was printed of the last name.
fn border_cost(before: &Fragment, after: &Fragment, name: &str, cell: Cell) -> u32 {
    let touch = is_complete(name) && begins(&after.bare);
    if touch && !cell.has_neighbour {
        return 0;
    }
    6 * u32::from(touch) + 4 * u32::from(after.begins_cell) + 3 * u32::from(before.left_room(after, cell.measure))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_bodies() {
        for name in
            ["区发展改革局", "市生态环境局钢城分局", "区规划协调服务中心", "各区县", "历下区", "区农业农村局分别牵头", "区政府有关部门"]
        {
            assert!(is_complete(name), "{name}");
        }
        for name in ["区", "市公安局钢城", "区自然资源", "市公安局钢城区", "推进绿色施工"] {
            assert!(!is_complete(name), "{name}");
        }
        assert!(begins("区自然资源") && begins("各街道") && !begins("钢城分局") && !begins("区分局、市生"));
    }
}
