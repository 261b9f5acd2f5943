//! An API made by hand that contains one of everything, for tests.

use crate::ir::*;
use crate::lock::Locked;
use crate::names::{
    CredentialName, FieldName, FnName, Labelled, ModuleName, ProgramName, Scope, TypeName, TypeOf, TypeScope,
    VariantName,
};
use crate::pointer::Pointer;
use crate::prepare::{EmitModel, prepare};

pub const PET: TypeId = TypeId(0);
pub const PET_LIST: TypeId = TypeId(1);
pub const PET_KIND: TypeId = TypeId(2);
pub const LEVEL: TypeId = TypeId(3);
pub const SHAPE: TypeId = TypeId(4);
pub const TREE: TypeId = TypeId(5);
pub const PHOTO: TypeId = TypeId(6);
pub const SEARCH: TypeId = TypeId(7);
pub const CIRCLE: TypeId = TypeId(8);
pub const FAULT: TypeId = TypeId(9);

/// Returns the whole API.
pub fn api() -> Api {
    Api {
        package: Package {
            name: crate::names::PackageName::given("pet-shop").unwrap(),
            version: crate::names::PackageVersion::given("1.2.3").unwrap(),
            description: "A client of the pet shop".into(),
            license: Some("MIT".into()),
            metadata: crate::ir::PackageMetadata {
                urls: vec![("repository", "https://pets.example/source".into())],
                lists: vec![("keywords", vec!["pets".into(), "shop".into()])],
            },
            title: "Pet shop [beta]".into(),
            document_version: "7".into(),
            document_date: Some("2026-03-01".into()),
            doc: doc("All about <i>pets</i>."),
            dependencies: Vec::new(),
            own_examples: vec![OwnExample {
                name: ProgramName::given("adopt").expect("a name"),
                path: "examples/adopt.rs".into(),
                purpose: "Adopts a pet.".into(),
                features: vec![RuntimeFeature::Blocking],
                code: "//! Adopts a pet.\n\nfn main() {}\n".into(),
            }],
            default_resources: None,
            default_features: vec![RuntimeFeature::Reqwest],
        },
        source: "schema/openapi.yaml".into(),
        base_url: Some("https://pets.example/v1".into()),
        variables: vec![crate::ir::ServerVariable {
            name: "shop".into(),
            default: "a".into(),
            values: Vec::new(),
        }],
        servers: vec![("https://pets.test".into(), "For tests.".into())],
        base_url_env: Some("PETS_BASE_URL".into()),
        schemes: schemes(),
        headers: headers(),
        resources: vec![pets()],
        payloads: Vec::new(),
        webhook_headers: None,
        replies: Vec::new(),
        unreferenced: Vec::new(),
        extensions: Vec::new(),
        types: types(),
    }
}

/// An API as it is printed.
pub fn model(api: Api) -> EmitModel {
    prepare(Locked::by_hand(api))
}

fn type_name(text: &str) -> TypeName {
    TypeScope::default().claim(text, TypeOf::Nothing, text)
}

pub fn field_name(text: &str) -> FieldName {
    Scope::default().field(text, text)
}

fn method_name(text: &str) -> FnName {
    Scope::default().accessor(text, text)
}

fn variant_name(text: &str, of: &str) -> VariantName {
    Scope::default().value(&Labelled(text, of), text, text)
}

pub fn doc(text: &str) -> Doc {
    Doc { summary: text.into(), details: Default::default() }
}

fn schemes() -> Vec<Scheme> {
    let scheme = |name: &str, kind, env: Option<&str>| Scheme {
        wire: format!("{name}Auth").into(),
        pointer: Pointer::root(),
        name: CredentialName::given(name).expect("an identifier"),
        kind,
        env: env.map(Into::into),
        token_url: None,
        doc: Doc::default(),
    };
    vec![
        scheme("api_key", SchemeKind::Bearer, Some("PETS_KEY")),
        scheme("account", SchemeKind::Basic, None),
        scheme("legacy_key", SchemeKind::Header("X-Key".into()), None),
        scheme("certificate", SchemeKind::MutualTls, None),
    ]
}

fn headers() -> Vec<ClientHeader> {
    let header = |wire: &str, name: &str, env: Option<&str>| ClientHeader {
        wire: wire.into(),
        name: method_name(name),
        env: env.map(Into::into),
        doc: Doc::default(),
    };
    vec![header("Pets-Shop", "shop", Some("PETS_SHOP")), header("Pets-Trace", "trace", None)]
}

fn resource(name: &str, operations: Vec<Operation>, children: Vec<Resource>) -> Resource {
    Resource {
        module: ModuleName::of_segment(name),
        handle: type_name(name),
        accessor: method_name(name),
        feature: crate::names::FeatureName::new(&[name]),
        doc: Doc::default(),
        has_client_accessor: operations.is_empty(),
        operations,
        types: Vec::new(),
        children,
    }
}

fn pets() -> Resource {
    let mut toys = resource("toys", vec![text_and_bytes()], Vec::new());
    toys.doc = doc("What pets play with.");
    let shelves = resource("shelves", Vec::new(), vec![toys]);
    let operations = vec![list(), create(), search(), upload(), remove()];
    let mut pets = resource("pets", operations, vec![shelves]);
    pets.types = vec![PET, PET_LIST, SEARCH, CIRCLE, PHOTO, TREE, SHAPE, PET_KIND, LEVEL];
    pets
}

pub fn operation(method: &str, path: &str, name: &str, request: &str) -> Operation {
    Operation {
        method: method.into(),
        path: path.into(),
        server: None,
        pointer: Pointer::root(),
        operation_id: None,
        tags: Vec::new(),
        name: method_name(name),
        request: type_name(request),
        doc: Doc::default(),
        deprecated: false,
        arguments: Vec::new(),
        options: Vec::new(),
        body: Body::None,
        content_type: None,
        encodings: Vec::new(),
        success: Success::Empty,
        accept: None,
        representations: Vec::new(),
        stream: None,
        errors: Vec::new(),
        responses: Vec::new(),
        headers: Vec::new(),
        pagination: None,
        idempotency_key: None,
        security: vec![vec![0], vec![1, 2]],
        scopes: Vec::new(),
        callbacks: Vec::new(),
    }
}

pub fn input(name: &str, location: Location, ty: TypeRef, presence: Presence) -> Input {
    Input {
        name: field_name(name),
        wire: name.into(),
        location,
        ty,
        presence,
        default: None,
        bounds: Vec::new(),
        pointer: Pointer::root(),
        doc: Doc::default(),
        deprecated: false,
    }
}

fn query(name: &str, ty: TypeRef) -> Input {
    input(name, Location::Query(QueryStyle::FormExplode.into()), ty, Presence::Optional)
}

fn of_body(name: &str, ty: TypeRef, presence: Presence) -> Input {
    input(name, Location::Field(field_name(name)), ty, presence)
}

pub fn list() -> Operation {
    let mut list = operation("GET", "/pets", "list", "ListPets");
    list.doc = doc("Lists the pets.");
    list.options = vec![
        query("limit", TypeRef::I64),
        query("after", TypeRef::String),
        input(
            "kinds[]",
            Location::Query(QueryStyle::Brackets.into()),
            of(TypeRef::Named(PET_KIND)),
            Presence::Optional,
        ),
        input(
            "X-Trace",
            Location::Header(PathStyle::Simple { explode: false }),
            TypeRef::String,
            Presence::Optional,
        ),
        input("session", Location::Cookie(QueryStyle::FormExplode), TypeRef::String, Presence::Optional),
    ];
    list.success = Success::Json(TypeRef::Named(PET_LIST));
    let fault = ErrorResponse { status: "404".into(), ty: Some(TypeRef::Named(FAULT)), doc: Doc::default() };
    list.errors = vec![fault];
    list.pagination = Some(Pagination {
        items: Some(PageField::of_page(field_name("data"), Presence::Required)),
        item: TypeRef::Named(PET),
        more: Some(PageField::of_page(field_name("has_more"), Presence::Required)),
        next: Next::LastId {
            parameter: field_name("after"),
            field: Some(PageField::of_page(field_name("last_id"), Presence::Optional)),
            item_id: Some(field_name("id")),
        },
    });
    list
}

pub fn create() -> Operation {
    let mut create = operation("POST", "/shops/{shop_id}/pets", "create", "CreatePet");
    create.doc = doc("Adds a pet.");
    let mut shop = input(
        "shop_id",
        Location::Path(PathStyle::Simple { explode: false }.into()),
        TypeRef::String,
        Presence::Required,
    );
    shop.doc = doc("Which shop.");
    create.arguments = vec![
        shop,
        of_body("id", TypeRef::String, Presence::Required),
        of_body("type", TypeRef::Named(PET_KIND), Presence::Required),
        of_body("shape", TypeRef::Named(SHAPE), Presence::Required),
    ];
    create.options = vec![
        of_body("tags", of(TypeRef::String), Presence::Optional),
        of_body("born", TypeRef::Date, Presence::OptionalNullable),
        of_body("hole", boxed(CIRCLE), Presence::Optional),
    ];
    create.body = Body::Fields { ty: PET, media: Media::Json("application/json".into()), required: true };
    create.success = Success::Json(TypeRef::Named(PET));
    create
}

fn search() -> Operation {
    let mut search = operation("POST", "/pets/search", "search", "SearchPets");
    search.deprecated = true;
    search.options = vec![
        of_body("cursor", TypeRef::String, Presence::Nullable),
        of_body("weights", TypeRef::Map(Box::new(TypeRef::F64)), Presence::Optional),
    ];
    search.body = Body::Fields { ty: SEARCH, media: Media::Json("application/json".into()), required: false };
    search.success = Success::Json(TypeRef::Named(PET_LIST));
    search.pagination = Some(Pagination {
        items: Some(PageField::of_page(field_name("data"), Presence::Required)),
        item: TypeRef::Named(PET),
        more: None,
        next: Next::Cursor {
            parameter: field_name("cursor"),
            field: PageField::of_page(field_name("last_id"), Presence::Optional),
        },
    });
    search
}

fn upload() -> Operation {
    let mut upload = operation("PUT", "/pets/photo", "upload", "UploadPhoto");
    upload.arguments = vec![of_body("photos", of(TypeRef::File), Presence::Required)];
    // Only JSON has `null`.
    upload.options = vec![of_body("caption", TypeRef::String, Presence::OptionalNullable)];
    upload.body = Body::Fields { ty: PHOTO, media: Media::Multipart, required: true };
    upload.success = Success::Bytes;
    upload
}

fn remove() -> Operation {
    let mut remove = operation("DELETE", "/pets/{pet_id}", "remove", "RemovePet");
    let style = Location::Path(PathStyle::Label { explode: true }.into());
    remove.arguments = vec![input("pet_id", style, TypeRef::I64, Presence::Required)];
    remove.security = Vec::new();
    remove
}

fn text_and_bytes() -> Operation {
    let mut describe = operation("POST", "/toys", "describe", "DescribeToy");
    describe.arguments = vec![input("content", Location::Body, TypeRef::String, Presence::Required)];
    describe.body =
        Body::Value { ty: TypeRef::String, media: Media::Text("text/plain".into()), required: true };
    describe.success = Success::Text;
    describe
}

pub fn of(item: TypeRef) -> TypeRef {
    TypeRef::List(Box::new(item))
}

pub fn boxed(id: TypeId) -> TypeRef {
    TypeRef::Boxed(Box::new(TypeRef::Named(id)))
}

pub fn def(name: &str, sent: bool, kind: TypeKind) -> TypeDef {
    TypeDef {
        name: type_name(name),
        has_configured_name: false,
        home: vec![ModuleName::of_segment("pets")],
        pointer: Pointer::root(),
        schema: None,
        doc: Doc::default(),
        deprecated: false,
        sent,
        received: true,
        kind,
        bounds: Vec::new(),
        derives: Vec::new(),
        attributes: Vec::new(),
    }
}

pub fn field(name: &str, ty: TypeRef, presence: Presence) -> Member {
    Member::Field(Field::new(field_name(name), name.into(), ty, presence))
}

pub fn object(members: Vec<Member>) -> Struct {
    Struct { members, additional: None, multipart: false, setters: false }
}

pub fn constant(wire: &str, value: &str) -> Member {
    Member::Constant(Constant { wire: wire.into(), value: Literal::String(value.into()) })
}

fn types() -> Vec<TypeDef> {
    use Presence::{Nullable, Optional, OptionalNullable, Required};
    let pet = object(vec![
        constant("object", "pet"),
        field("id", TypeRef::String, Required),
        field("type", TypeRef::Named(PET_KIND), Required),
        field("shape", TypeRef::Named(SHAPE), Required),
        field("tags", of(TypeRef::String), Optional),
        field("born", TypeRef::Date, OptionalNullable),
        field("hole", boxed(CIRCLE), Optional),
    ]);
    let list = object(vec![
        field("data", of(TypeRef::Named(PET)), Required),
        field("has_more", TypeRef::Bool, Required),
        field("last_id", TypeRef::String, Nullable),
        field("extra_data", TypeRef::Json, Optional),
    ]);
    let search = Struct {
        additional: Some(TypeRef::Named(LEVEL)),
        ..object(vec![
            field("cursor", TypeRef::String, Nullable),
            field("weights", TypeRef::Map(Box::new(TypeRef::F64)), Optional),
        ])
    };
    let circle = Struct {
        setters: true,
        ..object(vec![
            constant("kind", "circle"),
            field("radius", TypeRef::F64, Required),
            field("note", TypeRef::String, OptionalNullable),
        ])
    };
    let photo = Struct {
        multipart: true,
        ..object(vec![
            constant("purpose", "photo"),
            field("photos", of(TypeRef::File), Required),
            field("caption", TypeRef::String, OptionalNullable),
        ])
    };
    let mut fault =
        def("Fault", false, TypeKind::Struct(object(vec![field("message", TypeRef::String, Required)])));
    fault.home.clear();
    let mut pet = def("Pet", true, TypeKind::Struct(pet));
    pet.doc = doc("A pet: see https://pets.example/docs.");
    vec![
        pet,
        def("PetList", false, TypeKind::Struct(list)),
        def("PetKind", true, TypeKind::OpenEnum(pet_kind())),
        def("Level", true, TypeKind::OpenEnum(level())),
        def("Shape", true, TypeKind::Union(shape())),
        def("Tree", true, TypeKind::Newtype(of(TypeRef::Named(TREE)))),
        def("Photo", true, TypeKind::Struct(photo)),
        def("Search", true, TypeKind::Struct(search)),
        def("Circle", true, TypeKind::Struct(circle)),
        fault,
    ]
}

pub fn value(name: &str, wire: Literal) -> EnumValue {
    let name = variant_name(name, "Level");
    EnumValue { name, wire, doc: Doc::default(), deprecated: false }
}

pub fn pet_kind() -> OpenEnum {
    let mut dog = value("dog", Literal::String("dog".into()));
    dog.doc = doc("Barks.");
    let mut dodo = value("dodo", Literal::String("dodo\"\u{202e}".into()));
    dodo.deprecated = true;
    OpenEnum { repr: EnumRepr::String, values: vec![dog, dodo] }
}

pub fn level() -> OpenEnum {
    let values = vec![value("-1", Literal::Integer(-1)), value("high", Literal::Integer(i64::MIN))];
    OpenEnum { repr: EnumRepr::Integer, values }
}

/// Returns a union with every kind of dispatch.
pub fn shape() -> Union {
    let variant =
        |name: &str, ty| Variant { name: variant_name(name, "Shape"), ty, tag: None, doc: Doc::default() };
    let tag = |value: Literal, then| TagArm { values: vec![value], then };
    let circle = || TagArm {
        values: vec![Literal::String("circle".into()), Literal::String("disc".into())],
        then: Dispatch::Variant(1),
    };
    let keys = |all: &[&str], then| KeysArm { all: all.iter().map(|key| (*key).into()).collect(), then };
    let by_keys = Dispatch::Keys {
        arms: vec![keys(&["sides", "angles"], Dispatch::Variant(2)), keys(&["pet"], Dispatch::Variant(3))],
        otherwise: Box::new(Dispatch::Unknown),
    };
    let object = Dispatch::Tag {
        property: "kind".into(),
        arms: vec![
            circle(),
            tag(Literal::Integer(-1), Dispatch::Variant(2)),
            tag(Literal::Bool(true), Dispatch::Unknown),
        ],
        otherwise: Box::new(by_keys),
    };
    let element = Dispatch::Kind(vec![
        (JsonKind::String, Dispatch::Variant(4)),
        (JsonKind::Number, Dispatch::Variant(5)),
    ]);
    Union {
        variants: vec![
            variant("name", TypeRef::String),
            variant("circle", boxed(CIRCLE)),
            variant("polygon", TypeRef::Json),
            variant("pet", boxed(PET)),
            variant("names", of(TypeRef::String)),
            variant("corners", of(TypeRef::F64)),
        ],
        multipart: false,
        names: Vec::new(),
        dispatch: Dispatch::Kind(vec![
            (JsonKind::String, Dispatch::Variant(0)),
            (JsonKind::Object, object),
            (JsonKind::Array, Dispatch::FirstElement { of: Box::new(element), empty: 4, any: Vec::new() }),
        ]),
    }
}
