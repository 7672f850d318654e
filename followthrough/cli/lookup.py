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
from followthrough.words.en.cli import answers as say

# Distance from the best match up to which a contact counts as meant: keeps names apart from mentions.
MEANT_WITHIN = 2
ID_DIGITS = 18


def find_followup(call: Invocation) -> FollowUp:
    """The follow-up with the id given, of a person who is not deleted."""
    rows = FollowUp.objects.visible_to(call.member).select_related("contact__organization", "owner__user")
    found: FollowUp | None = rows.filter(pk=call.args.id, contact__deleted_at=None).first()
    if found is None:
        raise Refused(say.no_follow_up(call.args.id), do=say.NUMBER_FROM_TODAY)
    return found


def find_open_followup(call: Invocation) -> FollowUp:
    """The same, which must be open."""
    found = find_followup(call)
    if not found.is_open:
        raise Refused(say.follow_up_closed(found.contact.first), do=say.reopen_it(found.pk))
    return found


def find_promise(call: Invocation) -> Promise:
    rows = Promise.objects.visible_to(call.member).select_related("followup__contact", "followup__owner")
    found: Promise | None = rows.filter(pk=call.args.id, followup__contact__deleted_at=None).first()
    if found is None:
        raise Refused(say.no_promise(call.args.id), do=say.ID_FROM_PROMISES)
    return found


def find_touch(call: Invocation) -> Touch:
    rows = Touch.objects.visible_to(call.member).select_related("contact")
    found: Touch | None = rows.filter(pk=call.args.id, contact__deleted_at=None).first()
    if found is None:
        raise Refused(say.no_touch(call.args.id), do=say.ID_FROM_CONTACT)
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
        raise Refused(say.nobody_found(who), do=say.FIND_BY_PART)
    named_so = "; ".join(f"{contact_line(person).strip()}" for person in found)
    raise Refused(say.several_found(typed=who, names=named_so), do=say.WHICH_NUMBER)


def find_deleted_contact(call: Invocation) -> Contact:
    """The contact with the id given, deleted or not."""
    found: Contact | None = Contact.objects.visible_to(call.member).filter(pk=call.args.id).first()
    if found is None:
        raise Refused(say.no_contact(call.args.id), do=say.NUMBER_FROM_DELETION)
    return found


def refuse_deleted(found: list[Contact]) -> None:
    """Raise Refused for a contact who was deleted, or merged into another one."""
    for person in found:
        if person.merged_into_id:
            raise Refused(say.was_merged(person), do=say.that_is_number(person.merged_into_id))
        if person.deleted_at:
            raise Refused(say.was_deleted(person), do=say.bring_back(person.pk))


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
        raise Refused(say.no_tag(name), do=say.TAG_FIRST)
    return found


def find_member(call: Invocation, email: str) -> Member:
    """The member of the same workspace with this address, who has not left."""
    rows = Member.objects.visible_to(call.member).working().select_related("user", "workspace")
    found: Member | None = rows.filter(user__email=email.strip().lower()).first()
    if found is None:
        raise Refused(say.nobody_with_email(email), do=say.SEE_MEMBERS)
    return found


def contact_line(person: Contact) -> str:
    where = f", {person.organization.name}" if person.organization else ""
    return f"{person.pk:>6}  {person.full}{where}"
