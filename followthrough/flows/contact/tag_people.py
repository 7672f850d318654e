"""Tag and untag contacts, rename and remove tags. A tag's keep-in-touch interval applies to its contacts."""

from collections.abc import Sequence
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts import undo
from followthrough.acts.models import Act, columns_of
from followthrough.flows.base import act_sentences
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_contact, lock_row
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.contact.keep_in_touch import update_keep_in_touch
from followthrough.kit import text
from followthrough.kit.errors import Refused
from followthrough.people import effective_interval, write
from followthrough.people.models import Contact, ContactTag, Tag
from followthrough.words.en.flows import contact as say

# The verbs that write a tag's own row.
TAG_VERBS = ("tag_keep_in_touch", "tag_name", "tag_remove")


@again_if_ended
def change_contact_tags(
    contact: Contact,
    *,
    add: Sequence[str] = (),
    drop: Sequence[str] = (),
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Add tags to a contact and drop others, by name. Returns the act. Raises Refused when no tag is named."""
    if not any(name.strip() for name in (*add, *drop)):
        raise Refused(say.NO_TAG, do=say.TAG_EXAMPLE)
    with begin_act(by, "tag", now=now, client_key=client_key) as act:
        row = lock_contact(contact, seen=seen)
        had = tag_names(row)
        dropped = {text.fold(name) for name in drop}
        write_tags(act, row, [name for name in (*had, *add) if text.fold(name) not in dropped], by=by, now=now)
        has = tag_names(row)
        more, less = [name for name in has if name not in had], [name for name in had if name not in has]
        return act.finish(act_sentences.tagged(row, more=more, less=less), contact_id=row.pk)


def write_tags(act: Act, contact: Contact, names: Sequence[str], *, by: Member, now: datetime) -> None:
    """Set all tags of a contact inside another act, and update its search words and its keep-in-touch follow-up."""
    was = effective_interval.days_of([contact.pk], workspace_id=act.workspace_id)
    contact.write(act)  # new version of the contact: pages that show the old tags become stale
    write.change_tags(act, contact, names)
    write.rebuild_search_words(contact)
    update_keep_in_touch(act, [contact], was, by=by, now=now)


def tag_names(contact: Contact) -> list[str]:
    return list(contact.tagged.order_by("tag__fold").values_list("tag__name", flat=True))


@again_if_ended
def rename_tag(tag: Tag, name: str, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Rename a tag. Returns the act. Raises Refused for an empty name, and for the name of another tag."""
    name = " ".join(name.split())[:80]
    if not name:
        raise Refused(say.TAG_NEEDS_NAME)
    with begin_act(by, "tag_name", now=now, client_key=client_key) as act:
        tag = lock_row(tag)
        fold, old = text.fold(name)[:80], tag.name
        if Tag.objects.filter(workspace_id=act.workspace_id, fold=fold).exclude(pk=tag.pk).exists():
            raise Refused(say.tag_exists(name), do=say.OTHER_TAG_NAME)
        act.before["tag"] = {str(tag.pk): columns_of(tag)}
        tag.name, tag.fold = name, fold
        tag.save(update_fields=["name", "fold"])
        for contact in contacts_with_tag(tag):
            write.rebuild_search_words(contact)
        return act.finish(act_sentences.tag_renamed(old, name))


@again_if_ended
def remove_tag(tag: Tag, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Remove a tag from all contacts. Returns the act. The row stays, but unused tags are not shown."""
    with begin_act(by, "tag_remove", now=now, client_key=client_key) as act:
        tag = lock_row(tag)
        people = contacts_with_tag(tag)
        was = effective_interval.days_of([row.pk for row in people], workspace_id=act.workspace_id)
        act.before["tag"] = {str(tag.pk): columns_of(tag)}
        for row in ContactTag.objects.select_for_update().filter(tag=tag):
            act.note_removed(row)
        ContactTag.objects.filter(tag=tag).delete()
        tag.keep_in_touch_days = None
        tag.save(update_fields=["keep_in_touch_days"])
        for contact in people:
            write.rebuild_search_words(contact)
        update_keep_in_touch(act, people, was, by=by, now=now)
        return act.finish(act_sentences.tag_removed(tag, len(people)))


def contacts_with_tag(tag: Tag) -> list[Contact]:
    """Lock and return the contacts that have the tag, in the order of their names."""
    people = Contact.objects.kept().filter(tagged__tag=tag).select_related("organization")
    return list(people.select_for_update(of=("self",)).order_by("fold", "pk"))


# Undo. A tag has no version column, so undo looks for later acts with one of TAG_VERBS.


def refuse_if_changed_since(act: Act) -> None:
    """Raise CannotUndo when a later act changed a tag of this act, or when its old name belongs to another tag."""
    for pk, columns in act.before.get("tag", {}).items():
        later = Act.objects.not_undone().filter(workspace_id=act.workspace_id, pk__gt=act.pk, verb__in=TAG_VERBS)
        found = later.filter(before__tag__has_key=pk).select_related("member__user").first()
        if found is not None:
            undo.refuse_because_of(found)
        if Tag.objects.filter(workspace_id=act.workspace_id, fold=columns["fold"]).exclude(pk=pk).exists():
            raise undo.CannotUndo(say.tag_exists_now(columns["name"]), do=say.RENAME_FIRST)


def contacts_to_reindex(act: Act) -> set[int]:
    """Ids of the contacts that have a tag which this act changed."""
    tags = [int(pk) for pk in act.before.get("tag", {})]
    return set(ContactTag.objects.filter(tag__in=tags).values_list("contact_id", flat=True)) if tags else set()
