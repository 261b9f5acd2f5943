//! Transcripts of the command `crategen`, each in an empty folder.
//!
//! `SNAPSHOTS=overwrite cargo test -p crategen --test command` rewrites what is printed.

use std::fs;
use std::path::{Path, PathBuf};

use snapbox::cmd::{Command, OutputAssert, cargo_bin};
use snapbox::{Assert, Redactions, str};

const DOCUMENT: &str = include_str!("command/harbour.yaml");
const NEWER: &str = include_str!("command/harbour-2.yaml");

/// A folder that is removed at the end.
struct Folder(PathBuf);

impl Folder {
    /// Makes a folder with the document `harbour.yaml`.
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("command-{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let folder = Self(folder);
        folder.write("harbour.yaml", DOCUMENT);
        folder
    }

    /// Makes a folder with a project in `harbour`.
    fn with_project(name: &str) -> Self {
        let folder = Self::new(name);
        folder.run("new harbour.yaml harbour").success();
        folder
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.0.join(file), text).unwrap();
    }

    fn replace(&self, file: &str, from: &str, to: &str) {
        let before = fs::read_to_string(self.0.join(file)).unwrap();
        assert!(before.contains(from), "{before}");
        self.write(file, &before.replacen(from, to, 1));
    }

    /// Runs `crategen` with these arguments.
    fn run(&self, arguments: &str) -> OutputAssert {
        self.run_in("", arguments)
    }

    fn run_in(&self, folder: &str, arguments: &str) -> OutputAssert {
        let mut redactions = Redactions::new();
        redactions.insert("[TIME]", regex::Regex::new("(?<redacted>[0-9.]+) s\\)").unwrap()).unwrap();
        let assert = Assert::new().action_env(snapbox::assert::DEFAULT_ACTION_ENV).redact_with(redactions);
        Command::new(cargo_bin!("crategen"))
            .args(arguments.split(' '))
            .current_dir(self.0.join(folder))
            .with_assert(assert)
            .assert()
    }

    /// Returns the paths of the files, without those of the runtime.
    fn files(&self) -> String {
        let mut files = Vec::new();
        collect(&self.0, "", &mut files);
        files.retain(|file| !file.contains("/runtime/"));
        files.sort();
        files.join("\n") + "\n"
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn collect(root: &Path, below: &str, files: &mut Vec<String>) {
    for entry in fs::read_dir(root.join(below)).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{below}{}", entry.file_name().into_string().unwrap());
        match entry.file_type().unwrap().is_dir() {
            true => collect(root, &format!("{path}/"), files),
            false => files.push(path),
        }
    }
}

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
  crategen.lock              the names and shapes of the crate; binds after the first release
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
harbour/client/src/lib.rs
harbour/client/src/types.rs
harbour/client/tests/smoke.rs
harbour/crategen.lock
harbour/crategen.toml
harbour/openapi.yaml

"#]]
    );
    folder.run_in("harbour/client/src", "generate --check").success().stdout_eq(str![[r#"
client is what `crategen generate` writes: 104 files (2 operations, 2 types, [TIME] s)

"#]]);
    folder
        .run_in("harbour", "generate")
        .success()
        .stdout_eq(str![[r#"
client is up to date: 104 files (2 operations, 2 types, [TIME] s)

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
fn a_check_lists_the_files_that_differ() {
    let folder = Folder::with_project("check");
    folder.replace("harbour/openapi.yaml", "Lists the boats", "Lists every boat");
    folder.run_in("harbour", "generate --check").failure().stderr_eq(str![[r#"
differs: client/api.md
differs: client/src/boats.rs

client is not what `crategen generate` writes; run `crategen generate`

"#]]);
    folder.run_in("harbour", "generate --message-format json").success().stdout_eq(str![[r#"
{"output":"client","outside":[],"prevented":[],"reason":"finished","removed":[],"success":true,"unchanged":99,"written":["api.md","src/boats.rs"]}

"#]]);
    folder.run_in("harbour", "generate --check").success();
}

#[test]
fn an_update_shows_the_drift_and_raises_the_version_after_a_release() {
    let folder = Folder::with_project("update");
    folder.write("newer.yaml", NEWER);
    folder.run_in("harbour", "update ../newer.yaml --dry-run").success().stdout_eq(str![[r#"
openapi.yaml -> ../newer.yaml
Minor: something is new or deprecated; no code breaks. The crate goes from 0.1.0 to 0.1.1.

  minor      1  field-added 1
  docs       1  api-described 1

New or deprecated: code compiles as before (1)

boats
  minor  Berth.depth  (request and response)  [field-added]
         `depth` is a new field.
         old 54:5  #/components/schemas/Berth
         new 59:9  #/components/schemas/Berth/properties/depth

Documentation only (1)

The whole API
  docs   version  [api-described]
         The document is version 2.0.0 rather than 1.0.0.
         - 1.0.0
         + 2.0.0
         old 4:3, new 4:3  #/info/version

5 files would change; the version stays 0.1.0 until it is released (`update --release`)

"#]]);
    folder.run_in("harbour", "update --release").success().stdout_eq(str![[r#"
openapi.yaml -> openapi.yaml
The documents describe the same API.

1 file changed; 0.1.0 is released: the lock binds from now on

"#]]);
    folder.run_in("harbour", "update ../newer.yaml").success().stdout_eq(str![[r#"
openapi.yaml -> ../newer.yaml
Minor: something is new or deprecated; no code breaks. The crate goes from 0.1.0 to 0.1.1.

  minor      1  field-added 1
  docs       1  api-described 1

New or deprecated: code compiles as before (1)

boats
  minor  Berth.depth  (request and response)  [field-added]
         `depth` is a new field.
         old 54:5  #/components/schemas/Berth
         new 59:9  #/components/schemas/Berth/properties/depth

Documentation only (1)

The whole API
  docs   version  [api-described]
         The document is version 2.0.0 rather than 1.0.0.
         - 1.0.0
         + 2.0.0
         old 4:3, new 4:3  #/info/version

10 files changed; the version goes from 0.1.0 to 0.1.1; tag the release v0.1.1

"#]]);
    snapbox::assert_data_eq!(
        fs::read_to_string(folder.0.join("harbour/CHANGELOG.md")).unwrap(),
        str![[r#"
# Changelog

## 0.1.1

New or deprecated:

- `Berth.depth`: `depth` is a new field.

"#]]
    );
    folder.run_in("harbour", "drift ../harbour.yaml").success().stdout_eq(str![[r#"
../harbour.yaml -> openapi.yaml
Minor: something is new or deprecated; no code breaks. The crate goes from 0.1.1 to 0.1.2.

  minor      1  field-added 1
  docs       1  api-described 1

New or deprecated: code compiles as before (1)

boats
  minor  Berth.depth  (request and response)  [field-added]
         `depth` is a new field.
         old 54:5  #/components/schemas/Berth
         new 59:9  #/components/schemas/Berth/properties/depth

Documentation only (1)

The whole API
  docs   version  [api-described]
         The document is version 2.0.0 rather than 1.0.0.
         - 1.0.0
         + 2.0.0
         old 4:3, new 4:3  #/info/version

"#]]);
    folder.run_in("harbour", "drift ../harbour.yaml --fail-on minor").code(1);
}

#[test]
fn a_kind_of_change_is_explained() {
    let folder = Folder::new("explain");
    folder.run("explain field-removed").success().stdout_eq(str![[r#"
field-removed

  The field `{wire}` was removed.
    Code that uses the crate may no longer work: it needs a new major version.

  {noun} was removed, and its argument with it.
    Code that uses the crate may no longer work: it needs a new major version.

  {noun} was removed, and its setter with it.
    Code that uses the crate may no longer work: it needs a new major version.

To give it another effect, write this in the configuration:

  [drift]
  field-removed = "ignore"  # or "docs", "patch", "minor", "major"

"#]]);
    folder.run("explain field-removd").code(1).stderr_eq(str![[r#"
error: no kind of change is called `field-removd`
 |
 = help: did you mean `field-removed`?

"#]]);
}

#[test]
fn mistakes_on_the_command_line_are_answered() {
    let folder = Folder::new("mistakes");
    let code = |arguments: &str, code| folder.run(arguments).code(code);
    code("generate", 1).stderr_eq(str![[r#"
error: there is no `crategen.toml` in this folder or one above
 |
 = help: make a project: crategen new openapi.yaml
         or write a crate without one: crategen generate openapi.yaml --out FOLDER

"#]]);
    code("generate harbour.yaml", 1).stderr_eq(str![[r#"
error: `--out` is missing: the folder of the crate to write
 |
 = help: crategen generate … --out FOLDER

generate: 1 error, nothing was written

"#]]);
    code("genrate", 2).stderr_eq(str![[r#"
error: unrecognized subcommand 'genrate'

  tip: a similar subcommand exists: 'generate'

Usage: crategen <COMMAND>

For more information, try '--help'.

"#]]);
    code("generate --chek", 2).stderr_eq(str![[r#"
error: unexpected argument '--chek' found

  tip: a similar argument exists: '--check'

Usage: crategen generate --check [SPEC]

For more information, try '--help'.

"#]]);
    code("generate harbour.yml --out client", 1).stderr_eq(str![[r#"
error: there is no file `harbour.yml`
 |
 = help: give the path of an OpenAPI document

generate: 1 error, nothing was written

"#]]);
    code("generate https://example.com/openapi.yaml --out client", 1).stderr_eq(str![[r#"
error: `https://example.com/openapi.yaml` is a URL, and a file is expected
 |
 = help: download it first: curl --fail --location --output openapi.yaml 'https://example.com/openapi.yaml'

"#]]);
    code("update https://example.com/openapi.yaml", 1).stderr_eq(str![[r#"
error: `https://example.com/openapi.yaml` is a URL, and a file is expected
 |
 = help: download it first: curl --fail --location --output openapi.yaml 'https://example.com/openapi.yaml'

"#]]);
    code("new harbour.yaml --name 1st", 1).stderr_eq(str![[r#"
error: `1st` is not a valid package name
 |
 = help: use ASCII letters, digits, `-` and `_`, beginning with a letter; Rust keywords are not allowed

"#]]);
    folder.write("notes.txt", "no document\n");
    code("new notes.txt", 1).stderr_eq(str![[r#"
error: an OpenAPI document must be an object, but this is a string
 --> notes.txt:1:1
  |
1 | no document
  | ^^

"#]]);
    assert_eq!(folder.files(), "harbour.yaml\nnotes.txt\n");
}

#[test]
fn a_new_project_overwrites_nothing() {
    let folder = Folder::new("overwrite");
    fs::create_dir(folder.0.join("harbour")).unwrap();
    folder.write("harbour/.gitignore", "mine\n");
    folder.run("new harbour.yaml harbour").code(1).stderr_eq(str![[r#"
error: `harbour/.gitignore` already exists, and would be overwritten
 |
 = help: name another folder: crategen new SPEC DIR

"#]]);
    assert_eq!(folder.files(), "harbour.yaml\nharbour/.gitignore\n");
}

#[test]
fn mistakes_in_the_configuration_are_answered() {
    let rows = [
        (
            "version = \"0.1.0\"",
            "version = \"1\"",
            str![[r#"
error: `1` is not a valid package version
 |
 = help: use three numbers, such as `0.1.0` (SemVer 2.0)

generate: 1 error, nothing was written

"#]],
        ),
        (
            "name = \"harbour\"",
            "name = \"fn\"",
            str![[r#"
error: `fn` is not a valid package name
 |
 = help: use ASCII letters, digits, `-` and `_`, beginning with a letter; Rust keywords are not allowed

generate: 1 error, nothing was written

"#]],
        ),
        (
            "[server]",
            "[sever]",
            str![[r#"
error: unknown key `sever`
  --> crategen.toml:24:2
   |
24 | [sever]
   |  ^^^^^
   |
   = help: did you mean `server`?

"#]],
        ),
        (
            "\n[server]",
            "[operations.listBoats]\nname = \"all\"\n\n[server]",
            str![[r#"
error: no operation in the document matches `listBoats`
  --> crategen.toml:23:13
   |
23 | [operations.listBoats]
   |             ^^^^^^^^^
   |
   = help: did you mean `GET /boats`?

generate: 1 error, nothing was written

"#]],
        ),
        (
            "\n[server]",
            "[operations.\"get /boats\"]\nname = \"all\"\n\n[server]",
            str![[r#"
error: no operation in the document matches `get /boats`
  --> crategen.toml:23:13
   |
23 | [operations."get /boats"]
   |             ^^^^^^^^^^^^
   |
   = help: did you mean `GET /boats`?

generate: 1 error, nothing was written

"#]],
        ),
        (
            "\n[server]",
            "[operations.\"GET /boats\"]\nname = \"create\"\n\n[server]",
            str![[r#"
warning: `GET /boats` and `POST /boats` are both named `create`, so the second gets a longer name
  --> openapi.yaml:23:5
   |
23 |     post:
   |     ^^^^
   |
   = note: at #/paths/~1boats/post
   = help: give one a name in the configuration:
           [operations."POST /boats"]
           name = "create"

error: 1 warning with `--deny-warnings`
 |
 = help: correct the document, or leave the option out

generate: 1 error, nothing was written

"#]],
        ),
        (
            "\n[server]",
            "[types.Boat]\nname = \"Berth\"\n\n[server]",
            str![[r#"
error: the type name `Berth`, configured for `Boat`, is already the name of the schema `Berth`
  --> crategen.toml:23:8
   |
23 | [types.Boat]
   |        ^^^^
   |
   = help: choose another `name`, or merge the two by giving `Berth` the same one:
           [types."Berth"]
           name = "Berth"

generate: 1 error, nothing was written

"#]],
        ),
        (
            "document = \"openapi.yaml\"",
            "document = \"api.yaml\"",
            str![[r#"
error: there is no file `api.yaml`
 |
 = help: give the path of an OpenAPI document

generate: 1 error, nothing was written

"#]],
        ),
    ];
    for (from, to, expected) in rows {
        let folder = Folder::with_project("configuration");
        folder.replace("harbour/crategen.toml", from, to);
        folder.run_in("harbour", "generate --deny-warnings").code(1).stderr_eq(expected);
    }
}

#[test]
fn mistakes_in_the_document_show_its_lines() {
    let rows = [
        (
            "type: string",
            "type: strnig",
            str![[r#"
warning: `strnig` is not a JSON Schema type; any value is accepted
  --> openapi.yaml:51:11
   |
51 |           type: strnig
   |           ^^^^
   |
   = note: at #/components/schemas/Boat/properties/name/type

error: 1 warning with `--deny-warnings`
 |
 = help: correct the document, or leave the option out

generate: 1 error, nothing was written

"#]],
        ),
        (
            "#/components/schemas/Boat'",
            "#/components/schemas/Bota'",
            str![[r#"
error: the reference `#/components/schemas/Bota` has no target
  --> openapi.yaml:21:17
   |
21 |                 items:
   |                 ^^^^^
   |
   = note: at #/paths/~1boats/get/responses/200/content/application~1json/schema/items
   = help: did you mean `#/components/schemas/Boat`?

generate: 1 error, nothing was written
`--allow-incomplete` leaves out the invalid parts of the document

"#]],
        ),
        (
            "  /boats:",
            "\t/boats:",
            str![[r#"
error: not YAML: a line is indented with a tab
  --> openapi.yaml:10:1
   |
10 |     /boats:
   | ^^^^
   |
   = help: indent with spaces

generate: 1 error, nothing was written

"#]],
        ),
    ];
    for (from, to, expected) in rows {
        let folder = Folder::with_project("document");
        folder.replace("harbour/openapi.yaml", from, to);
        folder.run_in("harbour", "generate --deny-warnings").code(1).stderr_eq(expected);
    }
}
