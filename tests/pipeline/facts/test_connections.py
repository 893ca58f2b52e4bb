"""Figures of people that no verb of sending governs: each way to tell who is where, with traps."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

Case = tuple[str, list[str]]

NATIONS: list[Case] = [
    (
        "Of the 3,000 soldiers in the force, 700 are Ugandans.",
        ["deployment in_place UGA 700 troops -"],
    ),
    (
        "Among the peacekeepers in Kidal are 240 Swedes.",
        ["deployment in_place SWE 240 troops MLI"],
    ),
    ("Of the 40 soldiers wounded in the blast, 12 are Ghanaians.", []),
    ("Among the graduates are 850 policewomen from all over Peru.", []),
    ("Among the dead were 14 Ugandan soldiers.", []),
]

INVERTED: list[Case] = [
    (
        "Alongside the Malians work 37 Czech instructors.",
        ["deployment in_place CZE 37 personnel -"],
    ),
    (
        "Landing at Freetown on Monday were 300 British paratroopers.",
        ["deployment arrived GBR 300 troops SLE"],
    ),
    ("With them died 40 Togolese policemen.", []),
    ("In the jail sit 300 Turkish officers.", []),
    ("On the bus were 44 Bulgarian tourists and two policemen.", []),
]

YET_TO_COME: list[Case] = [
    ("Portugal will have 300 soldiers in Kosovo.", ["pledge planned PRT 300 troops XKX"]),
    (
        "The European Union is to have 90 observers in Georgia by October.",
        ["pledge planned EU 90 personnel GEO"],
    ),
    ("Some 300 Danish soldiers will serve in Kosovo.", ["pledge planned DNK 300 troops XKX"]),
    (
        "The United States will still have 4,000 soldiers in Iraq next year.",
        ["deployment in_place USA 4000 troops IRQ"],
    ),
    ("About 900 Dutch soldiers will remain in Bosnia.", ["deployment in_place NLD 900 troops BIH"]),
    (
        "Italy has put 400 soldiers into the force in Chad.",
        ["deployment in_place ITA 400 troops TCD"],
    ),
    (
        "The prime minister ordered 280 Danish troops to Mali.",
        ["pledge approved DNK 280 troops MLI"],
    ),
    ("The court ordered 28 soldiers to pay a fine.", []),
    ("Brazil will have 22 players in Qatar.", []),
]

THERE: list[Case] = [
    (
        "Some 70 Australian soldiers will join the 480 already serving in Iraq.",
        ["pledge planned AUS 70 troops IRQ", "deployment in_place AUS 480 troops IRQ"],
    ),
    (
        "The first 200 of 2,000 extra American soldiers have arrived in Baghdad.",
        ["deployment arrived USA 200 troops IRQ"],
    ),
    (
        "With 7,700 troops, Britain is the second-largest contributor to the force in Kabul.",
        ["deployment in_place GBR 7700 troops AFG"],
    ),
    (
        "South Korea, which runs the third-largest contingent in Iraq, with 3,200 troops, may "
        "trim it.",
        ["deployment in_place KOR 3200 troops IRQ"],
    ),
    (
        "Several thousand UN troops and several hundred French remain in Abidjan.",
        ["deployment in_place UN 2000.. troops CIV", "deployment in_place FRA 200.. troops CIV"],
    ),
    ("Police are looking for the two remaining suspects in London.", []),
    ("With 12 soldiers dead, Britain had its worst week in Helmand.", []),
    ("Polls show that 66 percent of Americans back the operation in Somalia.", []),
]

TAKING_PART: list[Case] = [
    ("Canada will lead in Latvia with 450 soldiers.", ["pledge planned CAN 450 troops LVA"]),
    (
        "Britain supports the operation off Libya with two frigates and 12 jets.",
        ["deployment in_place GBR 2 equipment LBY", "deployment in_place GBR 12 equipment LBY"],
    ),
    (
        "Nigeria will provide about half of the EU force in Chad.",
        ["pledge planned NGA 50% troops TCD"],
    ),
    ("The rebels supported the attack with 200 fighters and four tanks.", []),
    ("The police responded with 20 officers after the robbery.", []),
    ("The mayor promised 30 more police officers for the city's subway.", []),
]

SETTING_OUT: list[Case] = [
    (
        "A contingent of 130 South Korean engineers left Seoul to rebuild roads in Lebanon.",
        ["deployment departed KOR 130 personnel LBN"],
    ),
    (
        "The Turkish parliament gave the government permission to send 20,000 troops into Iraq.",
        ["pledge approved TUR 20000 troops IRQ"],
    ),
    (
        "Only the Turks, with 370 men in Zenica, have asked to stay as they are.",
        ["deployment in_place TUR 370 personnel BIH"],
    ),
    (
        "NATO's force in Bosnia will number 60,000 soldiers, of whom the United States is to "
        "supply one third and Britain 13,000.",
        [
            "strength planned - 60000 troops BIH",
            "pledge planned USA 33.3% troops BIH",
            "pledge planned GBR 13000 troops BIH",
        ],
    ),
    ("Tony Blair rejected a call by NATO for 2,000 more British troops.", []),
]

BODIES: list[Case] = [
    (
        "Azerbaijan has decided to double its 150-strong peacekeeping unit in Haditha.",
        ["deployment in_place AZE 150 personnel IRQ"],
    ),
    (
        "The United States will move 12,500 of its 37,000 troops out of South Korea.",
        ["withdrawal planned USA 12500 troops KOR", "deployment in_place USA 37000 troops KOR"],
    ),
    (
        "Denmark is sending 200 more soldiers to Helmand, raising its force there to 640.",
        ["deployment departed DNK 200 troops AFG", "pledge planned DNK 640 troops AFG"],
    ),
    (
        "About 200 Russian soldiers who had driven overnight from Bosnia took up positions in "
        "Pristina.",
        ["deployment in_place RUS 200 troops XKX"],
    ),
    ("The Philippine government evacuated 30,000 workers from Lebanon.", []),
    ("Thousands of Danes took to the streets, the first of 48,000 who will march.", []),
]

ALONG: list[Case] = [
    (
        "Canada will lead in Latvia with 450 soldiers, joined by 140 Italians.",
        ["pledge planned CAN 450 troops LVA", "pledge planned ITA 140 troops LVA"],
    ),
    (
        "Some 300 Danish troops arrived in Kosovo, followed by 100 Finns.",
        ["deployment arrived DNK 300 troops XKX", "deployment arrived FIN 100 troops XKX"],
    ),
    ("The winner will lead the parade, followed by 140 dancers and two tanks.", []),
]

LEFT_BEHIND: list[Case] = [
    (
        "Britain pulled out 1,600 soldiers, leaving 5,500 in Basra.",
        ["withdrawal done GBR 1600 troops IRQ", "deployment in_place GBR 5500 troops IRQ"],
    ),
    ("The Kabul government commands 300,000 police and soldiers.", []),
    ("The blast wrecked a bus, leaving 12 soldiers dead and 30 hurt.", []),
    ("The earthquake left 300 soldiers without a roof.", []),
]

ENDED: list[Case] = [
    (
        "Germany, which has led the effort in Kabul with 40 officers, will provide 60 more.",
        ["deployment in_place DEU 40 personnel AFG", "pledge planned DEU 60 personnel AFG"],
    ),
    (
        "The last French troops left Niger on Friday, ending a withdrawal of 1,500 soldiers.",
        ["withdrawal done FRA 1500 troops NER"],
    ),
    (
        "The African Union has 17,500 troops in Somalia; 3,000 of its troops have gone already.",
        ["deployment in_place AU 17500 troops SOM", "withdrawal done AU 3000 troops SOM"],
    ),
    (
        "Chad has told the United States to remove its 75 soldiers from N'Djamena.",
        ["withdrawal planned USA 75 troops TCD possible"],
    ),
]

HEARSAY: list[Case] = [
    (
        "Ethiopia is believed to have 4,000 troops in Somalia.",
        ["deployment in_place ETH 4000 troops SOM"],
    ),
    (
        "Russia is thought to be sending 300 advisers to Syria.",
        ["deployment departed RUS 300 personnel SYR"],
    ),
    ("Some 40 officers are reported to have been killed in Grozny.", []),
]

MOVED_OUT: list[Case] = [
    (
        "Canada has begun flying Georgia's 2,000 soldiers out of Iraq.",
        ["withdrawal done GEO 2000 troops IRQ"],
    ),
    (
        "Moscow moved 50 soldiers away from the Syrian border.",
        ["withdrawal done RUS 50 troops -"],
    ),
    (
        "They will leave once at least 200 European Union monitors are in place in Georgia.",
        ["pledge planned EU 200 personnel GEO"],
    ),
    (
        "Uganda and Burundi have sent 2,000 troops to Somalia, where the army has been battling "
        "rebels.",
        ["deployment in_place UGA+BDI 2000 troops SOM"],
    ),
]

LEVELS: list[Case] = [
    (
        "The Danish contingent in Helmand is down to 370 soldiers.",
        ["deployment in_place DNK 370 troops AFG"],
    ),
    (
        "The Irish contingent in Chad will be down to 40 soldiers by May.",
        ["deployment in_place IRL 40 troops TCD"],
    ),
    (
        "The number of American advisers in El Salvador stands at 55.",
        ["deployment in_place USA 55 personnel SLV"],
    ),
    (
        "The number of Cuban soldiers in Angola was put at 31,000 by Western diplomats.",
        ["deployment in_place CUB 31000 troops AGO"],
    ),
    ("The number of Nigerian policemen charged with extortion stands at 31.", []),
    # whose total it is, nobody says
    (
        "Chad has 900 soldiers in Mali. Rebel chiefs put the total at about 1,200.",
        ["deployment in_place TCD 900 troops MLI"],
    ),
    ("How many Danes have landed is a secret; observers put the figure at 4,000.", []),
    ("The population of Malta stands at 500,000.", []),
    ("The team is down to ten men.", []),
]

PLACES: list[Case] = [
    (
        "Italy's 900 soldiers are split between Herat and Kabul, 45 of them at the airport.",
        ["deployment in_place ITA 900 troops AFG", "deployment in_place ITA 45 troops AFG"],
    ),
    (
        "Two hundred Polish soldiers are stuck in Kuwait, waiting for trucks.",
        ["deployment in_place POL 200 troops KWT"],
    ),
    (
        "Some 50 Belgian instructors have been teaching Congolese recruits in Kindu since May.",
        ["deployment in_place BEL 50 personnel COD"],
    ),
    (
        "Sixty Norwegian medics run a clinic in Erbil.",
        ["deployment in_place NOR 60 personnel IRQ"],
    ),
    ("Two Polish soldiers fell ill in Kuwait.", []),
    ("Twenty Brazilian policemen sang in the choir.", []),
]

VERBS: list[Case] = [
    (
        "The minister visited 1,200 German troops stationed in Kunduz.",
        ["deployment in_place DEU 1200 troops AFG"],
    ),
    ("He met 40 French soldiers serving in Mali.", ["deployment in_place FRA 40 troops MLI"]),
    ("He met 40 French soldiers who were wounded in Mali.", []),
    ("The king visited 300 Belgian soldiers in a hospital.", []),
    (
        "Chile has sent 90 engineers to Haiti, who will arrive in May.",
        ["deployment in_place CHL 90 personnel HTI"],
    ),
    (
        "A ship brought 250 Ghanaian soldiers to the port of Freetown.",
        ["deployment arrived GHA 250 troops SLE"],
    ),
    (
        "The Netherlands brought 200 soldiers to Mali.",
        ["deployment in_place NLD 200 troops MLI"],
    ),
    (
        "New Zealand stepped in with 450 soldiers when the Australians left East Timor.",
        ["deployment in_place NZL 450 troops TLS"],
    ),
    ("Canada flew 120 soldiers out of Kabul on Sunday.", ["withdrawal done CAN 120 troops AFG"]),
    (
        "The Philippines rotated 180 peacekeepers into Liberia.",
        ["deployment in_place PHL 180 troops LBR"],
    ),
    (
        "Sweden put forward two officers for the headquarters in Sarajevo.",
        ["pledge offered SWE 2 personnel BIH"],
    ),
    (
        "A chartered jet carried 118 Bangladeshi officers to Port-au-Prince on Tuesday.",
        ["deployment arrived BGD 118 personnel HTI"],
    ),
    ("The plane carried 118 passengers and six crew to Lagos.", []),
    ("The court split the 400 shares between two sons.", []),
]

LEANING: list[Case] = [
    (
        "The mission has 60 policemen from Senegal, 40 from Togo and 12 from Niger.",
        [
            "deployment in_place SEN 60 police -",
            "deployment in_place TGO 40 police -",
            "deployment in_place NER 12 police -",
        ],
    ),
    (
        "Uganda had 6,200 soldiers in Somalia by then; Burundi, 5,400.",
        ["deployment in_place UGA 6200 troops SOM", "deployment in_place BDI 5400 troops SOM"],
    ),
    (
        "France sent 1,200 soldiers to Chad, 300 of them legionnaires.",
        ["deployment in_place FRA 1200 troops TCD", "deployment in_place FRA 300 troops TCD"],
    ),
    (
        "Fiji, with 170 soldiers on the Golan, has asked for armour.",
        ["deployment in_place FJI 170 troops SYR"],
    ),
    (
        "Ghana is the largest contributor, with 870 soldiers, followed by Nepal with 860.",
        ["deployment in_place GHA 870 troops -", "deployment in_place NPL 860 troops -"],
    ),
    (
        "Gabon has nearly 300 police officers in Bangui, according to a tally by diplomats.",
        ["deployment in_place GAB 300 police CAF"],
    ),
    ("The town has 400 police officers, according to its mayor.", []),
    ("Norway won 12 medals, up from nine.", []),
    ("Spain has 40 dead, Italy 20.", []),
    ("The police arrested 60 men from Senegal, 40 from Togo and 12 from Niger.", []),
]

CASES = [
    *YET_TO_COME,
    *THERE,
    *TAKING_PART,
    *ENDED,
    *LEFT_BEHIND,
    *ALONG,
    *BODIES,
    *SETTING_OUT,
    *HEARSAY,
    *MOVED_OUT,
    *NATIONS,
    *INVERTED,
    *LEVELS,
    *PLACES,
    *VERBS,
    *LEANING,
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:50] for text, _ in CASES])
def test_connection(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected


ABSOLUTES = [
    (
        "Ninety Kenyan officers landed in Haiti on Tuesday, with another 60 to follow.",
        ["deployment arrived KEN 90 personnel HTI", "pledge planned KEN 60 personnel HTI"],
    ),
    (
        "Spain has sent 150 soldiers to Mali, with 50 more expected in March.",
        ["deployment in_place ESP 150 troops MLI", "pledge planned ESP 50 troops MLI"],
    ),
    (
        "Italy flew 300 troops to Lebanon on Friday, with 500 due next week.",
        ["deployment arrived ITA 300 troops LBN", "pledge planned ITA 500 troops LBN"],
    ),
    (  # what is only carried along, or said of no force, is none of these
        "Fiji sent 40 soldiers to Sinai, with 12 tons of food expected to last a month.",
        ["deployment in_place FJI 40 troops EGY"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), ABSOLUTES)
def test_what_is_to_follow_is_no_company(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert facts_of(nlp, sentence, "2009-06-15") == expected


def test_a_contributor_provides_what_the_clause_on_it_says(nlp: Language) -> None:
    text = "Ghana is one of the main contributors, providing 2,700 soldiers."
    assert facts_of(nlp, text) == ["deployment in_place GHA 2700 troops -"]


SHRINKING = [
    ("Norway will cut its force in Chad by a third.", "withdrawal planned NOR"),
    ("Peru cut its contingent in Haiti by a quarter in May.", "withdrawal done PER"),
]


@pytest.mark.parametrize(("sentence", "expected"), SHRINKING)
def test_a_named_share_is_the_extent_of_a_cut(nlp: Language, sentence: str, expected: str) -> None:
    (fact,) = facts_of(nlp, sentence)
    assert fact.startswith(expected)
    assert "%" in fact


def test_a_size_is_no_word_of_the_resource(nlp: Language) -> None:
    (fact,) = nlp("Oman withdrew its 60-member medical team a month early.")._.factx_facts
    assert (fact["quantity"]["value"], fact["resource"]["name"]) == (60, "medical team")


LED = [
    # a preposition behind a verb that is easily taken for a noun
    (
        "Ottawa has sent 90 engineers to Latvia and plans on another 60.",
        ["deployment in_place CAN 90 personnel LVA", "pledge planned CAN 60 personnel LVA"],
    ),
    (
        "Togo has voted for 300 soldiers for Mali and Ghana settles for 120.",
        ["pledge approved TGO 300 troops MLI", "pledge planned GHA 120 troops MLI"],
    ),
    # a unit of so many
    (
        "Fiji has sent 220 soldiers to Iraq and Tonga a company of 55.",
        ["deployment in_place FJI 220 troops IRQ", "deployment in_place TON 55 troops IRQ"],
    ),
    # those who approve a sending
    (
        "The sending of 300 troops to Chad was approved on Monday by the cabinets of Spain and"
        " Portugal.",
        ["pledge approved ESP+PRT 300 troops TCD"],
    ),
    ("Two patrol boats were due from Japan by nightfall.", ["pledge planned JPN 2 equipment -"]),
    # the last to go
    (
        "Liberia is calm. The last 70 Irish soldiers in Liberia embarked on Friday.",
        ["withdrawal done IRL 70 troops LBR"],
    ),
    # aid that is raised is promised
    (
        "Lisbon raised its emergency aid to Haiti to 3 million euros.",
        ["pledge promised PRT 3m funds HTI"],
    ),
    # each of two
    (
        "Kenya and Uganda moved a company of soldiers each to Goma in Congo.",
        ["deployment in_place KEN 1 troops COD", "deployment in_place UGA 1 troops COD"],
    ),
    ("He settled for 40 officers of the bank and plans on 20 more.", []),
    ("The ship sailed past the island with 300 tons of coal.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), LED)
def test_led(nlp: Language, sentence: str, expected: list[str]) -> None:
    assert facts_of(nlp, sentence, "2009-06-15") == expected


@pytest.mark.parametrize("end", ["", " to", " due", " more to", " and"])
def test_company_may_end_the_text(nlp: Language, end: str) -> None:
    text = f"Oman sent 90 soldiers to Mali with 40 trucks{end}"
    assert facts_of(nlp, text)[0] == "deployment in_place OMN 90 troops MLI"
