//! Names that stand beside those of setters, in requests and structs.

use super::ident::{FieldName, FnName};
use super::scope::Scope;

impl FieldName {
    /// The private field of a request that keeps the input of this name. The request has fields of its own, and an underscore
    /// at the end is in no other name.
    pub fn kept(&self) -> Self {
        let is_own = matches!(self.0.as_str(), "client" | "options" | "body");
        Self(if is_own { format!("{}_", self.0) } else { self.0.clone() })
    }
}

impl FnName {
    /// The private method of a request that makes its call, whatever its setters are called.
    pub fn private_call(is_setter: impl Fn(&str) -> bool) -> Self {
        Self(if is_setter("call") { "call_" } else { "call" }.to_owned())
    }

    /// `x_null` of the setter `x`, or `x_as_null` where that is taken. Takes the name.
    pub fn null_setter(setter: &FieldName, taken: &mut Scope) -> Self {
        let mut name = Self::new(&format!("{setter} null"));
        if !taken.take(&name.0) {
            name = Self::new(&format!("{setter} as null"));
            while !taken.take(&name.0) {
                name = Self::new(&format!("{name} null"));
            }
        }
        name
    }
}
