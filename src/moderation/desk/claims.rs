//! Comments that an import brought and somebody calls their own: beside the reports, with how many would go.

use super::cards::cards;
use super::decide::in_a_row;
use super::views::{Card, ClaimLine};
use super::{ago, judge};
use crate::base::error::{Failure, Result};
use crate::base::ids::{ClaimId, CommentId};
use crate::comment::model::state::State;
use crate::comment::store::kept;
use crate::desk::Desk;
use crate::desk::reply::Reply;
use crate::moderation::actions;
use crate::moderation::model::claim::{Claim, ClaimOutcome};
use crate::moderation::model::{DecisionVerb, Judge, Ruling};
use crate::moderation::store::claims as store;
use crate::urls;
use std::collections::HashMap;

/// Claims of one page, the oldest.
const SHOWN: i64 = 50;

/// Those that wait, each with its comment.
pub(super) fn lines(desk: &Desk<'_>) -> Result<Vec<ClaimLine>> {
    let claims = desk.read(|rows| {
        let waiting = store::waiting(rows, SHOWN)?;
        let counted = waiting.into_iter().map(|claim| Ok((store::count_covered(rows, &claim)?, claim)));
        counted.collect::<Result<Vec<(i64, Claim)>>>()
    })?;
    let mut ids: Vec<i64> = claims.iter().map(|(_, claim)| claim.comment.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let comments = desk.read(|rows| Ok(kept::find_all(rows, &ids)?))?;
    let cards: HashMap<i64, Card> = cards(desk, &comments, None)?.into_iter().map(|card| (card.id, card)).collect();
    let line = |(covered, claim): (i64, Claim)| {
        let card = cards.get(&claim.comment.0).cloned()?;
        Some(ago(desk, claim.at).map(|ago| ClaimLine {
            id: claim.id.0,
            ago,
            words: claim.words,
            mail: claim.mail,
            profile: claim.profile,
            covered,
            card,
        }))
    };
    claims.into_iter().filter_map(line).collect()
}

/// Removes what a claim covers, or refuses it with a sentence.
pub(super) fn change(desk: &Desk<'_>, here: &str, id: ClaimId) -> Result<Reply> {
    let (judge, sentence) = (judge(desk)?, desk.form.text("sentence").trim().to_owned());
    if desk.form.text("do") == "claim-refuse" {
        let refuse = move |tx: &mut db::Tx<'_>| actions::answer_claim(tx, judge, id, ClaimOutcome::Refused, &sentence);
        desk.act(refuse)?;
        return Ok(Reply::see(urls::done(here, "claim")));
    }
    let gone = || Failure::told("refused-claim-answered", &[]);
    let (claim, covered) = desk.read(|rows| {
        let claim = store::find(rows, id)?.filter(|claim| claim.outcome.is_none());
        let covered = claim.as_ref().map(|claim| store::covered(rows, claim)).transpose()?;
        Ok((claim, covered.unwrap_or_default()))
    })?;
    claim.ok_or_else(gone)?;
    let decided = remove(desk, judge, &covered)?;
    // Where more are covered than one press removes, it waits for the next one.
    desk.act(move |tx| actions::answer_claim(tx, judge, id, ClaimOutcome::Accepted, &sentence))?;
    Ok(Reply::see(urls::desk_just_decided(here, &decided, 0)))
}

/// Each comment is an action of its own, as with every decision about many.
fn remove(desk: &Desk<'_>, judge: Judge, covered: &[CommentId]) -> Result<String> {
    let site = desk.app.locale(&desk.place()?.home.site.locale);
    let title = desk.app.texts.get(&site, "claim-clause", &[]).map_err(|why| Failure::Fault(why.into()))?;
    let ruling = Ruling {
        verb: DecisionVerb::Remove,
        seen: State::Published,
        clause: None,
        usual_title: title,
        sentence: String::new(),
        appeal: None,
        passage: None,
        hold: None,
        is_asked: true,
    };
    let mut decisions = Vec::new();
    for comment in covered.iter().copied() {
        let own = ruling.clone();
        match desk.act(move |tx| actions::decide(tx, judge, comment, &own, 0)) {
            Ok(decision) => decisions.push(decision.0),
            // Somebody else was faster.
            Err(Failure::Refused(_)) => {}
            Err(failure) => return Err(failure),
        }
    }
    Ok(in_a_row(decisions.into_iter()))
}
