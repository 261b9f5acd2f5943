//! The stages of the generator that each stage may use, and the files of a stage that may use each
//! other in a cycle.

use std::collections::BTreeSet;
use std::path::Path;

use crategen::diagnostic::{Diagnostic, Diagnostics};
use petgraph::algo::{has_path_connecting, tarjan_scc};
use petgraph::graphmap::DiGraphMap;

use super::use_graph::UseGraph;

/// The stages: a stage is a file or a folder of `generator/src`, with the stages that it may use.
/// Each is below the stages that it may use, so there is no cycle of stages.
const STAGES: [(&str, &[&str]); 28] = [
    // Used by any stage.
    ("fingerprint", &[]),
    ("input", &[]),
    ("pointer", &[]),
    ("public_api", &[]),
    ("stack", &[]),
    ("suggest", &[]),
    ("media_type", &["suggest"]),
    ("text", &[]),
    ("diagnostic", &["pointer", "text"]),
    ("limits", &["diagnostic", "pointer"]),
    ("names", &["pointer", "text"]),
    ("ir", &["names", "pointer", "text"]),
    ("config", &["diagnostic", "fingerprint", "ir", "limits", "names", "suggest"]),
    // Reads the example programs of a project.
    ("own_examples", &["config", "diagnostic", "input", "ir", "names", "text"]),
    // The pipeline, in its order.
    ("document", &["diagnostic", "fingerprint", "input", "pointer", "suggest"]),
    ("spec", &["diagnostic", "document", "limits", "media_type", "pointer", "suggest"]),
    ("prune", &["config", "diagnostic", "limits", "pointer", "spec"]),
    ("lower", &["config", "diagnostic", "document", "ir", "media_type", "names", "pointer", "spec", "text"]),
    ("analyze", &["ir", "names", "pointer", "text"]),
    // Keeps the names and shapes of a released crate.
    ("lock", &["analyze", "diagnostic", "ir", "media_type", "names", "pointer", "text"]),
    ("prepare", &["analyze", "ir", "lock", "names", "text"]),
    ("format", &["text"]),
    ("emit", &["analyze", "format", "ir", "names", "prepare", "text"]),
    ("output", &["diagnostic", "emit", "format", "prepare", "stack"]),
    // A package as a module of another crate.
    ("module", &["diagnostic", "format", "names", "output"]),
    ("write", &["diagnostic", "fingerprint", "input"]),
    (
        "pipeline",
        &[
            "analyze",
            "config",
            "diagnostic",
            "document",
            "ir",
            "lock",
            "lower",
            "output",
            "prepare",
            "prune",
            "spec",
        ],
    ),
    // Compares two APIs.
    (
        "drift",
        &[
            "analyze",
            "config",
            "diagnostic",
            "document",
            "ir",
            "lock",
            "lower",
            "names",
            "pipeline",
            "pointer",
            "suggest",
            "text",
        ],
    ),
];

/// The entry points, which may use every stage and are used by none.
const ENTRIES: [&str; 5] = ["bin", "cli", "generate", "generator", "lib"];

/// Uses that close a cycle of files, each with a reason. Without them there is no cycle.
const CYCLES: [(&str, &[&str], &str); 10] = [
    (
        "drift/mod.rs",
        &["drift/client.rs", "drift/described.rs", "drift/operations.rs", "drift/types.rs"],
        "the comparison is a value that each of its parts adds to",
    ),
    (
        "drift/types.rs",
        &["drift/enums.rs", "drift/fields.rs", "drift/unions.rs"],
        "a type is compared by its kind, and each kind compares the types in it",
    ),
    (
        "drift/kinds/mod.rs",
        &[
            "drift/kinds/client.rs",
            "drift/kinds/operation.rs",
            "drift/kinds/types.rs",
            "drift/kinds/value.rs",
        ],
        "the table of the kinds of change is made of four, by subject",
    ),
    ("drift/change.rs", &["drift/kinds/mod.rs"], "a change has a kind, and a kind says of what item it is"),
    (
        "drift/report/mod.rs",
        &[
            "drift/report/changelog.rs",
            "drift/report/entries.rs",
            "drift/report/html.rs",
            "drift/report/json.rs",
            "drift/report/markdown.rs",
            "drift/report/text.rs",
        ],
        "a report has a method for each format",
    ),
    (
        "lower/types.rs",
        &[
            "lower/bounds.rs",
            "lower/files.rs",
            "lower/formats.rs",
            "lower/given_names.rs",
            "lower/structs.rs",
            "lower/unions.rs",
        ],
        "a schema is lowered by its kind, and each kind lowers the schemas in it",
    ),
    (
        "spec/all_of.rs",
        &["spec/union.rs"],
        "a part of an `allOf` may be a union, and a member of a union an `allOf`",
    ),
    (
        "spec/resolver.rs",
        &["spec/effort.rs", "spec/given_names.rs", "spec/hierarchy.rs", "spec/nullable.rs"],
        "the state of the walk keeps what each of its parts has found",
    ),
    (
        "lower/resource_path.rs",
        &["lower/path_keys.rs"],
        "the places are named once more after all of them are known",
    ),
    ("names/ident.rs", &["names/scope.rs"], "a name is made by the scope that claims it"),
];

/// Reports every use that is not allowed.
pub(super) fn check(root: &Path, faults: &mut Diagnostics) {
    let graph = UseGraph::read(&root.join("generator/src"), faults);
    stages(&graph, faults);
    cycles(&graph, &CYCLES, faults);
}

fn stages(graph: &UseGraph, faults: &mut Diagnostics) {
    for (file, used) in &graph.uses {
        let stage = stage(file);
        if ENTRIES.contains(&stage) {
            continue;
        }
        let Some((_, allowed)) = STAGES.iter().find(|(name, _)| *name == stage) else {
            let error = Diagnostic::uncoded(format!("`{stage}` is not a stage"));
            faults.push(
                error.in_file(shown(file), 1, 1).help("add it to `STAGES` in xtask/src/tidy/stages.rs"),
            );
            continue;
        };
        let others: BTreeSet<&str> = used.iter().map(|other| self::stage(other)).collect();
        for other in others.into_iter().filter(|other| *other != stage) {
            if !allowed.contains(&other) {
                let message = format!("the stage `{stage}` must not use `{other}`");
                faults.push(
                    Diagnostic::uncoded(message).in_file(shown(file), 1, 1).help(format!(
                        "it may use {}",
                        crategen::diagnostic::listed(allowed.iter().copied())
                    )),
                );
            }
        }
    }
}

fn cycles(graph: &UseGraph, excuses: &[(&str, &[&str], &str)], faults: &mut Diagnostics) {
    let mut uses: DiGraphMap<&str, ()> = DiGraphMap::new();
    for (file, used) in &graph.uses {
        for to in used {
            uses.add_edge(file, to, ());
        }
    }
    for (from, to, _) in excuses {
        for to in *to {
            let closes_circle = uses.contains_edge(from, to) && has_path_connecting(&uses, *to, *from, None);
            if !closes_circle {
                let message = format!("the use of `{to}` by `{from}` closes no cycle");
                faults.push(
                    Diagnostic::uncoded(message)
                        .in_file("xtask/src/tidy/stages.rs", 1, 1)
                        .help("remove it from `CYCLES`"),
                );
            }
        }
    }
    for (from, to, _) in excuses {
        to.iter().for_each(|to| {
            uses.remove_edge(from, to);
        });
    }
    for mut circle in tarjan_scc(&uses).into_iter().filter(|files| files.len() > 1) {
        circle.sort_unstable();
        faults.push(
            Diagnostic::uncoded("files use each other in a cycle")
                .in_file(shown(circle[0]), 1, 1)
                .help(format!(
                    "{}: move what they share to a file of its own, or say why in `CYCLES` in xtask/src/tidy/stages.rs",
                    circle.join(", ")
                )),
        );
    }
}

/// Returns the stage of a file, such as `lower/types.rs`.
fn stage(file: &str) -> &str {
    file.split('/').next().unwrap_or(file).trim_end_matches(".rs")
}

fn shown(file: &str) -> String {
    format!("generator/src/{file}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn faults(files: &[(&str, &str)]) -> String {
        let texts: BTreeMap<String, String> =
            files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        let mut faults = Diagnostics::default();
        let graph = UseGraph::of(&texts, &mut faults);
        stages(&graph, &mut faults);
        cycles(&graph, &[], &mut faults);
        faults.to_string()
    }

    #[test]
    fn a_stage_may_use_only_those_above_it_in_the_table() {
        for (index, (stage, allowed)) in STAGES.iter().enumerate() {
            for other in *allowed {
                let position = STAGES.iter().position(|(name, _)| name == other);
                assert!(position.is_some_and(|position| position < index), "{stage} uses {other}");
            }
        }
    }

    #[test]
    fn each_way_to_use_a_forbidden_stage_is_found() {
        let ways = [
            "use crate::lower::Types;",
            "use crate::{ir::Api, lower};",
            "fn f() { crate::lower::lower(); }",
            "use super::super::lower::lower;",
            "use crate::lower as other; fn f() -> other::Types {}",
            "use crate::lower::*;",
            "mod inner { fn f(_: &crate::lower::Types) {} }",
        ];
        for way in ways {
            let found = faults(&[("emit/union.rs", way), ("lower/mod.rs", ""), ("ir.rs", "")]);
            assert!(found.contains("the stage `emit` must not use `lower`"), "{way}: {found}");
        }
        let allowed = [
            "use crate::ir::Api;",
            "#[cfg(test)]\nmod tests { use crate::lower::Types; }",
            "// crate::lower",
        ];
        for way in allowed {
            let found = faults(&[("emit/union.rs", way), ("lower/mod.rs", ""), ("ir.rs", "")]);
            assert!(found.is_empty(), "{way}: {found}");
        }
    }

    #[test]
    fn a_cycle_of_files_is_found_through_re_exports() {
        let found = faults(&[
            ("text/mod.rs", "mod a;\nmod b;\npub use a::A;\npub use b::B;"),
            ("text/a.rs", "use super::B;"),
            ("text/b.rs", "use super::A;"),
        ]);
        assert!(found.contains("text/a.rs, text/b.rs"), "{found}");
        let one_way = faults(&[
            ("text/mod.rs", "mod a;\nmod b;\npub use a::A;\npub use b::B;"),
            ("text/a.rs", "use super::B;"),
            ("text/b.rs", ""),
        ]);
        assert!(one_way.is_empty(), "{one_way}");
    }

    #[test]
    fn a_file_of_no_stage_is_found() {
        assert!(faults(&[("new_stage.rs", "")]).contains("`new_stage` is not a stage"));
    }

    #[test]
    fn an_excuse_that_closes_no_cycle_is_a_fault() {
        let texts: BTreeMap<String, String> = [
            ("text/a.rs", "use super::b::B;"),
            ("text/b.rs", "use super::a::A;\nuse super::c::C;"),
            ("text/c.rs", ""),
        ]
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .into();
        let mut faults = Diagnostics::default();
        let graph = UseGraph::of(&texts, &mut faults);
        cycles(&graph, &[("text/b.rs", &["text/a.rs", "text/c.rs", "text/gone.rs"], "")], &mut faults);
        let told = faults.to_string();
        assert_eq!(faults.iter().count(), 2, "{told}");
        assert!(told.contains("`text/c.rs` by `text/b.rs`") && told.contains("`text/gone.rs`"), "{told}");
    }
}
