//! Codes: the kind of a problem, which stays the same when its message is worded differently.

/// Declares the codes: a name in Rust, the word that users see, and the explanation that
/// `crategen explain` prints.
macro_rules! codes {
    ($($name:ident $word:literal $explanation:literal)*) => {
        /// The kind of a problem. The word for it, which users see, never changes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $explanation] $name,)*
        }

        impl Code {
            /// Every code, in the order of the alphabet.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The word that messages show in brackets.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)*
                }
            }

            /// The cause of such a problem, its effect and the remedy.
            pub const fn explanation(self) -> &'static str {
                match self {
                    $(Self::$name => $explanation,)*
                }
            }
        }
    };
}

codes! {
    AmbiguousUnion "ambiguous-union"
        "Two members of a `oneOf` or `anyOf`, or the payloads of two webhooks, accept the same values. \
         The generated code takes the first that fits, so a value may be decoded as another member.\n\n\
         Give each member a property with one fixed value (`const`, or an `enum` of one value), or name \
         such a property in `discriminator`."
    CommandLine "command-line"
        "An argument of the command is missing, or does not fit the others. `--help` lists the arguments \
         with examples."
    ConflictingParts "conflicting-parts"
        "Two parts of one description exclude each other: the types of an `allOf`, two successful \
         responses, or the forms of a body. The message says which part is used.\n\n\
         Make the parts agree, or remove one."
    DeniedWarnings "denied-warnings"
        "The option `--deny-warnings` is given and there are warnings. They are printed above this error."
    ForeignFile "foreign-file"
        "A file or folder that the command did not create has the name of one that it would write. \
         Nothing is overwritten.\n\n\
         Move the file, or choose another folder or name. If the file was changed by hand after it was \
         generated, restore it from version control, or remove it."
    IgnoredKeyword "ignored-keyword"
        "A keyword is valid, but has no effect on the generated code where it is. The message says what \
         becomes of the value. The chapter \u{201c}OpenAPI support\u{201d} lists every construct."
    InternalError "internal-error"
        "The generator made code that is not valid Rust. This is a fault of the generator, and no document \
         should cause it. Please report it with the smallest document that shows it."
    InterruptedRun "interrupted-run"
        "An earlier run was stopped while it wrote files. Its changes are undone before new ones are made.\n\n\
         Run the command again."
    InvalidConfiguration "invalid-configuration"
        "An entry of the configuration cannot be used: its key is unknown, its value is of another kind, or \
         it contradicts another entry or the document. The chapter \u{201c}Configuration\u{201d} lists every key."
    InvalidExample "invalid-example"
        "A program in the folder of examples cannot be part of the crate: it is not valid Rust, or it does not \
         begin with a sentence that says what it is for, which the crate's README shows.\n\n\
         Correct the program, or move it elsewhere."
    InvalidLock "invalid-lock"
        "The lock `crategen.lock` keeps the names that users of the crate rely on, and cannot be read or was \
         made with another configuration.\n\n\
         Restore it from version control. Delete it only before the first release: names may change without it.\n\n\
         The lock `vendor.lock` lists the files of references to the web. It can be made again with \
         `crategen vendor`."
    InvalidMapping "invalid-mapping"
        "An entry of the `mapping` of a `discriminator` refers to something that is not a member of the union. \
         The entry is ignored, so values with that tag are kept as JSON.\n\n\
         Correct the reference, or remove the entry."
    InvalidName "invalid-name"
        "A name is not allowed where it is used, such as the name or version of a package, or the name of a \
         header. The message says which characters are allowed."
    InvalidOverlay "invalid-overlay"
        "The overlay does not follow the OpenAPI Overlay Specification, or one of its actions does not fit the \
         document. An action whose target matches nothing is reported too, because it corrects nothing."
    InvalidSyntax "invalid-syntax"
        "The text is not valid YAML, JSON or TOML. The cause is often just before the place shown: an \
         unclosed quote or bracket, or a tab as indentation."
    InvalidValue "invalid-value"
        "A value is not one of those that OpenAPI allows for its key, such as a status, media type, style, \
         location or type.\n\n\
         Correct the value. Until then the generated code does what the message says."
    LargeCrate "large-crate"
        "Compiling the whole crate takes long, and all of its resources are on by default. A program that \
         needs one of them compiles the others too, unless it turns off the default features.\n\n\
         Set `default-resources` in the table `[package]` of the configuration to the features of the resources \
         that most programs need. The others remain features, and the feature `all` turns on all of them. To \
         keep all of them on, list all of them, or `default-resources = [\"all\"]`."
    LeftOut "left-out"
        "Part of the document does not become code. The message says which, and why.\n\n\
         Correct the part, or call the operation by `Client::request`."
    LimitExceeded "limit-exceeded"
        "The document is larger than a limit that protects against documents that would exhaust memory or \
         time. The table `[limits]` of the configuration raises the limits."
    MissingFile "missing-file"
        "A file that the command line, the project file or a reference names does not exist. Paths in a \
         document are relative to the file that contains them."
    MissingKey "missing-key"
        "An object lacks a key that OpenAPI requires, such as the `name` of a parameter or the \
         `propertyName` of a `discriminator`.\n\n\
         Add the key. Until then the object has the effect that the message says."
    NameCollision "name-collision"
        "Two types, resources, methods or files would have the same name.\n\n\
         Choose a name in the configuration. The message shows the table and key for it."
    NetworkReference "network-reference"
        "A reference is a network address. The generator reads only files, so that a build never depends on \
         the network.\n\n\
         `crategen vendor` downloads the file once, and keeps it with the document. Or save it next to the \
         document, and refer to it by its path."
    NewerVersion "newer-version"
        "A key exists only in a later version of OpenAPI than the one that the document states, so it has no \
         effect.\n\n\
         Change the `openapi` version, or remove the key."
    NotADocument "not-a-document"
        "The file is not an OpenAPI document: it has no version, or no object at its top.\n\n\
         An OpenAPI document begins with `openapi: 3.1.0`, a Swagger document with `swagger: \"2.0\"`."
    PathRefused "path-refused"
        "A reference leads to a file that a document may not read: outside its folder, on another machine, \
         or by an absolute path.\n\n\
         Move the file below the folder of the document, or name a common folder with `--root`."
    ReferenceCycle "reference-cycle"
        "References lead back to where they began, without a type on the way, so no value fits.\n\n\
         Replace one of the references by a type."
    RepeatedDeclaration "repeated-declaration"
        "The document declares the same thing twice: a key of an object, a parameter of an operation, a \
         header, a tag, or the method of a webhook. One of the declarations is ignored.\n\n\
         Remove one, or give it another name."
    RevisionUnavailable "revision-unavailable"
        "git does not have the revision of the document that was asked for.\n\n\
         Name a file, or `REVISION:PATH` with the path from the top of the repository."
    UndeclaredName "undeclared-name"
        "A name is used and not declared, such as a property in `required`, a security scheme, or a parameter \
         in a path.\n\n\
         Declare it, or correct its spelling."
    UnknownKey "unknown-key"
        "OpenAPI does not define this key where it is, so its value is ignored. The cause is often a spelling \
         mistake or wrong indentation.\n\n\
         Correct the key, or prefix it with `x-` if it is an extension."
    UnknownName "unknown-name"
        "A command or the configuration names a change, kind or code that does not exist. \
         `crategen explain` lists those that do."
    UnmatchedEntry "unmatched-entry"
        "An entry of the configuration names an operation, type or field that the document does not have, so \
         it has no effect.\n\n\
         Correct its key, or remove the entry."
    UnreadableFile "unreadable-file"
        "A file exists and cannot be read, for the reason in the message."
    UnresolvedReference "unresolved-reference"
        "A `$ref` has no target: the document has nothing at that pointer or with that anchor.\n\n\
         Correct the reference. `--allow-incomplete` leaves out the operations that depend on it."
    UnsupportedVersion "unsupported-version"
        "The version of the document or overlay is not one that the generator reads."
    UntypedBody "untyped-body"
        "A body, part, header or parameter has a form that the schema cannot describe, so it is sent or \
         returned as the message says."
    WriteFailed "write-failed"
        "A file cannot be written, for the reason in the message. The files of the last complete run remain."
    WrongKind "wrong-kind"
        "A value is of another kind than its key takes, such as a string in place of an object. It is \
         ignored, or the document is refused if operations would be lost."
}

impl Code {
    /// Returns the code with a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn words_are_unique_and_in_order() {
        let mut words: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert!(
            words.iter().all(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '-')),
            "{words:?}"
        );
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
        assert_eq!(Code::parse("unknown-key"), Some(Code::UnknownKey));
        assert_eq!(Code::parse("unknown"), None);
    }
}
