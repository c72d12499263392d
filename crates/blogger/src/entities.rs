//! Character and entity references, and the characters that XML forbids.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::notes::{Notes, short};
use crate::problem::Oddity;

/// The longest name of an entity; longer ones are lone ampersands that found some semicolon.
const NAME: usize = 32;

/// Appends what a reference stands for; `name` is what stands between `&` and `;`.
pub(crate) fn push_reference(name: &str, out: &mut String, line: u64, notes: &mut Notes) {
    match resolve(name) {
        Some(Some(found)) => out.push(found),
        Some(None) => notes.control(line),
        None => {
            if name.len() <= NAME && name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                notes.add(line, Oddity::UnknownEntity(short(name)));
            } else {
                notes.add(line, Oddity::LoneAmpersand);
            }
            out.push('&');
            push_text(name, out, line, notes);
            out.push(';');
        }
    }
}

/// Appends text with one kind of line end and without forbidden characters.
pub(crate) fn push_text(text: &str, out: &mut String, line: u64, notes: &mut Notes) {
    if !text.bytes().any(|byte| (byte < b' ' && byte != b'\n' && byte != b'\t') || byte == 0xEF) {
        out.push_str(text);
        return;
    }
    let mut rest = text.chars().peekable();
    while let Some(next) = rest.next() {
        match next {
            '\r' => {
                out.push('\n');
                rest.next_if_eq(&'\n');
            }
            next if forbidden(next) => notes.control(line),
            next => out.push(next),
        }
    }
}

/// The value of an attribute as written between its quotes: references resolved, every white space a space.
pub(crate) fn attribute(raw: &str, line: u64, notes: &mut Notes) -> String {
    let mut clean = String::with_capacity(raw.len());
    push_attribute(raw, &mut clean, line, notes);
    clean
}

/// Appends the value of an attribute.
pub(crate) fn push_attribute(raw: &str, out: &mut String, line: u64, notes: &mut Notes) {
    if raw.bytes().any(|byte| matches!(byte, b'\r' | b'\n' | b'\t')) {
        push_resolved(&raw.replace("\r\n", " ").replace(['\r', '\n', '\t'], " "), out, line, notes);
    } else {
        push_resolved(raw, out, line, notes);
    }
}

/// Appends text with its references resolved.
pub(crate) fn push_resolved(raw: &str, clean: &mut String, line: u64, notes: &mut Notes) {
    let mut rest = raw;
    while let Some((before, behind)) = rest.split_once('&') {
        push_text(before, clean, line, notes);
        // A semicolon further away than any name is not looked for, or many ampersands would take quadratic time.
        let near = behind.bytes().take(NAME + 1).position(|byte| byte == b';');
        if let Some((name, after)) = near.and_then(|end| behind.split_at_checked(end)) {
            push_reference(name, clean, line, notes);
            rest = after.strip_prefix(';').unwrap_or(after);
        } else {
            notes.add(line, Oddity::LoneAmpersand);
            clean.push('&');
            rest = behind;
        }
    }
    push_text(rest, clean, line, notes);
}

/// The outer option says whether the reference is defined, the inner one is empty for a forbidden character.
fn resolve(name: &str) -> Option<Option<char>> {
    match name {
        "lt" => Some(Some('<')),
        "gt" => Some(Some('>')),
        "amp" => Some(Some('&')),
        "quot" => Some(Some('"')),
        "apos" => Some(Some('\'')),
        _ => match name.strip_prefix('#') {
            Some(number) => resolve_number(number),
            None => named(name).map(Some),
        },
    }
}

fn resolve_number(number: &str) -> Option<Option<char>> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        return None;
    }
    let found = u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    Some(found.filter(|found| !forbidden(*found)))
}

/// Characters that no XML 1.0 file may hold, not even as a reference.
fn forbidden(found: char) -> bool {
    matches!(found, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// The named characters of HTML 4, which XML does not know but which tools write all the same.
fn named(name: &str) -> Option<char> {
    static TABLE: LazyLock<HashMap<&str, char>> = LazyLock::new(|| {
        let pairs = NAMES.split_ascii_whitespace().filter_map(|pair| pair.split_once('='));
        pairs.filter_map(|(name, number)| Some((name, char::from_u32(number.parse().ok()?)?))).collect()
    });
    TABLE.get(name).copied()
}

const NAMES: &str = "\
    AElig=198 Aacute=193 Acirc=194 Agrave=192 Alpha=913 Aring=197 Atilde=195 Auml=196 Beta=914 Ccedil=199 Chi=935 \
    Dagger=8225 Delta=916 ETH=208 Eacute=201 Ecirc=202 Egrave=200 Epsilon=917 Eta=919 Euml=203 Gamma=915 \
    Iacute=205 Icirc=206 Igrave=204 Iota=921 Iuml=207 Kappa=922 Lambda=923 Mu=924 Ntilde=209 Nu=925 OElig=338 \
    Oacute=211 Ocirc=212 Ograve=210 Omega=937 Omicron=927 Oslash=216 Otilde=213 Ouml=214 Phi=934 Pi=928 Prime=8243 \
    Psi=936 Rho=929 Scaron=352 Sigma=931 THORN=222 Tau=932 Theta=920 Uacute=218 Ucirc=219 Ugrave=217 Upsilon=933 \
    Uuml=220 Xi=926 Yacute=221 Yuml=376 Zeta=918 aacute=225 acirc=226 acute=180 aelig=230 agrave=224 alefsym=8501 \
    alpha=945 and=8743 ang=8736 aring=229 asymp=8776 atilde=227 auml=228 bdquo=8222 beta=946 brvbar=166 bull=8226 \
    cap=8745 ccedil=231 cedil=184 cent=162 chi=967 circ=710 clubs=9827 cong=8773 copy=169 crarr=8629 cup=8746 \
    curren=164 dArr=8659 dagger=8224 darr=8595 deg=176 delta=948 diams=9830 divide=247 eacute=233 ecirc=234 \
    egrave=232 empty=8709 emsp=8195 ensp=8194 epsilon=949 equiv=8801 eta=951 eth=240 euml=235 euro=8364 exist=8707 \
    fnof=402 forall=8704 frac12=189 frac14=188 frac34=190 frasl=8260 gamma=947 ge=8805 hArr=8660 harr=8596 \
    hearts=9829 hellip=8230 iacute=237 icirc=238 iexcl=161 igrave=236 image=8465 infin=8734 int=8747 iota=953 \
    iquest=191 isin=8712 iuml=239 kappa=954 lArr=8656 lambda=955 lang=9001 laquo=171 larr=8592 lceil=8968 \
    ldquo=8220 le=8804 lfloor=8970 lowast=8727 loz=9674 lrm=8206 lsaquo=8249 lsquo=8216 macr=175 mdash=8212 \
    micro=181 middot=183 minus=8722 mu=956 nabla=8711 nbsp=160 ndash=8211 ne=8800 ni=8715 not=172 notin=8713 \
    nsub=8836 ntilde=241 nu=957 oacute=243 ocirc=244 oelig=339 ograve=242 oline=8254 omega=969 omicron=959 \
    oplus=8853 or=8744 ordf=170 ordm=186 oslash=248 otilde=245 otimes=8855 ouml=246 para=182 part=8706 permil=8240 \
    perp=8869 phi=966 pi=960 piv=982 plusmn=177 pound=163 prime=8242 prod=8719 prop=8733 psi=968 rArr=8658 \
    radic=8730 rang=9002 raquo=187 rarr=8594 rceil=8969 rdquo=8221 real=8476 reg=174 rfloor=8971 rho=961 rlm=8207 \
    rsaquo=8250 rsquo=8217 sbquo=8218 scaron=353 sdot=8901 sect=167 shy=173 sigma=963 sigmaf=962 sim=8764 \
    spades=9824 sub=8834 sube=8838 sum=8721 sup=8835 sup1=185 sup2=178 sup3=179 supe=8839 szlig=223 tau=964 \
    there4=8756 theta=952 thetasym=977 thinsp=8201 thorn=254 tilde=732 times=215 trade=8482 uArr=8657 uacute=250 \
    uarr=8593 ucirc=251 ugrave=249 uml=168 upsih=978 upsilon=965 uuml=252 weierp=8472 xi=958 yacute=253 yen=165 \
    yuml=255 zeta=950 zwj=8205 zwnj=8204";
