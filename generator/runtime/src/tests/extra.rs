//! The extra data of objects.

use serde_json::{Value, json};

use super::sample::{Invite, InviteDetails, InviteRole, Page};
use crate::{Decoded, Extra, Node, Tape, from_str, model, to_string};

#[test]
fn it_is_small() {
    assert!(size_of::<Extra>() <= 16);
}

#[test]
fn members_are_read_and_changed() {
    let mut page: Page = from_str(r#"{"data":[],"has_more":true,"a":1,"b":[null],"a":2}"#).unwrap();
    assert_eq!(page.extra.get("a"), Some(json!(2)));
    assert_eq!(page.extra.get("data"), None);
    let members: Vec<(String, Value)> = page.extra.iter().collect();
    assert_eq!(members, [("a".to_owned(), json!(2)), ("b".to_owned(), json!([null]))]);
    page.extra.insert("c\"", "text");
    page.extra.insert("b", json!({"x": 1.5}));
    assert_eq!(page.extra.remove("a"), Some(json!(2)));
    assert_eq!(page.extra.remove("a"), None);
    assert_eq!(to_string(&page), r#"{"data":[],"has_more":true,"c\"":"text","b":{"x":1.5}}"#);
    page.extra.remove("b");
    page.extra.remove("c\"");
    assert!(page.extra.is_empty());
    assert_eq!(to_string(&page), r#"{"data":[],"has_more":true}"#);
}

#[test]
fn a_member_named_as_a_field_is_sent_in_its_place() {
    let mut page: Page = from_str(r#"{"data":[],"has_more":true}"#).unwrap();
    page.extra.insert("has_more", "perhaps");
    assert_eq!(to_string(&page), r#"{"data":[],"has_more":"perhaps"}"#);
    let mut details = InviteDetails::clone(&from_str(r#"{"integer":1}"#).unwrap());
    details.extra.insert("in\"ner", 5_i64);
    details.extra.insert("map", 6_i64);
    assert_eq!(to_string(&details), r#"{"integer":1,"in\"ner":5,"map":6}"#);
}

#[test]
fn null_is_sent_where_it_was_asked_for() {
    let invite = Invite::new("a", InviteRole::Owner);
    assert_eq!(
        to_string(&invite),
        r#"{"object":"organization.invite","id":"a","role":"owner","name":null,"projects":[]}"#
    );
    let mut invite = invite.accepted_at_null();
    assert_eq!(
        to_string(&invite),
        r#"{"object":"organization.invite","id":"a","role":"owner","accepted_at":null,"name":null,"projects":[]}"#
    );
    invite.accepted_at = Some(5.into());
    assert!(to_string(&invite).contains(r#""accepted_at":5"#));
}

#[test]
fn a_list_that_came_null_or_not_at_all_can_be_filled() {
    for text in [r#"{"has_more":true}"#, r#"{"data":null,"has_more":true}"#] {
        let mut page: Page = from_str(text).unwrap();
        assert!(page.data.is_empty());
        assert_eq!(to_string(&page), text);
        page.data.push(from_str("1").unwrap());
        assert_eq!(to_string(&page), r#"{"data":[1],"has_more":true}"#);
    }
}

#[test]
fn equality_is_that_of_json() {
    let page = |text: &str| from_str::<Page>(text).unwrap();
    let one = page(r#"{"data":[],"has_more":true,"a":1,"b":2}"#);
    assert_eq!(one, page(r#"{"b":2.0,"has_more":true,"a":1,"data":[]}"#));
    assert_ne!(one, page(r#"{"data":[],"has_more":true,"a":1}"#));
    assert_ne!(page(r#"{"data":null,"has_more":true}"#), page(r#"{"has_more":true}"#));
    assert_eq!(format!("{:?}", one.extra), r#"Extra({"a":1,"b":2})"#);
    assert_eq!(format!("{:?}", Extra::default()), "Extra({})");
}

macro_rules! wide {
    ($($field:ident)*) => {
        /// More fields than [`Extra`] has bits for.
        #[derive(Clone)]
        pub struct Wide {
            $(/// A field.
            pub $field: Option<i64>,)*
            /// A list.
            pub list: Vec<i64>,
            extra: Extra,
        }

        model! {
            Wide {
                $(optional $field = stringify!($field);)*
                required list = "list";
            }
        }

        const NAMES: &[&str] = &[$(stringify!($field)),*];
    };
}
wide!(
    a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 d0 d1 d2 d3 d4 d5 d6 d7 d8 d9
    e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 g0 g1 g2 g3 g4 g5 g6 g7 g8 g9 h0 h1 h2 h3 h4 h5 h6 h7 h8 h9
);

#[test]
fn wide_objects_remember_every_null() {
    let all = |value: &str| NAMES.iter().map(|name| format!(r#""{name}":{value},"#)).collect::<String>();
    for text in [
        format!(r#"{{{}"list":null}}"#, all("null")),
        format!(r#"{{{}"list":[]}}"#, all("7")),
        r#"{"a0":null,"f3":null,"f4":null,"h9":null}"#.to_owned(),
        r#"{"list":[1]}"#.to_owned(),
        "{}".to_owned(),
    ] {
        let wide: Wide = from_str(&text).unwrap();
        assert_eq!(to_string(&wide), text);
    }
    let mut backwards: Vec<&str> = NAMES.to_vec();
    backwards.reverse();
    let text: String = backwards.iter().map(|name| format!(r#""{name}":null,"#)).collect();
    let wide: Wide = from_str(&format!("{{{text}\"list\":null}}")).unwrap();
    assert_eq!(to_string(&wide), format!(r#"{{{}"list":null}}"#, all("null")));
}

#[test]
fn models_print_as_structs_of_what_they_hold() {
    let page: Page = from_str(r#"{"data":[{"a":"x"},1],"has_more":true,"more":null}"#).unwrap();
    assert_eq!(format!("{page:?}"), r#"Page { data: [{"a": "x"}, 1], has_more: true, "more": null }"#);
    assert!(format!("{page:#?}").starts_with("Page {\n    data: [\n        {\n            \"a\": \"x\",\n"));
}

#[test]
fn models_print_with_the_names_of_rust() {
    let text = r#"{"object":"organization.invite","id":"i","role":"owner","name":null,
        "projects":[{"id":"p","level":1,"version":1,"active":true}],"details":{"date-time":"2025","in\"ner":{"b":2}}}"#;
    let invite: Invite = from_str(text).unwrap();
    assert_eq!(
        format!("{invite:?}"),
        r#"Invite { id: "i", role: "owner", name: null, projects: [InviteProject { id: "p", level: 1 }], details: InviteDetails { date_time: "2025", inner: InviteDetails { "b": 2 } } }"#
    );
    // An object from a server that contains the mark of a model.
    let odd: Invite =
        from_str(r#"{"id":"i","role":"owner","projects":[],"x":{"\u0000model":7,"y":1}}"#).unwrap();
    assert!(format!("{odd:?}").ends_with(r#"projects: [], "x": {"\0model": 7, "y": 1} }"#), "{odd:?}");
}

/// A boat, whose fields are all required.
#[derive(Clone)]
pub struct Boat {
    /// The mast.
    pub mast: String,
    /// The crew: its size, or its name.
    pub crew: i64,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}
/// A harbour, whose fields are all optional.
#[derive(Clone)]
pub struct Harbour {
    /// The boat in the harbour.
    pub boat: Option<Box<InviteDetails>>,
    /// The crew: its size, or its name.
    pub crew: Option<String>,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}
model! {
    Boat {
        "object" = "boat";
        required mast = "mast";
        required crew = "crew";
    }
    Harbour {
        "object" = "harbour";
        optional boat = "boat";
        optional crew = "crew";
    }
}

/// A ferry, whose last field is required.
#[derive(Clone)]
pub struct Ferry {
    /// Its name.
    pub name: Option<String>,
    /// The number of decks.
    pub deck: Option<i64>,
    /// The crew: its size, or its name.
    pub crew: i64,
    /// Fields not known to this version of the crate.
    pub extra: Extra,
}
model! {
    Ferry {
        optional name = "name";
        optional deck = "deck";
        required crew = "crew";
    }
}

/// The extra data of a rejected object is dropped: neither a later attempt to decode it as another
/// type nor the enclosing object gets it.
#[test]
fn what_was_refused_leaves_nothing() {
    let text = r#"{"object":"harbor","mast":"m","crew":"c","boat":{"integer":1}}"#;
    let tape = Tape::parse(text).unwrap();
    for _ in 0..2 {
        let boat: Decoded<Boat> = tape.root().decode().inspect(|boat: &Boat| assert!(boat.extra.is_empty()));
        assert_eq!(boat.err().map(|error| error.path().to_owned()), Some("crew".to_owned()));
        let harbour: Harbour = tape.root().decode().unwrap();
        assert_eq!(harbour.crew.as_deref(), Some("c"));
        assert_eq!(to_string(&harbour), r#"{"boat":{"integer":1},"crew":"c","object":"harbor","mast":"m"}"#);
    }
    let mut harbour: Harbour = tape.root().decode().unwrap();
    harbour.extra.remove("mast");
    assert_eq!(harbour.extra.get("mast"), None);
    // The first value: the boat in the harbour is rejected, then kept as JSON.
    let text = r#"[{"object":"quay","boat":{"integer":"no"}},{"object":"quay","boat":{"integer":1}}]"#;
    let tape = Tape::parse(text).unwrap();
    let berths: Vec<Decoded<Harbour>> = tape.root().elements().unwrap().map(Node::decode).collect();
    assert_eq!(
        berths[0].as_ref().err().map(|error| error.path().to_owned()),
        Some("boat.integer".to_owned())
    );
    assert_eq!(to_string(berths[1].as_ref().unwrap()), r#"{"boat":{"integer":1},"object":"quay"}"#);
}

#[test]
fn the_first_error_by_fields_is_reported() {
    for (text, path) in [
        (r#"{"crew":"no","deck":"no","name":1}"#, "name"),
        (r#"{"crew":"no","deck":"no","name":null}"#, "deck"),
        (r#"{"deck":"no"}"#, "deck"),
        (r#"{"deck":1}"#, "crew"),
        (r#"{"crew":1,"deck":"no"}"#, "deck"),
    ] {
        let error = from_str::<Vec<Ferry>>(&format!("[{text}]")).map(|_| ()).unwrap_err();
        assert_eq!(error.path(), format!("[0].{path}"), "{text}");
    }
    let ferry: Ferry = from_str(r#"{"crew":1,"deck":2}"#).unwrap();
    assert_eq!((ferry.crew, ferry.deck, ferry.name.as_deref()), (1, Some(2), None));
    assert!(ferry.extra.is_empty());
}
