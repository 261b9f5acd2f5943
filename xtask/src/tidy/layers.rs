//! The stages of the generator are separate, and files are small.

use std::fs;
use std::path::{Path, PathBuf};

use crategen::diagnostic::{Diagnostic, Diagnostics};

use super::english;

/// The folders of hand-written code.
const SOURCES: [&str; 5] = ["generator/src", "generator/runtime/src", "tests/src", "tests/examples", "xtask"];
/// The most lines of a file; a longer one has more than one job.
const MOST_LINES: usize = 500;

/// Words that a part of the code must not contain, and the reason.
struct Rule {
    /// A path from the top of the workspace.
    part: &'static str,
    /// Paths of that part which the rule leaves out.
    except: &'static [&'static str],
    words: &'static [&'static str],
    why: &'static str,
}

const RULES: [Rule; 8] = [
    Rule { part: "generator/src/emit/", except: &[], words: RAW_TEXT, why: ESCAPED },
    Rule { part: "generator/src/output.rs", except: &[], words: RAW_TEXT, why: ESCAPED },
    Rule { part: "generator/src/format.rs", except: &[], words: RAW_TEXT, why: ESCAPED },
    Rule {
        part: "generator/src/ir",
        except: &[],
        words: &[": String", "<String>", "(String)", "&str"],
        why: "text of a document is a `Text` here, which only escapers print",
    },
    Rule {
        part: "generator/src/lower/",
        except: &[],
        words: &["proc_macro2", "quote!", "syn::", "TokenStream"],
        why: "`lower` decides and makes no tokens",
    },
    Rule {
        part: "generator/src/analyze/",
        except: &[],
        words: &["proc_macro2", "quote!", "syn::", "TokenStream"],
        why: "`analyze` is passes over the IR and makes no tokens",
    },
    Rule {
        part: "generator/src/",
        except: &["generator/src/bin/", "generator/src/cli/"],
        words: &["std::net", "std::env", "SystemTime"],
        why: "the generator is pure: no network, no environment, no clock",
    },
    Rule {
        part: "generator/src/cli/",
        except: &[],
        words: &["println!", "eprint!"],
        why: "it panics if nobody reads the output: use `messages::print` or `print_error`",
    },
];

/// Functions that return the text of a document unescaped.
const RAW_TEXT: &[&str] = &["as_written", "parse::<TokenStream>", "TokenStream::from_str"];
const ESCAPED: &str = "text of a document is printed by the escapers of `crate::text`: it may say anything";

/// File names that do not describe the content.
const VAGUE: [&str; 6] = ["utils", "helpers", "common", "misc", "data", "info"];

/// Reports violations, and returns the number of files.
pub(super) fn check(root: &Path, faults: &mut Diagnostics) -> usize {
    let mut files = Vec::new();
    for folder in SOURCES {
        collect(&root.join(folder), &mut files);
    }
    files.sort();
    for file in &files {
        let shown = file.strip_prefix(root).unwrap_or(file).display().to_string();
        match fs::read_to_string(file) {
            Ok(text) => {
                source(&shown, &text, faults);
                english::check(&shown, &text, faults);
            }
            Err(error) => faults.push(Diagnostic::uncoded(format!("`{shown}` cannot be read: {error}"))),
        }
    }
    files.len()
}

pub(super) fn source(shown: &str, text: &str, faults: &mut Diagnostics) {
    let lines = text.lines().count();
    if lines > MOST_LINES {
        faults.push(
            Diagnostic::uncoded(format!("the file has {lines} lines"))
                .in_file(shown, lines, 1)
                .help(format!("at {MOST_LINES} it has more than one job: give each its file")),
        );
    }
    if let Some(stem) = Path::new(shown).file_stem().and_then(|stem| stem.to_str())
        && VAGUE.contains(&stem)
    {
        faults.push(
            Diagnostic::uncoded(format!("the name `{stem}` does not describe the file"))
                .in_file(shown, 1, 1)
                .help("name it for what it makes"),
        );
    }
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    let is_test = shown.contains("/tests/") || shown.ends_with("/tests.rs");
    let applies =
        |rule: &Rule| shown.starts_with(rule.part) && !rule.except.iter().any(|part| shown.starts_with(part));
    for rule in RULES.iter().filter(|rule| applies(rule) && !is_test) {
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            if let Some(word) = rule.words.iter().find(|word| line.contains(**word)) {
                let column = line.find(word).map_or(1, |byte| line[..byte].chars().count() + 1);
                faults.push(
                    Diagnostic::uncoded(format!("`{word}` is not allowed here"))
                        .in_file(shown, index + 1, column)
                        .help(rule.why),
                );
            }
        }
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
