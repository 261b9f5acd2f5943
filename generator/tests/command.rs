//! Transcripts of the command `crategen`, each in an empty folder.
//!
//! `SNAPSHOTS=overwrite cargo test -p crategen --test command` rewrites what is printed.

use std::fs;
use std::path::{Path, PathBuf};

use snapbox::cmd::{Command, OutputAssert, cargo_bin};
use snapbox::{Assert, Redactions, str};

const DOCUMENT: &str = include_str!("command/harbour.yaml");
const NEWER: &str = include_str!("command/harbour-2.yaml");

const PARTED: &str = "\
openapi: 3.1.0
info: {title: Harbour, version: '1'}
servers: [{url: https://example.com}]
paths:
  /boats:
    get:
      responses:
        '200':
          description: A boat.
          content: {application/json: {schema: {$ref: 'parts/boat.yaml#/Boat'}}}
";
const PART: &str = "Boat:\n  type: object\n  properties: {name: {type: string}}\n";

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

    /// Runs git in the project, as somebody who has no configuration.
    fn git(&self, arguments: &[&str]) {
        let done = std::process::Command::new("git")
            .args(["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"])
            .args(arguments)
            .current_dir(self.0.join("harbour"))
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    /// Commits everything in the project.
    fn commit(&self) {
        self.git(&["init", "--quiet"]);
        self.git(&["add", "."]);
        self.git(&["commit", "--quiet", "--message", "a"]);
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    /// Makes a folder with a document of two files, and a project of it in `harbour`.
    fn with_parts(name: &str) -> Self {
        let folder = Self::new(name);
        fs::create_dir_all(folder.0.join("api/parts")).unwrap();
        folder.write("api/harbour.yaml", PARTED);
        folder.write("api/parts/boat.yaml", PART);
        folder.run("new api harbour").success();
        folder
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
openapi.yaml is not in git's last commit, so it is not compared.

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

  The field `…` was removed.
    Code that uses the crate may no longer work: it needs a new major version.

  The field was removed, and its argument with it.
    Code that uses the crate may no longer work: it needs a new major version.

  The field was removed, and its setter with it.
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

#[test]
fn an_edited_document_is_compared_with_the_last_commit() {
    let folder = Folder::with_project("edited");
    folder.run_in("harbour", "update").code(1).stderr_eq(str![[r#"
error: `openapi.yaml` is not in git's last commit, so there is no old revision to compare it with
 |
 = help: name the new document: crategen update FILE
         or commit the document as it was, and edit it then

update: nothing was changed

"#]]);
    folder.run_in("harbour", "update --release").success();
    folder.commit();
    folder.replace("harbour/openapi.yaml", "required: [name]", "required: []");
    folder.replace("harbour/openapi.yaml", "        name:", "        title:");
    // It may have been generated from before, which rewrites the lock.
    folder.run_in("harbour", "generate").success();
    folder.run_in("harbour", "update").success().stdout_eq(str![[r#"
HEAD:openapi.yaml -> openapi.yaml
Major: code that uses the items listed first may no longer compile or work. The crate goes from
0.1.0 to 0.2.0.

  major      1  field-removed 1
  minor      1  field-added 1

Breaking: code that uses this may no longer compile or work (1)

boats
  major  Boat.name  (request and response)  [field-removed]
         The field `name` was removed.
         old openapi.yaml:50:9  #/components/schemas/Boat/properties/name
         new 46:5  #/components/schemas/Boat

New or deprecated: code compiles as before (1)

boats
  minor  Boat.title  (request and response)  [field-added]
         `title` is a new field.
         old openapi.yaml:46:5  #/components/schemas/Boat
         new 50:9  #/components/schemas/Boat/properties/title

5 files changed; the version goes from 0.1.0 to 0.2.0; tag the release v0.2.0

"#]]);
    assert!(folder.text("harbour/crategen.toml").contains("version = \"0.2.0\""));
    let changelog = folder.text("harbour/CHANGELOG.md");
    assert!(changelog.contains("## 0.2.0"), "{changelog}");
    // A second run before the commit raises nothing again.
    folder.run_in("harbour", "update").success();
    assert!(folder.text("harbour/crategen.toml").contains("version = \"0.2.0\""));
    assert_eq!(folder.text("harbour/CHANGELOG.md"), changelog);
    folder.commit();
    folder.run_in("harbour", "update --release").success().stdout_eq(str![[r#"
HEAD:openapi.yaml -> openapi.yaml
The documents describe the same API.

0 files changed; the version stays 0.2.0 (the verdict is none)
The lock binds already, so `--release` changes nothing.

"#]]);
}

#[test]
fn files_of_a_project_that_are_one_are_refused() {
    let rows = [
        (
            "# changelog = \"CHANGELOG.md\"",
            "changelog = \"./openapi.yaml\"",
            str![[r#"
error: the document and the changelog are one file, `openapi.yaml`
  --> crategen.toml:11:1
   |
11 | changelog = "./openapi.yaml"
   | ^^^^^^^^^
   |
   = help: give each a file of its own

"#]],
        ),
        (
            "# lock = \"crategen.lock\"",
            "lock = \"client/Cargo.toml\"",
            str![[r#"
error: the lock `client/Cargo.toml` is in the folder of the crate
  --> crategen.toml:10:1
   |
10 | lock = "client/Cargo.toml"
   | ^^^^
   |
   = help: move it out: everything in that folder is generated

"#]],
        ),
        (
            "# lock = \"crategen.lock\"",
            "lock = \"crategen.toml\"",
            str![[r#"
error: the project file and the lock are one file, `crategen.toml`
  --> crategen.toml:10:1
   |
10 | lock = "crategen.toml"
   | ^^^^
   |
   = help: give each a file of its own

"#]],
        ),
        (
            "output = \"client\"",
            "output = \".\"",
            str![[r#"
error: the folder of the crate, `.`, has the project file in it
 --> crategen.toml:7:1
  |
7 | output = "."
  | ^^^^^^
  |
  = help: give the crate a folder of its own

"#]],
        ),
        (
            "# overlay = \"overlay.yaml\"",
            "overlay = \"mends.yaml\"",
            str![[r#"
error: there is no file `mends.yaml`, which is to be the overlay
 --> crategen.toml:9:1
  |
9 | overlay = "mends.yaml"
  | ^^^^^^^
  |
  = help: create the file, or correct the path

"#]],
        ),
        (
            "# changelog = \"CHANGELOG.md\"",
            "changelog = \"CHANGES.md\"",
            str![[r#"
error: there is no file `CHANGES.md`, which is to be the changelog
  --> crategen.toml:11:1
   |
11 | changelog = "CHANGES.md"
   | ^^^^^^^^^
   |
   = help: create the file, or correct the path

"#]],
        ),
    ];
    for (from, to, expected) in rows {
        let folder = Folder::with_project("coinciding");
        folder.replace("harbour/crategen.toml", from, to);
        let before = folder.text("harbour/openapi.yaml");
        folder.write("newer.yaml", NEWER);
        folder.run_in("harbour", "update ../newer.yaml").code(1).stderr_eq(expected);
        assert_eq!(folder.text("harbour/openapi.yaml"), before);
    }
}

#[test]
fn an_update_names_the_files_that_are_no_longer_referred_to() {
    let folder = Folder::with_parts("parts");
    folder.write("newer.yaml", NEWER);
    let part = folder.0.join("harbour/parts/boat.yaml");
    folder.run_in("harbour", "update ../newer.yaml --dry-run").success().stdout_eq(str![[r#"
...
The document no longer refers to these files; remove those that nothing else needs:
  parts/boat.yaml

[..] files would change; the version stays 0.1.0 until it is released (`update --release`)

"#]]);
    folder.run_in("harbour", "update ../newer.yaml").success();
    assert!(part.exists());
}

#[test]
fn an_update_reads_files_in_the_root_of_the_configuration() {
    let folder = Folder::with_parts("root");
    let text = folder.text("harbour/openapi.yaml").replace("parts/", "../parts/");
    fs::create_dir_all(folder.0.join("harbour/main")).unwrap();
    fs::remove_file(folder.0.join("harbour/openapi.yaml")).unwrap();
    folder.write("harbour/main/openapi.yaml", &text);
    folder.replace("harbour/crategen.toml", "\"openapi.yaml\"", "\"main/openapi.yaml\"");
    folder.replace("harbour/crategen.toml", "# root = \"..\"", "");
    folder.replace("harbour/crategen.toml", "[project]", "root = \".\"\n[project]");
    folder.run_in("harbour", "generate").success();
    folder.run_in("harbour", "update --release").success();
    folder.commit();
    folder.replace("harbour/parts/boat.yaml", "name:", "title:");
    folder.run_in("harbour", "update --dry-run").success().stdout_eq(str![[r#"
HEAD:main/openapi.yaml -> main/openapi.yaml
Major: code that uses the items listed first may no longer compile or work. The crate goes from
0.1.0 to 0.2.0.

  major      1  field-removed 1
  minor      1  field-added 1

Breaking: code that uses this may no longer compile or work (1)

boats
  major  Boat.name  (response)  [field-removed]
         The field `name` was removed.
         old main/../parts/boat.yaml:3:16  ../parts/boat.yaml#/Boat/properties/name
         new main/../parts/boat.yaml:1:1  ../parts/boat.yaml#/Boat

New or deprecated: code compiles as before (1)

boats
  minor  Boat.title  (response)  [field-added]
         `title` is a new field.
         old main/../parts/boat.yaml:1:1  ../parts/boat.yaml#/Boat
         new main/../parts/boat.yaml:3:16  ../parts/boat.yaml#/Boat/properties/title

7 files would change; the version goes from 0.1.0 to 0.2.0; tag the release v0.2.0

"#]]);
    fs::create_dir_all(folder.0.join("next/main")).unwrap();
    fs::create_dir_all(folder.0.join("next/parts")).unwrap();
    folder.write("next/main/api.yaml", &text);
    folder.write("next/parts/boat.yaml", &PART.replace("name:", "berth:"));
    folder.run_in("harbour", "update ../next/main/api.yaml").success();
    assert!(folder.text("harbour/parts/boat.yaml").contains("berth"));
}

#[test]
fn an_overlay_that_the_project_does_not_name_is_refused() {
    let folder = Folder::with_project("overlay");
    folder.write("mends.yaml", "overlay: 1.0.0\ninfo: {title: a, version: '1'}\nactions: []\n");
    folder.write("newer.yaml", NEWER);
    folder.run_in("harbour", "update ../newer.yaml --overlay ../mends.yaml").code(1).stderr_eq(str![[r#"
error: the project does not name the overlay `../mends.yaml`, so `generate` would not apply it
 |
 = help: leave the option out, and name the overlay in the configuration:
         [project]
         overlay = "../mends.yaml"

update: nothing was changed

"#]]);
}

#[test]
fn documents_that_cannot_be_compared_have_an_exit_status_of_their_own() {
    let folder = Folder::new("incomparable");
    folder.run("drift harbour.yaml").code(2);
    folder.run("drift https://example.com/openapi.yaml harbour.yaml").code(2);
    folder.run("drift harbour.yaml --project missing.toml").code(2);
    folder.run("drift missing.yaml harbour.yaml").code(2);
}

#[test]
fn invalid_parts_are_left_out_by_every_command() {
    let folder = Folder::new("incomplete");
    folder.replace("harbour.yaml", "#/components/schemas/Boat'", "#/components/schemas/Bota'");
    folder.run("new harbour.yaml harbour").code(1);
    folder.run("new harbour.yaml harbour --allow-incomplete").success();
    let workflow = folder.text("harbour/.github/workflows/ci.yml");
    assert_eq!(workflow.matches(" --allow-incomplete").count(), 2, "{workflow}");
    folder.run_in("harbour", "drift openapi.yaml").code(2);
    folder.run_in("harbour", "drift openapi.yaml --allow-incomplete").success();
    folder.run_in("harbour", "update ../harbour.yaml").code(1);
    folder.run_in("harbour", "update ../harbour.yaml --allow-incomplete").success();
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
error: `harbour/overlay.yaml` already exists, and the project would use it
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
  crategen.lock              the names and shapes of the crate; binds after the first release
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
fn a_changelog_that_is_not_text_is_an_error() {
    let folder = Folder::with_project("changelog");
    folder.run_in("harbour", "update --release").success();
    fs::write(folder.0.join("harbour/CHANGELOG.md"), [0xff, 0xfe, 0x41]).unwrap();
    folder.write("newer.yaml", NEWER);
    let done = folder.run_in("harbour", "update ../newer.yaml").code(1);
    let error = String::from_utf8_lossy(&done.get_output().stderr).into_owned();
    assert!(error.contains("CHANGELOG.md` cannot be read: the file is not UTF-8"), "{error}");
}

#[test]
fn a_reader_that_is_gone_is_no_error() {
    let folder = Folder::new("closed");
    let commands = [
        "new harbour.yaml harbour",
        "generate harbour.yaml --out client",
        "generate harbour.yaml --out client",
        "generate harbour.yaml --out client --check",
        "generate missing.yaml --out client --message-format json",
        "completions bash",
    ];
    for arguments in commands {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let done = std::process::Command::new(cargo_bin!("crategen"))
            .args(arguments.split(' '))
            .current_dir(&folder.0)
            .stdout(writer)
            .output()
            .unwrap();
        let error = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.code() < Some(2) && !error.contains("panicked"), "{arguments}: {error}");
    }
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
