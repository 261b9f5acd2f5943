//! Event streams exactly as in the HTML standard, and lines of JSON.

use std::collections::VecDeque;
use std::time::Duration;

use crate::http::event_parser::{EventParser, Frame, LineParser};

/// An event: name, data, identifier, retry in milliseconds.
type Event = (String, String, Option<String>, Option<u128>);

fn shown(frame: Frame) -> Event {
    let data = String::from_utf8(frame.data.to_vec()).expect("data is text");
    (frame.name, data, frame.id, frame.retry.as_ref().map(Duration::as_millis))
}

fn parse(chunks: &[&[u8]]) -> Vec<Event> {
    let (mut parser, mut out) = (EventParser::default(), VecDeque::new());
    chunks.iter().for_each(|chunk| parser.push(chunk, &mut out));
    out.into_iter().map(shown).collect()
}

fn data(texts: &[&str]) -> Vec<Event> {
    texts.iter().map(|text| (String::new(), (*text).to_owned(), None, None)).collect()
}

/// Texts and the data of their events. The first ones are the standard's own examples.
const TEXTS: &[(&str, &[&str])] = &[
    ("data: YHOO\ndata: +2\ndata: 10\n\n", &["YHOO\n+2\n10"]),
    (
        ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
        &["first event", "second event", " third event"],
    ),
    ("data\n\ndata\ndata\n\ndata:", &["", "\n"]),
    ("data:test\n\ndata: test\n\n", &["test", "test"]),
    // All kinds of line ends, mixed.
    ("data: a\rdata: b\r\r", &["a\nb"]),
    ("data: a\r\ndata: b\r\n\r\n", &["a\nb"]),
    ("data: a\n\rdata: b\r\n\n", &["a", "b"]),
    ("data: a\r\n\rdata: b\r\r\n", &["a", "b"]),
    // One byte order mark at the start is ignored; a second one, or one further on, is not.
    ("\u{feff}data: a\n\n", &["a"]),
    ("\u{feff}\u{feff}data: a\n\n", &[]),
    ("data: a\n\n\u{feff}data: b\n\n", &["a"]),
    // Comments, unknown fields, fields of other cases, and spaces before the colon.
    (":\n:c\ndata: a\n: c\nother: b\nData: c\ndata : d\n data: e\n\n", &["a"]),
    // A colon in a value, and one space after the first colon only.
    ("data: a: b\ndata:\t c\n\n", &["a: b\n\t c"]),
    // Events without data are dropped, and so is an incomplete one.
    ("event: a\n\ndata: b\n\ndata: c\n", &["b"]),
    ("data: ä€😀\n\n", &["ä€😀"]),
    ("", &[]),
    ("\n\n\r\r\n", &[]),
];

#[test]
fn events_are_parsed_to_the_letter_of_the_standard() {
    for (text, expected) in TEXTS {
        let found: Vec<String> = parse(&[text.as_bytes()]).into_iter().map(|event| event.1).collect();
        assert_eq!(&found, expected, "{text:?}");
    }
}

#[test]
fn events_split_at_every_byte_are_the_same() {
    for (text, _) in TEXTS {
        let whole = parse(&[text.as_bytes()]);
        let bytes: Vec<&[u8]> = text.as_bytes().chunks(1).collect();
        assert_eq!(parse(&bytes), whole, "{text:?}");
        for first in 0..=text.len() {
            let (a, rest) = text.as_bytes().split_at(first);
            assert_eq!(parse(&[a, rest]), whole, "{text:?} at {first}");
            for second in 0..=rest.len() {
                let (b, c) = rest.split_at(second);
                assert_eq!(parse(&[a, b, c]), whole, "{text:?} at {first} and {second}");
            }
        }
    }
}

#[test]
fn an_event_is_there_as_soon_as_its_last_byte_is() {
    for end in ["\n\n", "\r\r", "\r\n\r"] {
        assert_eq!(parse(&[b"data: a", end.as_bytes()]), data(&["a"]), "{end:?}");
    }
}

#[test]
fn names_identifiers_and_waits() {
    let text = "event: a\nid: 1\nretry: 250\ndata: x\n\ndata: y\n\nevent: b\nid: 2\0\nretry: 1s\ndata: z\n\nid\n\ndata: w\n\n\
                retry: 99999999999999999999999\nretry\ndata: v\n\n";
    let event = |name: &str, data: &str, id: Option<&str>, retry| {
        (name.to_owned(), data.to_owned(), id.map(str::to_owned), retry)
    };
    assert_eq!(
        parse(&[text.as_bytes()]),
        [
            event("a", "x", Some("1"), Some(250)),
            event("", "y", None, None),
            event("b", "z", None, None),
            // An event without data is dropped, but its identifier counts.
            event("", "w", Some(""), None),
            event("", "v", None, None),
        ]
    );
}

#[test]
fn bytes_that_are_not_utf_8_are_replaced() {
    assert_eq!(parse(&[b"data: a\xffb\xe2\x82\n\n"]), data(&["a\u{fffd}b\u{fffd}"]));
    assert_eq!(parse(&[b"data: \xe2", b"\x82", b"\xac\n\n"]), data(&["€"]));
}

fn lines(separator: u8, chunks: &[&[u8]]) -> Vec<String> {
    let (mut parser, mut out) = (LineParser::new(separator), VecDeque::new());
    chunks.iter().for_each(|chunk| parser.push(chunk, &mut out));
    parser.finish(&mut out);
    out.into_iter().map(|frame| shown(frame).1.trim().to_owned()).collect()
}

#[test]
fn lines_split_at_every_byte_are_the_same() {
    let text = "{\"a\":\"ä\"}\r\n\n \n[1,\r2]\n3";
    let sequence = "\u{1e}{\"a\":\n1}\n\u{1e}\u{1e}2\n";
    assert_eq!(lines(b'\n', &[text.as_bytes()]), ["{\"a\":\"ä\"}", "[1,\r2]", "3"]);
    assert_eq!(lines(0x1e, &[sequence.as_bytes()]), ["{\"a\":\n1}", "2"]);
    for (separator, text) in [(b'\n', text), (0x1e, sequence)] {
        let whole = lines(separator, &[text.as_bytes()]);
        for at in 0..=text.len() {
            let (a, b) = text.as_bytes().split_at(at);
            assert_eq!(lines(separator, &[a, b]), whole);
        }
    }
}
