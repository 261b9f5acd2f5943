//! The scripts on the book's page of recipes.

use std::fs;
use std::process::Command;

use crate::folder::*;

fn page() -> String {
    fs::read_to_string(workspace_root::workspace_root().join("docs/book/src/generator/recipes.md")).unwrap()
}

#[test]
fn the_workflow_of_a_new_project_has_the_step_of_the_recipe() {
    let folder = Folder::with_project("recipe-workflow");
    let page = page();
    let step = page.split_once("```text\n      - name: The change").unwrap().1.split_once("```").unwrap().0;
    let workflow = folder.text("harbour/.github/workflows/ci.yml");
    assert!(workflow.ends_with(&format!("      - name: The change{step}")), "{workflow}");
}

#[cfg(unix)]
#[test]
fn the_hook_stops_a_commit_of_an_old_crate() {
    use std::os::unix::fs::PermissionsExt;

    let folder = Folder::with_project("recipe-hook");
    folder.commit();
    let page = page();
    let script = page.split_once("```text\n#!/bin/sh\n").unwrap().1.split_once("```").unwrap().0;
    let hook = folder.0.join("harbour/.git/hooks/pre-commit");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, format!("#!/bin/sh\n{script}")).unwrap();
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
    let commit = || {
        let command = program().parent().unwrap().to_owned();
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::env::join_paths([command].into_iter().chain(std::env::split_paths(&path))).unwrap();
        let output = Command::new("git")
            .args(["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"])
            .args(["commit", "--quiet", "--all", "--message", "a"])
            .current_dir(folder.0.join("harbour"))
            .env("PATH", path)
            .output()
            .unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    folder.write("harbour/.gitignore", "/client/target/\n/notes\n");
    assert!(commit().0, "a commit of other files passes");
    folder.write("harbour/openapi.yaml", NEWER);
    let (done, why) = commit();
    assert!(!done && why.contains("run `crategen generate`"), "{why}");
    folder.run_in("harbour", "generate").success();
    assert!(commit().0, "an updated crate passes");
}
