//! Bodies of `multipart/form-data` (RFC 7578), parsed.

/// A part of a form.
#[derive(Debug)]
pub struct Part {
    pub name: String,
    pub file_name: Option<String>,
    pub media_type: Option<String>,
    pub content: String,
}

/// Returns the parts of a body whose contents are text.
pub fn parts(content_type: &str, body: &[u8]) -> Vec<Part> {
    let boundary = content_type.split_once("boundary=").expect("a form has a boundary").1.trim_matches('"');
    let body = std::str::from_utf8(body).unwrap();
    let body = body.strip_suffix(&format!("--{boundary}--\r\n")).expect("a form ends with its boundary");
    body.split(&format!("--{boundary}\r\n")).skip(1).map(part).collect()
}

fn part(text: &str) -> Part {
    let (head, content) = text.split_once("\r\n\r\n").expect("an empty line ends the headers");
    let header = |name: &str| {
        let mut lines = head.split("\r\n").filter_map(|line| line.split_once(": "));
        Some(lines.find(|(known, _)| known.eq_ignore_ascii_case(name))?.1)
    };
    let disposition = header("content-disposition").expect("every part is named");
    let parameter = |name: &str| {
        let (_, rest) = disposition.split_once(&format!("; {name}=\""))?;
        Some(rest.split_once('"').expect("quotes come in pairs").0.to_owned())
    };
    Part {
        name: parameter("name").expect("every part is named"),
        file_name: parameter("filename"),
        media_type: header("content-type").map(str::to_owned),
        content: content.strip_suffix("\r\n").expect("a line's end comes before the boundary").to_owned(),
    }
}
