//! Other generators that can be installed from the registry. Their programs are run if they are on
//! the `PATH`.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::measurement::{Measurement, measure};

/// A generator by others.
#[derive(Debug)]
pub struct Peer {
    /// The name of its package.
    pub name: &'static str,
    /// The versions whose arguments and generated methods are known here.
    version: &'static str,
    /// Returns the arguments to write the client of a document as the package `client` into a
    /// folder of that name.
    arguments: fn(spec: &OsStr, client: &Path) -> Vec<OsString>,
    /// Completes the output to a package, if the peer does not write one.
    package: fn(client: &Path) -> io::Result<()>,
    /// The ten calls with its client; `None` if it refuses our document.
    pub program: Option<&'static str>,
}

/// The peers, in the order of the rows.
pub static PEERS: [Peer; 3] = [
    Peer {
        name: "openapi-to-rust",
        version: "0.23",
        arguments: |spec, client| {
            let modules = client.join("src/generated");
            words(&["generate", "--quiet", "--output-dir"]).chain([modules.into(), spec.into()]).collect()
        },
        package: package_of_modules,
        program: Some(include_str!("../programs/openapi_to_rust.rs")),
    },
    Peer {
        name: "oas3-gen",
        version: "0.29",
        arguments: |spec, client| {
            let output = [client.into(), "-i".into(), spec.into()];
            words(&["generate", "client-mod", "--quiet", "--workspace", "-o"]).chain(output).collect()
        },
        package: |_| Ok(()),
        program: Some(include_str!("../programs/oas3_gen.rs")),
    },
    Peer {
        name: "cargo-progenitor",
        version: "0.15",
        arguments: |spec, client| {
            let output = [client.into(), "-i".into(), spec.into()];
            words(&["progenitor", "-n", "client", "-v", "0.1.0", "-o"]).chain(output).collect()
        },
        package: |_| Ok(()),
        program: None,
    },
];

fn words(words: &[&str]) -> impl Iterator<Item = OsString> {
    words.iter().map(OsString::from)
}

/// Writes a package for the modules that `openapi-to-rust` writes, with the dependencies that it
/// lists.
fn package_of_modules(client: &Path) -> io::Result<()> {
    let dependencies = fs::read_to_string(client.join("src/generated/REQUIRED_DEPS.toml"))?;
    let manifest =
        format!("[package]\nname = \"client\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n{dependencies}");
    fs::write(client.join("Cargo.toml"), manifest)?;
    fs::write(client.join("src/lib.rs"), "pub mod generated;\n")
}

/// A peer whose program is installed.
#[derive(Clone, Debug)]
pub struct Installed {
    pub peer: &'static Peer,
    program: PathBuf,
    /// Its name, and its version if cargo has a record of it.
    pub title: String,
}

impl Peer {
    /// Returns the command that installs it.
    pub fn install(&self) -> String {
        format!("cargo install --locked {} --version '^{}'", self.name, self.version)
    }

    /// Finds its program.
    pub fn installed(&'static self) -> Option<Installed> {
        let folders = env::var_os("PATH")?;
        let program = env::split_paths(&folders)
            .map(|folder| folder.join(self.name).with_extension(env::consts::EXE_EXTENSION))
            .find(|program| program.is_file())?;
        let version =
            program.ancestors().nth(2).and_then(|root| version(&root.join(".crates.toml"), self.name));
        let title = version.map_or(self.name.to_owned(), |version| format!("{} {version}", self.name));
        Some(Installed { peer: self, program, title })
    }
}

/// Returns the version of an installed package, from cargo's record of installations.
fn version(remembered: &Path, name: &str) -> Option<String> {
    let text = fs::read_to_string(remembered).ok()?;
    let version = text.lines().find_map(|line| line.strip_prefix(&format!("\"{name} ")))?;
    Some(version.split([' ', '"']).next()?.to_owned())
}

impl Installed {
    /// Generates the client of a document into the subfolder `client`, which is emptied first. If
    /// the peer refuses the document or writes no Rust, the inner error is the line that says so.
    /// The path of the document is relative to `root`, in which the peer runs.
    pub fn generate(
        &self,
        root: &Path,
        spec: &Path,
        folder: &Path,
    ) -> io::Result<Result<Measurement, String>> {
        let client = folder.join("client");
        emptied(&client)?;
        let mut command = Command::new(&self.program);
        command.current_dir(root).args((self.peer.arguments)(spec.as_os_str(), &client));
        let measured = match measure(&mut command, &folder.join("generate.log"))? {
            Ok(measured) => measured,
            Err(why) => {
                let why = why.replace(&client.display().to_string(), "client");
                return Ok(Err(format!("refuses: {why}")));
            }
        };
        if lines(&client)? == 0 {
            return Ok(Err("writes nothing".to_owned()));
        }
        (self.peer.package)(&client)?;
        Ok(Ok(measured))
    }
}

/// Makes an empty folder.
pub fn emptied(folder: &Path) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)
}

/// Counts the lines of Rust in a folder.
pub fn lines(folder: &Path) -> io::Result<usize> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            count += lines(&path)?;
        } else if path.extension().is_some_and(|it| it == "rs") {
            count += fs::read_to_string(&path)?.lines().count();
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a folder for one test.
    fn folder(name: &str) -> PathBuf {
        let folder = env::temp_dir().join(format!("benches-peers-{name}-{}", std::process::id()));
        emptied(&folder).unwrap();
        folder
    }

    #[test]
    fn cargo_remembers_versions() {
        let folder = folder("version");
        let file = folder.join(".crates.toml");
        fs::write(
            &file,
            "[v1]\n\"boats 0.2.1 (registry+x)\" = [\"boats\"]\n\"boats-more 3.0.0 (path+y)\" = []\n",
        )
        .unwrap();
        assert_eq!(version(&file, "boats").as_deref(), Some("0.2.1"));
        assert_eq!(version(&file, "boats-more").as_deref(), Some("3.0.0"));
        assert_eq!(version(&file, "boat"), None);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn lines_are_of_rust_in_all_folders() {
        let folder = folder("lines");
        fs::create_dir(folder.join("src")).unwrap();
        fs::write(folder.join("src/lib.rs"), "mod a;\n\nmod b;\n").unwrap();
        fs::write(folder.join("build.rs"), "fn main() {}\n").unwrap();
        fs::write(folder.join("Cargo.toml"), "[package]\n").unwrap();
        assert_eq!(lines(&folder).unwrap(), 4);
        emptied(&folder).unwrap();
        assert_eq!(lines(&folder).unwrap(), 0);
        fs::remove_dir_all(folder).unwrap();
    }

    /// Returns a peer that is a program of the system, with the arguments that a test needs.
    fn stand_in(arguments: fn(&OsStr, &Path) -> Vec<OsString>) -> Installed {
        let program = PathBuf::from("rustc");
        let peer = Peer { name: "stand-in", version: "1", arguments, package: |_| Ok(()), program: None };
        Installed { peer: Box::leak(Box::new(peer)), program, title: "stand-in 1.0.0".to_owned() }
    }

    #[test]
    fn a_refusal_and_a_peer_that_writes_nothing_are_reported() {
        let folder = folder("refusal");
        let refusing = stand_in(|spec, client| vec![client.into(), spec.into()]);
        let why = refusing.generate(&folder, "pets.yaml".as_ref(), &folder).unwrap().unwrap_err();
        assert!(why.starts_with("refuses: error"), "{why}");
        assert!(!why.contains(&folder.display().to_string()), "{why}");
        let silent = stand_in(|_, _| vec!["--version".into()]);
        let why = silent.generate(&folder, "pets.yaml".as_ref(), &folder).unwrap().unwrap_err();
        assert_eq!(why, "writes nothing");
        fs::remove_dir_all(folder).unwrap();
    }
}
