//! The files that codegen may replace and remove, and those that it may not.

use super::*;

#[test]
fn only_what_differs_is_written_and_what_is_stale_is_removed() {
    let folder = Folder::new("differs");
    let first = files(&[
        ("src/a.rs", "1"),
        ("src/b/c.rs", "2"),
        ("src/d.rs", "3"),
        ("runtime/src/e/f.rs", "4"),
        ("runtime/rustfmt.toml", "5"),
        ("CHANGELOG.md", "6"),
    ]);
    assert_eq!(write(&first, &folder.0, Mode::Write).unwrap().written.len(), 6);
    let second = files(&[("src/a.rs", "1"), ("src/d.rs", "4")]);
    let gone = ["CHANGELOG.md", "runtime/rustfmt.toml", "runtime/src/e/f.rs", "src/b/c.rs"];
    let expected = Report {
        written: vec!["src/d.rs".into()],
        removed: gone.iter().map(PathBuf::from).collect(),
        unchanged: 1,
        ..Report::default()
    };
    let modified = |name: &str| fs::metadata(folder.0.join(name)).unwrap().modified().unwrap();
    let before = modified("src/a.rs");
    assert_eq!(write(&second, &folder.0, Mode::Check).unwrap(), expected);
    assert!(folder.0.join("src/b/c.rs").exists(), "a check touches nothing");
    assert_eq!(write(&second, &folder.0, Mode::Write).unwrap(), expected);
    assert_eq!(folder.content().into_keys().collect::<Vec<_>>(), ["src/", "src/a.rs", "src/d.rs"]);
    assert_eq!(modified("src/a.rs"), before);
    assert!(write(&second, &folder.0, Mode::Write).unwrap().is_clean());
}

#[test]
fn everything_of_somebody_else_is_named_and_nothing_is_touched() {
    let folder = Folder::new("foreign");
    folder.put("Cargo.toml", "[package]\nname = \"mine\"\n");
    folder.put("src/lib.rs", &format!("\n// {MARKER}: in the second line, it marks nothing.\n"));
    folder.put("src/mine.rs", "fn mine() {}\n");
    folder.put("runtime/src/mine.rs", "fn mine() {}\n");
    folder.put("README.md/a", "a folder");
    folder.put("rustfmt.toml/b", "a folder");
    folder.put("notes.txt", "not in the way");
    folder.put("deep", "a file");
    let new = files(&[
        ("Cargo.toml", "1"),
        ("src/lib.rs", "1"),
        ("README.md", "1"),
        ("deep/er/a.rs", "1"),
        ("src/new.rs", "1"),
    ]);
    let error = refused(&new, &folder);
    for name in ["Cargo.toml", "src/lib.rs", "src/mine.rs", "runtime/src/mine.rs", "README.md", "deep"] {
        assert!(
            error.contains(&format!("{} is in the way", folder.0.join(name).display())),
            "{name}: {error}"
        );
    }
    assert!(
        !error.contains("notes.txt") && !error.contains("rustfmt") && error.contains("--force"),
        "{error}"
    );
    // A check reports it, too.
    assert!(
        write(&new, &folder.0, Mode::Check).unwrap_err().to_string().contains("Cargo.toml is in the way")
    );
}

#[test]
fn force_replaces_files_and_neither_folders_nor_what_is_not_in_the_way() {
    let folder = Folder::new("force");
    folder.put("Cargo.toml", "mine\n");
    folder.put("src/mine.rs", "fn mine() {}\n");
    let new = files(&[("Cargo.toml", "1"), ("src/lib.rs", "1")]);
    let report = write(&new, &folder.0, Mode::Overwrite).unwrap();
    assert_eq!(report.written.len(), 2);
    assert!(folder.text("Cargo.toml").ends_with("\n1\n"));
    assert_eq!(folder.text("src/mine.rs"), "fn mine() {}\n");
    folder.put("README.md/a", "a folder");
    let error = write(&files(&[("README.md", "1")]), &folder.0, Mode::Overwrite).unwrap_err().to_string();
    assert!(error.contains("there is a folder of that name"), "{error}");
}

#[test]
fn files_without_a_marker_are_listed_and_are_ours_until_somebody_changes_them() {
    let folder = Folder::new("listed");
    let with_license = |text: &str| {
        let mut files = files(&[("src/lib.rs", "1")]);
        files.insert("LICENSE".into(), text.to_owned());
        files.insert("data/types.json".into(), "{}".to_owned());
        files
    };
    write(&with_license("first"), &folder.0, Mode::Write).unwrap();
    assert!(folder.0.join(".codegen-files").exists());
    assert!(write(&with_license("first"), &folder.0, Mode::Check).unwrap().is_clean());
    write(&with_license("second"), &folder.0, Mode::Write).unwrap();
    assert_eq!(folder.text("LICENSE"), "second");

    folder.put("LICENSE", "mine");
    assert!(refused(&with_license("third"), &folder).contains("LICENSE is in the way"));
    // Files that are no longer generated are removed, unless somebody changed them.
    let report = write(&files(&[("src/lib.rs", "1")]), &folder.0, Mode::Write).unwrap();
    assert_eq!(report.removed, [PathBuf::from(".codegen-files"), "data/types.json".into()]);
    assert_eq!(folder.content().into_keys().collect::<Vec<_>>(), ["LICENSE", "src/", "src/lib.rs"]);
}

#[test]
fn files_of_earlier_versions_are_ours() {
    let folder = Folder::new("former");
    folder.put("src/lib.rs", &format!("// {FORMER_MARKER} from a. Do not edit.\n1\n"));
    folder.put("src/gone.rs", &format!("// {FORMER_MARKER} from a. Do not edit.\n2\n"));
    folder.put("LICENSE", "first");
    let fingerprint = crate::fingerprint::fingerprint(b"first");
    folder.put(
        ".codegen-files",
        &format!("# {FORMER_MARKER}: its files that have no such line.\n{fingerprint:016x} LICENSE\n"),
    );
    let report = write(&files(&[("src/lib.rs", "1")]), &folder.0, Mode::Write).unwrap();
    assert_eq!(report.written, [PathBuf::from("src/lib.rs")]);
    assert_eq!(report.removed, [PathBuf::from(".codegen-files"), "LICENSE".into(), "src/gone.rs".into()]);
    assert!(folder.text("src/lib.rs").contains(MARKER));
}

#[test]
fn a_list_that_names_files_elsewhere_is_refused() {
    let outer = Folder::new("hostile-list");
    let precious = outer.put("precious", "{}");
    let inner = Folder(outer.0.join("crate"));
    for path in ["../precious".to_owned(), precious.display().to_string()] {
        inner.put(
            ".codegen-files",
            &format!("# {MARKER}\n{:016x} {path}\n", crate::fingerprint::fingerprint(b"{}")),
        );
        let error = refused(&files(&[("src/lib.rs", "1")]), &inner);
        assert!(error.contains(".codegen-files:2:1"), "{error}");
    }
    assert_eq!(outer.text("precious"), "{}");
}

#[test]
fn names_that_leave_the_folder_or_are_alike_are_refused() {
    let folder = Folder::new("names");
    for name in ["../a.rs", "/a.rs", ".codegen-staging/a"] {
        assert!(refused(&files(&[(name, "1")]), &folder).contains("is not the name of a file"), "{name}");
    }
    let error = refused(&files(&[("src/Boat.rs", "1"), ("src/boat.rs", "1")]), &folder);
    assert!(error.contains("case-insensitive"), "{error}");
}

#[cfg(unix)]
#[test]
fn links_in_the_folder_are_not_followed_and_the_folder_may_be_one() {
    use std::os::unix::fs::symlink;

    let outer = Folder::new("links");
    let elsewhere = outer.put("elsewhere/lib.rs", &format!("// {MARKER}\n"));
    let inner = Folder(outer.0.join("crate"));
    fs::create_dir(&inner.0).unwrap();
    symlink("../elsewhere", inner.0.join("src")).unwrap();
    symlink(&elsewhere, inner.0.join("Cargo.toml")).unwrap();
    symlink("nowhere", inner.0.join("README.md")).unwrap();
    let new = files(&[("src/lib.rs", "1"), ("Cargo.toml", "1"), ("README.md", "1")]);
    let error = refused(&new, &inner);
    for name in ["src", "Cargo.toml", "README.md"] {
        assert!(
            error.contains(&format!("{} is in the way: it is a link", inner.0.join(name).display())),
            "{error}"
        );
    }
    let error = write(&new, &inner.0, Mode::Overwrite).unwrap_err().to_string();
    assert!(error.contains("src is in the way") && !error.contains("Cargo.toml"), "{error}");
    fs::remove_file(inner.0.join("src")).unwrap();
    write(&new, &inner.0, Mode::Overwrite).unwrap();
    assert_eq!(
        fs::read_to_string(&elsewhere).unwrap(),
        format!("// {MARKER}\n"),
        "the link itself is replaced"
    );

    // Stale files are not searched behind links.
    symlink("../../elsewhere", inner.0.join("src/more")).unwrap();
    assert!(refused(&new, &inner).contains("more is in the way"));
    fs::remove_file(inner.0.join("src/more")).unwrap();

    symlink("crate", outer.0.join("link")).unwrap();
    assert!(write(&new, &outer.0.join("link"), Mode::Write).unwrap().is_clean());
    fs::remove_file(inner.0.join(".codegen-staging")).unwrap_err();
    symlink("../elsewhere", inner.0.join(".codegen-staging")).unwrap();
    assert!(refused(&new, &inner).contains(".codegen-staging is in the way"));
}

#[test]
fn a_staging_folder_of_somebody_else_is_not_deleted() {
    let folder = Folder::new("staging");
    folder.put(".codegen-staging/mine", "mine");
    let new = files(&[("src/lib.rs", "1")]);
    assert!(refused(&new, &folder).contains(".codegen-staging is in the way"));
    assert!(write(&new, &folder.0, Mode::Overwrite).is_err());
    assert_eq!(folder.text(".codegen-staging/mine"), "mine");
}

#[test]
fn an_outside_file_is_replaced_only_if_it_is_what_was_read() {
    let folder = Folder::new("beside");
    let path = folder.put("codegen.lock", "a diary");
    let new = files(&[("src/lib.rs", "1")]);
    let outside = |before: Option<&str>| {
        let file = OutsideFile { text: Some("lock".to_owned()), before: before.map(str::to_owned) };
        BTreeMap::from([(path.clone(), file)])
    };
    let run = |before, mode| write_with(&new, &folder.0, &outside(before), mode);
    let error = run(None, Mode::Write).unwrap_err().to_string();
    assert!(error.contains("codegen.lock was created since this run read it"), "{error}");
    let error = run(Some("another lock"), Mode::Write).unwrap_err().to_string();
    assert!(error.contains("codegen.lock was changed since this run read it"), "{error}");
    assert!(!folder.0.join("src").exists());
    assert_eq!(run(Some("a diary"), Mode::Check).unwrap().outside, std::slice::from_ref(&path));
    assert_eq!(folder.text("codegen.lock"), "a diary");
    run(Some("a diary"), Mode::Write).unwrap();
    assert_eq!(folder.text("codegen.lock"), "lock");
    assert!(run(None, Mode::Check).unwrap().is_clean());
    assert_eq!(folder.content().into_keys().collect::<Vec<_>>(), ["codegen.lock", "src/", "src/lib.rs"]);
}

#[test]
fn everything_in_a_module_is_generated() {
    let folder = Folder::new("module");
    let file = |name: &str| (PathBuf::from(name), format!("// {MARKER}\n"));
    let module = BTreeMap::from([file("mod.rs"), file("runtime/mod.rs"), file("runtime/json/tape.rs")]);
    write(&module, &folder.0, Mode::Write).unwrap();
    let smaller = BTreeMap::from([file("mod.rs"), file("runtime/mod.rs")]);
    let report = write(&smaller, &folder.0, Mode::Write).unwrap();
    assert_eq!(report.removed, [PathBuf::from("runtime/json/tape.rs")]);

    let main = folder.put("main.rs", "fn main() {}\n");
    let fault = write(&smaller, &folder.0, Mode::Write).unwrap_err().to_string();
    assert!(fault.contains("main.rs is in the way"), "{fault}");
    fs::remove_file(main).unwrap();

    let other = [
        folder.put("shop/mod.rs", &format!("// {MARKER}\n")),
        folder.put("shop/books.rs", &format!("// {MARKER}\n")),
    ];
    for mode in [Mode::Write, Mode::Overwrite] {
        let fault = write(&smaller, &folder.0, mode).unwrap_err().to_string();
        assert!(fault.contains("shop is in the way: it is the folder of another"), "{fault}");
        assert_eq!(fault.matches("in the way").count(), 1, "{fault}");
    }
    assert!(other.iter().all(|file| file.exists()));
    fs::remove_dir_all(folder.0.join("shop")).unwrap();

    let left = [".DS_Store", "runtime/.mod.rs.swp", "mod.rs~"].map(|name| folder.put(name, "a"));
    assert!(write(&smaller, &folder.0, Mode::Check).unwrap().is_clean());
    write(&smaller, &folder.0, Mode::Write).unwrap();
    for file in left {
        fs::remove_file(file).unwrap();
    }

    write(&module, &folder.0, Mode::Write).unwrap();
    let package = BTreeMap::from([file("src/lib.rs"), file("runtime/src/lib.rs")]);
    folder.put("target/debug/a", "built\n");
    write(&package, &folder.0, Mode::Write).unwrap();
    let content = folder.content();
    let rust: Vec<&String> = content.keys().filter(|name| name.ends_with(".rs")).collect();
    assert_eq!(rust, ["runtime/src/lib.rs", "src/lib.rs"]);
    assert_eq!(folder.text("target/debug/a"), "built\n");
}

#[test]
fn a_file_in_place_of_the_folder_is_kept() {
    let folder = Folder::new("file-in-place");
    fs::create_dir_all(&folder.0).unwrap();
    let file = folder.0.join("client");
    fs::write(&file, "mine").unwrap();
    for mode in [Mode::Write, Mode::Overwrite, Mode::Check] {
        let error = super::super::recover(&file, mode).unwrap_err().to_string();
        assert!(error.contains("is a file, and the crate needs a folder"), "{error}");
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}
