//! `cargo xtask bench`: measures generation, compilation, decoding and calls, and writes
//! `docs/book/src/performance.md`.

mod calls;
mod compilation;
mod compile;
mod decode;
mod generation;
mod hostile;
mod machine;
mod peers;
mod plot;
mod report;
mod rivals;
mod rounds;
mod row;
mod taken;

use std::fs;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use benches::stacks::{Kind, serve};
use clap::{Parser, Subcommand, ValueEnum};
use workspace_root::workspace_root;

use peers::{Installed, PEERS, Peer};
use report::Group;

/// Measures generation, compilation, decoding and calls.
#[derive(Parser)]
#[command(name = "cargo xtask bench", bin_name = "cargo xtask bench")]
struct Arguments {
    /// The groups to measure [default: all]
    #[arg(value_enum)]
    groups: Vec<What>,
    /// The number of runs of each measurement; the median counts.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// A large document [default: ../shared/specs/openai.yaml if it exists]
    #[arg(long, value_name = "FILE")]
    document: Option<PathBuf>,
    /// Skips the large document.
    #[arg(long, conflicts_with = "document")]
    own: bool,
    /// Writes docs/book/src/performance.md and its plots, or only the sections of the given groups.
    #[arg(long)]
    write: bool,
    /// Measures other generators in the same run, if their programs are on the PATH.
    #[arg(long)]
    peers: bool,
    #[command(subcommand)]
    inner: Option<Inner>,
}

#[derive(Subcommand)]
enum Inner {
    /// Generates once into a folder, to measure time and memory.
    #[command(hide = true)]
    GenerateOnce { spec: PathBuf, into: PathBuf },
    /// Serves calls until the end of input.
    #[command(hide = true)]
    Serve {
        #[arg(long)]
        silent: bool,
    },
    /// Makes calls, to measure processor time.
    #[command(hide = true)]
    Call { kind: Kind, width: usize, calls: usize, server: SocketAddr },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    Generate,
    Compile,
    Decode,
    Calls,
    Hostile,
}

/// The setting of all groups.
pub struct Setting<'a> {
    /// The workspace.
    pub root: &'a Path,
    /// The full document.
    pub full: Option<&'a Path>,
    /// The folder for everything that is generated and compiled.
    pub target: PathBuf,
    pub rounds: usize,
    /// The requested peers that are installed, and those that are not.
    pub peers: Vec<Installed>,
    pub absent: Vec<&'static Peer>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match &arguments.inner {
        Some(Inner::GenerateOnce { spec, into }) => generation::once(spec, into),
        Some(Inner::Serve { silent }) => serve(*silent),
        Some(Inner::Call { kind, width, calls, server }) => calls::call(*kind, *width, *calls, *server),
        None => bench(&arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn bench(arguments: &Arguments) -> io::Result<()> {
    let root = &workspace_root();
    let wanted = |what| arguments.groups.is_empty() || arguments.groups.contains(&what);
    if arguments.write && arguments.own && arguments.groups.is_empty() {
        return Err(io::Error::other("`--write` writes a page of all groups, which need the large document"));
    }
    let usual = root.join("../shared/specs/openai.yaml");
    let document = arguments.document.as_ref().map(std::path::absolute).transpose()?;
    let full = match &document {
        Some(document) => Some(document.as_path()),
        None if arguments.own => None,
        None if usual.exists() => Some(usual.as_path()),
        None => {
            println!(
                "The full OpenAI document does not exist, so it is not measured; name one with --document.\n"
            );
            None
        }
    };
    let target = std::env::current_exe()?.ancestors().nth(2).unwrap_or(root).join("bench");
    fs::create_dir_all(&target)?;
    let asked = || PEERS.iter().filter(|_| arguments.peers);
    let setting = Setting {
        root,
        full,
        target,
        rounds: arguments.rounds,
        peers: asked().filter_map(Peer::installed).collect(),
        absent: asked().filter(|peer| peer.installed().is_none()).collect(),
    };
    let mut groups = Vec::new();
    if wanted(What::Generate) {
        let rows = generation::rows(&setting)?;
        groups.push(Group { title: "Generate", method: GENERATE, rows, plot: "generate.svg" });
    }
    if wanted(What::Compile) {
        let rows = compilation::rows(&setting)?;
        groups.push(Group { title: "Compile", method: COMPILE, rows, plot: "compile.svg" });
    }
    if wanted(What::Decode) {
        let rows = decode::rows(arguments.rounds * 20)?;
        groups.push(Group { title: "Decode and encode", method: DECODE, rows, plot: "decode.svg" });
    }
    if wanted(What::Calls) {
        let rows = calls::rows(arguments.rounds)?;
        groups.push(Group { title: "Call", method: CALLS, rows, plot: "calls.svg" });
    }
    if wanted(What::Hostile) {
        let rows = hostile::rows(&setting)?;
        groups.push(Group { title: "Hostile documents", method: HOSTILE, rows, plot: "hostile.svg" });
    }
    groups.iter().for_each(|group| println!("{}", report::text(group)));
    if arguments.write {
        let docs = root.join("docs/book/src");
        fs::create_dir_all(&docs)?;
        for group in &groups {
            fs::write(docs.join(group.plot), plot::plot(group.title, &group.rows))?;
        }
        let peers = if arguments.peers { " --peers" } else { "" };
        let command = format!("cargo xtask bench --write{peers} --rounds {}", arguments.rounds);
        let mut facts = machine::facts();
        let titles: Vec<&str> = setting.peers.iter().map(|it| it.title.as_str()).collect();
        if !titles.is_empty() {
            facts.push(("peers", titles.join(", ")));
        }
        let file = docs.join("performance.md");
        let page = match arguments.groups.is_empty() {
            true => report::page(&facts, &command, &groups),
            false => {
                let names: Vec<_> = arguments.groups.iter().filter_map(What::to_possible_value).collect();
                let names: Vec<_> = names.iter().map(clap::builder::PossibleValue::get_name).collect();
                let command = format!("{command} {}", names.join(" "));
                report::with_sections(fs::read_to_string(&file)?, &facts, &command, &groups)
            }
        };
        fs::write(file, page)?;
    }
    Ok(())
}

const GENERATE: &str = "\
The whole pipeline but the writing of files: read the document with the position of each node, decide, print. Its floor is\n\
what can't be left out: that reading, and printing that much Rust. Copies are of our document, with prefixed names, in one.\n\
*Generate and write* is a program from start to end, ours and the peers', and its memory.";

const COMPILE: &str = "\
As a user pays for it: dependencies are built, the generated crate and a program of ten calls are not. The runtime, which no\n\
change of the document or of the features changes, is a dependency; a row of its own says what it adds where it is not built\n\
either. *From the start* is without incremental leftovers; *again* is after one line of the program has changed. The full document is OpenAI's own. What\n\
peers generate from our document is compiled alike, with a program of the same ten calls as near as its interface allows.";

const HOSTILE: &str = "\
Documents that are made to be expensive, one construct each in the given number; generated and written by a process of its own.\n\
Seconds are of the processor, beside those of a document half as large: a ratio of two is linear. A refusal by a limit that\n\
the configuration can raise is a good end, and so are diagnostics.";

const CALLS: &str = "\
A list of one item over HTTP/1.1 on loopback, in a process of its own, from a server in another, by our client and by reqwest\n\
with derived types, written by hand: the same headers, TLS, pings and limits of time. Ours repeats what fails, says why, and loses nothing.\n\
Time is that of the processor in the client's process, all of its system calls included.";

const DECODE: &str = "\
Pages of about a megabyte that we made: usage (a union), usage whose results are the tenth of eleven kinds, audit logs\n\
(sparse objects of sixty fields); each once with a third of its bytes in fields that the types do not know. Ours keep those,\n\
derived types, written by hand on the same fields, drop them. Memory is what is allocated at a time beside the text.";
