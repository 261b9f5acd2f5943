//! No text of a document, an overlay or a configuration becomes code: every payload at every mark
//! (`marked.rs`).

mod printed;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crategen::lock::{self, Surface};

use crate::marked::{Fate, MARKED_VERSION, Marked, read};

/// The fields of the specification, the marks and the list of locations are the same.
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

/// The fate that places.txt has for each location is right: a location that does not reach the
/// crate proves nothing.
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
        // A name may also be made of a text that is not read there.
        if found != *fate && (*fate, found) != (Fate::Unread, Fate::Named) {
            wrong.push(format!("{place} {}", format!("{found:?}").to_lowercase()));
        }
    }
    assert!(wrong.is_empty(), "places.txt should say:\n{}", wrong.join("\n"));
}

/// Every payload at every location: the crate has the same items as with a harmless word, the same
/// manifests except for values, nothing in its docs that runs, and no invisible characters.
#[test]
fn text_becomes_no_code() {
    for version in [MARKED_VERSION, "3.0.4"] {
        text_of_a_version_becomes_no_code(&Marked { version, ..Marked::read() });
    }
}

fn text_of_a_version_becomes_no_code(marked: &Marked) {
    let benign = marked.generate(|_, _| "benign".to_owned()).unwrap_or_else(|errors| panic!("{errors}"));
    let benign_api = marked.api(|_, _| "benign".to_owned());
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
        // A long constraint is not printed; a fence that opens after its text uses it as the
        // language; a list has the first paragraph only.
        let is_told = |place: &&&String| {
            place.as_str() != "Schema.pattern" && !["fence_open", "html_block"].contains(&payload.as_str())
        };
        let lost = lost.iter().filter(|_| marked.version == MARKED_VERSION);
        lost.filter(is_told).for_each(|place| unseen.push(format!("{payload} at {place}")));
        let text = Surface::of(&generated.model).text(None);
        printed::shows("the lock", payload, &text);
        lock::parse("codegen.lock", &text).unwrap_or_else(|errors| panic!("{payload}: {errors}\n{text}"));
        printed::drift(payload, &benign_api, &marked.api(|_, _| payload.clone()));
    }
    assert!(unseen.is_empty(), "what does not reach the crate: {unseen:?}");
}

type Files = BTreeMap<PathBuf, String>;
