//! Compiling a generated crate, and a program with it, as a user pays for it: dependencies are built already.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crategen::write::{Mode, write};
use wait4::Wait4;

use crate::rounds::median;

/// A generated crate, and a program that uses it, in a workspace of their own.
pub struct Compiled {
    folder: PathBuf,
    /// Shared by all, so that dependencies are built once.
    build: PathBuf,
    package: String,
    rounds: usize,
}

/// What a crate and its program are made of.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    pub spec: &'a Path,
    pub config: Option<&'a Path>,
    pub package: &'a str,
    /// The text of the program; the line `// CHANGED` in it is what changes.
    pub program: &'a str,
}

/// What a command took, as the median of rounds.
#[derive(Clone, Copy, Debug)]
pub struct Taken {
    pub seconds: f64,
    /// The most memory of any one compiler, in megabytes (2^20 bytes).
    pub megabytes: f64,
}

/// What is compiled.
#[derive(Clone, Copy)]
pub enum What<'a> {
    /// The crate alone, with all its features or with these.
    Check(Option<&'a str>),
    Build {
        release: bool,
    },
}

impl Compiled {
    /// Generates the crate of a document below `target`, with a program of that text beside it.
    pub fn new(source: &Source<'_>, target: &Path, lock: &Path, rounds: usize) -> io::Result<Self> {
        let Source { spec, config, package, program } = *source;
        let folder = target.join(package);
        let files = benches::generate::named(spec, config, package).files;
        write(&files, &folder.join("client"), Mode::Write)
            .map_err(|faults| io::Error::other(faults.to_string()))?;
        fs::create_dir_all(folder.join("program/src"))?;
        fs::write(
            folder.join("Cargo.toml"),
            "[workspace]\nresolver = \"3\"\nmembers = [\"client\", \"program\"]\n",
        )?;
        fs::write(
            folder.join("program/Cargo.toml"),
            format!(
                "[package]\nname = \"program\"\nedition = \"2024\"\n\n[dependencies]\n{package} = {{ path = \"../client\" }}\n\
                 tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n"
            ),
        )?;
        fs::write(folder.join("program/src/main.rs"), program)?;
        fs::copy(lock, folder.join("Cargo.lock"))?;
        Ok(Self { folder, build: target.join("build"), package: package.to_owned(), rounds })
    }

    /// From nothing but the dependencies, without what earlier builds left behind.
    pub fn cold(&self, what: What<'_>) -> io::Result<Taken> {
        self.run(what)?;
        self.repeat(what, |folder| touch(&folder.join("client/src/lib.rs")), true)
    }

    /// After one line of the program has changed.
    pub fn again(&self, release: bool) -> io::Result<Taken> {
        let what = What::Build { release };
        self.run(what)?;
        let main = self.folder.join("program/src/main.rs");
        let text = fs::read_to_string(&main)?;
        let mut line = 0;
        let taken = self.repeat(
            what,
            |_| {
                line += 1;
                fs::write(&main, text.replace("// CHANGED", &format!("println!(\"{line}\"); // CHANGED")))
            },
            false,
        );
        fs::write(&main, text)?;
        taken
    }

    /// The program's size in megabytes (2^20 bytes), built for release.
    pub fn size(&self) -> io::Result<f64> {
        Ok(fs::metadata(self.build.join("release/program"))?.len() as f64 / f64::from(1 << 20))
    }

    fn repeat(
        &self,
        what: What<'_>,
        mut change: impl FnMut(&Path) -> io::Result<()>,
        whole: bool,
    ) -> io::Result<Taken> {
        let (mut seconds, mut megabytes) = (Vec::new(), Vec::new());
        for _ in 0..self.rounds {
            change(&self.folder)?;
            let mut command = self.command(what);
            if whole {
                command.env("CARGO_INCREMENTAL", "0");
            }
            let taken = self.measure(&mut command)?;
            seconds.push(taken.seconds);
            megabytes.push(taken.megabytes);
        }
        Ok(Taken { seconds: median(seconds), megabytes: median(megabytes) })
    }

    fn run(&self, what: What<'_>) -> io::Result<Taken> {
        self.measure(&mut self.command(what))
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
                command.args(["build", "--package", "program"]);
                if release {
                    command.arg("--release");
                }
            }
        }
        command.arg("--quiet").current_dir(&self.folder).env("CARGO_TARGET_DIR", &self.build);
        command
    }

    fn measure(&self, command: &mut Command) -> io::Result<Taken> {
        let started = Instant::now();
        let mut child = command.stdin(Stdio::null()).spawn()?;
        let ended = child.wait4()?;
        if !ended.status.success() {
            return Err(io::Error::other(format!("cargo failed in {}", self.folder.display())));
        }
        let megabytes = ended.rusage.maxrss as f64 / f64::from(1 << 20);
        Ok(Taken { seconds: started.elapsed().as_secs_f64(), megabytes })
    }
}

fn touch(file: &Path) -> io::Result<()> {
    fs::File::options().append(true).open(file)?.set_modified(std::time::SystemTime::now())
}
