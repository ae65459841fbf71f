//! How a group of fields is declared.

/// Defines a group of fields. Each is `required` or `optional`, and a `fact`, which is the same in
/// every language, or a `text`, which a translation may state anew. What the group is called stands
/// in `fault/thing.rs`. What a field means is told to
/// editors: its comment says so in English, and behind it stands the same in Japanese. What must
/// hold between the fields follows as rules, for schemas; the checker tells it in words of its own.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $record:ident, $called:ident {
            $( $(#[doc = $en:literal])+ $need:ident $sort:ident $field:ident: $type:ty = $ja:literal, )+
        }
        $( where { $( $rule:expr, )+ } )?
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub(in crate::content) struct $record {
            $( $(#[doc = $en])+ pub $field: $crate::content::read::Field<$type>, )+
        }

        /// The fields' names, for messages: `EventFields::image` is `"image"`.
        #[expect(non_upper_case_globals, reason = "a name is called like its field")]
        #[allow(dead_code, reason = "not every field is named in a message")]
        impl $record {
            $( pub(in crate::content) const $field: &'static str = stringify!($field); )+
        }

        impl $crate::content::read::Record for $record {
            const NAME: $crate::content::Said = $crate::content::fault::thing::$called;
            const FIELDS: &'static [&'static str] = &[$( stringify!($field), )+];

            fn group() -> $crate::content::shape::Group {
                $crate::content::shape::Group {
                    fields: vec![$( $crate::content::shape::FieldShape {
                        name: stringify!($field),
                        is_required: $crate::content::read::record!(@ $need),
                        is_fact: $crate::content::read::record!(@ $sort),
                        about: $crate::domain::Localized {
                            ja: $ja,
                            en: Some(concat!($( $en ),+).trim_ascii()),
                        },
                        shape: <$type as $crate::content::read::Read>::shape(),
                    }, )+],
                    rules: vec![$( $( $rule, )+ )?],
                }
            }

            fn read_field(
                &mut self,
                name: &str,
                node: &$crate::content::source::Node,
                reading: &mut $crate::content::ledger::Reading<'_>,
            ) {
                match name {
                    $( stringify!($field) => {
                        self.$field = $crate::content::read::Field::read(node, reading);
                    } )+
                    _ => {}
                }
            }

            fn missing(&self) -> Vec<&'static str> {
                let mut missing = Vec::new();
                $( if $crate::content::read::record!(@ $need) && self.$field.is_missing() {
                    missing.push(stringify!($field));
                } )+
                missing
            }

            fn inherit(self, original: &Self) -> Self {
                $record { $( $field: self.$field.or(&original.$field), )+ }
            }

            fn differences(
                &self,
                original: &Self,
            ) -> Vec<(
                &'static str,
                $crate::content::source::Span,
                $crate::content::read::Difference,
            )> {
                let mut differences = Vec::new();
                $( if $crate::content::read::record!(@ $sort)
                    && let Some((span, how)) = self.$field.difference(&original.$field)
                {
                    differences.push((stringify!($field), span, how));
                } )+
                differences
            }
        }

        impl $crate::content::read::Read for $record {
            fn shape() -> $crate::content::shape::Shape {
                $crate::content::shape::Shape::Group(
                    <$record as $crate::content::read::Record>::group(),
                )
            }

            fn read(
                node: &$crate::content::source::Node,
                reading: &mut $crate::content::ledger::Reading<'_>,
            ) -> Option<Self> {
                $crate::content::read::read_group(node, reading)
            }
        }
    };
    (@ required) => { true };
    (@ optional) => { false };
    (@ fact) => { true };
    (@ text) => { false };
}

pub(in crate::content) use record;
