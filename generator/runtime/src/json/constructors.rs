/// Gives types that are only received a constructor and setters, for tests of programs that use the
/// client: `new` precedes a type without a constructor of its own, `set` a type that lacks only
/// setters. Each member is written as an argument and the value that is stored.
///
/// ```ignore
/// constructors! {
///     new Invite {
///         new id: impl Into<String> = id.into();
///         set expires_at: impl Into<Timestamp> = expires_at.into();
///         ..additional;
///     }
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! constructors {
    (@type new $name:ident {
        $(new $required:ident: $argument:ty = $stored:expr;)*
        $(set $optional:ident: $given:ty = $value:expr;)*
        $(..$additional:ident;)?
    }) => {
        #[cfg_attr(docsrs, doc(cfg(feature = "testing")))]
        impl $name {
            /// Creates a value with the required fields set, for tests. The server may add required
            /// fields, so a later version of this function may take more arguments.
            #[inline]
            pub fn new($($required: $argument),*) -> Self {
                Self {
                    $($required: $stored,)*
                    $($optional: ::std::option::Option::None,)*
                    $($additional: ::std::default::Default::default(),)?
                    extra: ::std::default::Default::default(),
                }
            }
        }

        $crate::constructors!(@type set $name { $(set $optional: $given = $value;)* });
    };
    (@type set $name:ident {}) => {};
    (@type set $name:ident { $(set $optional:ident: $given:ty = $value:expr;)* }) => {
        #[cfg_attr(docsrs, doc(cfg(feature = "testing")))]
        impl $name {
            $(
                /// Sets the field of the same name, for tests.
                #[inline]
                pub fn $optional(mut self, $optional: $given) -> Self {
                    self.$optional = ::std::option::Option::Some($value);
                    self
                }
            )*
        }
    };
    ($($kind:ident $name:ident $members:tt)*) => {
        $($crate::constructors!(@type $kind $name $members);)*
    };
}
