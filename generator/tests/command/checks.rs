//! Transcripts of `crategen generate` and `--check`.

use std::fs;

use crate::folder::*;
use snapbox::cmd::cargo_bin;
use snapbox::str;

#[test]
fn a_check_lists_the_files_that_differ() {
    let folder = Folder::with_project("check");
    folder.replace("harbour/openapi.yaml", "Lists the boats", "Lists every boat");
    folder.run_in("harbour", "generate --check").failure().stderr_eq(str![[r#"
differs: client/api.md
differs: client/src/boats.rs

client is not what `crategen generate` writes; run `crategen generate`

"#]]);
    folder.run_in("harbour", "generate --message-format json").success().stdout_eq(str![[r#"
{"output":"client","outside":[],"prevented":[],"reason":"finished","removed":[],"success":true,"unchanged":112,"written":["api.md","src/boats.rs"]}

"#]]);
    folder.run_in("harbour", "generate --check").success();
}

#[test]
fn extensions_that_name_or_mark_parts_are_counted() {
    let folder = Folder::with_project("extensions");
    let named = "operationId: listBoats\n      x-speakeasy-name-override: all\n      x-internal: true";
    folder.replace("harbour/openapi.yaml", "operationId: listBoats", named);
    let berth = "Berth:\n      x-ms-client-name: Quay\n      type";
    folder.replace("harbour/openapi.yaml", "Berth:\n      type", berth);
    folder.run_in("harbour", "generate").success().stderr_eq(str![[r#"
Names are from extensions of the document (`names` in `[extensions]`):
  x-ms-client-name (1), x-speakeasy-name-override (1)

Parts are in the crate, but marked as internal (`omit-internal` in `[extensions]`):
  x-internal (1)


"#]]);
    folder.run_in("harbour", "inspect").success().stdout_eq(str![[r#"
harbour 0.1.0: A Rust client for Harbour
credential harbour_key (HARBOUR_KEY)

client.boats()
  all()                GET /boats
  create(name; berth)  POST /boats

types
  struct boats::Boat
  struct boats::Quay

extensions
  named x-ms-client-name #/components/schemas/Berth
  named x-speakeasy-name-override #/paths/~1boats/get
  kept x-internal #/paths/~1boats/get

"#]]);
    let settings = "[extensions]\nnames = false\nomit-internal = true\n\n[server]";
    folder.replace("harbour/crategen.toml", "[server]", settings);
    folder.run_in("harbour", "generate").success().stderr_eq(str![[r#"
Parts are left out, since they are marked as internal:
  x-internal (1)


"#]]);
    folder.replace(
        "harbour/openapi.yaml",
        "x-speakeasy-name-override: all\n      x-internal: true",
        "description: Some.",
    );
    folder.replace("harbour/openapi.yaml", "x-ms-client-name: Quay\n", "description: A quay.\n");
    folder.run_in("harbour", "generate").code(1).stderr_eq(str![[r#"
error[unmatched-entry]: no extension in the document matches `names`
  --> crategen.toml:30:1
   |
30 | names = false
   | ^^^^^
   |
   = help: correct the key, or remove it from `[extensions]`

error[unmatched-entry]: no extension in the document matches `omit-internal`
  --> crategen.toml:31:1
   |
31 | omit-internal = true
   | ^^^^^^^^^^^^^
   |
   = help: correct the key, or remove it from `[extensions]`

generate: 2 errors, nothing was written

"#]]);
}

#[test]
fn a_document_elsewhere_is_published_by_its_name_only() {
    let folder = Folder::with_project("elsewhere");
    let path = folder.0.join("harbour.yaml").display().to_string();
    folder.replace("harbour/crategen.toml", "\"openapi.yaml\"", &format!("{path:?}"));
    folder.run_in("harbour", "generate").success();
    let text = folder.text("harbour/client/src/boats.rs");
    assert!(text.lines().next().unwrap().contains("harbour.yaml") && !text.contains(&path), "{text}");
}

#[test]
fn a_command_to_copy_is_quoted() {
    let folder = Folder::new("quoted");
    fs::create_dir(folder.0.join("a b")).unwrap();
    fs::copy(folder.0.join("harbour.yaml"), folder.0.join("a b/harbour.yaml")).unwrap();
    folder.run_in("a b", "generate harbour.yaml --out ../client --check").code(1);
    let whole = folder.0.join("a b").join("harbour.yaml");
    let done = std::process::Command::new(cargo_bin!("crategen"))
        .arg("generate")
        .arg(&whole)
        .args(["--out", "client", "--check"])
        .current_dir(&folder.0)
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&done.stderr).into_owned();
    let expected = format!("run `crategen generate '{}' --out client`", whole.display());
    assert!(error.contains(&expected), "{error}");
}

#[test]
fn a_check_names_the_lock_from_the_project() {
    let folder = Folder::with_project("lock");
    fs::remove_file(folder.0.join("harbour/crategen.lock")).unwrap();
    folder.run_in("harbour", "generate --check").code(1).stderr_eq(str![[r#"
differs: crategen.lock

client is not what `crategen generate` writes; run `crategen generate`

"#]]);
}
