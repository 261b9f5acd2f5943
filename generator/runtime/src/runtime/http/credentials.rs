//! The credentials that a client holds, and how they get into a request.

use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::runtime::http::base64;
use crate::runtime::http::encoding::{self, Pairs};
use crate::runtime::{Scheme, SchemeKind, Secret};

/// What answers a scheme's challenge. A provider of short-lived tokens would be another variant.
#[derive(Clone, Debug)]
pub(crate) enum Credential {
    Token(Secret),
    Basic { user: String, password: Secret },
}

/// At most one credential for each scheme.
#[derive(Clone, Debug, Default)]
pub(crate) struct Credentials {
    held: Vec<(&'static str, Credential)>,
    /// Requests go without where nothing was given.
    pub(crate) anonymous: bool,
}

/// The parts of a request where a credential can go.
pub(crate) struct Places<'a> {
    pub(crate) headers: &'a mut HeaderMap,
    pub(crate) query: &'a mut Pairs,
    pub(crate) cookies: &'a mut Vec<(String, String)>,
}

impl Credentials {
    pub(crate) fn set(&mut self, scheme: &Scheme, credential: Credential) {
        self.held.retain(|(name, _)| *name != scheme.name);
        self.held.push((scheme.name, credential));
    }

    /// Sets what the environment holds, as the scheme writes it: a key, or `user:password`.
    pub(crate) fn set_text(&mut self, scheme: &Scheme, text: &str) {
        let credential = match (scheme.kind, text.split_once(':')) {
            (SchemeKind::Basic, Some((user, password))) => {
                Credential::Basic { user: user.to_owned(), password: password.into() }
            }
            _ => Credential::Token(text.into()),
        };
        self.set(scheme, credential);
    }

    pub(crate) fn has(&self, scheme: &Scheme) -> bool {
        self.get(scheme).is_some()
    }

    fn get(&self, scheme: &Scheme) -> Option<&Credential> {
        let (_, credential) = self.held.iter().find(|(name, _)| *name == scheme.name)?;
        Some(credential)
    }

    /// Adds the credentials of the first alternative that is complete. `own` are the headers that the caller has set,
    /// which count as a credential and are not replaced.
    ///
    /// The error is a sentence that names what is missing, never what is there.
    pub(crate) fn apply(
        &self,
        alternatives: &[&[&Scheme]],
        own: &dyn Fn(&HeaderName) -> bool,
        places: &mut Places<'_>,
    ) -> Result<(), String> {
        let complete = |schemes: &&&[&Scheme]| {
            !schemes.is_empty() && schemes.iter().all(|scheme| self.answers(scheme, own))
        };
        let Some(schemes) = alternatives.iter().find(complete) else {
            let optional = alternatives.is_empty() || alternatives.iter().any(|schemes| schemes.is_empty());
            return if optional || self.anonymous { Ok(()) } else { Err(missing(alternatives)) };
        };
        for scheme in *schemes {
            let supplied = header_name(scheme).is_some_and(|name| own(&name));
            if let (false, Some(credential)) = (supplied, self.get(scheme)) {
                put(scheme, credential, places)?;
            }
        }
        Ok(())
    }

    fn answers(&self, scheme: &Scheme, own: &dyn Fn(&HeaderName) -> bool) -> bool {
        scheme.kind == SchemeKind::MutualTls
            || self.has(scheme)
            || header_name(scheme).is_some_and(|name| own(&name))
    }

    /// The text with every credential in it blotted out, for what a server says about a request.
    pub(crate) fn redact(&self, mut text: String) -> String {
        for (_, credential) in &self.held {
            let (Credential::Token(secret) | Credential::Basic { password: secret, .. }) = credential;
            // A word as short as this may well be in the text for another reason.
            if secret.expose().len() >= 8 && text.contains(secret.expose()) {
                text = text.replace(secret.expose(), "[redacted]");
            }
        }
        text
    }
}

fn header_name(scheme: &Scheme) -> Option<HeaderName> {
    match scheme.kind {
        SchemeKind::Bearer | SchemeKind::Basic => Some(AUTHORIZATION),
        SchemeKind::Header(name) => name.parse().ok(),
        SchemeKind::Cookie(_) => Some(COOKIE),
        SchemeKind::Query(_) | SchemeKind::MutualTls => None,
    }
}

fn put(scheme: &Scheme, credential: &Credential, places: &mut Places<'_>) -> Result<(), String> {
    let text = match (scheme.kind, credential) {
        (SchemeKind::Basic, Credential::Basic { user, password }) => {
            format!("Basic {}", base64::encode(format!("{user}:{}", password.expose()).as_bytes()))
        }
        // A user and password that were encoded by the caller.
        (SchemeKind::Basic, Credential::Token(secret)) => format!("Basic {}", secret.expose()),
        (SchemeKind::Bearer, Credential::Token(secret)) => format!("Bearer {}", secret.expose()),
        (_, Credential::Token(secret) | Credential::Basic { password: secret, .. }) => {
            secret.expose().to_owned()
        }
    };
    match scheme.kind {
        SchemeKind::Query(name) => places.query.push(name, &text),
        SchemeKind::Cookie(name) => places.cookies.push((name.to_owned(), encoding::cookie(&text))),
        SchemeKind::Bearer | SchemeKind::Basic | SchemeKind::Header(_) => {
            let name = header_name(scheme).ok_or_else(|| format!("`{}` names no header", scheme.name))?;
            let mut value = HeaderValue::from_str(&text).map_err(|_| {
                format!(
                    "the credential for {} has characters that a header cannot carry, such as a line break",
                    scheme.name
                )
            })?;
            value.set_sensitive(true);
            places.headers.insert(name, value);
        }
        SchemeKind::MutualTls => {}
    }
    Ok(())
}

fn missing(alternatives: &[&[&Scheme]]) -> String {
    let ways: Vec<String> = alternatives
        .iter()
        .map(|schemes| {
            let needs: Vec<String> = schemes.iter().map(|scheme| need(scheme)).collect();
            needs.join(" and ")
        })
        .collect();
    format!("no credential was given: {}", ways.join(", or else "))
}

fn need(scheme: &Scheme) -> String {
    match scheme.env {
        Some(env) => format!("call `ClientBuilder::{}`, or set {env} for `Client::from_env`", scheme.setter),
        None => format!("call `ClientBuilder::{}`", scheme.setter),
    }
}
