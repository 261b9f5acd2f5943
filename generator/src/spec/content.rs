//! Strings that contain other data: `contentMediaType` and `contentEncoding` (JSON Schema 2020-12,
//! "Validation", section 8).

use super::Content;
use super::cursor::Cursor;

/// Returns the content of the node's strings, from its own keywords.
pub(super) fn content(at: &Cursor<'_>) -> Content {
    match at.text("contentEncoding") {
        Some("7bit" | "8bit" | "binary") | None => {}
        Some(_) => return Content::Encoded,
    }
    match at.text("contentMediaType") {
        Some(media) => Content::Media(media.to_owned()),
        // RFC 2045, section 2.9: arbitrary bytes, not encoded.
        None if at.text("contentEncoding") == Some("binary") => {
            Content::Media("application/octet-stream".to_owned())
        }
        None => Content::Unsaid,
    }
}

/// Returns whether the node's strings hold JSON, if they hold what `contentSchema` describes.
pub(super) fn holds_json(at: &Cursor<'_>) -> bool {
    match content(at) {
        Content::Unsaid => true,
        Content::Media(media) => is_json(&media),
        Content::Encoded => false,
    }
}

/// Returns whether the node's own keywords say that its values are bytes, not text.
pub(super) fn is_binary(at: &Cursor<'_>) -> bool {
    matches!(content(at), Content::Media(media) if !is_text(&media) && !is_json(&media))
}

/// Returns whether a media type, or every one in a list, is text.
pub(crate) fn is_text(media: &str) -> bool {
    essences(media).all(|essence| essence.starts_with("text/"))
}

/// Returns whether a media type, or every one in a list, is JSON.
pub(crate) fn is_json(media: &str) -> bool {
    essences(media).all(|essence| essence == "application/json" || essence.ends_with("+json"))
}

/// Returns the media types of a list without their parameters.
fn essences(media: &str) -> impl Iterator<Item = String> {
    let media = media.split(',').map(|media| media.split(';').next().unwrap_or_default());
    media.map(|media| media.trim().to_ascii_lowercase())
}
