//! Requests, files and links that `crategen vendor` refuses, and files that it removes.

use std::fs;

use super::server::{ENDLESS, Server};
use super::{NO_PATHS, TEXT, with_references};
use crate::folder::*;
use snapbox::str;

#[test]
fn a_response_that_never_ends_is_given_up() {
    let server = Server::new();
    server.serve("/a.yaml", ENDLESS);
    let folder = with_references("vendor-endless", &[&format!("http://{}/a.yaml", server.address)]);
    folder.run("vendor harbour.yaml").code(1).stderr_eq(str![[r#"
error[unreadable-file]: `http://127.0.0.1:[PORT]/a.yaml` cannot be downloaded: it is too large
 --> harbour.yaml:7:16
  |
7 |     S0: {$ref: 'http://127.0.0.1:[PORT]/a.yaml'}
  |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: a file has 128 MiB at most, and all together have 512 MiB

"#]]);
    assert_eq!(folder.files(), "harbour.yaml\n");
}

#[test]
fn files_and_links_of_others_are_not_replaced() {
    let server = Server::new();
    server.serve("/a/b.yaml", TEXT);
    server.serve("/c.yaml", TEXT);
    let address = &server.address;
    let folder = with_references(
        "vendor-foreign",
        &[&format!("http://{address}/a/b.yaml"), &format!("http://{address}/c.yaml")],
    );
    let host = format!("vendor/http/{}", address.replace(':', "_"));
    fs::create_dir_all(folder.0.join(&host)).unwrap();
    fs::create_dir(folder.0.join("outside")).unwrap();
    folder.write(&format!("{host}/c.yaml"), "mine\n");
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.0.join("outside"), folder.0.join(&host).join("a")).unwrap();
    #[cfg(not(unix))]
    folder.write(&format!("{host}/a"), "mine\n");
    let before = folder.files();
    let refused = folder.run("vendor harbour.yaml").code(1);
    #[cfg(unix)]
    refused.stderr_eq(str![[r#"
error[foreign-file]: `vendor/http/127.0.0.1_[PORT]/a` is in the way: it is a link instead of a folder, and links are not followed
 |
 = help: move it elsewhere, or restore it from version control if it was changed; nothing was written

error[foreign-file]: `vendor/http/127.0.0.1_[PORT]/c.yaml` is in the way: it was not written by `crategen vendor`
 |
 = help: move it elsewhere, or restore it from version control if it was changed; nothing was written

"#]]);
    assert_eq!(folder.text(&format!("{host}/c.yaml")), "mine\n");
    assert_eq!(folder.files(), before);

    // The lock itself may be a link, too.
    fs::remove_dir_all(folder.0.join("vendor")).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("outside/lock", folder.0.join("vendor.lock")).unwrap();
        folder.run("vendor harbour.yaml").code(1).stderr_eq(str![[r#"
error[foreign-file]: `vendor.lock` is in the way: it is a link, or not a file
 |
 = help: move it elsewhere, or restore it from version control if it was changed; nothing was written

"#]]);
        assert!(!folder.0.join("outside/lock").exists());
        fs::remove_file(folder.0.join("vendor.lock")).unwrap();
    }
    folder.run("vendor harbour.yaml").success();
}

#[test]
fn files_that_nothing_refers_to_are_removed() {
    let server = Server::new();
    let urls = ["a", "b/c", "b/d"].map(|name| {
        server.serve(&format!("/{name}.yaml"), TEXT);
        format!("http://{}/{name}.yaml", server.address)
    });
    let folder = with_references("vendor-stale", &urls.each_ref().map(String::as_str));
    folder.run("vendor harbour.yaml").success();
    let host = format!("vendor/http/{}", server.address.replace(':', "_"));
    folder.write(&format!("{host}/b/d.yaml"), "mine\n");
    folder.write(
        "harbour.yaml",
        &format!("{NO_PATHS}components: {{schemas: {{A: {{$ref: '{}'}}}}}}\n", urls[0]),
    );
    folder.run("vendor harbour.yaml").success().stdout_eq(str![[r#"
vendor/http/127.0.0.1_[PORT]/b/c.yaml is removed: nothing refers to it
vendor/http/127.0.0.1_[PORT]/b/d.yaml is kept, because it was changed; nothing refers to it
vendor.lock lists 1 file: commit it with the folder `vendor`

"#]]);
    assert_eq!(folder.files(), format!("harbour.yaml\nvendor.lock\n{host}/a.yaml\n{host}/b/d.yaml\n"));
    fs::remove_file(folder.0.join(&host).join("b/d.yaml")).unwrap();
    fs::remove_dir(folder.0.join(&host).join("b")).unwrap();
    folder.write("harbour.yaml", NO_PATHS);
    folder.run("vendor harbour.yaml").success().stdout_eq(str![[r#"
vendor/http/127.0.0.1_[PORT]/a.yaml is removed: nothing refers to it
vendor.lock is removed: the document refers to no URL

"#]]);
    assert_eq!(folder.files(), "harbour.yaml\n");
}

#[test]
fn files_outside_of_the_folder_are_not_read() {
    let server = Server::new();
    server.serve("/a.yaml", TEXT);
    let folder = with_references("vendor-outside", &["../secret.yaml"]);
    fs::create_dir(folder.0.join("inner")).unwrap();
    fs::rename(folder.0.join("harbour.yaml"), folder.0.join("inner/harbour.yaml")).unwrap();
    folder.write("secret.yaml", &format!("$ref: http://{}/a.yaml\n", server.address));
    folder.run("vendor inner/harbour.yaml").success();
    assert_eq!(server.requests(), Vec::<String>::new());
    // The configuration may allow it.
    folder.write("inner/crategen.toml", "root = '..'\n[project]\ndocument = 'harbour.yaml'\n");
    folder.run_in("inner", "vendor").success();
    assert_eq!(server.requests(), ["/a.yaml"]);
}

#[test]
fn a_name_or_password_in_a_url_is_refused_and_not_shown() {
    let server = Server::new();
    let folder =
        with_references("vendor-userinfo", &[&format!("http://me:secret@{}/a.yaml", server.address)]);
    folder.run("vendor harbour.yaml").code(1).stderr_eq(str![[r#"
error[network-reference]: `http://*********@127.0.0.1:[PORT]/a.yaml` has a user name or password, which `vendor.lock` would publish
 --> harbour.yaml:7:16
  |
7 |     S0: {$ref: 'http://*********@127.0.0.1:[PORT]/a.yaml'}
  |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: take them out of the document; download the file yourself, and refer to it by its path

"#]]);
    assert_eq!(server.requests(), Vec::<String>::new());
    folder.run("generate harbour.yaml --out client").code(1).stderr_eq(str![[r#"
error[network-reference]: `http://*********@127.0.0.1:[PORT]/a.yaml` is a network address; references are only read from files
 --> harbour.yaml:7:5
  |
7 |     S0: {$ref: 'http://*********@127.0.0.1:[PORT]/a.yaml'}
  |     ^^
  |
  = note: at #/components/schemas/S0
  = help: download it once, and keep it with the document: crategen vendor
          or save the file next to the document and refer to it by its path, such as `./schemas.yaml#/User`

generate: 1 error, nothing was written
`--allow-incomplete` leaves out the invalid parts of the document

"#]]);
}

#[test]
fn a_lock_that_cannot_be_read_is_an_error() {
    let server = Server::new();
    server.serve("/a.yaml", TEXT);
    let folder = Folder::new("vendor-lock");
    let url = format!("http://{}/a.yaml", server.address);
    folder.write("harbour.yaml", &PARTED.replace("parts/boat.yaml#/Boat", &url));
    folder.run("vendor harbour.yaml").success();
    folder.replace("vendor.lock", " vendor/", " ../vendor/");
    folder.run("vendor harbour.yaml").code(1).stderr_eq(str![[r#"
error[invalid-lock]: `../vendor/http/127.0.0.1_[PORT]/a.yaml` is not the path of a file in the folder `vendor`
 --> vendor.lock:2:1
  |
2 | 7a16e9ec7ffd96fcb37f5c5e839b2e7ea32e488091a0d010f359377968d23f44 ../vendor/http/127.0.0.1_[PORT]/a.yaml http://127.0.0.1:[PORT]/a.yaml
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: restore the file from version control, or remove it and download the files again: crategen vendor

"#]]);
    folder.run("generate harbour.yaml --out client").code(1).stderr_eq(str![[r#"
error[invalid-lock]: `../vendor/http/127.0.0.1_[PORT]/a.yaml` is not the path of a file in the folder `vendor`
 --> vendor.lock:2:1
  |
2 | 7a16e9ec7ffd96fcb37f5c5e839b2e7ea32e488091a0d010f359377968d23f44 ../vendor/http/127.0.0.1_[PORT]/a.yaml http://127.0.0.1:[PORT]/a.yaml
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: restore the file from version control, or remove it and download the files again: crategen vendor

generate: 1 error, nothing was written

"#]]);
}

#[test]
fn all_errors_are_reported_at_once_with_their_locations() {
    let server = Server::new();
    server.serve("/a.yaml", "properties:\n  b: {$ref: b.yaml}\n  c: {$ref: 'http://'}\n");
    let url = format!("http://{}", server.address);
    let folder = with_references(
        "vendor-errors",
        &[&format!("{url}/a.yaml"), &format!("{url}/e.yaml"), &format!("{url}/e.yaml#/A")],
    );
    folder.run("vendor harbour.yaml").code(1).stderr_eq(str![[r#"
error[network-reference]: `http://` is not a valid URL
--> http://127.0.0.1:[PORT]/a.yaml:3:13
 = help: correct the host in the URL

error[unreadable-file]: `http://127.0.0.1:[PORT]/e.yaml` cannot be downloaded: (22) The requested URL returned error: 404
 --> harbour.yaml:8:16
  |
8 |     S1: {$ref: 'http://127.0.0.1:[PORT]/e.yaml'}
  |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: check the URL; if it needs credentials, download the file and refer to it by its path

error[unreadable-file]: `http://127.0.0.1:[PORT]/b.yaml` cannot be downloaded: (22) The requested URL returned error: 404
--> http://127.0.0.1:[PORT]/a.yaml:2:13
 = help: check the URL; if it needs credentials, download the file and refer to it by its path

"#]]);
}

#[test]
fn without_curl_the_error_says_what_to_install() {
    let folder = with_references("vendor-curl", &["https://a.example/a.yaml", "https://a.example/b.yaml"]);
    let output = std::process::Command::new(program())
        .args(["vendor", "harbour.yaml"])
        .env("PATH", "")
        .current_dir(&folder.0)
        .output()
        .unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(errors.matches("error[").count(), 1, "{errors}");
    assert!(errors.contains("help: install curl"), "{errors}");
    assert!(errors.contains("harbour.yaml:7:"), "{errors}");
}
