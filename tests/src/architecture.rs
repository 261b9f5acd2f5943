//! The files, functions and folders that `ARCHITECTURE.md` names exist.

use std::fs;

use workspace_root::workspace_root;

#[test]
fn every_guard_exists() {
    let root = workspace_root();
    let text = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let (_, table) = text.split_once("| Invariant | Guard |\n|---|---|\n").expect("the table is there");
    let mut count = 0;
    for row in table.lines().take_while(|line| line.starts_with('|')) {
        let guards = row.trim_end_matches(" |").rsplit_once(" | ").expect("a row has cells").1;
        let names: Vec<&str> = guards.split('`').skip(1).step_by(2).collect();
        assert!(names.len() >= 2, "no guard: {row}");
        for pair in names.chunks(2) {
            let [file, function] = pair else { continue };
            let source =
                fs::read_to_string(root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
            let is_there =
                source.contains(&format!("fn {function}(")) || source.contains(&format!("fn {function}<"));
            assert!(is_there, "{file} has no function `{function}`");
            count += 1;
        }
    }
    assert!(count >= 10, "{count} guards were found");
}

#[test]
fn the_code_map_names_what_there_is_and_every_stage() {
    let root = workspace_root();
    let text = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let map =
        text.split("```text\n").nth(2).and_then(|rest| rest.split("```").next()).expect("the map is there");
    let mut folder = String::new();
    let mut named = Vec::new();
    for line in map.lines() {
        let path = line.split_whitespace().next().unwrap_or_default();
        match line.chars().take_while(|c| *c == ' ').count() {
            0 => path.clone_into(&mut folder),
            2 => {
                assert!(root.join(&folder).join(path).exists(), "{folder}{path} is not there");
                named.push(
                    path.trim_start_matches("src/").trim_end_matches('/').trim_end_matches(".rs").to_owned(),
                );
            }
            _ => {}
        }
        assert!(root.join(&folder).exists(), "{folder} is not there");
    }
    let stages = fs::read_dir(root.join("generator/src")).unwrap().map(|entry| entry.unwrap());
    for stage in stages.filter(|entry| entry.file_type().unwrap().is_dir()) {
        let name = stage.file_name().into_string().unwrap();
        assert!(
            ["config", "ir"].contains(&name.as_str()) || named.contains(&name),
            "`{name}` is not on the map"
        );
    }
}
