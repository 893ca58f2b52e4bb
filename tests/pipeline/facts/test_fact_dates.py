"""Which date of a sentence is that of the fact, and whether it is when it was said or is due.

All sentences are read as written on Wednesday 16 May 2012; an expectation is (date, due).
"""

import pytest
from spacy.language import Language

from factx.pipeline.harvest import harvest
from factx.records import SourceText, document_of

pytestmark = pytest.mark.model

WRITTEN = "2012-05-16"

Case = tuple[str, list[tuple[str | None, str | None]]]

OWN_CLAUSE: list[Case] = [
    ("Kenya sent 400 police to Haiti in June 2011.", [("2011-06", None)]),
    (
        "In March 2010, Senegal sent 300 soldiers to Darfur, where elections were held in April.",
        [("2010-03", None)],
    ),
    ("In 1994 Rwanda sent 600 soldiers to Zaire.", [("1994", None)]),
    ("Donors meeting in Oslo on Monday promised $200 million to Somalia.", [("2012-05-14", None)]),
    ("Rwanda withdrew its soldiers from Congo in 2002 after four years of war.", [("2002", None)]),
    (
        "Sierra Leone, torn by war until 2002, sent 850 soldiers to Somalia in April.",
        [("2012-04", None)],
    ),
]

OTHER_CLAUSES: list[Case] = [
    ("Uruguay, which gained independence in 1828, sent 200 soldiers to Congo.", [(None, None)]),
    ("Togo, whose president was elected in 2010, has sent 140 soldiers to Mali.", [(None, None)]),
    ("Brazil, which will host the World Cup in 2014, has 1,900 soldiers in Haiti.", [(None, None)]),
    # what happened before has its own date, wherever the tree hangs it
    (
        "Gabon has sent 300 police to Bangui after the murder of a bishop there on Saturday.",
        [(None, None)],
    ),
    (
        "Italy sent 90 medics to Port-au-Prince after an earthquake struck in January 2010.",
        [(None, None)],
    ),
    # a time of day is no event, and an ordinal before a noun no day
    (
        "The first 100 Fijian marines landed in Honiara before dawn on Monday.",
        [("2012-05-14", None)],
    ),
    (
        "A navy tanker from France is due in Tonga on Friday, the first ship to reach it.",
        [(None, "2012-05-18")],
    ),
    # an aside is over at its comma
    (
        "The mission, which has been in Congo since 1999 and costs a lot, has 11,000 soldiers.",
        [(None, None)],
    ),
    # when something else made a force so large says nothing of when it was there
    (
        "The arrival on Thursday of 120 Gabonese gendarmes brings the force in Bangui to 800.",
        [("2012-05-10", None), (None, None)],
    ),
    # types of equipment have an age
    ("Poland gave Chad 30 trucks, most of them models from the 1970s.", [(None, None)]),
    # a year before a noun is the noun's
    ("Fiji sent 80 soldiers to Honiara under the 2003 Townsville agreement.", [(None, None)]),
    # two clauses with a semicolon between them
    (
        "Benin landed 120 soldiers at Abidjan on 4 March; Niger contributed 250.",
        [("2012-03-04", None), (None, None)],
    ),
]

SAID: list[Case] = [
    (
        "Spain will bring home its 1,300 troops from Iraq, the new prime minister announced on "
        "Sunday.",
        [("2012-05-13", None)],
    ),
    # the day on which something is said dates a promise ...
    (
        "Slovakia will withdraw its 240 soldiers from Afghanistan, its president said on Friday.",
        [("2012-05-11", None)],
    ),
    ("Malta said on Monday that it would send 20 soldiers to Chad.", [("2012-05-14", None)]),
    # ... and not what has happened already
    (
        "Officials said on Wednesday that 120 Salvadoran soldiers had arrived in Iraq.",
        [(None, None)],
    ),
    ("Ankara on Sunday denied that it had sent 500 soldiers into Syria.", [(None, None)]),
    # a date right beside a verb of saying is the saying's, wherever the tree hangs it
    ("Bangladesh said Tuesday it will send 240 police to Haiti.", [("2012-05-15", None)]),
    ("Sweden said this week it would give Chad 50 trucks.", [("2012-05-14/2012-05-20", None)]),
    ("Ghana said on Friday that it has sent 140 soldiers to Mali.", [(None, None)]),
    ("The 40 Dutch medics who landed in Juba on Friday said it was hot.", [("2012-05-11", None)]),
    # the occasion of what is said
    ("Speaking in Dhaka on Sunday, the Fijian leader promised 90 police.", [("2012-05-13", None)]),
    ("Fearing an attack in June, Fiji promised 90 police to Timor.", [(None, None)]),
]

PAPERS: list[Case] = [
    # what makes something valid dates it ...
    ("The resolution, adopted on Friday, authorises 5,500 police.", [("2012-05-11", None)]),
    ("A resolution passed in March authorised 900 peacekeepers for Abyei.", [("2012-03", None)]),
    # ... and not what is there
    ("The mission, approved in 2010, has 900 peacekeepers in Abyei.", [(None, None)]),
    ("A resolution drafted by men born in 1940 authorises 500 police.", [(None, None)]),
]

AT_THAT_TIME: list[Case] = [
    # "when" puts two verbs at one time
    ("When the mission ended in June 2011, Fiji brought home 44 police.", [("2011-06", None)]),
    (
        "Rome surprised its allies in March when it said that 120 Italian soldiers would leave "
        "Kosovo.",
        [("2012-03", None)],
    ),
    ("Fiji sent 44 police to Timor before the mission ended in June 2011.", [(None, None)]),
    (
        "On Sunday Oslo shocked its allies by announcing that its 90 soldiers would leave Mali.",
        [("2012-05-13", None)],
    ),
    ("Fiji left the pact on Sunday after announcing that it would send 44 men.", [(None, None)]),
    (
        "Benin promised 200 soldiers in March but has sent only 120.",
        [("2012-03", None), (None, None)],
    ),
    (
        "Poland's parliament, meeting in secret last Thursday, voted to send 90 soldiers to Mali.",
        [("2012-05-10", None)],
    ),
    # a figure that shares a verb may have a date of its own
    (
        "Norway has had 120 trainers in Mali since August, and Togo 70 since last month.",
        [("2011-08", None), ("2012-04", None)],
    ),
    # a semicolon ends what a date is for
    (
        "Peru would give Haiti 50 trucks; in January it gave 12 ambulances.",
        [(None, None), ("2012-01", None)],
    ),
]

DUE: list[Case] = [
    ("Peru pledged in 2009 to send 150 soldiers to Haiti by 2011.", [("2009", "2011")]),
    ("Britain plans to withdraw 500 soldiers from Afghanistan this year.", [(None, "2012")]),
    # the present of timetables
    ("Denmark is sending 40 medics to Juba next month.", [(None, "2012-06")]),
    ("The first 300 Rwandan soldiers leave for Darfur on Saturday.", [(None, "2012-05-19")]),
    ("Guyana will send 12 soldiers on Thursday's ferry.", [(None, "2012-05-17")]),
    # a noun with a clause of its own
    ("The withdrawal of Norway's 500 soldiers, to be completed by 2014, began.", [(None, "2014")]),
]

NEVER_DUE: list[Case] = [
    # what is there now is not due
    ("Fiji's 200 soldiers will stay in the Sinai until December.", [(None, None)]),
    (
        "Hungary will cut its force in Kosovo from 400 soldiers to 250 by early 2013.",
        [(None, "2013-02~"), (None, None)],
    ),
]

SHARED: list[Case] = [
    # the figure of what was told right before has its date
    (
        "A second group of police from Benin flew into Port-au-Prince on Monday. The plane "
        "carried 118 officers.",
        [("2012-05-14", None)],
    ),
    # what stays has a time of its own
    (
        "Japanese soldiers have been stationed in Juba since 2011. Japan has 330 soldiers there.",
        [("2011", None), (None, None)],
    ),
    (
        "The Netherlands will end its mission in Iraq next month and take out 1,350 troops.",
        [(None, "2012-06")],
    ),
    # a subject of its own opens another clause
    ("Togo held elections in March and Ghana sent 90 observers.", [(None, None)]),
    (
        "The United States is to rotate 300 marines through Darwin under an agreement signed in "
        "April.",
        [("2012-04", None)],
    ),
    (
        "The Security Council on Tuesday added 500 troops to the mission in Abyei, lifting its "
        "ceiling to 4,700 soldiers.",
        [("2012-05-15", None), ("2012-05-15", None)],
    ),
]

IN_ONE_BREATH: list[Case] = [
    (
        "The chancellor ended weeks of doubt on Monday and told parliament that Germany would "
        "supply Ukraine with 14 tanks.",
        [("2012-05-14", None)],
    ),
    (
        "The president spoke for an hour on Sunday. Kenya opened a port on Monday and it said "
        "Ghana would send 90 soldiers to Mali.",
        [(None, None)],
    ),
    # what lasts is older than what happens meanwhile
    (
        "France had 1,100 soldiers in Chad when the government told it in April to leave.",
        [(None, None)],
    ),
    ("The mission took over in Juba on Monday with 900 soldiers.", [(None, None)]),
]

TOLD_AFTER: list[Case] = [
    (
        "Honduras will bring home 370 soldiers from Iraq. The president announced the decision "
        "late on Monday.",
        [("2012-05-14", None)],
    ),
    (
        "Fiji is to send 500 soldiers to Syria. The announcement came on Tuesday.",
        [("2012-05-15", None)],
    ),
    (
        "Honduras will bring home 370 soldiers from Iraq. The opposition announced a march on "
        "Monday.",
        [(None, None)],
    ),
    (
        "Fiji has 500 soldiers in Syria. The president announced the decision on Tuesday.",
        [(None, None)],
    ),
    (
        "Denmark announced a gift to Ukraine on Tuesday, a package worth 5.8 billion kroner that "
        "includes 15 tanks and 30 howitzers.",
        [("2012-05-15", None)] * 3,
    ),
]

TOLD_NEXT: list[Case] = [
    # those just counted come or go
    ("Sweden sent a battalion to Goma; it landed on Monday.", [("2012-05-14", None)]),
    (
        "Togo has 120 gendarmes in Gao. They arrived on 3 May in two aircraft.",
        [("2012-05-03", None)],
    ),
    (
        "Peru's cabinet has approved 200 soldiers for Haiti, who will sail on 9 June.",
        [(None, "2012-06-09")],
    ),
    # ... and nobody else, nor for another reason
    ("Togo has 120 gendarmes in Gao. They lost two men on Friday.", [(None, None)]),
    ("Togo will send 120 gendarmes to Gao, where votes are cast on Friday.", [(None, None)]),
    (
        "Togo will send 120 gendarmes to Gao. It reached a deal with Niger on Friday.",
        [(None, None)],
    ),
    # a repeated figure may be dated only later
    (
        "Chile has 500 soldiers in Haiti. The 500 soldiers have been in Haiti since 2004.",
        [("2004", None)],
    ),
]

OLDER: list[Case] = [
    # what is so now did not begin with what happened then
    ("Fiji joined the force in May 1979 and has 500 soldiers in Lebanon.", [(None, None)]),
    ("The mission was set up in 1978 and has 10,000 peacekeepers in Lebanon.", [(None, None)]),
    ("In 1979 Fiji joined the force and sent 600 soldiers to Lebanon.", [("1979", None)]),
    # who takes up a decision did not make it on that day
    ("Ghana praised on Monday the decision to send 300 Togolese soldiers to Gao.", [(None, None)]),
    ("The premier defended on Monday the plan to send 90 Danish soldiers to Gao.", [(None, None)]),
    (
        "Togo's parliament approved a plan on Monday to send 300 soldiers to Gao.",
        [("2012-05-14", None)],
    ),
    (
        "The announcement, made on Sunday, that 90 Danish soldiers would leave Gao shocked Mali.",
        [("2012-05-13", None)],
    ),
    # two things told side by side
    (
        "Togo has promised 90 soldiers to Mali, while Benin said on Monday that it was not asked.",
        [(None, None)],
    ),
    (
        "Chile has voted to bring home the 150 army engineers who have been in Gao since 2009.",
        [(None, None)],
    ),
    # an occasion with a year, and no paper
    ("During the 2006 war Togo sent 300 soldiers to Lebanon.", [("2006", None)]),
    ("Under the 1995 accord Togo sent 300 soldiers to Bosnia.", [(None, None)]),
    (
        "Rwanda flew 300 soldiers to Bangui in March and 400 more this month.",
        [("2012-03", None), ("2012-05", None)],
    ),
    ("Within a week Togo had put 300 soldiers ashore at Dili.", [(None, None)]),
]

PUBLISHED: list[Case] = [
    # how long something is lent is not when it is due
    ("Togo has promised two helicopters to Mali until June.", [(None, None)]),
    # what is said is dated by the paper or the interview that it stands in
    (
        "According to a statement issued on Monday, Togo would send 200 soldiers to Mali.",
        [("2012-05-14", None)],
    ),
    (
        "In an interview published on Sunday the minister said 200 Danish soldiers would leave "
        "Mali.",
        [("2012-05-13", None)],
    ),
    (
        "The party promised in its 2011 manifesto to send 200 Danish soldiers to Mali.",
        [("2011", None)],
    ),
    # what another event dates says nothing of the saying
    (
        "Days before the attack on 7 April, the premier had said he would take 90 Danish "
        "soldiers out of Mali.",
        [(None, None)],
    ),
    # a promise told by its participle was made then, and is not due
    ("The sum comes on top of $30m pledged by Norway in June for Mali.", [("2011-06", None)]),
    ("Norway has committed $30m to Mali since 2009.", [("2009", None)]),
    ("Chile ordered its 90 soldiers out of Haiti in March.", [("2012-03", None)]),
]

TAKEN_UP: list[Case] = [
    (
        "The war broke out in March 2003. By that July Denmark had 400 soldiers in Basra.",
        [("2003-07", None)],
    ),
    (
        "Gunmen took Gao in December 2011. The following spring Togo sent 300 soldiers to Mali.",
        [("2012-21", None)],
    ),
    (
        "The rebels struck on 4 June 2009. Togo sent 300 soldiers to Bangui then.",
        [("2009-06-04", None)],
    ),
    (
        "The coup came in March 2012. Togo had 250 soldiers in Mali at the time.",
        [("2012-03", None)],
    ),
    ("The war ended in 2003. Togo then sent 300 soldiers to Monrovia.", [(None, None)]),
    ("The war ended in 2003. Since then Togo has sent 300 soldiers to Monrovia.", [(None, None)]),
    ("The voters said that May had sent 300 soldiers to Monrovia.", [(None, None)]),
]


def dates_of(nlp: Language, text: str) -> list[tuple[str | None, str | None]]:
    doc = nlp.make_doc(text)
    doc._.factx_published = WRITTEN
    source = SourceText(document=document_of(text, source="test", published=WRITTEN), text=text)
    return [
        (fact.date.edtf if fact.date else None, fact.due.edtf if fact.due else None)
        for fact in harvest(nlp(doc), source, 0).facts
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *OWN_CLAUSE,
        *OTHER_CLAUSES,
        *SAID,
        *PAPERS,
        *AT_THAT_TIME,
        *DUE,
        *NEVER_DUE,
        *SHARED,
        *IN_ONE_BREATH,
        *TOLD_AFTER,
        *TOLD_NEXT,
        *OLDER,
        *TAKEN_UP,
        *PUBLISHED,
    ],
)
def test_dates(nlp: Language, text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert dates_of(nlp, text) == expected
