//! Every component is used by some operation, and components are in the order in which they are
//! first mentioned.

use std::collections::HashSet;

use crategen::diagnostic::{Diagnostic, Diagnostics};
use crategen::document::{Node, Value};
use crategen::pointer::Pointer;

/// The pointer of the schemas.
const SCHEMAS: &str = "#/components/schemas/";

/// Reports schemas that nothing mentions, and the first that is out of order. Returns the number of
/// schemas.
pub(super) fn check(root: &Node, faults: &mut Diagnostics) -> usize {
    let mut reader = Reader { root, seen: HashSet::new(), met: Vec::new() };
    reader.read(root.get("paths"));
    let schemas = root.get("components").and_then(|components| components.get("schemas"));
    let names: Vec<&str> = schemas
        .and_then(Node::as_object)
        .into_iter()
        .flat_map(|all| all.iter().map(|(name, _)| name))
        .collect();
    let at = |name: &str| Pointer::root().child("components").child("schemas").child(name);
    for name in names.iter().filter(|name| !reader.met.contains(name)) {
        faults.push(
            Diagnostic::uncoded(format!("no operation uses the schema `{name}`"))
                .at(&at(name))
                .help("remove it, or refer to it from where it belongs"),
        );
    }
    let mentioned = names.iter().filter(|name| reader.met.contains(name));
    if let Some((stands, belongs)) = mentioned.zip(&reader.met).find(|(stands, belongs)| stands != belongs) {
        faults.push(
            Diagnostic::uncoded(format!("the schema `{belongs}` belongs here, instead of `{stands}`"))
                .at(&at(stands))
                .help("the order of schemas is that of their first mention in the document"),
        );
    }
    names.len()
}

/// Reads the document from the top, and follows each reference at its first mention.
struct Reader<'a> {
    root: &'a Node,
    seen: HashSet<&'a str>,
    /// The schemas in the order of their first mention.
    met: Vec<&'a str>,
}

impl<'a> Reader<'a> {
    fn read(&mut self, node: Option<&'a Node>) {
        match node.map(|node| &node.value) {
            Some(Value::Array(items)) => items.iter().for_each(|item| self.read(Some(item))),
            Some(Value::Object(object)) => {
                for (key, value) in object.iter() {
                    match (key, value.as_str()) {
                        ("$ref", Some(target)) => self.follow(target),
                        ("example" | "examples", _) => {}
                        _ => self.read(Some(value)),
                    }
                }
            }
            _ => {}
        }
    }

    fn follow(&mut self, target: &'a str) {
        if self.seen.insert(target) {
            self.met.extend(target.strip_prefix(SCHEMAS));
            let keys = target.trim_start_matches("#/").split('/');
            let node = keys.into_iter().try_fold(self.root, |node, key| node.get(key));
            self.read(node);
        }
    }
}
