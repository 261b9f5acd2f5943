//! One folder per reason: the report on `data/drift/<reason>/{old,new}.yaml` is in `expected.txt`.

use std::path::Path;

use crate::cases::name;
use crate::golden::compare;
use crate::pairs::report;

/// The pair whose report is compared in every format.
const IN_EVERY_FORMAT: &str = "reference-2026-04";

pub fn check(case: &Path) {
    compare(case.join("expected.txt"), &report(case, |report| report.text()));
    if name(case) == IN_EVERY_FORMAT {
        compare(case.join("expected.md"), &report(case, |report| report.markdown()));
        compare(case.join("expected.json"), &report(case, |report| report.json()));
    }
}
