//! What every generated client shares.
