//! A document, an overlay and a configuration with a mark at every location of a text.
//!
//! `data/text/document.yaml`, `overlay.yaml` and `codegen.toml` have the marks, `fields.txt` lists
//! them by the specification, and `places.txt` has the fate of the text at each mark. Every payload
//! of `payloads.json` is put at every mark.

use std::collections::BTreeMap;
use std::fs;
use workspace_root::workspace_root;

use crategen::Generated;
use crategen::analyze::Analyzed;
use crategen::config::Config;
use crategen::diagnostic::Diagnostics;
use crategen::document::{Document, Unmatched};
use crategen::drift;

/// The fate of the text at a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is in the crate: in a literal, a doc, the manifest or the README.
    Printed,
    /// An identifier is derived from it.
    Named,
    /// It is in no file.
    Unread,
}

/// The version of `document.yaml`, to which the fates in places.txt apply.
pub const MARKED_VERSION: &str = "3.1.0";

pub struct Marked {
    pub texts: BTreeMap<&'static str, String>,
    /// The fate of each location, by name.
    pub places: BTreeMap<String, Fate>,
    pub payloads: BTreeMap<String, String>,
    /// The version that the document declares.
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

    /// Returns the word that identifies the text of a location.
    pub fn mark(&self, place: &str) -> String {
        format!(
            "Zqx{}q",
            self.places.keys().position(|known| known == place).unwrap_or_else(|| panic!("{place}"))
        )
    }

    /// Returns the text at a location.
    fn text(&self, place: &str, payload: &str) -> String {
        let payload = self.payloads.get(payload).unwrap_or_else(|| panic!("{payload}"));
        let text = payload.replace("MARK", &self.mark(place));
        // Without the characters that have a meaning there, which would change what the document
        // describes.
        match place {
            "Paths.key" | "Parameter.name.path" | "ServerVariable.key" => {
                text.replace(['/', '{', '}', '#', '?', ':', '*'], "|")
            }
            // A media type that a header cannot contain would be another media type, or none.
            place if place.starts_with("MediaType.key") || place == "Encoding.contentType" => {
                text.replace(|c: char| !c.is_ascii_alphanumeric() && !"!#$&-^_.".contains(c), "-")
            }
            _ => text,
        }
    }

    /// Generates a crate with a payload at each location, chosen by its number and name.
    pub fn generate(&self, payload: impl Fn(usize, &str) -> String) -> Result<Generated, Diagnostics> {
        let (document, config, source) = self.read_with(payload)?;
        crategen::generate_from(&document, &config, &source)
    }

    /// The API of that crate.
    pub fn api(&self, payload: impl Fn(usize, &str) -> String) -> Analyzed {
        let read =
            |(document, config, source): (Document, Config, String)| drift::read(&document, &config, &source);
        self.read_with(payload).and_then(read).unwrap_or_else(|errors| panic!("{errors}"))
    }

    /// The document with a payload at each place, its configuration, and its path.
    fn read_with(
        &self,
        payload: impl Fn(usize, &str) -> String,
    ) -> Result<(Document, Config, String), Diagnostics> {
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
        Ok((document, config, source))
    }
}

pub fn read(file: &str) -> String {
    let folder = workspace_root().join("tests/data/text");
    fs::read_to_string(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Returns the text as in quotes, in YAML and in TOML.
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
