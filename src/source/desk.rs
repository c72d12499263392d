//! Sources on a form without script: cards with fields, and the buttons that add, remove and move them.

mod form;

pub use form::{form, say};

use super::model::{Branch, DEEPEST, Field, GivenSource, MOST, Relation, Work, Written, Wrong, laid_out};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What the names of all fields and buttons begin with.
const NAME: &str = "source";
/// The button under all cards.
const ADD: &str = "source-add";

/// One source as a person wrote it down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Card {
    /// The name of a relation.
    pub relation: String,
    /// All else.
    #[serde(flatten)]
    pub written: Written,
    /// What stands behind it.
    pub under: Vec<Card>,
}

/// All cards of an article, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Cards(pub Vec<Card>);

/// What cannot be taken, and at which field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// `source-1-2-address`
    pub field: String,
    /// Why.
    pub wrong: Wrong,
}

/// The cards after a button was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// All of them.
    pub cards: Cards,
    /// The card where the person goes on: `source-1-2`.
    pub focus: Option<String>,
}

impl Cards {
    /// The cards of a tree as it is kept.
    pub fn of(tree: &[Branch]) -> Cards {
        let card = |branch: &Branch| Card {
            relation: branch.relation.name().into(),
            written: branch.source.work.written(),
            under: Cards::of(&branch.under).0,
        };
        Cards(tree.iter().map(card).collect())
    }

    /// The cards of a form that was sent. Fields of anything else, and of cards deeper than a chain can go, are passed over.
    pub fn read(fields: &[(String, String)]) -> Cards {
        let mut root = Node::default();
        for (name, value) in fields {
            let Some((place, field)) = part(name) else { continue };
            let Some(field) = field.parse::<Field>().ok().filter(|_| place.len() <= DEEPEST) else { continue };
            let card = place.iter().fold(&mut root, |node, number| node.under.entry(*number).or_default());
            *card.card.value_mut(field) = value.clone();
        }
        Cards(root.into_card().under)
    }

    /// The same as fields of a form.
    pub fn fields(&self) -> Vec<(String, String)> {
        let mut fields = Vec::new();
        self.each(&mut |name, card| {
            for field in FIELDS {
                fields.push((format!("{name}-{}", field.name()), card.value(field).to_owned()));
            }
        });
        fields
    }

    /// What a button does: `source-add`, or `source-1-2-` with `under`, `remove`, `up` or `down`. `None`: no button of ours.
    pub fn press(mut self, button: &str) -> Option<Pressed> {
        if button == ADD {
            let focus = (self.count() < MOST).then(|| {
                self.0.push(Card::blank());
                format!("{NAME}-{}", self.0.len())
            });
            return Some(Pressed { cards: self, focus });
        }
        let (place, deed) = part(button)?;
        let deed = ["under", "remove", "up", "down"].into_iter().find(|known| *known == deed)?;
        let has_room = self.count() < MOST && place.len() < DEEPEST;
        let (last, above) = place.split_last()?;
        let at = usize::from(*last).checked_sub(1)?;
        let siblings = above.iter().try_fold(&mut self.0, |level, number| {
            level.get_mut(usize::from(*number).checked_sub(1)?).map(|card| &mut card.under)
        })?;
        let name = |at: usize| {
            above.iter().fold(NAME.to_owned(), |name, number| format!("{name}-{number}")) + &format!("-{}", at + 1)
        };
        let card = siblings.get_mut(at)?;
        let focus = match deed {
            "under" => has_room.then(|| {
                card.under.push(Card::blank());
                format!("{}-{}", name(at), card.under.len())
            }),
            "remove" => {
                siblings.remove(at);
                (!siblings.is_empty()).then(|| name(at.min(siblings.len() - 1)))
            }
            deed => {
                let to = if deed == "up" { at.saturating_sub(1) } else { (at + 1).min(siblings.len() - 1) };
                siblings.swap(at, to);
                Some(name(to))
            }
        };
        Some(Pressed { cards: self, focus })
    }

    /// The sources that the cards name; empty cards name none.
    ///
    /// # Errors
    /// Every field that cannot be taken; if there is none, the first card that cannot stand where it was put.
    pub fn parse(&self) -> Result<Vec<GivenSource>, Vec<Problem>> {
        let (mut names, mut problems) = (Vec::new(), Vec::new());
        let given = parse(&self.0, NAME, &mut names, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        match laid_out(&given) {
            Ok(_) => Ok(given),
            Err(misplaced) => {
                let place = |name: &&(Vec<usize>, String)| name.0 == misplaced.place;
                let card = names.iter().find(place).map_or(NAME, |(_, name)| name);
                let field = format!("{card}-{}", Field::Address.name());
                Err(vec![Problem { field, wrong: misplaced.wrong }])
            }
        }
    }

    /// How many cards there are.
    fn count(&self) -> usize {
        let mut count = 0;
        self.each(&mut |_, _| count += 1);
        count
    }

    /// Every card with its name, in reading order.
    fn each(&self, see: &mut impl FnMut(&str, &Card)) {
        fn level(cards: &[Card], name: &str, see: &mut impl FnMut(&str, &Card)) {
            for (at, card) in cards.iter().enumerate() {
                let name = format!("{name}-{}", at + 1);
                see(&name, card);
                level(&card.under, &name, see);
            }
        }
        level(&self.0, NAME, see);
    }
}

impl Card {
    /// A new one.
    fn blank() -> Card {
        Card { relation: Relation::default().name().into(), ..Card::default() }
    }

    /// Whether nothing was written on it or on those behind it.
    fn is_blank(&self) -> bool {
        let empty = |field: &Field| *field == Field::Relation || self.value(*field).trim().is_empty();
        FIELDS.iter().all(empty) && self.under.iter().all(Card::is_blank)
    }

    fn value(&self, field: Field) -> &str {
        match field {
            Field::Relation => &self.relation,
            Field::Address => &self.written.address,
            Field::Title => &self.written.title,
            Field::Outlet => &self.written.outlet,
            Field::Authors => &self.written.authors,
            Field::Language => &self.written.language,
            Field::Date => &self.written.date,
        }
    }

    fn value_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::Relation => &mut self.relation,
            Field::Address => &mut self.written.address,
            Field::Title => &mut self.written.title,
            Field::Outlet => &mut self.written.outlet,
            Field::Authors => &mut self.written.authors,
            Field::Language => &mut self.written.language,
            Field::Date => &mut self.written.date,
        }
    }
}

/// In the order of the form.
const FIELDS: [Field; 7] =
    [Field::Relation, Field::Address, Field::Title, Field::Outlet, Field::Authors, Field::Language, Field::Date];

/// Cards while they are read, by their numbers.
#[derive(Default)]
struct Node {
    card: Card,
    under: BTreeMap<u8, Node>,
}

impl Node {
    fn into_card(self) -> Card {
        Card { under: self.under.into_values().map(Node::into_card).collect(), ..self.card }
    }
}

/// The numbers and the last word of a name such as `source-1-2-address`.
fn part(name: &str) -> Option<(Vec<u8>, &str)> {
    let (numbers, last) = name.strip_prefix(NAME)?.strip_prefix('-')?.rsplit_once('-')?;
    let number = |text: &str| text.parse::<u8>().ok().filter(|number| *number > 0 && number.to_string() == text);
    // No more than can be looked at: a name may be as long as a request.
    let place = numbers.split('-').take(DEEPEST + 2).map(number).collect::<Option<Vec<u8>>>()?;
    Some((place, last))
}

/// The sources of one level; `names` says which card each place of the tree is.
fn parse(
    cards: &[Card],
    above: &str,
    names: &mut Vec<(Vec<usize>, String)>,
    problems: &mut Vec<Problem>,
) -> Vec<GivenSource> {
    let place = names.last().map(|(place, _)| place.clone()).filter(|_| above != NAME).unwrap_or_default();
    let mut given = Vec::new();
    for (at, card) in cards.iter().enumerate().filter(|(_, card)| !card.is_blank()) {
        let name = format!("{above}-{}", at + 1);
        let mut problem =
            |field: Field, wrong| problems.push(Problem { field: format!("{name}-{}", field.name()), wrong });
        let relation = if card.relation.is_empty() { Ok(Relation::default()) } else { card.relation.parse() };
        if relation.is_err() {
            problem(Field::Relation, Wrong::Relation);
        }
        let work = Work::parse(&card.written).unwrap_or_else(|wrong| {
            wrong.into_iter().for_each(|(field, wrong)| problem(field, wrong));
            Work::default()
        });
        names.push(([place.as_slice(), &[given.len() + 1]].concat(), name.clone()));
        let under = parse(&card.under, &name, names, problems);
        given.push(GivenSource { relation: relation.unwrap_or_default(), work, under });
    }
    given
}

#[cfg(test)]
mod tests;
