//! The features that a crate has from its runtime.

/// A feature of the runtime, as manifests and configurations call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuntimeFeature {
    Blocking,
    Chrono,
    CompiledModels,
    Jiff,
    Reqwest,
    Testing,
    Time,
    Tower,
    Tracing,
    WebhookSignatures,
}

impl RuntimeFeature {
    /// All of them, in the order of their names.
    pub const ALL: [Self; 10] = [
        Self::Blocking,
        Self::Chrono,
        Self::CompiledModels,
        Self::Jiff,
        Self::Reqwest,
        Self::Testing,
        Self::Time,
        Self::Tower,
        Self::Tracing,
        Self::WebhookSignatures,
    ];

    /// Its name in a manifest.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Blocking => "blocking",
            Self::Chrono => "chrono",
            Self::CompiledModels => "compiled-models",
            Self::Jiff => "jiff",
            Self::Reqwest => "reqwest",
            Self::Testing => "testing",
            Self::Time => "time",
            Self::Tower => "tower",
            Self::Tracing => "tracing",
            Self::WebhookSignatures => "webhook-signatures",
        }
    }
}
