"""Fills a long discussion by rule from the sentences of crowd.txt.

Each sentence waits until the others of its kind have been used, names hold on to their opinion, an
answer to a question is the one written for it, and no two comments are alike.
"""

from datetime import datetime, timedelta
from pathlib import Path

STOCK = Path(__file__).resolve().parent / "crowd.txt"
OPENED = datetime(2022, 1, 10, 9, 4)
LENGTH = timedelta(days=33)
# How many answers the threads get, over and over: most none or one, some many.
ANSWERS = [0, 2, 0, 1, 5, 0, 1, 3, 0, 0, 1, 2, 0, 9, 0, 1, 0, 1, 2, 0]
DEEPEST = 5

PLACES = (
    "Port-Navel, Saint-Elouan, Kerloc'hig, Lanvor, Port-Ellec, Sainte-Avoye, Pen-Vilin, Trébaz, Port-Mahaut, "
    "Saint-Ildor, Morbraz, Sas-Noord, Plouvian, Kersanton-Grève, Port-Salin, Montbrac, Rochevieille, Grand-Fort-le-Sel"
).split(", ")
KIN = "ma grand-mère, ma mère, ma tante, ma marraine, ma belle-mère, ma voisine, ma sœur aînée".split(", ")
NUMBERS = "deux, trois, quatre, cinq, six, sept, huit, neuf".split(", ")
NAMES = {
    "allumer": (
        "Mireille T., Job, Loïc Abgrall, Marie-Jo, Capitaine au repos, Nolwenn R., Fañch, Gaëlle M., Dédé du quai, "
        "Soizic, P. Kerbrat, Hervé L., Annaïg, Un de Lanvor, Jean-Noël B., Viviane, Titouan, Le Goéland, Odile F., Ronan, "
        "Bernadette C., Matelot 59, Marc-Antoine, Rozenn Le Du, Yves-Marie, Colette, Hélène du Môle, Padrig, Sterenn, "
        "Jacques H., Deux éclats, Louison, Mme Riou, Erwan P., Babeth, Yannick S., Simone V., Tristan, Canotier, Lili de la Cale"
    ).split(", "),
    "eteindre": (
        "Sylvain, Roitelet, Claire D., Une élue, Étienne M., Nyctalope, Agathe, Pêcheur d'en face, Bruno G., Dr Maëlle N., "
        "François-Xavier, La comptable, Jeanne P., Chouette effraie, Samir, Denis K., Nathalie B., Orion, Mathilde, Régis, "
        "Thomas L., Karim A., Pascale, Céline et Paul, Veilleur, Inès, Gwenaël, Alain le caseyeur, Martine O., Noir complet"
    ).split(", "),
    "entre": (
        "Solenn, Ancien des Phares, Paolo di Nervi, Marguerite, Lecteur du jeudi, L. Hascoët, Ahmed B., Maud, Le facteur, "
        "Katell, Ludovic, Un passant, Margaux V., Prof de lettres, Émile, Nadia S., Corentin, Mme de Trébaz, Guide 29 bis, Ysé, "
        "Baptiste N., Le bedeau, Dominique, Fatou D., Peintre en bâtiment, Luc, Aurélie, Tante Zoé, Joaquim, Marion Q., "
        "Archives municipales, Philippe R., Bigorneau, Sacha, Nour, Perrine A."
    ).split(", "),
}
ANONYMOUS = "Anonyme"


class Dice:
    """A small generator of our own: what it gives does not depend on the version of Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit


class Deck:
    """Hands out every card once, in shuffled order, before any comes again."""

    def __init__(self, cards, dice):
        self.cards, self.dice, self.left, self.last = list(cards), dice, [], []

    def draw(self):
        if not self.left:
            # What came last in one round does not come first in the next.
            self.left = [at for at in range(len(self.cards)) if at not in self.last] + self.last
            fresh = len(self.left) - len(self.last)
            for at in range(fresh - 1, 0, -1):
                other = self.dice.below(at + 1)
                self.left[at], self.left[other] = self.left[other], self.left[at]
            self.last = self.left[-(len(self.left) // 3):] if len(self.left) > 3 else []
            self.left.reverse()
        return self.cards[self.left.pop()]


def read_stock():
    themes, answers, theme = {}, {}, None
    for line in STOCK.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            name, _, opinion = line[2:].partition(" · ")
            theme = themes.setdefault(name, {"opinion": opinion, "o": [], "d": []}) if opinion else None
            into = theme if theme is not None else answers
        elif line[:2] in ("o ", "d ", "y ", "n ", "q ", "t ") and (theme is not None or "into" in locals()):
            into.setdefault(line[0], []).append(line[2:])
    return themes, answers


class Crowd:
    def __init__(self):
        self.dice = Dice(2182)
        themes, answers = read_stock()
        deck = lambda cards: Deck(cards, self.dice)
        weighted = [name for name, theme in themes.items() for _ in theme["o"]]
        self.themes = {name: {"opinion": t["opinion"], "o": deck(t["o"]), "d": deck(t["d"])} for name, t in themes.items()}
        self.theme = deck(weighted)
        self.answers = {kind: deck(cards) for kind, cards in answers.items()}
        self.names = {opinion: deck(names) for opinion, names in NAMES.items()}
        self.fill = {"lieu": deck(PLACES), "parent": deck(KIN), "n": deck(NUMBERS), "an": deck(range(1958, 2020))}
        self.said, self.out = set(), []

    def name(self, opinion):
        return ANONYMOUS if self.dice.below(9) == 0 else self.names[opinion].draw()

    def complete(self, words, other=""):
        for slot, deck in self.fill.items():
            while "{" + slot + "}" in words:
                before, after = words.split("{" + slot + "}", 1)
                filled = str(deck.draw())
                if before.endswith(". "):
                    filled = filled[0].upper() + filled[1:]
                words = before + filled + after
        words = words.replace("{nom}", other)
        return words[0].upper() + words[1:]

    def say(self, at, name, parent, draw):
        """Says what draw() gives; draws again when just that was said before."""
        words = draw()
        for _ in range(12):
            if words not in self.said:
                break
            words = draw()
        while words in self.said:
            # A whole round brought nothing new: speak to somebody, as people do.
            words = self.addressed(parent, words)
        self.said.add(words)
        known = name != ANONYMOUS and sum(map(ord, name)) % 5 < 2
        self.out.append((at, name, known, parent, words))
        return len(self.out) - 1

    def opening(self, theme):
        words = self.complete(theme["o"].draw())
        for _ in range((0, 1, 1, 2, 1)[self.dice.below(5)]):
            gap = "\n\n" if self.dice.below(4) == 0 else " "
            words += gap + self.complete(theme["d"].draw())
        return words

    def thread(self, at, size, room):
        theme = self.themes[self.theme.draw()]
        opener = self.name(theme["opinion"])
        first = self.say(at, opener, None, lambda: self.opening(theme))
        chain, depth, asked = first, 1, None
        for turn in range(min(size, room - 1)):
            at += timedelta(minutes=11 + self.dice.below(60 + 240 * (turn + 1)))
            if at.hour < 6:
                at += timedelta(hours=6, minutes=15)
            chain, depth, asked = self.answer(at, opener, theme, (first, chain, depth, asked), turn)

    def answer(self, at, opener, theme, before, turn):
        first, chain, depth, asked = before
        speaker = self.out[chain][1]
        if asked:
            return self.say(at, opener, chain, lambda: self.complete(asked)), depth + 1, None
        parent, depth = (chain, depth) if depth < DEEPEST - 1 and self.dice.below(3) else (first, 1)
        other = speaker if parent == chain else opener
        other = "" if other == ANONYMOUS else other
        kind = "nyynynyqny"[self.dice.below(10)]
        if parent != first and self.out[parent][1] != opener and self.dice.below(3) == 0:
            kind = "t"
        if kind == "q":
            question, reply = self.answers["q"].draw().split(" || ")
            asker = self.name("entre")
            return self.say(at, asker, first, lambda: self.complete(question)), 2, reply
        opinion = {"y": theme["opinion"], "n": "eteindre" if theme["opinion"] == "allumer" else "allumer"}.get(kind)
        name = opener if kind == "t" else self.name(opinion)
        while name == opener and kind != "t" and name != ANONYMOUS:
            name = self.name(opinion)
        return self.say(at, name, parent, lambda: self.remark(kind, other, theme)), depth + 1, None

    def addressed(self, parent, words):
        name = self.out[parent][1] if parent is not None else ANONYMOUS
        if not any(words.startswith(known) for names in NAMES.values() for known in names):
            words = words[0].lower() + words[1:]
        return f"{name} : {words}" if name != ANONYMOUS else f"{self.fill['lieu'].draw()} vous répond : {words}"

    def remark(self, kind, other, theme):
        card = self.answers[kind].draw()
        while "{nom}" in card and not other:
            card = self.answers[kind].draw()
        words = self.complete(card, other)
        if kind == "y" and self.dice.below(2):
            words += " " + self.complete(theme["d"].draw())
        elif kind == "n" and self.dice.below(2):
            opposite = {"allumer": ("argent", "nuit"), "eteindre": ("securite", "souvenir"), "entre": ("securite", "souvenir")}
            side = opposite[theme["opinion"]][self.dice.below(2)]
            words += " " + self.complete(self.themes[side]["d"].draw())
        return words


def comments(total):
    """So many tuples (time, name, has a profile, index of the parent or None, words)."""
    crowd = Crowd()
    threads = round(total / (1 + sum(ANSWERS) / len(ANSWERS)))
    number = 0
    while len(crowd.out) < total:
        share = min(1.0, number / threads)
        at = OPENED + LENGTH * share**1.7
        if at.hour < 6:
            at += timedelta(hours=7)
        crowd.thread(at, ANSWERS[number % len(ANSWERS)], total - len(crowd.out))
        number += 1
    return [(f"{at:%Y-%m-%d %H:%M}", *rest) for at, *rest in crowd.out]
