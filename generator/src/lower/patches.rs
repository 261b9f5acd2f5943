//! Patches: bodies whose meaning depends on the media type more than on the schema.

use crate::media_type::essence;

/// The meaning of a patch's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Patch {
    /// A part of the resource that is merged into it (RFC 7396).
    Merge,
    /// Like `Merge`, with the rules of Kubernetes for lists.
    StrategicMerge,
    /// A list of operations (RFC 6902).
    Operations,
    /// The desired state of the resource, to be created or merged: server-side apply of Kubernetes.
    Apply,
}

/// Returns the meaning of a body with that media type; `None` if the media type does not define
/// one.
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
    /// Returns the suffix of methods that send such a body.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Merge => "merge_patch",
            Self::StrategicMerge => "strategic_merge_patch",
            Self::Operations => "json_patch",
            Self::Apply => "apply",
        }
    }
}
