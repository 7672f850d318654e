"""The five stories of the demo, in days before and after today. All people in them are invented.

Sources: PRODUCT.md A11. Numbers are of the kind kept free for fiction (555-01xx), addresses of example.com.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Due:
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
class Began:
    """A follow-up is started."""

    ago: int
    at: str
    purpose: str
    about: str
    due: Due


@dataclass(frozen=True, slots=True)
class Logged:
    """A touch is logged: the outcome, what was said, and the next step as it was accepted."""

    ago: int
    at: str
    outcome: str
    words: str = ""
    channel: str = ""
    due: Due | None = None
    kind: str = ""  # what was agreed: send, meet, quote


@dataclass(frozen=True, slots=True)
class Told:
    """A promise got a later date, and the person was told."""

    ago: int
    at: str
    due: Due


@dataclass(frozen=True, slots=True)
class Awaits:
    """We wait for them until our date to ask."""

    ago: int
    at: str
    what: str
    days: int


@dataclass(frozen=True, slots=True)
class Left:
    """A follow-up is closed; with `wake_in` it opens again after so many days."""

    ago: int
    at: str
    because: str
    note: str = ""
    wake_in: int = 0


Happened = Began | Logged | Told | Awaits | Left


@dataclass(frozen=True, slots=True)
class Who:
    """A person of a story, with what happened with them in order."""

    name: str
    organization: str = ""
    title: str = ""
    happened: tuple[Happened, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A story. `ago`: how many days ago its people were imported."""

    title: str
    ago: int
    people: tuple[Who, ...]


def card(name: str, organization: str, title: str) -> Who:
    return Who(name, organization, title)


def met_at_fair(said: str, due: Due) -> tuple[Happened, ...]:
    begun = Began(18, "17:10", "met", "the harvest fair", Due(-16, what="the spring catalogue"))
    return begun, Logged(18, "17:20", "met", said, due=due)


FOLDER = Story(
    "The owner with a folder of cards",
    ago=18,
    people=(
        Who("Marisol Quade", "Thistle & Rye Bakery", "Owner",
            met_at_fair("Asked for the spring catalogue.", Due(-9, what="the spring catalogue"))),
        Who("Desmond Arkwright", "Arkwright Joinery", "Partner",
            (*met_at_fair("Fits kitchens, needs handles by the hundred.",
                          Due(-12, what="handles by the hundred")),
             Logged(12, "9:40", "no_answer", due=Due(-10, what="handles by the hundred")),
             Logged(10, "16:30", "no_answer", due=Due(-1, what="handles by the hundred", part="morning")))),
        Who("Yevgenia Stroud", "Stroud Interiors", "Designer",
            (*met_at_fair("Sceptical about delivery times.", Due(-14, what="delivery times")),
             Logged(14, "11:15", "reached", "Wants a sample of the brass one first.",
                    due=Due(3, what="the brass sample")))),
        card("Fintan Oakshott", "Oakshott Hardware", "Buyer"),
        card("Priscilla Nwosu", "Harbour Lane Hotel", "Housekeeping"),
        card("Anton Velasquez", "Velasquez & Daughters", "Upholsterer"),
        card("Greta Lindqvist", "Northlight Windows", "Sales"),
        card("Rufus Appleyard", "Appleyard Auctions", "Auctioneer"),
        card("Ines Cardoso", "Cardoso Tiles", "Owner"),
        card("Malcolm Petty", "Petty Estates", "Manager"),
        card("Wanda Kowalczyk", "Blue Door Lettings", "Lettings"),
        card("Hector Banbury", "", "Sculptor"),
    ),
)  # fmt: skip

LUNCH = Story(
    "The lunch on the first Thursday, and its monthly plan",
    ago=40,
    people=(
        Who("Bettina Crowe", "Crowe Accounting", "Accountant",
            (Began(8, "14:20", "met", "the lunch", Due(-7, what="coffee")),
             Logged(8, "14:25", "met", "Looks for somebody who does gardens.",
                    due=Due(1, "meeting", "coffee", "10:30"), kind="meet"))),
        Who("Osric Tamm", "Tamm Printing", "Printer",
            (Began(8, "14:30", "met", "the lunch", Due(-7, "email", "the article about paper")),
             Logged(7, "16:05", "sent", "the article about paper", "email",
                    Due(-3, what="the article about paper")),
             Awaits(3, "10:10", "what the cards would cost", 2))),
        Who("Lucinda Marsh", "Marsh Gardens", "Gardener",
            (Began(36, "13:50", "met", "Bettina looks for a gardener", Due(-35, what="Bettina’s garden")),
             Logged(35, "10:30", "reached", "Does gardens, has room from March.",
                    due=Due(0, what="Bettina’s garden")))),
        Who("Everard Pool", "Pool & Pool Solicitors", "Solicitor",
            (Began(36, "14:10", "keep_in_touch", "once a month", Due(-6)),
             Logged(30, "15:40", "reached", "Busy with a move, glad of the call.", due=Due(0)))),
        Who("Sunniva Brandt", "Brandt Translations", "Translator",
            (Began(36, "14:15", "met", "the lunch", Due(-34, what="the leaflet in Norwegian")),
             Logged(34, "11:20", "reached", "Not now; wants to be asked again after the winter.",
                    due=Due(-20, what="the leaflet in Norwegian")),
             Left(34, "11:25", "later", "Asked to be called after the winter.", 90))),
        Who("Gideon Holt", "Holt Removals", "Owner",
            (Began(36, "14:40", "met", "the lunch", Due(-33)),
             Logged(33, "9:10", "reached", "Has a supplier and is content.", due=Due(-10)),
             Logged(10, "9:30", "said_no", "Thanked us for asking."))),
    ),
)  # fmt: skip

REALTOR = Story(
    "The realtor who owes a time",
    ago=9,
    people=(
        Who("Odalys Ferreira", "", "Buyer",
            (Began(9, "18:05", "inquiry", "the house on Quince Street", Due(-8)),
             Logged(2, "17:40", "voicemail", "Promised a time for the viewing.",
                    due=Due(-1, what="a time for the viewing", at="12:00")),
             Told(1, "11:30", Due(0, what="a time for the viewing", soon=True)))),
        Who("Cornelius Abbey", "", "Seller",
            (Began(9, "18:30", "inquiry", "the house on Quince Street", Due(-8)),
             Logged(8, "12:15", "reached", "Will look which mornings suit.", due=Due(-4)),
             Awaits(2, "17:55", "which mornings suit for the viewing", 1))),
        Who("Tamsin Reve", "Reve Surveyors", "Surveyor",
            (Began(6, "9:20", "referral", "a survey for Quince Street", Due(-5)),
             Logged(5, "9:45", "busy", due=Due(0, what="a survey for Quince Street", part="afternoon")))),
    ),
)  # fmt: skip

QUOTE = Story(
    "The quote nobody asked about",
    ago=20,
    people=(
        Who("Hollis Fenwick", "Brightwater Rowing Club", "Secretary",
            (Began(20, "10:00", "quote", "46 chairs", Due(-13, "email", "quote 1190")),
             Logged(13, "16:45", "sent", "quote 1190, 46 chairs, 2,980, valid 30 days", "email",
                    Due(-8, what="quote 1190")))),
        Who("Perpetua Lang", "Lang Dental", "Practice manager",
            (Began(16, "11:00", "quote", "the waiting room", Due(-15, "email", "quote 1194")),
             Logged(15, "12:10", "sent", "quote 1194, waiting room", "email", Due(-12, what="quote 1194")),
             Logged(12, "9:20", "reached", "The colour is still open; decides with the partner.",
                    due=Due(2, what="the colour for quote 1194")))),
    ),
)  # fmt: skip


def bought(*happened: Happened) -> tuple[Happened, ...]:
    return Began(11, "19:30", "after_sale", "the autumn candles", Due(-1, what="how the candles are")), *happened


def voicemail(at: str) -> tuple[Happened, ...]:
    return bought(Logged(1, at, "voicemail", due=Due(0)))


CANDLES = Story(
    "Ten candle customers, seven voicemails",
    ago=12,
    people=(
        Who("Adaeze Birch", happened=bought(
            Logged(1, "17:02", "reached", "Loves the cedar one; tell when the winter ones are in.",
                   due=Due(24, what="the winter candles")))),
        Who("Lorcan Whitby", happened=voicemail("17:09")),
        Who("Philippa Stone", happened=voicemail("17:12")),
        Who("Mateus Farrow", happened=bought(
            Logged(1, "17:15", "reached", "The vanilla one cracked. Gets a new one.",
                   due=Due(0, "letter", "a new vanilla candle"), kind="send"))),
        Who("Hedda Storm", happened=voicemail("17:26")),
        Who("Barnaby Cole", happened=voicemail("17:29")),
        Who("Rosalind Tull", happened=bought(
            Logged(1, "17:33", "reached", "Not opened yet, it is a present.",
                   due=Due(14, what="how the candles are")))),
        Who("Emeka Lowe", happened=voicemail("17:41")),
        Who("Signe Dahl", happened=voicemail("17:44")),
        Who("Walter Pym", happened=voicemail("17:48")),
    ),
)  # fmt: skip

STORIES = (FOLDER, LUNCH, REALTOR, QUOTE, CANDLES)
