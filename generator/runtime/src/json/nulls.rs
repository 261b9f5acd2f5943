/// A field of the struct `M` that can be sent as `null`; see `null` of the struct or request.
pub struct NullField<M> {
    set: fn(&mut M),
}

impl<M> NullField<M> {
    /// Creates a field from the function that sets it to `null`.
    #[doc(hidden)]
    #[inline]
    pub fn new(set: fn(&mut M)) -> Self {
        Self { set }
    }

    /// Sets the field of a struct to `null`.
    #[doc(hidden)]
    #[inline]
    pub fn set(self, model: &mut M) {
        (self.set)(model);
    }
}

/// Implements `null` for structs, and for requests with a body:
/// `nulls!(UpdatePet.body: PetChanges => UpdatePetNulls { optional name = name, "name"; })`.
///
/// Each row has the presence, the name of the setter, the field of the struct and its name on the
/// wire. `by` precedes the name of the method if a setter is named `null`.
#[doc(hidden)]
#[macro_export]
macro_rules! nulls {
    // A field that may be absent, so the struct has to know that it is `null` rather than absent.
    (@set optional $model:ident $field:ident $wire:literal) => {
        |model| {
            model.$field = ::std::option::Option::None;
            model.extra.null::<$model>($wire);
        }
    };
    (@set nullable $model:ident $field:ident $wire:literal) => {
        |model| model.$field = ::std::option::Option::None
    };
    (@of $owner:ident [$($body:ident)?] $model:ident $nulls:ident $method:ident {
        $($presence:ident $name:ident = $field:ident, $wire:literal;)*
    }) => {
        #[doc = concat!("The fields that [`", stringify!($owner), "`] can send as `null`.")]
        #[non_exhaustive]
        pub struct $nulls {
            $(
                /// The field of the same name.
                pub $name: $crate::NullField<$model>,
            )*
        }

        impl $owner {
            #[doc = concat!("Sends `null` as one of the fields that [`", stringify!($nulls), "`] lists:")]
            #[doc = concat!("`.", stringify!($method), "(|field| field.x)`.")]
            pub fn $method(mut self, field: impl ::std::ops::FnOnce($nulls) -> $crate::NullField<$model>) -> Self {
                let nulls = $nulls {
                    $($name: $crate::NullField::new($crate::nulls!(@set $presence $model $field $wire)),)*
                };
                field(nulls).set(&mut self$(.$body)?);
                self
            }
        }
    };
    (@named $owner:ident $body:tt $model:ident $nulls:ident [] $rows:tt) => {
        $crate::nulls!(@of $owner $body $model $nulls null $rows);
    };
    (@named $owner:ident $body:tt $model:ident $nulls:ident [$method:ident] $rows:tt) => {
        $crate::nulls!(@of $owner $body $model $nulls $method $rows);
    };
    (@owned $owner:ident [] $nulls:ident $method:tt $rows:tt) => {
        $crate::nulls!(@named $owner [] $owner $nulls $method $rows);
    };
    (@owned $owner:ident [$body:ident $model:ident] $nulls:ident $method:tt $rows:tt) => {
        $crate::nulls!(@named $owner [$body] $model $nulls $method $rows);
    };
    ($($owner:ident $(.$body:ident: $model:ident)? => $nulls:ident $(by $method:ident)? $rows:tt)*) => {
        $($crate::nulls!(@owned $owner [$($body $model)?] $nulls [$($method)?] $rows);)*
    };
}
