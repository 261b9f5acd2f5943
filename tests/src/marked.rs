//! A document, an overlay and a configuration with a mark at every place where text can stand.
//!
//! `data/text/document.yaml`, `overlay.yaml` and `codegen.toml` have the marks, `fields.txt` says
//! which these are by the specification, and `places.txt` what becomes of the text at each mark.
//! Every payload of `payloads.json` is put at every mark.

use std::collections::BTreeMap;
use std::fs;
use workspace_root::workspace_root;

use crategen::Generated;
use crategen::config::Config;
use crategen::diagnostic::Diagnostics;
use crategen::document::{Document, Unmatched};

/// The fate of the text at a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is in the crate, in a literal, a doc, the manifest or the README.
    Printed,
    /// It names something: what is left of it is an identifier.
    Named,
    /// It reaches no file.
    Unread,
}

/// The version of `document.yaml`, by which places.txt says what is read.
pub const MARKED_VERSION: &str = "3.1.0";

pub struct Marked {
    pub texts: BTreeMap<&'static str, String>,
    /// In the order of their names.
    pub places: BTreeMap<String, Fate>,
    pub payloads: BTreeMap<String, String>,
    /// The version that the document says to be of.
    pub version: &'static str,
}

const FILES: [&str; 3] = ["document.yaml", "overlay.yaml", "codegen.toml"];

impl Marked {
    pub fn read() -> Self {
        let places = read("places.txt");
        let places = places.lines().filter(|line| !line.starts_with('#')).map(|line| {
            let (name, fate) = line.split_once(' ').unwrap_or_else(|| panic!("{line}"));
            let fate = match fate.trim() {
                "printed" => Fate::Printed,
                "named" => Fate::Named,
                "unread" => Fate::Unread,
                other => panic!("{name} {other}"),
            };
            (name.to_owned(), fate)
        });
        Self {
            texts: FILES.map(|file| (file, read(file))).into(),
            places: places.collect(),
            payloads: serde_json::from_str(&read("payloads.json")).unwrap(),
            version: MARKED_VERSION,
        }
    }

    /// The word by which the text of a place is found again.
    pub fn mark(&self, place: &str) -> String {
        format!(
            "Zqx{}q",
            self.places.keys().position(|known| known == place).unwrap_or_else(|| panic!("{place}"))
        )
    }

    /// The text at a place.
    fn text(&self, place: &str, payload: &str) -> String {
        let payload = self.payloads.get(payload).unwrap_or_else(|| panic!("{payload}"));
        let text = payload.replace("MARK", &self.mark(place));
        // What has a meaning of its own there, by which the document would describe something else.
        match place {
            "Paths.key" | "Parameter.name.path" | "ServerVariable.key" => {
                text.replace(['/', '{', '}', '#', '?', ':', '*'], "|")
            }
            // A media type that no header can hold is another media type, or none.
            place if place.starts_with("MediaType.key") || place == "Encoding.contentType" => {
                text.replace(|c: char| !c.is_ascii_alphanumeric() && !"!#$&-^_.".contains(c), "-")
            }
            _ => text,
        }
    }

    /// A crate with a payload at each place, which depends on its number and name.
    pub fn generate(&self, payload: impl Fn(usize, &str) -> String) -> Result<Generated, Diagnostics> {
        let fill = |file: &str| {
            let mut text = self.texts[file].replace(MARKED_VERSION, self.version);
            for (number, place) in self.places.keys().enumerate() {
                let own = self.text(place, &payload(number, place));
                if let Some(kind) =
                    place.strip_prefix("Components.").and_then(|rest| rest.strip_suffix(".key"))
                {
                    let lead = format!("#/components/{kind}/");
                    let key = own.replace('~', "~0").replace('/', "~1").replace('%', "%25");
                    text = text.replace(&format!("{lead}@{place}@"), &format!("{lead}{}", escaped(&key)));
                }
                text = text.replace(&format!("@{place}@"), &escaped(&own));
            }
            text
        };
        let mut document = Document::parse("openapi.yaml", &fill("document.yaml"))?;
        document.overlay("overlay.yaml", &fill("overlay.yaml"), Unmatched::Error)?;
        let config = Config::parse("codegen.toml", &fill("codegen.toml"))?;
        let source = self.text("Info.title", &payload(0, "Info.title"));
        crategen::generate_from(&document, &config, &source)
    }
}

pub fn read(file: &str) -> String {
    let folder = workspace_root().join("tests/data/text");
    fs::read_to_string(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The text as it stands between quotes, in YAML as in TOML.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            ' '..='~' => out.push(c),
            c => out.push_str(&format!("\\u{:04x}", c as u32)),
        }
    }
    out
}
