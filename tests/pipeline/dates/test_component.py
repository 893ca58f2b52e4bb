"""The component on sentences: tense, anchors and what is written on the Doc."""

import json
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import factx.pipeline.dates.component
from factx.records import When
from tests.pipeline.dates.marked import unmark

assert factx.pipeline.dates.component  # registers the factory


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("factx_dates")
    return nlp


def read(nlp: Language, text: str, published: str | None = "2024-05-15") -> list[dict[str, Any]]:
    doc = nlp.make_doc(text)
    doc._.factx_published = published
    doc = nlp(doc)
    return [span._.factx_date for span in doc.spans["factx_dates"]]


WITHOUT_PARSE = [
    # past tense looks back, future ahead
    "They arrived on [Friday](2024-05-10).",
    "They will arrive on [Friday](2024-05-17).",
    "They sent 40 police in [September](2023-09).",
    "They will send 40 police in [September](2024-09).",
    # the participle behind "be" tells nothing
    "The vote is to be held on [June 20](2024-06-20).",
    # a plan told in the past
    "The troops are expected to leave on [Monday](2024-05-20).",
    # a date that opens its sentence waits for the clause behind the comma
    "On [Monday](2024-05-20), they will begin to deploy.",
    "On [Monday](2024-05-13), they began to deploy.",
    # each clause has its own tense
    "They will leave on [Monday](2024-05-20), he said on [Tuesday](2024-05-14).",
    # a deadline given in the past still lies ahead
    "It promised decisions by [Friday](2024-05-17).",
    # had ... by is the past
    "By [Friday](2024-05-10) the toll had risen to 40.",
    # names in "ed" are no verbs
    "Mohamed will travel on [Monday](2024-05-20).",
    # "in ten years" looks back where the verb does
    "The army lost 40 men in two weeks.",
    "The army will leave in [two weeks](2024-05-29).",
    # alone, it is a date
    "in [two weeks](2024-05-29)",
    # dates told from earlier dates
    "It began on [March 4, 2020](2020-03-04). [The next day](2020-03-05) it ended.",
    "In [2011](2011) the force was 900. [The following year](2012) it was 700.",
    "In [May 2003](2003-05) it sent 50. [Two months later](2003-07) it sent 80.",
    "It fell from 900 in [2019](2019) to 700 in [March that year](2019-03).",
    # what follows "three months after" is dated, from the date of its own clause
    "In [September](2023-09) it pledged 150, [three months after](2023-06) offering none.",
    # the date of the main clause may stand behind
    "[Two months after](2020-01) its pledge it sent 50 in [March 2020](2020-03).",
    # a bound is no date of the main clause
    "They fight on three years after the war, ahead of a vote before [2026](2026).",
    # a year is too wide to have a next day, the day before it is not
    "On [May 4](2024-05-04), after a war in [2011](2011), it met; [the next day](2024-05-05) too.",
    # but a year later is fine
    "After the war of [2011](2011) it shrank. [Two years later](2013) it grew.",
    # nothing to count from: the words stay
    "[The next day](?) they left.",
    # too far back
    "It began [May 4](2024-05-04). He ate. He ran. He sat. He hid. [The next day](?) it ended.",
]


@pytest.mark.parametrize("marked", WITHOUT_PARSE)
def test_dates_without_a_parse(nlp: Language, marked: str) -> None:
    text, expected = unmark(marked)
    got = [(one["start"], one["end"], one["edtf"] or "?") for one in read(nlp, text)]
    assert got == expected


def test_values_are_plain_json_in_the_form_of_when(nlp: Language) -> None:
    text = "Kenya sent police in the middle of last year."
    (value,) = read(nlp, text, "2025-01-01")
    role = value.pop("role")
    assert role == "in"
    assert (
        json.loads(json.dumps(value))
        == When(
            edtf="2024-06~",
            earliest="2024-05-01",
            latest="2024-07-31",
            text="the middle of last year",
            start=21,
            end=44,
        ).model_dump()
    )


def test_relative_dates_of_an_undated_document_keep_their_text(nlp: Language) -> None:
    values = read(nlp, "It left last month, in March 2024.", None)
    assert [(one["text"], one["edtf"]) for one in values] == [
        ("last month", None),
        ("March 2024", "2024-03"),
    ]


def test_an_undated_document_keeps_what_hangs_on_an_open_date(nlp: Language) -> None:
    values = read(nlp, "In September it pledged 150, three months after offering none.", None)
    assert [(one["text"], one["edtf"], one["role"]) for one in values] == [
        ("September", None, "in"),
        ("three months after", None, "after"),
    ]


def test_spans_are_labelled_and_survive_bytes(nlp: Language) -> None:
    doc = nlp("They left on 4 May 2024.")
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    (span,) = again.spans["factx_dates"]
    assert (span.label_, span.text) == ("DATE", "4 May 2024")
    assert span._.factx_date["edtf"] == "2024-05-04"


def test_a_document_without_dates_gets_an_empty_group(nlp: Language) -> None:
    assert list(nlp("No date.").spans["factx_dates"]) == []
    assert list(nlp("").spans["factx_dates"]) == []


def test_day_first_comes_from_the_settings() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("factx_dates", config={"day_first": True})
    assert [one["edtf"] for one in read(nlp, "on 3/4/2023")] == ["2023-04-03"]


def test_a_month_inside_of_a_name_is_none(nlp: Language) -> None:
    doc = nlp.make_doc("In June Carter said so.")
    doc.set_ents([spacy.tokens.Span(doc, 1, 3, label="PERSON")])
    assert list(nlp(doc).spans["factx_dates"]) == []


# word, tag, relation, index of its head; the date is the word in capitals
PARSED = [
    # finite past and future
    ("They/PRP/nsubj/1 left/VBD/root/1 FRIDAY/NNP/obl:unmarked/1", "past"),
    ("They/PRP/nsubj/2 will/MD/aux/2 leave/VB/root/2 FRIDAY/NNP/obl:unmarked/2", "future"),
    # perfect
    ("They/PRP/nsubj/2 have/VBP/aux/2 left/VBN/root/2 FRIDAY/NNP/obl:unmarked/2", "past"),
    # present progressive
    ("They/PRP/nsubj/2 are/VBP/aux/2 leaving/VBG/root/2 FRIDAY/NNP/obl:unmarked/2", "future"),
    # an infinitive under a plan of today, and under one of the past
    (
        "They/PRP/nsubj/1 plan/VBP/root/1 to/TO/mark/3 leave/VB/xcomp/1 FRIDAY/NNP/obl:unmarked/3",
        "future",
    ),
    (
        "They/PRP/nsubj/1 agreed/VBD/root/1 to/TO/mark/3 leave/VB/xcomp/1 "
        "FRIDAY/NNP/obl:unmarked/3",
        None,
    ),
    # an infinitive of purpose asks the verb above
    (
        "They/PRP/nsubj/1 came/VBD/root/1 to/TO/mark/3 help/VB/advcl/1 FRIDAY/NNP/obl:unmarked/3",
        "past",
    ),
    # what is due lies ahead in any tense
    (
        "They/PRP/nsubj/2 were/VBD/cop/2 due/JJ/root/2 to/TO/mark/4 leave/VB/xcomp/2 "
        "FRIDAY/NNP/obl:unmarked/4",
        "future",
    ),
    # is to be held
    (
        "Talks/NNS/nsubj:pass/4 are/VBP/aux/4 to/TO/mark/4 be/VB/aux:pass/4 held/VBN/root/4 "
        "FRIDAY/NNP/obl:unmarked/4",
        "future",
    ),
    # participles behind nouns
    ("troops/NNS/root/0 killed/VBN/acl/0 FRIDAY/NNP/obl:unmarked/1", "past"),
    ("talks/NNS/root/0 scheduled/VBN/acl/0 FRIDAY/NNP/obl:unmarked/1", "future"),
    # the present of timetables, and any other present
    ("Talks/NNS/nsubj/1 begin/VBP/root/1 FRIDAY/NNP/obl:unmarked/1", "future"),
    ("Troops/NNS/nsubj/1 guard/VBP/root/1 FRIDAY/NNP/obl:unmarked/1", None),
    # the attack is over, whatever the verb; the election is as far as the verb
    (
        "They/PRP/nsubj/2 will/MD/aux/2 discuss/VB/root/2 FRIDAY/NNP/nmod:poss/5 's/POS/case/3 "
        "attack/NN/obj/2",
        "past",
    ),
    (
        "They/PRP/nsubj/2 will/MD/aux/2 win/VB/root/2 FRIDAY/NNP/nmod:poss/5 's/POS/case/3 "
        "election/NN/obj/2",
        "future",
    ),
    # would have
    (
        "They/PRP/nsubj/3 would/MD/aux/3 have/VB/aux/3 left/VBN/root/3 FRIDAY/NNP/obl:unmarked/3",
        "past",
    ),
    # a headline
    ("Troops/NNS/nsubj/2 to/TO/mark/2 leave/VB/root/2 FRIDAY/NNP/obl:unmarked/2", "future"),
    # no verb at all
    ("Attack/NN/root/0 FRIDAY/NNP/nmod:unmarked/0", None),
]


def parsed(nlp: Language, sentence: str) -> Doc:
    rows = [word.rsplit("/", 3) for word in sentence.split()]
    kinds = {"VB": "VERB", "MD": "AUX", "NN": "NOUN", "JJ": "ADJ", "TO": "PART"}
    lemmas = {"leaving": "leave", "agreed": "agree", "scheduled": "schedule", "Talks": "talk"}
    auxiliary = [row[2].startswith(("aux", "cop")) for row in rows]
    return Doc(
        nlp.vocab,
        words=["Friday" if row[0] == "FRIDAY" else row[0] for row in rows],
        tags=[row[1] for row in rows],
        pos=[
            "AUX" if aux else "PROPN" if row[1] == "NNP" else kinds.get(row[1][:2], "X")
            for row, aux in zip(rows, auxiliary, strict=True)
        ],
        lemmas=[lemmas.get(row[0], row[0]) for row in rows],
        deps=[row[2] for row in rows],
        heads=[int(row[3]) for row in rows],
    )


@pytest.mark.parametrize(("sentence", "direction"), PARSED)
def test_the_verb_that_a_date_hangs_on_tells_the_side(
    nlp: Language, sentence: str, direction: str | None
) -> None:
    doc = parsed(nlp, sentence)
    doc._.factx_published = "2024-05-15"
    (span,) = nlp(doc).spans["factx_dates"]
    # a weekday without a direction is the last one
    expected = "2024-05-17" if direction == "future" else "2024-05-10"
    assert span._.factx_date["edtf"] == expected
