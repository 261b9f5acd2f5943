//! Headers of every call, from the configuration: each has a setter of the client's builder.

use crate::config::{Config, HeaderSettings};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::ClientHeader;
use crate::names::{CredentialNames, SetterFault};
use crate::text::{Text, code_span};

/// Headers that the client itself decides about (RFC 9110, sections 7.2, 8.3, 8.6 and 12.5.1; RFC
/// 9112, sections 6.1 and 9.6).
const OWN: [&str; 7] =
    ["accept", "connection", "content-length", "content-type", "host", "transfer-encoding", "user-agent"];

/// Returns the configured headers in their order, and reserves the names of their setters.
pub(super) fn headers(
    config: &Config,
    names: &mut CredentialNames,
    diagnostics: &mut Diagnostics,
) -> Vec<ClientHeader> {
    let mut out: Vec<ClientHeader> = Vec::new();
    for (wire, settings) in config.headers() {
        let earlier = out.iter().find(|known| known.wire.as_written().eq_ignore_ascii_case(wire));
        if let Some(earlier) = earlier {
            let message =
                format!("the header `{wire}` is also configured as `{}`", earlier.wire.as_written());
            let error = Diagnostic::error(Code::RepeatedDeclaration, message);
            diagnostics
                .push(config.at_header(wire, error).help("remove one: case does not matter in headers"));
            continue;
        }
        match header(wire, settings, names) {
            Ok(header) => out.push(header),
            Err(error) => diagnostics.push(config.at_header(wire, error)),
        }
    }
    out
}

fn header(
    wire: &str,
    settings: &HeaderSettings,
    names: &mut CredentialNames,
) -> Result<ClientHeader, Diagnostic> {
    let invalid = |message: String| Diagnostic::error(Code::InvalidName, message);
    let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    if wire.is_empty() || !wire.chars().all(is_token) {
        let message = format!("invalid header name {}", code_span(wire));
        return Err(invalid(message).help("write letters, digits and hyphens, such as `X-Organization`"));
    }
    if OWN.contains(&wire.to_ascii_lowercase().as_str()) {
        let message = format!("the client itself sets the header `{wire}`");
        return Err(invalid(message).help("remove the entry"));
    }
    let name = names.setter(&settings.name).map_err(|fault| match fault {
        SetterFault::Spelling(name) => {
            let message = format!("{} is not a name for a setter", code_span(&settings.name));
            invalid(message).help(format!("write it as `{name}`"))
        }
        SetterFault::Taken(name) => invalid(format!("the builder already has a method `{name}`"))
            .help("give the setter of this header another name"),
    })?;
    Ok(ClientHeader {
        wire: wire.into(),
        name,
        env: settings.env.as_deref().map(Text::from),
        doc: super::docs::doc(settings.doc.as_deref(), None),
    })
}
