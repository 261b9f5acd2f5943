use super::check;

/// A template with an anchor that schemas bind.
const TEMPLATE: &str = "T: {properties: {v: {$dynamicRef: '#item'}}, $defs: {any: {$dynamicAnchor: item}}}";

#[test]
fn the_outermost_anchor_counts() {
    let binding = |name: &str, target: &str| {
        format!(
            "{name}: {{$defs: {{own: {{$dynamicAnchor: item, {target}}}}}, $ref: '#/components/schemas/T'}}"
        )
    };
    let reference = |name: &str| format!("$ref: '#/components/schemas/{name}'");
    let rows = [
        (format!("{}\n{TEMPLATE}", binding("A", "type: string")), "{v: &own}"),
        // Not bound.
        (format!("A: {{allOf: [{{$ref: '#/components/schemas/T'}}]}}\n{TEMPLATE}"), "&T"),
        (format!("{}\n{TEMPLATE}\nB: {{type: object}}", binding("A", &reference("B"))), "{v: &own}"),
        // Bindings that lead to each other end.
        (
            format!("{}\n{}\n{TEMPLATE}", binding("A", &reference("B")), binding("B", &reference("A"))),
            "{v: &own}",
        ),
        (format!("{}\n{TEMPLATE}", binding("A", &reference("A"))), "{v: &own}"),
        // An anchor that is not dynamic cannot be bound.
        (
            "A: {$defs: {own: {$dynamicAnchor: item, type: string}}, $ref: '#/components/schemas/T'}\n\
             T: {type: object, properties: {v: {$dynamicRef: '#item'}}, $defs: {any: {$anchor: item, type: integer}}}"
                .to_owned(),
            "{v: &any}",
        ),
    ];
    let rows: Vec<(&str, &str)> =
        rows.iter().map(|(schemas, expected)| (schemas.as_str(), *expected)).collect();
    check("3.1.0", &rows);
}
