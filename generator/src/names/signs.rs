//! Names of punctuation and symbols.

/// Returns the name of a character that only has a meaning in some positions.
pub(super) fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '/' => "slash",
        '\\' => "backslash",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '%' => "percent",
        '$' => "dollar",
        '@' => "at",
        '#' => "hash",
        '&' => "and",
        '|' => "or",
        '^' => "caret",
        '~' => "tilde",
        '?' => "question",
        '_' => "underscore",
        ' ' => "space",
        '\t' => "tab",
        '\n' | '\r' => "newline",
        '(' => "open",
        ')' => "close",
        '[' => "open_bracket",
        ']' => "close_bracket",
        '{' => "open_brace",
        '}' => "close_brace",
        '"' | '\'' | '`' => "quote",
        _ => return None,
    })
}

/// Returns the name of a symbol that is not ASCII, between spaces if it is a word. Other symbols
/// are spelled by `any_ascii`, which often goes by their look and not by their name.
pub(super) fn symbol(c: char) -> Option<&'static str> {
    Some(match c {
        // `1024×1024` is spelled like `1024x1024`.
        '×' => "x",
        '−' => " minus ",
        '±' => " plus minus ",
        '÷' => " divided by ",
        '≤' | '⩽' => " less equal ",
        '≥' | '⩾' => " greater equal ",
        '≠' => " not equal ",
        '≈' => " about ",
        '∞' => " infinity ",
        '∅' => " empty ",
        '√' => " sqrt ",
        '∑' => " sum ",
        '∏' => " product ",
        '∆' => " delta ",
        '∈' => " in ",
        '‰' => " permille ",
        '°' => " deg ",
        '€' => " euro ",
        '£' => " pound ",
        '¥' => " yen ",
        '¢' => " cent ",
        '§' => " section ",
        '¶' => " paragraph ",
        '©' => " copyright ",
        '®' => " registered ",
        '—' | '―' => " dash ",
        '•' => " bullet ",
        '←' => " left ",
        '↑' => " up ",
        '→' => " right ",
        '↓' => " down ",
        '↔' => " left right ",
        '✓' | '✔' => " check ",
        '✕' | '✗' | '✘' => " cross ",
        '★' | '☆' => " star ",
        _ => return None,
    })
}

/// Returns the name of a fraction. Its compatibility form would be two numbers and a slash.
pub(super) fn fraction(c: char) -> Option<&'static str> {
    Some(match c {
        '½' => "one half",
        '⅓' => "one third",
        '⅔' => "two thirds",
        '¼' => "one quarter",
        '¾' => "three quarters",
        '⅕' => "one fifth",
        '⅖' => "two fifths",
        '⅗' => "three fifths",
        '⅘' => "four fifths",
        '⅙' => "one sixth",
        '⅚' => "five sixths",
        '⅐' => "one seventh",
        '⅛' => "one eighth",
        '⅜' => "three eighths",
        '⅝' => "five eighths",
        '⅞' => "seven eighths",
        '⅑' => "one ninth",
        '⅒' => "one tenth",
        '↉' => "zero thirds",
        '⅟' => "one over",
        _ => return None,
    })
}

/// Returns the name of a mark on a letter in formulas, such as `x̂`, if the two have no composed
/// form.
pub(super) fn mark(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{302}' => "hat",
        '\u{303}' => "tilde",
        '\u{304}' | '\u{305}' => "bar",
        '\u{307}' => "dot",
        '\u{20d7}' => "vec",
        _ => return None,
    })
}

/// The names of the Greek letters.
pub(super) const GREEK: [(char, &str); 25] = [
    ('α', "alpha"),
    ('β', "beta"),
    ('γ', "gamma"),
    ('δ', "delta"),
    ('ε', "epsilon"),
    ('ζ', "zeta"),
    ('η', "eta"),
    ('θ', "theta"),
    ('ι', "iota"),
    ('κ', "kappa"),
    ('λ', "lambda"),
    ('μ', "mu"),
    ('ν', "nu"),
    ('ξ', "xi"),
    ('ο', "omicron"),
    ('π', "pi"),
    ('ρ', "rho"),
    ('σ', "sigma"),
    ('ς', "sigma"),
    ('τ', "tau"),
    ('υ', "upsilon"),
    ('φ', "phi"),
    ('χ', "chi"),
    ('ψ', "psi"),
    ('ω', "omega"),
];
