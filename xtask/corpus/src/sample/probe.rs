//! The program that decodes and encodes samples with a crate.

use std::fs;
use std::io;
use std::path::Path;

use super::Sampled;
use crate::facts::Typed;

/// Returns the name of the program's package.
pub fn name(client: &str) -> String {
    format!("{client}-samples")
}

/// Writes the package: a table of functions, one per type, and the loop that calls them.
pub fn write(folder: &Path, client: &str, types: &[Typed], samples: &[Sampled]) -> io::Result<()> {
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("Cargo.toml"), manifest(client))?;
    let checks: Vec<String> = types.iter().map(|typed| format!("    check::<{}>,\n", typed.rust)).collect();
    fs::write(folder.join("src/main.rs"), PROGRAM.replace("    CHECKS\n", &checks.concat()))?;
    let lines: Vec<String> =
        samples.iter().map(|sampled| format!("{}\t{}\n", sampled.of, sampled.instance)).collect();
    fs::write(folder.join("samples.txt"), lines.concat())
}

/// Returns the manifest, without the transport, because nothing is sent.
fn manifest(client: &str) -> String {
    format!(
        "[package]\nname = \"{}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nclient = {{ package = \
         \"{client}\", path = \"../{client}\", default-features = false, features = [\"all\"] }}\n",
        name(client)
    )
}

/// Reads lines of a check's number and a sample, and prints a line for each: `ok`, the variant or
/// type that it was decoded to and the encoded value, or `no` and the reason, or `panic`.
const PROGRAM: &str = r#"//! Decodes the samples of a file and encodes them again.

use client::{runtime, types};

type Check = fn(&str) -> Result<String, String>;

#[allow(unused_imports)]
use runtime as _;
#[allow(unused_imports)]
use types as _;

const CHECKS: &[Check] = &[
    CHECKS
];

#[allow(dead_code)]
fn check<T: runtime::Decode + runtime::Encode + std::fmt::Debug>(text: &str) -> Result<String, String> {
    let value: T = runtime::from_str(text).map_err(|error| error.to_string())?;
    let shown = format!("{value:?}");
    let variant = shown.split(['(', ' ', '{', '\n']).next().unwrap_or_default();
    Ok(format!("{variant}\t{}", runtime::to_string(&value)))
}

fn main() {
    let file = std::env::args().nth(1).expect("the file of samples");
    let samples = std::fs::read_to_string(file).expect("the samples");
    for line in samples.lines() {
        let (check, sample) = line.split_once('\t').expect("a number and a sample");
        let check = CHECKS[check.parse::<usize>().expect("a number")];
        match std::panic::catch_unwind(|| check(sample)) {
            Ok(Ok(text)) => println!("ok\t{text}"),
            Ok(Err(error)) => println!("no\t{}", error.replace('\n', " ")),
            Err(_) => println!("panic\t{sample}"),
        }
    }
}
"#;
