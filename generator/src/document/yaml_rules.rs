//! Messages for violations of YAML 1.2.

use granit_parser::ErrorKind;

use super::fault::Fault;
use super::node::Position;

/// Returns the error for a violation, with a hint if there is a typical fix.
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
    let rule = if rule.is_empty() { "the text cannot be parsed from here on".to_owned() } else { rule };
    let fault = Fault::new(position, format!("not YAML: {rule}"));
    match help {
        Some(help) => fault.help(help),
        None => fault,
    }
}

/// A message and a hint. Both may be empty.
type Rule = (&'static str, &'static str);

const QUOTE: &str = "put the whole string in quotes";
const SPACES: &str = "indent with spaces";

fn unexpected(character: char) -> (String, Option<&'static str>) {
    match character {
        '`' => ("an unquoted string cannot begin with a backtick".to_owned(), Some(QUOTE)),
        '@' | '%' => (format!("an unquoted string cannot begin with `{character}`"), Some(QUOTE)),
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => {
            let code = u32::from(character);
            (
                format!("the control character U+{code:04X} is not allowed in a string"),
                Some("remove it, or write it as an escape in double quotes"),
            )
        }
        _ => (format!("`{}` is not allowed here", character.escape_debug()), Some(QUOTE)),
    }
}

/// Violations of the rules for lines and indentation.
fn indentation(kind: &ErrorKind) -> Option<Rule> {
    Some(match kind {
        ErrorKind::TabNotAllowed | ErrorKind::TabInBlockIndentation | ErrorKind::TabInIndentation => {
            ("a line is indented with a tab", SPACES)
        }
        ErrorKind::TabAtBlockScalarStart => {
            ("a block of text after `|` or `>` cannot begin with a tab", SPACES)
        }
        ErrorKind::TabInPlainScalar => ("a line of an unquoted string begins with a tab", SPACES),
        ErrorKind::InvalidIndentation
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::InvalidQuotedScalarIndent => (
            "a bracket or quote before this line is not closed, and the line is not indented further than its key",
            "close the bracket or quote, or indent the line",
        ),
        ErrorKind::InvalidBlockScalarIndent => (
            "a line of the block of text after `|` or `>` is indented less than its first line",
            "indent all lines of the text equally, and empty lines not further than that",
        ),
        ErrorKind::DocumentIndicatorInQuotedScalar => (
            "a line inside a quoted string begins with `---` or `...`",
            "indent the line, or close the quote before it",
        ),
        ErrorKind::InvalidDocumentEnd => ("unexpected text after `...`, which ends the document", ""),
        ErrorKind::ExpectedDocumentStart => (
            "the document is complete before this line, which belongs to no key or list",
            "indent the line under the key that it belongs to; a value cannot be both in brackets and in indented lines",
        ),
        _ => return None,
    })
}

/// Violations of the rules for objects and lists.
fn collection(kind: &ErrorKind) -> Option<Rule> {
    Some(match kind {
        ErrorKind::ExpectedBlockMappingKey => (
            "expected a key here",
            "align the keys of the object; put a string that contains quotes in the other kind of quotes",
        ),
        ErrorKind::ExpectedBlockSequenceEntry => {
            ("expected `-` for the next item of the list", "align the items of the list")
        }
        ErrorKind::ExpectedFlowMappingSeparator => {
            ("expected `,` or `}` here", "close the bracket before this, or add the comma")
        }
        ErrorKind::ExpectedFlowSequenceSeparator => {
            ("expected `,` or `]` here", "close the bracket before this, or add the comma")
        }
        ErrorKind::UnexpectedEofFlowSequence => ("the file ends inside `[…`", "close the bracket"),
        ErrorKind::UnexpectedEofFlowMapping | ErrorKind::UnexpectedEofImplicitFlowMapping => {
            ("the file ends inside `{…`", "close the bracket")
        }
        ErrorKind::UnexpectedEofBlockSequence
        | ErrorKind::UnexpectedEofBlockMapping
        | ErrorKind::UnexpectedEof => ("the file ends in the middle of a value", ""),
        ErrorKind::MisplacedFlowCollectionEnd => {
            ("this closing bracket has no opening bracket", "remove it, or put the string in quotes")
        }
        ErrorKind::SimpleKeyExpected => {
            ("this key has no `:`", "add `:` after the key, or put the string in quotes")
        }
        ErrorKind::InvalidSimpleKey => (
            "a key must be on one line and shorter than 1024 characters",
            "close the quotes or brackets before this line",
        ),
        ErrorKind::MappingValueNotAllowed => (
            "`: ` is not allowed inside an unquoted string",
            "put the string in quotes; if this is meant to be a key, align it with the other keys of the object",
        ),
        ErrorKind::MappingKeyNotAllowed => ("`? ` cannot begin a key here", QUOTE),
        ErrorKind::BlockSequenceEntryNotAllowed => {
            ("a list cannot begin with `- ` here", "begin the list on a line of its own")
        }
        ErrorKind::BlockEntryInFlowCollection => {
            ("`- ` is not allowed inside brackets", "separate the items with commas")
        }
        ErrorKind::InvalidColonPlacement => (
            "there is no key before this `:`",
            "close the bracket or quote before this, which is the usual cause",
        ),
        ErrorKind::InvalidBlockEntryWhitespace
        | ErrorKind::InvalidMappingValueWhitespace
        | ErrorKind::ExpectedWhitespace => ("a space is missing here", "put a space after `-`, `:` and `?`"),
        ErrorKind::FlowMappingValueAdjacentCollection => {
            ("a space is missing after `:`", "put a space after `:`")
        }
        ErrorKind::ExpectedNodeContent => ("expected a value here", ""),
        ErrorKind::RecursionLimitExceeded => ("arrays and objects are nested too deeply", ""),
        _ => return None,
    })
}

/// Violations of the rules for strings and comments.
fn scalar(kind: &ErrorKind) -> Option<Rule> {
    Some(match kind {
        ErrorKind::UnclosedQuotedScalar => ("this quote is never closed", "close the quote"),
        ErrorKind::InvalidTrailingSingleQuotedScalar => {
            ("unexpected text after the closing quote", "write a single quote in the string as `''`")
        }
        ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            ("unexpected text after the closing quote", "write a double quote in the string as `\\\"`")
        }
        ErrorKind::UnknownQuotedScalarEscape => (
            "unknown escape in a string in double quotes",
            "write a backslash as `\\\\`, or use single quotes, which have no escapes",
        ),
        ErrorKind::InvalidQuotedScalarHexEscape | ErrorKind::InvalidUnicodeEscape => (
            "this escape is not a character",
            "write `\\x`, `\\u` or `\\U` with two, four or eight hexadecimal digits",
        ),
        ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate => (
            "this escape is only half of a surrogate pair",
            "write both halves, `\\ud83d\\ude00`, or the character itself",
        ),
        ErrorKind::PlainScalarStartsWithDashFlowIndicator => {
            ("an unquoted string cannot begin with `-` and a bracket or comma", QUOTE)
        }
        ErrorKind::UnexpectedEndOfPlainScalar => ("an unquoted string cannot end here", QUOTE),
        ErrorKind::CommentInterceptedScalar => (
            "a comment is inside a string",
            "move the comment before the string, or put the string in quotes",
        ),
        ErrorKind::CommentNotSeparated => ("a space is missing before `#`", "put a space before the comment"),
        ErrorKind::ZeroBlockScalarIndent | ErrorKind::InvalidBlockScalarHeader => (
            "`|` or `>` must be followed by `+`, `-`, a digit from 1 to 9, a comment or nothing on its line",
            "begin the text on the next line",
        ),
        ErrorKind::BomInsideDocument => ("a byte-order mark is inside the text", "remove it"),
        _ => return None,
    })
}

/// Violations of the rules for anchors, aliases, tags and directives.
fn property(kind: &ErrorKind) -> Option<Rule> {
    Some(match kind {
        ErrorKind::UnknownAnchor => (
            "this alias has no anchor before it",
            "put a string that begins with `*` in quotes, or add the anchor: `&name`",
        ),
        ErrorKind::MissingAnchorOrAliasName => ("`&` or `*` is not followed by a name", QUOTE),
        ErrorKind::UndeclaredTagHandle => ("this tag has a handle that no `%TAG` declares", QUOTE),
        ErrorKind::ExpectedTagBang
        | ErrorKind::InvalidGlobalTagCharacter
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::MissingTagUri
        | ErrorKind::UnclosedVerbatimTag
        | ErrorKind::InvalidTagEscape
        | ErrorKind::InvalidTagUtf8LeadingByte
        | ErrorKind::InvalidTagUtf8TrailingByte
        | ErrorKind::InvalidTagUtf8 => ("invalid tag after `!`", QUOTE),
        ErrorKind::UnsupportedYamlMajorVersion => ("the file declares a YAML version other than 1", ""),
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
            "invalid directive: a line that begins with `%` must be `%YAML 1.2` or `%TAG`, once each, before `---`",
            QUOTE,
        ),
        _ => return None,
    })
}
