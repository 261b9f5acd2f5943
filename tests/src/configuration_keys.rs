//! The keys of the configuration, as a page of the book and as a JSON schema for editors. Both are
//! written from the structs that the generator reads.
//!
//! `UPDATE_EXPECT=1` rewrites both files.

mod schema;
mod table;

use std::collections::BTreeMap;
use std::fs;

use crategen::config::Config;
use expect_test::expect_file;
use serde_json::{Value, json};
use syn::visit::Visit;
use syn::{Attribute, Expr, ExprLit, Fields, Item, Lit, Meta, Type};
use workspace_root::workspace_root;

/// The files with the structs, besides those in the folder `config`.
const SOURCES: [&str; 3] = ["config.rs", "limits.rs", "ir/feature.rs"];

/// The struct of the whole file.
const ROOT: &str = "Settings";

const PAGE: &str = "docs/book/src/generator/keys.md";
const SCHEMA: &str = "docs/book/src/generator/codegen.schema.json";

/// A struct or an enum of the configuration.
struct Definition {
    doc: String,
    members: Vec<Member>,
    is_enum: bool,
    /// The variants of the enum are distinguished by their values.
    is_untagged: bool,
    /// A field that is left out has a default.
    has_defaults: bool,
}

/// A field of a struct, or a variant of an enum.
struct Member {
    /// The key, or the value, as it is written in the file.
    name: String,
    doc: String,
    /// Absent for a variant that is a value by itself.
    ty: Option<Type>,
    /// The number that holds if the key is absent.
    default: Option<u64>,
}

type Definitions = BTreeMap<String, Definition>;

fn definitions() -> Definitions {
    let mut all = Definitions::new();
    let mut defaults = Vec::new();
    let folder = workspace_root().join("generator/src");
    let entries = fs::read_dir(folder.join("config")).unwrap().map(|entry| entry.unwrap().path());
    let sources = entries.filter(|path| path.extension().is_some_and(|it| it == "rs"));
    for source in sources.chain(SOURCES.map(|source| folder.join(source))) {
        let text = fs::read_to_string(source).unwrap();
        for item in syn::parse_file(&text).unwrap().items {
            let (name, attributes, members) = match item {
                Item::Struct(item) => {
                    let members = item
                        .fields
                        .into_iter()
                        .filter_map(|field| Some((field.ident?.to_string(), field.attrs, Some(field.ty))));
                    (item.ident, item.attrs, members.collect::<Vec<_>>())
                }
                Item::Enum(item) => {
                    let members = item.variants.into_iter().map(|variant| {
                        let ty = match variant.fields {
                            Fields::Unnamed(fields) => {
                                fields.unnamed.into_iter().next().map(|field| field.ty)
                            }
                            _ => None,
                        };
                        (variant.ident.to_string(), variant.attrs, ty)
                    });
                    (item.ident, item.attrs, members.collect())
                }
                Item::Impl(item) => {
                    defaults.push(item);
                    continue;
                }
                _ => continue,
            };
            let serde = serde_words(&attributes);
            let is_enum = members.iter().any(|(name, ..)| name.starts_with(char::is_uppercase));
            let is_untagged = serde.contains("untagged");
            if !serde.contains("kebab-case") && !is_untagged {
                continue;
            }
            let members = members.into_iter().map(|(name, attributes, ty)| Member {
                name: renamed(&attributes).unwrap_or_else(|| kebab_case(&name)),
                doc: doc(&attributes),
                ty,
                default: None,
            });
            let definition = Definition {
                doc: doc(&attributes),
                members: members.collect(),
                is_enum,
                is_untagged,
                has_defaults: serde.contains("default"),
            };
            all.insert(name.to_string(), definition);
        }
    }
    for item in defaults {
        let is_default = item.trait_.as_ref().is_some_and(|(path, _)| path.is_ident("Default"));
        if let Some(definition) = all.get_mut(&named(&item.self_ty).0).filter(|_| is_default) {
            let mut numbers = Numbers::default();
            numbers.visit_item_impl(&item);
            for (name, number) in numbers.0 {
                let member = definition.members.iter_mut().find(|member| member.name == name);
                member.expect("the default has the fields of the struct").default = Some(number);
            }
        }
    }
    all
}

/// The numbers that an implementation of `Default` gives to fields.
#[derive(Default)]
struct Numbers(Vec<(String, u64)>);

impl<'a> Visit<'a> for Numbers {
    fn visit_field_value(&mut self, field: &'a syn::FieldValue) {
        if let (syn::Member::Named(name), Expr::Lit(ExprLit { lit: Lit::Int(number), .. })) =
            (&field.member, &field.expr)
        {
            self.0.push((kebab_case(&name.to_string()), number.base10_parse().unwrap()));
        }
    }
}

/// The text of the attributes `#[serde(…)]`.
fn serde_words(attributes: &[Attribute]) -> String {
    let lists = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("serde") => Some(list.tokens.to_string()),
        _ => None,
    });
    lists.collect()
}

/// The name that `#[serde(rename = "…")]` gives.
fn renamed(attributes: &[Attribute]) -> Option<String> {
    let words = serde_words(attributes);
    let (_, name) = words.split_once("rename = \"")?;
    Some(name.split_once('"')?.0.to_owned())
}

/// The doc comment as one paragraph.
fn doc(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join(" ").trim().to_owned()
}

fn kebab_case(name: &str) -> String {
    let mut out = String::new();
    for (index, c) in name.chars().enumerate() {
        if c.is_uppercase() && index > 0 {
            out.push('-');
        }
        out.push(if c == '_' { '-' } else { c.to_ascii_lowercase() });
    }
    out
}

/// Returns the name of a type, and the types in its angle brackets.
fn named(ty: &Type) -> (String, Vec<&Type>) {
    let Type::Path(path) = ty else { panic!("a configuration has named types only") };
    let last = path.path.segments.last().expect("a path has segments");
    let inner = match &last.arguments {
        syn::PathArguments::AngleBracketed(list) => list.args.iter().filter_map(|argument| match argument {
            syn::GenericArgument::Type(ty) => Some(ty),
            _ => None,
        }),
        _ => return (last.ident.to_string(), Vec::new()),
    };
    (last.ident.to_string(), inner.collect())
}

#[test]
fn the_book_and_the_schema_have_every_key() {
    let all = definitions();
    expect_file![workspace_root().join(PAGE)].assert_eq(&table::page(&all));
    let schema = serde_json::to_string_pretty(&schema::schema(&all)).unwrap() + "\n";
    expect_file![workspace_root().join(SCHEMA)].assert_eq(&schema);
}

/// A file with each key that the schema has, and any value that the schema allows for it.
#[test]
fn the_generator_accepts_every_key_of_the_schema() {
    let all = definitions();
    let mut sample = schema::sample(&all, &syn::parse_str(ROOT).unwrap());
    // Credentials, headers and the URL must not be read from the same variable.
    sample["server"]["env"] = "URL".into();
    sample["headers"]["key"]["env"] = "HEADER".into();
    // A generated type and a type of another crate exclude each other.
    let types = &mut sample["types"];
    types["external"] = json!({ "type": "a::B", "serde": true });
    types["key"] = json!({ "name": "text", "derive": ["Eq"], "attributes": ["must_use"] });
    sample["formats"]["key"]["type"] = "a::B".into();
    let text = toml::to_string(&sample).unwrap();
    Config::parse("codegen.toml", &text).unwrap_or_else(|faults| panic!("{faults}\n\n{text}"));
}

#[test]
fn the_schema_accepts_the_configurations_at_hand_and_refuses_others() {
    let schema = schema::schema(&definitions());
    let validator = jsonschema::validator_for(&schema).unwrap();
    let read = |text: &str| toml::from_str::<Value>(text).unwrap();
    let own = read(&fs::read_to_string(workspace_root().join("schema/codegen.toml")).unwrap());
    assert!(validator.is_valid(&own), "{:?}", validator.iter_errors(&own).next());
    for wrong in
        ["[package]\nnmae = 'x'", "[query]\narrays = 'braces'", "[limits]\ntext = 'long'", "omit = 1"]
    {
        assert!(
            Config::parse("codegen.toml", wrong).is_err() && !validator.is_valid(&read(wrong)),
            "{wrong}"
        );
    }
}
