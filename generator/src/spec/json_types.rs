//! Sets of JSON Schema types.

/// A set of types. `NUMBER` includes integers; the union of both is `NUMBER` alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct JsonTypes(u8);

impl JsonTypes {
    pub const NONE: Self = Self(0);
    pub const NULL: Self = Self(1);
    pub const BOOL: Self = Self(2);
    pub const INTEGER: Self = Self(4);
    pub const NUMBER: Self = Self(8);
    pub const STRING: Self = Self(16);
    pub const ARRAY: Self = Self(32);
    pub const OBJECT: Self = Self(64);

    const EACH: [Self; 7] =
        [Self::NULL, Self::BOOL, Self::INTEGER, Self::NUMBER, Self::STRING, Self::ARRAY, Self::OBJECT];

    /// Returns the type with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "null" => Self::NULL,
            "boolean" => Self::BOOL,
            "integer" => Self::INTEGER,
            "number" => Self::NUMBER,
            "string" => Self::STRING,
            "array" => Self::ARRAY,
            "object" => Self::OBJECT,
            _ => return None,
        })
    }

    /// Returns the type for a name of JSON Schema or of another language.
    pub fn from_alias(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        Self::from_name(&name).or(match name.as_str() {
            "bool" => Some(Self::BOOL),
            "int" | "int32" | "int64" | "long" => Some(Self::INTEGER),
            "float" | "double" | "decimal" => Some(Self::NUMBER),
            "str" | "file" | "date" | "datetime" | "date-time" | "uuid" | "binary" | "text" => {
                Some(Self::STRING)
            }
            "list" => Some(Self::ARRAY),
            "dict" | "map" | "hash" => Some(Self::OBJECT),
            "none" | "nil" => Some(Self::NULL),
            _ => None,
        })
    }

    pub fn is_empty(self) -> bool {
        self == Self::NONE
    }

    pub fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub fn union(self, other: Self) -> Self {
        let all = Self(self.0 | other.0);
        if all.contains(Self::NUMBER) {
            return all.without(Self::INTEGER);
        }
        all
    }

    pub fn intersection(self, other: Self) -> Self {
        let both = Self(self.0 & other.0);
        let integers = |set: Self| set.contains(Self::INTEGER) || set.contains(Self::NUMBER);
        if integers(self) && integers(other) && !both.contains(Self::NUMBER) {
            return Self(both.0 | Self::INTEGER.0);
        }
        both
    }

    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Returns the types of the set as sets of one.
    pub fn each(self) -> impl Iterator<Item = Self> {
        Self::EACH.into_iter().filter(move |ty| self.contains(*ty))
    }
}
