//! Decodes and encodes values of the unions of three fixtures.

use decide::runtime::{DecodeError, from_str, to_string};
use decide::types::*;
use optional::types::{BerthBuoys, BerthCrew, BerthDepths, BerthLimit, BerthRoute, BerthSignal, Fault, Knot, Fee, Label};
use overlap::runtime as ranges;
use overlap::types::{Things, ThingsAny, ThingsOne, ThingsOwner, ThingsRange, ThingsSpan, ThingsTwins, ThingsTyped};
use serde_json::Value;

/// Decodes a text, and holds that it is encoded to the same JSON.
macro_rules! decoded {
    ($ty:ty, $text:expr) => {{
        let value: $ty = from_str($text).unwrap();
        same(&to_string(&value), $text);
        value
    }};
}

macro_rules! is {
    ($ty:ident::$variant:ident, $text:expr) => {
        let value = decoded!($ty, $text);
        assert!(matches!(value, $ty::$variant(_)), "{}: {value:?}", $text);
    };
}

macro_rules! range_is {
    ($ty:ident::$variant:ident, $text:expr) => {
        let value: $ty = ranges::from_str($text).unwrap();
        same(&ranges::to_string(&value), $text);
        assert!(matches!(value, $ty::$variant(_)), "{}: {value:?}", $text);
    };
}

macro_rules! optional_is {
    ($ty:ident::$variant:ident, $text:expr) => {
        let value: $ty = optional::runtime::from_str($text).unwrap();
        same(&optional::runtime::to_string(&value), $text);
        assert!(matches!(value, $ty::$variant(_)), "{}: {value:?}", $text);
    };
}

fn same(one: &str, other: &str) {
    let parse = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(parse(one), parse(other));
}

fn main() {
    an_inherited_enum_says_nothing_of_one_member();
    tags_are_written();
    bases_and_their_kinds();
    names_decide_without_a_mapping();
    tags_that_are_left_out();
    unions_in_unions();
    members_that_overlap();
    formats();
    constants_that_may_be_absent();
}

fn constants_that_may_be_absent() {
    optional_is!(Knot::Bowline, r#"[{"end": [{"turns": 2}], "turns": 1}]"#);
    optional_is!(Knot::Hitch, r#"[{"end": [{"turns": 2}], "name": "a"}]"#);
    // Each level is refused behind what was decoded in it: if that were tried again at each, it would never end.
    let tied = (0..62).fold("[5]".to_owned(), |knot, _| format!(r#"[{{"end": {knot}, "turns": 1}}, 5]"#));
    optional_is!(Knot::Unknown, &tied);
    optional_is!(BerthSignal::Bell, r#"{"tone": "a", "strokes": 2, "level": 0}"#);
    optional_is!(BerthSignal::Horn, r#"{"tone": "a", "level": 0}"#);
    optional_is!(BerthSignal::Horn, r#"{"tone": "a", "level": 0.5}"#);
    optional_is!(BerthSignal::Horn, r#"{"tone": "a"}"#);
    optional_is!(BerthBuoys::Lit, r#"[{"lamp": "red", "id": "1"}, {"lamp": "red", "id": "2"}]"#);
    optional_is!(BerthBuoys::Named, r#"[{"name": "a", "lamp": "red", "id": "1"}]"#);
    optional_is!(BerthBuoys::Bare, r#"[{"lamp": "red", "id": "1"}, {"id": "2"}]"#);
    optional_is!(BerthBuoys::Lit, r#"[{"name": "a", "lamp": "red", "id": "1"}, {"lamp": "red", "id": "2"}]"#);
    optional_is!(BerthBuoys::Unknown, r#"[{"lamp": "red", "id": "1"}, 2]"#);
    optional_is!(Fee::Till, r#"{"kind": "coin", "amount": 1}"#);
    optional_is!(Fee::Card, r#"{"kind": "card", "amount": 1}"#);
    optional_is!(Fee::None, r#"{"kind": "none"}"#);
    optional_is!(Fee::Till, r#"{"till": "a"}"#);
    optional_is!(Fee::Unknown, r#"{"kind": "cheque"}"#);
    optional_is!(Fault::Full, r#"{"name": "FULL", "links": []}"#);
    optional_is!(Fault::Shut, r#"{"message": "The harbour is shut."}"#);
    optional_is!(BerthCrew::Officer, r#"{"log": {"day": {"hour": 3}}}"#);
    optional_is!(BerthCrew::Guest, r#"{"log": {"day": {"hour": "noon"}}}"#);
    optional_is!(BerthCrew::Unknown, r#"{"log": {"day": {"hour": []}}}"#);
    optional_is!(BerthRoute::Land, r#"{"legs": [{"by": "road"}, {"hours": 2}]}"#);
    optional_is!(BerthRoute::Unknown, r#"{"legs": [{"hours": 2}, {"by": "road"}]}"#);
    optional_is!(BerthLimit::Integer, "18446744073709551615");
    optional_is!(BerthLimit::Unknown, "0.5");
    optional_is!(BerthDepths::IntegerList, "[1, 2]");
    optional_is!(BerthDepths::NumberList, "[1, 0.5]");
    optional_is!(BerthDepths::TextList, r#"["1"]"#);
    optional_is!(Label::Text, r#"{"text": "a"}"#);
    optional_is!(Label::Unknown, r#"{"text": "a", "colours": []}"#);
}

fn an_inherited_enum_says_nothing_of_one_member() {
    is!(Signal::Horn, r#"{"kind": "horn", "colour": "red"}"#);
    is!(Signal::Flag, r#"{"kind": "flag"}"#);
    is!(Signal::Flag, r#"{"kind": "flag", "blasts": 2}"#);
    is!(Signal::Lamp, r#"{"kind": "lamp", "note": "dim"}"#);
    // In the mapping for a schema that is no member; in the enum, and in no mapping; in neither; not there.
    is!(Signal::Unknown, r#"{"kind": "none", "colour": "red"}"#);
    is!(Signal::Unknown, r#"{"kind": "buoy"}"#);
    is!(Signal::Unknown, r#"{"kind": null}"#);
    is!(Signal::Unknown, r#"{"colour": "red"}"#);
    is!(Signal::Unknown, "7");
    is!(Pet::Dog, r#"{"petType": "dog", "lives": 9}"#);
    is!(Pet::Cat, r#"{"petType": "cat", "name": "Tom"}"#);
    is!(Pet::Unknown, r#"{"petType": "fish", "lives": 9}"#);
}

fn tags_are_written() {
    same(&to_string(&Job::from(Mail::new("ada"))), r#"{"kind": "send-mail", "to": "ada"}"#);
    same(&to_string(&Job::from(Ring::new("big"))), r#"{"kind": "ring-bell", "bell": "big"}"#);
    // The same struct elsewhere: in another union, and by itself.
    same(&to_string(&Alarm::from(Ring::new("big"))), r#"{"way": "loud", "bell": "big"}"#);
    same(&to_string(&Alarm::from(Mail::new("ada"))), r#"{"way": "quiet", "kind": "send-mail", "to": "ada"}"#);
    same(&to_string(&Ring::new("big")), r#"{"bell": "big"}"#);
    let ring = decoded!(Ring, r#"{"bell": "big"}"#);
    same(&to_string(&Job::from(ring)), r#"{"kind": "ring-bell", "bell": "big"}"#);
    is!(Job::Ring, r#"{"kind": "ring-bell", "bell": "big", "more": [1]}"#);
    is!(Job::Ring, r#"{"bell": "big", "kind": "Ring"}"#);
    is!(Job::Mail, r#"{"kind": "Mail", "to": "ada"}"#);
    is!(Job::Unknown, r#"{"bell": "big"}"#);
    is!(Alarm::Ring, r#"{"way": "loud", "bell": "big"}"#);
    // What stands alone is kept, whatever its tag.
    decoded!(Mail, r#"{"kind": "other", "to": "ada"}"#);
    decoded!(Mail, r#"{"to": "ada"}"#);
    // A tag tells, though the rest does not fit.
    let refused: Result<Job, DecodeError> = from_str(r#"{"kind": "send-mail"}"#);
    refused.unwrap_err();

    // Several values are a choice.
    same(&to_string(&Measure::from(Number::new(1.5, NumberT::Float))), r#"{"t": "float", "v": 1.5}"#);
    same(&to_string(&Measure::from(Text::new(TextT::Str, "a"))), r#"{"t": "str", "v": "a"}"#);
    same(&to_string(&Measure::from(Truth::new())), r#"{"t": "true"}"#);
    is!(Measure::Number, r#"{"t": "int", "v": 1}"#);
    is!(Measure::Number, r#"{"t": "float", "v": 1.5}"#);
    is!(Measure::Text, r#"{"t": "text", "v": "a"}"#);
    is!(Measure::Truth, r#"{"t": "true"}"#);

    is!(Event::Arrival, r#"{"code": 1, "at": "noon"}"#);
    is!(Event::Departure, r#"{"code": 2}"#);
    is!(Event::Unknown, r#"{"code": 3}"#);
    is!(Event::Unknown, r#"{"code": "1"}"#);
}

fn bases_and_their_kinds() {
    is!(Boat::Base, r#"{"kind": "boat", "name": "Ida"}"#);
    is!(Boat::Tug, r#"{"kind": "tug", "power": 3}"#);
    is!(Boat::Raft, r#"{"kind": "raft"}"#);
    is!(Boat::Ferry, r#"{"kind": "Ferry", "seats": 3}"#);
    is!(Boat::Unknown, r#"{"kind": "yacht"}"#);
    is!(Boat::Unknown, r#"{"name": "Ida"}"#);
    same(&to_string(&BoatBase::new()), r#"{"kind": "boat"}"#);
    same(&to_string(&Boat::from(Raft::new())), r#"{"kind": "raft"}"#);

    let taxi = r#"{"kind": "taxi", "wheels": 4, "fare": 2.5}"#;
    let car = r#"{"kind": "car", "wheels": 4, "doors": 5}"#;
    is!(Vehicle::Taxi, taxi);
    is!(Vehicle::Bike, r#"{"kind": "bike", "wheels": 2}"#);
    let Vehicle::Car(inner) = decoded!(Vehicle, car) else { panic!("{car}") };
    assert!(matches!(inner, Car::Base(_)));
    is!(Car::Taxi, taxi);
    is!(Car::Base, car);
    is!(Vehicle::Unknown, r#"{"kind": "boat", "wheels": 0}"#);

    is!(Dinosaur::TRex, r#"{"kind": "t-rex", "teeth": 60}"#);
    is!(Dinosaur::Unknown, r#"{"kind": "ptero", "wings": 2}"#);
}

fn names_decide_without_a_mapping() {
    is!(Animal::SeaLion, r#"{"species": "sea_lion", "stone": "flat"}"#);
    is!(Animal::Otter, r#"{"species": "otter"}"#);
    is!(Animal::Walrus, r#"{"species": "tusked", "mane": true}"#);
    is!(Animal::Unknown, r#"{"species": "SeaLion"}"#);
}

fn tags_that_are_left_out() {
    is!(Order::Sale, r#"{"type": "sale", "price": 3}"#);
    is!(Order::Gift, r#"{"type": "gift", "price": 3}"#);
    is!(Order::Loan, r#"{"type": "Loan", "until": "May"}"#);
    is!(Order::Sale, r#"{"price": 3}"#);
    is!(Order::Loan, r#"{"until": "May"}"#);
    is!(Order::Unknown, r#"{"type": "theft", "price": 0}"#);
    is!(Order::Unknown, r#"{"ribbon": "red"}"#);
}

fn unions_in_unions() {
    let tool = |text: &str| match decoded!(Thing, text) {
        Thing::Tool(tool) => tool,
        other => panic!("{text}: {other:?}"),
    };
    assert!(matches!(tool(r#"{"kind": "hammer", "weight": 1}"#), Tool::Hammer(_)));
    assert!(matches!(tool(r#"{"kind": "mallet", "weight": 1}"#), Tool::Hammer(_)));
    assert!(matches!(tool(r#"{"kind": "saw", "weight": 1}"#), Tool::Saw(_)));
    let toy = |text: &str| match decoded!(Thing, text) {
        Thing::Toy(toy) => toy,
        other => panic!("{text}: {other:?}"),
    };
    let ball = toy(r#"{"kind": "toy", "size": 3}"#);
    assert!(matches!(ball, Toy::Ball(_)));
    assert!(matches!(toy(r#"{"kind": "toy", "name": "Eve"}"#), Toy::Doll(_)));
    let untagged: Toy = from_str(r#"{"size": 3}"#).unwrap();
    same(&to_string(&Thing::Toy(untagged)), r#"{"kind": "toy", "size": 3}"#);
}

fn members_that_overlap() {
    range_is!(ThingsAny::A, r#"{"x": "1"}"#);
    range_is!(ThingsAny::A, "{}");
    range_is!(ThingsAny::A, r#"{"y": "1", "z": "2"}"#);
    range_is!(ThingsAny::B, r#"{"x": "1", "z": "2"}"#);
    range_is!(ThingsAny::Unknown, r#"{"x": 1}"#);
    range_is!(ThingsTyped::C, r#"{"c": "1"}"#);
    range_is!(ThingsTyped::D, r#"{"c": 1}"#);
    range_is!(ThingsTyped::C, "{}");
    range_is!(ThingsOne::B, r#"{"z": "2"}"#);
    range_is!(ThingsOne::Unknown, r#"{"x": "1"}"#);
    range_is!(ThingsTwins::Unknown, r#"{"y": "1"}"#);
}

fn formats() {
    range_is!(ThingsRange::V4, r#"{"first": "192.0.2.1", "last": "192.0.2.9"}"#);
    range_is!(ThingsRange::V6, r#"{"first": "2001:db8::1", "last": "::"}"#);
    range_is!(ThingsRange::Unknown, r#"{"first": "localhost", "last": "::"}"#);
    range_is!(ThingsSpan::Days, r#"{"from": "2026-04-30"}"#);
    range_is!(ThingsSpan::Times, r#"{"from": "2026-04-30T12:00:00.5+02:00"}"#);
    range_is!(ThingsSpan::Words, r#"{"from": "today"}"#);
    range_is!(ThingsSpan::Unknown, "{}");
    range_is!(ThingsOwner::ById, r#"{"owner": "00000000-0000-4000-8000-00000000000a"}"#);
    range_is!(ThingsOwner::ByMail, r#"{"owner": "ada@example.com"}"#);
    range_is!(ThingsOwner::ByLink, r#"{"owner": "https://example.com/ada"}"#);
    let things: Things = ranges::from_str(r#"{"mast": {"x": "a"}, "keel": null}"#).unwrap();
    assert_eq!(things.mast.unwrap().x.as_deref(), Some("a"));
    assert!(things.keel.is_none());
}
