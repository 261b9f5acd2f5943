//! The dispatch of unions: the members in the order in which they are tried.

use super::kind;
use crate::ir::{Dispatch, TypeKind, Union};
use crate::text::Text;

/// Formats a decision in a line, such as `(String: Text, Array: TextList)`. Values without an arm
/// are unknown.
fn line(item: &Union, dispatch: &Dispatch) -> String {
    let name = |index: &usize| item.variants[*index].name.to_string();
    let arms = |arms: Vec<(String, &Dispatch)>| -> String {
        let arms: Vec<String> =
            arms.into_iter().map(|(head, then)| format!("{head}: {}", line(item, then))).collect();
        format!("({})", arms.join(", "))
    };
    let with_else = |mut all: Vec<(String, _)>, otherwise| {
        all.push(("else".to_owned(), otherwise));
        arms(all)
    };
    match dispatch {
        Dispatch::Variant(index) => name(index),
        Dispatch::Fallback(index) => format!("rest {}", name(index)),
        Dispatch::First(indices) => indices.iter().map(name).collect::<Vec<_>>().join(" or "),
        Dispatch::Unknown => "unknown".to_owned(),
        Dispatch::Kind(kinds) => arms(kinds.iter().map(|(kind, then)| (format!("{kind:?}"), then)).collect()),
        Dispatch::Tag { property, arms, otherwise } => {
            let arms = arms.iter().map(|arm| (format!("{:?}", arm.values), &arm.then)).collect();
            format!("{} {}", property.as_written(), with_else(arms, otherwise))
        }
        Dispatch::Text { arms, otherwise } => {
            with_else(arms.iter().map(|arm| (format!("{:?}", arm.format), &arm.then)).collect(), otherwise)
        }
        Dispatch::Keys { arms, otherwise } => {
            let keys = |all: &[Text]| all.iter().map(Text::as_written).collect::<Vec<_>>().join("+");
            with_else(arms.iter().map(|arm| (keys(&arm.all), &arm.then)).collect(), otherwise)
        }
        Dispatch::FirstElement { of, .. } => format!("first {}", line(item, of)),
        Dispatch::Member { property, of, otherwise } => {
            with_else(vec![(property.as_written().to_owned(), of.as_ref())], otherwise)
        }
    }
}

/// Unions and their dispatch.
const ROWS: [(&str, &str); 14] = [
    ("{type: string}, {type: integer}", "(Integer: Integer, String: Text)"),
    (
        "{type: number}, {type: integer}, {type: boolean}",
        "(Bool: Bool, Integer: rest Integer, Number: Number)",
    ),
    ("{type: string}, {type: array, items: {type: string}}", "(String: Text, Array: TextList)"),
    ("{$ref: '#/components/schemas/Cat'}, {type: string}", "(String: Text, Object: Cat)"),
    // By a constant.
    (
        "{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}",
        "kind ([String(\"cat\")]: Cat, [String(\"dog\")]: Dog, else: unknown)",
    ),
    // By required keys: those of the more specific member first.
    (
        "{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}",
        "(Object: (one: One, two: Two, else: unknown))",
    ),
    (
        "{$ref: '#/components/schemas/Both'}, {$ref: '#/components/schemas/One'}",
        "(Object: (two: Both, else: rest One))",
    ),
    (
        "{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Both'}",
        "(Object: (two: Both, else: rest One))",
    ),
    // By the value of a property.
    (
        "{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Count'}",
        "(Object: (value: (Integer: Count, String: Text), else: unknown))",
    ),
    (
        "{$ref: '#/components/schemas/Times'}, {$ref: '#/components/schemas/Days'}",
        "(Object: (at: (String: (Date: Days, DateTime: Times, else: unknown)), else: unknown))",
    ),
    (
        "{$ref: '#/components/schemas/Days'}, {$ref: '#/components/schemas/Times'}",
        "(Object: (at: (String: (Date: Days, DateTime: Times, else: unknown)), else: unknown))",
    ),
    // By the first element.
    (
        "{type: array, items: {type: string}}, {type: array, items: {type: integer}}",
        "(Array: first (Integer: IntegerList, String: TextList))",
    ),
    (
        "{$ref: '#/components/schemas/Cat'}, {type: array, items: {$ref: '#/components/schemas/Cat'}}",
        "(Array: CatList, Object: Cat)",
    ),
    (
        "{$ref: '#/components/schemas/Dates'}, {$ref: '#/components/schemas/Mails'}",
        "(Object: (at: (String: (Uri: Dates, Email: Mails, else: unknown)), else: unknown))",
    ),
];

const SCHEMAS: &str = "\
    Cat: {type: object, required: [kind], properties: {kind: {const: cat}, lives: {type: integer}}}, \
    Dog: {type: object, required: [kind], properties: {kind: {const: dog}}}, \
    One: {type: object, required: [one], properties: {one: {type: string}}}, \
    Two: {type: object, required: [two], properties: {two: {type: string}}}, \
    Both: {type: object, required: [one, two], properties: {one: {type: string}, two: {type: string}}}, \
    Text: {type: object, required: [value], properties: {value: {type: string}}}, \
    Count: {type: object, required: [value], properties: {value: {type: integer}}}, \
    Days: {type: object, required: [at], properties: {at: {type: string, format: date}}}, \
    Times: {type: object, required: [at], properties: {at: {type: string, format: date-time}}}, \
    Dates: {type: object, required: [at], properties: {at: {type: string, format: uri}}}, \
    Mails: {type: object, required: [at], properties: {at: {type: string, format: email}}}";

#[test]
fn dispatch_tries_members_in_order() {
    let mut wrong = String::new();
    for (members, expected) in ROWS {
        let (_, kind) = kind(&format!("oneOf: [{members}]"), SCHEMAS);
        let TypeKind::Union(item) = kind else { panic!("{members}: {kind:?}") };
        let found = line(&item, &item.dispatch);
        if found != expected {
            wrong.push_str(&format!("{members}\n   is told by {found}\n   and not by {expected}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
