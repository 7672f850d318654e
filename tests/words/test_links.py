from email.message import EmailMessage
from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from followthrough.words.links import mailto, sms, tel


def test_a_mail_link_carries_subject_and_body_with_crlf() -> None:
    link = mailto("rob@example.com", subject="As promised", body="Good morning Rob,\n\nhere & now: 100 %\nAnn")
    assert link == (
        "mailto:rob@example.com?subject=As%20promised"
        "&body=Good%20morning%20Rob%2C%0D%0A%0D%0Ahere%20%26%20now%3A%20100%20%25%0D%0AAnn"
    )


def test_odd_addresses_are_encoded_and_invalid_ones_give_no_link() -> None:
    assert mailto("rob+list@example.com") == "mailto:rob%2Blist@example.com"
    assert mailto("rob&co?x=1@example.com") == "mailto:rob%26co%3Fx%3D1@example.com"
    assert [mailto(wrong) for wrong in ("", "rob", "@example.com", "rob@", "a@example.com, b@example.com")] == [""] * 5


def test_a_subject_stays_one_line() -> None:
    assert mailto("a@example.com", subject="One\r\nBcc: two@example.com") == (
        "mailto:a@example.com?subject=One%20Bcc%3A%20two%40example.com"
    )


def test_numbers_keep_their_plus_and_their_extension() -> None:
    assert tel("+1 (555) 555-0142") == "tel:+15555550142"
    assert tel("555-0142 ext. 23") == "tel:5550142;ext=23"
    assert tel("+44 (0)20 5550 0199") == "tel:+442055500199"
    assert tel("no number") == ""
    assert sms("+1 555 0142 x9", body="Hello Rob,\ntomorrow?") == "sms:+15550142?body=Hello%20Rob%2C%0D%0Atomorrow%3F"
    assert sms("555-0142") == "sms:5550142"
    assert sms("", body="Hello") == ""


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_words_survive_the_encoding_of_a_link(words: str) -> None:
    body = parse_qs(urlsplit(mailto("rob@example.com", body=words)).query, keep_blank_values=True).get("body", [""])[0]
    assert body.replace("\r\n", "\n") == words.replace("\r\n", "\n").replace("\r", "\n")
    subject = unquote(mailto("rob@example.com", subject=words).partition("subject=")[2])
    EmailMessage()["Subject"] = subject
