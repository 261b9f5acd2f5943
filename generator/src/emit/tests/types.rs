//! The printed code of types.

use expect_test::expect;

use super::check;
use super::sample::{CIRCLE, LEVEL, PET_KIND, PHOTO, SEARCH, SHAPE, api, model};
use crate::emit::types::types;

#[test]
fn open_enum_keeps_unknown_values() {
    check(
        types(&model(api()), &[PET_KIND]).collect(),
        &expect![[r#"
            /// The API may add values, so a `match` needs an arm for others:
            ///
            /// ```no_run
            /// # fn example(value: pet_shop::types::PetKind) {
            /// use pet_shop::types::PetKind;
            /// match value {
            ///     PetKind::Dog => println!("Dog"),
            ///     other => println!("{other}"),
            /// }
            /// # }
            /// ```
            #[derive(Clone)]
            #[non_exhaustive]
            pub enum PetKind {
                /// Barks.
                Dog,
                /// `dodo"\u{202e}`
                #[deprecated]
                Dodo,
                /// A value not known to this version of the crate.
                Unknown(UnknownValue),
            }

            text_enum! {
                PetKind {
                    Dog = "dog";
                    Dodo = "dodo\"\u{202e}";
                }
            }
        "#]],
    );
}

#[test]
fn integer_enum_has_negative_values() {
    check(
        types(&model(api()), &[LEVEL]).collect(),
        &expect![[r#"
            /// The API may add values, so a `match` needs an arm for others:
            ///
            /// ```no_run
            /// # fn example(value: pet_shop::types::Level) {
            /// use pet_shop::types::Level;
            /// match value {
            ///     Level::Minus1 => println!("Minus1"),
            ///     other => println!("{other}"),
            /// }
            /// # }
            /// ```
            #[derive(Clone, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum Level {
                /// `-1`
                Minus1,
                /// `-9223372036854775808`
                High,
                /// A value not known to this version of the crate.
                Unknown(UnknownInteger),
            }

            integer_enum! {
                Level {
                    Minus1 = - 1;
                    High = - 9223372036854775808;
                }
            }
        "#]],
    );
}

#[test]
fn union_is_decided_by_looking() {
    check(
        types(&model(api()), &[SHAPE]).collect(),
        &expect![[r#"
            /// The variant of a decoded value depends, in this order, on:
            ///
            /// - its JSON type
            /// - its property `kind`
            /// - the properties that are present
            /// - its first element
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub enum Shape {
                Name(String),
                Circle(Box<Circle>),
                Polygon(Value),
                Pet(Box<Pet>),
                Names(Vec<String>),
                Corners(Vec<f64>),
                /// A value not known to this version of the crate, as JSON.
                Unknown(UnknownJson),
            }

            impl Decode for Shape {
                #[inline]
                fn decode(node: Node<'_>) -> Decoded<Self> {
                    match node.kind() {
                        Kind::String => node.decode().map(Self::Name),
                        Kind::Object => {
                            match node.tag("kind") {
                                Some(Tag::Str("circle") | Tag::Str("disc")) => {
                                    node.decode().map(Self::Circle)
                                }
                                Some(Tag::Int(-1)) => node.decode().map(Self::Polygon),
                                Some(Tag::Bool(true)) => Ok(Self::Unknown(node.keep())),
                                _ => {
                                    if node.has("sides") && node.has("angles") {
                                        node.decode().map(Self::Polygon)
                                    } else if node.has("pet") {
                                        node.decode().map(Self::Pet)
                                    } else {
                                        Ok(Self::Unknown(node.keep()))
                                    }
                                }
                            }
                        }
                        Kind::Array => {
                            match node.first() {
                                Some(first) => {
                                    match first.kind() {
                                        Kind::String => node.decode().map(Self::Names),
                                        Kind::Integer | Kind::Number => {
                                            node.decode().map(Self::Corners)
                                        }
                                        _ => Ok(Self::Unknown(node.keep())),
                                    }
                                }
                                None => node.decode().map(Self::Names),
                            }
                                .or_else(|_| Ok(Self::Unknown(node.keep())))
                        }
                        _ => Ok(Self::Unknown(node.keep())),
                    }
                }
            }

            impl Encode for Shape {
                #[inline]
                fn encode(&self, out: &mut Encoder) {
                    match self {
                        Self::Name(value) => out.put(value),
                        Self::Circle(value) => out.put(value),
                        Self::Polygon(value) => out.put(value),
                        Self::Pet(value) => out.put(value),
                        Self::Names(value) => out.put(value),
                        Self::Corners(value) => out.put(value),
                        Self::Unknown(value) => out.put(value),
                    }
                }
            }

            from_members! {
                Shape {
                    Name: String;
                    Name: &str;
                    Circle: Circle;
                    Polygon: Value;
                    Pet: Pet;
                    Names: Vec<String>;
                    Corners: Vec<f64>;
                }
            }
            unions!(Shape);
            accessors! {
                Shape {
                    Name = as_name, into_name: text String;
                    Circle = as_circle, into_circle: boxed Circle;
                    Polygon = as_polygon, into_polygon: plain Value;
                    Pet = as_pet, into_pet: boxed Pet;
                    Names = as_names, into_names: list String;
                    Corners = as_corners, into_corners: list f64;
                }
            }
        "#]],
    );
}

#[test]
fn sent_struct_has_constructor_and_setters() {
    check(
        types(&model(api()), &[CIRCLE]).collect(),
        &expect![[r##"
            #[derive(Clone)]
            #[non_exhaustive]
            pub struct Circle {
                pub radius: f64,
                pub note: Option<String>,
                /// Fields not known to this version of the crate.
                pub extra: Extra,
            }

            impl Circle {
                /// Creates a value with the required fields set.
                #[inline]
                pub fn new(radius: f64) -> Self {
                    Self {
                        radius,
                        note: None,
                        extra: Extra::default(),
                    }
                }

                /// Sets the field `note`.
                pub fn note(mut self, note: impl Into<String>) -> Self {
                    self.note = Some(note.into());
                    self
                }
            }

            model! {
                Circle {
                    "kind" = "circle";
                    required radius = "radius";
                    optional note = "note";
                }
            }
            nulls! {
                Circle => CircleNulls {
                    optional note = note, "note";
                }
            }
        "##]],
    );
}

#[test]
fn struct_without_required_fields_has_a_default() {
    check(
        types(&model(api()), &[SEARCH]).collect(),
        &expect![[r##"
            #[derive(Clone, Default)]
            #[non_exhaustive]
            pub struct Search {
                pub cursor: Option<String>,
                pub weights: Option<BTreeMap<String, f64>>,
                /// The properties that have no field of their own.
                pub additional: BTreeMap<String, Level>,
                /// Fields not known to this version of the crate.
                pub extra: Extra,
            }

            impl Search {
                /// Creates a value with no field set.
                #[inline]
                pub fn new() -> Self {
                    Default::default()
                }
            }

            model! {
                Search {
                    nullable cursor = "cursor";
                    optional weights = "weights";
                    ..additional;
                }
            }
            #[cfg(feature = "testing")]
            crate::runtime::constructors! {
                set Search {
                    set cursor: impl Into<String> = cursor.into();
                    set weights: impl IntoIterator<Item = (impl Into<String>, f64)> = weights.into_iter().map(|(key, value)| (key.into(), value)).collect();
                }
            }
        "##]],
    );
}

#[test]
fn multipart_struct_is_parts() {
    check(
        types(&model(api()), &[PHOTO]).collect(),
        &expect![[r##"
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Photo {
                pub photos: Vec<File>,
                pub caption: Option<String>,
            }

            impl Photo {
                /// Creates a value with the required fields set.
                pub fn new(photos: impl IntoIterator<Item = File>) -> Self {
                    Self {
                        photos: photos.into_iter().collect(),
                        caption: None,
                    }
                }
            }

            impl Multipart for Photo {
                #[inline]
                fn parts(&self, form: &mut Form) {
                    form.text("purpose", &"photo")
                        .file("photos", &self.photos)
                        .text("caption", &self.caption);
                }
            }
        "##]],
    );
}
