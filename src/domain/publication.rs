//! From when on something is to be seen.

use super::Instant;

/// From when on a piece of content is to be seen. The order is that of time: what is compared as
/// less is seen no later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Publication {
    /// It always has been.
    #[default]
    Open,
    /// From this instant on.
    From(Instant),
    /// Nobody knows yet.
    Draft,
}

impl Publication {
    /// Whether it is to be seen at an instant.
    pub fn is_out(self, at: Instant) -> bool {
        match self {
            Publication::Open => true,
            Publication::From(from) => from <= at,
            Publication::Draft => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_out() {
        let noon = Instant(43_200_000);
        for (publication, expected) in [
            (Publication::Open, true),
            (Publication::From(Instant(noon.0 - 1)), true),
            (Publication::From(noon), true),
            (Publication::From(Instant(noon.0 + 1)), false),
            (Publication::Draft, false),
        ] {
            assert_eq!(publication.is_out(noon), expected, "{publication:?}");
        }
        assert!(Publication::Open < Publication::From(noon));
        assert!(Publication::From(noon) < Publication::Draft);
    }
}
