//! Security schemes, and the requirements of operations.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{APIKeyLocation, SecurityScheme};

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Scheme, SchemeKind};
use crate::names::{CredentialName, CredentialNames};
use crate::spec::{MUTUAL_TLS, Operation, Spec, component_section};
use crate::text::Text;

/// Returns the supported schemes of the document, in order. `names` has the other setters of the
/// builder.
pub(super) fn schemes(
    spec: &Spec,
    config: &Config,
    names: CredentialNames,
    diagnostics: &mut Diagnostics,
) -> Vec<Scheme> {
    let mut names = self::names(spec, config, names);
    let mut out: Vec<Scheme> = Vec::new();
    for (wire, scheme) in &spec.security_schemes {
        let settings = config.auth(wire);
        let pointer = component_section(spec.openapi, "securitySchemes").child(wire);
        let Some((kind, description)) = kind(scheme) else {
            diagnostics.push(
                Diagnostic::warning(Code::LeftOut, format!(
                    "the security scheme `{wire}` has an unsupported type; nothing is sent for it, and the other schemes of a \
                     requirement are sent without it"
                ))
                .at(&pointer)
                .help("set its header with the default headers of the client"),
            );
            continue;
        };
        let env = settings.and_then(|settings| settings.env.clone());
        out.push(Scheme {
            wire: wire.clone().into(),
            pointer,
            name: names.remove(wire.as_str()).expect("every scheme that is supported has a name"),
            kind,
            env: env.map(Text::from),
            token_url: token_url(scheme),
            doc: super::docs::doc(description, None),
        });
    }
    out
}

/// Returns the names of the supported schemes. They are assigned in alphabetical order, so that the
/// order of the document has no influence.
fn names<'a>(
    spec: &'a Spec,
    config: &Config,
    mut names: CredentialNames,
) -> BTreeMap<&'a str, CredentialName> {
    let supported = spec.security_schemes.iter().filter(|(_, scheme)| kind(scheme).is_some());
    let wires: BTreeSet<&str> = supported.map(|(wire, _)| wire.as_str()).collect();
    let name = |wire: &'a str| {
        let stem = config.auth(wire).and_then(|settings| settings.name.as_deref()).unwrap_or(wire);
        (wire, names.claim(stem, wire))
    };
    wires.into_iter().map(name).collect()
}

fn kind(scheme: &SecurityScheme) -> Option<(SchemeKind, Option<&str>)> {
    Some(match scheme {
        SecurityScheme::APIKey { location, name, description, .. } => {
            let kind = match location {
                APIKeyLocation::Header => SchemeKind::Header(name.clone().into()),
                APIKeyLocation::Query => SchemeKind::Query(name.clone().into()),
                APIKeyLocation::Cookie => SchemeKind::Cookie(name.clone().into()),
            };
            (kind, description.as_deref())
        }
        SecurityScheme::HTTP { scheme, description, .. } => {
            let kind = match scheme.to_lowercase().as_str() {
                "bearer" => SchemeKind::Bearer,
                "basic" => SchemeKind::Basic,
                _ if scheme == MUTUAL_TLS => SchemeKind::MutualTls,
                _ => return None,
            };
            (kind, description.as_deref())
        }
        SecurityScheme::OAuth2 { description, .. } | SecurityScheme::OpenIDConnect { description, .. } => {
            (SchemeKind::Bearer, description.as_deref())
        }
    })
}

/// Returns the token endpoint of OAuth 2.0's client credentials flow.
fn token_url(scheme: &SecurityScheme) -> Option<Text> {
    let SecurityScheme::OAuth2 { flows, .. } = scheme else { return None };
    let url = &flows.client_credentials.as_ref()?.token_url;
    (!url.is_empty()).then(|| url.clone().into())
}

/// Returns the alternative requirements of an operation, as indexes of schemes, without duplicates.
///
/// Unsupported schemes are dropped from their alternative, because the other schemes are still
/// required. An alternative of only such schemes is dropped entirely, since `{}` would mean that no
/// scheme is required.
pub(super) fn alternatives(op: &Operation, schemes: &[Scheme]) -> Vec<Vec<usize>> {
    let index = |name: &String| schemes.iter().position(|scheme| scheme.wire == *name);
    let mut out: Vec<Vec<usize>> = Vec::new();
    for required in &op.security {
        let alternative: Vec<usize> = required.keys().filter_map(index).collect();
        let is_lost = alternative.is_empty() && !required.is_empty();
        if !is_lost && !out.contains(&alternative) {
            out.push(alternative);
        }
    }
    // `{}` next to other alternatives makes them optional: credentials are sent if the client has
    // them, and are not required.
    if out.iter().all(Vec::is_empty) { Vec::new() } else { out }
}

/// Returns the scopes that a token of each scheme must have, for each alternative. Schemes without
/// scopes are omitted.
pub(super) fn scopes(op: &Operation, schemes: &[Scheme]) -> Vec<(usize, Vec<Text>)> {
    let mut out = Vec::new();
    for (name, scopes) in op.security.iter().flatten().filter(|(_, scopes)| !scopes.is_empty()) {
        let mut scopes: Vec<Text> = scopes.iter().map(|scope| scope.as_str().into()).collect();
        scopes.sort();
        let index = schemes.iter().position(|scheme| scheme.wire == *name);
        out.extend(index.map(|index| (index, scopes)));
    }
    out
}
