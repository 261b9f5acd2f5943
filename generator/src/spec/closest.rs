//! The name that a person probably meant.

/// The candidate with the fewest changes from `name`, if a third of the letters or less differ.
pub(super) fn closest<'n>(name: &str, candidates: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let letters: Vec<char> = name.to_lowercase().chars().take(MAX_LETTERS).collect();
    let limit = (letters.len() / 3).max(1);
    candidates
        .filter(|candidate| *candidate != name)
        .map(|candidate| (distance(&letters, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Longer names are compared up to here.
const MAX_LETTERS: usize = 80;

/// Levenshtein's distance, ignoring case.
fn distance(name: &[char], other: &str) -> usize {
    let mut row: Vec<usize> = (0..=name.len()).collect();
    for (index, letter) in other.to_lowercase().chars().take(MAX_LETTERS).enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], index + 1);
        for place in 0..name.len() {
            let replaced = diagonal + usize::from(name[place] != letter);
            diagonal = row[place + 1];
            row[place + 1] = replaced.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row[name.len()]
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn the_closest_name_wins_if_it_is_close() {
        let names = ["User", "UserList", "Project", "use"];
        let cases = [
            ("Usr", Some("User")),
            ("UsersList", Some("UserList")),
            ("project", Some("Project")),
            ("Invoice", None),
            ("User", Some("use")),
            ("", None),
        ];
        for (name, expected) in cases {
            assert_eq!(closest(name, names.into_iter()), expected, "{name}");
        }
    }
}
