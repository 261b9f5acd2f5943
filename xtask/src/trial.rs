//! The trial of a release: the archives as a user gets them, in an empty folder outside of the
//! workspace.
//!
//! The command is installed from its archive, and compared with the transcripts of the tests. A
//! crate whose build script uses the library builds with the archive. Each document becomes a
//! project, whose crate is tested and packaged. A project of an older document is released and
//! updated to the newer one.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

/// The archives and documents to try.
pub struct Trial<'a> {
    /// The top of the workspace.
    pub root: &'a Path,
    /// The archives, as `name-version`.
    pub archives: Vec<String>,
    /// The documents that become projects.
    pub documents: &'a [PathBuf],
    /// Pairs of an older and a newer document.
    pub updates: Vec<(&'a Path, &'a Path)>,
}

impl Trial<'_> {
    /// Returns the archive of the command.
    fn command(&self) -> Result<&str, String> {
        let archive = self.archives.iter().find(|name| name.starts_with("crategen-"));
        archive.map(String::as_str).ok_or_else(|| "there is no archive of the command".to_owned())
    }
}

/// Returns the faults that were found.
pub fn run(trial: &Trial) -> Vec<String> {
    let folder = std::env::temp_dir().join(format!("crategen-trial-{}", std::process::id()));
    let mut faults = Vec::new();
    if let Err(error) = fs::create_dir_all(&folder) {
        return vec![format!("{} cannot be made: {error}", folder.display())];
    }
    let place = Place { folder: &folder, target: &trial.root.join("target/trial") };
    if let Err(fault) = place.install(trial) {
        faults.push(fault);
    } else {
        faults.extend(place.transcripts(trial.root).err());
        faults.extend(place.build_script(trial).err());
        let of_documents = trial.documents.iter().map(|file| place.project(trial.root, file));
        faults.extend(of_documents.filter_map(Result::err));
        let of_updates = trial.updates.iter().map(|(old, new)| place.update(old, new));
        faults.extend(of_updates.filter_map(Result::err));
    }
    match faults.is_empty() {
        true => drop(fs::remove_dir_all(&folder)),
        false => println!("The projects of the trial are in {}", folder.display()),
    }
    faults
}

/// The folders of the trial.
struct Place<'a> {
    /// An empty folder.
    folder: &'a Path,
    /// The folder of builds, which a later trial uses again.
    target: &'a Path,
}

impl Place<'_> {
    /// Unpacks the archives, and installs the command from its own.
    fn install(&self, trial: &Trial) -> Result<(), String> {
        for archive in &trial.archives {
            let file = trial.root.join(format!("target/package/{archive}.crate"));
            let mut tar = Command::new("tar");
            self.succeeds(tar.arg("xf").arg(&file).current_dir(self.folder), archive)?;
        }
        let mut install = self.cargo(self.folder);
        install.args(["install", "--locked", "--debug", "--root", ".", "--path"]).arg(trial.command()?);
        self.succeeds(&mut install, "cargo install")
    }

    /// Compares what the installed command prints with the transcripts: mistakes among them.
    fn transcripts(&self, root: &Path) -> Result<(), String> {
        let mut test = Command::new(cargo());
        test.args(["test", "--quiet", "--package", "crategen", "--test", "command"]).current_dir(root);
        test.env("CRATEGEN", self.folder.join("bin/crategen")).env("TMPDIR", self.folder);
        self.succeeds(&mut test, "the transcripts of the installed command")?;
        println!("tried the transcripts");
        Ok(())
    }

    /// Tests the example of a build script with the archive of the generator.
    fn build_script(&self, trial: &Trial) -> Result<(), String> {
        let (from, to) = (trial.root.join("tests/build-script"), self.folder.join("build-script"));
        let fault =
            |error: std::io::Error| format!("the example of a build script cannot be copied: {error}");
        copy_folder(&from, &to).map_err(fault)?;
        let manifest = fs::read_to_string(to.join("Cargo.toml")).map_err(fault)?;
        let lines = manifest.lines().filter(|line| !line.ends_with(".workspace = true"));
        let manifest = lines.collect::<Vec<_>>().join("\n");
        let manifest = manifest
            .replace("[package]\n", "[workspace]\n[package]\nedition = \"2024\"\n")
            .replace("path = \"../../generator\"", &format!("path = \"../{}\"", trial.command()?));
        fs::write(to.join("Cargo.toml"), manifest).map_err(fault)?;
        fs::copy(trial.root.join("Cargo.lock"), to.join("Cargo.lock")).map_err(fault)?;
        self.succeeds(self.cargo(&to).args(["test", "--quiet"]), "cargo test of the build script")?;
        println!("tried the build script");
        Ok(())
    }

    /// Makes a project of a document, tests its crate, and packages it and its runtime.
    fn project(&self, root: &Path, document: &Path) -> Result<(), String> {
        let name = document.file_stem().unwrap_or_default().to_string_lossy().replace('.', "-");
        let project = self.folder.join(&name);
        self.crategen(
            self.folder,
            &[
                "new".as_ref(),
                document,
                Path::new(&name),
                "--name".as_ref(),
                "tried".as_ref(),
                "--license".as_ref(),
                "MIT".as_ref(),
                "--allow-incomplete".as_ref(),
            ],
        )?;
        self.crategen(&project, &["generate", "--check", "--allow-incomplete"].map(Path::new))?;
        let client = project.join("client");
        // The versions that the workspace was tested with.
        for package in [client.clone(), client.join("runtime")] {
            fs::copy(root.join("Cargo.lock"), package.join("Cargo.lock"))
                .map_err(|error| error.to_string())?;
        }
        self.succeeds(self.cargo(&client).args(["test", "--quiet"]), &format!("cargo test of {name}"))?;
        let patch = "patch.crates-io.tried-runtime.path='runtime'";
        let packages: [(PathBuf, &[&str]); 2] =
            [(client.join("runtime"), &[]), (client, &["--config", patch])];
        for (package, options) in packages {
            let mut command = self.cargo(&package);
            command.args(["package", "--quiet", "--allow-dirty"]).args(options);
            self.succeeds(&mut command, &format!("cargo package of {}", package.display()))?;
        }
        println!("tried {}", document.display());
        Ok(())
    }

    /// Makes a project of the older document, releases it, and updates it to the newer one.
    fn update(&self, old: &Path, new: &Path) -> Result<(), String> {
        let name = format!("update-{}", new.file_stem().unwrap_or_default().to_string_lossy());
        let project = self.folder.join(&name);
        self.crategen(self.folder, &["new".as_ref(), old, Path::new(&name), "--allow-incomplete".as_ref()])?;
        self.crategen(&project, &["update", "--release", "--allow-incomplete"].map(Path::new))?;
        self.crategen(&project, &["update".as_ref(), new, "--allow-incomplete".as_ref()])?;
        let read = |file: &str| fs::read_to_string(project.join(file)).unwrap_or_default();
        if read("crategen.toml").contains("version = \"0.1.0\"") {
            return Err(format!("{name} kept its version"));
        }
        if !read("CHANGELOG.md").contains("\n## 0.") {
            return Err(format!("{name} has no entry in its changelog"));
        }
        self.crategen(&project, &["generate", "--check", "--allow-incomplete"].map(Path::new))?;
        println!("tried the update from {} to {}", old.display(), new.display());
        Ok(())
    }

    fn crategen(&self, folder: &Path, arguments: &[&Path]) -> Result<(), String> {
        let mut command = Command::new(self.folder.join("bin/crategen"));
        command.args(arguments).current_dir(folder);
        self.succeeds(&mut command, &format!("crategen {}", arguments[0].display()))
    }

    fn cargo(&self, folder: &Path) -> Command {
        let mut command = Command::new(cargo());
        command.current_dir(folder).env("CARGO_TARGET_DIR", self.target);
        command
    }

    /// Runs a command, and shows what it printed if it fails.
    fn succeeds(&self, command: &mut Command, what: &str) -> Result<(), String> {
        let output = command.output().map_err(|error| format!("{what} cannot be run: {error}"))?;
        match output.status.success() {
            true => Ok(()),
            false => Err(format!("{what} failed:\n{}", String::from_utf8_lossy(&output.stderr).trim_end())),
        }
    }
}

fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => copy_folder(&entry.path(), &target)?,
            false => fs::copy(entry.path(), target).map(drop)?,
        }
    }
    Ok(())
}
