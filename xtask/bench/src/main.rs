//! `cargo xtask bench`: measures generation, compilation, decoding and calls, and writes
//! `docs/book/src/performance.md`.

mod calls;
mod compilation;
mod compile;
mod decode;
mod generation;
mod hostile;
mod machine;
mod measurement;
mod peer_comparison;
mod peers;
mod plot;
mod report;
mod rounds;
mod row;
mod scale;

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
    /// The groups to measure [default: all but `scale`]
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
    /// Writes our document, multiplied, and its configuration into a folder.
    #[command(hide = true)]
    Multiply { copies: usize, into: PathBuf },
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
    Scale,
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
        Some(Inner::Multiply { copies, into }) => scale::write_document(&workspace_root(), *copies, into),
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
    // Minutes, and gigabytes of memory, so only on request.
    if arguments.groups.contains(&What::Scale) {
        let rows = scale::rows(&setting)?;
        groups.push(Group { title: "Scale", method: SCALE, rows, plot: "scale.svg" });
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
The whole pipeline without writing files: read the document with the position of each node, decide, print. Its *floor* is\n\
the time to read the document and to print as much Rust. *Copies* are several copies of our document in one, with prefixed\n\
names. *Generate and write* is a whole program, ours and the peers', and its memory.";

const SCALE: &str = "\
Our document multiplied to more than 11,000 operations. Every fourth schema is shared by ten copies. *One resource* is a\n\
small one of thousands. Lines are counted by their cause, without the runtime.";

const COMPILE: &str = "\
As users experience it: dependencies are built before, the generated crate and a program of ten calls are not. The runtime\n\
does not depend on the document or the features, so it counts as a dependency; a separate row includes it. *From the start*\n\
is without incremental results; *again* is after a change of one line of the program. The full document is OpenAI's own.\n\
The crates that peers generate from our document are compiled in the same way, with the same ten calls if they have them.";

const HOSTILE: &str = "\
Documents that are built to be expensive, each with the given number of one construct; generated and written in a separate\n\
process. The baseline of the processor time is a document half as large: a ratio of two is linear growth. A refusal by a\n\
limit that the configuration can raise is a valid result, and so are diagnostics.";

const CALLS: &str = "\
A list of one item over HTTP/1.1 on loopback, from a server in another process: by our client, and by hand with reqwest and\n\
derived types, with the same headers, TLS, pings and timeouts. Ours also retries, explains errors and keeps unknown fields.\n\
Time is the processor time of the client's process, including its system calls.";

const DECODE: &str = "\
Synthetic pages of about a megabyte: usage (a union), usage whose results are the tenth of eleven variants, audit logs\n\
(sparse objects of sixty fields); each once with a third of its bytes in unknown fields. Our types keep those; derived types\n\
with the same fields drop them. Memory is the peak of allocations in addition to the text.";
