//! The lock keeps released names, and the reports of `drift` are true of the crates.
//!
//! Both are checked against the public API read from the text of the crates, which knows nothing
//! about documents.

use std::fs;
use std::path::{Path, PathBuf};
use workspace_root::workspace_root;

use crategen::analyze::Analyzed;
use crategen::config::Config;
use crategen::document::Document;
use crategen::drift::{self, Effect};
use crategen::ir::{Api, TypeId, TypeKind};
use crategen::lock::{self, Accept, Locked, Surface};
use crategen::public_api::{Item, lost, public_api};

use crate::printed::{printed, unlocked};

fn cases() -> Vec<PathBuf> {
    let folder = workspace_root().join("tests/data/drift");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty(), "no pairs were found");
    cases
}

fn api(path: &Path) -> Analyzed {
    let document = Document::read(path).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    let config = path.parent().map(crate::cases::config).unwrap_or_default();
    drift::read(&document, &config, "openapi.yaml").unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

fn items(locked: &Locked) -> Vec<Item> {
    public_api(&printed(locked)).unwrap()
}

/// Returns the names that were of one type, and are of two.
fn separated(before: &[Item], after: &[Item]) -> Vec<String> {
    let first = |name: &str| {
        let mut same = after.iter().filter(|item| item.subject == name);
        same.find_map(|item| item.text.strip_prefix(": same as ")).unwrap_or(name).to_owned()
    };
    let names =
        before.iter().filter_map(|item| Some((item.subject.as_str(), item.text.strip_prefix(": same as ")?)));
    names
        .filter(|(name, other)| first(name) != first(other))
        .map(|(name, other)| format!("{name} and {other}"))
        .collect()
}

/// Returns the new API with the lock of the old one.
fn with_lock(new: &Analyzed, old: &Surface) -> Locked {
    lock::apply(new.clone(), Some(old), &Accept::Nothing)
}

/// The crate of an API without a lock.
fn letter(api: &Analyzed) -> Locked {
    lock::apply(api.clone(), None, &Accept::Nothing)
}

/// Returns the text of the lock of a crate.
fn text(locked: &Locked) -> String {
    locked.surface().text(None)
}

/// Returns the text of the lock of an API whose types are not compared with each other.
fn text_of(api: &Api) -> String {
    Surface::of(api).text(None)
}

fn parse(text: &str) -> Surface {
    lock::parse("codegen.lock", text).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

#[test]
fn both_verdicts_are_true_of_the_crates() {
    for case in cases() {
        let (old, new) = (api(&case.join("old.yaml")), api(&case.join("new.yaml")));
        let drift = drift::compare(&old, &new);
        let old = letter(&old);
        let before = items(&old);
        let gone = |after: &[Item]| [lost(&before, after), separated(&before, after)].concat();
        let with = gone(&items(&with_lock(&new, &old.surface())));
        let without = gone(&items(&letter(&new)));
        for (breaks, lost, what) in [
            (drift.breaks_compilation(true), with, "with"),
            (drift.breaks_compilation(false), without, "without"),
        ] {
            let shown = lost.join("\n  ");
            let case = case.display();
            assert_eq!(breaks, !lost.is_empty(), "{case}: {breaks} {what} the lock\n  {shown}");
        }
    }
}

#[test]
fn a_lock_comes_back_as_it_was_written() {
    for case in cases() {
        for name in ["old.yaml", "new.yaml"] {
            let text = text(&letter(&api(&case.join(name))));
            assert_eq!(parse(&text).text(None), text, "{} {name}", case.display());
        }
    }
}

#[test]
fn a_lock_says_as_much_as_the_document_that_it_was_made_from() {
    for case in cases() {
        let (old, new) = (api(&case.join("old.yaml")), api(&case.join("new.yaml")));
        let old = letter(&old);
        let (by_text, by_api) = (with_lock(&new, &parse(&text(&old))), with_lock(&new, &old.surface()));
        assert_eq!(text(&by_text), text(&by_api), "{}", case.display());
        assert_eq!(items(&by_text), items(&by_api), "{}", case.display());
    }
}

#[test]
fn generating_again_changes_nothing() {
    for case in cases() {
        let (old, new) = (api(&case.join("old.yaml")), api(&case.join("new.yaml")));
        let once = with_lock(&new, &letter(&old).surface());
        let twice = with_lock(&new, &parse(&text(&once)));
        assert_eq!(printed(&twice), printed(&once), "{}", case.display());
        assert_eq!(text(&twice), text(&once), "{}", case.display());
    }
}

#[test]
fn a_lock_of_the_same_document_holds_nothing_back() {
    for case in cases() {
        let old = api(&case.join("old.yaml"));
        let again = with_lock(&old, &parse(&text(&letter(&old))));
        assert!(again.report().held_back.is_empty(), "{}: {:?}", case.display(), again.report());
        assert_eq!(printed(&again), unlocked(&old), "{}", case.display());
    }
}

#[test]
fn what_is_accepted_follows_the_document() {
    let case = workspace_root().join("tests/data/drift/names_change_and_nothing_else");
    let (old, new) = (Surface::of(&api(&case.join("old.yaml"))), api(&case.join("new.yaml")));
    let report = |accept: &Accept| lock::apply(new.clone(), Some(&old), accept).report().clone();
    let all = report(&Accept::Nothing);
    assert!(!all.held_back.is_empty());
    for one in &all.held_back {
        let rest = report(&Accept::Named(vec![one.subject.clone()]));
        assert!(
            rest.unknown.is_empty() && !rest.held_back.contains(one),
            "{}: {:?}",
            one.subject,
            rest.held_back
        );
    }
    let accept = Accept::Named(vec!["Nothing".to_owned()]);
    assert_eq!(report(&accept).unknown, ["Nothing"]);
}

#[test]
fn a_lock_of_before_is_read() {
    // Older locks say `answer` for `response`. They do not have the ways in which credentials are
    // sent, and no flags of structs except `sent`. Some name the setters that sent `null`.
    let text = "scheme Key key\n\nresource pots Pots pots pots\n\noperation POST /pots JSON\n  call pots create CreatePot\n  \
                option width i64 field optional nullable null=width_as_null\n  body PotInput\n  answer Pot\n\nstruct Pot pots received\n  field id \
                String\n\nstruct PotInput pots sent\n  field width i64 optional nullable\n";
    let lock = parse(text);
    assert_eq!(lock.schemes[0].kind, None);
    let written = lock.text(None);
    assert_eq!(parse(&written), lock, "{written}");
    let operations = text[text.find("\noperation").unwrap()..].replace("  answer ", "  response ");
    let operations = operations.replace(" null=width_as_null", "");
    assert!(written.ends_with(&operations), "{written}");
}

#[test]
fn a_lock_that_was_damaged_is_refused_line_by_line() {
    let text = "struct A types received\n  field a Nothing\n  what\nstruct A types received\nnewtype\n  \"\n";
    let error = lock::parse("codegen.lock", text).unwrap_err().to_string();
    for line in [2, 3, 4, 5, 6] {
        assert!(error.contains(&format!("--> codegen.lock:{line}:1")), "{line}: {error}");
    }
}

/// Returns an API with two lists whose order is an inline enum; the second enum has the given
/// values.
fn sorted_lists(values: &str) -> Analyzed {
    let order = |values: &str| {
        format!(
            r#"{{ get: {{ parameters: [{{ name: order, in: query, schema: {{ enum: [{values}] }} }}], responses: {{}} }} }}"#
        )
    };
    let text = format!(
        "openapi: 3.1.0\ninfo: {{ title: Boats, version: '1' }}\nservers: [{{ url: https://api.example.com }}]\n\
         paths:\n  /boats: {}\n  /sailors: {}\n",
        order("asc, desc"),
        order(values)
    );
    of_text(&text)
}

fn of_text(text: &str) -> Analyzed {
    configured(text, "")
}

fn configured(text: &str, config: &str) -> Analyzed {
    let document =
        Document::parse("openapi.yaml", text).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    let config = Config::parse("codegen.toml", config).unwrap_or_else(|faults| panic!("{faults}"));
    drift::read(&document, &config, "openapi.yaml").unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

#[test]
fn a_configured_name_replaces_a_released_one_which_becomes_an_alias() {
    let text = "openapi: 3.1.0\ninfo: { title: Boats, version: '1' }\nservers: [{ url: https://api.example.com }]\npaths:\n  \
                /boats:\n    get:\n      responses: { '200': { description: OK, content: { application/json: { schema: { $ref: \
                '#/components/schemas/BoatPageResponse' } } } } }\ncomponents:\n  schemas:\n    BoatPageResponse: { type: object, \
                properties: { count: { type: integer } } }\n";
    let document = Document::parse("openapi.yaml", text).unwrap();
    let configured = |config: &str| {
        let config = Config::parse("codegen.toml", config).unwrap();
        drift::read(&document, &config, "openapi.yaml").unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
    };
    let released = letter(&of_text(text)).surface();
    for round in 0..2 {
        let renamed = configured("[types.BoatPageResponse]\nname = \"BoatPage\"\n");
        // The second time, with the lock that the first wrote.
        let lock = if round == 0 {
            released.clone()
        } else {
            parse(&with_lock(&renamed, &released).surface().text(None))
        };
        let locked = with_lock(&renamed, &lock);
        let names: Vec<&str> = locked.types.iter().map(|def| def.name.as_str()).collect();
        assert_eq!(names, ["BoatPage"]);
        let aliases: Vec<&str> = locked.aliases().iter().map(|alias| alias.name.as_str()).collect();
        assert_eq!(aliases, ["BoatPageResponse"]);
        assert!(lost(&items(&letter(&of_text(text))), &items(&locked)).is_empty());
    }
    let accepted = Accept::Named(vec!["BoatPageResponse".to_owned()]);
    let renamed = configured("[types.BoatPageResponse]\nname = \"BoatPage\"\n");
    assert!(lock::apply(renamed, Some(&released), &accepted).aliases().is_empty());
}

#[test]
fn a_new_type_does_not_take_the_name_of_details() {
    let text = |more: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{ title: Boats, version: '1' }}\nservers: [{{ url: https://api.example.com }}]\npaths:\n  \
             /log:\n    get:\n      responses: {{ '200': {{ description: OK, content: {{ application/json: {{ schema: {{ $ref: \
             '#/components/schemas/Log' }} }} }} }} }}\n{more}components:\n  schemas:\n    LogDetails: {{ type: object, properties: \
             {{ n: {{ type: integer }} }} }}\n    Log:\n      type: object\n      required: [kind]\n      properties:\n        kind: \
             {{ enum: [made, sunk, sold] }}\n        made: {{ type: object, properties: {{ by: {{ type: string }} }} }}\n        \
             sunk: {{ type: object, properties: {{ at: {{ type: string }} }} }}\n        sold: {{ type: object, properties: {{ to: \
             {{ type: string }} }} }}\n"
        )
    };
    let old = letter(&of_text(&text("")));
    assert!(printed(&old).values().any(|file| file.contains("=> LogDetails {")));
    let new = of_text(&text(
        "  /details:\n    get:\n      responses: { '200': { description: OK, content: { application/json: { schema: { $ref: \
         '#/components/schemas/LogDetails' } } } } }\n",
    ));
    // Without the lock the schema has its name.
    assert!(printed(&letter(&new)).values().any(|file| file.contains("pub struct LogDetails")));
    let kept = with_lock(&new, &old.surface());
    assert!(printed(&kept).values().any(|file| file.contains("=> LogDetails {")));
    assert!(lost(&items(&old), &items(&kept)).is_empty());
}

#[test]
fn drift_reports_headers_of_every_call() {
    let text = "openapi: 3.1.0\ninfo: { title: Boats, version: '1' }\nservers: [{ url: https://api.example.com }]\npaths:\n  \
                /boats: { get: { responses: {} } }\n";
    let document = Document::parse("openapi.yaml", text).unwrap();
    let read = |config: &str| {
        let config = Config::parse("codegen.toml", config).unwrap();
        drift::read(&document, &config, "openapi.yaml").unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
    };
    let one = "[headers.X-A]\nname = \"a\"\n";
    let from_env = "[headers.X-A]\nname = \"a\"\nenv = \"A\"\n";
    let from_other = "[headers.X-A]\nname = \"a\"\nenv = \"B\"\n";
    let described = "[headers.X-A]\nname = \"a\"\ndoc = \"The A.\"\n";
    for (old, new, effect) in [
        (one, one, Effect::None),
        ("", one, Effect::Minor),
        (one, "", Effect::Major),
        (one, from_env, Effect::Minor),
        (from_env, from_other, Effect::Major),
        (from_env, one, Effect::Major),
        (one, described, Effect::Docs),
        // The lock keeps the setter.
        (one, "[headers.X-A]\nname = \"b\"\n", Effect::None),
    ] {
        assert_eq!(drift::compare(&read(old), &read(new)).verdict(), effect, "{old} -> {new}");
    }
}

/// Returns the types that are aliases.
fn same(locked: &Locked) -> Vec<&str> {
    let others = (0..locked.types.len()).filter(|index| locked.same_as(TypeId(*index)).is_some());
    others.map(|index| locked.types[index].name.as_str()).collect()
}

#[test]
fn enums_that_were_one_stay_one() {
    let first = letter(&sorted_lists("asc, desc"));
    assert_eq!(same(&first), ["RetrieveSailorOrder"]);
    let lock = parse(&text(&first));
    let known = lock.types.iter().filter(|def| def.same_as.is_some());
    assert_eq!(known.map(|def| def.name.as_str()).collect::<Vec<_>>(), ["RetrieveSailorOrder"]);

    let again = with_lock(&sorted_lists("asc, desc"), &lock);
    assert_eq!(same(&again), ["RetrieveSailorOrder"]);

    let changed = with_lock(&sorted_lists("asc, desc, none"), &lock);
    assert_eq!(same(&changed), ["RetrieveSailorOrder"], "programs give values of the one as the other");
    let values = |api: &Locked| -> Vec<usize> {
        let values = api.types.iter().filter_map(|def| match &def.kind {
            TypeKind::OpenEnum(item) => Some(item.values.len()),
            _ => None,
        });
        values.collect()
    };
    assert_eq!(values(&changed), [3, 3]);

    // Enums with little in common are two types.
    let separate = with_lock(&sorted_lists("near, far"), &lock);
    assert!(same(&separate).is_empty());
}

/// Returns an API with two structs, each with these properties in addition to `width`.
fn two_structs(first: &str, second: &str) -> Analyzed {
    let path = |name: &str, more: &str| {
        format!(
            "  /{name}:\n    get:\n      responses:\n        '200':\n          content:\n            application/json:\n              \
             schema: {{ type: object, required: [size], properties: {{ size: {{ type: object, required: [width], \
             properties: {{ width: {{ type: integer }}, height: {{ type: integer }}{more} }} }} }} }}\n"
        )
    };
    of_text(&format!(
        "openapi: 3.1.0\ninfo: {{ title: Boats, version: '1' }}\nservers: [{{ url: https://api.example.com }}]\n\
         paths:\n{}{}",
        path("boats", first),
        path("sails", second)
    ))
}

/// Returns an API with two equal responses, with these paths in this order.
fn two_enums(paths: [&str; 2]) -> Analyzed {
    let path = |name: &str| {
        format!(
            "  /{name}:\n    get:\n      responses:\n        '200':\n          content:\n            application/json:\n              \
             schema: {{ type: object, required: [rig], properties: {{ rig: {{ type: string, enum: [sloop, ketch] }} }} }}\n"
        )
    };
    of_text(&format!(
        "openapi: 3.1.0\ninfo: {{ title: Boats, version: '1' }}\nservers: [{{ url: https://api.example.com }}]\n\
         paths:\n{}",
        paths.map(path).concat()
    ))
}

#[test]
fn structs_that_were_one_stay_one() {
    let first = letter(&two_structs("", ""));
    let one = same(&first).join(" ");
    assert!(one.contains("Size"), "{one}");
    let lock = parse(&text(&first));
    for (a, b, is_one) in [
        ("", ", depth: { type: integer }", true),
        (", depth: { type: integer }", "", true),
        (", depth: { type: integer }", ", weight: { type: integer }", true),
        ("", ", height: { type: string }", false),
    ] {
        let changed = with_lock(&two_structs(a, b), &lock);
        assert_eq!(same(&changed).join(" ").contains("Size"), is_one, "{a} and {b}");
        let drift = drift::compare_with_lock(&two_structs("", ""), &two_structs(a, b), &lock);
        let separate: Vec<_> =
            drift.changes.iter().filter(|change| change.id() == "type-split-alike").collect();
        assert!(!separate.is_empty(), "{a} and {b}");
        for change in separate {
            let effect = if is_one { Effect::None } else { Effect::Major };
            assert_eq!((change.effect, change.effect_without_lock), (effect, Effect::Major), "{a} and {b}");
        }
        assert_eq!(drift::compare(&two_structs("", ""), &two_structs(a, b)), drift, "{a} and {b}");
        if is_one {
            let lost = lost(&items(&first), &items(&changed));
            assert!(lost.is_empty(), "{lost:?}");
        }
    }
}

#[test]
fn another_order_of_paths_leaves_the_type_that_the_others_are_names_of() {
    let first = letter(&two_enums(["boats", "sails"]));
    assert_eq!(same(&first), ["RetrieveSailResponse", "RetrieveSailResponseRig"]);
    let lock = parse(&text(&first));
    let again = with_lock(&two_enums(["sails", "boats"]), &lock);
    assert_eq!(same(&again), same(&first), "programs name the values of the enum by its own name");
}

#[test]
fn types_that_were_two_stay_two() {
    let lock = parse(&text_of(&sorted_lists("asc, desc, none")));
    let alike = with_lock(&sorted_lists("asc, desc"), &lock);
    assert!(same(&alike).is_empty(), "users may have implemented a trait for both");
}

/// Returns the API of a document with these security schemes, each a bearer token.
fn with_schemes(names: &[&str]) -> Analyzed {
    let schemes: String =
        names.iter().map(|name| format!("    {name}: {{ type: http, scheme: bearer }}\n")).collect();
    of_text(&format!(
        "openapi: 3.1.0\ninfo: {{ title: Boats, version: '1' }}\nservers: [{{ url: https://api.example.com }}]\n\
         paths:\n  /boats: {{ get: {{ responses: {{}} }} }}\ncomponents:\n  securitySchemes:\n{schemes}"
    ))
}

fn setters(api: &Api) -> Vec<(&str, &str)> {
    api.schemes.iter().map(|scheme| (scheme.wire.as_written(), scheme.name.setter().as_str())).collect()
}

#[test]
fn a_setter_of_the_lock_is_given_to_no_new_scheme() {
    let lock = parse(&text_of(&with_schemes(&["ApiKey"])));
    // By its name, the new scheme comes first.
    let new = with_schemes(&["API-Key", "ApiKey"]);
    assert_eq!(setters(&new), [("API-Key", "api_key"), ("ApiKey", "api_key_key")]);
    assert_eq!(setters(&with_lock(&new, &lock)), [("API-Key", "api_key_key"), ("ApiKey", "api_key")]);
}

#[test]
fn the_order_of_schemes_never_matters() {
    let (one, other) = (with_schemes(&["API-Key", "ApiKey"]), with_schemes(&["ApiKey", "API-Key"]));
    let sorted = |api: &Api| -> Vec<String> {
        let mut setters: Vec<String> = setters(api).iter().map(|pair| format!("{pair:?}")).collect();
        setters.sort();
        setters
    };
    assert_eq!(sorted(&one), sorted(&other));
}

/// Returns the setters of headers that are configured with these names.
fn header_setters(headers: &[(&str, &str)], lock: &Surface) -> Vec<(String, String)> {
    let api = with_lock(&with_headers(headers), lock);
    let pairs = api.headers.iter().map(|header| (header.wire.as_written(), header.name.as_str()));
    pairs.map(|(wire, name)| (wire.to_owned(), name.to_owned())).collect()
}

fn with_headers(headers: &[(&str, &str)]) -> Analyzed {
    let config: String =
        headers.iter().map(|(wire, name)| format!("[headers.{wire}]\nname = \"{name}\"\n")).collect();
    let text = "openapi: 3.1.0\ninfo: { title: Boats, version: '1' }\nservers: [{ url: https://api.example.com }]\n\
                paths:\n  /boats: { get: { responses: {} } }\n";
    configured(text, &config)
}

#[test]
fn a_setter_of_the_lock_is_given_to_no_other_header() {
    let lock = parse(&text_of(&with_headers(&[("X-Org", "org")])));
    for (headers, setters) in [
        // Another header is configured with the name.
        ([("X-New", "org"), ("X-Org", "tenant")], ["org_header", "org"]),
        ([("x-org", "tenant"), ("X-New", "org")], ["org", "org_header"]),
        ([("X-Org", "org"), ("X-New", "other")], ["org", "other"]),
    ] {
        let found = header_setters(&headers, &lock);
        let mut expected: Vec<_> = headers
            .iter()
            .zip(setters)
            .map(|((wire, _), name)| (wire.to_string(), name.to_owned()))
            .collect();
        expected.sort();
        let mut sorted = found.clone();
        sorted.sort();
        assert_eq!(sorted, expected);
    }
    // A new header is configured with the name of a released credential.
    let with_key = |config: &str| {
        let text = "openapi: 3.1.0\ninfo: { title: Boats, version: '1' }\nservers: [{ url: https://api.example.com }]\n\
                    security: [{ key: [] }]\npaths:\n  /boats: { get: { responses: {} } }\n\
                    components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }\n";
        configured(text, config)
    };
    let lock = parse(&text_of(&with_key("")));
    let api = with_lock(&with_key("[headers.X-A]\nname = \"key\"\n"), &lock);
    let names = (api.schemes[0].name.to_string(), api.headers[0].name.to_string());
    assert_eq!(names, ("key".to_owned(), "key_header".to_owned()));
    // A lock that was changed by hand.
    let lock = parse(&text_of(&with_headers(&[("X-Org", "org")])).replace("X-Org org", "X-Org timeout"));
    let found = header_setters(&[("X-Org", "org")], &lock);
    assert_eq!(found, [("X-Org".to_owned(), "org".to_owned())]);
}
