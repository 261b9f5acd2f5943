//! What each emitter prints.

use std::collections::BTreeSet;

use expect_test::{Expect, expect};
use proc_macro2::TokenStream;

use super::sample::{self, CIRCLE, LEVEL, PET_KIND, PHOTO, SEARCH, SHAPE};
use super::types::types;
use crate::format::format;
use crate::output::output;

fn check(tokens: TokenStream, expected: &Expect) {
    expected.assert_eq(&format(&syn::parse2(tokens).expect("it is Rust")));
}

#[test]
fn open_enum_keeps_unknown_values() {
    check(types(&sample::api(), &[PET_KIND]), &expect![[r##"
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum PetKind {
            /// Barks.
            Dog,
            /// `dodo"`
            #[deprecated]
            Dodo,
            /// A value that the API has added since.
            Unknown(UnknownValue),
        }

        impl OpenEnum for PetKind {
            fn known(value: &str) -> Option<Self> {
                match value {
                    "dog" => Some(Self::Dog),
                    "dodo\"\u{202e}" => Some(Self::Dodo),
                    _ => None,
                }
            }

            fn unknown(value: UnknownValue) -> Self {
                Self::Unknown(value)
            }

            fn as_str(&self) -> &str {
                match self {
                    Self::Dog => "dog",
                    Self::Dodo => "dodo\"\u{202e}",
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }

        open_enums!(PetKind);
    "##]]);
}

#[test]
fn integer_enum_has_negative_values() {
    check(types(&sample::api(), &[LEVEL]), &expect![[r#"
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Level {
            /// `-1`
            Minus1,
            /// `-9223372036854775808`
            High,
            /// A value that the API has added since.
            Unknown(UnknownInteger),
        }

        impl OpenIntEnum for Level {
            fn known(value: i64) -> Option<Self> {
                match value {
                    -1 => Some(Self::Minus1),
                    -9223372036854775808 => Some(Self::High),
                    _ => None,
                }
            }

            fn unknown(value: UnknownInteger) -> Self {
                Self::Unknown(value)
            }

            fn as_i64(&self) -> i64 {
                match self {
                    Self::Minus1 => -1,
                    Self::High => -9223372036854775808,
                    Self::Unknown(value) => value.as_i64(),
                }
            }
        }

        open_int_enums!(Level);
    "#]]);
}

#[test]
fn union_is_decided_by_looking() {
    check(types(&sample::api(), &[SHAPE]), &expect![[r##"
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Shape {
            Name(String),
            Circle(Box<Circle>),
            Polygon(Value),
            Pet(Box<Pet>),
            Names(Vec<String>),
            Corners(Vec<f64>),
            /// A value of a kind that the API has added since, as its JSON.
            Unknown(UnknownJson),
        }

        impl Union for Shape {
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
                    }
                    _ => Ok(Self::Unknown(node.keep())),
                }
            }

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

        impl From<String> for Shape {
            fn from(value: String) -> Self {
                Self::Name(value)
            }
        }

        impl From<&str> for Shape {
            fn from(value: &str) -> Self {
                Self::Name(value.to_owned())
            }
        }

        impl From<Circle> for Shape {
            fn from(value: Circle) -> Self {
                Self::Circle(Box::new(value))
            }
        }

        impl From<Value> for Shape {
            fn from(value: Value) -> Self {
                Self::Polygon(value)
            }
        }

        impl From<Pet> for Shape {
            fn from(value: Pet) -> Self {
                Self::Pet(Box::new(value))
            }
        }

        impl From<Vec<String>> for Shape {
            fn from(value: Vec<String>) -> Self {
                Self::Names(value)
            }
        }

        impl From<Vec<f64>> for Shape {
            fn from(value: Vec<f64>) -> Self {
                Self::Corners(value)
            }
        }

        unions!(Shape);
    "##]]);
}

#[test]
fn sent_struct_has_constructor_and_setters() {
    check(types(&sample::api(), &[CIRCLE]), &expect![[r##"
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Circle {
            pub radius: f64,
            pub note: Option<String>,
            extra: Extra,
        }

        impl Circle {
            /// A value of what is required.
            pub fn new(radius: f64) -> Self {
                Self {
                    radius,
                    note: None,
                    extra: Extra::default(),
                }
            }

            pub fn note(mut self, note: impl Into<String>) -> Self {
                self.note = Some(note.into());
                self
            }

            /// Sends `null` as `note`.
            pub fn note_null(mut self) -> Self {
                self.note = None;
                self.extra.null(Self::FIELDS, "note");
                self
            }
        }

        impl Model for Circle {
            const FIELDS: &'static [&'static str] = &["kind", "radius", "note"];

            fn decode(object: &mut Object<'_>) -> Decoded<Self> {
                object.constant("kind", "circle")?;
                Ok(Self {
                    radius: object.required("radius")?,
                    note: object.optional("note")?,
                    extra: object.extra(),
                })
            }

            fn encode<'a>(&'a self, object: &mut ObjectWriter<'a>) {
                object
                    .extra(&self.extra)
                    .constant("kind", "circle")
                    .required("radius", &self.radius)
                    .optional("note", &self.note);
            }
        }

        models!(Circle);
    "##]]);
}

#[test]
fn struct_without_required_fields_has_a_default() {
    check(types(&sample::api(), &[SEARCH]), &expect![[r##"
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        pub struct Search {
            pub cursor: Option<String>,
            pub weights: Option<BTreeMap<String, f64>>,
            /// The other properties.
            pub additional: BTreeMap<String, Level>,
            extra: Extra,
        }

        impl Search {
            /// A value with nothing set.
            pub fn new() -> Self {
                Self::default()
            }
        }

        impl Model for Search {
            const FIELDS: &'static [&'static str] = &["cursor", "weights"];

            fn decode(object: &mut Object<'_>) -> Decoded<Self> {
                Ok(Self {
                    cursor: object.nullable("cursor")?,
                    weights: object.optional("weights")?,
                    additional: object.additional()?,
                    extra: object.extra(),
                })
            }

            fn encode<'a>(&'a self, object: &mut ObjectWriter<'a>) {
                object
                    .extra(&self.extra)
                    .nullable("cursor", &self.cursor)
                    .optional("weights", &self.weights)
                    .additional(&self.additional);
            }
        }

        models!(Search);
    "##]]);
}

#[test]
fn multipart_struct_is_parts() {
    check(types(&sample::api(), &[PHOTO]), &expect![[r##"
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Photo {
            pub photos: Vec<File>,
            pub caption: Option<String>,
        }

        impl Photo {
            /// A value of what is required.
            pub fn new(photos: impl IntoIterator<Item = File>) -> Self {
                Self {
                    photos: photos.into_iter().collect(),
                    caption: None,
                }
            }
        }

        impl Multipart for Photo {
            fn parts(&self, form: &mut Form) {
                form.text("purpose", &"photo")
                    .file("photos", &self.photos)
                    .text("caption", &self.caption);
            }
        }
    "##]]);
}

#[test]
fn list_request_pages_by_itself() {
    let api = sample::api();
    let pets = &api.resources[0];
    check(super::request::request(&api, pets, &sample::list()), &expect![[r#"
        /// The request that [`Pets::list`] makes.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct ListPets {
            client: Client,
            options: CallOptions,
            limit: Option<i64>,
            after: Option<String>,
            kinds: Option<Vec<PetKind>>,
            x_trace: Option<String>,
            session: Option<String>,
        }

        impl ListPets {
            pub fn limit(mut self, limit: i64) -> Self {
                self.limit = Some(limit);
                self
            }

            pub fn after(mut self, after: impl Into<String>) -> Self {
                self.after = Some(after.into());
                self
            }

            pub fn kinds(mut self, kinds: impl IntoIterator<Item = PetKind>) -> Self {
                self.kinds = Some(kinds.into_iter().collect());
                self
            }

            pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
                self.x_trace = Some(x_trace.into());
                self
            }

            pub fn session(mut self, session: impl Into<String>) -> Self {
                self.session = Some(session.into());
                self
            }

            /// Timeouts, retries, headers and query of this call only.
            pub fn options(mut self, options: CallOptions) -> Self {
                self.options = options;
                self
            }

            /// Requests one page.
            pub async fn send(self) -> Result<PetList> {
                self.client.send(self.call()).await
            }

            /// Sends the request, and gives the answer with its status and headers.
            pub async fn send_with_response(self) -> Result<Response<PetList>> {
                self.client.send_with_response(self.call()).await
            }

            /// Every item, requesting pages as they are needed.
            pub fn items(self) -> Items<Self> {
                Items::new(self)
            }

            fn call(&self) -> Call {
                Call::new(Method::GET, "/pets")
                    .security(&[&[API_KEY], &[ACCOUNT, LEGACY_KEY]])
                    .query("limit", QueryStyle::FormExplode, &self.limit)
                    .query("after", QueryStyle::FormExplode, &self.after)
                    .query("kinds[]", QueryStyle::Brackets, &self.kinds)
                    .header_parameter("X-Trace", &self.x_trace)
                    .cookie_parameter("session", &self.session)
                    .options(&self.options)
            }
        }

        impl Paged for ListPets {
            type Page = PetList;
            type Item = Pet;

            fn client(&self) -> &Client {
                &self.client
            }

            fn call(&self) -> Call {
                Self::call(self)
            }

            fn cursor(page: &PetList) -> Option<String> {
                if page.has_more {
                    page.last_id.clone().or_else(|| page.data.last().map(|item| item.id.clone()))
                } else {
                    None
                }
            }

            fn seek(&mut self, cursor: String) {
                self.after = Some(cursor);
            }

            fn items(page: PetList) -> Vec<Pet> {
                page.data
            }

            fn is_empty(page: &PetList) -> bool {
                page.data.is_empty()
            }
        }
    "#]]);
}

#[test]
fn body_fields_are_set_on_the_request() {
    let api = sample::api();
    let pets = &api.resources[0];
    check(super::request::request(&api, pets, &sample::create()), &expect![[r#"
        /// The request that [`Pets::create`] makes.
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct CreatePet {
            client: Client,
            options: CallOptions,
            shop_id: String,
            body: Pet,
        }

        impl CreatePet {
            pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
                self.body.tags = Some(tags.into_iter().map(Into::into).collect());
                self
            }

            pub fn born(mut self, born: impl Into<Date>) -> Self {
                self.body.born = Some(born.into());
                self
            }

            /// Sends `null` as `born`.
            pub fn born_null(mut self) -> Self {
                self.body.born = None;
                self.body.extra_mut().null(<Pet as Model>::FIELDS, "born");
                self
            }

            pub fn hole(mut self, hole: Circle) -> Self {
                self.body.hole = Some(Box::new(hole));
                self
            }

            /// Timeouts, retries, headers and query of this call only.
            pub fn options(mut self, options: CallOptions) -> Self {
                self.options = options;
                self
            }

            /// Sends the request.
            pub async fn send(self) -> Result<Pet> {
                self.client.send(self.call()).await
            }

            /// Sends the request, and gives the answer with its status and headers.
            pub async fn send_with_response(self) -> Result<Response<Pet>> {
                self.client.send_with_response(self.call()).await
            }

            fn call(&self) -> Call {
                Call::new(Method::POST, "/shops/{shop_id}/pets")
                    .security(&[&[API_KEY], &[ACCOUNT, LEGACY_KEY]])
                    .path("shop_id", PathStyle::Simple, &self.shop_id)
                    .json(&self.body)
                    .options(&self.options)
            }
        }
    "#]]);
}

#[test]
fn handle_makes_requests_and_gives_children() {
    let api = sample::api();
    let places = super::place::Place::all(&api.resources);
    check(super::handle::handle(&api, &places[0]), &expect![[r#"
        /// The operations on pets, from [`Client::pets`](crate::Client::pets).
        #[derive(Clone, Debug)]
        pub struct Pets {
            client: Client,
        }

        impl Pets {
            pub(crate) fn new(client: Client) -> Self {
                Self { client }
            }

            /// The operations on shelves.
            #[cfg(feature = "shelves")]
            pub fn shelves(&self) -> shelves::Shelves {
                shelves::Shelves::new(self.client.clone())
            }

            /// Lists the pets.
            ///
            /// Errors with a body, for [`Error::api`](crate::Error::api): `404` as `Fault`.
            ///
            /// `GET /pets`
            pub fn list(&self) -> ListPets {
                ListPets {
                    client: self.client.clone(),
                    options: CallOptions::default(),
                    limit: None,
                    after: None,
                    kinds: None,
                    x_trace: None,
                    session: None,
                }
            }

            /// Adds a pet.
            ///
            /// - `shop_id`: Which shop.
            ///
            /// `POST /shops/{shop_id}/pets`
            pub fn create(
                &self,
                shop_id: impl Into<String>,
                r#type: PetKind,
                id: impl Into<String>,
                shape: impl Into<Shape>,
            ) -> CreatePet {
                CreatePet {
                    client: self.client.clone(),
                    options: CallOptions::default(),
                    shop_id: shop_id.into(),
                    body: Pet::new(r#type, id, shape),
                }
            }

            /// `POST /pets/search`
            #[deprecated]
            pub fn search(&self) -> SearchPets {
                SearchPets {
                    client: self.client.clone(),
                    options: CallOptions::default(),
                    body: Search::new(),
                }
            }

            /// `PUT /pets/photo`
            pub fn upload(&self, photos: impl IntoIterator<Item = File>) -> UploadPhoto {
                UploadPhoto {
                    client: self.client.clone(),
                    options: CallOptions::default(),
                    body: Photo::new(photos),
                }
            }

            /// `DELETE /pets/{pet_id}`
            pub fn remove(&self, pet_id: i64) -> RemovePet {
                RemovePet {
                    client: self.client.clone(),
                    options: CallOptions::default(),
                    pet_id,
                }
            }
        }
    "#]]);
}

#[test]
fn client_has_credentials_and_resources() {
    let (_, items) = super::client::client(&sample::api());
    check(items, &expect![[r#"
        pub(crate) const API_KEY: &Scheme = &Scheme {
            name: "api_keyAuth",
            kind: SchemeKind::Bearer,
            env: Some("PETS_KEY"),
            setter: "api_key",
        };

        pub(crate) const ACCOUNT: &Scheme = &Scheme {
            name: "accountAuth",
            kind: SchemeKind::Basic,
            env: None,
            setter: "account",
        };

        pub(crate) const LEGACY_KEY: &Scheme = &Scheme {
            name: "legacy_keyAuth",
            kind: SchemeKind::Header("X-Key"),
            env: None,
            setter: "legacy_key",
        };

        pub(crate) const CERTIFICATE: &Scheme = &Scheme {
            name: "certificateAuth",
            kind: SchemeKind::MutualTls,
            env: None,
            setter: "certificate",
        };

        pub(crate) const SERVICE: &Service = &Service {
            name: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
            base_url: Some("https://pets.example/v1"),
            base_url_env: Some("PETS_BASE_URL"),
            schemes: &[API_KEY, ACCOUNT, LEGACY_KEY, CERTIFICATE],
        };

        impl Client {
            /// A client that is set up by the environment.
            ///
            /// - `PETS_KEY` for [`api_key`](ClientBuilder::api_key)
            /// - `PETS_BASE_URL` for another base URL
            pub fn from_env() -> Result<Self> {
                Self::builder().env().build()
            }

            /// A client to be set up.
            pub fn builder() -> ClientBuilder {
                ClientBuilder::new(SERVICE)
            }

            /// The operations on pets.
            #[cfg(feature = "pets")]
            pub fn pets(&self) -> crate::pets::Pets {
                crate::pets::Pets::new(self.clone())
            }
        }

        impl ClientBuilder {
            /// The credential of the scheme `api_keyAuth`.
            pub fn api_key(self, key: impl Into<Secret>) -> Self {
                self.credential(API_KEY, key)
            }

            /// The credential of the scheme `accountAuth`.
            pub fn account(self, user: impl Into<String>, password: impl Into<Secret>) -> Self {
                self.basic(ACCOUNT, user, password)
            }

            /// The credential of the scheme `legacy_keyAuth`.
            pub fn legacy_key(self, key: impl Into<Secret>) -> Self {
                self.credential(LEGACY_KEY, key)
            }
        }
    "#]]);
}

#[test]
fn file_begins_with_doc_and_used_imports() {
    let output = output(&sample::api()).expect("it is Rust");
    let pets = &output[std::path::Path::new("src/pets.rs")];
    let head = pets.lines().take_while(|line| !line.starts_with("/// The operations")).collect::<Vec<_>>();
    expect![[r#"
        // @generated by `cargo xtask codegen` from schema/openapi.yaml. Do not edit.

        //! The operations on pets.
        //!
        //! ```no_run
        //! # async fn example(client: pet_shop::Client) -> pet_shop::Result<()> {
        //! let mut pets = client.pets().list().items();
        //! while let Some(pet) = pets.try_next().await? {
        //!     println!("{pet:?}");
        //! }
        //! # Ok(())
        //! # }
        //! ```

        use std::collections::BTreeMap;
        use serde_json::Value;
        use crate::client::{ACCOUNT, API_KEY, LEGACY_KEY};
        use crate::runtime::{
            Bytes, Call, CallOptions, Client, Date, Decoded, Encoder, Extra, File, Form, Items,
            Kind, Method, Model, Multipart, Node, Object, ObjectWriter, OpenEnum, OpenIntEnum,
            Paged, PathStyle, QueryStyle, Response, Result, Tag, Union, UnknownInteger,
            UnknownJson, UnknownValue, models, newtypes, open_enums, open_int_enums, unions,
        };

        #[cfg(feature = "shelves")]
        pub mod shelves;
    "#]].assert_eq(&head.join("\n"));
    let types = &output[std::path::Path::new("src/types.rs")];
    expect![[r#"
        // @generated by `cargo xtask codegen` from schema/openapi.yaml. Do not edit.

        //! Every type of the API in one place.
        //!
        //! A type that belongs to a resource is defined in the module of the resource.

        use crate::runtime::{Decoded, Extra, Model, Object, ObjectWriter, models};
        #[cfg(feature = "pets")]
        pub use crate::pets::{Circle, Level, Pet, PetKind, PetList, Photo, Search, Shape, Tree};

        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Fault {
            pub message: String,
            extra: Extra,
        }

        impl Model for Fault {
            const FIELDS: &'static [&'static str] = &["message"];

            fn decode(object: &mut Object<'_>) -> Decoded<Self> {
                Ok(Self {
                    message: object.required("message")?,
                    extra: object.extra(),
                })
            }

            fn encode<'a>(&'a self, object: &mut ObjectWriter<'a>) {
                object.extra(&self.extra).required("message", &self.message);
            }
        }

        models!(Fault);
    "#]].assert_eq(types);
}

#[test]
fn every_file_says_where_it_is_from() {
    for (path, text) in output(&sample::api()).expect("it is Rust") {
        let first = text.lines().next().unwrap_or_default();
        assert!(first.contains("@generated by `cargo xtask codegen` from schema/openapi.yaml"), "{}", path.display());
    }
}

#[test]
fn printing_twice_gives_the_same_bytes() {
    let api = sample::api();
    assert_eq!(output(&api), output(&api));
}

#[test]
fn paths_are_unique() {
    let api = sample::api();
    let files = super::files(&api);
    let paths: BTreeSet<_> = files.iter().map(|file| &file.path).collect();
    assert_eq!(paths.len(), files.len());
}

/// The proof that what is printed for one of everything is good Rust: no warning from rustc, clippy or rustdoc.
#[test]
#[ignore = "compiles a crate with its dependencies: minutes"]
fn the_sample_compiles_without_a_warning() {
    let folder = std::env::temp_dir().join("crategen-sample");
    for (path, text) in output(&sample::api()).expect("it is Rust") {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("the folder can be made");
        std::fs::write(path, text).expect("the file can be written");
    }
    let run = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO"));
        command.current_dir(&folder).args(arguments).env("RUSTDOCFLAGS", "-D warnings");
        assert!(command.status().expect("cargo runs").success(), "cargo {arguments:?}");
    };
    run(&["clippy", "--all-features", "--", "-D", "warnings"]);
    run(&["clippy", "--no-default-features", "--", "-D", "warnings"]);
    run(&["clippy", "--no-default-features", "--features", "shelves", "--", "-D", "warnings"]);
    run(&["doc", "--no-deps"]);
    run(&["test", "--doc"]);
}
