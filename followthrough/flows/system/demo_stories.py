"""The five stories of the demo, in days before and after today. All people in them are invented.

Sources: PRODUCT.md A11. Numbers are of the kind kept free for fiction (555-01xx), addresses of example.com.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class StoryStep:
    """The next step, `days` from today: at a clock time, in a part of the day, or on the whole day.

    `soon`: at the hour after the next one, so that it is due today at any time.
    """

    days: int
    channel: str = "call"
    what: str = ""
    at: str = ""
    part: Literal["", "morning", "afternoon"] = ""
    soon: bool = False


@dataclass(frozen=True, slots=True)
class StoryStarted:
    """A follow-up is started."""

    ago: int
    at: str
    purpose: str
    about: str
    due: StoryStep


@dataclass(frozen=True, slots=True)
class StoryTouch:
    """A touch is logged: the outcome, what was said, and the next step as it was accepted."""

    ago: int
    at: str
    outcome: str
    words: str = ""
    channel: str = ""
    due: StoryStep | None = None
    kind: str = ""  # what was agreed: send, meet, quote
    is_told: bool = True  # False when they were given no date, so that the step is no promise


@dataclass(frozen=True, slots=True)
class StoryPostponed:
    """A promise got a later date, and the person was told."""

    ago: int
    at: str
    due: StoryStep


@dataclass(frozen=True, slots=True)
class StoryWaiting:
    """We wait for them until our date to ask."""

    ago: int
    at: str
    what: str
    days: int


@dataclass(frozen=True, slots=True)
class StoryClosed:
    """A follow-up is closed; with `wake_in` it opens again after so many days."""

    ago: int
    at: str
    because: str
    note: str = ""
    wake_in: int = 0


Happened = StoryStarted | StoryTouch | StoryPostponed | StoryWaiting | StoryClosed


@dataclass(frozen=True, slots=True)
class StoryPerson:
    """A person of a story, with what happened with them in order."""

    name: str
    organization: str = ""
    title: str = ""
    happened: tuple[Happened, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A story. `ago`: how many days ago its people were imported. `hours`: when they all want to be called, as a member
    types it. `is_on`: the key of a sequence that is on from then."""

    title: str
    ago: int
    people: tuple[StoryPerson, ...]
    hours: str = ""
    is_on: str = ""


def person_without_story(name: str, organization: str, title: str) -> StoryPerson:
    return StoryPerson(name, organization, title)


def met_at_fair(said: str, due: StoryStep) -> tuple[Happened, ...]:
    begun = StoryStarted(18, "17:10", "met", "the harvest fair", StoryStep(-16, what="the spring catalog"))
    return begun, StoryTouch(18, "17:20", "met", said, due=due)


def said_call_me(ago: int, at: str, due: StoryStep) -> StoryTouch:
    """They said 'call me', at no time: it begins the sequence."""
    return StoryTouch(ago, at, "callback", "Said: call me.", "call", due, is_told=False)


FOLDER = Story(
    "The owner with a folder of cards",
    ago=18,
    is_on="they-said-call-me",
    people=(
        StoryPerson("Marisol Quade", "Thistle & Rye Bakery", "Owner",
            (*met_at_fair("Asked for the spring catalog.", StoryStep(-10, what="the spring catalog")),
             said_call_me(10, "10:20", StoryStep(-9, what="the spring catalog")))),
        StoryPerson("Desmond Arkwright", "Arkwright Joinery", "Partner",
            (*met_at_fair("Fits kitchens, needs handles by the hundred.",
                          StoryStep(-13, what="handles by the hundred")),
             said_call_me(13, "15:05", StoryStep(-12, what="handles by the hundred")),
             StoryTouch(12, "9:40", "no_answer", due=StoryStep(-10, what="handles by the hundred")),
             StoryTouch(10, "16:30", "no_answer", due=StoryStep(-1, "email", "handles by the hundred")))),
        StoryPerson("Yevgenia Stroud", "Stroud Interiors", "Designer",
            (*met_at_fair("Skeptical about delivery times.", StoryStep(-15, what="delivery times")),
             said_call_me(15, "10:45", StoryStep(-14, what="delivery times")),
             StoryTouch(14, "11:15", "reached", "Wants a sample of the brass one first.",
                    due=StoryStep(3, what="the brass sample")))),
        person_without_story("Fintan Oakshott", "Oakshott Hardware", "Buyer"),
        person_without_story("Priscilla Nwosu", "Harbor Lane Hotel", "Housekeeping"),
        person_without_story("Anton Velasquez", "Velasquez & Daughters", "Upholsterer"),
        person_without_story("Greta Lindqvist", "Northlight Windows", "Sales"),
        person_without_story("Rufus Appleyard", "Appleyard Auctions", "Auctioneer"),
        person_without_story("Ines Cardoso", "Cardoso Tiles", "Owner"),
        person_without_story("Malcolm Petty", "Petty Estates", "Manager"),
        person_without_story("Wanda Kowalczyk", "Blue Door Rentals", "Lettings"),
        person_without_story("Hector Banbury", "", "Sculptor"),
    ),
)  # fmt: skip

LUNCH = Story(
    "The first-Thursday lunch and its monthly plan",
    ago=40,
    people=(
        StoryPerson("Bettina Crowe", "Crowe Accounting", "Accountant",
            (StoryStarted(8, "14:20", "met", "the lunch", StoryStep(-7, what="coffee")),
             StoryTouch(8, "14:25", "met", "Looking for someone who does gardens.",
                    due=StoryStep(1, "meeting", "coffee", "10:30"), kind="meet"))),
        StoryPerson("Osric Tamm", "Tamm Printing", "Printer",
            (StoryStarted(8, "14:30", "met", "the lunch", StoryStep(-7, "email", "the article about paper")),
             StoryTouch(7, "16:05", "sent", "the article about paper", "email",
                    StoryStep(-3, what="the article about paper")),
             StoryWaiting(3, "10:10", "what the cards would cost", 2))),
        StoryPerson("Lucinda Marsh", "Marsh Gardens", "Gardener",
            (StoryStarted(36, "13:50", "met", "Bettina looks for a gardener", StoryStep(-35, what="Bettina’s garden")),
             StoryTouch(35, "10:30", "reached", "Does gardens, has time from March.",
                    due=StoryStep(0, what="Bettina’s garden")))),
        StoryPerson("Everard Pool", "Pool & Pool Attorneys", "Solicitor",
            (StoryStarted(36, "14:10", "keep_in_touch", "once a month", StoryStep(-6)),
             StoryTouch(30, "15:40", "reached", "Busy with a move, happy about the call.", due=StoryStep(0)))),
        StoryPerson("Sunniva Brandt", "Brandt Translations", "Translator",
            (StoryStarted(36, "14:15", "met", "the lunch", StoryStep(-34, what="the leaflet in Norwegian")),
             StoryTouch(34, "11:20", "reached", "Not now; ask again after the winter.",
                    due=StoryStep(-20, what="the leaflet in Norwegian")),
             StoryClosed(34, "11:25", "later", "Asked for a call after the winter.", 90))),
        StoryPerson("Gideon Holt", "Holt Movers", "Owner",
            (StoryStarted(36, "14:40", "met", "the lunch", StoryStep(-33)),
             StoryTouch(33, "9:10", "reached", "Happy with the current supplier.", due=StoryStep(-10)),
             StoryTouch(10, "9:30", "said_no", "Thanked us for asking."))),
    ),
)  # fmt: skip

REALTOR = Story(
    "The realtor who owes a time",
    ago=9,
    people=(
        StoryPerson("Odalys Ferreira", "", "Buyer",
            (StoryStarted(9, "18:05", "inquiry", "the house on Quince Street", StoryStep(-8)),
             StoryTouch(2, "17:40", "voicemail", "Promised a time for the showing.",
                    due=StoryStep(-1, what="a time for the showing", at="12:00")),
             StoryPostponed(1, "11:30", StoryStep(0, what="a time for the showing", soon=True)))),
        StoryPerson("Cornelius Abbey", "", "Seller",
            (StoryStarted(9, "18:30", "inquiry", "the house on Quince Street", StoryStep(-8)),
             StoryTouch(8, "12:15", "reached", "Will check which mornings work.", due=StoryStep(-4)),
             StoryWaiting(2, "17:55", "which mornings work for the showing", 1))),
        StoryPerson("Tamsin Reve", "Reve Surveyors", "Surveyor",
            (StoryStarted(6, "9:20", "referral", "a survey for Quince Street", StoryStep(-5)),
             StoryTouch(5, "9:45", "busy", due=StoryStep(0, what="a survey for Quince Street", part="afternoon")))),
    ),
)  # fmt: skip

QUOTE = Story(
    "The quote nobody followed up on",
    ago=20,
    people=(
        StoryPerson("Hollis Fenwick", "Brightwater Rowing Club", "Secretary",
            (StoryStarted(20, "10:00", "quote", "46 chairs", StoryStep(-13, "email", "quote 1190")),
             StoryTouch(13, "16:45", "sent", "quote 1190, 46 chairs, 2,980, valid 30 days", "email",
                    StoryStep(-8, what="quote 1190")))),
        StoryPerson("Perpetua Lang", "Lang Dental", "Practice manager",
            (StoryStarted(16, "11:00", "quote", "the waiting room", StoryStep(-15, "email", "quote 1194")),
             StoryTouch(15, "12:10", "sent", "quote 1194, waiting room", "email", StoryStep(-12, what="quote 1194")),
             StoryTouch(12, "9:20", "reached", "The color is still open; deciding with the partner.",
                    due=StoryStep(2, what="the color for quote 1194")))),
    ),
)  # fmt: skip


def bought(*happened: Happened) -> tuple[Happened, ...]:
    return StoryStarted(
        11, "19:30", "after_sale", "the autumn candles", StoryStep(-1, what="how the candles are")
    ), *happened


def voicemail(at: str) -> tuple[Happened, ...]:
    return bought(StoryTouch(1, at, "voicemail", due=StoryStep(0)))


CANDLES = Story(
    "Ten candle customers, seven voicemails",
    ago=12,
    hours="home",
    people=(
        StoryPerson("Adaeze Birch", happened=bought(
            StoryTouch(1, "17:02", "reached", "Loves the cedar one; wants to know when the winter ones are in.",
                   due=StoryStep(24, what="the winter candles")))),
        StoryPerson("Lorcan Whitby", happened=voicemail("17:09")),
        StoryPerson("Philippa Stone", happened=voicemail("17:12")),
        StoryPerson("Mateus Farrow", happened=bought(
            StoryTouch(1, "17:15", "reached", "The vanilla one cracked. Gets a new one.",
                   due=StoryStep(0, "letter", "a new vanilla candle"), kind="send"))),
        StoryPerson("Hedda Storm", happened=voicemail("17:26")),
        StoryPerson("Barnaby Cole", happened=voicemail("17:29")),
        StoryPerson("Rosalind Tull", happened=bought(
            StoryTouch(1, "17:33", "reached", "Not opened yet, it’s a gift.",
                   due=StoryStep(14, what="how the candles are")))),
        StoryPerson("Emeka Lowe", happened=voicemail("17:41")),
        StoryPerson("Signe Dahl", happened=voicemail("17:44")),
        StoryPerson("Walter Pym", happened=voicemail("17:48")),
    ),
)  # fmt: skip

STORIES = (FOLDER, LUNCH, REALTOR, QUOTE, CANDLES)
