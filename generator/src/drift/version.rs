//! The version that the crate should get.

use super::Effect;

/// Returns the version that follows `current` after a change with that effect, by Cargo's rules:
/// below 1.0.0 the minor number counts as the major one, below 0.1.0 the patch number does. A
/// pre-release or build suffix is dropped. `None` if `current` is not a version.
pub fn next_version(current: &str, effect: Effect) -> Option<String> {
    let semver::Version { major, minor, patch, .. } = semver::Version::parse(current).ok()?;
    let patched = (major, minor, patch.saturating_add(1));
    let (major, minor, patch) = match (effect, major, minor) {
        (Effect::None, ..) => return Some(current.to_owned()),
        (Effect::Major, 0, 0) => patched,
        (Effect::Major, 0, _) | (Effect::Minor, 1.., _) => (major, minor.saturating_add(1), 0),
        (Effect::Major, ..) => (major.saturating_add(1), 0, 0),
        (Effect::Minor | Effect::Patch | Effect::Docs, ..) => patched,
    };
    Some(format!("{major}.{minor}.{patch}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_follow_as_cargo_reads_them() {
        let rows = [
            ("0.1.0", Effect::None, Some("0.1.0")),
            ("0.1.0", Effect::Docs, Some("0.1.1")),
            ("0.1.4", Effect::Minor, Some("0.1.5")),
            ("0.1.4", Effect::Major, Some("0.2.0")),
            ("0.0.4", Effect::Major, Some("0.0.5")),
            ("1.2.3", Effect::Patch, Some("1.2.4")),
            ("1.2.3", Effect::Minor, Some("1.3.0")),
            ("1.2.3", Effect::Major, Some("2.0.0")),
            ("1.2.3-rc.1", Effect::Major, Some("2.0.0")),
            ("1.2", Effect::Major, None),
            ("", Effect::Docs, None),
        ];
        for (current, effect, expected) in rows {
            assert_eq!(next_version(current, effect).as_deref(), expected, "{current} {effect}");
        }
    }
}
