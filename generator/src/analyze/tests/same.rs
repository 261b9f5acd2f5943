//! The types that are one under several names.

use std::collections::{BTreeMap, HashMap};

use super::{analyzed, exchange};
use crate::analyze::find_same;
use crate::ir::TypeId;

/// Returns the types that are other names of one, each with that one.
fn same(
    properties: [&str; 2],
    schemas: &str,
    given: Option<&HashMap<&str, &str>>,
) -> BTreeMap<String, String> {
    let [first, second] = properties;
    let paths = ["boats", "sails"].map(|name| format!("/{name}: {{{}}}", exchange("get", None, Some(name))));
    let schemas = format!(
        "boats: {{type: object, properties: {first}}}, sails: {{type: object, properties: {second}}}, {schemas}"
    );
    let api = analyzed(&paths.join(", "), &schemas);
    let found = find_same(&api, given);
    let ids = (0..api.types.len()).map(TypeId);
    let others = ids.filter_map(|id| Some((id, found.other(id)?)));
    others
        .map(|(id, first)| (api.types[id.0].name.to_string(), api.types[first.0].name.to_string()))
        .collect()
}

#[test]
fn inline_types_that_are_alike_are_one() {
    const RIG: &str = "{rig: {type: string, enum: [sloop, ketch]}}";
    const HULL: &str = "{hull: {type: object, required: [keel], properties: {keel: {type: object, properties: {depth: {type: integer}}}}}}";
    let rig = ("SailsRig".to_owned(), "BoatsRig".to_owned());
    let hull = ("SailsHull".to_owned(), "BoatsHull".to_owned());
    let keel = ("SailsHullKeel".to_owned(), "BoatsHullKeel".to_owned());
    let rows = [
        ([RIG, RIG], vec![rig]),
        // Another value, another word at the end, another type on the wire.
        ([RIG, "{rig: {type: string, enum: [sloop, yawl]}}"], vec![]),
        ([RIG, "{kind: {type: string, enum: [sloop, ketch]}}"], vec![]),
        ([RIG, "{rig: {type: integer, enum: [1, 2]}}"], vec![]),
        ([RIG, "{rig: {type: string, enum: [sloop, ketch], deprecated: true}}"], vec![]),
        // What they mention is alike too, or neither is.
        ([HULL, HULL], vec![hull, keel.clone()]),
        (
            [
                HULL,
                "{hull: {type: object, required: [keel], properties: {keel: {type: object, properties: {depth: {type: string}}}}}}",
            ],
            vec![],
        ),
        // The parts are alike, and what holds them is not.
        (
            [
                HULL,
                "{hull: {type: object, properties: {keel: {type: object, properties: {depth: {type: integer}}}}}}",
            ],
            vec![keel],
        ),
    ];
    for (properties, expected) in rows {
        assert_eq!(same(properties, "", None), BTreeMap::from_iter(expected), "{properties:?}");
    }
}

#[test]
fn components_are_like_no_other() {
    let schemas = "A: {type: string, enum: [x, y]}, B: {type: string, enum: [x, y]}";
    let properties = ["{it: {$ref: '#/components/schemas/A'}}", "{it: {$ref: '#/components/schemas/B'}}"];
    assert!(same(properties, schemas, None).is_empty());
}

#[test]
fn members_of_one_union_stay_apart() {
    let member = "{type: object, required: [a], properties: {a: {type: string}}}";
    let properties = format!("{{it: {{oneOf: [{member}, {member}]}}}}");
    let found = same([&properties, &properties], "", None);
    // Each with its namesake in the other struct, and not with its neighbour.
    for (name, first) in &found {
        assert_eq!(name.replacen("Sails", "Boats", 1), *first, "{found:?}");
    }
}

#[test]
fn a_lock_says_which_types_were_one() {
    const RIG: &str = "{rig: {type: string, enum: [sloop, ketch]}}";
    let one = |pairs: &[(&'static str, &'static str)]| {
        let given: HashMap<&str, &str> = pairs.iter().copied().collect();
        same([RIG, RIG], "", Some(&given)).into_iter().next()
    };
    let named = |name: &str, first: &str| Some((name.to_owned(), first.to_owned()));
    // Two that the lock has, which were one.
    assert_eq!(one(&[("BoatsRig", "BoatsRig"), ("SailsRig", "BoatsRig")]), named("SailsRig", "BoatsRig"));
    // The one that the others were names of stays that.
    assert_eq!(one(&[("BoatsRig", "SailsRig"), ("SailsRig", "SailsRig")]), named("BoatsRig", "SailsRig"));
    // Two that were two.
    assert_eq!(one(&[("BoatsRig", "BoatsRig"), ("SailsRig", "SailsRig")]), None);
    // A new type is not taken for another one.
    assert_eq!(one(&[("BoatsRig", "BoatsRig")]), None);
}
