/// Implements serde's traits for unions, which implement `Decode` and `Encode` themselves.
macro_rules! unions {
    ($($name:ident),* $(,)?) => {
        $crate::runtime::serde_through_json!($($name),*);
    };
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
