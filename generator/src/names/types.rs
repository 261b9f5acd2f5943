//! Names of types, and of what shares modules with them: handles and requests.

use std::collections::HashSet;

use super::ident::{SuggestedType, TypeName};
use super::scope::{Scope, Wanted};
use crate::pointer::Pointer;

/// What a type stands for, which decides how a name that is taken is made longer.
#[derive(Clone, Copy, Debug)]
pub enum TypeOf<'a> {
    /// A schema that the document names.
    Component,
    /// A schema that stands inline in what the document names: the word for that.
    Part(&'a str),
    /// A schema that stands inline.
    Inline,
    /// A schema that has a type already, which is of another form.
    SecondForm,
    /// No schema.
    Nothing,
}

/// The names of a crate's types, and those of handles and requests, of which each module may have
/// the same.
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
    /// A name for a type, which nothing else in the crate has. `pointer`: what tells the type from
    /// others of its name.
    pub fn claim(
        &mut self,
        wanted: &(impl Wanted<TypeName> + ?Sized),
        of: TypeOf,
        pointer: &str,
    ) -> TypeName {
        let place;
        let suffixes: &[&str] = match of {
            TypeOf::Component => &["schema"],
            TypeOf::Part(word) => &[word],
            TypeOf::Inline => {
                place = place_of(&Pointer::parse(pointer));
                &[&place, "inline"]
            }
            TypeOf::SecondForm => &["data"],
            TypeOf::Nothing => &["type"],
        };
        self.types.claim(wanted.wanted(), suffixes, pointer)
    }

    /// Takes a name that a type was given before, and returns whether it was free.
    pub fn keep(&mut self, name: &TypeName) -> bool {
        self.types.keep(name)
    }

    /// Gives a type the name that a person chose, and returns whether it was free.
    pub fn keep_chosen(&mut self, text: &str) -> (TypeName, bool) {
        let name = TypeName::new(text);
        let is_free = self.types.keep(&name);
        (name, is_free)
    }

    /// Returns whether the name is taken.
    pub fn holds(&self, name: &SuggestedType) -> bool {
        self.types.holds(&name.0)
    }

    /// A name for the handle of a module.
    pub fn handle(
        &mut self,
        module: &mut ModuleScope,
        wanted: &(impl Wanted<TypeName> + ?Sized),
    ) -> TypeName {
        self.in_module(module, wanted.wanted(), "resource")
    }

    /// A name for a request of a module.
    pub fn request(
        &mut self,
        module: &mut ModuleScope,
        wanted: &(impl Wanted<TypeName> + ?Sized),
    ) -> TypeName {
        self.in_module(module, wanted.wanted(), "request")
    }

    /// Takes the name of a handle or a request that was given away before: no type has it.
    pub fn keep_in_module(&mut self, name: &TypeName) {
        self.types.keep(name);
        self.in_modules.insert(name.clone());
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
    /// Takes a name that the module has had before.
    pub fn keep(&mut self, name: &TypeName) {
        self.taken.keep(name);
    }
}

/// What tells two inline types of one name apart: the last static segments of the path, or the
/// component, that they stand in.
fn place_of(pointer: &Pointer) -> String {
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
        _ => "inline".to_owned(),
    }
}
