//! Reduces a failing document to a readable size.

use serde_json::Value;

/// The most candidates to try.
const MOST_TRIES: usize = 600;

/// Removes members as long as the document still fails.
pub fn shrink(document: &Value, fails: impl Fn(&Value) -> bool) -> Value {
    let mut best = document.clone();
    let mut tries = 0;
    loop {
        let mut smaller = None;
        for path in paths(&best) {
            if tries == MOST_TRIES {
                return best;
            }
            tries += 1;
            let candidate = without(&best, &path);
            if fails(&candidate) {
                smaller = Some(candidate);
                break;
            }
        }
        match smaller {
            Some(candidate) => best = candidate,
            None => return best,
        }
    }
}

/// Returns the position of each member as indexes from the top, outer ones first.
fn paths(value: &Value) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    let mut next = 0;
    while let Some(path) = all.get(next).cloned() {
        let count = match at(value, &path) {
            Some(Value::Array(items)) => items.len(),
            Some(Value::Object(object)) => object.len(),
            _ => 0,
        };
        all.extend((0..count).map(|index| [path.as_slice(), &[index]].concat()));
        next += 1;
    }
    all.split_off(1)
}

fn at<'v>(value: &'v Value, path: &[usize]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, &index| match value {
        Value::Array(items) => items.get(index),
        Value::Object(object) => object.values().nth(index),
        _ => None,
    })
}

/// Returns the document without the member at a position.
fn without(value: &Value, path: &[usize]) -> Value {
    let (&index, deeper) = path.split_first().expect("the top is never removed");
    let keep = |at: usize, member: &Value| match deeper {
        [] if at == index => None,
        deeper if at == index => Some(without(member, deeper)),
        _ => Some(member.clone()),
    };
    match value {
        Value::Array(items) => items.iter().enumerate().filter_map(|(at, item)| keep(at, item)).collect(),
        Value::Object(object) => object
            .iter()
            .enumerate()
            .filter_map(|(at, (key, member))| Some((key.clone(), keep(at, member)?)))
            .collect(),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::shrink;

    #[test]
    fn only_what_fails_is_left() {
        let document = json!({ "a": [1, { "b": { "bad": [true] }, "c": 2 }], "d": {} });
        let reduced = shrink(&document, |candidate| candidate.to_string().contains("bad"));
        assert_eq!(reduced, json!({ "a": [{ "b": { "bad": [] } }] }));
    }
}
