//! Our figures, compared with those of peers in the same run.

use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use crate::Setting;
use crate::compile::{Compiled, What};
use crate::measurement::{Measurement, in_turns, measure};
use crate::peers::{Installed, Peer, emptied, lines};
use crate::row::{Budget, Row};

/// The measured peers, and the rows of their figures.
pub struct PeerComparison {
    titles: Vec<String>,
    rows: Vec<Row>,
}

impl PeerComparison {
    /// Returns our row, the first of the figures, with its baseline: the best of the peers, whose
    /// figures follow in their order; if there is none, the figure measured elsewhere.
    pub fn row(&mut self, row: Row, figures: &[f64], elsewhere: Option<(f64, &str)>) -> Row {
        let mut best: Option<(f64, &str)> = None;
        for (title, figure) in self.titles.iter().zip(&figures[1..]) {
            self.rows.push(Row::new(format!("{title}: {}", row.name), *figure, row.unit));
            if best.is_none_or(|(least, _)| *figure < least) {
                best = Some((*figure, title));
            }
        }
        match best.or(elsewhere) {
            Some((figure, what)) => row.against(figure, what),
            None => row,
        }
    }

    /// Returns whether any peer was measured.
    pub fn any(&self) -> bool {
        !self.titles.is_empty()
    }

    /// Returns the peers' rows: their figures, and the reason if there is none.
    pub fn into_rows(self) -> Vec<Row> {
        self.rows
    }
}

/// Returns the rows of peers that are not installed.
fn absent(peers: &[&Peer], what: &str) -> Vec<Row> {
    let row = |peer: &&Peer| {
        Row::without(format!("{}: {what}", peer.name), format!("not on the `PATH`: `{}`", peer.install()))
    };
    peers.iter().map(row).collect()
}

/// Measures the programs that generate the client of a document, in alternation: ours, the hidden
/// `generate-once`, and the peers'.
pub fn generation(
    setting: &Setting<'_>,
    name: &str,
    spec: &Path,
    elsewhere: Option<[f64; 2]>,
) -> io::Result<Vec<Row>> {
    let folder = |title: &str| setting.target.join("generated").join(title);
    let spec = spec.strip_prefix(setting.root).unwrap_or(spec);
    let mut takers: Vec<&Installed> = Vec::new();
    let mut comparison =
        PeerComparison { titles: Vec::new(), rows: absent(&setting.absent, &format!("generate {name}")) };
    for peer in &setting.peers {
        match peer.generate(setting.root, spec, &folder(peer.peer.name))? {
            Ok(_) => {
                takers.push(peer);
                comparison.titles.push(peer.title.clone());
            }
            Err(why) => comparison.rows.push(Row::without(format!("{}: generate {name}", peer.title), why)),
        }
    }
    let measured = in_turns(setting.rounds, takers.len() + 1, |index| {
        let measured = match index.checked_sub(1) {
            None => ours(setting.root, spec, &folder("ours")),
            Some(peer) => takers[peer].generate(setting.root, spec, &folder(takers[peer].peer.name)),
        };
        measured?.map_err(io::Error::other)
    })?;
    let seconds: Vec<f64> = measured.iter().map(|it| it.seconds).collect();
    let megabytes: Vec<f64> = measured.iter().map(|it| it.megabytes).collect();
    let mut count = vec![lines(&folder("ours/client"))? as f64];
    for taker in takers {
        count.push(lines(&folder(taker.peer.name).join("client"))? as f64);
    }
    let elsewhere = |index: usize| elsewhere.map(|all| (all[index], ELSEWHERE));
    let row = Row::new(format!("generate and write {name}"), seconds[0], "s");
    let mut rows = vec![comparison.row(row, &seconds, elsewhere(0))];
    let row = Row::new(format!("peak memory, {name}"), megabytes[0], "MB").budget(Budget::AtMost(300.0));
    rows.push(comparison.row(row, &megabytes, elsewhere(1)));
    if comparison.any() {
        rows.push(comparison.row(Row::new(format!("lines written, {name}"), count[0], ""), &count, None));
    }
    rows.extend(comparison.into_rows());
    Ok(rows)
}

/// The label of a baseline that was not measured in this run.
pub const ELSEWHERE: &str = "best peer, measured elsewhere";

/// Generates our client in a separate process that does nothing else.
fn ours(root: &Path, spec: &Path, folder: &Path) -> io::Result<Result<Measurement, String>> {
    let client = folder.join("client");
    emptied(&client)?;
    let mut command = Command::new(env::current_exe()?);
    measure(
        command.current_dir(root).arg("generate-once").arg(spec).arg(client),
        &folder.join("generate.log"),
    )
}

/// Returns the workspaces of the clients that peers generate from our document, and their titles. A
/// crate or a program that does not compile has a row that says so, and so has a refusal.
pub fn compiled(
    setting: &Setting<'_>,
    spec: &Path,
    lock: &Path,
) -> io::Result<(Vec<Compiled>, PeerComparison)> {
    let mut all = Vec::new();
    let mut comparison =
        PeerComparison { titles: Vec::new(), rows: absent(&setting.absent, "check, our own document") };
    for peer in &setting.peers {
        match workspace(setting, peer, spec, lock)? {
            Ok(compiled) => {
                all.push(compiled);
                comparison.titles.push(peer.title.clone());
            }
            Err(why) => {
                comparison.rows.push(Row::without(format!("{}: check, our own document", peer.title), why));
            }
        }
    }
    Ok((all, comparison))
}

fn workspace(
    setting: &Setting<'_>,
    peer: &Installed,
    spec: &Path,
    lock: &Path,
) -> io::Result<Result<Compiled, String>> {
    let name = peer.peer.name;
    let folder = setting.target.join(name);
    if let Err(why) = peer.generate(setting.root, spec, &folder)? {
        return Ok(Err(why));
    }
    let Some(program) = peer.peer.program else {
        return Ok(Err("accepts the document now, but there is no program for its crate yet".to_owned()));
    };
    // The lock file is kept with cargo's additions, so that the registry is queried once.
    if !folder.join("Cargo.lock").exists() {
        fs::copy(lock, folder.join("Cargo.lock"))?;
    }
    let compiled = Compiled::around(name, "client", program, &setting.target)?;
    for (what, of) in
        [(What::Check(None), "its crate"), (What::Build { release: false }, "our program with its crate")]
    {
        if let Err(why) = compiled.run(what)? {
            return Ok(Err(format!("{of} does not compile: {why}")));
        }
    }
    Ok(Ok(compiled))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comparison(titles: &[&str]) -> PeerComparison {
        PeerComparison { titles: titles.iter().map(|it| (*it).to_owned()).collect(), rows: Vec::new() }
    }

    #[test]
    fn ours_is_held_to_the_best_that_was_measured() {
        let mut two = comparison(&["slow 1", "quick 2"]);
        let row = two.row(Row::new("check", 1.0, "s"), &[1.0, 8.0, 4.0], Some((2.0, ELSEWHERE)));
        assert_eq!(row.against, Some((4.0, "quick 2".to_owned())));
        let rows = two.into_rows();
        assert_eq!(
            rows.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(),
            ["slow 1: check", "quick 2: check"]
        );
        assert_eq!(rows[0].value(), Some(8.0));
    }

    #[test]
    fn without_peers_it_is_held_to_what_was_measured_elsewhere() {
        let mut none = comparison(&[]);
        let row = none.row(Row::new("check", 1.0, "s"), &[1.0], Some((2.0, ELSEWHERE)));
        assert_eq!(row.against, Some((2.0, ELSEWHERE.to_owned())));
        assert_eq!(none.row(Row::new("size", 1.0, "MB"), &[1.0], None).against, None);
        assert!(!none.any());
    }

    #[test]
    fn a_peer_that_is_not_installed_has_a_row_with_the_command() {
        let peer = &crate::peers::PEERS[0];
        let rows = absent(&[peer], "check");
        let said = rows[0].figure.as_ref().unwrap_err();
        assert!(said.contains("not on the `PATH`") && said.contains(&peer.install()), "{said}");
    }
}
