//! Nothing that a document, an overlay or a configuration says becomes code, and nothing of it runs.
//!
//! `data/text/document.yaml`, `overlay.yaml` and `codegen.toml` have a mark at every place where text can stand, `fields.txt` says
//! which these are by the specification, and `places.txt` what becomes of the text at each mark. Every payload of
//! `payloads.json` is put at every mark.

mod crates;
mod printed;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crategen::config::Config;
use crategen::diagnostic::Diagnostics;
use crategen::document::{Document, Unmatched};
use crategen::{Generated, lock};

/// What becomes of the text at a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It is in the crate, in a literal, a doc, the manifest or the README.
    Printed,
    /// It names something: what is left of it is an identifier.
    Named,
    /// It reaches no file.
    Unread,
}

/// The version of `document.yaml`, by which places.txt says what is read.
const MARKED_VERSION: &str = "3.1.0";

struct Marked {
    texts: BTreeMap<&'static str, String>,
    /// In the order of their names.
    places: BTreeMap<String, Fate>,
    payloads: BTreeMap<String, String>,
    /// The version that the document says to be of.
    version: &'static str,
}

const FILES: [&str; 3] = ["document.yaml", "overlay.yaml", "codegen.toml"];

impl Marked {
    fn read() -> Self {
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
    fn mark(&self, place: &str) -> String {
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
    fn generate(&self, payload: impl Fn(usize, &str) -> String) -> Result<Generated, Diagnostics> {
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

fn read(file: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/text");
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

/// The fields of the specification, the marks and the list of places are one.
#[test]
fn no_place_is_forgotten() {
    let marked = Marked::read();
    let marks: BTreeSet<&str> =
        marked.texts.values().flat_map(|text| text.split('@').skip(1).step_by(2)).collect();
    let places: BTreeSet<&str> = marked.places.keys().map(String::as_str).collect();
    assert_eq!(marks, places, "the marks, and places.txt");
    for line in read("fields.txt").lines().filter(|line| !line.starts_with('#')) {
        let (object, fields) = line.split_once(": ").unwrap();
        for field in fields.split(' ') {
            let own = format!("{object}.{field}");
            let is_its = |place: &&str| **place == own || place.starts_with(&format!("{own}."));
            assert!(places.iter().any(is_its), "no place has `{own}`");
        }
    }
}

/// What places.txt says of each place is so: a place that does not reach the crate proves nothing.
#[test]
fn every_place_is_reached() {
    let marked = Marked::read();
    let generated = marked.generate(|_, _| "benign".to_owned()).unwrap_or_else(|errors| panic!("{errors}"));
    let all: Vec<&str> = generated.files.values().map(String::as_str).collect();
    let all = all.join("\n").to_lowercase();
    let texts = printed::texts(&generated.files);
    let mut wrong = Vec::new();
    for (place, fate) in &marked.places {
        let mark = marked.mark(place);
        let found = match all.contains(&mark.to_lowercase()) {
            _ if texts.contains(&mark) => Fate::Printed,
            true => Fate::Named,
            false => Fate::Unread,
        };
        // A name can come to be made of what was read nowhere.
        if found != *fate && (*fate, found) != (Fate::Unread, Fate::Named) {
            wrong.push(format!("{place} {}", format!("{found:?}").to_lowercase()));
        }
    }
    assert!(wrong.is_empty(), "places.txt should say:\n{}", wrong.join("\n"));
}

/// Every payload at every place: the crate has the items that it has with a harmless word, the same manifests but for values,
/// nothing in its docs that runs, and no sign that does not show.
#[test]
fn text_becomes_no_code() {
    for version in [MARKED_VERSION, "3.0.4"] {
        text_of_a_version_becomes_no_code(&Marked { version, ..Marked::read() });
    }
}

fn text_of_a_version_becomes_no_code(marked: &Marked) {
    let benign = marked.generate(|_, _| "benign".to_owned()).unwrap_or_else(|errors| panic!("{errors}"));
    let expected = printed::shape(&benign.files);
    let mut unseen = Vec::new();
    for payload in marked.payloads.keys().filter(|payload| *payload != "benign") {
        let generated = marked
            .generate(|_, _| payload.clone())
            .unwrap_or_else(|errors| panic!("{payload} is refused: {errors}"));
        printed::check(payload, &generated.files);
        printed::compare(payload, &expected, &printed::shape(&generated.files));
        printed::shows("the warnings", payload, &generated.warnings.to_string());
        let texts = printed::texts(&generated.files);
        let is_lost = |place: &&String| !texts.contains(&marked.mark(place));
        let printed =
            marked.places.iter().filter(|(_, fate)| **fate == Fate::Printed).map(|(place, _)| place);
        let lost: Vec<&String> = printed.filter(is_lost).collect();
        // A long constraint is not told, a fence that opens behind its text has it for its language, and a list has the first
        // paragraph only.
        let is_told = |place: &&&String| {
            place.as_str() != "Schema.pattern" && !["fence_open", "html_block"].contains(&payload.as_str())
        };
        let lost = lost.iter().filter(|_| marked.version == MARKED_VERSION);
        lost.filter(is_told).for_each(|place| unseen.push(format!("{payload} at {place}")));
        let text = lock::text(&generated.api);
        printed::shows("the lock", payload, &text);
        lock::parse("codegen.lock", &text).unwrap_or_else(|errors| panic!("{payload}: {errors}\n{text}"));
        printed::drift(payload, &benign.api, &generated.api);
    }
    assert!(unseen.is_empty(), "what does not reach the crate: {unseen:?}");
}

/// What cargo makes of two crates that have every payload, at other places each: their docs have no fault, and their doctests
/// are the examples that codegen wrote.
#[test]
fn nothing_runs() {
    let marked = Marked::read();
    let payloads: Vec<&String> = marked.payloads.keys().collect();
    for turn in [0, payloads.len() / 2] {
        let generated = marked
            .generate(|number, _| payloads[(number + turn) % payloads.len()].clone())
            .unwrap_or_else(|errors| panic!("{errors}"));
        crates::test_docs(&format!("hostile-text-{turn}"), generated.files);
    }
}

type Files = BTreeMap<PathBuf, String>;
