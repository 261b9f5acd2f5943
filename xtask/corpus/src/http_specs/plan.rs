//! The calls that make the requests of a scenario.

use super::suite::{Exchange, Scenario};
use super::target;
use crate::calls::{Call, Client};

/// A scenario, and what the calls of it are.
pub struct Plan<'a> {
    pub scenario: &'a Scenario,
    pub steps: Vec<Step<'a>>,
}

/// A part of a scenario.
pub struct Step<'a> {
    /// The requests and responses, several if the client pages through a list.
    pub exchanges: Vec<&'a Exchange>,
    /// An index into the calls, or the part of a request that the document does not have.
    pub call: Result<usize, String>,
}

/// Plans all scenarios. The calls are in the order of the plans.
pub fn plans<'a>(clients: &[Client], scenarios: &'a [Scenario], origin: &str) -> (Vec<Call>, Vec<Plan<'a>>) {
    let mut calls = Vec::new();
    let plans = scenarios.iter().map(|scenario| {
        let mut steps = steps(clients, scenario, origin);
        let steps = steps
            .drain(..)
            .map(|(exchanges, call)| {
                let call = call.map(|call| {
                    calls.push(call);
                    calls.len() - 1
                });
                Step { exchanges, call }
            })
            .collect();
        Plan { scenario, steps }
    });
    let plans = plans.collect();
    (calls, plans)
}

fn steps<'a>(
    clients: &[Client],
    scenario: &'a Scenario,
    origin: &str,
) -> Vec<(Vec<&'a Exchange>, Result<Call, String>)> {
    let asked = scenario.exchanges.iter();
    // A request that the server must refuse tests servers: no client sends it.
    let asked: Vec<&Exchange> =
        asked.filter(|it| !(scenario.by_key && it.request.status.is_some())).collect();
    let first = asked.first().and_then(|exchange| target::target(clients, exchange));
    if let (Some(first), 2..) = (&first, asked.len())
        && first.operation.pagination.is_some()
    {
        let call = target::call(first, &asked[0].request, origin);
        return vec![(asked, call.map(|call| Call { method: "items".to_owned(), ..call }))];
    }
    asked
        .into_iter()
        .map(|exchange| {
            let call = match target::target(clients, exchange) {
                Some(target) => target::call(&target, &exchange.request, origin),
                None => Err(format!("the document has no operation `{} {}`", exchange.method, exchange.path)),
            };
            (vec![exchange], call)
        })
        .collect()
}
