//! Finds the workspace that a command is run in.
//!
//! Two checkouts that share a target folder run one binary, so the folder that a binary was
//! compiled in may be the other checkout. Only the environment at run time identifies the right
//! one.

use std::path::{Path, PathBuf};

/// Returns the top folder of the workspace: the nearest one around the package that cargo runs
/// (`CARGO_MANIFEST_DIR`, which `cargo run`, `cargo test` and `cargo bench` set), or around the
/// current folder if cargo does not run this program.
///
/// Prints an error and ends the program if neither is in a checkout of this workspace.
pub fn workspace_root() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let starts = [package, std::env::current_dir().ok()];
    starts.iter().flatten().find_map(|start| above(start)).unwrap_or_else(|| {
        eprintln!("error: the current folder is not in a checkout of this workspace");
        eprintln!("  help: change to the checkout, or run the command through cargo");
        std::process::exit(2)
    })
}

/// Returns the nearest folder, from `start` upwards, that contains the generator and its document.
fn above(start: &Path) -> Option<PathBuf> {
    let is_root = |folder: &&Path| {
        ["Cargo.toml", "generator/Cargo.toml", "schema"].iter().all(|it| folder.join(it).exists())
    };
    start.ancestors().find(is_root).map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{above, workspace_root};

    #[test]
    fn the_root_is_around_the_package_that_cargo_tests() {
        let root = workspace_root();
        assert!(root.join("xtask/workspace-root/src/lib.rs").exists(), "{}", root.display());
    }

    #[test]
    fn a_checkout_is_found_from_any_folder_in_it_and_from_none_outside() {
        let folder = std::env::temp_dir().join(format!("workspace-root-{}", std::process::id()));
        for inner in ["a/generator/src", "a/schema", "b"] {
            fs::create_dir_all(folder.join(inner)).unwrap();
        }
        for file in ["a/Cargo.toml", "a/generator/Cargo.toml"] {
            fs::write(folder.join(file), "").unwrap();
        }
        assert_eq!(above(&folder.join("a/generator/src")), Some(folder.join("a")));
        assert_eq!(above(&folder.join("a")), Some(folder.join("a")));
        assert_eq!(above(&folder.join("b")), None);
        fs::remove_dir_all(folder).unwrap();
    }
}
