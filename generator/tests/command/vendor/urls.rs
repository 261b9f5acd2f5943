//! Requests, references and files of URLs.

use std::collections::BTreeSet;
use std::fs;

use super::server::{MOVED, Server};
use super::{TEXT, with_references};
use crate::folder::*;
use snapbox::str;

#[test]
fn no_character_of_a_url_is_an_option_or_a_pattern() {
    let server = Server::new();
    let address = &server.address;
    let folder = with_references(
        "vendor-patterns",
        &[&format!("http://{address}/[1-3].yaml"), &format!("http://{address}/{{a,b}}.yaml")],
    );
    folder.run("vendor harbour.yaml").code(1);
    assert_eq!(server.requests(), ["/[1-3].yaml", "/%7Ba,b%7D.yaml"]);
}

#[test]
fn different_urls_have_different_files() {
    let server = Server::new();
    let paths = ["/b", "/b/", "/b/c.json", "/d%20e/f.json", "/d_20e/f.json", "/X.json", "/x.json"];
    let urls = paths.map(|path| {
        server.serve(path, &format!("title: '{path}'\ntype: string\n"));
        format!("http://{}{path}", server.address)
    });
    let folder = with_references("vendor-paths", &urls.each_ref().map(String::as_str));
    folder.run("vendor harbour.yaml").success();
    let files = folder.files().to_lowercase();
    let files: BTreeSet<&str> = files.lines().collect();
    assert_eq!(files.len(), paths.len() + 2, "{files:?}");
    folder.run("vendor harbour.yaml").success().stdout_eq(str![[r#"
7 files are up to date

"#]]);
    folder.run("generate harbour.yaml --out client --check").code(1);
}

#[test]
fn references_in_a_vendored_file_are_relative_to_its_url() {
    let server = Server::new();
    let address = server.address.clone();
    server.serve("/old/a.yaml", &format!("{MOVED}/new/a.yaml"));
    let references = ["d%20e.yaml", "f.yaml?x=1/2", "/g.yaml", &format!("//{address}/h.yaml"), "i.yaml#/A"];
    let fields = references.iter().enumerate();
    let fields = fields.map(|(index, text)| format!("  p{index}: {{$ref: '{text}'}}\n"));
    server.serve("/new/a.yaml", &format!("type: object\nproperties:\n{}", fields.collect::<String>()));
    for path in ["/new/d%20e.yaml", "/new/f.yaml?x=1/2", "/g.yaml", "/h.yaml"] {
        server.serve(path, "type: integer\n");
    }
    server.serve("/new/i.yaml", "A: {type: integer}\n");
    let folder = Folder::new("vendor-relative");
    let url = format!("HTTP://{address}/old/a.yaml");
    folder.write("harbour.yaml", &PARTED.replace("parts/boat.yaml#/Boat", &url));
    folder.run("vendor harbour.yaml").success();
    assert_eq!(
        server.requests(),
        [
            "/old/a.yaml",
            "/new/a.yaml",
            "/new/d%20e.yaml",
            "/new/f.yaml?x=1/2",
            "/g.yaml",
            "/h.yaml",
            "/new/i.yaml"
        ]
    );
    server.files.lock().unwrap().clear();
    folder.run("vendor harbour.yaml").success().stdout_eq(str![[r#"
6 files are up to date

"#]]);
    folder.run("generate harbour.yaml --out client").success();
    let types = folder.text("client/src/boats.rs");
    for index in 0..5 {
        assert!(types.contains(&format!("p{index}: Option<i64>")), "{types}");
    }
    folder.run("new harbour.yaml harbour").success();

    // A file that is gone, and one that the lock does not have.
    let host = format!("vendor/http/{}", address.replace(':', "_"));
    fs::remove_file(folder.0.join(&host).join("g.yaml")).unwrap();
    let lock = folder.text("vendor.lock");
    let lock = lock.lines().filter(|line| !line.contains("h.yaml")).map(|line| format!("{line}\n"));
    let lock: String = lock.collect();
    folder.write("vendor.lock", &lock);
    folder.run("generate harbour.yaml --out client").code(1).stderr_eq(str![[r#"
error[missing-file]: there is no file `vendor/http/127.0.0.1_[PORT]/g.yaml`, which `vendor.lock` lists
 --> vendor/http/127.0.0.1_[PORT]/old/a.yaml:5:3
  |
5 |   p2: {$ref: '/g.yaml'}
  |   ^^
  |
  = note: at vendor/http/127.0.0.1_[PORT]/old/a.yaml#/properties/p2
  = help: restore it from version control, or download it again: crategen vendor

error[network-reference]: `//127.0.0.1:[PORT]/h.yaml` (`http://127.0.0.1:[PORT]/h.yaml`) is a network address; references are only read from files
 --> vendor/http/127.0.0.1_[PORT]/old/a.yaml:6:3
  |
6 |   p3: {$ref: '//127.0.0.1:[PORT]/h.yaml'}
  |   ^^
  |
  = note: at vendor/http/127.0.0.1_[PORT]/old/a.yaml#/properties/p3
  = help: download it once, and keep it with the document: crategen vendor
          or save the file next to the document and refer to it by its path, such as `./schemas.yaml#/User`

generate: 2 errors, nothing was written
`--allow-incomplete` leaves out the invalid parts of the document

"#]]);
}

#[test]
fn spaces_in_a_url_are_encoded_and_data_has_no_references() {
    let server = Server::new();
    server.serve("/a%20b.yaml", TEXT);
    let url = format!("http://{}", server.address);
    let folder = with_references("vendor-spaces", &[&format!("{url}/a b.yaml")]);
    folder.replace(
        "harbour.yaml",
        "  schemas:\n",
        &format!("  schemas:\n    A: {{type: object, default: {{$ref: '{url}/c.yaml'}}, examples: [{{$ref: '{url}/c.yaml'}}]}}\n"),
    );
    folder.run("vendor harbour.yaml").success();
    assert_eq!(server.requests(), ["/a%20b.yaml"]);
    folder.run("vendor harbour.yaml").success().stdout_eq(str![[r#"
1 file is up to date

"#]]);
}
