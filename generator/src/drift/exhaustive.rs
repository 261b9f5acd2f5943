//! Compares all fields of a struct: a field added to the IR that is not compared does not compile.

/// Binds each field of a struct to its two values, the old one first.
///
/// The list must name every field, or the pattern does not compile; and every binding must be used,
/// or CI fails on the warning.
macro_rules! each_field {
    ($type:ident { $($field:ident),+ $(,)? } of $old:expr, $new:expr) => {
        let $type { $($field: _),+ } = $old;
        $(let $field = (&$old.$field, &$new.$field);)+
    };
}

pub(super) use each_field;

/// Marks facts that are not compared here, with the reason.
pub(super) fn skip<T>(_why: NotCompared, _facts: T) {}

/// The reason that a fact is not compared here.
#[derive(Clone, Copy, Debug)]
pub(super) enum NotCompared {
    /// It is a location.
    Location,
    /// The two values were paired by it, so they are equal or were compared then.
    Paired,
    /// It follows from facts that are compared.
    Follows,
    /// It is compared with the type, operation or body that it belongs to.
    Elsewhere,
    /// The configuration, the lock or a later stage sets it, not the document.
    NotOfDocument,
}
