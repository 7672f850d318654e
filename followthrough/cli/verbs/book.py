"""The verbs about a person's own row: add, edit, bring back."""

from dataclasses import replace
from typing import Any

from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_contact, find_deleted_contact
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted_about
from followthrough.flows.contact import delete_contact
from followthrough.flows.contact.add_contact import add_contact
from followthrough.flows.contact.edit_contact import ContactEdit, edit_contact
from followthrough.flows.duplicates import questions
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.people.queries import methods_of
from followthrough.people.write import PersonDraft
from followthrough.words.en.cli import answers as say

# Options of `edit`, and the field of a draft that each one changes.
FIELDS = {
    "name": "full",
    "company": "organization",
    "title": "title",
    "does": "does",
    "address": "address",
    "birthday": "birthday",
    "note": "note",
}


def add(call: Invocation) -> Answer:
    """A new contact; `suggested` are people who look like the same one."""
    args = call.args
    draft = PersonDraft(
        full=args.name, organization=args.company, title=args.title, note=args.note,
        phones=[(args.phone, "")] if args.phone else [], emails=[(args.email, "")] if args.email else [],
    )  # fmt: skip
    act, person = add_contact(draft, **act_fields(call))
    answer = acted_about(act, person, call)
    answer.shape["suggested"] = [
        {"id": one.id, "name": one.name, "organization": one.organization}
        for one in questions.similar_contacts(call.member, person)
    ]
    return answer


def edit(call: Invocation) -> Answer:
    """Other columns, more numbers and addresses, or fewer."""
    args = call.args
    changed: dict[str, Any] = {field: getattr(args, name) for name, field in FIELDS.items() if getattr(args, name)}
    if not (changed or args.zone or args.phone or args.email or args.drop):
        raise WrongUsage(say.NOTHING_TO_CHANGE, do=say.SEE_EDIT_HELP)
    person = find_contact(call, args.contact)
    draft = draft_of(person)
    draft.phones += [(value, "") for value in args.phone or ()]
    draft.emails += [(value, "") for value in args.email or ()]
    page = ContactEdit(replace(draft, **changed), zone=args.zone or person.zone, is_personal=person.is_personal)
    for value in args.drop or ():
        page = without(page, value)
    return acted_about(edit_contact(person, page, **act_fields(call)), person, call)


def draft_of(person: Contact) -> PersonDraft:
    """The contact as a draft, with its numbers and addresses."""
    ways = methods_of(person)
    return PersonDraft(
        full=person.full, organization=str(person.organization or ""), title=person.title, does=person.does,
        address=person.address, birthday=person.birthday, note=person.note,
        phones=[(way.value, way.label) for way in ways if way.kind == "phone"],
        emails=[(way.value, way.label) for way in ways if way.kind == "email"],
    )  # fmt: skip


def without(page: ContactEdit, value: str) -> ContactEdit:
    """The page without a column ('title') or without a number or address. Raises Refused when it is not there."""
    if value == "zone":
        return replace(page, zone="")
    if value in FIELDS and value != "name":
        emptied: dict[str, Any] = {FIELDS[value]: ""}
        return replace(page, draft=replace(page.draft, **emptied))
    phones = [way for way in page.draft.phones if way[0] != value]
    emails = [way for way in page.draft.emails if way[0] != value]
    if (phones, emails) == (page.draft.phones, page.draft.emails):
        raise Refused(say.has_no(name=page.draft.full, value=value), do=say.AS_SHOWN)
    return replace(page, draft=replace(page.draft, phones=phones, emails=emails))


def bring_back(call: Invocation) -> Answer:
    """Take the deletion of a person back; everything about them is still there."""
    person = find_deleted_contact(call)
    return acted_about(delete_contact.restore_contact(person, **act_fields(call)), person, call)
