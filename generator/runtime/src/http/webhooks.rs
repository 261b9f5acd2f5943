//! Verification of webhooks according to [Standard Webhooks](https://www.standardwebhooks.com):
//! HMAC-SHA256 over `{id}.{timestamp}.{body}`, with a limit on the age of a delivery.
//!
//! Verify the bytes of the body unchanged, before parsing them. During rotation of a secret, pass
//! both the old and the new one:
//!
//! ```ignore
//! let event: serde_json::Value = runtime::webhooks::verify(&headers, &body, &[secret])?;
//! ```

use std::error;
use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ring::hmac;
use zeroize::Zeroizing;

use crate::base64;
use crate::{Decode, DecodeError, HeaderMap, Secret, from_slice};

/// The maximum number of signatures of a delivery. Senders write one for each active secret: one or
/// two.
const MAX_SIGNATURES: usize = 100;

/// The bytes of an HMAC-SHA256 signature.
type Tag = [u8; 32];

/// The result of a verification.
pub type Verified<T> = std::result::Result<T, WebhookError>;

/// Verifies a delivery with the headers of Standard Webhooks, and decodes its body as
/// `serde_json::Value` or as a type of the document.
pub fn verify<T: Decode>(headers: &HeaderMap, body: &[u8], secrets: &[Secret]) -> Verified<T> {
    Verifier::new().verify(headers, body, secrets)
}

/// The settings of a verification: header names, tolerance, and the current time.
#[derive(Clone, Debug)]
#[must_use]
pub struct Verifier {
    id: &'static str,
    timestamp: &'static str,
    signature: &'static str,
    tolerance: Duration,
    now: Option<SystemTime>,
}

impl Verifier {
    /// Creates a verifier for the headers `webhook-id`, `webhook-timestamp` and
    /// `webhook-signature`, with a tolerance of 300 seconds.
    pub const fn new() -> Self {
        Self {
            id: "webhook-id",
            timestamp: "webhook-timestamp",
            signature: "webhook-signature",
            tolerance: Duration::from_secs(300),
            now: None,
        }
    }

    /// Sets the names of the headers with identifier, timestamp and signatures, in lower case.
    pub const fn header_names(
        mut self,
        id: &'static str,
        timestamp: &'static str,
        signature: &'static str,
    ) -> Self {
        (self.id, self.timestamp, self.signature) = (id, timestamp, signature);
        self
    }

    /// Sets the maximum difference between the timestamp and the current time, in both directions.
    pub const fn tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// Sets the current time: for tests, and for `wasm32`, which has no clock.
    pub const fn at(mut self, now: SystemTime) -> Self {
        self.now = Some(now);
        self
    }

    /// Verifies a delivery and decodes its body.
    pub fn verify<T: Decode>(&self, headers: &HeaderMap, body: &[u8], secrets: &[Secret]) -> Verified<T> {
        self.check(headers, body, secrets)?;
        from_slice(body).map_err(WebhookError::Body)
    }

    /// Verifies a delivery without decoding its body.
    pub fn check(&self, headers: &HeaderMap, body: &[u8], secrets: &[Secret]) -> Verified<()> {
        let id = one(headers, self.id)?;
        let timestamp = one(headers, self.timestamp)?;
        if !headers.contains_key(self.signature) {
            return Err(WebhookError::MissingHeader(self.signature));
        }
        self.check_time(timestamp)?;
        if secrets.is_empty() {
            return Err(WebhookError::NoSecret);
        }
        let keys = secrets.iter().enumerate().map(|(index, secret)| key(secret, index));
        let keys: Vec<hmac::Key> = keys.collect::<Verified<_>>()?;
        let signatures = signatures(headers, self.signature)?;
        if signatures.is_empty() {
            return Err(WebhookError::NoMatch);
        }
        let mut signed = Vec::with_capacity(id.len() + timestamp.len() + 2 + body.len());
        for part in [id.as_bytes(), b".", timestamp.as_bytes(), b".", body] {
            signed.extend_from_slice(part);
        }
        // The body is hashed once for each secret, however many signatures there are.
        let matches = |key: &hmac::Key| {
            let tag = hmac::sign(key, &signed);
            signatures.iter().any(|signature| is_equal(key, tag.as_ref(), signature))
        };
        if keys.iter().any(matches) { Ok(()) } else { Err(WebhookError::NoMatch) }
    }

    fn check_time(&self, timestamp: &str) -> Verified<()> {
        let is_number = timestamp.bytes().all(|byte| byte.is_ascii_digit());
        let sent = timestamp.parse().ok().filter(|_| is_number).map(Duration::from_secs);
        let sent = sent.ok_or(WebhookError::InvalidHeader(self.timestamp))?;
        let now = self.now.or_else(clock).ok_or(WebhookError::NoClock)?;
        let now = Duration::from_secs(now.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs());
        let (age, lead) = (now.saturating_sub(sent), sent.saturating_sub(now));
        if age > self.tolerance {
            Err(WebhookError::TooOld { by: age - self.tolerance })
        } else if lead > self.tolerance {
            Err(WebhookError::TooNew { by: lead - self.tolerance })
        } else {
            Ok(())
        }
    }
}

impl Default for Verifier {
    fn default() -> Self {
        Self::new()
    }
}

/// The reason why a webhook is rejected. Contains neither secrets nor signatures.
#[derive(Debug)]
#[non_exhaustive]
pub enum WebhookError {
    /// The header with this name is missing.
    MissingHeader(&'static str),
    /// The header with this name is not text, occurs twice, or is not a timestamp in Unix seconds.
    InvalidHeader(&'static str),
    /// The delivery is older than the tolerance allows.
    TooOld {
        /// The time beyond the tolerance.
        by: Duration,
    },
    /// The delivery's timestamp is further in the future than the tolerance allows.
    TooNew {
        /// The time beyond the tolerance.
        by: Duration,
    },
    /// No signature matches one of the secrets.
    NoMatch,
    /// The delivery has more than 100 signatures.
    TooManySignatures,
    /// No secret was given.
    NoSecret,
    /// The secret at this index is not `whsec_` and Base64.
    InvalidSecret(usize),
    /// This platform has no clock; see [`Verifier::at`].
    NoClock,
    /// The signature is valid, but the body cannot be decoded.
    Body(DecodeError),
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingHeader(name) => write!(f, "the header `{name}` is missing"),
            Self::InvalidHeader(name) => write!(f, "the header `{name}` is not valid"),
            Self::TooOld { by } => {
                write!(f, "the webhook is {} s older than the tolerance allows", by.as_secs())
            }
            Self::TooNew { by } => {
                write!(
                    f,
                    "the webhook's timestamp is {} s further in the future than the tolerance allows",
                    by.as_secs()
                )
            }
            Self::NoMatch => f.write_str("no signature of the webhook matches a secret"),
            Self::TooManySignatures => {
                write!(f, "the webhook has more than {MAX_SIGNATURES} signatures")
            }
            Self::NoSecret => f.write_str("no secret was given to verify the webhook"),
            Self::InvalidSecret(index) => {
                write!(f, "the secret at index {index} is not `whsec_` and Base64")
            }
            Self::NoClock => f.write_str("this platform has no clock; set the time with `Verifier::at`"),
            Self::Body(error) => write!(f, "the body of the webhook cannot be decoded: {error}"),
        }
    }
}

impl error::Error for WebhookError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Body(error) => Some(error),
            _ => None,
        }
    }
}

/// Returns the value of a header that occurs once.
fn one<'h>(headers: &'h HeaderMap, name: &'static str) -> Verified<&'h str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().ok_or(WebhookError::MissingHeader(name))?;
    match (value.to_str(), values.next()) {
        (Ok(text), None) => Ok(text),
        _ => Err(WebhookError::InvalidHeader(name)),
    }
}

/// Parses `whsec_` and Base64. Ignores whitespace around them, such as a newline at the end of a
/// file. The decoded bytes are overwritten after use.
fn key(secret: &Secret, index: usize) -> Verified<hmac::Key> {
    let text = secret.expose().trim_ascii();
    let bytes = base64::decode(text.strip_prefix("whsec_").unwrap_or(text)).map(Zeroizing::new);
    let bytes = bytes.filter(|bytes| !bytes.is_empty()).ok_or(WebhookError::InvalidSecret(index))?;
    Ok(hmac::Key::new(hmac::HMAC_SHA256, &bytes))
}

/// Returns the signatures that may match. Ignores those of other versions and those that are not 32
/// bytes in Base64, but counts them.
fn signatures(headers: &HeaderMap, name: &str) -> Verified<Vec<Tag>> {
    let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    let mut texts = values.flat_map(|value| value.split(' ')).filter(|text| !text.is_empty());
    let signatures = texts.by_ref().take(MAX_SIGNATURES).filter_map(signature).collect();
    if texts.next().is_some() { Err(WebhookError::TooManySignatures) } else { Ok(signatures) }
}

/// Parses `v1,` and Base64.
fn signature(text: &str) -> Option<Tag> {
    base64::decode(text.strip_prefix("v1,")?)?.try_into().ok()
}

/// Compares in constant time. `ring` only offers this for a tag and its message, so the tags of
/// both are compared.
fn is_equal(key: &hmac::Key, tag: &[u8], signature: &Tag) -> bool {
    hmac::verify(key, tag, hmac::sign(key, signature).as_ref()).is_ok()
}

#[cfg(not(target_arch = "wasm32"))]
fn clock() -> Option<SystemTime> {
    Some(SystemTime::now())
}

#[cfg(target_arch = "wasm32")]
fn clock() -> Option<SystemTime> {
    None
}
