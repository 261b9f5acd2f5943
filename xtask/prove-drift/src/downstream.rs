//! A program that uses everything that a crate offers, as users may have written it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crategen::public_api::Item;
use quote::ToTokens;
use syn::{NamedArg, ReturnType, Type, TypeFnPtr};

use crate::scope::{Scope, given, into, joined, names_something};

/// The start of the program. It is compiled and never run.
const HEAD: &str = "#![allow(warnings)]\n\
    fn any<T>() -> T { loop {} }\n\
    fn awaits<T>(_: impl std::future::IntoFuture<Output = T>) {}\n\
    fn is_on_the_wire<T: serde::Serialize + serde::de::DeserializeOwned>() {}\n";

/// Traits of the standard library, by the names that derive them.
const TRAITS: [(&str, &str); 8] = [
    ("Clone", "Clone"),
    ("Copy", "Copy"),
    ("Debug", "std::fmt::Debug"),
    ("Default", "Default"),
    ("Display", "std::fmt::Display"),
    ("Eq", "Eq"),
    ("Hash", "std::hash::Hash"),
    ("PartialEq", "PartialEq"),
];

/// A program, and the number of uses in it.
pub struct Program {
    pub source: String,
    pub uses: usize,
}

/// Returns a program that names every type, creates every sent one, reads every field by its type,
/// matches every variant, and calls every operation with every argument and every setter.
///
/// # Errors
///
/// An item that cannot be used here.
pub fn program(items: &[Item]) -> Result<Program, String> {
    let user = User { scope: Scope::new(items), enums: enums(items) };
    let mut subjects: BTreeMap<(&str, &str), Vec<&Item>> = BTreeMap::new();
    for item in items {
        subjects.entry((&item.module, &item.subject)).or_default().push(item);
    }
    let (mut source, mut uses) = (HEAD.to_owned(), 0);
    for (number, items) in subjects.into_values().enumerate() {
        let mut lines = Vec::new();
        for item in &items {
            let used = user.used(item);
            lines.extend(used.map_err(|why| format!("`{}` cannot be used: {why}", item.line()))?);
        }
        lines.extend(user.matched(&items));
        uses += lines.len();
        if !lines.is_empty() {
            let _ = writeln!(source, "fn uses_{number}() {{\n    {}\n}}", lines.join("\n    "));
        }
    }
    Ok(Program { source, uses })
}

struct User {
    scope: Scope,
    /// The names of enums of text, which can be created from text, too.
    enums: BTreeSet<String>,
}

fn enums(items: &[Item]) -> BTreeSet<String> {
    let of_text = items.iter().filter(|item| item.text == ": text_enum!");
    of_text.map(|item| item.subject.clone()).collect()
}

impl User {
    fn used(&self, item: &Item) -> Result<Vec<String>, String> {
        let Item { module, subject, text, .. } = item;
        if subject.starts_with("feature ") {
            return Ok(Vec::new());
        }
        if names_something(item) {
            let path = joined(module, subject);
            // The module is behind a feature that is off here.
            return Ok(if path == "it::blocking" { Vec::new() } else { vec![format!("use {path} as _;")] });
        }
        let path = self.scope.path(module, subject);
        if let Some(name) = text.strip_prefix(": impl ") {
            return self.implements(item, &path, name);
        }
        if text == ": model!" || text == ": text_enum!" || text == ": unions!" {
            return Ok(vec![format!("is_on_the_wire::<{path}>();")]);
        }
        if let Some(first) = text.strip_prefix(": same as ") {
            // An alias of a type: a value of one is a value of the other.
            let first = self.outside(item, self::parse(first)?);
            return Ok(vec![format!("let _: fn({path}) -> {first} = |value| value;")]);
        }
        let Some(member) = text.strip_prefix('.') else { return Ok(Vec::new()) };
        if member.contains("(|field| field.") {
            return Ok(vec![format!("let _: {path} = any::<{path}>().{member};")]);
        }
        match field(member) {
            Some((name, ty)) => {
                let ty = self.outside(item, self::parse(ty)?);
                Ok(vec![format!("let _: {ty} = any::<{path}>().{name};")])
            }
            None => self.called(item, &path, member),
        }
    }

    fn implements(&self, item: &Item, path: &str, name: &str) -> Result<Vec<String>, String> {
        let (name, with) = name.split_once(" with ").unwrap_or((name, ""));
        let known = TRAITS.iter().find(|(derived, _)| *derived == name).map(|(_, path)| (*path).to_owned());
        let bound = match (known, with.split_once(" = ")) {
            (Some(known), _) => known,
            (None, Some((member, ty))) if name == "Paged" => {
                format!("it::Paged<{member} = {}>", self.outside(item, self::parse(ty)?))
            }
            // Traits that only the crate itself uses.
            _ => return Ok(Vec::new()),
        };
        Ok(vec![format!("{{ fn is<T: {bound}>() {{}} is::<{path}>(); }}")])
    }

    /// Calls with values of the types that the signature names, and once more with text where text
    /// is accepted.
    fn called(&self, item: &Item, path: &str, member: &str) -> Result<Vec<String>, String> {
        let asynchronous = member.starts_with("async ");
        let member = member.trim_start_matches("async ");
        let (name, signature) = member.split_once('(').ok_or("it is not a function")?;
        let receiver = ["self", "&self", "&mut self"].into_iter().find(|receiver| {
            signature.strip_prefix(receiver).is_some_and(|rest| rest.starts_with([',', ')']))
        });
        let inputs = signature.strip_prefix(receiver.unwrap_or_default()).unwrap_or(signature);
        let inputs = inputs.trim_start_matches(", ");
        let function: TypeFnPtr =
            syn::parse_str(&format!("fn({inputs}")).map_err(|error| error.to_string())?;
        let output = match function.output {
            ReturnType::Default => "()".to_owned(),
            ReturnType::Type(_, ty) => self.outside(item, *ty),
        };
        let of = match receiver {
            Some("&mut self") => format!("(&mut any::<{path}>())."),
            Some(_) => format!("any::<{path}>()."),
            None => format!("{path}::"),
        };
        let inputs: Vec<Type> = function.inputs.into_iter().map(|NamedArg { ty, .. }| ty).collect();
        let arguments = inputs.iter().map(|ty| self.argument(item, ty)).collect::<Result<Vec<_>, _>>()?;
        let mut calls = vec![format!("{of}{name}({})", arguments.join(", "))];
        if inputs.iter().any(|ty| self.takes_text(ty)) {
            let text =
                |(ty, own): (&Type, String)| if self.takes_text(ty) { "\"text\"".to_owned() } else { own };
            let arguments: Vec<String> = inputs.iter().zip(arguments).map(text).collect();
            calls.push(format!("{of}{name}({})", arguments.join(", ")));
        }
        let used = |call| match asynchronous {
            true => format!("awaits::<{output}>({call});"),
            false => format!("let _: {output} = {call};"),
        };
        Ok(calls.into_iter().map(used).collect())
    }

    fn argument(&self, item: &Item, ty: &Type) -> Result<String, String> {
        let ty = given(ty)
            .ok_or_else(|| format!("no value is known for an argument of type `{}`", ty.to_token_stream()))?;
        Ok(format!("any::<{}>()", self.outside(item, ty)))
    }

    fn takes_text(&self, ty: &Type) -> bool {
        into(ty).is_some_and(|name| name == "String" || self.enums.contains(&name.to_string()))
    }

    fn outside(&self, item: &Item, mut ty: Type) -> String {
        self.scope.outside(&item.module, &item.subject, &mut ty);
        ty.to_token_stream().to_string()
    }

    /// Returns one `match` with an arm for each variant that has a type.
    fn matched(&self, items: &[&Item]) -> Option<String> {
        let first = items.first()?;
        let path = self.scope.path(&first.module, &first.subject);
        let mut arms = String::new();
        for item in items {
            let Some(variant) = item.text.strip_prefix("::") else { continue };
            let arm = match variant.split_once('(') {
                None => format!("{path}::{variant} => {{}}"),
                Some((name, inner)) => {
                    let ty = self::parse(inner.strip_suffix(')')?).ok()?;
                    format!("{path}::{name}(inner) => {{ let _: {} = inner; }}", self.outside(item, ty))
                }
            };
            let _ = write!(arms, " {arm}");
        }
        (!arms.is_empty()).then(|| format!("match any::<{path}>() {{{arms} _ => {{}} }}"))
    }
}

fn parse(ty: &str) -> Result<Type, String> {
    syn::parse_str(ty).map_err(|error| format!("`{ty}` is not a type: {error}"))
}

/// Returns the name and the type of a field; `None` for a function.
fn field(member: &str) -> Option<(&str, &str)> {
    let (name, ty) = member.split_once(": ")?;
    (!name.contains('(')).then_some((name, ty))
}
