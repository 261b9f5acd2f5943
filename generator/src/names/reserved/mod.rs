//! The names that are taken where a document's names are added: one table, from which every scope
//! begins.
//!
//! A second method, field or variant of one name would not compile, so a document's gets another
//! one. Types of the document keep their names: what a generated file imports or has of the prelude
//! gets another name in that file.
//!
//! The tests read the runtime and the emitters, and refuse a name that is missing here and one that
//! is here for nothing.

#[cfg(test)]
mod sources;
#[cfg(test)]
mod tests;

/// The owner of the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// Files that import the name from that module. Macros end in `!`.
    Imports(&'static str),
    /// Files that have the name of that module without importing it.
    Prelude(&'static str),
    /// The fields and setters of every struct.
    Structure,
    /// The fields of a struct with properties of any name, in addition.
    OpenStructure,
    /// The variants of every enum and union.
    Enumeration,
    /// The setters of every request.
    Request,
    /// The methods of every handle.
    Handle,
    /// The methods of the client.
    Client,
    /// The setters of the client's builder, and the constants beside those of the credentials.
    Builder,
    /// The modules of the crate, and the crates whose paths generated files begin with: a module of
    /// that name would be ambiguous beside them.
    Modules,
    /// The features of the package.
    Features,
    /// Crates of the compiler and of the runtime's dependencies, and folders that Cargo makes.
    Packages,
    /// Windows, which takes them for devices, whatever the case and the extension.
    Devices,
    /// The folder of sources, in which Cargo takes these for programs.
    Sources,
}

/// The table.
pub const RESERVED: &[(Owner, &[&str])] = &[
    (Owner::Imports("crate"), &["Client", "ClientBuilder"]),
    (
        Owner::Imports("crate::runtime"),
        &[
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
            "from_members!",
            "from_slice",
            "integer_enum!",
            "model!",
            "newtypes!",
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
    // Generated files say `Result` of the runtime's.
    (Owner::Prelude("std::result::Result"), &["Err", "Ok"]),
    (Owner::Prelude("std::string"), &["String", "ToString"]),
    (Owner::Prelude("std::borrow"), &["ToOwned"]),
    (Owner::Prelude("std::vec"), &["Vec"]),
    (Owner::Structure, &["extra", "new"]),
    (Owner::OpenStructure, &["additional"]),
    (Owner::Enumeration, &["Unknown"]),
    (Owner::Request, &["clone", "options", "send", "send_with_response"]),
    (Owner::Handle, &["client", "clone", "new"]),
    (
        Owner::Client,
        &[
            "base_url",
            "builder",
            "bytes_representation",
            "clone",
            "download",
            "execute",
            "frames",
            "from_env",
            "json_representation",
            "representation",
            "request",
            "send",
            "send_bytes",
            "send_bytes_with_response",
            "send_empty",
            "send_empty_with_response",
            "send_text",
            "send_text_with_response",
            "send_with_response",
            "stream",
            "text_representation",
        ],
    ),
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

/// The names that one owner has.
pub fn of(owner: Owner) -> impl Iterator<Item = &'static str> {
    RESERVED.iter().filter(move |(has, _)| *has == owner).flat_map(|(_, names)| names.iter().copied())
}

/// Returns whether the owner has the name.
pub fn has(owner: Owner, name: &str) -> bool {
    of(owner).any(|known| known == name)
}

/// The module that generated code imports the name from, and the name.
pub fn imported(name: &str) -> Option<(&'static str, &'static str)> {
    RESERVED.iter().find_map(|(owner, names)| match owner {
        Owner::Imports(module) => Some((*module, *names.iter().find(|known| **known == name)?)),
        _ => None,
    })
}

/// The module of what generated code means by the name, unless the document has it.
pub fn module_of(name: &str) -> Option<&'static str> {
    RESERVED.iter().find_map(|(owner, names)| match owner {
        Owner::Imports(module) | Owner::Prelude(module) => names.contains(&name).then_some(*module),
        _ => None,
    })
}
