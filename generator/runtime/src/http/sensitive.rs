//! The secrets of a request, which no message may quote.

use std::sync::{Arc, Mutex, PoisonError};

use http::HeaderName;
use http::header::COOKIE;
use percent_encoding::percent_decode_str;

use crate::http::core::Shared;
use crate::{BoxFuture, HttpRequest, HttpResponse, Secret, Timer, Transport, TransportError};

/// The secrets of one call: those of its client, and its own.
#[derive(Clone)]
pub(crate) struct Secrets {
    pub(crate) shared: Arc<Shared>,
    /// Tokens, and the headers and query parameters that the caller set for this call.
    pub(crate) own: Vec<Secret>,
    /// The secrets added by middleware, if the client has any.
    pub(crate) added: Option<Added>,
    /// Set if a path parameter is a secret.
    pub(crate) in_path: bool,
}

/// The secrets that middleware has added to a request.
pub(crate) type Added = Arc<Mutex<Vec<Secret>>>;

impl Secrets {
    /// Removes all secrets from the text, unencoded or percent-encoded.
    pub(crate) fn redact(&self, text: String) -> String {
        let settings = &self.shared.settings;
        let text = settings.credentials.redact(text);
        let held = settings.secrets.iter().chain(&self.own);
        let text = held.fold(text, |text, secret| secret.redact(text));
        let Some(added) = &self.added else { return text };
        let added = added.lock().unwrap_or_else(PoisonError::into_inner);
        added.iter().fold(text, |text, secret| secret.redact(text))
    }
}

/// Adds the secrets in a header: its value, the token after a scheme, and the values of cookies.
pub(crate) fn of_header(name: &HeaderName, value: &str, secrets: &mut Vec<Secret>) {
    if name == COOKIE {
        let values = value.split(';').filter_map(|cookie| cookie.split_once('='));
        secrets.extend(values.map(|(_, value)| value.trim().into()));
        return;
    }
    secrets.push(value.into());
    if let Some((_, token)) = value.trim().split_once(' ') {
        secrets.push(token.trim().into());
    }
}

/// Returns whether a header or query parameter with this name usually holds a credential.
pub(crate) fn names_credential(name: &str) -> bool {
    const WORDS: &[&str] =
        &["auth", "cookie", "credential", "jwt", "key", "passw", "secret", "session", "signature", "token"];
    let name = name.to_ascii_lowercase();
    name != "idempotency-key" && WORDS.iter().any(|word| name.contains(word))
}

/// Returns whether the headers contain a credential.
#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
pub(crate) fn has_credential(headers: &http::HeaderMap) -> bool {
    headers.iter().any(|(name, value)| value.is_sensitive() || names_credential(name.as_str()))
}

/// A transport behind the middleware, which records the secrets that the middleware has added.
pub(crate) struct SecretRecorder(pub(crate) Arc<dyn Transport>);

impl Transport for SecretRecorder {
    fn send(&self, mut request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        if let Some(added) = &request.added {
            let mut added = added.lock().unwrap_or_else(PoisonError::into_inner);
            // Those of the previous attempt.
            added.clear();
            for (name, value) in &mut request.headers {
                if value.is_sensitive() || names_credential(name.as_str()) {
                    value.set_sensitive(true);
                    of_header(name, &String::from_utf8_lossy(value.as_bytes()), &mut added);
                }
            }
            let query = request.uri.query().unwrap_or_default().split('&');
            for (name, value) in query.filter_map(|parameter| parameter.split_once('=')) {
                if names_credential(name) {
                    request.has_credential = true;
                    added.push(percent_decode_str(value).decode_utf8_lossy().into_owned().into());
                }
            }
        }
        self.0.send(request)
    }

    fn timer(&self) -> Option<Arc<dyn Timer>> {
        self.0.timer()
    }

    fn renew_connections(&self) {
        self.0.renew_connections();
    }
}
