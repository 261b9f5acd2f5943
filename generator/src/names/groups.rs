//! The private modules of types that several resources share.

use std::collections::HashMap;

use super::ident::{LONGEST_FILE, ModuleName, Name, bounded, starting_with_letter};
use super::package::FeatureName;
use super::scope::fingerprint;
use super::words::snake;

impl ModuleName {
    /// Creates the modules of groups of types, named after the features that compile them, such as
    /// `groups_and_users`. No two are alike, and none depends on the order of the groups.
    pub fn of_groups(groups: &[Vec<FeatureName>]) -> Vec<Self> {
        let names: Vec<String> = groups.iter().map(|features| joined(features)).collect();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        names.iter().for_each(|name| *counts.entry(name).or_default() += 1);
        let unique = |(name, features): (&String, &Vec<FeatureName>)| {
            if counts[name.as_str()] == 1 {
                return Self(name.clone());
            }
            let features: Vec<&str> = features.iter().map(FeatureName::as_str).collect();
            Self(format!("{name}_x{:08x}", fingerprint(&features.join("\n"))))
        };
        names.iter().zip(groups).map(unique).collect()
    }

    /// Creates the private module that contains the groups of a module: `shared`, or a longer name
    /// if that is taken.
    pub fn of_shared_types(is_taken: impl Fn(&Self) -> bool) -> Self {
        let mut name = Self("shared".to_owned());
        while is_taken(&name) {
            name = name.with_suffix("types");
        }
        name
    }
}

/// Joins the names of at most three features, or those of two and the number of the others.
fn joined(features: &[FeatureName]) -> String {
    let mut words: Vec<String> = features.iter().map(|feature| snake(feature.as_str())).collect();
    if words.len() > 3 {
        let more = format!("{}_more", words.len() - 2);
        words.truncate(2);
        words.push(more);
    }
    bounded(starting_with_letter(words.join("_and_"), "resource_"), "_", LONGEST_FILE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_named_after_its_features() {
        let rows: [(&[&[&str]], &[&str]); 4] = [
            (&[&["groups", "projects-users"]], &["groups_and_projects_users"]),
            (&[&["a", "b", "c"], &["a", "b", "c", "d"]], &["a_and_b_and_c", "a_and_b_and_2_more"]),
            (&[&["3d", "b"]], &["resource_3d_and_b"]),
            (
                &[&["a-and-b", "c"], &["a", "b-and-c"], &["b", "c"]],
                &["a_and_b_and_c_xf5a35a50", "a_and_b_and_c_xcc744e4c", "b_and_c"],
            ),
        ];
        for (groups, expected) in rows {
            let features =
                groups.iter().map(|group| group.iter().map(|name| FeatureName::new(&[name])).collect());
            let names = ModuleName::of_groups(&features.collect::<Vec<_>>());
            assert_eq!(names.iter().map(ModuleName::as_str).collect::<Vec<_>>(), expected, "{groups:?}");
        }
    }

    #[test]
    fn the_module_of_groups_is_not_that_of_a_resource() {
        let resources = ["shared", "shared_types"].map(ModuleName::of_segment);
        let name = ModuleName::of_shared_types(|name| resources.contains(name));
        assert_eq!(name.as_str(), "shared_types_types");
    }
}
