//! Transcripts of `crategen generate` and `--check`.

use std::fs;

use crate::folder::*;
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
{"dependencies":null,"output":"client","outside":[],"prevented":[],"reason":"finished","removed":[],"success":true,"unchanged":[..],"written":["api.md","src/boats.rs"]}

"#]]);
    folder.run_in("harbour", "generate --check").success();
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
    let done = std::process::Command::new(program())
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
