"""Contributors: who gives, from the noun phrase, the trigger and the words that govern it."""

from collections.abc import Sequence

from spacy.tokens import Token

from factx.lexicon import lists
from factx.lexicon.triggers import Control
from factx.pipeline import tree
from factx.pipeline.facts import frames
from factx.pipeline.facts.candidates.candidate import Candidate
from factx.pipeline.facts.names import Actor, Names, is_date, unique
from factx.pipeline.facts.nouns import lemma, people_kind
from factx.pipeline.facts.parts import owners, places, rows, speakers, subjects, voices
from factx.pipeline.facts.readings import Reading


def contributors(candidate: Candidate, reading: Reading | None, names: Names) -> list[Actor]:
    """Return who gives, the nearest statement first: noun phrase, clause, governing words."""
    following = rows.next_giver(candidate, reading, names) if reading is not None else None
    if following is not None:
        return [following]
    own = owners.of_phrase(candidate, names)
    leaving = reading is not None and reading.frame in frames.LEAVING
    # "From Norway came four ships, from Oman five": the first words tell, not the next ones.
    fronted = reading is not None and reading.rule == "inverted" and reading.giver is not None
    home = [] if own or leaving or fronted else owners.origin(candidate, names)
    if reading is None:
        return own or home
    if reading.thing is not None and not own:
        own = owners.of_changed(reading.thing, names)
    nouns = givers(reading, candidate)
    giving = [actor for noun in nouns for actor in voices.of_noun(noun, names, at=candidate.start)]
    if not giving and not own and not home:
        own = owners.of_antecedent(candidate, names)
    if not giving and not own and not home:
        giving = _unstated(candidate, reading, nouns, names)
    taken_up = bool(giving) and all(owners.is_pronoun(actor, candidate) for actor in own)
    # "France will provide half of the EU force"
    bodied = candidate.is_numbered and not candidate.strong and _are(own, "organization")
    bodied &= reading.word.lemma_ not in lists.ordering  # "Mali ordered 90 UN soldiers out"
    taken_up |= bodied and _are(giving, "country")
    if own and not taken_up and not _same_kind(own, giving):
        return own
    agentless = not reading.trigger.frame.giver or candidate.elliptic  # "with 30 from Togo"
    if home and (agentless or not any(actor["type"] == "country" for actor in giving)):
        return home  # "the UN deployed 300 soldiers from Ghana"; others send theirs from elsewhere
    return unique(giving or own)


def _are(actors: Sequence[Actor], kind: str) -> bool:
    """Whether there are actors, and all are of a type."""
    return bool(actors) and all(actor["type"] == kind for actor in actors)


def _unstated(
    candidate: Candidate, reading: Reading, nouns: Sequence[Token], names: Names
) -> list[Actor]:
    """Return who gives where neither the noun phrase nor the trigger's own arguments tell."""
    giving = [] if candidate.is_numbered else rows.examples(nouns, names)
    if not giving and not any(names.actor(noun) for noun in nouns):
        giving = _announced(candidate, reading, names)
    if not giving:
        giving = _sent_by(candidate, names)
    sizes = reading.thing is not None or reading.frame == "number"
    if not giving and not nouns and not sizes:
        giving = _carried(candidate, names)
    return giving


def _announced(candidate: Candidate, reading: Reading, names: Names) -> list[Actor]:
    """Return who says that forces will come or go, where no other giver is in sight.

    "The prime minister said 200 trainers would leave in June." Who speaks where the forces
    go to only looks forward to them. Of what has happened, only an army tells of its own.
    """
    agentless = not reading.trigger.frame.giver or tree.is_passive(reading.word)
    noun = speakers.speaker(candidate, reading)
    if noun is None or not agentless or not candidate.is_numbered:
        return []
    if reading.clause.time != "future" and not _is_army(noun, candidate):
        return []
    place = places.destination(candidate, reading, names, ())
    host = place["code"] if place is not None else None
    return [actor for actor in voices.of_noun(noun, names) if actor["code"] != host]


def _is_army(noun: Token, candidate: Candidate) -> bool:
    """Whether a speaker may tell of the own army's forces: "a Ugandan military spokesman"."""
    others = any(preposition == "from" for preposition, _ in tree.obliques(candidate.noun))
    kind = candidate.kind
    forces = kind.category in ("troops", "police") and (kind.counted or not kind.weak)
    words = (noun, *noun.children)
    return forces and not others and any(lemma(word) in lists.armies for word in words)


def _carried(candidate: Candidate, names: Names) -> list[Actor]:
    """Return the one contributor of whose people the sentence spoke before.

    "The Fijian soldiers will leave in May, but 200 troops stay on."
    """
    found: list[Actor] = []
    if candidate.kind.category in ("equipment", "funds"):
        return found
    for token in candidate.noun.sent:
        if token.i >= candidate.start:
            break
        if lemma(token) == lemma(candidate.noun) or lemma(token) in lists.any_forces:
            for child in token.children:
                if tree.base(child) in ("amod", "compound", "nmod") and child.i < token.i:
                    actor = names.actor(child)
                    if actor is not None:
                        found.append(actor)
    return found if len({a["code"] for a in found}) == 1 else []


def _same_kind(own: Sequence[Actor], giving: Sequence[Actor]) -> bool:
    """Whether a possessive pronoun only repeats the subject ("they sent their soldiers")."""
    codes = {a["code"] for a in giving}
    return bool(codes) and {a["code"] for a in own} <= codes


def _sent_by(candidate: Candidate, names: Names) -> list[Actor]:
    """Return the agent of a clause on the noun itself ("half of the 600 promised by Senegal")."""
    clauses = [*tree.children(candidate.noun, "acl"), *tree.children(candidate.top, "acl")]
    for verb in clauses:
        if verb.lower_ in lists.authorized | lists.permitted:
            continue  # "6,400 soldiers allowed by the Security Council"
        agents = [n for p, n in tree.obliques(verb) if p == "by"] or (
            [] if tree.is_passive(verb) else tree.children(verb, "nsubj")
        )
        found = [a for noun in agents for a in voices.of_noun(noun, names)]
        if found:
            return found
    return []


def givers(reading: Reading, candidate: Candidate) -> list[Token]:
    """Return the nouns that may name the giver, the nearest first, never the resource itself."""
    if reading.giver is not None:
        return [reading.giver]
    itself = {candidate.noun.i, candidate.top.i}
    found = [noun for noun in _of_trigger(reading, candidate) if noun.i not in itself]
    if found:
        return found
    below = reading.word
    for governing, control in reading.clause.governors:
        told = _of_governing(governing, control, below, reading)
        found = [noun for noun in told if noun != reading.word]  # "the sending was approved by"
        found = found or (subjects.of(governing) if told else [])
        if control is None and found and itself >= {noun.i for noun in found}:
            return []  # "warned two ships to stay in port"
        found = [noun for noun in found if noun.i not in itself]
        if found:
            return found
        below = governing
    return []


def _of_governing(
    governing: Token, control: Control | None, below: Token, reading: Reading
) -> list[Token]:
    """Return who gives as a word above the trigger tells, with the word right below it."""
    infinitive = tree.relation(below) == "xcomp"
    held = tree.relation(below) in ("obj", "iobj") and governing.lemma_ in lists.holding
    if governing.pos_ in ("NOUN", "PROPN"):
        # "gave the government permission": the government gets it and gives nothing
        return [n for n in _of_noun_phrase(governing) if not _is_common(n)]
    if _receives(reading):
        return []
    if control is not None and control.subject == "object":
        asked = [n for p, n in tree.obliques(governing) if p in ("on", "to", "for")]
        return tree.children(governing, "obj", "iobj", "nsubj:pass") + asked
    if infinitive and _obj_before(governing, reading.word):
        return tree.children(governing, "obj")
    if control is not None or infinitive or held:
        # "Togo said it was ready": some trees take that "it" for a dummy.
        return tree.children(governing, "nsubj", "expl") or subjects.of(governing)
    return []


def _receives(reading: Reading) -> bool:
    """Whether who acts is he who gets it ("hopes to secure $5 million")."""
    return reading.trigger.pos == "verb" and "obl:from" in reading.trigger.frame.giver


def _is_common(noun: Token) -> bool:
    """Whether a word before a noun names nobody itself ("the final phase", "troop plans")."""
    common = noun.pos_ == "NOUN" or (noun.pos_ == "ADJ" and noun.is_lower)
    return common and tree.base(noun) in ("compound", "amod") and not list(noun.children)


def _of_trigger(reading: Reading, candidate: Candidate) -> list[Token]:
    word, frame = reading.word, reading.trigger.frame
    if reading.trigger.pos == "noun":
        agents = [n for p, n in tree.obliques(candidate.noun) if p == "by"]
        nation = [word] if people_kind(word) is not None else []
        leaving = reading.frame in frames.LEAVING  # "its withdrawal from Lebanon"
        named = [n for n in _of_noun_phrase(word) if not leaving or tree.preposition(n) != "from"]
        return nation + named + agents
    if tree.base(word) == "cop":  # "1,100 are Rwandans", "a third is from Fiji"
        own = word.head in tree.conjuncts(candidate.top)
        before = tree.preposition(word.head).split(" ")[-1]  # "are due from Australia"
        return [word.head] if not own and before in ("", "from") else []
    if not frame.giver:
        over = tree.governor(word) if reading.rule == "carrier" else word
        moved = tree.children(over, "nsubj") if over is not None else []
        # "4,000 French and 6,000 U.N. troops patrol it"
        others = [noun for noun in tree.conjuncts(candidate.top) if noun != candidate.top]
        return [n for noun in moved if noun not in others for n in _of_noun_phrase(noun)]
    found = []
    # The subject of an infinitive is for its governing words to tell ("asked Kenya to send").
    control = reading.clause.governors[0][1] if reading.clause.governors else None
    joined = tree.relation(word) == "conj"  # "drove out the rebels and sent"
    asked = control is not None and control.subject == "object" and not joined
    own = bool(tree.children(word, "nsubj")) or not (asked or tree.relation(word) == "xcomp")
    if "nsubj" in frame.giver and reading.role != "nsubj" and own:
        found = subjects.of(word)
    wanted = [r.partition(":")[2] for r in frame.giver if r.startswith("obl:")]
    found += [
        n for p, n in tree.obliques(word) if p in wanted and n not in found and not is_date(n)
    ]
    if not found and "by" in wanted and tree.is_passive(word):
        # "sent to the Red Sea by Italy": the agent is easily hung on the place
        found = [
            n for _, place in tree.obliques(word) for p, n in tree.obliques(place) if p == "by"
        ]
    return found


def _of_noun_phrase(noun: Token) -> list[Token]:
    # "brought Mali promises": the name right behind a verb is he who gets them
    found = tree.children(noun, "nmod:poss") or [
        c
        for c in tree.children(noun, "compound", "amod")
        if c.i < noun.i and not (c.pos_ == "PROPN" and c.i and c.nbor(-1).lemma_ in lists.bringing)
    ]
    if tree.relation(noun) == "conj":  # "Benin, Chad and Jamaica plan to", with "plan" for a noun
        found += [c for c in tree.conjuncts(noun) if c.i < noun.i and c.pos_ == "PROPN"]
    return found + [n for p, n in tree.obliques(noun) if p in ("by", "from")]


def _obj_before(governing: Token, word: Token) -> bool:
    """Whether somebody is moved to act: "prompted donors to pledge"."""
    objects = tree.children(governing, "obj")
    return bool(objects) and governing.i < objects[0].i < word.i
