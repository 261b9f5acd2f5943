//! Properties of every pair of documents in `data/drift`, and the verdicts on them. The reports are
//! goldens, each a test of `fixtures`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use workspace_root::workspace_root;

use crategen::analyze::Analyzed;
use crategen::config::Config;
use crategen::document::Document;
use crategen::drift::report::Report;
use crategen::drift::{self, Drift, Effect, Reason};
use crategen::lock::{self, Accept, Surface};

use crate::cases::{self, config};
use crate::pairs::{apis, configured, document, report};

fn folder() -> PathBuf {
    workspace_root().join("tests/data/drift")
}

/// Returns the API of a document without a configuration.
fn api(document: &Document) -> Analyzed {
    configured(document, &Config::default())
}

/// Returns the same document with its keys in another order.
fn sorted(document: &Document) -> Document {
    let text = serde_json::to_string_pretty(&document.root().to_json()).unwrap();
    Document::parse("sorted.json", &text).unwrap()
}

#[test]
fn a_document_does_not_differ_from_itself() {
    for case in cases::of("drift") {
        let (old, new) = apis(&case);
        for (name, api) in [("old.yaml", old), ("new.yaml", new)] {
            assert_eq!(drift::compare(&api, &api), Drift::default(), "{} {name}", case.display());
        }
    }
}

#[test]
fn a_document_does_not_differ_from_itself_for_users_of_a_crate_with_a_lock() {
    for case in cases::of("drift") {
        let (old, new) = apis(&case);
        let held = lock::apply(new.clone(), Some(&Surface::of(&old)), &Accept::Nothing);
        let given = lock::parse("codegen.lock", &held.surface().text(None)).unwrap();
        assert_eq!(drift::compare_with_lock(&new, &new, &given), Drift::default(), "{}", case.display());
    }
}

#[test]
fn the_order_of_keys_never_matters() {
    for case in cases::of("drift") {
        let config = config(&case);
        let api = |document: &Document| configured(document, &config);
        let (old, new) = (document(&case, "old.yaml"), document(&case, "new.yaml"));
        let (old_sorted, new_sorted) = (sorted(&old), sorted(&new));
        for (document, sorted) in [(&old, &old_sorted), (&new, &new_sorted)] {
            let drift = drift::compare(&api(document), &api(sorted));
            assert_eq!(drift, Drift::default(), "{}", case.display());
        }
        let expected = drift::compare(&api(&old), &api(&new));
        assert_eq!(drift::compare(&api(&old), &api(&new_sorted)), expected, "{}", case.display());
        assert_eq!(drift::compare(&api(&old_sorted), &api(&new)), expected, "{}", case.display());
    }
}

#[test]
fn verdicts_with_and_without_the_lock() {
    use Effect::{Docs, Major, Minor, None, Patch};
    let rows = [
        ("unchanged_though_moved_into_a_base", None, None),
        ("names_change_and_nothing_else", None, Major),
        ("names_in_extensions", None, Major),
        ("path_parameter_is_renamed", None, None),
        ("swagger_becomes_openapi_3", None, None),
        ("enum_is_split", None, Major),
        ("field_of_a_response_becomes_required", None, Major),
        ("only_words_change", Docs, Docs),
        ("headers_of_a_response_change", Docs, Docs),
        ("parameter_gets_another_default", Patch, Patch),
        ("body_takes_another_media_type", Patch, Patch),
        ("tag_of_a_union_changes", Patch, Patch),
        ("tag_that_a_union_writes_changes", Patch, Patch),
        ("value_of_an_enum_is_respelled", Patch, Patch),
        ("body_becomes_optional", Docs, Docs),
        ("call_goes_to_another_path", Patch, Patch),
        ("parameter_moves_into_a_header", Patch, Patch),
        ("parameters_and_parts_are_written_in_another_way", Patch, Patch),
        ("webhooks_same_payload_unchanged", None, None),
        ("webhook_is_spelled_in_another_way", Patch, Patch),
        ("webhooks_are_gone", Major, Major),
        ("webhooks_are_replaced", Major, Major),
        ("pages_of_a_call_with_a_setter_items", Minor, Major),
        ("security_alternatives_change_places", Patch, Patch),
        ("scope_removed", Docs, Docs),
        ("items_of_a_request_are_bound", Patch, Patch),
        ("place_gets_an_enum_with_more_values", Minor, Major),
        ("webhook_two_same_payload_renamed", Patch, Major),
        ("operation_server_added", Patch, Patch),
        ("path_item_server_changes", Patch, Patch),
        ("server_variable_default_changes", Patch, Patch),
        ("server_variable_removed", Major, Major),
        ("server_variable_values_change", Patch, Patch),
        ("place_of_a_shared_struct_gets_a_field", Minor, Minor),
        ("generic_page_gets_a_field", Minor, Minor),
        ("field_of_a_base_is_added", Minor, Minor),
        ("status_is_documented_everywhere", Major, Major),
        ("fields_and_values_of_one_type_are_one_entry", Minor, Minor),
        ("place_of_alike_structs_gets_a_field", Minor, Major),
        ("server_variable_renamed", Major, Major),
        ("second_server_removed", Patch, Patch),
        ("server_second_added", Docs, Docs),
        ("form_encoding_style_changes", Patch, Patch),
        ("multipart_part_content_type_changes", Patch, Patch),
        ("header_explode_changes", Patch, Patch),
        ("cookie_explode_changes", Patch, Patch),
        ("explode_changes", Patch, Patch),
        ("path_label_explode_changes", Patch, Patch),
        ("path_param_style_changes", Patch, Patch),
        ("query_becomes_deep_object", Patch, Patch),
        ("header_param_case_changes", None, None),
        ("charset_added", Patch, Patch),
        ("scheme_renamed", None, Major),
        ("scheme_renamed_one_of_two", None, Major),
        ("redirect_documented", Major, Major),
        ("scope_added", Patch, Patch),
        ("security_added_to_open_operation", Patch, Patch),
        ("security_alternative_removed", Patch, Patch),
        ("security_made_optional", Patch, Patch),
        ("writeonly_added_shared", Patch, Patch),
        ("writeonly_removed_shared", Patch, Patch),
        ("patch_to_put", Patch, Patch),
        ("discriminator_added", Major, Major),
        ("discriminator_removed", Minor, Minor),
        ("duplicate_get_paths_swapped", None, None),
        ("enum_value_removed_query_parameter", Minor, Major),
        ("callback_removed", Major, Major),
        ("max_tightened_request", Patch, Patch),
        ("minimum_request_body_raised", Patch, Patch),
        ("pattern_added_request", Patch, Patch),
        ("not_added_request", Patch, Patch),
        ("if_then_added_request", Patch, Patch),
        ("min_properties_request", Patch, Patch),
        ("webhooks_same_payload_one_removed", Patch, Major),
        ("webhooks_same_payload_one_added", Minor, Minor),
        ("webhook_tag_moves_payload", Major, Major),
        ("additions_break_nobody", Minor, Minor),
        ("deprecations", Minor, Minor),
        ("media_type_is_added_to_the_body", Minor, Minor),
        ("operation_learns_to_stream", Minor, Major),
        ("parameter_takes_more_than_before", Minor, Minor),
        ("schema_is_renamed_and_changed", Minor, Major),
        ("setter_has_the_name_of_a_verb", Minor, Major),
        ("property_is_called_null", Minor, Minor),
        ("field_becomes_nullable_besides_optional", Minor, Minor),
        ("member_of_a_union_is_added", Minor, Minor),
        ("kind_of_a_base_is_added", Minor, Minor),
        ("schemas_of_one_shape_become_one", Minor, Major),
        ("value_of_an_enum_is_removed", Minor, Major),
        ("reference-2026-04", Minor, Major),
        ("a_cycle_appears", Major, Major),
        ("response_is_wrapped", Major, Major),
        ("responses_and_security_change", Major, Major),
        ("representations_of_a_response_change", Major, Major),
        ("null_is_no_longer_taken", Major, Major),
        ("operation_moves_to_another_path", Major, Major),
        ("parameter_of_an_enum_becomes_text", Major, Major),
        ("schemas_that_differ_in_presence_become_one", Major, Major),
        ("field_gets_another_type", Major, Major),
        ("field_is_removed", Major, Major),
        ("field_is_renamed_on_the_wire", Major, Major),
        ("field_of_a_request_becomes_required", Major, Major),
        ("field_of_a_request_is_added_and_required", Major, Major),
        ("field_of_a_response_becomes_optional", Major, Major),
        ("member_of_a_union_is_removed", Major, Major),
        ("operation_is_removed", Major, Major),
        ("pages_are_no_longer_linked", Major, Major),
        ("parameter_becomes_required", Major, Major),
    ];
    for (reason, with, without) in rows {
        let case = folder().join(reason);
        let (old, new) = apis(&case);
        let drift = drift::compare(&old, &new);
        assert_eq!((drift.verdict(), drift.verdict_without_lock()), (with, without), "{reason}");
    }
    let known: Vec<PathBuf> = rows.iter().map(|(reason, ..)| folder().join(reason)).collect();
    assert!(cases::of("drift").iter().all(|case| known.contains(case)), "a pair has no row");
}

#[test]
fn what_the_lock_held_back_before_breaks_nobody_now() {
    let case = folder().join("field_of_a_response_becomes_required");
    let (loose, strict) = apis(&case);
    let held = lock::apply(strict.clone(), Some(&Surface::of(&loose)), &Accept::Nothing);
    let given = lock::parse("codegen.lock", &held.surface().text(None)).unwrap();
    assert_eq!(drift::compare_with_lock(&strict, &strict, &given), Drift::default());
    let back = drift::compare_with_lock(&strict, &loose, &given);
    assert_eq!((back.verdict(), back.verdict_without_lock()), (Effect::None, Effect::Major));
    assert!(back.changes[0].reason == Some(Reason::LockHadItBefore), "{}", back.changes[0].why());
    let fresh = lock::parse("codegen.lock", &Surface::of(&strict).text(None)).unwrap();
    assert_eq!(drift::compare_with_lock(&strict, &loose, &fresh), drift::compare(&strict, &loose));
}

/// Every kind of change in the pairs, with its effects with and without the lock, and a sentence
/// for each. Review the table when a kind changes; the ids in its first column are stable. Kinds
/// without a pair are listed at the end.
#[test]
fn each_kind_of_change_has_an_id_effects_and_a_sentence() {
    let mut rows = BTreeMap::new();
    for case in cases::of("drift") {
        let (old, new) = apis(&case);
        let drift = drift::compare(&old, &new);
        for change in drift.changes {
            let when = if change.at_run_time { " at run time" } else { "" };
            let effects = format!("{}{when}, {} without the lock", change.effect, change.effect_without_lock);
            let sentences: &mut Vec<String> = rows.entry((change.id(), effects)).or_default();
            sentences.push(change.why());
        }
    }
    let mut text = String::new();
    for ((id, effects), mut sentences) in rows {
        sentences.sort_by_key(|sentence| (sentence.len(), sentence.clone()));
        text.push_str(&format!("{id}: {effects}\n    {}\n", sentences[0]));
    }
    let known: Vec<&str> = text.lines().filter_map(|line| line.split_once(':')).map(|(id, _)| id).collect();
    let ids = drift::ids();
    assert!(known.iter().filter(|id| !id.starts_with(' ')).all(|id| ids.iter().any(|known| known == id)));
    let missing: Vec<String> = ids.into_iter().filter(|id| !known.contains(&id.as_str())).collect();
    text.push_str(&format!("\nin no pair:\n    {}\n", missing.join("\n    ")));
    expect_test::expect_file![folder().with_file_name("drift-kinds.txt")].assert_eq(&text);
}

#[test]
fn identical_changes_are_one_entry_that_lists_all() {
    let case = folder().join("status_is_documented_everywhere");
    let all = ["bowls", "cups", "jugs", "lids", "pots"].map(|path| format!("GET /{path} 429"));
    let text = report(&case, |report| report.text());
    assert!(text.contains("5 times: GET /bowls 429, GET /cups 429, GET /jugs 429 and 2 more"), "{text}");
    for full in [
        report(&case, |report| report.markdown()),
        report(&case, |report| report.html()),
        report(&case, |report| Report { all: true, ..*report }.text()),
        report(&case, |report| report.json()),
    ] {
        assert!(all.iter().all(|subject| full.contains(subject.as_str())), "{full}");
        let (breaking, documented) = (full.find("GET /kilns"), full.find("GET /bowls"));
        assert!(breaking < documented, "what breaks comes first: {full}");
    }
    // A changelog has no statuses, unless the configuration gives them an effect.
    let config = Config::parse("codegen.toml", "[drift]\nresponse-added = \"minor\"\n").unwrap();
    let (old, new) = apis(&case);
    let drift = drift::compare(&old, &new).with_levels(&config).unwrap();
    let none = |_: &crategen::pointer::Pointer| None;
    let changelog = Report {
        drift: &drift,
        old: "a",
        new: "b",
        version: "0.1.0",
        is_released: true,
        old_place: &none,
        new_place: &none,
        all: false,
    }
    .changelog("0.2.0");
    assert!(all.iter().all(|subject| changelog.contains(subject.as_str())), "{changelog}");
    assert_eq!(changelog.matches("The status 429 is documented").count(), 1, "{changelog}");
}

#[test]
fn fields_and_values_of_one_type_are_one_entry_after_their_type() {
    let case = folder().join("fields_and_values_of_one_type_are_one_entry");
    for one in [report(&case, |report| report.text()), report(&case, |report| report.changelog("0.1.1"))] {
        let plain = one.replace('`', "");
        assert!(plain.contains("Pot: lid, litres") && plain.contains("Glaze: lead, tin"), "{one}");
        assert!(one.contains("Each is a new field.") && one.contains("Each value is new;"), "{one}");
    }
    let all = report(&case, |report| Report { all: true, ..*report }.text());
    assert!(all.contains("Pot.lid") && all.contains("`litres` is a new field."), "{all}");
}

#[test]
fn the_configuration_says_what_kinds_of_changes_count_as() {
    let case = folder().join("status_is_documented_everywhere");
    let (old, new) = apis(&case);
    let found = drift::compare(&old, &new);
    for (table, verdict, count) in [
        ("response-added = \"ignore\"", Effect::Major, 1),
        ("operation-removed = \"ignore\"", Effect::Docs, 5),
        ("operation-removed = \"patch\"", Effect::Patch, 6),
        ("operation-removed = \"docs\"\nresponse-added = \"minor\"", Effect::Minor, 6),
    ] {
        let config = Config::parse("codegen.toml", &format!("[drift]\n{table}\n")).unwrap();
        let drift = found.clone().with_levels(&config).unwrap();
        assert_eq!((drift.verdict(), drift.changes.len()), (verdict, count), "{table}");
    }
    let config = Config::parse("codegen.toml", "[drift]\nresponse-aded = \"ignore\"\n").unwrap();
    let faults = found.with_levels(&config).unwrap_err().to_string();
    assert!(faults.contains("codegen.toml:2:1") && faults.contains("write `response-added`"), "{faults}");
}

#[test]
fn what_the_lock_holds_back_stays_so_whatever_it_counts_as() {
    let (old, new) = apis(&folder().join("field_of_a_response_becomes_required"));
    let config = Config::parse("codegen.toml", "[drift]\nfield-presence = \"major\"\n").unwrap();
    let drift = drift::compare(&old, &new).with_levels(&config).unwrap();
    assert_eq!((drift.verdict(), drift.verdict_without_lock()), (Effect::None, Effect::Major));
}

#[test]
fn json_has_the_verdicts_on_top() {
    let case = folder().join("value_of_an_enum_is_removed");
    let json: serde_json::Value = serde_json::from_str(&report(&case, |report| report.json())).unwrap();
    assert_eq!(json["verdict"], "minor");
    assert_eq!(json["verdict_without_lock"], "major");
    assert_eq!(json["version"]["next"], "0.1.1");
    assert_eq!(json["changes"][0]["kind"], "removed");
    assert_eq!(json["changes"][0]["old"]["pointer"], "#/components/schemas/Format/enum/1");
}

#[test]
fn a_page_fetches_nothing_and_says_everything() {
    for case in cases::of("drift") {
        let html = report(&case, |report| report.html());
        // The address of a server is text.
        for outside in ["=\"http", "='http", "=http", "src=", "url(", "@import", "<link"] {
            assert!(!html.contains(outside), "{} has {outside}", case.display());
        }
        let (old, new) = apis(&case);
        let drift = drift::compare(&old, &new);
        for change in &drift.changes {
            let subject = change.subject.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            assert!(html.contains(&subject), "{}: {subject}", case.display());
        }
    }
}

#[test]
fn nothing_of_a_document_becomes_markup() {
    let text = |summary: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{title: A, version: '1'}}\npaths:\n  /a:\n    get:\n      summary: {summary}\n      responses: {{}}\n"
        )
    };
    let parse = |summary| Document::parse("a.yaml", &text(summary)).unwrap();
    let (old, new) = (parse("Gives it."), parse("'<script>alert(1)</script> [x](y)'"));
    let drift = drift::compare(&api(&old), &api(&new));
    let none = |_: &crategen::pointer::Pointer| None;
    let report = Report {
        drift: &drift,
        old: "a",
        new: "b",
        version: "x",
        is_released: true,
        old_place: &none,
        new_place: &none,
        all: false,
    };
    assert!(report.html().contains("&lt;script&gt;alert(1)"));
    assert!(report.markdown().contains(r"&lt;script&gt;alert(1)&lt;/script&gt; \[x\](y)"));
    assert_eq!(report.next_version(), None);
}
