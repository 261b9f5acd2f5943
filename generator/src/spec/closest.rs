//! The name that a person probably meant.

/// The candidate with the fewest changes from `name`, if a third of the letters or less differ.
pub(crate) fn closest<'n>(name: &str, candidates: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    closest_within(name, candidates, MAX_LETTERS)
}

/// Like [`closest`], if no more letters than that differ.
pub(super) fn closest_within<'n>(
    name: &str,
    candidates: impl Iterator<Item = &'n str>,
    most: usize,
) -> Option<&'n str> {
    let letters: Vec<char> = name.to_lowercase().chars().take(MAX_LETTERS).collect();
    let limit = (letters.len() / 3).max(1).min(most);
    // The number of letters is told apart at once, which leaves few names to look at.
    let is_as_long = |candidate: &str| {
        let length = candidate.chars().count().min(MAX_LETTERS);
        length.abs_diff(letters.len()) <= limit
    };
    candidates
        .filter(|candidate| *candidate != name && is_as_long(candidate))
        .filter_map(|candidate| Some((distance(&letters, candidate, limit)?, candidate)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Suggestions for the misspelled names of a document, until so many names have been compared: a document of thousands of
/// mistakes among thousands of names takes no square of them.
#[derive(Debug)]
pub(super) struct Suggestions {
    left: usize,
}

impl Default for Suggestions {
    fn default() -> Self {
        Self { left: 100_000 }
    }
}

impl Suggestions {
    /// The closest candidate, as [`closest`] has it, of those that may still be compared.
    pub fn closest<'n>(&mut self, name: &str, candidates: impl Iterator<Item = &'n str>) -> Option<&'n str> {
        let allowed = self.left;
        closest(name, candidates.take(allowed).inspect(|_| self.left -= 1))
    }
}

/// Longer names are compared up to here.
const MAX_LETTERS: usize = 80;

/// How many letters are added, left out, replaced or swapped between two names, ignoring case.
pub(super) fn changes(name: &str, other: &str) -> usize {
    let letters: Vec<char> = name.to_lowercase().chars().take(MAX_LETTERS).collect();
    distance(&letters, other, MAX_LETTERS).unwrap_or(MAX_LETTERS)
}

/// The distance of optimal string alignment, ignoring case: Levenshtein's, where two neighbours that are swapped are one
/// change. `None` if it is above the limit, which shows early for most names.
fn distance(name: &[char], other: &str, limit: usize) -> Option<usize> {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=name.len()).collect();
    let mut last = None;
    for (index, letter) in other.to_lowercase().chars().take(MAX_LETTERS).enumerate() {
        let mut next = vec![index + 1];
        for place in 0..name.len() {
            let replaced = row[place] + usize::from(name[place] != letter);
            let mut best = replaced.min(row[place + 1] + 1).min(next[place] + 1);
            let is_swapped = place > 0 && last == Some(name[place]) && name[place - 1] == letter;
            if is_swapped && let Some(swapped) = before.get(place - 1) {
                best = best.min(swapped + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut row, next);
        last = Some(letter);
        // Each row is at least as far as the nearer of the two before it.
        let is_near = |row: &[usize]| row.iter().any(|&distance| distance <= limit);
        if !is_near(&row) && !is_near(&before) {
            return None;
        }
    }
    Some(row[name.len()]).filter(|distance| *distance <= limit)
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
