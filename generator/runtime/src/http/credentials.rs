//! The client's credentials, and their placement in requests.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};
use zeroize::Zeroizing;

use crate::base64;
use crate::http::call::Security;
use crate::http::credential::CredentialValue;
use crate::http::encoding::{self, Pairs};
use crate::{Scheme, SchemeKind, Secret, Timer, Transport};

/// The credentials, at most one for each scheme.
#[derive(Clone, Debug, Default)]
pub(crate) struct Credentials {
    held: Vec<HeldCredential>,
    /// Set if calls are sent even if the client lacks their credentials.
    pub(crate) anonymous: bool,
}

#[derive(Clone, Debug)]
struct HeldCredential {
    scheme: &'static str,
    credential: CredentialValue,
    /// The header with the credential, if it is a fixed one in a header. Created once and shared by
    /// all requests.
    header: Option<(HeaderName, HeaderValue)>,
}

/// The parts of a request that can carry a credential.
pub(crate) struct RequestParts<'a> {
    pub(crate) headers: &'a mut HeaderMap,
    pub(crate) query: &'a mut Pairs,
    pub(crate) cookies: &'a mut Vec<(String, String)>,
}

impl Credentials {
    pub(crate) fn set(&mut self, scheme: &Scheme, credential: CredentialValue) {
        self.held.retain(|held| held.scheme != scheme.name);
        // If a header cannot hold the value, calls that need it return the error.
        let header = match &credential {
            CredentialValue::Key(secret) | CredentialValue::Basic { password: secret, .. } => {
                header(scheme, &credential, secret).ok().flatten()
            }
            CredentialValue::Provider(_) => None,
        };
        self.held.push(HeldCredential { scheme: scheme.name, credential, header });
    }

    /// Returns whether any credential is a provider of tokens.
    pub(crate) fn has_provider(&self) -> bool {
        self.held.iter().any(|held| matches!(held.credential, CredentialValue::Provider(_)))
    }

    /// Sets a credential from an environment variable: a key, or `user:password`.
    pub(crate) fn set_text(&mut self, scheme: &Scheme, text: &str) {
        let credential = match (scheme.kind, text.split_once(':')) {
            (SchemeKind::Basic, Some((user, password))) => {
                CredentialValue::Basic { user: user.to_owned(), password: password.into() }
            }
            _ => CredentialValue::Key(text.into()),
        };
        self.set(scheme, credential);
    }

    /// Passes transport and timer to providers.
    pub(crate) fn connect(&self, transport: &Arc<dyn Transport>, timer: &Arc<dyn Timer>) {
        for held in &self.held {
            if let CredentialValue::Provider(provider) = &held.credential {
                provider.connect(transport, timer);
            }
        }
    }

    pub(crate) fn has(&self, scheme: &Scheme) -> bool {
        self.get(scheme).is_some()
    }

    fn get(&self, scheme: &Scheme) -> Option<&CredentialValue> {
        Some(&self.held(scheme)?.credential)
    }

    fn held(&self, scheme: &Scheme) -> Option<&HeldCredential> {
        self.held.iter().find(|held| held.scheme == scheme.name)
    }

    /// Adds a credential; `secret` is its current value.
    pub(crate) fn put(
        &self,
        scheme: &Scheme,
        credential: &CredentialValue,
        secret: &Secret,
        places: &mut RequestParts<'_>,
    ) -> Result<(), String> {
        let known = self.held(scheme).and_then(|held| held.header.clone());
        let header = match known {
            Some(header) => Some(header),
            None => header(scheme, credential, secret)?,
        };
        if let Some((name, value)) = header {
            places.headers.insert(name, value);
            return Ok(());
        }
        match scheme.kind {
            SchemeKind::Query(name) => places.query.push(name, secret.expose()),
            SchemeKind::Cookie(name) => {
                places.cookies.push((name.to_owned(), encoding::cookie(secret.expose())));
            }
            SchemeKind::Bearer | SchemeKind::Basic | SchemeKind::Header(_) | SchemeKind::MutualTls => {}
        }
        Ok(())
    }

    /// Returns the credentials of the first complete alternative. `own` are the headers set by the
    /// caller, which count as credentials and are not replaced.
    ///
    /// The error is a sentence that names the missing credentials, but never the present ones.
    pub(crate) fn choose(
        &self,
        security: &Security,
        known: &[&'static Scheme],
        own: &dyn Fn(&HeaderName) -> bool,
    ) -> Result<Vec<(&'static Scheme, &CredentialValue)>, String> {
        let alternatives = match security {
            Security::Alternatives(alternatives) => *alternatives,
            Security::Held => return self.only(known, own),
            Security::Named(name) => {
                let scheme = known.iter().find(|scheme| scheme.name == name);
                let scheme = scheme.ok_or_else(|| format!("unknown security scheme `{name}`"))?;
                let credential = self.get(scheme);
                return Ok(vec![(*scheme, credential.ok_or_else(|| missing(&[&[*scheme]]))?)]);
            }
        };
        let complete = |schemes: &&&[&'static Scheme]| {
            !schemes.is_empty() && schemes.iter().all(|scheme| self.required_credentials(scheme, own))
        };
        // An alternative with only mutual TLS is always complete, so alternatives that send
        // something come first.
        let sends = |schemes: &&[&'static Scheme]| schemes.iter().any(|scheme| !is_connection(scheme));
        let chosen = alternatives.iter().filter(complete).find(|schemes| sends(schemes));
        let Some(schemes) = chosen.or_else(|| alternatives.iter().find(complete)) else {
            let optional = alternatives.is_empty() || alternatives.iter().any(|schemes| schemes.is_empty());
            return if optional || self.anonymous { Ok(Vec::new()) } else { Err(missing(alternatives)) };
        };
        let supplied = |scheme: &Scheme| header_name(scheme).is_some_and(|name| own(&name));
        let needed = schemes.iter().copied().filter(|scheme| !supplied(scheme));
        Ok(needed.filter_map(|scheme| Some((scheme, self.get(scheme)?))).collect())
    }

    /// Returns the client's only credential, unless the caller has set its header.
    fn only(
        &self,
        known: &[&'static Scheme],
        own: &dyn Fn(&HeaderName) -> bool,
    ) -> Result<Vec<(&'static Scheme, &CredentialValue)>, String> {
        let held = known.iter().filter_map(|scheme| Some((*scheme, self.get(scheme)?)));
        let held: Vec<_> =
            held.filter(|(scheme, _)| !header_name(scheme).is_some_and(|name| own(&name))).collect();
        if held.len() > 1 {
            let names: Vec<String> = held.iter().map(|(scheme, _)| scheme.name.to_owned()).collect();
            return Err(format!(
                "the client has several credentials; select one with `scheme`: {}",
                names.join(", ")
            ));
        }
        Ok(held)
    }

    fn required_credentials(&self, scheme: &Scheme, own: &dyn Fn(&HeaderName) -> bool) -> bool {
        is_connection(scheme) || self.has(scheme) || header_name(scheme).is_some_and(|name| own(&name))
    }

    /// Replaces every credential in the text, for messages of the server about a request.
    pub(crate) fn redact(&self, text: String) -> String {
        self.secrets().fold(text, |text, secret| secret.redact(text))
    }

    /// Returns the secrets of all credentials as they are sent, except those of providers.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = Secret> {
        self.held.iter().flat_map(|held| match &held.credential {
            CredentialValue::Key(secret) => vec![secret.clone()],
            CredentialValue::Basic { user, password } => {
                vec![password.clone(), basic(user, password).into()]
            }
            CredentialValue::Provider(_) => Vec::new(),
        })
    }
}

/// Returns user and password as they are sent (RFC 7617, section 2).
fn basic(user: &str, password: &Secret) -> String {
    base64::encode(format!("{user}:{}", password.expose()).as_bytes())
}

/// Returns whether the connection authenticates, so that nothing is sent.
fn is_connection(scheme: &Scheme) -> bool {
    scheme.kind == SchemeKind::MutualTls
}

fn header_name(scheme: &Scheme) -> Option<HeaderName> {
    match scheme.kind {
        SchemeKind::Bearer | SchemeKind::Basic => Some(AUTHORIZATION),
        SchemeKind::Header(name) => name.parse().ok(),
        SchemeKind::Cookie(_) => Some(COOKIE),
        SchemeKind::Query(_) | SchemeKind::MutualTls => None,
    }
}

/// Returns the header that carries the credential, if one does. Its memory is overwritten when the
/// last request with it is dropped, unless a transport copies it.
fn header(
    scheme: &Scheme,
    credential: &CredentialValue,
    secret: &Secret,
) -> Result<Option<(HeaderName, HeaderValue)>, String> {
    let text = match (scheme.kind, credential) {
        (SchemeKind::Basic, CredentialValue::Basic { user, .. }) => ["Basic ", &basic(user, secret)].concat(),
        // The caller encoded user and password.
        (SchemeKind::Basic, _) => ["Basic ", secret.expose()].concat(),
        (SchemeKind::Bearer, _) => ["Bearer ", secret.expose()].concat(),
        (SchemeKind::Header(_), _) => secret.expose().to_owned(),
        (SchemeKind::Query(_) | SchemeKind::Cookie(_) | SchemeKind::MutualTls, _) => return Ok(None),
    };
    let name = header_name(scheme)
        .ok_or_else(|| format!("the security scheme `{}` has an invalid header name", scheme.name))?;
    let text = Bytes::from_owner(Zeroizing::new(text));
    let mut value = HeaderValue::from_maybe_shared(text).map_err(|_| {
        format!(
            "the credential for {} contains characters that are not allowed in headers, such as a line break",
            scheme.name
        )
    })?;
    value.set_sensitive(true);
    Ok(Some((name, value)))
}

fn missing(alternatives: &[&[&Scheme]]) -> String {
    let ways: Vec<String> = alternatives
        .iter()
        .map(|schemes| {
            let sent = schemes.iter().filter(|scheme| !is_connection(scheme));
            let needs: Vec<String> = sent.map(|scheme| need(scheme)).collect();
            needs.join(" and ")
        })
        .collect();
    format!("missing credential: {}", ways.join("; or "))
}

fn need(scheme: &Scheme) -> String {
    match scheme.env {
        Some(env) => format!("call `ClientBuilder::{}`, or set {env} for `Client::from_env`", scheme.setter),
        None => format!("call `ClientBuilder::{}`", scheme.setter),
    }
}
