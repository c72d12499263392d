//! A range of network addresses, as in 10.0.0.0/8.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

/// A range of addresses that begin with the same bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cidr {
    base: IpAddr,
    bits: u8,
}

impl Cidr {
    /// Whether the address is in the range. An IPv4 address that comes as IPv6 (`::ffff:10.0.0.1`) counts as what it is.
    pub(crate) fn contains(&self, address: IpAddr) -> bool {
        match (self.base, address.to_canonical()) {
            (IpAddr::V4(base), IpAddr::V4(asked)) => {
                same(u128::from(base.to_bits()) << 96, u128::from(asked.to_bits()) << 96, self.bits)
            }
            (IpAddr::V6(base), IpAddr::V6(asked)) => same(base.to_bits(), asked.to_bits(), self.bits),
            _ => false,
        }
    }
}

fn same(left: u128, right: u128, bits: u8) -> bool {
    // Shifting by all 128 bits is not defined; without any bit every address is in the range.
    (left ^ right).checked_shr(128 - u32::from(bits)).unwrap_or(0) == 0
}

impl FromStr for Cidr {
    type Err = String;

    /// Reads "10.0.0.0/8", or an address alone for itself.
    fn from_str(text: &str) -> Result<Cidr, String> {
        let wrong = || format!("“{text}” is not a range of addresses; write it as in 10.0.0.0/8 or ::1");
        let (base, bits) = match text.split_once('/') {
            Some((base, bits)) => (base, Some(bits.parse::<u8>().map_err(|_| wrong())?)),
            None => (text, None),
        };
        let base: IpAddr = base.parse().map_err(|_| wrong())?;
        let most = if base.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(most);
        if bits > most {
            return Err(wrong());
        }
        // Dressed as IPv6, a range of IPv4 is still itself: so are the addresses it is compared with.
        match (base.to_canonical(), bits.checked_sub(96)) {
            (IpAddr::V4(four), Some(bits)) if base.is_ipv6() => Ok(Cidr { base: IpAddr::V4(four), bits }),
            _ => Ok(Cidr { base, bits }),
        }
    }
}

impl fmt::Display for Cidr {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.base, self.bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(range: &str, address: &str) -> bool {
        range.parse::<Cidr>().unwrap().contains(address.parse().unwrap())
    }

    #[test]
    fn an_address_is_in_the_range_that_shares_its_first_bits() {
        assert!(holds("10.0.0.0/8", "10.255.0.1") && !holds("10.0.0.0/8", "11.0.0.1"));
        assert!(holds("192.168.1.128/25", "192.168.1.200") && !holds("192.168.1.128/25", "192.168.1.100"));
        assert!(holds("fd00::/8", "fd12::1") && !holds("fd00::/8", "fe80::1"));
        assert!(holds("127.0.0.1", "127.0.0.1") && !holds("127.0.0.1", "127.0.0.2"));
    }

    #[test]
    fn no_bits_hold_all_addresses_of_the_family_and_none_of_the_other() {
        assert!(holds("0.0.0.0/0", "203.0.113.9") && holds("::/0", "2001:db8::1"));
        assert!(!holds("0.0.0.0/0", "2001:db8::1") && !holds("::/0", "203.0.113.9"));
    }

    #[test]
    fn an_ipv4_address_dressed_as_ipv6_is_still_itself() {
        assert!(holds("10.0.0.0/8", "::ffff:10.1.2.3"));
        assert!(holds("::ffff:10.0.0.0/104", "10.1.2.3") && !holds("::ffff:10.0.0.0/104", "11.1.2.3"));
        assert!(holds("::ffff:10.1.2.3", "10.1.2.3"));
    }

    #[test]
    fn what_is_no_range_is_refused() {
        for text in ["", "10.0.0.0/33", "::/129", "10.0.0/8", "a/8", "10.0.0.0/", "10.0.0.0/-1"] {
            assert!(text.parse::<Cidr>().is_err(), "{text}");
        }
    }
}
