//! Boxing of fields and variants.

use super::{analyzed, exchange, field};
use crate::ir::{TypeKind, TypeRef};
use crate::lower::tests::definition;

#[test]
fn optional_structs_and_cycles_are_boxed() {
    let part = "{$ref: '#/components/schemas/Part'}";
    let boat = "{$ref: '#/components/schemas/Boat'}";
    let rows = [
        // The property, whether it is required, and whether it is boxed.
        (part.to_owned(), true, false),
        (part.to_owned(), false, true),
        (format!("{{oneOf: [{part}, {{type: 'null'}}]}}"), true, true),
        (boat.to_owned(), true, true),
        ("{type: string}".to_owned(), false, false),
        (format!("{{type: array, items: {part}}}"), false, false),
    ];
    for (property, required, is_boxed) in rows {
        let required = if required { "required: [it]," } else { "" };
        let schemas = format!(
            "Boat: {{type: object, {required} properties: {{it: {property}}}}}, \
             Part: {{type: object, properties: {{name: {{type: string}}}}}}"
        );
        let api = analyzed(&format!("/boats: {{{}}}", exchange("get", None, Some("Boat"))), &schemas);
        let ty = &field(&api, "Boat", "it").ty;
        assert_eq!(matches!(ty, TypeRef::Boxed(_)), is_boxed, "{property} {required}: {ty:?}");
    }
}

#[test]
fn structs_in_unions_are_boxed() {
    let schemas = "Boat: {oneOf: [{$ref: '#/components/schemas/Part'}, {type: string}]}, \
                   Part: {type: object, properties: {name: {type: string}}}";
    let api = analyzed(&format!("/boats: {{{}}}", exchange("get", None, Some("Boat"))), schemas);
    let TypeKind::Union(item) = &definition(&api, "Boat").kind else { panic!("Boat is no union") };
    let boxed: Vec<bool> =
        item.variants.iter().map(|variant| matches!(variant.ty, TypeRef::Boxed(_))).collect();
    assert_eq!(boxed, [true, false]);
}
