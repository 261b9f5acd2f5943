//! How signs and symbols are said.

/// The name of a sign that has a meaning in some places only.
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

/// The name of a symbol that is not ASCII, between spaces where it is a word. What is not listed is
/// spelled as `any_ascii` has it, which is often what it looks like rather than how it is said.
pub(super) fn symbol(c: char) -> Option<&'static str> {
    Some(match c {
        // As in `1024×1024`, and in `1024x1024`.
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

/// The name of a fraction; its compatible form is two numbers and a slash.
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

/// How a mark on a letter is said in formulas, such as `x̂`, where the two have no composed form.
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
