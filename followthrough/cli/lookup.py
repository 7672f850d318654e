"""Find the row that a command names, among those the acting member may see. Each raises Refused when there is none."""

from followthrough.accounts.models import Member
from followthrough.cli.invocation import Invocation
from followthrough.followups.models import FollowUp
from followthrough.kit import text
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact, Tag
from followthrough.promises.models import Promise
from followthrough.search.find import find_contacts
from followthrough.touches.models import Touch

# Distance from the best match up to which a contact counts as meant: keeps names apart from mentions.
MEANT_WITHIN = 2
ID_DIGITS = 18


def find_followup(call: Invocation) -> FollowUp:
    """The follow-up with the id given, of a person who is not deleted."""
    rows = FollowUp.objects.visible_to(call.member).select_related("contact__organization", "owner__user")
    found: FollowUp | None = rows.filter(pk=call.args.id, contact__deleted_at=None).first()
    if found is None:
        raise Refused(f"There is no follow-up {call.args.id}.", do="Take the number of a row: followthrough today.")
    return found


def find_open_followup(call: Invocation) -> FollowUp:
    """The same, which must be open."""
    found = find_followup(call)
    if not found.is_open:
        raise Refused(
            f"The follow-up with {found.contact.first} is closed.", do=f"Reopen it: followthrough reopen {found.pk}."
        )
    return found


def find_promise(call: Invocation) -> Promise:
    rows = Promise.objects.visible_to(call.member).select_related("followup__contact", "followup__owner")
    found: Promise | None = rows.filter(pk=call.args.id, followup__contact__deleted_at=None).first()
    if found is None:
        raise Refused(f"There is no promise {call.args.id}.", do="Take the id of a row: followthrough promises --json.")
    return found


def find_touch(call: Invocation) -> Touch:
    rows = Touch.objects.visible_to(call.member).select_related("contact")
    found: Touch | None = rows.filter(pk=call.args.id, contact__deleted_at=None).first()
    if found is None:
        raise Refused(
            f"There is no touch {call.args.id}.", do="Take the id of a touch: followthrough contact NAME --json."
        )
    return found


def find_contact(call: Invocation, who: str) -> Contact:
    """The contact with this id or name; several people of one name are refused as well."""
    rows = Contact.objects.visible_to(call.member).select_related("organization")
    if who.isdecimal() and len(who) <= ID_DIGITS:
        found = list(rows.filter(pk=int(who)))
        refuse_deleted(found)
    else:
        found = contacts_named(call, who)
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused(f"Nobody is found by “{who}”.", do="Look for part of the name: followthrough find WORDS.")
    named_so = "; ".join(f"{contact_line(person).strip()}" for person in found)
    raise Refused(f"Several people are found by “{who}”: {named_so}.", do="Say which by the number.")


def find_deleted_contact(call: Invocation) -> Contact:
    """The contact with the id given, deleted or not."""
    found: Contact | None = Contact.objects.visible_to(call.member).filter(pk=call.args.id).first()
    if found is None:
        raise Refused(f"There is no person {call.args.id}.", do="Take the number from the line after the deletion.")
    return found


def refuse_deleted(found: list[Contact]) -> None:
    """Raise Refused for a contact who was deleted, or merged into another one."""
    for person in found:
        if person.merged_into_id:
            raise Refused(f"{person} was merged into another person.", do=f"That is number {person.merged_into_id}.")
        if person.deleted_at:
            raise Refused(f"{person} was deleted.", do=f"Bring them back: followthrough bring-back {person.pk}.")


def contacts_named(call: Invocation, who: str) -> list[Contact]:
    near = find_contacts(call.member, who, limit=10, in_history=False)
    return contacts_in_order(call, [one.id for one in near if one.far - near[0].far <= MEANT_WITHIN])


def contacts_in_order(call: Invocation, ids: list[int]) -> list[Contact]:
    """The contacts with these ids, in their order, without deleted ones."""
    people = Contact.objects.visible_to(call.member).kept().select_related("organization").in_bulk(ids)
    return [people[pk] for pk in ids if pk in people]


def find_tag(call: Invocation, name: str) -> Tag:
    found = Tag.objects.visible_to(call.member).filter(fold=text.fold(name)).first()
    if found is None:
        raise Refused(f"There is no tag “{name}”.", do="Put it on somebody first: followthrough tag CONTACT NAME.")
    return found


def find_member(call: Invocation, email: str) -> Member:
    """The member of the same workspace with this address, who has not left."""
    rows = Member.objects.visible_to(call.member).working().select_related("user", "workspace")
    found: Member | None = rows.filter(user__email=email.strip().lower()).first()
    if found is None:
        raise Refused(f"Nobody here has the address {email}.", do="See who is here: followthrough members.")
    return found


def contact_line(person: Contact) -> str:
    where = f", {person.organization.name}" if person.organization else ""
    return f"{person.pk:>6}  {person.full}{where}"
