//! Patches: what a body does is said by its media type rather than by its schema.

use crate::media_type::essence;

/// The meaning of the body of a patch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Patch {
    /// A part of the resource that is merged into it (RFC 7396).
    Merge,
    /// Likewise, by the rules of Kubernetes for lists.
    StrategicMerge,
    /// A list of operations (RFC 6902).
    Operations,
    /// The resource as its owner wants it, to be created or merged: server-side apply of
    /// Kubernetes.
    Apply,
}

/// The meaning of a body of that media type; `None` if the media type says nothing of it.
pub(super) fn patch(media: &str) -> Option<Patch> {
    Some(match essence(media).as_str() {
        "application/merge-patch+json" => Patch::Merge,
        "application/strategic-merge-patch+json" => Patch::StrategicMerge,
        "application/json-patch+json" => Patch::Operations,
        "application/apply-patch+yaml" => Patch::Apply,
        _ => return None,
    })
}

impl Patch {
    /// What the names of a method end in that sends such a body.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Merge => "merge_patch",
            Self::StrategicMerge => "strategic_merge_patch",
            Self::Operations => "json_patch",
            Self::Apply => "apply",
        }
    }
}
