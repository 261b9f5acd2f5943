//! Makes calls with one client.

use client_of_this::{Client, ClientBuilder, runtime};
#[allow(unused_imports)]
use client_of_this::types;
use runtime::{Decode, Encode};
use serde_json::{Value, json};

/// The result as JSON, or the reason that an argument does not fit.
type Answer = Result<Value, String>;

/// The JSON that a call is given.
struct Given<'a>(&'a Value);

#[allow(dead_code)]
impl Given<'_> {
    fn argument(&self, key: &str) -> Option<&Value> {
        self.0["arguments"].get(key)
    }

    /// Returns a required argument.
    fn required<T: Decode>(&self, key: &str) -> Result<T, String> {
        match self.argument(key) {
            Some(value) => decode(key, value),
            None => Err(format!("`{key}` is missing")),
        }
    }

    fn optional<T: Decode>(&self, key: &str) -> Result<Option<T>, String> {
        self.argument(key).map(|value| decode(key, value)).transpose()
    }

    fn is_null(&self, key: &str) -> bool {
        self.argument(key).is_some_and(Value::is_null)
    }

    fn file(&self, key: &str) -> Result<runtime::File, String> {
        self.optional_file(key)?.ok_or_else(|| format!("`{key}` is missing"))
    }

    fn optional_file(&self, key: &str) -> Result<Option<runtime::File>, String> {
        Ok(self.argument(key).map(file))
    }

    fn files(&self, key: &str) -> Result<Vec<runtime::File>, String> {
        self.optional_files(key)?.ok_or_else(|| format!("`{key}` is missing"))
    }

    fn optional_files(&self, key: &str) -> Result<Option<Vec<runtime::File>>, String> {
        let Some(given) = self.argument(key) else { return Ok(None) };
        Ok(Some(match given.as_array() {
            Some(files) => files.iter().map(file).collect(),
            None => vec![file(given)],
        }))
    }

    /// Returns the user and the password, or the key, for a security scheme.
    fn credential(&self, scheme: &str) -> Option<(String, String)> {
        match self.0["credentials"].get(scheme)? {
            Value::Array(both) => Some((both[0].as_str()?.to_owned(), both[1].as_str()?.to_owned())),
            key => Some((key.as_str()?.to_owned(), String::new())),
        }
    }

    fn builder(&self) -> ClientBuilder {
        let mut builder = Client::builder()
            .max_retries(0)
            .no_proxy()
            .timeout(std::time::Duration::from_secs(TIMEOUT_IN_SECONDS));
        if let Some(base) = self.0["base"].as_str() {
            builder = builder.base_url(base);
        }
        for (name, value) in self.0["variables"].as_object().into_iter().flatten() {
            builder = builder.server_variable(name, value.as_str().unwrap_or_default());
        }
        if self.0["credentials"].as_object().is_none_or(|credentials| credentials.is_empty()) {
            builder = builder.anonymous();
        }
        builder
    }

    fn options(&self) -> runtime::CallOptions {
        let members = self.0["members"].as_object().into_iter().flatten();
        members.fold(runtime::CallOptions::new(), |options, (name, value)| {
            options.body_field(name, value.clone())
        })
    }

    fn method(&self) -> &str {
        self.0["method"].as_str().unwrap_or_default()
    }

    fn operation(&self) -> Option<u64> {
        self.0["operation"].as_u64()
    }
}

fn decode<T: Decode>(key: &str, value: &Value) -> Result<T, String> {
    runtime::from_str(&value.to_string()).map_err(|error| format!("`{key}`: {error}"))
}

/// Returns a file from its content, in text or hexadecimal digits, its name and media type.
fn file(given: &Value) -> runtime::File {
    let content = match (given.as_str(), given["hex"].as_str()) {
        (Some(text), _) => text.as_bytes().to_vec(),
        (None, Some(hex)) => unhex(hex),
        (None, None) => given["text"].as_str().map_or_else(|| given.to_string(), str::to_owned).into_bytes(),
    };
    let file = runtime::File::from_bytes(given["name"].as_str().unwrap_or("file"), content);
    match given["media"].as_str() {
        Some(media) => file.media_type(media),
        None => file,
    }
}

fn unhex(text: &str) -> Vec<u8> {
    let digits = text.as_bytes().chunks(2).filter_map(|two| std::str::from_utf8(two).ok());
    digits.filter_map(|two| u8::from_str_radix(two, 16).ok()).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn failed(error: &runtime::Error) -> Value {
    json!({ "failed": {
        "message": error.to_string(),
        "status": error.status().map(|status| status.as_u16()),
        "undecoded": error.is_decode(),
        "body": String::from_utf8_lossy(error.body()),
    } })
}

fn received<T>(
    sent: runtime::Result<runtime::Response<T>>,
    value: impl Fn(&T) -> String,
) -> Answer {
    Ok(match sent {
        Ok(response) => json!({ "received": {
            "status": response.status().as_u16(),
            "value": value(response.value()),
            "body": String::from_utf8_lossy(response.body()),
        } }),
        Err(error) => failed(&error),
    })
}

#[allow(dead_code)]
fn in_json<T: Encode>(value: &T) -> String {
    runtime::to_string(value)
}

#[allow(dead_code)]
fn in_text(value: &String) -> String {
    value.clone()
}

#[allow(dead_code)]
fn in_hex(value: &runtime::Bytes) -> String {
    hex(value)
}

#[allow(dead_code)]
fn event_in_json(event: &runtime::RawEvent) -> String {
    json!({ "event": event.event, "data": event.data, "id": event.id }).to_string()
}

#[allow(dead_code)]
fn nothing(_: &()) -> String {
    String::new()
}

/// Returns the values of a stream or list as a list.
#[allow(dead_code)]
macro_rules! listed {
    ($opened:expr, $shown:expr) => {
        match $opened {
            Err(error) => Ok(failed(&error)),
            Ok(mut values) => {
                let mut list = Vec::new();
                loop {
                    match values.try_next().await {
                        Ok(Some(value)) => list.push($shown(&value)),
                        Ok(None) => {
                            let list = format!("[{}]", list.join(","));
                            break Ok(json!({ "received": { "status": 200, "value": list, "body": "" } }));
                        }
                        Err(error) => break Ok(failed(&error)),
                    }
                }
            }
        }
    };
}
#[allow(unused_imports)]
use listed;
