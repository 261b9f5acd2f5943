//! Compares the table with the runtime and the emitters.

use super::sources::{Names, dependencies, emitted, exports, methods};
use super::{Owner, RESERVED, has, of};
use crate::ir::RuntimeFeature;
use crate::names::Verb;

/// Compares the names of owners with those in the sources.
fn check(owners: &[Owner], found: Names) {
    let known: Names = owners.iter().flat_map(|owner| of(*owner)).map(str::to_owned).collect();
    let missing: Vec<_> = found.difference(&known).collect();
    let dead: Vec<_> = known.difference(&found).collect();
    assert!(found.len() == 1 || found.len() > 2, "{owners:?}: {found:?}");
    assert!(missing.is_empty(), "{owners:?} lacks {missing:?}, which a document could take");
    assert!(dead.is_empty(), "{owners:?} has {dead:?}, which nothing has");
}

#[test]
fn no_name_is_there_twice() {
    for (index, (owner, names)) in RESERVED.iter().enumerate() {
        assert!(RESERVED[..index].iter().all(|(other, _)| other != owner), "{owner:?}");
        let distinct: Names = names.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(distinct.len(), names.len(), "{owner:?}");
    }
}

#[test]
fn the_client_and_its_builder() {
    let client = emitted(&["client"]);
    let mut all = client.functions;
    all.extend(methods("Client"));
    check(&[Owner::Client], all);
    let mut all = methods("ClientBuilder");
    all.extend(client.constants.iter().map(|name| name.to_lowercase()));
    check(&[Owner::Builder], all);
}

#[test]
fn handles_and_requests() {
    check(&[Owner::Handle], emitted(&["handle"]).functions);
    let mut all = emitted(&["request", "paged"]).functions;
    // Only some requests have these methods.
    for verb in [Verb::Download, Verb::Items, Verb::Pages] {
        assert!(all.remove(verb.usual().as_str()), "{verb:?}");
    }
    // The macro `nulls!` adds this one.
    all.insert("null".to_owned());
    check(&[Owner::Request], all);
}

#[test]
fn types() {
    let structs = emitted(&["constructor", "model"]);
    let mut all = structs.fields;
    all.extend(structs.functions.into_iter().filter(|name| name != "clone"));
    all.insert("null".to_owned());
    check(&[Owner::Structure, Owner::OpenStructure], all);
    check(&[Owner::Enumeration], emitted(&["open_enum", "union"]).variants);
}

#[test]
fn imports() {
    let (mut exports, words) = (exports(), emitted(&[]).words);
    // These are copied into the crate.
    exports.retain(|name| !has(Owner::Imports("crate"), name));
    let runtime: Names = of(Owner::Imports("crate::runtime")).map(str::to_owned).collect();
    assert!(runtime.len() > 50);
    let gone: Vec<_> = runtime.difference(&exports).filter(|name| *name != "from_slice").collect();
    assert!(gone.is_empty(), "the runtime does not export {gone:?}");
    let missing: Vec<_> = exports.intersection(&words).filter(|name| !runtime.contains(*name)).collect();
    assert!(missing.is_empty(), "generated files name {missing:?} of the runtime");
    let is_named = |name: &str| words.contains(name) || words.contains(name.trim_end_matches('!'));
    let dead: Vec<_> = runtime.iter().filter(|name| !is_named(name)).collect();
    assert!(dead.is_empty(), "no generated file names {dead:?}");
}

#[test]
fn modules_features_and_packages() {
    for name in emitted(&["crate_root"]).modules {
        let is_module = name.chars().all(|c| c.is_lowercase() || c == '_');
        assert!(!is_module || has(Owner::Modules, &name), "the crate has a module `{name}`");
    }
    let own = ["all", "default"].into_iter();
    check(
        &[Owner::Features],
        own.chain(RuntimeFeature::ALL.map(RuntimeFeature::as_str)).map(str::to_owned).collect(),
    );
    for package in dependencies() {
        let is_taken = has(Owner::Packages, &package) || has(Owner::Modules, &package.replace('-', "_"));
        assert!(is_taken, "a client named `{package}` would depend on itself");
    }
}
