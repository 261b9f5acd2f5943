//! The command `cargo crategen`, which is `crategen`: Cargo calls it with its own name as the first
//! argument.

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments: Vec<_> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|argument| argument == "crategen") {
        arguments.remove(1);
    }
    crategen::cli::main(arguments)
}
