//! The rules of YAML 1.2 that a text may break, in words.

use granit_parser::ErrorKind;

use super::fault::Fault;
use super::node::Position;

/// The fault of a text that breaks a rule, with what to do about it where that is plain.
pub(super) fn fault(kind: &ErrorKind, position: Position) -> Fault {
    let (rule, help) = match kind {
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => {
            (format!("`{open}` is closed by `{close}`"), Some("close each bracket by its own kind"))
        }
        ErrorKind::UnclosedFlowCollection { open } => {
            (format!("this `{open}` is never closed"), Some("close the bracket"))
        }
        ErrorKind::UnexpectedCharacter { character } => unexpected(*character),
        kind => {
            let (rule, help) = indentation(kind)
                .or_else(|| collection(kind))
                .or_else(|| scalar(kind))
                .or_else(|| property(kind))
                .unwrap_or_default();
            match rule {
                "" => (kind.to_string(), None),
                rule => (rule.to_owned(), (!help.is_empty()).then_some(help)),
            }
        }
    };
    let rule = if rule.is_empty() { "the text cannot be read from here on".to_owned() } else { rule };
    Fault { help: help.map(str::to_owned), ..Fault::new(position, format!("not YAML: {rule}")) }
}

/// A rule, and what to do; both may be empty.
type Rule = (&'static str, &'static str);

const QUOTE: &str = "put the whole text in quotes";
const SPACES: &str = "indent by spaces";

fn unexpected(character: char) -> (String, Option<&'static str>) {
    match character {
        '`' => ("an unquoted text cannot begin with a backtick".to_owned(), Some(QUOTE)),
        '@' | '%' => (format!("an unquoted text cannot begin with `{character}`"), Some(QUOTE)),
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => {
            let code = u32::from(character);
            (
                format!("the control character U+{code:04X} cannot stand in a text"),
                Some("remove it, or write it as an escape in double quotes"),
            )
        }
        _ => (format!("`{}` cannot stand here", character.escape_debug()), Some(QUOTE)),
    }
}

/// Rules of lines and their indentation.
fn indentation(kind: &ErrorKind) -> Option<Rule> {
    Some(match kind {
        ErrorKind::TabNotAllowed | ErrorKind::TabInBlockIndentation | ErrorKind::TabInIndentation => {
            ("a tab cannot indent a line", SPACES)
        }
        ErrorKind::TabAtBlockScalarStart => ("a text after `|` or `>` cannot begin with a tab", SPACES),
        ErrorKind::TabInPlainScalar => {
            ("an unquoted text cannot go on after a tab at a line's start", SPACES)
        }
        ErrorKind::InvalidIndentation
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::InvalidQuotedScalarIndent => (
            "a bracket or quote before this line is not closed, and the line is not indented further than its key",
            "close the bracket or quote, or indent the line",
        ),
        ErrorKind::InvalidBlockScalarIndent => (
            "a line of the text after `|` or `>` is indented less than its first line",
            "give the lines of the text one indentation, and empty lines no more than that",
        ),
        ErrorKind::DocumentIndicatorInQuotedScalar => (
            "`---` or `...` begins a line inside of a quoted text",
            "indent the line, or close the quote before it",
        ),
        ErrorKind::InvalidDocumentEnd => ("something stands behind `...`, which ends the document", ""),
        ErrorKind::ExpectedDocumentStart => (
            "the document is complete before this line, which belongs to no key or list",
            "indent the line under the key that it belongs to; a value stands on its own or in brackets, not as both",
        ),
        _ => return None,
    })
}

/// Rules of objects and lists.
fn collection(kind: &ErrorKind) -> Option<Rule> {
    Some(match kind {
        ErrorKind::ExpectedBlockMappingKey => (
            "a key was expected here",
            "give the keys of one object the same column; a text that holds quotes needs others around it",
        ),
        ErrorKind::ExpectedBlockSequenceEntry => {
            ("`-` was expected here, since a list is open", "give the items of one list the same column")
        }
        ErrorKind::ExpectedFlowMappingSeparator => {
            ("`,` or `}` was expected here", "close the bracket before this, or add the comma")
        }
        ErrorKind::ExpectedFlowSequenceSeparator => {
            ("`,` or `]` was expected here", "close the bracket before this, or add the comma")
        }
        ErrorKind::UnexpectedEofFlowSequence => ("the file ends inside of `[…`", "close the bracket"),
        ErrorKind::UnexpectedEofFlowMapping | ErrorKind::UnexpectedEofImplicitFlowMapping => {
            ("the file ends inside of `{…`", "close the bracket")
        }
        ErrorKind::UnexpectedEofBlockSequence
        | ErrorKind::UnexpectedEofBlockMapping
        | ErrorKind::UnexpectedEof => ("the file ends in the middle of a value", ""),
        ErrorKind::MisplacedFlowCollectionEnd => {
            ("a bracket is closed that was not opened", "remove it, or put the text in quotes")
        }
        ErrorKind::SimpleKeyExpected => (
            "a key without `:` stands here",
            "add `:` after the key; an unquoted text cannot hold what it holds",
        ),
        ErrorKind::InvalidSimpleKey => (
            "a key must stand on one line, and be shorter than 1024 characters",
            "close the quotes or brackets before this line",
        ),
        ErrorKind::MappingValueNotAllowed => (
            "`: ` stands inside of an unquoted text, or a key inside of a value",
            "put a text that holds `: ` in quotes; give keys of one object the same column",
        ),
        ErrorKind::MappingKeyNotAllowed => ("`? ` cannot begin a key here", QUOTE),
        ErrorKind::BlockSequenceEntryNotAllowed => {
            ("`- ` cannot begin a list here", "begin the list on a line of its own")
        }
        ErrorKind::BlockEntryInFlowCollection => {
            ("`- ` stands inside of brackets", "separate the items by commas")
        }
        ErrorKind::InvalidColonPlacement => (
            "`:` stands where no key is before it",
            "close the bracket or quote before this; an unclosed one is the usual cause",
        ),
        ErrorKind::InvalidBlockEntryWhitespace
        | ErrorKind::InvalidMappingValueWhitespace
        | ErrorKind::ExpectedWhitespace => ("a space is missing here", "put a space after `-`, `:` and `?`"),
        ErrorKind::FlowMappingValueAdjacentCollection => {
            ("a space is missing after `:`", "put a space after `:`")
        }
        ErrorKind::ExpectedNodeContent => ("a value was expected here", ""),
        ErrorKind::RecursionLimitExceeded => ("arrays and objects nest too deep", ""),
        _ => return None,
    })
}

/// Rules of texts and comments.
fn scalar(kind: &ErrorKind) -> Option<Rule> {
    Some(match kind {
        ErrorKind::UnclosedQuotedScalar => ("this quote is never closed", "close the quote"),
        ErrorKind::InvalidTrailingSingleQuotedScalar => (
            "something stands behind the quote that closes a text",
            "double a single quote that is part of the text: `''`",
        ),
        ErrorKind::InvalidTrailingDoubleQuotedScalar => (
            "something stands behind the quote that closes a text",
            "write a quote that is part of the text as `\\\"`",
        ),
        ErrorKind::UnknownQuotedScalarEscape => (
            "an unknown escape stands in a text of double quotes",
            "write a backslash as `\\\\`, or take single quotes, in which it is itself",
        ),
        ErrorKind::InvalidQuotedScalarHexEscape | ErrorKind::InvalidUnicodeEscape => (
            "an escape names no character",
            "write `\\x`, `\\u` or `\\U` with two, four or eight hexadecimal digits",
        ),
        ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate => (
            "an escape is half of a character",
            "write both halves, `\\ud83d\\ude00`, or the character itself",
        ),
        ErrorKind::PlainScalarStartsWithDashFlowIndicator => {
            ("an unquoted text cannot begin with `-` and a bracket or comma", QUOTE)
        }
        ErrorKind::UnexpectedEndOfPlainScalar => ("an unquoted text cannot end here", QUOTE),
        ErrorKind::CommentInterceptedScalar => (
            "a comment stands inside of a text",
            "move the comment before the text, or put the text in quotes",
        ),
        ErrorKind::CommentNotSeparated => ("a space is missing before `#`", "put a space before the comment"),
        ErrorKind::ZeroBlockScalarIndent | ErrorKind::InvalidBlockScalarHeader => (
            "what follows `|` or `>` on its line is neither `+`, `-`, a digit from 1 to 9 nor a comment",
            "begin the text on the next line",
        ),
        ErrorKind::BomInsideDocument => ("a byte-order mark stands inside of the text", "remove it"),
        _ => return None,
    })
}

/// Rules of anchors, aliases, tags and directives.
fn property(kind: &ErrorKind) -> Option<Rule> {
    Some(match kind {
        ErrorKind::UnknownAnchor => (
            "an alias repeats an anchor that does not stand before it",
            "put a text that begins with `*` in quotes, or add the anchor: `&name`",
        ),
        ErrorKind::MissingAnchorOrAliasName => ("`&` or `*` is followed by no name", QUOTE),
        ErrorKind::UndeclaredTagHandle => ("a tag begins with a handle that no `%TAG` declares", QUOTE),
        ErrorKind::ExpectedTagBang
        | ErrorKind::InvalidGlobalTagCharacter
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::MissingTagUri
        | ErrorKind::UnclosedVerbatimTag
        | ErrorKind::InvalidTagEscape
        | ErrorKind::InvalidTagUtf8LeadingByte
        | ErrorKind::InvalidTagUtf8TrailingByte
        | ErrorKind::InvalidTagUtf8 => ("what begins with `!` here is no tag", QUOTE),
        ErrorKind::UnsupportedYamlMajorVersion => ("the file says that it is of another YAML than 1", ""),
        ErrorKind::DuplicateVersionDirective
        | ErrorKind::DuplicateTagDirective
        | ErrorKind::MissingDocumentEndBeforeDirective
        | ErrorKind::ExpectedTagDirectiveBang
        | ErrorKind::InvalidTagDirectiveTerminator
        | ErrorKind::InvalidDirectiveTerminator
        | ErrorKind::DirectiveByteLimitExceeded { .. }
        | ErrorKind::TooManyReservedDirectiveParams { .. }
        | ErrorKind::MissingYamlVersionSeparator
        | ErrorKind::MissingYamlVersion
        | ErrorKind::YamlVersionTooLong
        | ErrorKind::MissingDirectiveName
        | ErrorKind::InvalidDirectiveName => (
            "a line that begins with `%` is a directive, which is `%YAML 1.2` or `%TAG`, once each before `---`",
            QUOTE,
        ),
        _ => return None,
    })
}
