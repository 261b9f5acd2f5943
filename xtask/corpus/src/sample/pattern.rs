//! Texts that match a pattern, if they can be found.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::random::Random;

/// The most additional repetitions of an expression without an upper limit.
const FURTHER: usize = 4;

/// Returns a matching text, of at least `length` characters if repetitions allow it. `None` if the
/// dialect of the pattern is not supported. Lookarounds are ignored.
pub fn matching(random: &mut Random, pattern: &str, length: usize) -> Option<String> {
    let hir = regex_syntax::Parser::new().parse(&without_glances(pattern)).ok()?;
    let mut text = String::new();
    write(random, &hir, length, &mut text)?;
    Some(text)
}

/// Returns the pattern without lookarounds: `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`.
fn without_glances(pattern: &str) -> String {
    let mut kept = String::new();
    let mut rest = pattern;
    while let Some(c) = rest.chars().next() {
        let glance = ["(?=", "(?!", "(?<=", "(?<!"].into_iter().any(|start| rest.starts_with(start));
        let length = match c {
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            _ if glance => group_length(rest),
            c => c.len_utf8(),
        };
        if !glance {
            kept.push_str(&rest[..length]);
        }
        rest = &rest[length..];
    }
    kept
}

/// Returns the length of the group that a text starts with, in bytes.
fn group_length(text: &str) -> usize {
    let mut open = 0_usize;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '(' => open += 1,
            ')' if open == 1 => return at + 1,
            ')' => open -= 1,
            _ => {}
        }
    }
    text.len()
}

fn write(random: &mut Random, hir: &Hir, length: usize, text: &mut String) -> Option<()> {
    match hir.kind() {
        // Assertions have no width.
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(std::str::from_utf8(&literal.0).ok()?),
        HirKind::Class(class) => text.push(character(random, class)?),
        HirKind::Capture(capture) => write(random, &capture.sub, length, text)?,
        HirKind::Concat(parts) => {
            for part in parts {
                write(random, part, length, text)?;
            }
        }
        HirKind::Alternation(choices) => {
            let choice = random.below(choices.len());
            write(random, choices.get(choice)?, length, text)?;
        }
        HirKind::Repetition(repetition) => {
            let least = usize::try_from(repetition.min).ok()?;
            let most = repetition.max.map_or(usize::MAX, |most| most as usize);
            let mut times = least.saturating_add(random.below(FURTHER));
            if text.chars().count() + times < length {
                times = length - text.chars().count();
            }
            for _ in 0..times.clamp(least, most.max(least)).min(10_000) {
                write(random, &repetition.sub, 0, text)?;
            }
        }
    }
    Some(())
}

/// Returns a character of a class, preferably a visible one.
fn character(random: &mut Random, class: &Class) -> Option<char> {
    let ranges: Vec<(u32, u32)> = match class {
        Class::Unicode(class) => {
            class.iter().map(|range| (range.start() as u32, range.end() as u32)).collect()
        }
        Class::Bytes(class) => class.iter().map(|range| (range.start().into(), range.end().into())).collect(),
    };
    let plain: Vec<(u32, u32)> = ranges
        .iter()
        .map(|&(start, end)| (start.max(0x21), end.min(0x7e)))
        .filter(|(start, end)| start <= end)
        .collect();
    let &(start, end) = random.pick(if plain.is_empty() { &ranges } else { &plain })?;
    let width = usize::try_from(end - start).ok()? + 1;
    char::from_u32(start + u32::try_from(random.below(width)).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_match_their_patterns() {
        let patterns =
            ["^[A-Z]{2}\\d{4}$", "^(dev|prod)-[a-z0-9_]+$", "^\\+?[1-9]\\d{1,14}$", "^[^\\s]{8,}$", "x*"];
        let mut random = Random::new(0, "patterns");
        for pattern in patterns {
            let judge = jsonschema::validator_for(&serde_json::json!({ "pattern": pattern })).unwrap();
            for _ in 0..50 {
                let text = matching(&mut random, pattern, 0).unwrap();
                assert!(judge.is_valid(&text.clone().into()), "{pattern}: {text:?}");
            }
        }
        assert_eq!(matching(&mut random, "^(?!x(y|\\))z)a(b)", 0).as_deref(), Some("ab"));
        assert!(matching(&mut random, "^a+$", 30).unwrap().len() >= 30);
    }
}
