use std::fmt;

use super::fields::Fields;
use crate::runtime::{Decoded, Encoder, Node, Object, ObjectWriter, Tape};

/// An object with known fields.
pub trait Model: Sized {
    /// The wire names of its fields and constants, in declared order.
    const FIELDS: &'static [&'static str];

    /// Takes the fields, in the order of [`Self::FIELDS`].
    fn decode(object: &mut Object<'_>) -> Decoded<Self>;

    /// Writes the fields, in the order of [`Self::FIELDS`].
    fn encode<'a>(&'a self, object: &mut ObjectWriter<'a>);
}

/// Decodes a model from the object at `node`.
#[inline]
pub fn decode_model<T: Model>(node: Node<'_>) -> Decoded<T> {
    let mut object = crate::runtime::take!(Object::open(node, const { &Fields::new(T::FIELDS) }));
    let model = T::decode(&mut object);
    object.close();
    model
}

/// Writes a model as an object.
#[inline]
pub fn encode_model<T: Model>(model: &T, out: &mut Encoder) {
    let mut object = ObjectWriter::open(out, const { &Fields::new(T::FIELDS) });
    model.encode(&mut object);
    object.close();
}

/// Prints a model as the struct of its members, by their names on the wire.
pub fn debug_model<T: Model>(model: &T, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut out = Encoder::new();
    encode_model(model, &mut out);
    debug_object(&out.into_string(), name, f)
}

fn debug_object(text: &str, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let tape = Tape::parse(text).map_err(|_| fmt::Error)?;
    let mut out = f.debug_struct(name);
    for (key, value) in tape.root().members().into_iter().flatten() {
        out.field(key, &value);
    }
    out.finish()
}

/// Makes structs models: says how their members are called on the wire, the constants first, and implements [`Model`],
/// `Decode`, `Encode`, `Debug` and serde's traits with it, and the access to their field `extra`.
///
/// ```ignore
/// model! {
///     Invite {
///         "object" = "organization.invite";
///         required id = "id";
///         optional expires_at = "expires_at";
///         ..additional;
///     }
/// }
/// ```
macro_rules! model {
    ($($name:ident {
        $($constant:literal = $value:literal;)*
        $($presence:ident $field:ident = $wire:expr;)*
        $(..$additional:ident;)?
    })*) => {$(
        impl $name {
            /// What the object holds beyond the fields: members that are not documented, or were not when this was written.
            pub fn extra(&self) -> &$crate::runtime::Extra {
                &self.extra
            }

            /// As [`extra`](Self::extra), to be changed.
            pub fn extra_mut(&mut self) -> &mut $crate::runtime::Extra {
                &mut self.extra
            }
        }

        impl $crate::runtime::Model for $name {
            const FIELDS: &'static [&'static str] = &[$($constant,)* $($wire,)*];

            fn decode(object: &mut $crate::runtime::Object<'_>) -> $crate::runtime::Decoded<Self> {
                $($crate::runtime::take!(object.constant($constant, $value));)*
                Ok(Self {
                    $($field: $crate::runtime::take!(object.$presence($wire)),)*
                    $($additional: $crate::runtime::take!(object.$additional()),)?
                    extra: object.extra(),
                })
            }

            fn encode<'a>(&'a self, object: &mut $crate::runtime::ObjectWriter<'a>) {
                object.extra(&self.extra)
                    $(.constant($constant, $value))*
                    $(.$presence($wire, &self.$field))*
                    $(.$additional(&self.$additional))?;
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::runtime::debug_model(self, stringify!($name), f)
            }
        }

        impl $crate::runtime::Decode for $name {
            // A body of its own: inlined into the types that hold it, it would be compiled once for each.
            #[inline(never)]
            fn decode(node: $crate::runtime::Node<'_>) -> $crate::runtime::Decoded<Self> {
                $crate::runtime::decode_model(node)
            }
        }

        impl $crate::runtime::Encode for $name {
            #[inline(never)]
            fn encode(&self, out: &mut $crate::runtime::Encoder) {
                $crate::runtime::encode_model(self, out);
            }
        }

        $crate::runtime::serde_through_json!($name);
    )*};
}
pub(crate) use model;

/// The value, or a return with the error. What `?` does, without the traits that the compiler would resolve for each field.
macro_rules! take {
    ($result:expr) => {
        match $result {
            Ok(value) => value,
            Err(error) => return Err(error),
        }
    };
}
pub(crate) use take;

/// Implements `Decode`, `Encode`, `From` and serde's traits for tuple structs of one field, given with its type:
/// `newtypes!(Tree(Vec<Tree>));`.
macro_rules! newtypes {
    ($($name:ident($inner:ty)),* $(,)?) => {$(
        impl From<$inner> for $name {
            fn from(value: $inner) -> Self {
                Self(value)
            }
        }

        impl $crate::runtime::Decode for $name {
            #[inline(never)]
            fn decode(node: $crate::runtime::Node<'_>) -> $crate::runtime::Decoded<Self> {
                node.decode().map(Self)
            }

            fn missing() -> Option<Self> {
                <$inner as $crate::runtime::Decode>::missing().map(Self)
            }
        }

        impl $crate::runtime::Encode for $name {
            #[inline(never)]
            fn encode(&self, out: &mut $crate::runtime::Encoder) {
                out.put(&self.0);
            }

            fn is_empty_list(&self) -> bool {
                $crate::runtime::Encode::is_empty_list(&self.0)
            }
        }

        $crate::runtime::serde_through_json!($name);
    )*};
}
pub(crate) use newtypes;
