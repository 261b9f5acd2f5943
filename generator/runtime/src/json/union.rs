/// Implements serde's traits for unions, which implement `Decode` and `Encode` themselves.
#[doc(hidden)]
#[macro_export]
macro_rules! unions {
    ($($name:ident),* $(,)?) => {
        $crate::serde_through_json!($($name),*);
    };
}

/// Implements `From` for types that only one variant of a union has.
///
/// ```ignore
/// from_members! {
///     Payment {
///         Cash: PaymentCash;
///         Note: &str;
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! from_members {
    ($($name:ident { $($variant:ident: $member:ty;)* })*) => {$($(
        impl ::std::convert::From<$member> for $name {
            fn from(value: $member) -> Self {
                Self::$variant(value.into())
            }
        }
    )*)*};
}
