//! Transcripts of `crategen update` and `drift`.

use std::fs;

use crate::folder::*;
use snapbox::str;

#[test]
fn an_update_shows_the_drift_and_raises_the_version_after_a_release() {
    let folder = Folder::with_project("update");
    folder.write("newer.yaml", NEWER);
    folder.run_in("harbour", "update ../newer.yaml --dry-run").success().stdout_eq(str![[r#"
openapi.yaml -> ../newer.yaml
Minor: something is new or deprecated; no code breaks. The crate keeps its version, 0.1.0, until
that is released.

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

1 file changed; 0.1.0 is released: the lock takes effect

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
fn an_edited_document_is_compared_with_the_last_commit() {
    let folder = Folder::with_project("edited");
    folder.run_in("harbour", "update").code(1).stderr_eq(str![[r#"
error[revision-unavailable]: `openapi.yaml` is not in git's last commit, so there is no old revision to compare it with
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
The lock is in effect already, so `--release` changes nothing.

"#]]);
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
error[command-line]: the project does not name the overlay `../mends.yaml`, so `generate` would not apply it
 |
 = help: leave the option out, and name the overlay in the configuration:
         [project]
         overlay = "../mends.yaml"

update: nothing was changed

"#]]);
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
