//! Features of the generated crate that come from its runtime.

/// A feature of the runtime, as named in manifests and configurations.
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
    /// All features, sorted by name.
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

    /// Returns the name in a manifest.
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
