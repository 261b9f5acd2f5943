//! One folder per construct: the decisions about `data/emit/<reason>/openapi.yaml` are in
//! `decisions.txt`.
//!
//! They are the decisions of the intermediate representation, so a fixture's golden changes only if
//! the meaning of the fixture does. The fixtures of [`PRINTED`] have the printed code as well, in
//! `expected.rs`: together they cover every emitter. All fixtures are compiled by `fixture_crates`.

use std::fs;
use std::path::{Path, PathBuf};

use crategen::Generated;

use crate::cases::name;
use crate::decisions::decisions;
use crate::fixture::generate;

/// The fixtures whose printed code is reviewed, each with the emitters that it covers.
const PRINTED: &[&str] = &[
    // Methods that request a representation.
    "responses_of_several_representations",
    // Notes in docs, a struct of optional fields.
    "conditions_are_noted",
    // An enum of integers.
    "constants_with_titles_are_an_integer_enum",
    // Markdown that is escaped for rustdoc.
    "descriptions_that_would_break_rustdoc",
    // Docs of inline types, several names of one type.
    "docs_of_types_are_their_own",
    // A crate without operations.
    "document_of_webhooks_only",
    // A form, and the styles of its fields.
    "form_with_encodings",
    // A newtype.
    "list_that_holds_itself_is_a_newtype",
    // Lists and maps in setters.
    "map_values_that_may_be_null",
    // Multipart bodies, a union of them, files.
    "multipart_of_several_forms",
    // Types that have names of the standard library.
    "names_of_the_prelude",
    // Lists with each kind of pagination.
    "pages_by_configuration",
    // The styles of path parameters.
    "path_styles",
    // Details that a tag names.
    "details_named_by_a_tag",
    // Constructors and setters for tests.
    "response_types_are_built_in_tests",
    // Secrets everywhere, null setters, security.
    "secrets_by_format_and_configuration",
    // The client's schemes and their setters.
    "security_schemes_of_every_kind",
    // The client's server and credentials of the environment.
    "server_by_configuration",
    // The client's servers and their variables.
    "server_with_variables",
    // Streams of events.
    "streams_in_addition_to_json",
    // Groups of types that some resources share.
    "types_of_some_resources",
    // Modules, features and re-exports.
    "types_shared_by_resources_live_at_their_common_parent",
    // Dispatch of unions, conversions into them.
    "unions_that_overlap_or_differ_by_format",
    // Webhooks and their verification.
    "webhooks_with_headers_by_configuration",
];

pub fn check(case: &Path) {
    let generated = generate(case);
    assert!(generate(case).files == generated.files, "generating twice gives different bytes");
    compare(case.join("decisions.txt"), &decisions(&generated));
    let expected = case.join("expected.rs");
    if PRINTED.contains(&name(case)) {
        compare(expected, &printed(&generated));
    } else {
        assert!(
            !expected.exists(),
            "{} is compared with nothing: PRINTED does not list it",
            expected.display()
        );
    }
}

/// Compares a golden file with a text, or writes it if `UPDATE_EXPECT` is set.
#[track_caller]
pub fn compare(file: PathBuf, text: &str) {
    if !file.exists() {
        fs::write(&file, "").unwrap();
    }
    expect_test::expect_file![file].assert_eq(text);
}

/// Returns every source file except those that are always the same and the crate's front page.
fn printed(generated: &Generated) -> String {
    let mut text = String::new();
    for (path, content) in &generated.files {
        let path = path.to_str().unwrap().replace('\\', "/");
        if !path.starts_with("src/") || path.starts_with("src/client/") || path == "src/lib.rs" {
            continue;
        }
        let items = content.split_once("\n\n").map_or("", |(_, rest)| rest);
        text.push_str(&format!("// ==== {path}\n\n{items}\n"));
    }
    text
}
