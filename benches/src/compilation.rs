//! Compiling: our own crate, a resource of it, the crate of the full document, each with a program.

use std::io;
use std::path::Path;

use crate::compile::{Compiled, Source, What};
use crate::row::{Budget, Row};

/// Ten calls of our own crate.
const TEN_CALLS: &str = include_str!("../programs/ten_calls.rs");
/// Some calls of the full document's.
const FULL_CALLS: &str = include_str!("../programs/full.rs");

/// The best peers, measured elsewhere on a machine of the same kind, in seconds: `cargo check` and the release build of the
/// crate of the same operations; `cargo check` of the crate of the full document.
const PEER_CHECK: f64 = 4.5;
const PEER_RELEASE: f64 = 5.4;
const PEER_FULL_CHECK: f64 = 37.0;
const ELSEWHERE: &str = "best peer, measured elsewhere";

pub fn rows(root: &Path, full: Option<&Path>, target: &Path, rounds: usize) -> io::Result<Vec<Row>> {
    let lock = root.join("Cargo.lock");
    let (spec, config) = (root.join("schema/openapi.yaml"), root.join("schema/codegen.toml"));
    let own = Source { spec: &spec, config: Some(&config), package: "own-client", program: TEN_CALLS };
    let own = Compiled::new(&own, target, &lock, rounds)?;
    let check = own.cold(What::Check(None))?;
    let one = own.cold(What::Check(Some("invites,reqwest")))?;
    let bare = own.cold(What::Check(Some("reqwest")))?;
    let release = own.cold(What::Build { release: true })?;
    let debug = own.cold(What::Build { release: false })?;
    let mut rows = vec![
        Row::new("check, our own crate", check.seconds, "s")
            .against(PEER_CHECK, ELSEWHERE)
            .budget(Budget::RatioAtMost(1.0 / 3.0)),
        Row::new("check, one resource", one.seconds, "s")
            .against(check.seconds, "the whole")
            .budget(Budget::RatioAtMost(0.2)),
        Row::new("check, no resource (the runtime)", bare.seconds, "s").against(check.seconds, "the whole"),
        Row::new("release, crate and program", release.seconds, "s")
            .against(PEER_RELEASE, format!("{ELSEWHERE}, crate alone"))
            .budget(Budget::RatioAtMost(0.5)),
        Row::new("debug, crate and program", debug.seconds, "s"),
        Row::new("release, the program again", own.again(true)?.seconds, "s")
            .against(release.seconds, "from the start"),
        Row::new("debug, the program again", own.again(false)?.seconds, "s")
            .against(debug.seconds, "from the start"),
        Row::new("memory of rustc, check", check.megabytes, "MB"),
        Row::new("size of the program", own.size()?, "MB"),
    ];
    if let Some(full) = full {
        let full = Source { spec: full, config: None, package: "full-client", program: FULL_CALLS };
        let full = Compiled::new(&full, target, &lock, rounds)?;
        let check = full.cold(What::Check(None))?;
        let release = full.cold(What::Build { release: true })?;
        rows.extend([
            Row::new("check, the full document", check.seconds, "s")
                .against(PEER_FULL_CHECK, ELSEWHERE)
                .budget(Budget::AtMost(6.0)),
            Row::new("memory of rustc, check, the full document", check.megabytes, "MB")
                .budget(Budget::AtMost(1024.0)),
            Row::new("release, crate and program, the full document", release.seconds, "s")
                .budget(Budget::AtMost(20.0)),
            Row::new("size of the program, the full document", full.size()?, "MB"),
        ]);
    }
    Ok(rows)
}
