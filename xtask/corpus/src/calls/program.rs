//! The program that makes calls.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use super::operations::operations;
use super::{Client, TIMEOUT};

/// The program: reads calls and prints their results.
const MAIN: &str = include_str!("../../programs/calls.rs");

/// A module of the program, for one client.
const CLIENT: &str = include_str!("../../programs/client.rs");

/// Writes the package.
pub fn write(folder: &Path, name: &str, clients: &[Client]) -> io::Result<()> {
    let source = folder.join("src");
    fs::create_dir_all(&source)?;
    let (mut dependencies, mut modules, mut arms) = (String::new(), String::new(), String::new());
    for (number, client) in clients.iter().enumerate() {
        let package = client.package;
        let _ = writeln!(
            dependencies,
            "client_{number} = {{ package = \"{package}\", path = \"../{package}\", default-features = false, \
             features = [\"all\", \"reqwest\"] }}"
        );
        let _ = writeln!(modules, "mod of_client_{number};");
        let _ = writeln!(arms, "        Some({number}) => of_client_{number}::call(call).await,");
        let module = CLIENT
            .replace("client_of_this", &format!("client_{number}"))
            .replace("TIMEOUT_IN_SECONDS", &TIMEOUT.as_secs().to_string());
        let file = source.join(format!("of_client_{number}.rs"));
        write_if_other(&file, &format!("{module}\n{}", operations(client.model)))?;
    }
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         serde_json = \"1\"\n\
         tokio = {{ version = \"1\", default-features = false, features = [\"net\", \"rt\", \"time\"] }}\n\
         {dependencies}"
    );
    write_if_other(&folder.join("Cargo.toml"), &manifest)?;
    let main = MAIN.replace("mod of_clients;\n", &modules).replace("        ARMS\n", &arms);
    write_if_other(&source.join("main.rs"), &main)
}

/// Leaves a file of the same text alone, so that it is not compiled again.
fn write_if_other(file: &Path, text: &str) -> io::Result<()> {
    match fs::read_to_string(file) {
        Ok(old) if old == text => Ok(()),
        _ => fs::write(file, text),
    }
}
