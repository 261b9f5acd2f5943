//! Schemas by their `$id` (JSON Schema 2020-12 core, section 8.2.1), which is relative to the `$id`
//! of the schema around it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::rc::Rc;

use super::cursor::Cursor;
use super::resolver::{Identified, Resolver};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::resolved;
use crate::pointer::Pointer;

/// Keywords whose values are not schemas.
const VALUES: [&str; 5] = ["const", "enum", "default", "example", "examples"];

impl<'d> Resolver<'d> {
    /// Returns the closest schema around a node that has an `$id`, and its URI.
    pub(super) fn identified(&self, at: &Cursor<'d>) -> Option<(String, Cursor<'d>)> {
        let file = at.file_name();
        let mut step = Cursor::root(self.document.file(file).ok()?, Pointer::file(file));
        let mut found = id(&step).map(|id| (resolved("", id), step.clone()));
        for key in at.pointer().keys() {
            step = step.step(&key)?;
            if let Some(id) = id(&step) {
                let base = found.as_ref().map_or("", |(base, _)| base);
                found = Some((resolved(base, id), step.clone()));
            }
        }
        found
    }

    /// Returns the schema that a URI reference means by its `$id`, in the file of the holder or in
    /// the main file.
    pub(super) fn by_id(&mut self, holder: &Cursor<'d>, reference: &str) -> Option<Cursor<'d>> {
        let base = self.identified(holder).map(|(base, _)| base).unwrap_or_default();
        let uri = resolved(&base, reference);
        let files = [holder.file_name().to_owned(), String::new()];
        files.iter().find_map(|file| {
            let all = self.ids_of(file)?;
            all.iter().find(|(known, _)| *known == uri).map(|(_, at)| at.clone())
        })
    }

    fn ids_of(&mut self, file: &str) -> Option<Identified<'d>> {
        if let Some(known) = self.identifiers.get(file) {
            return Some(Rc::clone(known));
        }
        let root = Cursor::root(self.document.file(file).ok()?, Pointer::file(file));
        let mut all = Vec::new();
        let mut known: HashMap<String, Cursor<'d>> = HashMap::new();
        let mut waiting = vec![(root, String::new())];
        while let Some((at, mut base)) = waiting.pop() {
            if let Some(id) = id(&at) {
                base = resolved(&base, id);
                match known.entry(base.clone()) {
                    Entry::Occupied(first) => self.report.push(of_two_schemas(&base, first.get(), &at)),
                    Entry::Vacant(free) => drop(free.insert(at.clone())),
                }
                all.push((base.clone(), at.clone()));
            }
            let members = at.members().filter(|(key, _)| !VALUES.contains(key)).map(|(_, child)| child);
            let from = waiting.len();
            waiting.extend(members.chain(at.items()).map(|child| (child, base.clone())));
            // The first child is the next one.
            waiting[from..].reverse();
        }
        let all: Identified<'d> = all.into();
        self.identifiers.insert(file.to_owned(), Rc::clone(&all));
        Some(all)
    }
}

/// Returns a warning of a URI that identifies two schemas (JSON Schema 2020-12 core, section
/// 8.2.1).
fn of_two_schemas(uri: &str, first: &Cursor<'_>, second: &Cursor<'_>) -> Diagnostic {
    let first = first.pointer();
    let message =
        format!("the `$id` `{uri}` is also that of the schema at {first}, which references to it mean");
    Diagnostic::warning(Code::RepeatedDeclaration, message)
        .at(&second.pointer())
        .help("give each schema a URI of its own")
}

/// Returns the `$id` of a schema, unless it is an anchor of an earlier draft.
pub(super) fn id<'d>(at: &Cursor<'d>) -> Option<&'d str> {
    at.get("$id")?.node.as_str().filter(|id| !id.starts_with('#') && !id.is_empty())
}
