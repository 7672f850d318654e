"""Build the links that reach a person by phone, e-mail or text, with our words filled in. Only this module does."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.people.models import ContactMethod
from followthrough.words import links
from followthrough.words.scripts import Script


@dataclass(frozen=True, slots=True)
class ReachLink:
    """A link for one contact method; `href` is empty when the number or address cannot be used."""

    method: ContactMethod
    href: str


@dataclass(frozen=True, slots=True)
class ReachLinks:
    """A link to call each number, to mail each address, and to text the first number; in the order given."""

    calls: list[ReachLink]
    mails: list[ReachLink]
    texts: list[ReachLink]


def reach_links(methods: Sequence[ContactMethod], *, mail: Script, text: Script) -> ReachLinks:
    """The links of a person's numbers and addresses, with the words of the two scripts in them."""
    phones = [method for method in methods if method.kind == ContactMethod.Kind.PHONE]
    mails = [method for method in methods if method.kind == ContactMethod.Kind.EMAIL]
    return ReachLinks(
        calls=[ReachLink(method, links.tel(method.normal)) for method in phones],
        mails=[ReachLink(method, links.mailto(method.value, subject=mail.subject, body=mail.text)) for method in mails],
        texts=[ReachLink(method, links.sms(method.normal, body=text.text)) for method in phones[:1]],
    )


def letter_to_all(addresses: Sequence[str], *, subject: str, text: str) -> str:
    """A mailto link for one letter to several people; empty without addresses, or with a bad one."""
    return links.mailto(*addresses, subject=subject, body=text)
