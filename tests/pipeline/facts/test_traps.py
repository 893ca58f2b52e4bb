"""Numbers of people and things that are no facts, and their neighbours that are."""

import pytest
from spacy.language import Language

from tests.pipeline.facts.test_constructions import facts_of

pytestmark = pytest.mark.model

# what befell soldiers is no contribution, wherever the tree hangs it
BATTLES: list[str] = [
    "Two Marines died in Anbar, bringing to 83 the number of American troops who have died in May.",
    "A roadside bomb struck a convoy of 12 British vehicles near Basra, wounding three soldiers.",
    "French warplanes dropped 20 bombs on a camp of 100 insurgents.",
    "The army said it had lost contact with 15 soldiers after the ambush in Swat.",
    "The force of 900 gunmen had four tanks and held 30 Ethiopian soldiers.",
    "Nine of the 15 British sailors seized by Iran were met by 200 relatives.",
    "A court jailed 11 former soldiers for the killing of 1,000 men at Srebrenica.",
    "The rebels sank a patrol boat with 20 men on board; 11 sailors are missing.",
    "The Taliban stole four trucks from the police and took 12 rifles.",
]

FATES: list[str] = [
    "A German soldier and four Afghan troops were wounded in the blast.",
    "Two Pakistani peacekeepers and eleven Congolese soldiers were killed near Bunia.",
    "The ambush left three Chadian soldiers dead and 14 others injured.",
    "The bombing took the lives of 19 Italian soldiers.",
    "Fifteen French soldiers have died since the operation began in Mali.",
    "At least nine Ugandan troops lost their lives when a convoy was hit in Mogadishu.",
    "A mortar attack injured five Polish soldiers at a base in Ghazni.",
    "Five Burundian peacekeepers were among the dead.",
    "Among the victims were 12 Nigerian soldiers and two policemen.",
    "A helicopter carrying 16 Spanish soldiers crashed near Herat.",
    "A plane carrying 62 Spanish peacekeepers home from Afghanistan crashed in Turkey.",
    "The crash killed all 16 Dutch marines on board.",
    "A roadside bomb struck a convoy of 20 Canadian soldiers.",
    "Seven American soldiers, two Britons and an Estonian were killed in separate attacks.",
    "Insurgents ambushed a patrol of 30 Kenyan soldiers near Lamu.",
    "The death of 10 Belgian paratroopers prompted Belgium to leave Rwanda.",
    "More than 4,000 American troops have been killed in Iraq since 2003.",
    "The militants beheaded two of the 21 Lebanese soldiers they hold.",
    "Doctors treated 40 wounded Ukrainian soldiers.",
    "Some 600 British soldiers became ill with a stomach bug in Basra.",
    "Police said an interpreter and three Romanian soldiers were hurt when their car overturned.",
    "Two civilians along with five Kenyan police officers were killed near Mandera.",
    "The clashes claimed the lives of 11 Burundian soldiers.",
    "Ten Pakistani soldiers remained missing after the avalanche.",
    "The blast killed a Danish soldier and badly injured four others.",
    "Eight Georgian soldiers died in Helmand last year, the ministry said.",
    "The coffins of nine Italian soldiers arrived in Rome.",
    "Thirty-two Egyptian policemen were slain in the Sinai, the ministry said.",
    "Some 30 Ethiopian soldiers were ambushed and captured near Badme.",
    "The insurgents say they shot down a helicopter and killed 17 American soldiers.",
    "Six French soldiers are being treated in a Paris hospital.",
    "Bandits freed nine Nigerian peacekeepers after two days.",
    "The remains of 32 Australian soldiers were flown home from Malaysia.",
    "Malaria has sickened 200 Brazilian soldiers.",
    "A hospital in Landstuhl treated 60 wounded Georgian soldiers.",
]

# an army or a police at work in its own country
AT_HOME: list[str] = [
    "More than 30,000 Kenyan police protected polling stations on Tuesday.",
    "Some 5,000 Pakistani troops launched an offensive in North Waziristan.",
    "Hundreds of Iraqi soldiers surrounded the prison.",
    "About 25,000 Colombian soldiers will take part in the operation.",
    "Turkish troops backed by tanks attacked Kurdish rebels in southeastern Turkey.",
    "The Philippine army has 20,000 soldiers fighting the rebels in Mindanao.",
    "About 3,000 Thai and U.S. troops took part in the annual exercise.",
    "The Cobra Gold exercise involves 6,000 American soldiers and 4,000 Thai troops.",
    "Nearly 12,000 NATO troops are taking part in the drills in Norway.",
    "Russia will hold exercises with 8,000 troops near the Ukrainian border.",
    "More than 2,000 Ethiopian soldiers battled militants near Baidoa.",
    "The Afghan army now has 66,000 soldiers.",
    "The Iraqi police force will grow to 135,000 officers.",
    "India has the world's second largest army, with 1.4 million soldiers.",
    "The government called up 10,000 reservists after the attack.",
    "Colombia put 14,000 police on the streets of Bogota for the visit.",
    "Britain's army will shrink to 82,000 soldiers by 2020.",
    "More than 1,000 policemen searched the neighborhood for weapons.",
    "Bolivian President Evo Morales ordered 3,000 soldiers to guard gas fields.",
    "About 15,000 Greek police guarded the stadiums.",
    "More than 4,000 Mexican soldiers are fighting drug gangs in Michoacan.",
    "The Malian army lost 100 soldiers at Aguelhok.",
    "Saudi Arabia's 75,000 soldiers are poorly trained.",
    "Uganda's army has 45,000 soldiers.",
    "The president told 2,000 Sri Lankan soldiers that victory was near.",
    "In the north, 5,000 Yemeni soldiers are battling Houthi rebels.",
    "At least 600 Lebanese soldiers stormed the camp.",
    "Some 20,000 Chinese troops rescued villagers after the earthquake.",
    "Russian troops killed 40 rebels in Chechnya.",
]

# captives, wherever they go
HELD: list[str] = [
    "The rebels are holding 45 Fijian peacekeepers.",
    "The rebels captured 45 Fijian peacekeepers in the Golan Heights.",
    "Iran freed 15 British sailors and marines on Wednesday.",
    "Georgia handed over five Russian officers accused of spying.",
    "Militants released 20 Turkish soldiers after six months in captivity.",
    "Two Italian aid workers and six Afghan guards are still missing.",
    "Guerrillas exchanged 300 police and soldiers for jailed comrades.",
]

# trainees and recruits
TRAINED: list[str] = [
    "France has trained 2,500 Malian soldiers since 2013.",
    "NATO will train 5,000 Iraqi officers a year.",
    "British instructors trained 22,000 Ukrainian recruits in 2023.",
    "About 1,200 Iraqi police recruits graduated in Jordan.",
    "The academy in Amman turns out 3,000 Iraqi policemen every two months.",
    "The U.S. military is helping to train 300,000 Afghan soldiers and police.",
    "Germany will train 800 Iraqi policemen in the United Arab Emirates.",
    "The new Haitian army has 500 soldiers.",
    "Burundi is recruiting 2,000 former rebels into the army.",
    "Some 7,000 former fighters joined the national army.",
]

# hired people, crowds, courts, pay and ceremonies
CROWDS: list[str] = [
    "About 20,000 private contractors work in Iraq.",
    "The company has 1,500 guards in Baghdad.",
    "Thousands of Iraqi soldiers and police demanded their pay.",
    "Some 3,000 soldiers protested against low wages in Abidjan.",
    "Up to 400 Ivorian soldiers mutinied in Bouake.",
    "Hundreds of Gambian soldiers deserted.",
    "Police fired tear gas at 2,000 demonstrators in Nairobi.",
    "More than 300 soldiers attended the funeral in London.",
    "About 500 U.S. soldiers and their families watched the ceremony at Fort Bragg.",
    "Two hundred French soldiers marched down the Champs-Elysees on Bastille Day.",
    "Tens of thousands of Iraqi policemen have not been paid since May.",
    "A military court convicted 54 Nigerian soldiers of mutiny.",
    "About 250 Dutch veterans returned to Srebrenica for the anniversary.",
    "In Freetown, 600 Sierra Leonean soldiers marched in a parade.",
    "The prince inspected 1,000 Jordanian troops.",
    "The survey questioned 800 British soldiers.",
    "The strike by 6,000 Lesotho policemen ended on Monday.",
    "Thousands of Ukrainian soldiers voted in their barracks.",
    "Parliament cut the pay of 12,000 Greek police.",
    "The ministry will hire 3,000 Kenyan policemen next year.",
    "Two hundred Czech soldiers helped build dikes along the Elbe.",
]

# delegations, teams of sportsmen, people who come to talk or look
VISITS: list[str] = [
    "A delegation of 40 Chinese officers visited Pyongyang.",
    "A team of South Korean officials arrived in Washington for talks.",
    "Malaysia will send a team to the World Cup in Germany.",
    "A team of 12 Japanese engineers visited the plant in Iran.",
    "A Russian company has sent a team of geologists to Angola.",
    "Kenya sent 33 athletes to the Games in Beijing.",
    "Cuba's team of 24 players left for the tournament in Panama.",
    "The company sent 20 engineers to repair the pipeline in Nigeria.",
    "Iran sent five officials to Vienna for talks with the IAEA.",
    "India's foreign minister led a 15-member delegation to Colombo.",
    "The IAEA sent a team of inspectors to Iran.",
]

# exercises bring people together and deploy nobody
EXERCISES: list[str] = [
    "The maneuvers off Okinawa brought together 10,000 American and Japanese troops.",
    "Some 2,500 Polish soldiers will participate in the drill.",
    "About 900 British paratroopers joined an exercise in Estonia.",
    "Twelve countries sent 5,000 soldiers to the war games in Ghana.",
]

# trade, invasions, opinions
OTHER: list[str] = [
    "Russia sold 24 fighter jets to Venezuela.",
    "A U.S. helicopter crashed in Afghanistan, killing 10 soldiers.",
    "Israeli tanks killed three Palestinians in Gaza.",
    "Police seized 40 rifles and two vehicles in Juba.",
    "Iraq invaded Kuwait with 100,000 troops in 1990.",
    "Germany attacked Poland with 1.5 million soldiers in September 1939.",
    "Napoleon lost 400,000 men in Russia.",
    "The Soviet Union lost 15,000 soldiers in Afghanistan.",
    "Analysts say no country has enough soldiers to secure Somalia.",
    "Sudan does not want foreign troops on its soil.",
    "The general said more troops are needed to hold the province.",
    "More than 90 percent of the 1,200 soldiers surveyed in Kabul said they were tired.",
    "Soldiers' families waited at the base in Darwin.",
    "The film tells the story of 155 Irish soldiers besieged in Katanga.",
    "The parade featured 8,000 soldiers and 200 tanks.",
    "Court documents say 13 Filipino soldiers took bribes.",
    "A court in Freetown sentenced 34 Sierra Leonean soldiers to death.",
    "Kenya honored 141 soldiers killed at El Adde.",
    "The memorial lists 58,000 American soldiers.",
]

# The same words where somebody does give.
#: Numbers that look like forces on the move, and count flights, wages, captives or an army at home.
BRIEFS: list[str] = [
    "Ghana's jets have flown 90 sorties over Mali since May.",
    "The general's helicopters flew 30 rescue missions in Nepal.",
    "Peru has promised to raise the wages of police officers by 15 percent.",
    "The president has promised to raise the pay of soldiers by 20 percent.",
    "The minister said the number of Malian soldiers would triple to 21,000 by 2014.",
    "Mali's army has trained 900 Malian soldiers and police. The number will reach 4,000 by the "
    "end of May, a colonel in Bamako said.",
    "Japan's biggest automaker says it will send home 4,000 workers.",
    "The Taliban said it had sent 40 suicide bombers to Kunduz.",
    "Iran has handed eight captured Dutch sailors back to The Hague.",
    "The Peruvian army has 40 tanks rusting in a depot.",
]

#: Figures of a country itself, of a league's states, of other things and of other people.
COUNTED_ELSEWHERE: list[str] = [
    "Malawi, with 19 million people, had 300 doctors before the floods in Mozambique.",
    "Haiti has 40 judges and 11 million people.",
    "At its height the coalition in Iraq had 38 members.",
    "The house gave the prime minister a majority of 174 on Syria.",
    "The agency has halved its rations in Mali.",
    "The group may still have 30,000 fighters in Syria, of whom some 760 come from Belgium.",
]

#: People who are moved, and not sent or taken back by those whose people they are.
MOVED: list[str] = [
    "Residents say Ethiopian soldiers searched houses in Mogadishu and took away 30 men.",
    "Kosovo has a new army of 2,500 lightly armed soldiers.",
    "Nepal has an army of 95,000 soldiers.",
    "The French president flew to Chad and brought home seven of the 17 Europeans held there.",
    "The rebels say 400 government soldiers crossed over to Chad.",
    "A military tribunal sent 20 officers to prison for plotting a coup in Mauritania.",
    "North Korea says it will send home 300 South Korean workers from a joint factory park.",
    "Italy sent home 200 Albanians from Brindisi.",
]

NO_TRAPS: list[tuple[str, list[str]]] = [
    ("Cuba has 300 doctors in Haiti.", ["deployment in_place CUB 300 personnel HTI"]),
    ("Togo has halved its contingent in Mali.", ["withdrawal done TGO 50% personnel MLI"]),
    (
        "Benin has 90 soldiers in Mali, of whom 40 are engineers.",
        ["deployment in_place BEN 90 troops MLI", "deployment in_place BEN 40 troops MLI"],
    ),
    (
        "The Foreign Ministry would like to send 20 Danish trainers to Mali.",
        ["pledge planned DNK 20 personnel MLI possible"],
    ),
    (
        "Benin sent a company of 90 soldiers without rifles to Mali.",
        ["deployment in_place BEN 90 troops MLI"],
    ),
    (
        "The European commission has pledged €180m for Mali, and Japan €40m.",
        ["pledge promised EU 180m funds MLI", "pledge promised JPN 40m funds MLI"],
    ),
    (
        "Spain will bring home its 40 people from Kabul.",
        ["withdrawal planned ESP 40 personnel AFG"],
    ),
    ("Togo took its 300 men out of Mali.", ["withdrawal done TGO 300 personnel MLI"]),
    (
        "Canada sent 40 officers to the prison in Gonaives to train its guards.",
        ["deployment in_place CAN 40 personnel HTI"],
    ),
    (
        "Kenya has two helicopters bringing food to villages in Malawi.",
        ["deployment in_place KEN 2 equipment MWI"],
    ),
    (
        "Ghana's planes flew into Mali on Monday.",
        ["deployment arrived GHA * equipment MLI"],
    ),
    (
        "About 600 Ethiopian soldiers patrol the streets of Mogadishu.",
        ["deployment in_place ETH 600 troops SOM"],
    ),
    (
        "Some 1,200 Italian troops are taking part in the peacekeeping mission in Lebanon.",
        ["deployment in_place ITA 1200 troops LBN"],
    ),
    (
        "Nearly 90 Norwegian soldiers guard the embassy in Kabul.",
        ["deployment in_place NOR 90 troops AFG"],
    ),
    (
        "The NATO-led mission in Kosovo includes 400 Hungarian soldiers.",
        ["deployment in_place HUN 400 troops XKX"],
    ),
    (
        "Chad, which lost 36 soldiers in Mali, will withdraw its 1,200 troops.",
        ["withdrawal planned TCD 1200 troops MLI"],
    ),
    (
        "The new force will replace 4,000 Ethiopian soldiers in Abyei.",
        ["deployment in_place ETH 4000 troops SDN"],
    ),
    (
        "A team of 30 Cuban doctors arrived in Freetown.",
        ["deployment arrived CUB 30 personnel SLE"],
    ),
    (
        "Kenya, where 20 policemen were killed on Sunday, sent 400 police to Haiti.",
        ["deployment in_place KEN 400 police HTI"],
    ),
    (
        "The arrival on Thursday of 90 Gabonese gendarmes calmed Bangui.",
        ["deployment arrived GAB 90 police CAF"],
    ),
]

TRAPS = [
    *BATTLES,
    *FATES,
    *AT_HOME,
    *HELD,
    *TRAINED,
    *CROWDS,
    *VISITS,
    *EXERCISES,
    *OTHER,
    *BRIEFS,
    *MOVED,
    *COUNTED_ELSEWHERE,
]


@pytest.mark.parametrize("text", TRAPS)
def test_trap(nlp: Language, text: str) -> None:
    assert facts_of(nlp, text) == []


@pytest.mark.parametrize(("text", "expected"), NO_TRAPS)
def test_no_trap(nlp: Language, text: str, expected: list[str]) -> None:
    assert facts_of(nlp, text) == expected
