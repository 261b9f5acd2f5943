//! Transcripts of `crategen new`.

use std::fs;

use crate::folder::*;
use snapbox::str;

#[test]
fn a_new_project_has_all_files_and_is_up_to_date() {
    let folder = Folder::new("new");
    folder
        .run("new harbour.yaml harbour --license MIT")
        .success()
        .stdout_eq(str![[r#"
Created `harbour`: the crate `harbour` with 2 methods and 2 types.

  openapi.yaml               the document
  crategen.toml              the configuration
  crategen.lock              the names and shapes of the crate, which are kept after the first release
  client/                    the crate
  .github/workflows/ci.yml   checks that the crate is up to date, and tests it
  .gitignore                 build output

`Client::from_env` reads these environment variables, which crategen.toml names:

  HARBOUR_KEY                the credential `harbourKey`
  HARBOUR_BASE_URL           another server, optional

Next: cd harbour && cargo test --manifest-path client/Cargo.toml
After a change of crategen.toml: crategen generate

"#]])
        .stderr_eq(str![]);
    snapbox::assert_data_eq!(
        folder.files(),
        str![[r#"
harbour.yaml
harbour/.github/workflows/ci.yml
harbour/.gitignore
harbour/client/.codegen-files
harbour/client/Cargo.toml
harbour/client/LICENSE-MIT
harbour/client/README.md
harbour/client/api.md
harbour/client/examples/create.rs
harbour/client/examples/error.rs
harbour/client/rustfmt.toml
harbour/client/src/boats.rs
harbour/client/src/client.rs
harbour/client/src/client/base.rs
harbour/client/src/client/modules.rs
harbour/client/src/lib.rs
harbour/client/src/types.rs
harbour/client/tests/smoke.rs
harbour/crategen.lock
harbour/crategen.toml
harbour/openapi.yaml

"#]]
    );
    folder.run_in("harbour/client/src", "generate --check").success().stdout_eq(str![[r#"
client is what `crategen generate` writes: [..] files (2 operations, 2 types, [TIME] s)

"#]]);
    folder
        .run_in("harbour", "generate")
        .success()
        .stdout_eq(str![[r#"
client is up to date: [..] files (2 operations, 2 types, [TIME] s)

"#]])
        .stderr_eq(str![]);
    folder.run_in("harbour", "inspect").success().stdout_eq(str![[r#"
harbour 0.1.0: A Rust client for Harbour
credential harbour_key (HARBOUR_KEY)

client.boats()
  list()               GET /boats
  create(name; berth)  POST /boats

types
  struct boats::Boat
  struct boats::Berth

"#]]);
}

#[test]
fn the_same_bytes_come_from_any_folder() {
    let folder = Folder::new("bytes");
    folder.run("generate harbour.yaml --out a").success();
    fs::create_dir(folder.0.join("below")).unwrap();
    folder.run_in("below", "generate ../harbour.yaml --out ../a --check").success();
    let whole = folder.0.join("harbour.yaml").display().to_string();
    folder.run_in("below", &format!("generate {whole} --out ../a --check")).success();
}

#[test]
fn a_new_project_overwrites_nothing() {
    let folder = Folder::new("overwrite");
    fs::create_dir(folder.0.join("harbour")).unwrap();
    folder.write("harbour/.gitignore", "mine\n");
    folder.run("new harbour.yaml harbour").code(1).stderr_eq(str![[r#"
error[foreign-file]: `harbour/.gitignore` already exists, and would be overwritten
 |
 = help: name another folder: crategen new SPEC DIR

"#]]);
    assert_eq!(folder.files(), "harbour.yaml\nharbour/.gitignore\n");
}

#[test]
fn the_files_of_a_new_project_do_not_collide() {
    let folder = Folder::new("collide");
    for name in ["client/boat.yaml", "overlay.yaml", "crategen.toml", "openapi.yaml"] {
        let path = folder.0.join("api").join(name);
        let _ = fs::remove_dir_all(folder.0.join("api"));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        folder.write("api/harbour.yaml", &PARTED.replace("parts/boat.yaml", name));
        folder.write(&format!("api/{name}"), PART);
        let done = folder.run("new api/harbour.yaml harbour").code(1);
        let error = String::from_utf8_lossy(&done.get_output().stderr).into_owned();
        assert!(error.contains(&format!("refers to a file `{name}`")), "{error}");
    }
    fs::create_dir_all(folder.0.join("harbour")).unwrap();
    folder.write("harbour/overlay.yaml", "mine");
    folder.run("new harbour.yaml harbour").code(1).stderr_eq(str![[r#"
error[foreign-file]: `harbour/overlay.yaml` already exists, and the project would use it
 |
 = help: name another folder: crategen new SPEC DIR

"#]]);
}

#[test]
fn a_new_project_names_its_document_plainly() {
    let folder = Folder::new("plain");
    let schemes = "key: {type: apiKey, in: header, name: X-Key}\n    \
                   \"harbour_key\\e[2J\": {type: apiKey, in: header, name: X-Other}\n    harbourKey:";
    let text = DOCUMENT.replacen("harbourKey:", "@", 1).replacen("harbourKey:", schemes, 1);
    let security = "harbourKey: []\n  - key: []\n  - \"harbour_key\\e[2J\":";
    fs::create_dir(folder.0.join("api")).unwrap();
    let text = text.replacen('@', security, 1);
    folder.write("api/$(a) \"b.yaml", &text);
    folder.run("new api harbour").success().stdout_eq(str![[r#"
Created `harbour`: the crate `harbour` with 2 methods and 2 types.

  openapi.yaml               the document
  crategen.toml              the configuration
  crategen.lock              the names and shapes of the crate, which are kept after the first release
  client/                    the crate
  .github/workflows/ci.yml   checks that the crate is up to date, and tests it
  .gitignore                 build output

`Client::from_env` reads these environment variables, which crategen.toml names:

  HARBOUR_KEY                the credential `key`
  HARBOUR_KEY_2J             the credential `harbour_key/u{1b}[2J`
  HARBOUR_HARBOUR_KEY        the credential `harbourKey`
  HARBOUR_BASE_URL           another server, optional

Next: cd harbour && cargo test --manifest-path client/Cargo.toml
After a change of crategen.toml: crategen generate

"#]]);
    snapbox::assert_data_eq!(
        folder.text("harbour/.github/workflows/ci.yml"),
        str![[r#"
name: ci
on: [push, pull_request]
jobs:
  client:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - run: cargo install crategen --locked --version 0.1.0
      - name: The crate is up to date
        run: crategen generate --check
      - name: The crate works
        run: cargo test --manifest-path client/Cargo.toml
      - name: The change of the document
        if: github.event_name == 'pull_request'
        env:
          BASE: origin/${{ github.base_ref }}
        run: |
          # The branch has no document before the first merge.
          if git cat-file -e "$BASE:openapi.yaml"; then
            crategen drift "$BASE:openapi.yaml" --format markdown >> "$GITHUB_STEP_SUMMARY"
          fi

"#]]
    );
}

#[test]
fn a_new_project_keeps_the_paths_below_a_root() {
    let folder = Folder::new("root");
    fs::create_dir_all(folder.0.join("specs/api")).unwrap();
    fs::create_dir_all(folder.0.join("specs/parts")).unwrap();
    folder.write("specs/api/harbour.yaml", &PARTED.replace("parts/", "../parts/"));
    folder.write("specs/parts/boat.yaml", PART);
    folder.run("new specs/api/harbour.yaml harbour").code(1).stderr_eq(str![[r#"
error[unreadable-file]: `specs/api/../parts/boat.yaml` cannot be read: `../parts/boat.yaml` is outside the folder that the document may read
  --> specs/api/harbour.yaml:10:40
   |
10 |           content: {application/json: {schema: {$ref: '../parts/boat.yaml#/Boat'}}}
   |                                        ^^^^^^
   |
   = note: at #/paths/~1boats/get/responses/200/content/application~1json/schema

error[not-a-document]: the document is invalid, so no project was made
 |
 = help: correct it, or leave out the invalid parts with `--allow-incomplete`

"#]]);
    folder.run("new specs/api/harbour.yaml harbour --root specs").success().stderr_eq(str![]);
    assert!(folder.text("harbour/crategen.toml").contains("root = \".\"\n\n[project]\n"));
    assert_eq!(folder.text("harbour/parts/boat.yaml"), PART);
    folder.run_in("harbour", "generate --check").success();
    folder.run_in("harbour", "update ../specs/api/harbour.yaml").success().stdout_eq(str![[r#"
api/openapi.yaml -> ../specs/api/harbour.yaml
The documents describe the same API.

0 files changed; the version stays 0.1.0 until it is released (`update --release`)

"#]]);
    folder.run("new specs/api/harbour.yaml other --root specs/parts").code(1).stderr_eq(str![[r#"
error[path-refused]: the document `specs/api/harbour.yaml` is outside of the root folder `[..]`
 |
 = help: choose a root folder that contains the document

"#]]);
}

#[test]
fn a_document_in_utf_16_is_replaced() {
    let utf16 = |text: &str| -> Vec<u8> {
        ['\u{feff}'].into_iter().chain(text.chars()).flat_map(|c| (c as u16).to_le_bytes()).collect()
    };
    let folder = Folder::with_project("utf-16");
    fs::write(folder.0.join("harbour/openapi.yaml"), utf16(DOCUMENT)).unwrap();
    folder.run_in("harbour", "generate --check").success();
    folder.commit();
    fs::write(folder.0.join("newer.yaml"), utf16(NEWER)).unwrap();
    folder.run_in("harbour", "update ../newer.yaml").success().stderr_eq(str![]);
    assert_eq!(folder.text("harbour/openapi.yaml"), NEWER);
    folder.run_in("harbour", "drift HEAD:openapi.yaml").success().stderr_eq(str![]);
}

#[test]
fn nobody_need_read_the_messages() {
    let folder = Folder::new("closed");
    let mut run = std::process::Command::new(program())
        .args(["generate", "missing.yaml", "--out", "client"])
        .current_dir(&folder.0)
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop((run.stdout.take(), run.stderr.take()));
    assert_eq!(run.wait().unwrap().code(), Some(1));
}

#[test]
fn only_some_resources_are_on_by_default() {
    let folder = Folder::new("new-only");
    folder.run("new harbour.yaml --only boats").success().stderr_eq(str![]);
    let written = |path: &str, key: &str| {
        let text = folder.text(path);
        text.lines().find(|line| line.starts_with(key)).map(str::to_owned)
    };
    assert_eq!(
        written("harbour/crategen.toml", "default-resources").as_deref(),
        Some(r#"default-resources = ["boats"]"#)
    );
    assert_eq!(
        written("harbour/client/Cargo.toml", "default").as_deref(),
        Some(r#"default = ["boats", "reqwest"]"#)
    );
    folder.run("new harbour.yaml other --only baots").failure().stderr_eq(str![[r#"
error[unknown-name]: no resource has the feature `baots`
 |
 = help: did you mean `boats`?

"#]]);
}
