use crate::runtime::{Decoded, Encoder, Node};

/// One of several types, or JSON that is none of them.
pub trait Union: Sized {
    /// Looks at the node, decides what it is, and decodes it as that.
    fn decode(node: Node<'_>) -> Decoded<Self>;

    /// Writes the member.
    fn encode(&self, out: &mut Encoder);
}

/// Implements `Decode`, `Encode` and serde's traits for types that implement [`Union`].
macro_rules! unions {
    ($($name:ident),* $(,)?) => {$(
        impl $crate::runtime::Decode for $name {
            #[inline]
            fn decode(node: $crate::runtime::Node<'_>) -> $crate::runtime::Decoded<Self> {
                <Self as $crate::runtime::Union>::decode(node)
            }
        }

        impl $crate::runtime::Encode for $name {
            #[inline]
            fn encode(&self, out: &mut $crate::runtime::Encoder) {
                $crate::runtime::Union::encode(self, out);
            }
        }

        $crate::runtime::serde_through_json!($name);
    )*};
}
pub(crate) use unions;

/// Implements `From` the types that only one variant of a union has.
///
/// ```ignore
/// from_members! {
///     Payment {
///         Cash: PaymentCash;
///         Note: &str;
///     }
/// }
/// ```
macro_rules! from_members {
    ($($name:ident { $($variant:ident: $member:ty;)* })*) => {$($(
        impl From<$member> for $name {
            fn from(value: $member) -> Self {
                Self::$variant(value.into())
            }
        }
    )*)*};
}
pub(crate) use from_members;
