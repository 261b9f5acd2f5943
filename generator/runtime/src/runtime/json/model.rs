use super::fields::Fields;
use crate::runtime::{Decoded, Encoder, Node, Object, ObjectWriter};

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
    let mut object = Object::open(node, const { &Fields::new(T::FIELDS) })?;
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

/// Implements `Decode`, `Encode` and serde's traits for types that implement [`Model`], and gives access to their field
/// `extra`.
macro_rules! models {
    ($($name:ident),* $(,)?) => {$(
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
pub(crate) use models;

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
