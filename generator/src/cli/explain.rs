//! `explain`: a kind of change by its id, and a diagnostic by its code.

use std::process::ExitCode;

use clap::Args;

use super::messages::print;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::drift::{Effect, KindOfChange, PossibleEffect, kinds_of_change};
use crate::suggest::closest;

#[derive(Args)]
pub struct Arguments {
    /// The code of a message, in brackets, such as unknown-key; or the id of a kind of change, in
    /// the output of `drift --format json`, such as field-removed [default: lists all]
    code: Option<String>,
}

pub const EXAMPLES: &str = "\
Examples:
  crategen explain                 list all codes and kinds of changes
  crategen explain unknown-key     explain a diagnostic
  crategen explain field-removed   explain a kind of change";

pub fn run(arguments: &Arguments) -> Result<ExitCode, Diagnostics> {
    let kinds = kinds_of_change();
    let Some(id) = &arguments.code else {
        let codes = Code::ALL.iter().map(|code| format!("  {}\n", code.as_str()));
        let changes = kinds.iter().map(|kind| format!("  {:<32} {}\n", kind.id, kind.worst()));
        let (codes, changes) = (codes.collect::<String>(), changes.collect::<String>());
        print(&format!("Diagnostics:\n{codes}\nKinds of changes, and their worst effect:\n{changes}"));
        return Ok(ExitCode::SUCCESS);
    };
    if let Some(code) = Code::parse(id) {
        print(&format!("{id}\n\n{}\n", textwrap::fill(code.explanation(), COLUMNS)));
        return Ok(ExitCode::SUCCESS);
    }
    let Some(kind) = kinds.iter().find(|kind| kind.id == *id) else {
        let error =
            Diagnostic::error(Code::UnknownName, format!("no diagnostic or kind of change is called `{id}`"));
        let known =
            Code::ALL.iter().map(|code| code.as_str()).chain(kinds.iter().map(|kind| kind.id.as_str()));
        return Err(match closest(id, known) {
            Some(similar) => error.help(format!("did you mean `{similar}`?")),
            None => error.help("`crategen explain` lists all of them"),
        }
        .into());
    };
    print(&text(kind));
    Ok(ExitCode::SUCCESS)
}

/// The columns of a terminal of the usual width.
const COLUMNS: usize = 80;

fn text(kind: &KindOfChange) -> String {
    let mut text = format!("{}\n", kind.id);
    for row in &kind.rows {
        text.push_str(&format!("\n  {}.\n", in_words(&row.fact, &kind.id)));
        let sentences: Vec<String> = row.effects.iter().map(sentences).collect();
        text.push_str(&format!("    {}\n", sentences.join("\n    Or: ")));
    }
    let id = &kind.id;
    text + &format!(
        "\nTo give it another effect, write this in the configuration:\n\n  [drift]\n  {id} = \"ignore\"  # or \"docs\", \"patch\", \"minor\", \"major\"\n"
    )
}

/// Returns a fact without the names of its arguments: `{noun}` is the item of the id, and the
/// others are left open.
fn in_words(fact: &str, id: &str) -> String {
    let item = id.split('-').next().unwrap_or(id);
    let mut text = String::new();
    let mut rest = fact;
    while let Some((before, (argument, after))) =
        rest.split_once('{').and_then(|(before, inner)| Some((before, inner.split_once('}')?)))
    {
        text.push_str(before);
        match argument {
            "noun" if text.is_empty() => text.push_str(&format!("The {item}")),
            "noun" => text.push_str(&format!("the {item}")),
            _ => text.push('…'),
        }
        rest = after;
    }
    text + rest
}

fn sentences(possible: &PossibleEffect) -> String {
    let mut text = sentence(possible.effect).to_owned();
    if possible.at_run_time {
        text.push_str(" It compiles as before, and fails when it runs.");
    }
    if possible.with_lock != possible.effect {
        text.push_str(&format!(" With a lock: {}", lowercase(sentence(possible.with_lock))));
    }
    text
}

fn sentence(effect: Effect) -> &'static str {
    match effect {
        Effect::None => "The crate does not change.",
        Effect::Docs => "Only the documentation of the crate changes.",
        Effect::Patch => "Code compiles as before; requests or responses differ.",
        Effect::Minor => "Something is added to the crate.",
        Effect::Major => "Code that uses the crate may no longer work: it needs a new major version.",
    }
}

fn lowercase(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}
