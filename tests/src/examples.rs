//! The document's examples are valid for their schemas.

use crate::reference::{fault, operations};

#[test]
fn every_example_is_what_its_schema_says() {
    let mut faults = Vec::new();
    for operation in operations() {
        let responses = operation.responses();
        let requests = operation.requests();
        let answers = responses.iter().map(|(status, media)| (status.to_string(), media));
        let bodies = requests.iter().map(|media| ("request".to_owned(), media));
        for (what, media) in bodies.chain(answers) {
            // The events of a stream have schemas of their own, and the example is the text that
            // contains them.
            if media.name == "text/event-stream" {
                continue;
            }
            let place = format!("{}, {what}, {}", operation.line(), media.name);
            if media.examples.is_empty() {
                faults.push(format!("{place}: there is no example"));
            }
            let told = media.examples.iter().filter_map(|example| fault(media.schema, example));
            faults.extend(told.map(|fault| format!("{place}: {fault}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
