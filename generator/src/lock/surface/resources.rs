//! Lines of credentials, headers, handles and former names.

use super::line::{Line, Row};
use crate::ir::{Alias, ClientHeader, Resource, Scheme, SchemeKind};
use crate::names::{CredentialName, FeatureName, FnName, TypeName};
use crate::text::Text;

/// A credential and the setter of the builder for it.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemeSurface {
    pub wire: Text,
    pub name: CredentialName,
    /// The way it is sent; `None` in an older lock, which does not record it.
    pub kind: Option<SchemeKind>,
}

impl SchemeSurface {
    pub(crate) fn of(scheme: &Scheme) -> Self {
        Self { wire: scheme.wire.clone(), name: scheme.name.clone(), kind: Some(scheme.kind.clone()) }
    }
}

impl Row for SchemeSurface {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        Some(Self {
            wire: line.word(it.map(|it| &it.wire))?,
            name: line.word(it.map(|it| &it.name))?,
            kind: line.optional(it.and_then(|it| it.kind.as_ref()))?,
        })
    }
}

/// A header of every call and the setter of the builder for it.
#[derive(Clone, Debug, PartialEq)]
pub struct HeaderSurface {
    pub wire: Text,
    pub name: FnName,
}

impl HeaderSurface {
    pub(super) fn of(header: &ClientHeader) -> Self {
        Self { wire: header.wire.clone(), name: header.name.clone() }
    }
}

impl Row for HeaderSurface {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        Some(Self { wire: line.word(it.map(|it| &it.wire))?, name: line.word(it.map(|it| &it.name))? })
    }
}

/// A handle and its module.
#[derive(Clone, Debug, PartialEq)]
pub struct ResourceSurface {
    /// The modules with `/` between them.
    pub path: String,
    pub handle: TypeName,
    pub accessor: FnName,
    pub feature: FeatureName,
    /// Set if the handle has a method `client`.
    pub client: bool,
}

impl ResourceSurface {
    pub(super) fn of(path: String, resource: &Resource) -> Self {
        let Resource { handle, accessor, feature, has_client_accessor: client, .. } = resource;
        Self {
            path,
            handle: handle.clone(),
            accessor: accessor.clone(),
            feature: feature.clone(),
            client: *client,
        }
    }
}

impl Row for ResourceSurface {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        Some(Self {
            path: line.word(it.map(|it| &it.path))?,
            handle: line.word(it.map(|it| &it.handle))?,
            accessor: line.word(it.map(|it| &it.accessor))?,
            feature: line.word(it.map(|it| &it.feature))?,
            client: line.flag("client", it.map(|it| it.client)),
        })
    }
}

impl Row for Alias {
    fn line(line: &mut Line<'_>, it: Option<&Self>) -> Option<Self> {
        Some(Self {
            name: line.word(it.map(|it| &it.name))?,
            home: line.word(it.map(|it| &it.home))?,
            ty: line.word(it.map(|it| &it.ty))?,
        })
    }
}
