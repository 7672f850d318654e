"""A person's numbers and addresses as links, with our words in them."""

from followthrough.directory.reach_links import letter_to_all, reach_links
from followthrough.people.models import ContactMethod
from followthrough.words.engine.sentence_forms import Part
from followthrough.words.scripts import Script

MAIL, TEXT = Script((Part("Good morning"),), subject="As promised"), Script((Part("On my way"),))


def phone(number: str) -> ContactMethod:
    return ContactMethod(kind="phone", value=number, normal=number)


def mail(address: str) -> ContactMethod:
    return ContactMethod(kind="email", value=address, normal=address)


def shown(*methods: ContactMethod) -> list[list[str]]:
    links = reach_links(methods, mail=MAIL, text=TEXT)
    return [[link.href for link in group] for group in (links.calls, links.mails, links.texts)]


def test_every_number_is_called_every_address_mailed_and_the_first_number_texted() -> None:
    assert shown(mail("rob@example.com"), phone("+442079460018"), phone("+442079460019")) == [
        ["tel:+442079460018", "tel:+442079460019"],
        ["mailto:rob@example.com?subject=As%20promised&body=Good%20morning"],
        ["sms:+442079460018?body=On%20my%20way"],
    ]


def test_an_invalid_address_is_listed_without_a_link() -> None:
    assert shown(phone("ask Mary"), mail("nobody")) == [[""], [""], [""]]


def test_no_methods_give_no_links() -> None:
    assert shown() == [[], [], []]
    assert letter_to_all([], subject="Two people", text="Meet") == ""


def test_one_letter_goes_to_both() -> None:
    both = letter_to_all(["a@example.com", "b@example.com"], subject="Two people", text="Meet")
    assert both == "mailto:a@example.com,b@example.com?subject=Two%20people&body=Meet"
