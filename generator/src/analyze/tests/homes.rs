//! The module of a type: the nearest one that all its users share.

use super::{analyzed, exchange};
use crate::lower::tests::definition;

#[test]
fn a_type_lives_where_all_its_users_can_reach_it() {
    let rows = [
        // The paths that use the type, and its module.
        (vec!["/boats"], "boats"),
        (vec!["/boats", "/boats/old"], "boats"),
        (vec!["/boats/old"], "boats::old"),
        (vec!["/boats/old", "/boats/new"], "boats"),
        (vec!["/boats", "/crews"], ""),
    ];
    for (users, home) in rows {
        let paths = ["/boats", "/boats/old", "/boats/new", "/crews"].map(|path| {
            let received = if users.contains(&path) { "Boat" } else { "Other" };
            format!("{path}: {{{}}}", exchange("get", None, Some(received)))
        });
        let schemas = "Boat: {type: object, properties: {name: {type: string}}}, Other: {type: object}";
        let api = analyzed(&paths.join(", "), schemas);
        let found: Vec<&str> = definition(&api, "Boat").home.iter().map(|module| module.as_str()).collect();
        assert_eq!(found.join("::"), home, "{users:?}");
    }
}
