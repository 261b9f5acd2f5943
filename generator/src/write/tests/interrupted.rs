//! Runs that fail or die at any step, and the recovery by the next run.

use super::faults::{Fault, with_fault};
use super::*;

/// A crate in `crate`, and files outside of it in `schema`.
struct Case {
    folder: Folder,
    old: (BTreeMap<PathBuf, String>, BTreeMap<PathBuf, OutsideFile>),
    new: (BTreeMap<PathBuf, String>, BTreeMap<PathBuf, OutsideFile>),
}

impl Case {
    fn new(name: &str) -> Self {
        let folder = Folder::new(name);
        let schema = folder.0.join("schema");
        let mut old =
            files(&[("Cargo.toml", "1"), ("src/lib.rs", "1"), ("src/a/gone.rs", "1"), ("src/same.rs", "1")]);
        old.insert("LICENSE".into(), "1".to_owned());
        let mut new =
            files(&[("Cargo.toml", "2"), ("src/lib.rs", "2"), ("src/b/come.rs", "2"), ("src/same.rs", "1")]);
        new.insert("LICENSE".into(), "2".to_owned());
        let file = |text: Option<&str>, before: Option<&str>| OutsideFile {
            text: text.map(str::to_owned),
            before: before.map(str::to_owned),
        };
        let first = BTreeMap::from([
            (schema.join("codegen.lock"), file(Some("1"), None)),
            (schema.join("parts/gone.yaml"), file(Some("1"), None)),
        ]);
        let second = BTreeMap::from([
            (schema.join("codegen.lock"), file(Some("2"), Some("1"))),
            (schema.join("parts/gone.yaml"), file(None, Some("1"))),
            (schema.join("CHANGELOG.md"), file(Some("2"), None)),
        ]);
        Self { folder, old: (old, first), new: (new, second) }
    }

    fn out(&self) -> PathBuf {
        self.folder.0.join("crate")
    }

    /// Writes the old crate from scratch.
    fn reset(&self) -> BTreeMap<String, String> {
        for entry in fs::read_dir(&self.folder.0).unwrap() {
            fs::remove_dir_all(entry.unwrap().path()).unwrap();
        }
        write_with(&self.old.0, &self.out(), &self.old.1, Mode::Write).unwrap();
        self.folder.content()
    }

    fn write(&self) -> Result<Report, Diagnostics> {
        write_with(&self.new.0, &self.out(), &self.new.1, Mode::Write)
    }

    fn check(&self) -> Result<Report, Diagnostics> {
        write_with(&self.new.0, &self.out(), &self.new.1, Mode::Check)
    }

    /// Returns the files after a run without faults.
    fn result(&self) -> BTreeMap<String, String> {
        self.reset();
        self.write().unwrap();
        self.folder.content()
    }
}

#[test]
fn a_step_that_fails_leaves_everything_as_it_was() {
    let case = Case::new("fails");
    let result = case.result();
    let mut failed = 0;
    for steps in 0.. {
        let before = case.reset();
        let (done, reached) = with_fault(steps, Fault::Once, || case.write());
        if !reached {
            break;
        }
        match done {
            Err(error) => {
                assert_eq!(case.folder.content(), before, "step {steps}: {error}");
                failed += 1;
            }
            // Cleaning up failed: the run is committed, and the next one cleans up.
            Ok(_) => {
                assert!(case.check().unwrap().interrupted || case.folder.content() == result, "step {steps}")
            }
        }
        case.write().unwrap();
        assert_eq!(case.folder.content(), result, "step {steps}");
    }
    assert!(failed > 30, "{failed} steps were made to fail");
}

#[test]
fn a_run_that_dies_at_any_step_is_taken_back_or_ended_by_the_next() {
    let case = Case::new("dies");
    let result = case.result();
    let (mut taken_back, mut ended) = (0, 0);
    for steps in 0.. {
        let before = case.reset();
        let (_, reached) = with_fault(steps, Fault::Death, || case.write());
        if !reached {
            break;
        }
        let left = case.folder.content();
        if left != before && left != result {
            match case.check() {
                Ok(report) => assert!(report.interrupted && !report.is_clean(), "step {steps}"),
                Err(errors) => panic!("step {steps}: {errors}"),
            }
        }
        assert_eq!(case.folder.content(), left, "a check touches nothing");
        let was_interrupted = recover(&case.out(), Mode::Write).unwrap();
        let content = case.folder.content();
        assert_eq!(was_interrupted, left != content, "step {steps}");
        if content == result {
            ended += 1;
        } else {
            assert_eq!(content, before, "step {steps}");
            taken_back += 1;
        }
        case.write().unwrap();
        assert_eq!(case.folder.content(), result, "step {steps}");
    }
    assert!(taken_back > 30 && ended > 3, "{taken_back} were rolled back, {ended} were ended");
}

#[test]
fn taking_back_may_die_at_any_step_too() {
    let case = Case::new("twice");
    let result = case.result();
    let mut deaths = 0;
    for steps in (0..).step_by(5) {
        let before = case.reset();
        let (_, reached) = with_fault(steps, Fault::Death, || case.write());
        if !reached {
            break;
        }
        for second in 0.. {
            let (done, reached) = with_fault(second, Fault::Death, || recover(&case.out(), Mode::Write));
            if !reached {
                done.unwrap();
                break;
            }
            deaths += 1;
        }
        let content = case.folder.content();
        assert!(content == before || content == result, "step {steps}");
    }
    assert!(deaths > 50, "{deaths}");
}

#[test]
fn a_write_without_recovery_recovers_and_says_where_inputs_have_changed() {
    let case = Case::new("inputs");
    let mut refused = 0;
    for steps in 0.. {
        let before = case.reset();
        let (_, reached) = with_fault(steps, Fault::Death, || case.write());
        if !reached {
            break;
        }
        if let Err(error) = case.write() {
            assert!(error.to_string().contains("run the command again"), "{error}");
            assert_eq!(case.folder.content(), before);
            refused += 1;
        }
    }
    assert!(refused > 20, "{refused}");
}

#[test]
fn what_somebody_changed_after_a_death_is_never_lost() {
    let case = Case::new("changed");
    let mut kept = 0;
    for steps in 0.. {
        case.reset();
        let (_, reached) = with_fault(steps, Fault::Death, || case.write());
        if !reached {
            break;
        }
        case.folder.put("schema/codegen.lock", "mine");
        case.folder.put("crate/Cargo.toml", "mine");
        if let Err(error) = recover(&case.out(), Mode::Write) {
            assert!(error.to_string().contains("changed since"), "{error}");
            kept += 1;
        }
        assert_eq!(case.folder.text("schema/codegen.lock"), "mine", "step {steps}");
        assert_eq!(case.folder.text("crate/Cargo.toml"), "mine", "step {steps}");
    }
    assert!(kept > 0);
}

#[test]
fn a_plan_of_somebody_else_touches_nothing_elsewhere() {
    let case = Case::new("hostile-plan");
    case.reset();
    let precious = case.folder.put("precious", "1");
    let mut journal = journal::Journal::default();
    journal.outside.insert(precious.clone(), Some(crate::fingerprint::fingerprint(b"1")));
    case.folder.put("crate/.codegen-staging/journal", &journal.text());
    case.folder.put("crate/.codegen-staging/old/precious", "theirs");
    assert!(recover(&case.out(), Mode::Write).unwrap());
    assert_eq!(case.folder.text("precious"), "1");
    let plan =
        journal.text().replace("outside", "write").replace(&precious.display().to_string(), "../precious");
    case.folder.put("crate/.codegen-staging/journal", &plan);
    assert!(recover(&case.out(), Mode::Write).unwrap_err().to_string().contains("is not a journal"));
    assert_eq!(case.folder.text("precious"), "1");
}

#[test]
fn runs_at_once_in_one_folder_come_one_after_the_other() {
    let folder = Folder::new("at-once");
    let of =
        |text: &str| files(&[("src/a.rs", text), ("src/b.rs", text), ("src/c/d.rs", text), (text, text)]);
    let texts = ["one", "two", "three", "four"];
    for _ in 0..20 {
        std::thread::scope(|scope| {
            for text in texts {
                let path = &folder.0;
                scope.spawn(move || write(&of(text), path, Mode::Write).unwrap());
            }
        });
        let last =
            texts.iter().find(|text| folder.text("src/a.rs").ends_with(&format!("\n{text}\n"))).unwrap();
        assert!(write(&of(last), &folder.0, Mode::Check).unwrap().is_clean());
        assert_eq!(folder.content().len(), 6, "{:?}", folder.content());
    }
}
