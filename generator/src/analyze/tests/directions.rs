//! The directions of types, and the effect of `readOnly` and `writeOnly`.

use super::{analyzed, exchange, field};
use crate::ir::{Presence, TypeKind};
use crate::lower::tests::definition;

const SCHEMAS: &str = "\
    Boat: {type: object, required: [id, secret, part], properties: {id: {type: string, readOnly: true}, \
    secret: {type: string, writeOnly: true}, part: {$ref: '#/components/schemas/Part'}}}, \
    Part: {type: object, properties: {name: {type: string}}}";

#[test]
fn types_travel_as_operations_say() {
    for (sent, received) in [(true, false), (false, true), (true, true)] {
        let boat = |is: bool| is.then_some("Boat");
        let operation = exchange("post", boat(sent), boat(received));
        let api = analyzed(&format!("/boats: {{{operation}}}"), SCHEMAS);
        for name in ["Boat", "Part"] {
            let def = definition(&api, name);
            assert_eq!((def.sent, def.received), (sent, received), "{name}");
        }
        // A property that is required in one direction only may be absent in the other.
        let presence = |of_other: bool| if of_other { Presence::Optional } else { Presence::Required };
        assert_eq!(field(&api, "Boat", "id").presence, presence(sent), "id, sent: {sent}");
        assert_eq!(
            field(&api, "Boat", "secret").presence,
            presence(received),
            "secret, received: {received}"
        );
        assert_eq!(field(&api, "Boat", "part").presence, Presence::Required);
    }
}

#[test]
fn a_part_of_what_is_sent_has_setters() {
    let api = analyzed(&format!("/boats: {{{}}}", exchange("post", Some("Boat"), None)), SCHEMAS);
    for (name, expected) in [("Boat", false), ("Part", true)] {
        let TypeKind::Struct(item) = &definition(&api, name).kind else { panic!("{name} is no struct") };
        assert_eq!(item.setters, expected, "{name}");
    }
}

#[test]
fn read_only_fields_are_no_arguments() {
    let api = analyzed(&format!("/boats: {{{}}}", exchange("post", Some("Boat"), Some("Boat"))), SCHEMAS);
    let operation = &api.resources[0].operations[0];
    let names = |inputs: &[crate::ir::Input]| -> Vec<String> {
        inputs.iter().map(|input| input.wire.as_written().to_owned()).collect()
    };
    assert_eq!(names(&operation.arguments), ["part"]);
    assert_eq!(names(&operation.options), ["secret"]);
}
