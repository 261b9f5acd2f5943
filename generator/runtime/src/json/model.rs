use super::fields::Fields;

/// A struct that is a JSON object.
pub trait Model {
    /// The name of the struct.
    const NAME: &'static str;

    /// The wire names of its members in declared order, constants first.
    const NAMES: &'static [&'static str];

    /// The Rust names of its members; empty for constants, which are not fields.
    const RUST_NAMES: &'static [&'static str];

    /// The prepared names. Models do not define it themselves, so that it is evaluated where a
    /// model is used rather than where it is checked.
    const FIELDS: &'static Fields = &Fields::new(Self::NAME, Self::NAMES, Self::RUST_NAMES);
}

/// Makes structs models. Takes the wire names of their members, constants first, and implements
/// [`Model`], `Decode`, `Encode`, `PartialEq`, `Debug` and serde's traits. For a page, it also
/// takes the location of the items, as in `[Invite] = "data";`.
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
#[doc(hidden)]
#[macro_export]
macro_rules! model {
    // Decodes a field. An invalid value ends decoding at once only if the field is required.
    (@required $object:ident $wire:expr) => {
        match $object.required($wire) {
            ::std::result::Result::Ok(value) => value,
            ::std::result::Result::Err(error) => return ::std::result::Result::Err(error),
        }
    };
    (@$presence:ident $object:ident $wire:expr) => {
        $object.$presence($wire)
    };
    // Formats a name as it is written after another member, in one piece.
    (@written $wire:expr) => {
        concat!(",\"", $wire, "\":")
    };
    // Returns the Rust name of a constant.
    (@unnamed $constant:literal) => {
        ""
    };
    ($($name:ident {
        $($constant:literal = $value:literal;)*
        $($presence:ident $field:ident = $wire:expr;)*
        $(..$additional:ident;)?
        $([$item:ty] = $list:expr;)?
    })*) => {$(
        impl $crate::Model for $name {
            const NAME: &'static str = stringify!($name);
            const NAMES: &'static [&'static str] = &[$($constant,)* $($wire,)*];
            const RUST_NAMES: &'static [&'static str] = &[$($crate::model!(@unnamed $constant),)* $(stringify!($field),)*];
        }

        impl $crate::Decode for $name {
            // Compiled where it is used, so that a program compiles only the models it uses. The
            // feature is that of the client's crate.
            #[cfg_attr(not(feature = "compiled-models"), inline)]
            fn decode(node: $crate::Node<'_>) -> $crate::Decoded<Self> {
                // Does what `?` does, without traits for the compiler to resolve.
                let object = &mut match $crate::Object::open(node, <Self as $crate::Model>::FIELDS) {
                    ::std::result::Result::Ok(object) => object,
                    ::std::result::Result::Err(error) => return ::std::result::Result::Err(error),
                };
                $(object.constant($constant, $value);)*
                // Bound one at a time. In a single expression, each early return would get its own
                // code to drop all fields before it.
                $(let $field = $crate::model!(@$presence object $wire);)*
                $(let $additional = object.$additional();)?
                match object.close() {
                    ::std::result::Result::Ok(extra) => ::std::result::Result::Ok(Self { $($field,)* $($additional,)? extra }),
                    ::std::result::Result::Err(error) => ::std::result::Result::Err(error),
                }
            }
            $(
                #[inline]
                fn list() -> ::std::option::Option<$crate::List> {
                    ::std::option::Option::Some($crate::List::member::<$item>($list))
                }
            )?
        }

        impl $crate::Encode for $name {
            #[cfg_attr(not(feature = "compiled-models"), inline)]
            fn encode(&self, out: &mut $crate::Encoder) {
                $crate::ObjectWriter::open(out, <Self as $crate::Model>::FIELDS, &self.extra)
                    $(.constant($crate::model!(@written $constant), $value))*
                    $(.$presence($crate::model!(@written $wire), &self.$field))*
                    $(.$additional(&self.$additional))?
                    .close();
            }
        }

        // A derive would add a second implementation, which only constants in patterns need.
        impl ::std::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $(self.$field == other.$field &&)*
                $(self.$additional == other.$additional &&)?
                self.extra == other.extra
            }
        }

        impl ::std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::debug_model(self, f)
            }
        }

        $crate::serde_through_json!($name);
    )*};
}

/// Implements `Decode`, `Encode`, `From` and serde's traits for tuple structs with one field, whose
/// type is given: `newtypes!(Tree(Vec<Tree>));`.
#[doc(hidden)]
#[macro_export]
macro_rules! newtypes {
    ($($name:ident($inner:ty)),* $(,)?) => {$(
        impl ::std::convert::From<$inner> for $name {
            fn from(value: $inner) -> Self {
                Self(value)
            }
        }

        impl $crate::Decode for $name {
            #[inline]
            fn decode(node: $crate::Node<'_>) -> $crate::Decoded<Self> {
                node.decode().map(Self)
            }

            fn missing() -> ::std::option::Option<Self> {
                <$inner as $crate::Decode>::missing().map(Self)
            }
        }

        impl $crate::Encode for $name {
            #[inline]
            fn encode(&self, out: &mut $crate::Encoder) {
                out.put(&self.0);
            }

            fn is_empty_list(&self) -> bool {
                $crate::Encode::is_empty_list(&self.0)
            }
        }

        $crate::serde_through_json!($name);
    )*};
}
