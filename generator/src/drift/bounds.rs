//! Compares bounds: values that the server may refuse now, or accepts in addition.

use super::words;
use crate::ir::Bound;

/// A difference of bounds.
pub(super) struct Difference {
    /// Set if some value within the old bounds is outside the new ones.
    pub is_narrower: bool,
    /// The bounds that changed, such as `at most 50 rather than 100`.
    pub text: String,
    /// Set if the items of a tuple changed, which do not show in its type.
    pub is_tuple: bool,
    pub was: Option<String>,
    pub now: Option<String>,
}

/// Returns the difference of the bounds; `None` if they are the same.
pub(super) fn difference(old: &[Bound], new: &[Bound]) -> Option<Difference> {
    let gone: Vec<&Bound> = old.iter().filter(|bound| !new.contains(bound)).collect();
    let mut fresh: Vec<&Bound> = new.iter().filter(|bound| !old.contains(bound)).collect();
    if gone.is_empty() && fresh.is_empty() {
        return None;
    }
    let (mut narrower, mut wider) = (Vec::new(), Vec::new());
    for bound in &gone {
        let same = fresh.iter().position(|other| other.keyword == bound.keyword);
        let same = same.or_else(|| fresh.iter().position(|other| side(other) == side(bound)));
        let other = same.map(|at| fresh.remove(at));
        match other {
            Some(other) => {
                let text = format!("{} rather than {}", phrase(other), rest(other, bound));
                if is_wider(bound, other) { &mut wider } else { &mut narrower }.push(text);
            }
            None => wider.push(format!("no longer {}", phrase(bound))),
        }
    }
    narrower.extend(fresh.iter().map(|bound| phrase(bound)));
    let phrases = |bounds: &[Bound]| {
        let all: Vec<String> = bounds.iter().map(phrase).collect();
        (!all.is_empty()).then(|| all.join("; "))
    };
    let is_narrower = !narrower.is_empty();
    let is_tuple = new.iter().any(|bound| {
        bound.keyword.as_written().rsplit('.').next() == Some("prefixItems") && !old.contains(bound)
    });
    let text = if is_narrower { narrower } else { wider }.join("; ");
    Some(Difference { is_narrower, text, is_tuple, was: phrases(old), now: phrases(new) })
}

fn phrase(bound: &Bound) -> String {
    bound.phrase.in_sentence()
}

/// Returns the old bound without the words that the new one begins with: `100` after `at most 50`.
fn rest(new: &Bound, old: &Bound) -> String {
    let (new, old) = (phrase(new), phrase(old));
    if new == old {
        return "what the document said before".to_owned();
    }
    let same = new.split(' ').zip(old.split(' ')).take_while(|(a, b)| a == b).count();
    let words: Vec<&str> = old.split(' ').skip(same).collect();
    let is_number = words.first().is_some_and(|word| word.parse::<f64>().is_ok());
    match words.as_slice() {
        // `at least 5 characters rather than 1`
        [number, _] if is_number => (*number).to_owned(),
        [] => old,
        words => words.join(" "),
    }
}

/// Returns the keyword; the exclusive variant of a keyword counts as the same.
fn side(bound: &Bound) -> String {
    bound.keyword.as_written().replace("exclusiveM", "m")
}

/// Returns whether every value that the old bound allows is within the new one; `false` if they are
/// not numbers.
fn is_wider(old: &Bound, new: &Bound) -> bool {
    let keyword =
        |bound: &Bound| bound.keyword.as_written().rsplit('.').next().unwrap_or_default().to_owned();
    let excludes = |bound: &Bound| keyword(bound).starts_with("exclusive");
    let number = |bound: &Bound| bound.value.as_written().parse::<f64>().ok();
    let (Some(was), Some(now)) = (number(old), number(new)) else { return false };
    let takes_the_end = now == was && excludes(old) && !excludes(new);
    match keyword(old).as_str() {
        "maximum" | "exclusiveMaximum" | "maxLength" | "maxItems" | "maxProperties" => {
            now > was || takes_the_end
        }
        "minimum" | "exclusiveMinimum" | "minLength" | "minItems" | "minProperties" => {
            now < was || takes_the_end
        }
        // Tenths have no exact binary representation.
        "multipleOf" => {
            let times = was / now;
            times.round() >= 1.0 && (times - times.round()).abs() <= times * 1e-9
        }
        _ => false,
    }
}

/// Returns the docs without the line about bounds, which are compared on their own.
pub(super) fn without_line(text: &str, bounds: &[&Bound]) -> String {
    let (rest, last) = text.rsplit_once("\n\n").unwrap_or(("", text));
    let Some(mut left) = last.trim().strip_suffix('.').map(words::uncapitalized) else {
        return text.to_owned();
    };
    let mut phrases: Vec<&str> = bounds.iter().map(|bound| bound.phrase.as_written()).collect();
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    while !left.is_empty() {
        let Some(rest) = phrases.iter().find_map(|phrase| left.strip_prefix(phrase)) else {
            return text.to_owned();
        };
        left = rest.trim_start_matches("; ").to_owned();
    }
    rest.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bound(keyword: &str, value: &str, phrase: &str) -> Bound {
        Bound { keyword: keyword.into(), value: value.into(), phrase: phrase.into() }
    }

    #[test]
    fn the_end_of_a_range_is_a_part_of_it_or_not() {
        let least = |value: &str| bound("items.minimum", value, &format!("each item at least {value}"));
        let above =
            |value: &str| bound("items.exclusiveMinimum", value, &format!("each item more than {value}"));
        let times = |value: &str| bound("multipleOf", value, &format!("a multiple of {value}"));
        for (old, new, is_narrower) in [
            (above("0"), least("0"), false),
            (least("0"), above("0"), true),
            (least("1"), above("0"), false),
            (above("0"), least("1"), true),
            (times("0.3"), times("0.1"), false),
            (times("0.1"), times("0.3"), true),
            (times("1"), times("0"), true),
        ] {
            let difference = difference(&[old], &[new]).unwrap();
            assert_eq!(difference.is_narrower, is_narrower, "{}", difference.text);
        }
    }

    #[test]
    fn a_difference_says_the_new_bound() {
        let most = |value: &str| bound("maximum", value, &format!("at most {value}"));
        let length = |value: &str| bound("minLength", value, &format!("at least {value} characters"));
        let not = |value: &str| bound("not", value, "not what the document excludes");
        let rows = [
            (vec![most("100")], vec![most("50")], true, "at most 50 rather than 100"),
            (vec![most("50")], vec![most("100")], false, "at most 100 rather than 50"),
            (vec![], vec![length("5")], true, "at least 5 characters"),
            (vec![length("1")], vec![length("5")], true, "at least 5 characters rather than 1"),
            (vec![length("5")], vec![], false, "no longer at least 5 characters"),
            (vec![length("5")], vec![most("1")], true, "at most 1"),
            (
                vec![not("{}")],
                vec![not("[]")],
                true,
                "not what the document excludes rather than what the document said before",
            ),
        ];
        for (old, new, is_narrower, text) in rows {
            let found = difference(&old, &new).expect(text);
            assert_eq!((found.is_narrower, found.text.as_str()), (is_narrower, text));
            assert!(difference(&old, &old).is_none());
        }
    }

    #[test]
    fn the_line_of_bounds_is_no_description() {
        let bounds = [bound("maximum", "9", "at most 9"), bound("minimum", "1", "at least 1")];
        let bounds: Vec<&Bound> = bounds.iter().collect();
        for (text, left) in [
            ("A number.\n\nAt least 1; at most 9.", "A number."),
            ("At most 9; at least 1.", ""),
            ("At most 9; and more.", "At most 9; and more."),
            ("A number.", "A number."),
        ] {
            assert_eq!(without_line(text, &bounds), left);
        }
    }
}
