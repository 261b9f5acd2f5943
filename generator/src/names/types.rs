//! Names of types, and of the handles and requests that share modules with them.

use std::collections::HashSet;

use super::ident::{Name, SuggestedType, TypeName};
use super::scope::{Scope, Wanted};
use crate::pointer::Pointer;

/// The origin of a type, which determines how a name that is taken is lengthened.
#[derive(Clone, Copy, Debug)]
pub enum TypeOf<'a> {
    /// A schema that the document names.
    Component,
    /// An inline schema of a named component, with the word for that component.
    Part(&'a str),
    /// An inline schema.
    Inline,
    /// A schema that already has a type in another serialization.
    SecondForm,
    /// No schema.
    Nothing,
}

/// The names of a crate's types, handles and requests. Handles and requests may have the same name
/// in different modules.
#[derive(Clone, Debug, Default)]
pub struct TypeScope {
    types: Scope,
    in_modules: HashSet<TypeName>,
}

/// The names of the handle and the requests of one module.
#[derive(Clone, Debug, Default)]
pub struct ModuleScope {
    taken: Scope,
}

impl TypeScope {
    /// Reserves a name for a type that is unique in the crate. `pointer` distinguishes the type
    /// from others with the same name.
    pub fn claim(
        &mut self,
        wanted: &(impl Wanted<TypeName> + ?Sized),
        of: TypeOf,
        pointer: &str,
    ) -> TypeName {
        let location;
        let suffixes: &[&str] = match of {
            TypeOf::Component => &["schema"],
            TypeOf::Part(word) => &[word],
            TypeOf::Inline => {
                location = location_words(&Pointer::parse(pointer));
                &[&location, "inline"]
            }
            TypeOf::SecondForm => &["data"],
            TypeOf::Nothing => &["type"],
        };
        self.types.claim(wanted.wanted(), suffixes, pointer)
    }

    /// Reserves an existing name of a type. Returns whether it was available.
    pub fn keep(&mut self, name: &TypeName) -> bool {
        self.types.keep(name)
    }

    /// Reserves a name that the user chose. Returns whether it was available.
    pub fn keep_chosen(&mut self, text: &str) -> (TypeName, bool) {
        let name = TypeName::new(text);
        let is_free = self.types.keep(&name);
        (name, is_free)
    }

    /// Returns whether the name is taken.
    pub fn holds(&self, name: &SuggestedType) -> bool {
        self.types.holds(&name.0)
    }

    /// Reserves a name for the handle of a module.
    pub fn handle(
        &mut self,
        module: &mut ModuleScope,
        wanted: &(impl Wanted<TypeName> + ?Sized),
    ) -> TypeName {
        self.in_module(module, wanted.wanted(), "resource")
    }

    /// Reserves a name for a request of a module.
    pub fn request(
        &mut self,
        module: &mut ModuleScope,
        wanted: &(impl Wanted<TypeName> + ?Sized),
    ) -> TypeName {
        self.in_module(module, wanted.wanted(), "request")
    }

    /// Reserves an existing name of a handle or a request, so that no type gets it.
    pub fn keep_in_module(&mut self, name: &TypeName) {
        if self.types.keep(name) {
            self.in_modules.insert(name.clone());
        }
    }

    fn in_module(&mut self, module: &mut ModuleScope, mut name: TypeName, word: &str) -> TypeName {
        let is_type =
            |scope: &Self, name: &TypeName| scope.types.holds(name) && !scope.in_modules.contains(name);
        while is_type(self, &name) || module.taken.holds(&name) {
            name = name.join(word).0;
        }
        module.taken.keep(&name);
        self.keep_in_module(&name);
        name
    }
}

impl ModuleScope {
    /// Reserves an existing name of the module.
    pub fn keep(&mut self, name: &TypeName) {
        self.taken.keep(name);
    }
}

/// Returns the words that distinguish two inline types with the same name: the last static segments
/// of the path, or the component, that contains them.
fn location_words(pointer: &Pointer) -> String {
    let keys: Vec<_> = pointer.keys().collect();
    match keys.as_slice() {
        [first, path, ..] if first == "paths" => {
            let fixed: Vec<&str> =
                path.split('/').filter(|part| !part.is_empty() && !part.starts_with('{')).collect();
            fixed[fixed.len().saturating_sub(2)..].join(" ")
        }
        [first, second, component, ..] if first == "components" && second == "schemas" => {
            component.clone().into_owned()
        }
        [section, name, ..] if matches!(&**section, "definitions" | "parameters" | "responses") => {
            name.clone().into_owned()
        }
        _ => "inline".to_owned(),
    }
}

impl TypeName {
    /// Returns the name of the type that lists the fields of this request or struct that may be
    /// `null`, avoiding the names of other types.
    pub fn nulls(&self, is_taken: impl Fn(&Self) -> bool) -> Self {
        self.and("nulls", is_taken)
    }

    /// Returns the name of the enum of this struct's details, avoiding the names of other types.
    pub fn details(&self, is_taken: impl Fn(&Self) -> bool) -> Self {
        self.and("details", is_taken)
    }

    fn and(&self, word: &str, is_taken: impl Fn(&Self) -> bool) -> Self {
        let mut name = self.with_suffix(word);
        while is_taken(&name) {
            name = name.with_suffix("fields");
        }
        name
    }
}
