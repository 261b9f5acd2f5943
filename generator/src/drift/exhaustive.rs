//! Comparing all of a struct: a field that is added to the IR and that nobody compares does not
//! compile.

/// Binds each field of a struct to its two values, the old one first.
///
/// The list must name every field, or the pattern is refused; and what is named must be handed to
/// somebody, or the binding is not used, which CI denies.
macro_rules! each_field {
    ($type:ident { $($field:ident),+ $(,)? } of $old:expr, $new:expr) => {
        let $type { $($field: _),+ } = $old;
        $(let $field = (&$old.$field, &$new.$field);)+
    };
}

pub(super) use each_field;

/// Says of facts that nobody compares here why that is so.
pub(super) fn not_here<T>(_why: Why, _facts: T) {}

/// Why a fact is not compared where it is met.
#[derive(Clone, Copy, Debug)]
pub(super) enum Why {
    /// It says where something stands, not what it is.
    Place,
    /// It has found the two things that are compared, so that they have it in common or that has
    /// been told.
    Paired,
    /// It follows from facts that are compared.
    Follows,
    /// It is told of with the type, the operation or the body that it belongs to.
    ToldElsewhere,
    /// The configuration or the lock chooses it, or emission does: no document has a part in it.
    NotOfDocument,
}
