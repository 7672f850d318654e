"""Find contacts by words: rows, the best match first."""

from followthrough.accounts.models import Member
from followthrough.people.models import Contact
from followthrough.search import find as search


def find(member: Member, words: str) -> list[Contact]:
    ids = [one.id for one in search.find_contacts(member, words)]
    people = Contact.objects.in_bulk(ids)
    return [people[pk] for pk in ids]
