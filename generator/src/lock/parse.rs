//! The text of a lock to the API that it stands for: names and shapes, without docs and places.

use std::collections::HashMap;

use super::line::{Word, unquoted, words};
use super::{item, skeleton};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Alias, Api, Operation, Resource, Scheme, SchemeKind, TypeId};
use crate::names::{CredentialName, FeatureName, FnName, ModuleName, TypeName};
use crate::text::Text;

/// Reads what [`text`](super::text) wrote. `file` is what diagnostics call it.
///
/// # Errors
///
/// Each line that is not understood.
pub fn parse(file: &str, text: &str) -> Result<Api, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut fault = |line: usize| {
        diagnostics.push(
            Diagnostic::error("the line is none that codegen writes")
                .in_file(file, line + 1, 1)
                .help("restore the file from git; without it every name is given away anew"),
        );
    };
    let mut blocks: Vec<Block> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let Some(words) = words(line) else {
            fault(number);
            continue;
        };
        match (line.starts_with(' '), blocks.last_mut()) {
            (true, Some(block)) => block.parts.push(Line { number, words }),
            (true, None) => fault(number),
            (false, _) => blocks.push(Block { head: Line { number, words }, parts: Vec::new() }),
        }
    }
    let mut reading = Reading { api: skeleton::api(), ids: HashMap::new(), places: HashMap::new() };
    reading.names(&blocks).into_iter().for_each(&mut fault);
    for block in &blocks {
        for line in reading.block(block) {
            fault(line);
        }
    }
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    let mut api = reading.finish();
    crate::analyze::null_setters(&mut api);
    Ok(api)
}

/// A line, counted from 0, and its words.
pub(super) struct Line<'a> {
    pub number: usize,
    pub words: Vec<Word<'a>>,
}

/// A line at the margin and the indented ones below it.
pub(super) struct Block<'a> {
    pub head: Line<'a>,
    pub parts: Vec<Line<'a>>,
}

/// The types by their names.
pub(super) type Ids = HashMap<String, TypeId>;

struct Reading {
    api: Api,
    ids: Ids,
    /// The resources by their paths, each with those that stand in it by their paths.
    places: HashMap<String, (Resource, Vec<String>)>,
}

impl Reading {
    /// Types mention each other, so their names come first. Gives the lines of names that stand twice.
    fn names(&mut self, blocks: &[Block]) -> Vec<usize> {
        let mut twice = Vec::new();
        for block in blocks {
            if let ["struct" | "enum" | "union" | "newtype", name, ..] = block.head.words.as_slice() {
                let id = TypeId(self.ids.len());
                if self.ids.insert((*name).to_owned(), id).is_some() {
                    twice.push(block.head.number);
                }
            }
        }
        twice
    }

    /// The numbers of the lines that are not understood.
    fn block(&mut self, block: &Block) -> Vec<usize> {
        let mut faults = Vec::new();
        let understood = match block.head.words.as_slice() {
            // What it was made with is for those who choose a lock.
            ["configuration", _] => Some(()),
            ["scheme", wire, name, kind @ ..] => self.scheme(wire, name, kind),
            ["resource", path, handle, accessor, feature, flags @ ..] => {
                self.resource(path, handle, accessor, feature, flags == ["client"])
            }
            ["operation", ..] => match item::operation(block, &self.ids, &mut faults) {
                Some((path, operation)) => self.place(&path, operation),
                None => None,
            },
            ["alias", name, home, target] => self.alias(name, home, target),
            _ => item::definition(block, &self.ids, &mut faults).map(|def| self.api.types.push(def)),
        };
        if understood.is_none() {
            faults.push(block.head.number);
        }
        faults
    }

    fn scheme(&mut self, wire: &str, name: &str, kind: &[&str]) -> Option<()> {
        let kind = match kind {
            // A lock of before does not say, and nothing travels like this.
            [] => SchemeKind::Header(Text::new()),
            ["bearer"] => SchemeKind::Bearer,
            ["basic"] => SchemeKind::Basic,
            ["mutual-tls"] => SchemeKind::MutualTls,
            [kind] => match kind.split_once(':')? {
                ("header", name) => SchemeKind::Header(unquoted(name)?.into()),
                ("query", name) => SchemeKind::Query(unquoted(name)?.into()),
                ("cookie", name) => SchemeKind::Cookie(unquoted(name)?.into()),
                _ => return None,
            },
            _ => return None,
        };
        self.api.schemes.push(Scheme {
            wire: unquoted(wire)?.into(),
            name: CredentialName::given(name)?,
            kind,
            env: None,
            token_url: None,
            doc: skeleton::doc(),
        });
        Some(())
    }

    fn resource(
        &mut self,
        path: &str,
        handle: &str,
        accessor: &str,
        feature: &str,
        client: bool,
    ) -> Option<()> {
        let module = path.rsplit('/').next()?;
        let resource = Resource {
            module: ModuleName::given(module)?,
            handle: TypeName::given(handle)?,
            accessor: FnName::given(accessor)?,
            feature: FeatureName::given(feature)?,
            doc: skeleton::doc(),
            client,
            operations: Vec::new(),
            types: Vec::new(),
            children: Vec::new(),
        };
        self.places.insert(path.to_owned(), (resource, Vec::new()));
        Some(())
    }

    fn place(&mut self, path: &str, operation: Operation) -> Option<()> {
        self.places.get_mut(path)?.0.operations.push(operation);
        Some(())
    }

    fn alias(&mut self, name: &str, home: &str, target: &str) -> Option<()> {
        let ty = *self.ids.get(target)?;
        self.api.aliases.push(Alias { home: item::home(home)?, name: TypeName::given(name)?, ty });
        Some(())
    }

    /// Puts the resources into each other.
    fn finish(mut self) -> Api {
        let mut paths: Vec<String> = self.places.keys().cloned().collect();
        paths.sort();
        let mut top = Vec::new();
        for path in paths {
            let parent = path.rsplit_once('/').map(|(parent, _)| parent.to_owned());
            match parent.and_then(|parent| self.places.get_mut(&parent)) {
                Some((_, children)) => children.push(path),
                None => top.push(path),
            }
        }
        self.api.resources = top.iter().filter_map(|path| take(&mut self.places, path)).collect();
        self.api
    }
}

fn take(places: &mut HashMap<String, (Resource, Vec<String>)>, path: &str) -> Option<Resource> {
    let (mut resource, children) = places.remove(path)?;
    resource.children = children.iter().filter_map(|child| take(places, child)).collect();
    Some(resource)
}
