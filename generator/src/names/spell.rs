//! Spells a text of the document in characters that are valid in identifiers. Punctuation and
//! symbols become words.

use std::borrow::Cow;
use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_security::mixed_script::AugmentedScriptSet;
use unicode_security::{
    GeneralSecurityProfile, confusable_detection::skeleton, is_potential_mixed_script_confusable_char,
};

use super::signs::{GREEK, fraction, mark, sign, symbol};

/// Spells meaningful characters as words; other punctuation separates words.
///
/// Combining marks are kept if they are part of a script, such as vowel signs and viramas, and XID
/// allows them. Accents are composed with their letter, or else dropped.
///
/// ASCII punctuation is meaningful if it compares (`StartTime<`), precedes a number (`+1`, `-1`),
/// or is the whole text (`*`). Other symbols always are. Letters of other scripts are kept, unless
/// rustc's lints would warn about them.
pub(super) fn spelled(text: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b' ');
    if text.bytes().all(plain) && text.bytes().any(|byte| byte.is_ascii_alphanumeric()) {
        return Cow::Borrowed(text);
    }
    if text.is_ascii() {
        return Cow::Owned(words(text));
    }
    Cow::Owned(unsuspicious(&words(&composed(text))))
}

/// Spells the text in ASCII, for example for file names.
pub(super) fn ascii(text: &str) -> Cow<'_, str> {
    match spelled(text) {
        words if words.is_ascii() => words,
        words => Cow::Owned(words.chars().map(transliterated).collect()),
    }
}

/// Normalises the text to NFKC, which unifies full-width letters, ligatures, superscripts, and
/// letters composed with a mark. Removes invisible characters.
fn composed(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| !is_invisible(c)) {
        match c {
            // Its lower case is two characters, which nobody uses.
            'İ' => visible.push('I'),
            '’' | '‘' | 'ʼ' | '′' => visible.push('\''),
            '‐' | '‑' | '–' => visible.push('-'),
            _ => match fraction(c) {
                Some(word) => visible.extend([" ", word, " "]),
                None => visible.push(c),
            },
        }
    }
    visible.nfkc().collect()
}

/// Returns whether the character only affects the shape of others (`Default_Ignorable_Code_Point`).
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

fn words(text: &str) -> String {
    let all_signs = !text.chars().any(char::is_alphanumeric);
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut first = true;
    while let Some(c) = chars.next() {
        let before_digit = chars.peek().is_some_and(char::is_ascii_digit);
        let means =
            all_signs || matches!(c, '<' | '>' | '=') || (first && before_digit && matches!(c, '+' | '-'));
        match sign(c) {
            Some(word) if means => out.extend([" ", word, " "]),
            _ if c.is_ascii_alphanumeric() => out.push(c),
            // An apostrophe joins: `don't` is one word.
            _ if c == '\'' => {}
            _ if c.is_ascii() && !(all_signs && c.is_control()) => out.push(' '),
            _ => push_other(&mut out, c, all_signs),
        }
        first = false;
    }
    out
}

/// Adds a character that is not ASCII, or a lone character without a name.
fn push_other(out: &mut String, c: char, all_signs: bool) {
    if c.is_alphabetic() && is_letter(c) {
        out.push(c);
    } else if c.is_alphanumeric() {
        out.push_str(&transliterated(c));
    } else if let Some(word) = symbol(c) {
        out.push_str(word);
    } else if let Some(word) = mark(c).filter(|_| !out.ends_with(' ') && !out.is_empty()) {
        out.extend([" ", word, " "]);
    } else if is_joined(out, c) {
        out.push(c);
    } else if !all_signs && unicode_ident::is_xid_continue(c) {
        // An accent without a composed form is dropped.
    } else {
        let word = any_ascii::any_ascii_char(c);
        let alike: Vec<&str> = word.chars().filter_map(sign).collect();
        match word {
            word if word.contains(|c: char| c.is_ascii_alphanumeric()) => {
                out.extend([" ", &word.replace(|c: char| !c.is_ascii_alphanumeric(), " "), " "]);
            }
            "" => out.push_str(&code(c)),
            _ if all_signs && !alike.is_empty() => out.extend([" ", &alike.join(" "), " "]),
            _ if all_signs => out.push_str(&code(c)),
            _ => out.push(' '),
        }
    }
}

/// Returns whether the letter is valid in an identifier in both cases without a lint.
fn is_letter(c: char) -> bool {
    let forms = || [c].into_iter().chain(c.to_uppercase()).chain(c.to_lowercase());
    forms().all(|c| unicode_ident::is_xid_continue(c) && GeneralSecurityProfile::identifier_allowed(c))
        && unicode_ident::is_xid_start(c)
        && (is_cased(c) || !(c.is_lowercase() || c.is_uppercase()))
        || (c.is_alphabetic() && is_vowel_sign(c))
}

/// Returns whether a mark belongs to the letter before it, as the virama of Devanagari does:
/// without it, the word would be a different one. Accents on cased letters do not belong to
/// them, because people omit them, too.
fn is_joined(before: &str, mark: char) -> bool {
    is_mark(mark)
        && before
            .chars()
            .next_back()
            .is_some_and(|c| !c.is_ascii() && (is_mark(c) || is_letter(c) && !is_cased(c)))
}

/// Returns whether the character can only follow a letter in an identifier, and heck treats it as
/// the end of a word.
pub(super) fn is_mark(c: char) -> bool {
    !c.is_ascii() && !c.is_alphanumeric() && is_vowel_sign(c)
}

fn is_cased(c: char) -> bool {
    c.to_uppercase().ne([c]) || c.to_lowercase().ne([c])
}

/// Returns whether it is a vowel written as a mark, as in Devanagari.
fn is_vowel_sign(c: char) -> bool {
    !unicode_ident::is_xid_start(c)
        && unicode_ident::is_xid_continue(c)
        && GeneralSecurityProfile::identifier_allowed(c)
}

/// Spells the letters that rustc's lints `mixed_script_confusables` and `confusable_idents` would
/// warn about: letters of a script if all of that script's letters in the text look like others,
/// and all letters if the whole text looks like ASCII. Single Greek letters are spelled by name;
/// `μ` before a unit becomes `u`.
fn unsuspicious(words: &str) -> String {
    let words = named_greek(words);
    if words.is_ascii() {
        return words;
    }
    let looks_ascii = |text: &str| !text.is_ascii() && skeleton(text).all(|c| c.is_ascii());
    if looks_ascii(&words.to_lowercase()) || looks_ascii(&words.to_uppercase()) {
        return words.chars().map(transliterated).collect();
    }
    let is_confusable =
        |c: char| c.to_lowercase().chain(c.to_uppercase()).any(is_potential_mixed_script_confusable_char);
    let mut scripts: HashMap<AugmentedScriptSet, bool> =
        HashMap::from([(AugmentedScriptSet::for_char('A'), true)]);
    for c in words.chars().filter(|c| !c.is_ascii()) {
        *scripts.entry(AugmentedScriptSet::for_char(c)).or_default() |= !is_confusable(c);
    }
    let is_clear = |c: char| c.is_ascii() || scripts[&AugmentedScriptSet::for_char(c)];
    words.chars().map(|c| if is_clear(c) { Cow::Owned(c.to_string()) } else { transliterated(c) }).collect()
}

/// Spells Greek letters that are not next to another Greek letter.
fn named_greek(words: &str) -> String {
    let name = |c: char| c.to_lowercase().next().and_then(|c| GREEK.iter().find(|(letter, _)| *letter == c));
    let is_greek = |c: char| matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}');
    let chars: Vec<char> = words.chars().collect();
    let mut out = String::with_capacity(words.len());
    for (index, &c) in chars.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| chars[index]);
        let after = chars.get(index + 1).copied();
        let alone = !before.is_some_and(is_greek) && !after.is_some_and(is_greek);
        match name(c).filter(|_| alone) {
            Some(('μ', _)) if after.is_some_and(|c| c.is_ascii_alphabetic()) => out.push('u'),
            Some((_, name)) => out.extend([" ", name, " "]),
            None => out.push(c),
        }
    }
    out
}

/// Returns the character in ASCII, or its code if it has no ASCII form.
fn transliterated(c: char) -> Cow<'static, str> {
    match c {
        c if c.is_ascii() => Cow::Owned(c.to_string()),
        _ => {
            let plain = any_ascii::any_ascii_char(c);
            let letters: String = plain.chars().filter(char::is_ascii_alphanumeric).collect();
            Cow::Owned(if letters.is_empty() && !is_vowel_sign(c) { code(c) } else { letters })
        }
    }
}

/// Returns the code as a word, such as `u1f9ff`.
fn code(c: char) -> String {
    format!(" u{:x} ", u32::from(c))
}
