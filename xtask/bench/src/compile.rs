//! Compilation of a generated crate with a program, as users experience it: dependencies are built
//! before.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crategen::write::{Mode, write};

use crate::measurement::{Measurement, in_turns, measure};

/// A crate, and a program that uses it, in a separate workspace.
pub struct Compiled {
    folder: PathBuf,
    /// Shared by all, so that dependencies are built once.
    build: PathBuf,
    package: String,
    program: String,
}

/// The sources of a crate and its program.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    pub spec: &'a Path,
    pub config: Option<&'a Path>,
    pub package: &'a str,
    /// The text of the program; its line `// CHANGED` is the one to change.
    pub program: &'a str,
}

/// The cargo command.
#[derive(Clone, Copy)]
pub enum What<'a> {
    /// Checks the crate alone, with all its features or with these.
    Check(Option<&'a str>),
    Build {
        release: bool,
    },
}

impl Compiled {
    /// Generates the crate of a document below `target`, and a program with the given text.
    pub fn new(source: &Source<'_>, target: &Path, lock: &Path) -> io::Result<Self> {
        let Source { spec, config, package, program } = *source;
        let folder = target.join(package);
        let files = benches::generate::named(spec, config, package).files;
        write(&files, &folder.join("client"), Mode::Write)
            .map_err(|faults| io::Error::other(faults.to_string()))?;
        fs::copy(lock, folder.join("Cargo.lock"))?;
        Self::around(package, package, program, target)
    }

    /// Adds a program to the crate in the folder `client` of a folder of `target`, which also has
    /// the `Cargo.lock`.
    pub fn around(name: &str, package: &str, text: &str, target: &Path) -> io::Result<Self> {
        let (folder, program) = (target.join(name), format!("{name}-program"));
        fs::create_dir_all(folder.join("program/src"))?;
        fs::write(
            folder.join("Cargo.toml"),
            "[workspace]\nresolver = \"3\"\nmembers = [\"client\", \"program\"]\n",
        )?;
        fs::write(
            folder.join("program/Cargo.toml"),
            format!(
                "[package]\nname = \"{program}\"\nedition = \"2024\"\n\n\
                 [dependencies]\n{package} = {{ path = \"../client\" }}\n\
                 tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n"
            ),
        )?;
        fs::write(folder.join("program/src/main.rs"), text)?;
        Ok(Self { folder, build: target.join("build"), package: package.to_owned(), program })
    }

    /// Runs cargo with the results of earlier runs. A failure is the line that explains it.
    pub fn run(&self, what: What<'_>) -> io::Result<Result<Measurement, String>> {
        self.measure(&mut self.command(what))
    }

    /// Returns the program's size in megabytes (2^20 bytes), built for release.
    pub fn size(&self) -> io::Result<f64> {
        Ok(fs::metadata(self.build.join("release").join(&self.program))?.len() as f64 / f64::from(1 << 20))
    }

    fn main(&self) -> PathBuf {
        self.folder.join("program/src/main.rs")
    }

    fn command(&self, what: What<'_>) -> Command {
        let mut command = Command::new(env!("CARGO"));
        match what {
            What::Check(features) => {
                command.args(["check", "--package", &self.package]);
                if let Some(features) = features {
                    command.args(["--no-default-features", "--features", features]);
                }
            }
            What::Build { release } => {
                command.args(["build", "--package", &self.program]);
                if release {
                    command.arg("--release");
                }
            }
        }
        command.arg("--quiet").current_dir(&self.folder).env("CARGO_TARGET_DIR", &self.build);
        command
    }

    fn measure(&self, command: &mut Command) -> io::Result<Result<Measurement, String>> {
        let measured = measure(command, &self.folder.join("cargo.log"))?;
        if let Ok(Measurement { seconds, .. }) = measured {
            let words: Vec<_> = command.get_args().map(|it| it.to_string_lossy()).collect();
            // A build takes minutes: shows progress.
            eprintln!("{}: cargo {}: {seconds:.2} s", self.program, words.join(" "));
        }
        Ok(measured)
    }

    fn must(&self, measured: Result<Measurement, String>) -> io::Result<Measurement> {
        measured.map_err(|why| io::Error::other(format!("cargo failed in {}: {why}", self.folder.display())))
    }
}

/// The first file of a full build: it and everything that depends on it is built.
#[derive(Clone, Copy)]
pub struct Start(&'static str);

impl Start {
    /// Builds everything except the dependencies; the runtime is a dependency.
    pub const CLIENT: Self = Self("client/src/lib.rs");
    /// Builds the runtime, too, which peers do not have.
    pub const RUNTIME: Self = Self("client/runtime/src/lib.rs");
}

/// Measures full builds, without the results of earlier ones, in alternation.
pub fn cold(all: &[&Compiled], start: Start, what: What<'_>, rounds: usize) -> io::Result<Vec<Measurement>> {
    // The warm-up is not incremental either: cargo separates incremental results, and a runtime
    // that was only built incrementally would be built again.
    let run = |one: &Compiled| one.must(one.measure(one.command(what).env("CARGO_INCREMENTAL", "0"))?);
    for one in all {
        run(one)?;
    }
    in_turns(rounds, all.len(), |index| {
        touch(&all[index].folder.join(start.0))?;
        run(all[index])
    })
}

/// Measures rebuilds after a change of one line of each program, in alternation.
pub fn again(all: &[&Compiled], release: bool, rounds: usize) -> io::Result<Vec<Measurement>> {
    let what = What::Build { release };
    let mut texts = Vec::new();
    for one in all {
        one.must(one.run(what)?)?;
        texts.push(fs::read_to_string(one.main())?);
    }
    let mut line = 0;
    let measured = in_turns(rounds, all.len(), |index| {
        let one = all[index];
        line += 1;
        let changed = format!("println!(\"{line}\"); // CHANGED");
        fs::write(one.main(), texts[index].replace("// CHANGED", &changed))?;
        one.must(one.run(what)?)
    });
    for (one, text) in all.iter().zip(&texts) {
        fs::write(one.main(), text)?;
    }
    measured
}

fn touch(file: &Path) -> io::Result<()> {
    fs::File::options().append(true).open(file)?.set_modified(SystemTime::now())
}
