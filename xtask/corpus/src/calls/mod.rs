//! Calls of operations with arguments in JSON, through generated clients.
//!
//! A program is written for the clients: it has a function for each operation, which decodes the
//! arguments to the types that the method and its setters take, sends the request, and prints the
//! result as JSON.

mod operations;
mod program;

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use crategen::prepare::EmitModel;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::workspace::Workspace;

pub use operations::{input_key, split_body};

/// The arguments of a call, by [`input_key`].
pub type Arguments = Map<String, Value>;

/// The longest time for a call.
pub const TIMEOUT: Duration = Duration::from_secs(20);

/// A crate in the workspace.
pub struct Client<'a> {
    pub package: &'a str,
    pub model: &'a EmitModel,
}

/// A call of an operation.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Call {
    /// An index into the clients.
    pub client: usize,
    /// An index into the operations of the client.
    pub operation: usize,
    /// The base URL, instead of the document's.
    pub base: Option<String>,
    /// The values of server variables.
    pub variables: Map<String, Value>,
    /// The credentials by the name of their scheme; a user and a password for HTTP Basic.
    pub credentials: Map<String, Value>,
    pub arguments: Arguments,
    /// Members of the body that no argument represents.
    pub members: Map<String, Value>,
    /// The method that sends the request, such as `stream`; empty for `send`.
    pub method: String,
}

/// The result of a call.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// The response was successful and decoded.
    Received(Received),
    /// The call returned an error.
    Failed(Failure),
    /// The arguments are not values of the types that the operation takes.
    Unfit(String),
}

/// A decoded response.
#[derive(Clone, Debug, Deserialize)]
pub struct Received {
    pub status: u16,
    /// The value as the client encodes it, text, or bytes in hexadecimal digits.
    pub value: String,
    /// The response's body, if it is text.
    pub body: String,
}

/// An error of a call.
#[derive(Clone, Debug, Deserialize)]
pub struct Failure {
    pub message: String,
    /// The status of the response, if there was one.
    pub status: Option<u16>,
    /// Set if the response was successful and could not be decoded.
    pub undecoded: bool,
    /// The response's body.
    pub body: String,
}

/// A compiled program that makes calls.
pub struct Program {
    binary: PathBuf,
    folder: PathBuf,
}

/// Builds the program for the clients, which is a package of that name.
///
/// # Errors
///
/// If the clients or the program do not compile.
pub fn build(workspace: &Workspace, name: &str, clients: &[Client]) -> Result<Program, String> {
    let folder = workspace.crate_folder(name);
    program::write(&folder, name, clients)
        .map_err(|error| format!("the program that makes the calls cannot be written: {error}"))?;
    let packages: Vec<&str> = clients.iter().map(|client| client.package).collect();
    Ok(Program { binary: workspace.build(&packages, name)?, folder })
}

impl Program {
    /// Makes the calls in their order, and returns their results.
    ///
    /// # Errors
    ///
    /// If the program ends before the last call.
    pub fn make(&self, workspace: &Workspace, calls: &[Call]) -> Result<Vec<Outcome>, String> {
        let lines: Vec<String> = calls.iter().map(|call| format!("{}\n", line(call))).collect();
        let file = self.folder.join("calls.jsonl");
        fs::write(&file, lines.concat()).map_err(|error| format!("the calls cannot be written: {error}"))?;
        let answered = workspace.run(&self.binary, &file).map_err(|error| error.to_string())?;
        let outcomes: Result<Vec<Outcome>, _> = answered.stdout.lines().map(serde_json::from_str).collect();
        let outcomes = outcomes.map_err(|error| format!("the program prints something else: {error}"))?;
        if outcomes.len() == calls.len() {
            return Ok(outcomes);
        }
        let last = calls.get(outcomes.len()).map(line).unwrap_or_default();
        Err(format!("the program ended in the call {last}:\n{}", answered.stderr.trim()))
    }
}

fn line(call: &Call) -> String {
    serde_json::to_string(call).unwrap_or_default()
}
