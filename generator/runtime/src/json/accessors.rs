/// Implements methods of unions that return the value of a variant, by reference and by value. Each
/// row has the variant, both methods, how the variant holds its value, and the value's type.
///
/// ```ignore
/// accessors! {
///     Payment {
///         Cash = as_cash, into_cash: boxed Cash;
///         Note = as_note, into_note: text String;
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! accessors {
    (@method $variant:ident $as:ident $into:ident boxed $ty:ty) => {
        $crate::accessors!(@both $variant $as(value: &$ty = value) $into(value: $ty = *value));
    };
    (@method $variant:ident $as:ident $into:ident text $ty:ty) => {
        $crate::accessors!(@both $variant $as(value: &str = value) $into(value: $ty = value));
    };
    (@method $variant:ident $as:ident $into:ident copied $ty:ty) => {
        $crate::accessors!(@both $variant $as(value: $ty = *value) $into(value: $ty = value));
    };
    (@method $variant:ident $as:ident $into:ident list $ty:ty) => {
        $crate::accessors!(@both $variant $as(value: &[$ty] = value) $into(value: ::std::vec::Vec<$ty> = value));
    };
    (@method $variant:ident $as:ident $into:ident plain $ty:ty) => {
        $crate::accessors!(@both $variant $as(value: &$ty = value) $into(value: $ty = value));
    };
    (@both $variant:ident
        $as:ident($borrowed:ident: $shown:ty = $lent:expr)
        $into:ident($owned:ident: $given:ty = $taken:expr)
    ) => {
        #[doc = concat!("Returns the value of [`", stringify!($variant), "`](Self::", stringify!($variant), "); `None` if this is another variant.")]
        #[inline]
        pub fn $as(&self) -> ::std::option::Option<$shown> {
            match self {
                Self::$variant($borrowed) => ::std::option::Option::Some($lent),
                _ => ::std::option::Option::None,
            }
        }

        #[doc = concat!("Returns the value of [`", stringify!($variant), "`](Self::", stringify!($variant), "), or the union itself if this is another variant.")]
        #[inline]
        pub fn $into(self) -> ::std::result::Result<$given, Self> {
            match self {
                Self::$variant($owned) => ::std::result::Result::Ok($taken),
                other => ::std::result::Result::Err(other),
            }
        }
    };
    ($($name:ident { $($variant:ident = $as:ident, $into:ident: $kind:ident $ty:ty;)* })*) => {$(
        impl $name {
            $($crate::accessors!(@method $variant $as $into $kind $ty);)*
        }
    )*};
}
