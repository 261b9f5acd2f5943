//! The decision tree that dispatches a value of a union to a variant.

use crategen::ir::{Dispatch, JsonKind, KeysArm, TagArm, TextArm, TextFormat, Variant};

use super::words::{list, literal, word};

/// Returns the tree, a line for each arm, in the order in which they are tried.
pub fn dispatch(variants: &[Variant], dispatch: &Dispatch) -> Vec<String> {
    branch(variants, "value".to_owned(), dispatch)
}

/// Returns the arm `head` and its subtree.
fn branch(variants: &[Variant], head: String, dispatch: &Dispatch) -> Vec<String> {
    let name = |index: &usize| variants[*index].name.to_string();
    let (by, arms) = match dispatch {
        Dispatch::Variant(index) => (name(index), Vec::new()),
        Dispatch::Fallback(index) => (format!("else {}", name(index)), Vec::new()),
        Dispatch::First(indices) => (format!("first of {}", list(indices, name)), Vec::new()),
        Dispatch::Unknown => ("unknown".to_owned(), Vec::new()),
        Dispatch::Kind(arms) => (
            "by kind".to_owned(),
            arms.iter().map(|(kind, then)| (kind_of(*kind).to_owned(), then)).collect(),
        ),
        Dispatch::Tag { property, arms, otherwise } => {
            let arms = arms.iter().map(|TagArm { values, then }| (list(values, literal), then));
            (format!("by {}", word(property)), with_else(arms, otherwise))
        }
        Dispatch::FirstElement { of, empty, any } => {
            let rest = format!("if empty {}, if it does not fit first of {}", name(empty), list(any, name));
            (format!("by first element, {rest}"), vec![("element".to_owned(), of.as_ref())])
        }
        Dispatch::Member { property, of, otherwise } => {
            let property = word(property);
            (
                format!("by the value of {property}"),
                with_else([(property, of.as_ref())].into_iter(), otherwise),
            )
        }
        Dispatch::Text { arms, otherwise } => {
            let arms = arms.iter().map(|TextArm { format, then }| (format_of(*format).to_owned(), then));
            ("by format".to_owned(), with_else(arms, otherwise))
        }
        Dispatch::Keys { arms, otherwise } => {
            let arms = arms.iter().map(|KeysArm { all, then }| (format!("has {}", list(all, word)), then));
            ("by keys".to_owned(), with_else(arms, otherwise))
        }
    };
    let mut lines = vec![format!("{head} => {by}")];
    for (head, then) in arms {
        lines.extend(branch(variants, head, then).into_iter().map(|line| format!("  {line}")));
    }
    lines
}

type Arm<'d> = (String, &'d Dispatch);

fn with_else<'d>(arms: impl Iterator<Item = Arm<'d>>, otherwise: &'d Dispatch) -> Vec<Arm<'d>> {
    arms.chain([("else".to_owned(), otherwise)]).collect()
}

fn kind_of(kind: JsonKind) -> &'static str {
    match kind {
        JsonKind::Null => "null",
        JsonKind::Bool => "boolean",
        JsonKind::Integer => "integer",
        JsonKind::Number => "number",
        JsonKind::String => "string",
        JsonKind::Array => "array",
        JsonKind::Object => "object",
    }
}

fn format_of(format: TextFormat) -> &'static str {
    match format {
        TextFormat::Ipv4 => "ipv4",
        TextFormat::Ipv6 => "ipv6",
        TextFormat::Date => "date",
        TextFormat::DateTime => "date-time",
        TextFormat::Uuid => "uuid",
        TextFormat::Uri => "uri",
        TextFormat::Email => "email",
    }
}
