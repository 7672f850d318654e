"""Lists that are worked on: tags, and pairs who may be one person."""

from typing import Any

from followthrough import schemas
from followthrough.acts.models import Act
from followthrough.capture.models import Suggestion
from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_tag
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted
from followthrough.flows.contact import tag_people
from followthrough.flows.duplicates import find_duplicates
from followthrough.kit.errors import Refused
from followthrough.people.models import Tag
from followthrough.words.en.cli import answers as say


def tags(call: Invocation) -> Answer:
    """The tags with their people; or rename one, or remove it from everybody."""
    args = call.args
    if args.way is None:
        return list_tags(call)
    if not args.name or bool(args.new) != (args.way == "rename"):
        raise WrongUsage(say.NAMES_WRONG, do="followthrough tags rename OLD NEW|remove NAME")
    tag = find_tag(call, args.name)
    act: Act = (
        tag_people.rename_tag(tag, args.new, **act_fields(call))
        if args.way == "rename"
        else tag_people.remove_tag(tag, **act_fields(call))
    )
    tag.refresh_from_db()
    return acted(act, tag=tag_row(tag))


def list_tags(call: Invocation) -> Answer:
    if call.client_key or call.args.name:
        raise WrongUsage(say.TAGS_OR_LIST, do="followthrough tags")
    rows = [tag_row(tag) for tag in Tag.objects.visible_to(call.member).order_by("fold")]
    shown = [row for row in rows if row["people"]]
    return Answer({"rows": shown}, [f"{row['people']:>6}  {row['name']}" for row in shown] or [say.NO_TAGS])


def tag_row(tag: Tag) -> dict[str, Any]:
    people = tag.tagged.filter(contact__deleted_at=None).count()
    return {"id": tag.pk, "name": tag.name, "people": people, "keep_in_touch": tag.keep_in_touch_days}


def duplicates(call: Invocation) -> Answer:
    """Pairs who may be one person, the likeliest first; or say that a pair is two people."""
    if call.args.way is not None:
        return two_people(call)
    if call.client_key or call.args.pair:
        raise WrongUsage(say.PAIRS_OR_LIST, do="followthrough duplicates")
    rows = find_duplicates.open_questions(call.member).select_related("contact__organization", "other__organization")
    shown = [duplicate_row(row) for row in rows]
    lines = [f"{row['id']:>6}  {row['contact']['name']} / {row['other']['name']}: {row['why']}" for row in shown]
    return Answer({"rows": shown}, lines or [say.NO_DUPLICATES])


def two_people(call: Invocation) -> Answer:
    rows = Suggestion.objects.visible_to(call.member).select_related("contact", "other")
    found = rows.filter(pk=call.args.pair or 0).first()
    if found is None:
        raise Refused(say.no_pair(call.args.pair or "").replace(" .", "."), do=say.ID_FROM_DUPLICATES)
    return acted(find_duplicates.decline_suggestion(found, **act_fields(call)), pair=found.pk)


def duplicate_row(row: Suggestion) -> dict[str, Any]:
    """Return {'id', 'contact', 'other', 'why'}."""
    return {
        "id": row.pk,
        "contact": schemas.contact_in_list(row.contact),
        "other": schemas.contact_in_list(row.other),
        "why": row.why,
    }
