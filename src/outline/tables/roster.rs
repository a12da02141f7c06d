//! Name lists of leading groups: 组　长：马保岭　副市长, one person a line, the role printed on the first one only.

use super::words;
use super::{Grid, Sheet, caption};
use crate::normalize::width::{self, fold, is_ideograph};

/// A line of the list.
struct Person {
    role: Option<String>,
    name: String,
    post: String,
}

/// A list is headed by a title that ends with 名单 (or 组成, 成员) and holds at least three persons.
pub fn read(sheet: &Sheet, at: usize, floor: usize) -> Option<Grid> {
    role_alone(sheet, at).or_else(|| person(sheet, at).or_else(|| nameless_post(sheet, at, false))?.role)?;
    let caption = caption::above(sheet, at, floor);
    let title = caption.title.filter(|title| ["名单", "成员", "组成人员", "组成"].iter().any(|tail| title.ends_with(tail)));
    let (start, title) = title.map(|title| (caption.start, title)).or_else(|| Some((at, founded(sheet, at, floor)?)))?;
    let (mut rows, mut role): (Vec<Vec<String>>, String) = (Vec::new(), String::new());
    let mut end = at;
    while end < sheet.len() {
        if let Some(alone) = role_alone(sheet, end) {
            role = alone;
        } else if let Some(person) = person(sheet, end).or_else(|| nameless_post(sheet, end, !rows.is_empty())) {
            role = person.role.unwrap_or(role);
            rows.push(vec![role.clone(), person.name, person.post]);
        } else if sheet.joins(end)
            && !has_sentence(&sheet.texts[end])
            && let Some(post) = rows.last_mut().map(|row| &mut row[2])
        {
            post.push_str(&sheet.cell(&sheet.texts[end]));
        } else {
            break;
        }
        end += 1;
    }
    let columns = ["小组职务", "姓名", "单位及职务"].map(|word| vec![word.to_string()]).to_vec();
    (rows.len() >= 3).then(|| Grid { lines: start..end, title: Some(title), columns, rows, ..Grid::default() })
}

/// 关于成立某市信用建设工作 / 领导小组的通知, above the list: the group that is set up.
fn founded(sheet: &Sheet, at: usize, floor: usize) -> Option<String> {
    const NEAR: usize = 8; // lines
    let above: String = sheet.texts[floor.max(at.saturating_sub(NEAR))..at].concat();
    let above = sheet.cell(&above);
    let begins = ["成立", "调整"].iter().filter_map(|verb| above.rfind(verb).map(|found| found + verb.len())).max()?;
    let ends = ["领导小组", "指挥部", "工作专班", "协调小组", "委员会", "联席会议"];
    let end = ends.iter().filter_map(|end| above[begins..].find(end).map(|found| begins + found + end.len())).min()?;
    let name = above[begins..end].trim();
    let whole = (6..=30).contains(&name.chars().count()) && name.chars().all(|letter| is_ideograph(letter) || "“”".contains(letter));
    whole.then(|| name.to_owned())
}

/// 组　长：王青, 李 军: a name whose post is not printed. Without a role only one of two letters set apart is a name.
fn nameless_post(sheet: &Sheet, at: usize, inside: bool) -> Option<Person> {
    let (role, rest) = match sheet.texts[at].split_once([':', '：']) {
        Some((role, rest)) => (Some(words::split(role).concat()), rest.trim()),
        None => (None, sheet.texts[at].trim()),
    };
    let name: String = rest.chars().filter(|letter| fold(*letter) != ' ').collect();
    let sound = (2..=4).contains(&name.chars().count()) && name.chars().all(is_ideograph);
    let set_apart = name.chars().count() == 2 && rest.chars().nth(1).is_some_and(|letter| fold(letter) == ' ');
    let known = role.as_ref().map_or(inside && set_apart, |role| is_role(role));
    (sound && known).then(|| Person { role, name, post: String::new() })
}

/// 成　员： above the first name.
fn role_alone(sheet: &Sheet, at: usize) -> Option<String> {
    let role = words::split(sheet.texts[at].trim_end().strip_suffix([':', '：'])?).concat();
    is_role(&role).then_some(role)
}

fn is_role(role: &str) -> bool {
    (2..=6).contains(&role.chars().count()) && role.chars().all(is_ideograph)
}

/// [role：] name, blank, post. A name has two to four letters, or one and one with a blank between (王　青).
fn person(sheet: &Sheet, at: usize) -> Option<Person> {
    let text = &sheet.texts[at];
    let (role, rest) = match text.split_once([':', '：']) {
        Some((role, rest)) => (Some(words::split(role).concat()), rest),
        None => (None, text.as_str()),
    };
    if role.as_ref().is_some_and(|role| !is_role(role)) {
        return None;
    }
    let rest: Vec<char> = rest.trim().chars().collect();
    let (name, length) = name(&rest)?;
    let post: String = rest[length..].iter().collect();
    // 王青（市财政局）.
    let inner = post.trim().strip_prefix(['（', '(']).and_then(|post| post.strip_suffix(['）', ')'])).map(str::to_owned);
    let post = inner.unwrap_or(post);
    let is_post = !post.trim().is_empty() && !has_sentence(&post) && is_ideograph(post.trim().chars().next()?);
    is_post.then(|| Person { role, name, post: width::read(post.trim(), sheet.typesetting) })
}

/// Posts are parted by 、; what holds other marks is prose.
fn has_sentence(text: &str) -> bool {
    text.contains(['。', ',', '，', '；'])
}

/// The name at the head of the letters, and how many letters it takes with the blanks behind it.
fn name(letters: &[char]) -> Option<(String, usize)> {
    let blank = |at: usize| letters.get(at).is_some_and(|c| fold(*c) == ' ');
    let solid = letters.iter().take_while(|c| is_ideograph(**c) || **c == '·').count();
    let end = match solid {
        1 => {
            let second = 1 + letters[1..].iter().take_while(|c| fold(**c) == ' ').count();
            let closed = blank(second + 1) || letters.get(second + 1).is_some_and(|letter| fold(*letter) == '(');
            let alone = second > 1 && letters.get(second).is_some_and(|c| is_ideograph(*c)) && closed;
            alone.then_some(second + 1)?
        }
        2..=4 => solid,
        _ => return None,
    };
    let blanks = letters[end..].iter().take_while(|c| fold(**c) == ' ').count();
    let name: String = letters[..end].iter().filter(|c| fold(**c) != ' ').collect();
    let bracket = letters.get(end).is_some_and(|letter| fold(*letter) == '(');
    (blanks > 0 || bracket).then_some((name, end + blanks))
}

#[cfg(test)]
mod tests {
    use super::super::tests::shown;

    #[test]
    fn roles_are_filled_downwards() {
        let text = "附件\n\n济南市第三次土壤普查领导小组成员名单\n\n　　组　长:马保岭　 副市长\n\n副组长:王　青　 市政府办公厅副主任\n\n曹　军　 市农业农村局局长\n\n成　员:张　倩　 市发展改革委副主任\n\n领导小组办公室设在市农业农村局,李新军同志兼任办公室主任.";
        assert_eq!(
            shown(text),
            "2..5 济南市第三次土壤普查领导小组成员名单\n小组职务|姓名|单位及职务\n组长|马保岭|副市长\n副组长|王青|市政府办公厅副主任\n副组长|曹军|市农业农村局局长\n成员|张倩|市发展改革委副主任\n"
        );
    }

    #[test]
    fn a_role_may_stand_above_its_names() {
        let text = "附件 1\n领导小组成员名单\n组 长：\n王 青 副市长\n成 员：\n张倩云 市发展改革委副主任\n李新军 市农业农村局副局长\n领导小组办公室设在市农业农村局。";
        assert!(
            shown(text).starts_with("2..6 领导小组成员名单\n小组职务|姓名|单位及职务\n组长|王青|副市长\n成员|张倩云|"),
            "{}",
            shown(text)
        );
    }

    #[test]
    fn lists_of_bodies_are_no_list_of_names() {
        assert_eq!(shown("附件\n职责及组成人员名单\n组 长：井润中 市生态环境局局长\n成 员：区发展改革局、区城管局\n各街道负责同志"), "");
    }
}
