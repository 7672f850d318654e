"""After any history of two contacts, merge and undo leave every row and search word as it was."""

import os
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followthrough.capture.models import Suggestion
from followthrough.desk.dropped import count_dropped
from followthrough.flows.contact import delete_contact, edit_contact, keep_in_touch
from followthrough.flows.contact.edit_contact import ContactEdit
from followthrough.flows.duplicates import merge
from followthrough.flows.followup import close, start
from followthrough.flows.followup.start import NewFollowUp
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.people.write import PersonDraft
from followthrough.promises.models import Promise
from tests import make
from tests.cast import Cast, make_cast
from tests.flows.test_merge_people import everything, suggest

VERBS = ("log", "start", "leave", "do_not_contact", "edit", "private", "rhythm", "line", "suggest", "delete", "merge")
STEPS = st.lists(st.tuples(st.sampled_from(VERBS), st.integers(0, 3), st.integers(0, 5)), max_size=9)
OUTCOMES = ("voicemail", "no_answer", "reached", "said_no", "sent", "callback")
PAGES = (
    ContactEdit(PersonDraft(full="Rob Okafor", title="Owner", phones=[("020 7946 0018", "work")], note="Likes rye.")),
    ContactEdit(
        PersonDraft(full="R. Okafor", organization="Tidewater Lamps", emails=[("rob@example.com", "")], tags=["market"])
    ),
)


def person(number: int) -> Contact:
    rows = list(Contact.objects.kept().filter(workspace_id=Contact.objects.order_by("pk")[0].workspace_id))
    return rows[number % len(rows)]


def asked(*pair: Contact) -> bool:
    return Suggestion.objects.filter(contact__in=pair, other__in=pair).exists()


def do(verb: str, who: Contact, number: int, cast: Cast, now: datetime) -> None:
    by = {"by": cast.ben if number % 2 else cast.ann, "now": now}
    loops = list(FollowUp.objects.filter(contact=who).select_related("contact", "owner").order_by("pk"))
    loop: Any = loops[number % len(loops)] if loops else None
    if verb == "log" and loop:
        log_touch(loop, TouchReport(OUTCOMES[number % 6], words="so it went"), **by)
    elif verb in ("leave", "do_not_contact") and loop:
        reason = "do_not_contact" if verb == "do_not_contact" else "bought"
        close.close(loop, because=reason, note="so", let_off=True, **by)
    elif verb == "start":
        start.start_followup(who, NewFollowUp("met", next_words="fri 10"), **by)
    elif verb == "edit":
        edit_contact.edit_contact(who, PAGES[number % 2], **by)
    elif verb == "private":
        who.write(make.act(by=cast.ann), is_personal=bool(number % 2))
    elif verb == "rhythm":
        keep_in_touch.set_interval(who, (30, 90, None)[number % 3], **by)
    elif verb == "line":
        save_line.save_line(understand_line(f"called {who.full}, left voicemail, call back friday", **by), **by)
    elif verb == "suggest" and who != person(number) and not asked(who, person(number)):
        suggest(cast, who, person(number), state=("open", "declined")[number % 2])
    elif verb == "delete" and Contact.objects.kept().count() > 2:
        delete_contact.delete_contact(who, **by)
    elif verb == "merge":
        merge.merge_contacts(person(number), who, **by)


# PostgreSQL gets fewer histories, because SQLite has the same ones; `make slow` tries many.
MANY = int(os.environ.get("FT_MACHINE_EXAMPLES", "25" if connection.vendor == "sqlite" else "12"))


@settings(max_examples=MANY, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS, keep=st.integers(0, 3), gone=st.integers(0, 3), choice=st.tuples(st.booleans(), st.booleans()))
def test_merge_and_undo_change_nothing(
    db: None, steps: list[tuple[str, int, int]], keep: int, gone: int, choice: tuple[bool, bool]
) -> None:
    now = datetime.fromisoformat("2026-11-24T08:48:00+00:00")
    with transaction.atomic():
        cast = make_cast()
        for name in ("Robert Okafor", "Bob Okafor", "Eva Lindqvist"):
            make.contact(by=cast.ann, name=name, email="")
        for verb, number, way in steps:
            now += timedelta(hours=5)
            try:
                with transaction.atomic():
                    do(verb, person(number), way, cast, now)
            except Refused:
                pass
        before = everything()
        try:
            merge.merge_contacts(person(keep), person(gone), by=cast.ann, now=now, choice=merge.MergeChoice(*choice))
        except Refused:
            assert everything() == before
        else:
            assert count_dropped(cast.workspace) == 0
            assert not Promise.objects.filter(state="open").exclude(followup__state="open").exists()
            undo_newest(by=cast.ann, now=now)
            assert everything() == before
        transaction.set_rollback(True)
