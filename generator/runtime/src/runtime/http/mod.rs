//! The part that speaks HTTP.
