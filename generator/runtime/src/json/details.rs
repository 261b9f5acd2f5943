/// Implements `details` for structs with a field, the tag, whose values are the names of other
/// fields, and makes the enum that it returns. Each row has the value, the field, and the type of
/// the field, which may be boxed.
///
/// ```ignore
/// details! {
///     Event.details by required kind: EventKind => EventDetails {
///         KeyCreated = key_created: boxed KeyCreated;
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! details {
    (@tag required $tag:expr) => {
        &$tag
    };
    (@tag optional $tag:expr) => {
        $tag.as_ref()?
    };
    (@payload boxed $field:expr) => {
        $field.as_deref()
    };
    (@payload plain $field:expr) => {
        $field.as_ref()
    };
    ($($owner:ident.$method:ident by $presence:ident $tag:ident: $values:ident => $details:ident {
        $($variant:ident = $field:ident: $kind:ident $payload:ident;)*
    })*) => {$(
        #[doc = concat!("The fields of [`", stringify!($owner), "`] that hold its details.")]
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum $details<'a> {
            $(
                #[doc = concat!("The value of the field `", stringify!($field), "`.")]
                $variant(&'a $payload),
            )*
            /// Details that have no field in this version of the crate, as JSON.
            Unknown($crate::UnknownJson),
        }

        impl $owner {
            /// Returns the field that holds the details of this kind. `None` if it is absent, or if
            /// this kind has none.
            #[inline]
            pub fn $method(&self) -> ::std::option::Option<$details<'_>> {
                match $crate::details!(@tag $presence self.$tag) {
                    $($values::$variant => $crate::details!(@payload $kind self.$field).map($details::$variant),)*
                    other => self.extra.get_json(other.as_str()).map($details::Unknown),
                }
            }
        }
    )*};
}
