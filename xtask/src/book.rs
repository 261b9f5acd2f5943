//! `cargo xtask book`: docs/book as HTML. `mdbook` is a program of its own, so that no build of the
//! workspace waits for it.

use std::io::ErrorKind;
use std::process::{Command, ExitCode};

use workspace_root::workspace_root;

const INSTALL: &str = "cargo install mdbook --locked --version '^0.5' --no-default-features";

/// Builds the book into `target/book`.
pub fn run() -> ExitCode {
    let root = workspace_root();
    let into = root.join("target/book");
    let status =
        Command::new("mdbook").arg("build").arg(root.join("docs/book")).arg("--dest-dir").arg(&into).status();
    match status {
        Ok(status) if status.success() => {
            println!("{}", into.join("index.html").display());
            ExitCode::SUCCESS
        }
        Ok(_) => ExitCode::FAILURE,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            eprintln!("error: `mdbook` is not installed\n  help: {INSTALL}");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: `mdbook` cannot be run: {error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use clap::Parser;

    use super::*;

    /// The Markdown files below a folder.
    fn pages(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                pages(&path, found);
            } else if path.extension().is_some_and(|it| it == "md") {
                found.push(path);
            }
        }
    }

    /// The lines of the blocks of shell commands, without comments.
    fn commands(text: &str) -> Vec<&str> {
        let blocks = text.split("\n```sh\n").skip(1).filter_map(|rest| rest.split("\n```").next());
        let lines = blocks.flat_map(str::lines).filter_map(|line| line.split(" #").next());
        lines.map(str::trim).filter(|line| !line.is_empty()).collect()
    }

    /// The words of a command, some of them in quotes.
    fn words(line: &str) -> Vec<String> {
        let mut words = Vec::new();
        for (index, part) in line.replace('\'', "\"").split('"').enumerate() {
            match index % 2 {
                0 => words.extend(part.split_whitespace().map(str::to_owned)),
                _ => words.push(part.to_owned()),
            }
        }
        words
    }

    /// Commands that other packages run are given on without being read, so their options are
    /// looked up in the structs that declare them.
    fn check_delegated(package: &str, line: &str) {
        let file = workspace_root().join("xtask").join(package).join("src/main.rs");
        let source = fs::read_to_string(file).unwrap();
        for flag in line.split_whitespace().filter_map(|word| word.strip_prefix("--")) {
            let field = format!(" {}: ", flag.split('=').next().unwrap_or_default().replace('-', "_"));
            assert!(source.contains(&field), "`--{flag}` is no option of {package}: {line}");
        }
    }

    #[test]
    fn every_command_in_the_docs_is_understood() {
        let root = workspace_root();
        let mut files =
            ["README.md", "CONTRIBUTING.md", "generator/README.md"].map(|file| root.join(file)).to_vec();
        pages(&root.join("docs"), &mut files);
        let mut count = 0;
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            for line in commands(&text) {
                if line.starts_with("crategen ") {
                    count += 1;
                    let parsed = crategen::cli::command_line().try_get_matches_from(words(line));
                    // Help is an error whose exit code is that of success.
                    let error = parsed.err().filter(|error| error.exit_code() != 0);
                    assert!(error.is_none(), "{}: {line}\n{error:?}", file.display());
                    continue;
                }
                let Some(rest) = line.strip_prefix("cargo xtask ") else {
                    let is_known = ["cargo ", "UPDATE_EXPECT=1 cargo ", "FIXTURE="];
                    assert!(
                        is_known.iter().any(|start| line.starts_with(start)),
                        "{}: {line}",
                        file.display()
                    );
                    continue;
                };
                count += 1;
                match crate::Arguments::try_parse_from(words(&format!("xtask {rest}"))) {
                    Ok(arguments) => match arguments.command {
                        crate::Command::Bench(_) => check_delegated("bench", line),
                        crate::Command::Corpus(_) => check_delegated("corpus", line),
                        crate::Command::Fuzz(_) => check_delegated("fuzz", line),
                        crate::Command::ProveDrift(_) => check_delegated("prove-drift", line),
                        _ => {}
                    },
                    Err(error) => panic!("{}: {line}\n{error}", file.display()),
                }
            }
        }
        assert!(count >= 15, "{count} commands were found");
    }
}
