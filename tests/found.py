"""Find contacts by words: rows, the best match first."""

from followthrough.accounts.models import Member
from followthrough.people.models import Contact
from followthrough.search.find import find_contacts


def find(member: Member, words: str) -> list[Contact]:
    ids = [one.id for one in find_contacts(member, words)]
    people = Contact.objects.in_bulk(ids)
    return [people[pk] for pk in ids]
