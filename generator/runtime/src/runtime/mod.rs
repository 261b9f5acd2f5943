//! What every generated client shares.

// JSON.
mod date;
mod date_time;
mod json;
mod timestamp;
pub use date::Date;
pub use date_time::DateTime;
pub use json::*;
pub(crate) use json::{from_members, integer_enum, model, newtypes, text_enum, unions};
pub use timestamp::{OutOfRange, Timestamp};

// Mentioned once with nothing, so that none is unused in a crate whose document has no unions, say.
crate::runtime::model!();
crate::runtime::newtypes!();
crate::runtime::text_enum!();
crate::runtime::integer_enum!();
crate::runtime::from_members!();
crate::runtime::unions!();
crate::runtime::requests!();

// The part that speaks HTTP.
pub(crate) mod http;
pub(crate) use self::http::requests;
pub use self::http::*;
