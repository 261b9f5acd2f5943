//! The files `LICENSE-MIT` and `LICENSE-APACHE`.

use crate::ir::Package;
use crate::text::Text;

const MIT: &str = include_str!("../../LICENSE-MIT");
const APACHE: &str = include_str!("../../LICENSE-APACHE");

/// Returns the names and texts of the licenses that the package's SPDX expression names, without
/// those whose texts are not known.
pub fn licenses(package: &Package) -> Vec<(&'static str, &'static str)> {
    let expression = package.license.as_ref().map(Text::toml).unwrap_or_default();
    let names = |id: &str| expression.split([' ', '"', '(', ')', '/']).any(|word| word == id);
    let known = [("MIT", "LICENSE-MIT", MIT), ("Apache-2.0", "LICENSE-APACHE", APACHE)];
    known.into_iter().filter(|(id, ..)| names(id)).map(|(_, file, text)| (file, text)).collect()
}
