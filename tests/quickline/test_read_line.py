"""A line becomes a contact, a touch, an outcome, a next step and promises. The people are invented."""

from datetime import datetime

import pytest

from followthrough.quickline.line.parse_line import ParsedLine, parse_line

NOW = datetime(2026, 5, 6, 10, 15)  # a Wednesday
PEOPLE = ["Nora Webb", "Will Ames", "Susan May", "Price List", "Will Call", "I"]


def read(text: str, known: bool = False) -> ParsedLine:
    return parse_line(text, NOW, "en-GB", PEOPLE if known else ())


def day(line: ParsedLine) -> str | None:
    return line.due.starts.date().isoformat() if line.due else None


# text, person, organization, medium, disposition, next action, day
LINES = [
    ("called Nora Webb at Tilbury Mills, left voicemail, will call back later in the week",
     "Nora Webb", "Tilbury Mills", "call", "voicemail", "call", "2026-05-07"),
    ("Emailed brochure to Sanjay Rao, chase a week today",
     "Sanjay Rao", None, "email", "sent", "follow_up", "2026-05-13"),
    ("met with the Kowalskis on Sunday, send floor plans by Thursday",
     "the Kowalskis", None, "meeting", "met", "send", "2026-05-07"),
    ("Gareth wants a callback after lunch", "Gareth", None, "call", "callback_requested", "call", "2026-05-06"),
    ("coffee w/ Dr. Osei next Weds 8.30", "Dr. Osei", None, "meeting", None, "meet", "2026-05-13"),
    ("Kay isn't interested, remove from list", "Kay", None, None, "not_interested", None, None),
    ("call May on May 12", "May", None, "call", None, "call", "2026-05-12"),
    ("voicemail for Ken (Acorn Ltd), call Friday 3pm", "Ken", "Acorn Ltd", "call", "voicemail", "call", "2026-05-08"),
    ("posted the samples to Lena, call her in 3 working days", "Lena", None, "post", "sent", "call", "2026-05-11"),
    ("Abe texted that he'll call Friday", "Abe", None, "text", None, "wait", "2026-05-08"),
    ("quote accepted!! invoice Marge today", "Marge", None, None, "won", "other", "2026-05-06"),
    ("Nina's number disconnected", "Nina", None, "call", "wrong_number", None, None),
    ("Will said he'll ring on Friday", "Will", None, "call", None, "wait", "2026-05-08"),
    ("lost to a competitor - Wren & Co", None, "Wren & Co", None, "lost", None, None),
    ("give Petra a bell at half eleven tomorrow", "Petra", None, "call", None, "call", "2026-05-07"),
    ("phoned Oscar - busy, call back in half an hour", "Oscar", None, "call", "busy", "call", "2026-05-06"),
]  # fmt: skip


@pytest.mark.parametrize("row", LINES, ids=lambda row: row[0])
def test_a_line_is_understood(row: tuple[str, ...]) -> None:
    line = read(row[0])
    assert (line.person, line.org, line.medium, line.disposition, line.next_action, day(line)) == row[1:]


def test_rows_get_the_words_of_the_product() -> None:
    line = read("left message with reception for Mrs Bell, post the price list today")
    assert (line.channel, line.outcome, line.next_channel) == ("call", "voicemail", "letter")


def test_a_sent_quote_keeps_number_money_and_term() -> None:
    line = read("sent Omar quote 1190, $980, valid 30 days")
    assert (line.person, line.outcome, line.number, line.money, line.valid_days) == ("Omar", "sent", "1190", "$980", 30)
    assert line.due is None


def test_one_breath_may_hold_several_promises() -> None:
    promises = read("spoke to Bea, post the catalogue today, call on Saturday").promises
    days = [(said.action, said.words, said.when and said.when.starts.day) for said in promises]
    assert days == [("send", "post the catalogue", 6), ("call", "call", 9)]


@pytest.mark.parametrize(
    ("said", "person"),
    [
        ("lunch nora webb fri noon", "nora webb"),
        ("call Susan May on May 12", "Susan May"),
        ("call Susan May friday", "Susan May"),
        ("called Will Ames about the looms", "Will Ames"),
        ("Nora webb called", "Nora webb"),
        ("called Nora Webb-Carter", "Nora Webb-Carter"),
        ("called hope nora webb", "hope nora webb"),
        ("will call tomorrow", None),
        ("send price list tomorrow", None),
        ("I will call Nora", "Nora"),
    ],
)
def test_the_whole_name_of_somebody_known_is_a_name(said: str, person: str | None) -> None:
    assert read(said, known=True).person == person


def test_a_lower_case_name_is_a_guess_and_asked_about() -> None:
    line = read("cll quarle tmrw")
    assert line.person == "quarle" and "person" in line.uncertain


def test_a_given_name_behind_a_verb_needs_no_capital() -> None:
    line = read("cll jenny tmrw")
    assert line.person == "jenny" and "person" not in line.uncertain


def test_a_common_word_is_no_name() -> None:
    assert read("send brochure tomorrow").person is None
    assert read("I'll call back tomorrow").person is None


def test_spans_point_at_the_words() -> None:
    text = "called Nora Webb at Tilbury Mills, left voicemail, call Friday re the looms"
    line = read(text)
    named = {name: text[start:end] for name, (start, end) in line.spans.items()}
    assert named == {
        "person": "Nora Webb", "org": "Tilbury Mills", "outcome": "left voicemail", "next_action": "call",
        "due": "Friday", "about": "the looms",
    }  # fmt: skip


def test_words_are_never_eaten() -> None:
    line = read("Ted mentioned purple giraffes, call Friday")
    assert "purple" in line.words_left and "giraffes" in line.words_left


def test_a_doubtful_date_is_asked_about() -> None:
    assert "date" in read("call Ann next Friday").uncertain
    assert "date" not in read("call Ann on Friday").uncertain
    assert "date" in read("call Ann").uncertain


def test_a_vague_date_is_found() -> None:
    fog = read("good chat with Ann, let's talk soon").vague_date
    assert fog is not None and fog.phrase == "let's talk soon"
    assert read("good chat with Ann, call her Friday at 10").vague_date is None
