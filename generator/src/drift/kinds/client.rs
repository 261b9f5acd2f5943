//! Kinds of changes of the client as a whole: the document, its servers, credentials and resources.

use super::*;

kinds! {
    /// The document as a whole and its servers.
    ClientFact, CLIENT_IDS;

    Title { was: &'a str, now: &'a str }
        "api-described", WORDS, "The title of the document is {now} rather than {was}";
    Version { was: &'a str, now: &'a str }
        "api-described", WORDS, "The document is version {now} rather than {was}";
    Date { now: &'a str }
        "api-described", WORDS, "The document describes the API as of {now}";
    Description {}
        "api-described", WORDS, "The description of the document changed";

    Server { was: &'a str, now: &'a str }
        "api-wire-server", PATCH, "Calls go to {now} rather than {was}";
    ServerNamed { now: &'a str }
        "api-wire-server", PATCH, "Calls go to {now} unless the client sets another server";
    ServerUnnamed {}
        "api-wire-server", FAILS, "The document no longer names a server to call by default",
        Reason::BuildNeedsServer;
    ServerAdded { url: &'a str }
        "api-added-server", DOCS, "The document also lists the server {url}";
    ServerRemoved { url: &'a str }
        "api-removed-server", PATCH, "The document no longer lists the server {url}";
    ServerDescribed { url: &'a str }
        "api-described-server", WORDS, "The description of the server {url} changed";

    VariableAdded { name: &'a str, default: &'a str }
        "api-added-variable", MINOR, "The server variable `{name}` can be set; its default is {default}";
    VariableRemoved { name: &'a str }
        "api-removed-variable", FAILS, "The server variable `{name}` was removed",
        Reason::BuildRefusesVariable(name.to_owned());
    VariableRenamed { name: &'a str, now: &'a str }
        "api-renamed-variable", FAILS, "The server variable `{name}` is now called `{now}`",
        Reason::BuildRefusesVariable(name.to_owned());
    VariableDefault { name: &'a str, was: &'a str, now: &'a str }
        "api-default-variable", PATCH, "The server variable `{name}` defaults to {now} rather than {was}";

    VariableBound { name: &'a str, values: &'a str }
        "api-bounds-variable", PATCH, "The server variable `{name}` must now be {values}";
    VariableValuesRemoved { name: &'a str, values: &'a str }
        "api-bounds-variable", PATCH, "The server variable `{name}` may no longer be {values}";
    VariableValuesAdded { name: &'a str, values: &'a str }
        "api-bounds-variable", DOCS, "The server variable `{name}` may also be {values}";
    VariableUnbound { name: &'a str }
        "api-bounds-variable", DOCS, "The server variable `{name}` may be any text";

    EnvironmentAdded { now: &'a str }
        "api-wire-environment", MINOR, "`Client::from_env` reads another server from `{now}`";
    Environment { was: &'a str, now: &'a str }
        "api-wire-environment", FAILS, "`Client::from_env` reads another server from `{now}` rather than from `{was}`";
    EnvironmentRemoved { was: &'a str }
        "api-wire-environment", FAILS, "`Client::from_env` no longer reads another server from `{was}`";

    HeaderAdded { header: &'a str, setter: &'a FnName }
        "api-added-header", MINOR, "The header `{header}` of every call can be set with `{setter}`";
    HeaderRemoved { header: &'a str }
        "api-removed-header", MAJOR, "The setter for the header `{header}` was removed", Reason::SetterGone;
    HeaderRenamed { was: &'a FnName, now: &'a FnName }
        "api-renamed-header", NAMES, "The setter would be `{now}`", Reason::LockKeepsName(was.to_string());
    HeaderEnvironmentAdded { header: &'a str, now: &'a str }
        "api-wire-header", MINOR, "`Client::from_env` reads the header `{header}` from `{now}`";
    HeaderEnvironment { header: &'a str, was: &'a str, now: &'a str }
        "api-wire-header", FAILS, "`Client::from_env` reads the header `{header}` from `{now}` rather than from `{was}`";
    HeaderEnvironmentRemoved { header: &'a str, was: &'a str }
        "api-wire-header", FAILS, "`Client::from_env` no longer reads the header `{header}` from `{was}`";
    HeaderDescribed { header: &'a str }
        "api-described-header", WORDS, "The description of the header `{header}` changed";
}

kinds! {
    /// Credentials.
    SchemeFact, SCHEME_IDS;

    Added { credential: &'a str }
        "scheme-added", MINOR, "The client accepts {credential}";
    CertificateAdded {}
        "scheme-added", DOCS, "The connection may need a client certificate";
    Removed { credential: &'a str }
        "scheme-removed", MAJOR, "The API no longer accepts {credential}", Reason::SetterGone;
    CertificateRemoved {}
        "scheme-removed", DOCS, "The API no longer requires a client certificate";
    Sent { was: &'a str, now: &'a str, same_setter: bool }
        "scheme-wire", if same_setter { PATCH } else { MAJOR }, "The credential is sent as {now} rather than {was}";
    Key { was: &'a str, now: &'a str, setter: &'a FnName, same_setter: bool }
        "scheme-renamed-key", if same_setter { UNNAMED } else { NAMES },
        "The document calls the credential `{now}` rather than `{was}`", Reason::CredentialStays(setter.to_string());
    Setter { was: &'a FnName, now: &'a FnName }
        "scheme-renamed", NAMES, "The setter would be `{now}`", Reason::LockKeepsName(was.to_string());
    EnvironmentAdded { now: &'a str }
        "scheme-default-environment", MINOR, "`Client::from_env` reads the credential from `{now}`";
    Environment { was: &'a str, now: &'a str }
        "scheme-default-environment", FAILS, "`Client::from_env` reads the credential from `{now}` rather than from `{was}`";
    EnvironmentRemoved { was: &'a str }
        "scheme-default-environment", FAILS, "`Client::from_env` no longer reads the credential from `{was}`";
    TokenUrl { url: &'a str }
        "scheme-default-token-url", DOCS, "Tokens come from `{url}`";
    TokenUrlRemoved {}
        "scheme-default-token-url", DOCS, "The document no longer says where tokens come from";
    Described {}
        "scheme-described", WORDS, "The description of the credential changed";
}

kinds! {
    /// Resources, each with a handle in Rust.
    ResourceFact, RESOURCE_IDS;

    Described { path: &'a str }
        "resource-described", WORDS, "The description of the resource `{path}` changed";
    Renamed { path: &'a str, was: &'a str, now: &'a str }
        "resource-renamed", NAMES, "The resource `{path}` would be `{now}` in Rust", Reason::LockKeepsName(was.to_owned());
}
