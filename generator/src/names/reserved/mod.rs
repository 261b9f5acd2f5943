//! The reserved names of every scope, in one table.
//!
//! Two methods, fields or variants with the same name would not compile, so the document's are
//! renamed. Types keep the document's names; in a file that imports another item with that name, or
//! has it in the prelude, the other item is renamed.
//!
//! The tests compare the table with the sources of the runtime and the emitters, and fail if a name
//! is missing or superfluous.

#[cfg(test)]
mod sources;
#[cfg(test)]
mod tests;

/// The owner of reserved names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// Items that generated files import from this module. Macros end in `!`.
    Imports(&'static str),
    /// Items of this module that are available without an import.
    Prelude(&'static str),
    /// The fields and setters of every struct.
    Structure,
    /// Additional fields of a struct with arbitrary properties.
    OpenStructure,
    /// The variants of every enum and union.
    Enumeration,
    /// The setters of every request.
    Request,
    /// The methods of every handle.
    Handle,
    /// The methods of the client.
    Client,
    /// The setters of the client's builder, and constants besides those of credentials.
    Builder,
    /// The modules of the crate, and the crates that paths in generated files begin with, which
    /// would be ambiguous.
    Modules,
    /// The features of the package.
    Features,
    /// Crates of the compiler, dependencies of the runtime, and folders that Cargo creates.
    Packages,
    /// Device names on Windows, in any case and with any extension.
    Devices,
    /// File names in `src` that Cargo treats as programs.
    Sources,
}

/// The table.
pub const RESERVED: &[(Owner, &[&str])] = &[
    (Owner::Imports("crate"), &["Client", "ClientBuilder"]),
    (
        Owner::Imports("crate::runtime"),
        &[
            "AsNumber",
            "AsSerde",
            "Base64",
            "ByteStream",
            "Bytes",
            "Call",
            "CallOptions",
            "ClientCore",
            "Credential",
            "Date",
            "DateTime",
            "Decode",
            "Decoded",
            "Encode",
            "Encoder",
            "Error",
            "EventStream",
            "Extra",
            "File",
            "Form",
            "Framing",
            "Items",
            "Kind",
            "Method",
            "Multipart",
            "Next",
            "Node",
            "Paged",
            "Pages",
            "Parsed",
            "PathStyle",
            "QueryStyle",
            "RawEvent",
            "Representation",
            "Response",
            "Result",
            "Scheme",
            "SchemeKind",
            "Secret",
            "Sending",
            "Service",
            "Tag",
            "TextFormat",
            "Timestamp",
            "UnknownInteger",
            "UnknownJson",
            "UnknownValue",
            "accessors!",
            "details!",
            "from_members!",
            "from_slice",
            "integer_enum!",
            "model!",
            "newtypes!",
            "nulls!",
            "requests!",
            "text_enum!",
            "unions!",
        ],
    ),
    (Owner::Imports("serde_json"), &["Value"]),
    (Owner::Imports("std::collections"), &["BTreeMap"]),
    (Owner::Prelude("std::boxed"), &["Box"]),
    (Owner::Prelude("std::clone"), &["Clone"]),
    (Owner::Prelude("std::cmp"), &["Eq", "Ord", "PartialEq", "PartialOrd"]),
    (Owner::Prelude("std::convert"), &["AsMut", "AsRef", "From", "Into", "TryFrom", "TryInto"]),
    (Owner::Prelude("std::default"), &["Default"]),
    (Owner::Prelude("std::future"), &["Future", "IntoFuture"]),
    (
        Owner::Prelude("std::iter"),
        &["DoubleEndedIterator", "ExactSizeIterator", "Extend", "FromIterator", "IntoIterator", "Iterator"],
    ),
    (Owner::Prelude("std::marker"), &["Copy", "Send", "Sized", "Sync", "Unpin"]),
    (Owner::Prelude("std::ops"), &["AsyncFn", "AsyncFnMut", "AsyncFnOnce", "Drop", "Fn", "FnMut", "FnOnce"]),
    (Owner::Prelude("std::option"), &["Option"]),
    (Owner::Prelude("std::option::Option"), &["None", "Some"]),
    // In generated files, `Result` is the runtime's.
    (Owner::Prelude("std::result::Result"), &["Err", "Ok"]),
    (Owner::Prelude("std::string"), &["String", "ToString"]),
    (Owner::Prelude("std::borrow"), &["ToOwned"]),
    (Owner::Prelude("std::vec"), &["Vec"]),
    (Owner::Structure, &["extra", "new", "null"]),
    (Owner::OpenStructure, &["additional"]),
    (Owner::Enumeration, &["Unknown"]),
    (Owner::Request, &["clone", "null", "options", "send", "send_with_response"]),
    (Owner::Handle, &["client", "clone", "new"]),
    (Owner::Client, &["base_url", "builder", "clone", "core", "from_env", "request"]),
    (
        Owner::Builder,
        &[
            "allow_http",
            "anonymous",
            "attempt_header",
            "attempt_timeout",
            "base_url",
            "basic",
            "build",
            "client_identity",
            "connect_timeout",
            "credential",
            "env",
            "env_from",
            "event_limit",
            "header",
            "max_retries",
            "middleware",
            "new",
            "no_proxy",
            "no_retry_budget",
            "proxy",
            "query",
            "reqwest",
            "resolve",
            "response_limit",
            "retry_budget",
            "retry_policy",
            "root_certificate",
            "server_variable",
            "service",
            "stall_timeout",
            "stream_timeout",
            "timeout",
            "timer",
            "transport",
            "user_agent",
        ],
    ),
    (
        Owner::Modules,
        &[
            "alloc",
            "blocking",
            "client",
            "core",
            "lib",
            "main",
            "mod",
            "runtime",
            "serde",
            "serde_json",
            "std",
            "types",
        ],
    ),
    (
        Owner::Features,
        &[
            "all",
            "default",
            "blocking",
            "chrono",
            "compiled-models",
            "jiff",
            "reqwest",
            "testing",
            "time",
            "tower",
            "tracing",
            "webhook-signatures",
        ],
    ),
    (
        Owner::Packages,
        &[
            "build",
            "bytes",
            "chrono",
            "deps",
            "examples",
            "futures-core",
            "http",
            "http-body",
            "httpdate",
            "incremental",
            "itoa",
            "jiff",
            "js-sys",
            "percent-encoding",
            "proc-macro",
            "reqwest",
            "ring",
            "rustls",
            "rustls-platform-verifier",
            "serde-json",
            "test",
            "time",
            "tokio",
            "tower",
            "tower-service",
            "tracing",
            "wasm-bindgen",
            "wasm-bindgen-futures",
            "zeroize",
        ],
    ),
    (Owner::Sources, &["bin"]),
    (
        Owner::Devices,
        &[
            "aux", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con",
            "conin", "conout", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8",
            "lpt9", "nul", "prn",
        ],
    ),
];

/// Returns the names of an owner.
pub fn of(owner: Owner) -> impl Iterator<Item = &'static str> {
    RESERVED.iter().filter(move |(has, _)| *has == owner).flat_map(|(_, names)| names.iter().copied())
}

/// Returns whether the owner has the name.
pub fn has(owner: Owner, name: &str) -> bool {
    of(owner).any(|known| known == name)
}

/// Returns the module that generated code imports the name from, and the name.
pub fn imported(name: &str) -> Option<(&'static str, &'static str)> {
    RESERVED.iter().find_map(|(owner, names)| match owner {
        Owner::Imports(module) => Some((*module, *names.iter().find(|known| **known == name)?)),
        _ => None,
    })
}

/// Returns the module of the item that generated code means by the name.
pub fn module_of(name: &str) -> Option<&'static str> {
    RESERVED.iter().find_map(|(owner, names)| match owner {
        Owner::Imports(module) | Owner::Prelude(module) => names.contains(&name).then_some(*module),
        _ => None,
    })
}
