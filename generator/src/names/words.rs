//! Splits text of a document into words, and joins words in Rust's cases.

use heck::{ToPascalCase, ToSnakeCase};

use super::spell::{ascii, is_mark, spelled};

/// Converts to `snake_case`, for fields, functions and modules. Empty if the text contains nothing
/// that has a name.
pub fn snake(text: &str) -> String {
    with_marks(&with_whole_words(&spelled(text)), |text| text.to_snake_case())
}

/// Converts to `kebab-case` in ASCII, for packages and features. Empty if the text is.
pub fn kebab(text: &str) -> String {
    with_whole_words(&ascii(text)).to_snake_case().replace('_', "-")
}

/// Converts to `PascalCase`, for types and variants. Acronyms are words: `AdminAPIKey` becomes
/// `AdminApiKey`.
pub fn pascal(text: &str) -> String {
    let mut name = with_marks(&spelled(text), |text| text.to_pascal_case());
    // The underscore between digits, which would otherwise separate words.
    name.retain(|sign| sign != '_');
    name
}

/// Words with a capital inside that does not begin a word.
const WHOLE_WORDS: [&str; 1] = ["OAuth"];

/// Writes words in lower case inside that heck would separate: `OAuth`, and acronyms with one small
/// letter, such as `IDs` and `IPv4`, which would be `o_auth`, `i_ds` and `i_pv4`.
fn with_whole_words(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let is = |index: usize, test: fn(&char) -> bool| chars.get(index).is_some_and(test);
    let mut out = String::with_capacity(text.len());
    let mut index = 0;
    while index < chars.len() {
        let rest = &chars[index..];
        let begins = index == 0 || !chars[index - 1].is_uppercase();
        let word = WHOLE_WORDS.iter().map(|word| word.len()).zip(WHOLE_WORDS).find(|(length, word)| {
            begins
                && !is(index + length, |c| c.is_lowercase())
                && rest.iter().take(*length).copied().eq(word.chars())
        });
        let acronym = rest.iter().take_while(|c| c.is_uppercase()).count();
        let has_ending =
            is(index + acronym, |c| c.is_lowercase()) && !is(index + acronym + 1, |c| c.is_lowercase());
        let length = match word {
            Some((length, _)) => length,
            None if begins && acronym > 1 && has_ending => acronym + 1,
            None => 1,
        };
        out.push(chars[index]);
        out.extend(chars[index + 1..index + length].iter().flat_map(|c| c.to_lowercase()));
        index += length;
    }
    out
}

/// Converts the case of a text. Marks are temporarily replaced by a letter without case, because
/// heck would treat them as the end of a word.
fn with_marks(text: &str, case: impl Fn(&str) -> String) -> String {
    const STAND_IN: char = '\u{3134a}';
    if !text.contains(is_mark) || text.contains(STAND_IN) {
        return case(text);
    }
    let mut marks = text.chars().filter(|&c| is_mark(c));
    let name = case(&text.replace(is_mark, STAND_IN.encode_utf8(&mut [0; 4])));
    name.chars().map(|c| if c == STAND_IN { marks.next().unwrap_or(c) } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::{kebab, pascal, snake};

    #[test]
    fn text_becomes_words() {
        let rows = [
            ("AdminAPIKey", "AdminApiKey", "admin_api_key"),
            ("api_key.created", "ApiKeyCreated", "api_key_created"),
            ("project_ids[]", "ProjectIds", "project_ids"),
            ("+1", "Plus1", "plus_1"),
            ("-1", "Minus1", "minus_1"),
            ("StartTime<", "StartTimeLess", "start_time_less"),
            ("*", "Star", "star"),
            ("", "", ""),
            ("X-Request-ID", "XRequestId", "x_request_id"),
            ("größe", "Größe", "größe"),
            ("gpt-4.1-mini", "Gpt41Mini", "gpt_4_1_mini"),
            ("XMLHttpRequest", "XmlHttpRequest", "xml_http_request"),
            ("OAuth2Token", "OAuth2Token", "oauth2_token"),
            ("OrgOAuth2", "OrgOAuth2", "org_oauth2"),
            ("OAuthority", "OAuthority", "o_authority"),
            ("userIDs", "UserIDs", "user_ids"),
            ("IPv4Address", "IPv4Address", "ipv4_address"),
            ("publicIPs", "PublicIPs", "public_ips"),
            ("APIsEnabled", "ApIsEnabled", "apis_enabled"),
            ("A1B", "A1b", "a1b"),
            ("ÄRGER", "Ärger", "ärger"),
            // Texts with the same NFKC form have the same name, composed or not.
            ("CO₂", "Co2", "co2"),
            ("area_m²", "AreaM2", "area_m2"),
            ("Ｆｕｌｌ　ｗｉｄｔｈ", "FullWidth", "full_width"),
            ("ﬁle Ⅳ", "FileIv", "file_iv"),
            ("①", "1", "1"),
            ("№ 5", "No5", "no_5"),
            ("acme™", "AcmeTm", "acme_tm"),
            ("cafe\u{301}", "Café", "café"),
            ("café", "Café", "café"),
            ("٣ صفحة", "3صفحة", "3_صفحة"),
            // Invisible characters.
            ("so\u{ad}ft\u{200d}\u{feff}", "Soft", "soft"),
            ("❤\u{fe0f}", "Heart", "heart"),
            // Symbols are spelled by their names.
            ("½", "OneHalf", "one_half"),
            ("1½", "1OneHalf", "1_one_half"),
            ("≥ 5", "GreaterEqual5", "greater_equal_5"),
            (">= 5", "GreaterEqual5", "greater_equal_5"),
            ("−1", "Minus1", "minus_1"),
            ("s⁻¹", "SMinus1", "s_minus_1"),
            ("1024×768", "1024x768", "1024x768"),
            ("25 ℃", "25DegC", "25_deg_c"),
            ("€", "Euro", "euro"),
            ("$/€", "DollarSlashEuro", "dollar_slash_euro"),
            ("👍", "Thumbsup", "thumbsup"),
            ("ok 👎", "OkThumbsdown", "ok_thumbsdown"),
            ("x\u{302}", "XHat", "x_hat"),
            ("don’t", "Dont", "dont"),
            ("\u{7}", "U7", "u7"),
            ("\t", "Tab", "tab"),
            ("\u{a0}", "Space", "space"),
            ("\u{e000}", "Ue000", "ue000"),
            // Letters that look like Latin ones are spelled, others are kept.
            ("µg/m³", "UgM3", "ug_m3"),
            ("μg", "Ug", "ug"),
            ("μ", "Mu", "mu"),
            ("Δt", "DeltaT", "delta_t"),
            ("λόγος", "Λόγος", "λόγος"),
            ("сор", "Sor", "sor"),
            ("опция", "Опция", "опция"),
            ("用户 ID", "用户Id", "用户_id"),
            ("sınır", "Sinir", "sinir"),
            ("İstanbul", "Istanbul", "istanbul"),
            ("straße", "Straße", "straße"),
            ("ǅ", "Dž", "dž"),
            ("हिन्दी", "हिन्दी", "हिन्दी"),
            ("hindi_हिन्दीType", "Hindiहिन्दीtype", "hindi_हिन्दीtype"),
            ("தமிழ்", "தமிழ்", "தமிழ்"),
            // An accent without a composed form.
            ("b\u{308}ar", "Bar", "bar"),
            ("שלום", "שלום", "שלום"),
        ];
        let mut wrong = Vec::new();
        for (text, type_name, field_name) in rows {
            let is = (pascal(text), snake(text));
            if (is.0.as_str(), is.1.as_str()) != (type_name, field_name) {
                wrong.push((text, is));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert_eq!(kebab("Größe der Schuhe"), "grosse-der-schuhe");
    }
}
