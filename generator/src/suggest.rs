//! Suggestions for a misspelled name.

use strsim::osa_distance;

/// Returns the candidate with the fewest changes from `name`, if at most a third of the letters
/// differ, ignoring case.
pub(crate) fn closest<'n>(name: &str, candidates: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    closest_within(name, candidates, MAX_LETTERS)
}

/// Returns the candidate that [`closest`] returns, if at most `most` letters differ.
pub(crate) fn closest_within<'n>(
    name: &str,
    candidates: impl Iterator<Item = &'n str>,
    most: usize,
) -> Option<&'n str> {
    let letters = letters(name);
    let length = letters.chars().count();
    let limit = (length / 3).max(1).min(most);
    // The difference in length is a lower bound for the distance, and excludes most candidates
    // cheaply.
    let is_as_long = |candidate: &str| candidate.chars().count().min(MAX_LETTERS).abs_diff(length) <= limit;
    candidates
        .filter(|candidate| *candidate != name && is_as_long(candidate))
        .map(|candidate| (osa_distance(&letters, &self::letters(candidate)), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Returns the edit distance between two names, ignoring case: letters that are added, removed,
/// replaced, or swapped with a neighbour.
pub(crate) fn changes(name: &str, other: &str) -> usize {
    osa_distance(&letters(name), &letters(other))
}

/// Suggestions for the misspelled names of a document. The number of comparisons is limited,
/// because a document may have thousands of mistakes and thousands of names.
#[derive(Debug)]
pub(crate) struct Suggestions {
    left: usize,
}

impl Default for Suggestions {
    fn default() -> Self {
        Self { left: 100_000 }
    }
}

impl Suggestions {
    /// Returns the closest candidate, as [`closest`] does, until the limit of comparisons is
    /// reached.
    pub fn closest<'n>(&mut self, name: &str, candidates: impl Iterator<Item = &'n str>) -> Option<&'n str> {
        let allowed = self.left;
        closest(name, candidates.take(allowed).inspect(|_| self.left -= 1))
    }
}

/// The number of letters of a name that are compared.
const MAX_LETTERS: usize = 80;

/// Returns the letters of a name that are compared.
fn letters(name: &str) -> String {
    name.to_lowercase().chars().take(MAX_LETTERS).collect()
}

#[cfg(test)]
mod tests {
    use super::{Suggestions, closest};

    #[test]
    fn the_closest_name_wins_if_it_is_close() {
        let names = ["User", "UserList", "Project", "use"];
        let cases = [
            ("Usr", Some("User")),
            ("UsersList", Some("UserList")),
            ("project", Some("Project")),
            ("Invoice", None),
            ("User", Some("use")),
            ("Uesr", Some("User")),
            ("Porject", Some("Project")),
            ("", None),
        ];
        for (name, expected) in cases {
            assert_eq!(closest(name, names.into_iter()), expected, "{name}");
        }
    }

    #[test]
    fn suggestions_come_to_an_end() {
        let mut suggestions = Suggestions { left: 3 };
        let names = ["User", "Project"];
        assert_eq!(suggestions.closest("Usr", names.into_iter()), Some("User"));
        assert_eq!(suggestions.closest("Usr", names.into_iter()), Some("User"));
        assert_eq!(suggestions.closest("Usr", names.into_iter()), None);
    }
}
