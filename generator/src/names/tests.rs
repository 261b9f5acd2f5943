//! Properties of all names, whatever text they are made from.

use std::collections::HashSet;

use proc_macro2::Ident;
use proptest::prelude::*;
use unicode_security::GeneralSecurityProfile;

use super::words::kebab;
use super::{
    ConstName, FieldName, FnName, Labelled, ModuleName, Scope, TypeName, TypeOf, TypeScope, VariantName,
    singular,
};

/// Texts that are known to cause trouble, in addition to random ones.
const HOSTILE: &[&str] = &[
    "",
    " ",
    "\t",
    "\u{a0}",
    "_",
    "__",
    "-",
    "+1",
    "-1",
    "1",
    "½",
    "1½",
    "²",
    "x²",
    "m⁻¹",
    "µ",
    "μg",
    "Å",
    "℃",
    "№",
    "™",
    "①",
    "Ⅳ",
    "ﬁ",
    "ǅ",
    "ŉ",
    "ß",
    "İ",
    "ı",
    "ſ",
    "ς",
    "ΣΑΣ",
    "ĸ",
    "ა",
    "Ა",
    "ﷺ",
    "e\u{301}",
    "\u{301}",
    "\u{301}a",
    "\u{200d}",
    "\u{fe0f}",
    "\u{ad}",
    "\u{feff}",
    "\u{202e}abc",
    "👍",
    "👍🏽",
    "👩‍👩‍👧",
    "🇩🇪",
    "1\u{fe0f}\u{20e3}",
    "٣",
    "٣x",
    "שלום",
    "हिन्दी",
    "क्",
    "\u{94d}क",
    "ไทย",
    "用户",
    "日本",
    "한국어",
    "ｱ",
    "ー",
    "・",
    "·",
    "l·l",
    "а",
    "сор",
    "scope",
    "ѕсоре",
    "\0",
    "\u{7f}",
    "\u{e000}",
    "\u{10ffff}",
    "\u{378}",
    "r#type",
    "r#",
    "type",
    "self",
    "Self",
    "super",
    "crate",
    "gen",
    "try",
    "async",
    "union",
    "'static",
    "con",
    "nul",
    "COM1",
    "aux.txt",
    "K",
    "A1",
    "Unknown",
    "extra",
    "new",
    "$",
    "@",
    "*",
    "<",
    ">=",
    "≥",
    "don't",
    "don’t",
    "a/b",
    "a b",
    "a_b",
    "aB",
    "AB",
    "𝛼",
    "𝐀",
    "𝟘",
    "\u{2f800}",
    "𠮷",
    "ꙮ",
    "ᚠ",
    "𐐨",
    "𐐀",
    "ⓐ",
    "㏄",
    "㍿",
    "ʼ",
    "ʹ",
    "·x",
    "℘",
    "℮",
    "゛",
    "ﾞ",
    "\u{e33}",
    "\u{eb3}",
    "\u{ff9e}",
    "\u{37a}",
];

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,12}",
        proptest::collection::vec(any::<char>(), 1..4).prop_map(|chars| chars.into_iter().collect()),
        proptest::sample::select(HOSTILE).prop_map(str::to_owned),
        (proptest::sample::select(HOSTILE), proptest::sample::select(HOSTILE))
            .prop_map(|(a, b)| format!("{a}{b}")),
    ]
}

/// Checks that rustc accepts a name without a warning.
fn check(text: &str, name: &str, is_odd: impl Fn(char) -> bool) {
    // Only raw identifiers that the parser knows as keywords.
    let printed = [name.to_owned(), format!("r#{name}")];
    let is_parsed = printed.iter().any(|name| syn::parse_str::<Ident>(name).is_ok());
    assert!(is_parsed, "{text:?} gives {name:?}, which is no identifier");
    assert!(!name.chars().any(is_odd), "{text:?} gives {name:?}, which is in another case");
    let is_common = |c: char| c.is_ascii() || GeneralSecurityProfile::identifier_allowed(c);
    assert!(name.chars().all(is_common), "{text:?} gives {name:?}, which rustc warns of");
    assert!(name.len() <= 140, "{text:?} gives {name:?}, which is long");
}

fn check_all(text: &str) {
    let ty = TypeName::new(text);
    for name in
        [ty.as_str(), TypeName::new("Pet").join(text).as_str(), VariantName::new(text, ty.as_str()).as_str()]
    {
        check(text, name, |c| c == '_');
        let first = name.chars().next().expect("no name is empty");
        assert!(!first.is_lowercase(), "{text:?} gives {name:?}, which begins with a small letter");
    }
    let module = ModuleName::of_segment(text);
    for name in [FieldName::new(text).as_str(), FnName::new(text).as_str(), module.as_str()] {
        check(text, name, char::is_uppercase);
        assert!(!name.trim_matches('_').contains("__"), "{text:?} gives {name:?}");
    }
    check(text, ConstName::new(text).as_str(), char::is_lowercase);
    for stem in [module.file_stem().into_owned(), module.short_file_stem(), kebab(text)] {
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
        assert!(stem.bytes().all(is_plain), "{text:?} gives the file {stem:?}");
    }
    assert!(module.file_stem().len() <= 70);
    let _ = singular(text);
}

/// Checks that names in one scope differ.
fn check_apart(texts: &HashSet<String>) {
    let (mut fields, mut variants, mut types) =
        (Scope::structure(true), Scope::enumeration(), TypeScope::default());
    let mut seen = HashSet::new();
    for text in texts {
        let field = fields.field(text.as_str(), text);
        let variant = variants.value(&Labelled(text, "Kind"), text, text);
        let ty = types.claim(text.as_str(), TypeOf::Component, text);
        for name in [format!("field {field}"), format!("variant {variant}"), format!("type {ty}")] {
            check(text, name.split(' ').next_back().expect("a name"), |_| false);
            assert!(seen.insert(name.clone()), "{name} twice, the second time of {text:?}");
        }
    }
}

#[test]
fn characters_of_every_block_can_be_in_a_name() {
    let rest = ('\u{250}'..=char::MAX).step_by(131);
    for c in ('\0'..'\u{250}').chain(rest) {
        check_all(c.encode_utf8(&mut [0; 4]));
        check_all(&format!("pet{c}name"));
    }
}

/// All 1,112,064 characters, alone and between letters. Takes a minute or two without optimization.
#[test]
#[ignore = "it takes long, and the test above takes a sample: run it after a change of how names are spelled"]
fn every_character_can_be_in_a_name() {
    for c in '\0'..=char::MAX {
        check_all(c.encode_utf8(&mut [0; 4]));
        check_all(&format!("pet{c}name"));
    }
}

#[test]
fn troublesome_texts_become_names() {
    for first in HOSTILE {
        check_all(first);
        for second in HOSTILE.iter().step_by(5) {
            check_all(&format!("{first}{second}"));
        }
    }
    check_apart(&HOSTILE.iter().map(|text| (*text).to_owned()).collect());
}

#[test]
fn long_names_are_cut_and_stay_apart() {
    for length in [300, 10_000] {
        for unit in ["a", "a_", "größe", "用", "👍", "A"] {
            let (one, other) = (format!("{}b", unit.repeat(length)), format!("{}c", unit.repeat(length)));
            check_all(&one);
            assert_ne!(FieldName::new(&one), FieldName::new(&other));
            assert_ne!(TypeName::new(&one), TypeName::new(&other));
            assert_ne!(ModuleName::of_segment(&one).file_stem(), ModuleName::of_segment(&other).file_stem());
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_a_name(text in texts()) {
        check_all(&text);
    }

    #[test]
    fn names_in_one_scope_differ(texts in proptest::collection::hash_set(texts(), 0..40)) {
        check_apart(&texts);
    }
}
