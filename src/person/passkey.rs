//! Passkeys (WebAuthn): what a browser is asked, and whether its answer holds. What was asked is kept as rows between the two.

use super::model::KeptPasskey;
use crate::base::error::{Failure, Result};
use crate::base::ids::PersonId;
use crate::config::Config;
use crate::desk::origin::DeskOrigin;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::Url;
use uuid::Uuid;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential,
    WebauthnError,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// The passkeys of one desk: they belong to its host and work nowhere else.
pub(crate) struct Passkeys {
    webauthn: Webauthn,
    /// The host that they are made for.
    pub(crate) host: String,
}

/// What a browser is asked, and what has to be kept until it answers.
pub(crate) struct Asked {
    /// For the browser.
    pub(crate) options: Value,
    /// For us.
    pub(crate) state: String,
}

/// A passkey that was just made.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    /// The id under which its authenticator knows it.
    pub(crate) id: String,
    /// Public key and counter, as JSON.
    pub(crate) key: String,
}

/// An answer to [`Passkeys::ask_who`] that can be read; it proves nothing yet.
pub(crate) struct Answer(PublicKeyCredential);

impl Passkeys {
    /// Those of the desk that is set; `None` where browsers allow none: they want TLS or this machine, and a name.
    pub(crate) fn of(config: &Config) -> Option<Passkeys> {
        let origin = DeskOrigin::of(config);
        let url = Url::parse(&origin.address).ok()?;
        let host = url.domain()?.to_owned();
        // Where nobody set the desk, a tunnel may end at any port of this machine.
        let builder = WebauthnBuilder::new(&host, &url).ok()?.rp_name("Relais").allow_any_port(!origin.chosen);
        Some(Passkeys { webauthn: builder.build().ok()?, host })
    }

    /// Asks a browser for a new passkey of a person who has these already.
    ///
    /// # Errors
    /// A fault of ours.
    pub(crate) fn ask_new(&self, id: PersonId, mail: &str, name: &str, known: &[KeptPasskey]) -> Result<Asked> {
        let known = known.iter().filter_map(|passkey| URL_SAFE_NO_PAD.decode(&passkey.secret).ok());
        let asked = self.webauthn.start_passkey_registration(handle(id), mail, name, Some(known.collect()));
        let (options, state) = asked.map_err(fault)?;
        let mut options = serde_json::to_value(options)?;
        // Kept by the authenticator with its person, so that one signs in without typing a name.
        if let Some(Value::Object(selection)) = options.pointer_mut("/publicKey/authenticatorSelection") {
            selection.insert("residentKey".into(), json!("required"));
            selection.insert("requireResidentKey".into(), json!(true));
        }
        Ok(Asked { options, state: serde_json::to_string(&state)? })
    }

    /// The passkey of an answer; `None` when the answer does not hold.
    pub(crate) fn made(&self, answer: &str, state: &str) -> Option<Made> {
        let answer: RegisterPublicKeyCredential = serde_json::from_str(answer).ok()?;
        let state: PasskeyRegistration = serde_json::from_str(state).ok()?;
        let passkey = self.webauthn.finish_passkey_registration(&answer, &state).ok()?;
        let id = encoded(passkey.cred_id())?;
        Some(Made { id, key: serde_json::to_string(&passkey).ok()? })
    }

    /// Asks a browser who is there, whoever it is.
    ///
    /// # Errors
    /// A fault of ours.
    pub(crate) fn ask_who(&self) -> Result<Asked> {
        let (options, state) = self.webauthn.start_discoverable_authentication().map_err(fault)?;
        Ok(Asked { options: serde_json::to_value(options)?, state: serde_json::to_string(&state)? })
    }

    /// The key, as it is to be kept from now on, when the answer proves that this passkey was used by its person, who was
    /// asked for their finger, face or code. A counter that did not go on means that somebody copied it: then nobody.
    pub(crate) fn proven(&self, answer: &Answer, state: &str, kept: &KeptPasskey) -> Option<String> {
        let state: DiscoverableAuthentication = serde_json::from_str(state).ok()?;
        let mut passkey: Passkey = serde_json::from_str(&kept.key).ok()?;
        let (named, _) = self.webauthn.identify_discoverable_authentication(&answer.0).ok()?;
        if named != handle(kept.person) {
            return None;
        }
        match self.webauthn.finish_discoverable_authentication_v2(&answer.0, state, &passkey) {
            Ok(result) if result.user_verified() => {
                passkey.update_credential(&result)?;
                serde_json::to_string(&passkey).ok()
            }
            Ok(_) => None,
            Err(WebauthnError::CredentialPossibleCompromise) => {
                tracing::warn!("a passkey of person {} was refused: its counter did not go on", kept.person);
                None
            }
            Err(_) => None,
        }
    }
}

impl Answer {
    /// Reads what a browser answered.
    pub(crate) fn parse(answer: &str) -> Option<Answer> {
        serde_json::from_str(answer).ok().map(Answer)
    }

    /// The id of the passkey that it names.
    pub(crate) fn id(&self) -> Option<String> {
        encoded(self.0.get_credential_id())
    }
}

/// Octets of the longest id (WebAuthn, 5.8.3).
const LONGEST_ID: usize = 1_023;

fn encoded(id: impl AsRef<[u8]>) -> Option<String> {
    let id = id.as_ref();
    (1..=LONGEST_ID).contains(&id.len()).then(|| URL_SAFE_NO_PAD.encode(id))
}

/// The handle under which authenticators know a person: always the same, and no name.
fn handle(id: PersonId) -> Uuid {
    let digest = Sha256::digest(format!("relais person {id}").as_bytes());
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest.iter()).for_each(|(byte, from)| *byte = *from);
    Uuid::from_bytes(bytes)
}

fn fault(why: WebauthnError) -> Failure {
    Failure::Fault(anyhow::anyhow!("asking for a passkey: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_are_offered_where_browsers_allow_them() {
        let of = |desk: Option<&str>| {
            let mut config = Config::of_folder("/nowhere".into());
            config.desk = desk.and_then(DeskOrigin::parse);
            Passkeys::of(&config).map(|passkeys| passkeys.host)
        };
        assert_eq!(of(None).as_deref(), Some("localhost"));
        assert_eq!(of(Some("https://desk.example.org")).as_deref(), Some("desk.example.org"));
        assert_eq!(of(Some("https://192.0.2.1")), None, "an address of the net is no name");
    }

    #[test]
    fn hostile_answers_are_none() {
        let passkeys = Passkeys::of(&Config::of_folder("/nowhere".into())).unwrap();
        let asked = passkeys.ask_new(PersonId(1), "ana@example.org", "Ana", &[]).unwrap();
        let deep = "[".repeat(100_000);
        let cbor = URL_SAFE_NO_PAD.encode([0x9f; 4_000]);
        let mangled = json!({ "id": "AA", "rawId": "AA", "type": "public-key",
            "response": { "attestationObject": cbor, "clientDataJSON": URL_SAFE_NO_PAD.encode("{}") } });
        for answer in ["", "{}", "null", deep.as_str(), &mangled.to_string()] {
            assert!(passkeys.made(answer, &asked.state).is_none());
            assert!(Answer::parse(answer).is_none());
        }
        let who = passkeys.ask_who().unwrap();
        let answer = json!({ "id": "AA", "rawId": "AA", "type": "public-key", "response": {
            "authenticatorData": cbor, "clientDataJSON": "e30", "signature": "AA",
            "userHandle": URL_SAFE_NO_PAD.encode(handle(PersonId(1)).as_bytes()) } });
        let answer = Answer::parse(&answer.to_string()).unwrap();
        let kept = KeptPasskey { key: "{}".into(), person: PersonId(1), ..KeptPasskey::default() };
        assert!(passkeys.proven(&answer, &who.state, &kept).is_none());
        assert!(passkeys.proven(&answer, "{}", &kept).is_none());
    }
}
