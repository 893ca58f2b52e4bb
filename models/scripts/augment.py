"""Variants of training sentences as newspapers print them: quotes, headlines, datelines."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from sentences import Sentence

CITIES = (
    "GENEVA", "BAGHDAD", "KABUL", "NEW YORK", "UNITED NATIONS", "NAIROBI", "KINSHASA", "BEIRUT",
    "Port-au-Prince", "JERUSALEM", "MOSCOW", "Addis Ababa", "BRUSSELS", "Bamako", "JUBA", "Dhaka",
    "Mogadishu", "WASHINGTON",
)  # fmt: skip
AGENCIES = ("AP", "Reuters", "AFP", "IPS", "Xinhua", "UPI", "CNN")


def augment(sentences: list[Sentence], rng: random.Random) -> list[Sentence]:
    """Return the sentences of one text, now and then in another print."""
    if sentences[0].heads and rng.random() < 0.04:
        sentences = [_dateline(sentences[0], rng), *sentences[1:]]
    if rng.random() < 0.3:
        sentences = [_curly(sentence) for sentence in sentences]
    chance = rng.random()
    if chance < 0.02:
        sentences = [_cased(sentence, str.lower) for sentence in sentences]
    elif chance < 0.05 and len(sentences) == 1 and len(sentences[0].words) < 15:
        sentences = [_cased(sentences[0], rng.choice((str.title, str.upper)))]
    return sentences


def _curly(sentence: Sentence) -> Sentence:
    words = []
    for at, word in enumerate(sentence.words):
        if word == '"':
            opens = at + 1 < len(sentence.words) and not sentence.spaces[at]
            word = "“" if opens else "”"
        words.append(word.replace("'", "’"))
    return replace(sentence, words=words)


def _cased(sentence: Sentence, change: Callable[[str], str]) -> Sentence:
    words = [changed if len(changed := change(w)) == len(w) else w for w in sentence.words]
    return replace(sentence, words=words)


def _dateline(sentence: Sentence, rng: random.Random) -> Sentence:
    """Put "GENEVA (AP) - " before a sentence, hung on its root."""
    city, agency = rng.choice(CITIES).split(" "), rng.choice(AGENCIES)
    dash = rng.choice(("-", "—", "–", "--"))
    words = [*city, "(", agency, ")", dash]
    size, count = len(words), len(city)
    root = next(at for at, head in enumerate(sentence.heads) if head == at) + size
    heads = [root] + [0] * (count - 1) + [count + 1, 0, count + 1, 0]
    names = sentence.ents or [""] * len(sentence.words)
    number = "Number=Sing"
    return replace(
        sentence,
        words=words + sentence.words,
        spaces=[True] * count + [False, False, True, True] + sentence.spaces,
        tags=["NNP"] * count + ["-LRB-", "NNP", "-RRB-", ","] + sentence.tags,
        pos=["PROPN"] * count + ["PUNCT", "PROPN", "PUNCT", "PUNCT"] + sentence.pos,
        feats=[number] * count + ["", number, "", ""] + sentence.feats,
        lemmas=words + sentence.lemmas,
        heads=heads + [head + size for head in sentence.heads],
        deps=["parataxis"]
        + ["flat"] * (count - 1)
        + ["punct", "parataxis", "punct", "punct"]
        + sentence.deps,
        ents=["B-GPE"] + ["I-GPE"] * (count - 1) + ["O", "B-ORG", "O", "O"] + names,
    )
