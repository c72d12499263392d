//! The names under which the values of an enum are stored: one list, for writing and for reading.

/// Gives an enum `name()` and `FromStr` from one list; `$what` says in a sentence what the enum is. A name that is stored
/// may never change.
macro_rules! named {
    ($type:ident, $what:literal, $($variant:ident $name:literal),+ $(,)?) => {
        impl $type {
            /// The name under which it is stored.
            pub(crate) fn name(self) -> &'static str {
                match self { $($type::$variant => $name,)+ }
            }
        }

        impl std::str::FromStr for $type {
            type Err = String;
            fn from_str(text: &str) -> Result<$type, String> {
                match text {
                    $($name => Ok($type::$variant),)+
                    other => Err(format!(concat!("no ", $what, " is called {}"), other)),
                }
            }
        }
    };
}
pub(crate) use named;

#[cfg(test)]
mod tests {
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Light {
        On,
        Off,
    }
    named!(Light, "state of a light", On "on", Off "off");

    #[test]
    fn a_name_is_read_back_and_an_unknown_one_is_a_sentence() {
        for light in [Light::On, Light::Off] {
            assert_eq!(light.name().parse(), Ok(light));
        }
        assert_eq!("dim".parse::<Light>(), Err("no state of a light is called dim".into()));
    }
}
