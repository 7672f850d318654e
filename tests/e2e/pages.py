"""Every page of the product once, for the checks of pages and for the pictures.

An address names rows by words in braces; `rows_of` returns them for the five stories of the demo.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from followthrough.accounts import one_time_links
from followthrough.accounts.models import Member
from followthrough.capture import import_jobs
from followthrough.capture.files import uploads
from followthrough.capture.models import Import
from followthrough.flows.bulk import long_act
from followthrough.flows.bulk.tag_many import TagMany
from followthrough.flows.contact import keep_in_touch, sort_people, tag_people
from followthrough.flows.duplicates import find_duplicates
from followthrough.flows.imports import run_import
from followthrough.flows.imports.undo_import import undo_import_now
from followthrough.flows.material.add_material import add_material, new_material
from followthrough.flows.sequence.enrol import enrol
from followthrough.flows.touch.answer_link import answer_token
from followthrough.followups.cadence import QUESTION
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from followthrough.segments import long_acts
from followthrough.sequences.models import Enrolment
from followthrough.touches.models import Touch
from tests import make

LINE = "Called Hollis Fenwick about quote 1190, send the drawing tomorrow"
FILE = b"Name,Company,Phone,E-mail\nAda Brennan,Harbour Soaps,020 7946 0021,ada@example.com\n,,,\nBela,,,not-a-mail\n"
LATER = FILE.replace(b"Ada", b"Eda").replace(b"ada@", b"eda@").replace(b"0021", b"0022")
TWIN = b"Name,Job Title,Phone\nHektor Banbury,Sculptor,020 7946 0077\n"
ODD = b"Wer,Woher,Wozu\nCleo Marsh,Saltmarsh Bakery,cleo@example.com\nDario Quill,Kiln Ceramics,dario@example.com\n"


class Page(NamedTuple):
    route: str  # name in the URL table
    address: str
    picture: str = ""  # name of its picture, '' for none
    who: str = "demo"  # demo: a member of the demo; new: of a new workspace; nobody: a visitor
    keys: tuple[str, ...] = ()  # pressed when the page is ready
    part: str = "body"  # the part that the keys open; the checks are limited to it
    status: int = 200


PAGES: tuple[Page, ...] = (
    Page("today", "/", "today"),
    Page("today", "/?p={promised}", "today-voicemail", keys=("2",), part="#p"),
    Page("today", "/?p={promised}", "today-reached", keys=("1",), part="#p"),
    Page("today", "/?p={promised}", "today-call-at", keys=("4",), part="#p"),
    Page("today", "/?p={promised}", "today-later", keys=("Z",), part="#pop"),
    Page("today", "/?p={promised}", "today-leave", keys=("D",), part="#pop"),
    Page("today", "/?p={promised}", "today-waiting", keys=("W",), part="#pop"),
    Page("today", "/?p={promised}", "today-keys", keys=("?",), part="#keys"),
    Page("today", "/", "first-run", who="new"),
    Page("focus", "/focus", "focus"),
    Page("focus", "/focus", "focus-no-answer", keys=("3",), part="main"),
    Page("followup", "/followups/{promised}", "followup"),
    Page("outcome_panel", "/followups/{promised}/outcomes/voicemail", "panel-voicemail"),
    Page("outcome_panel", "/followups/{promised}/outcomes/reached", "panel-reached"),
    Page("outcome_choices", "/followups/{promised}/outcomes/voicemail/change/when", "panel-choices"),
    Page("later", "/followups/{promised}/later", "later"),
    Page("slot", "/followups/{promised}/slot/when"),
    Page("slot", "/followups/{promised}/slot/channel", "slot-channel"),
    Page("slot", "/followups/{promised}/slot/what"),
    Page("wait", "/followups/{promised}/wait"),
    Page("hand_over", "/followups/{promised}/hand-over"),
    Page("close", "/followups/{promised}/close", "leave"),
    Page("reopen", "/followups/{resting}/reopen", "wake"),
    Page("contact", "/contacts/{contact}", "contact"),
    Page("contact", "/contacts/{rester}", "contact-resting"),
    Page("contact", "/contacts/{pooled}", "contact-pool"),
    Page("organization", "/companies/{company}", "company"),
    Page("edit_contact", "/contacts/{contact}/edit", "edit"),
    Page("preferences", "/contacts/{contact}/preferences", "preferences"),
    Page("how_reached", "/contacts/{contact}/reached", "how-reached"),
    Page("delete_contact", "/contacts/{contact}/delete", "delete"),
    Page("correct_touch", "/touches/{touch}/correct", "correct"),
    Page("people", "/people", "people"),
    Page("people", "/people?list=idle", "pool"),
    Page("people", "/people?list=waiting"),
    Page("people", "/people?list=closed"),
    Page("people", "/people?list=call", "meaning-to-call"),
    Page("people", "/people?list=unsorted"),
    Page("people", "/people?list=keep"),
    Page("people", "/people?tag={tag}", "tag-list"),
    Page("people", "/people", who="new"),
    Page("together", "/people/together?do=start&all=1", "together"),
    Page("together", "/people/together?do=close&list=active&all=1"),
    Page("together", "/people/together"),
    Page("together", "/people/together?do=hand&all=1"),
    Page("long_act", "/people/together/{going}", "together-progress"),
    Page("long_act", "/people/together/{stopped}", "together-stopped"),
    Page("people", "/people?list=personal&counts=1"),
    Page("give_up", "/contacts/{meant}/give-up"),
    Page("tag", "/tags/{tag}", "tag"),
    Page("sort", "/sort", "sort"),
    Page("sort", "/sort", "sort-keep", keys=("2",)),
    Page("sort", "/sort", who="new"),
    Page("spread", "/spread?list=idle&n=8&weeks=1", "spread"),
    Page("spread", "/spread?list=call", who="new"),
    Page("find", "/find"),
    Page("find", "/find?q=tamm", "found"),
    Page("find", "/find?q=drawing", "who-does-it"),
    Page("find", "/find?q=zzyzx"),
    Page("introduce", "/contacts/{contact}/introduce?q=an"),
    Page("introduce", "/contacts/{contact}/introduce?to={pooled}&about=lids", "introduce"),
    Page("synonyms", "/settings/synonyms", "words-that-mean-the-same"),
    Page("duplicates", "/duplicates", "same"),
    Page("duplicates", "/duplicates", who="new"),
    Page("merge_whom", "/contacts/{contact}/merge"),
    Page("merge", "/contacts/{pooled}/merge/{twin}", "merge"),
    Page("add_contact", "/people/new", "add"),
    Page("deleted", "/people/deleted", "deleted"),
    Page("upcoming", "/upcoming", "upcoming"),
    Page("events", "/events"),
    Page("events", "/events", who="new"),
    Page("plan", "/plan"),
    Page("plan", "/plan", who="new"),
    Page("upcoming", "/upcoming", who="new"),
    Page("waiting", "/waiting", "waiting"),
    Page("waiting", "/waiting", who="new"),
    Page("promises", "/promises", "promises"),
    Page("promises", "/promises", who="new"),
    Page("sequences", "/sequences", "sequences"),
    Page("sequence", "/sequences/they-said-call-me", "sequence"),
    Page("edit_sequence", "/sequences/they-said-call-me/edit", "edit-sequence"),
    Page("new_sequence", "/sequences/new"),
    Page("template", "/templates/met/email", "template"),
    Page("materials", "/materials", "materials"),
    Page("letters", "/letters", "letters"),
    Page("letters", "/letters", who="new"),
    Page("materials", "/materials?retired=1", who="new"),
    Page("new_material", "/materials/new", "new-material"),
    Page("material", "/materials/{material}", "material"),
    Page("templates", "/templates"),
    Page("enrol", "/contacts/{contact}/sequence", "start-sequence"),
    Page("decide", "/followups/{asked}/decide", "decide"),
    Page("contact", "/contacts/{sequenced}", "contact-sequence"),
    Page("new", "/new", "new"),
    Page("new", "/new?line={line}", "new-line"),
    Page("understood", "/new/understood?line={line}"),
    Page("import", "/import", "import"),
    Page("import_preview", "/import/preview?i={read}", "import-preview"),
    Page("import_preview", "/import/preview?i={odd}", "import-columns"),
    Page("import_preview", "/import/preview?i={reading}"),
    Page("import_done", "/import/done?i={brought}", "import-done"),
    Page("import_done", "/import/done?i={halfway}", "import-halfway"),
    Page("import_done", "/import/done?i={stopped}"),
    Page("import_back", "/import/{undone}/back"),
    Page("settings", "/settings", "settings"),
    Page("keys", "/keys", "keys"),
    Page("more", "/more", "more"),
    Page("remove_member", "/settings/team/{colleague}/remove", who="new"),
    Page("password", "/settings/password", "password"),
    Page("sign_in_address", "/settings/email", "sign-in-email"),
    Page("account_login", "/sign-in", "sign-in", who="nobody"),
    Page("claim", "/claim/{claim}", "claim", who="nobody"),
    Page("invite", "/invite/{invite}", "invite", who="nobody"),
    Page("login_link", "/login/{login}", "login-link", who="nobody"),
    Page("four_answers", "/a/{answer}", "answer", who="nobody"),
    Page("four_answers", "/a/x", "answer-ended", who="nobody", status=404),
    Page("", "/no-such-page", "not-found", status=404),
)


def taken_in(member: Member, *, now: datetime, data: bytes = FILE, **columns: object) -> Import:
    """Make an import that is read; or one half-way, as in the thread for long files."""
    row = import_jobs.begin_import(
        member, ticket=uploads.store_upload(member.pk, "people.csv", data), name="people.csv", now=now
    )
    run_import.read_import(row, size=len(data), now=now)
    Import.objects.filter(pk=row.pk).update(**columns)
    return row


def imports_of(member: Member, *, now: datetime) -> dict[str, str]:
    brought = run_import.confirm_import(taken_in(member, now=now), now=now, client_key="seen")
    undone = run_import.confirm_import(taken_in(member, now=now, data=LATER), now=now, client_key="back")
    assert undone.act is not None
    undo_import_now(undone.act, by=member, now=now)
    rows = {
        "read": taken_in(member, now=now, data=LATER),
        "odd": taken_in(member, now=now, data=ODD),
        "reading": taken_in(member, now=now, state="reading", done=12_400),
        "brought": brought,
        "halfway": taken_in(member, now=now, state="bringing", done=1_500, total=8_000, act=brought.act),
        "stopped": taken_in(member, now=now, state="stopped", done=1_500, total=8_000, act=brought.act),
    }
    return {name: str(row.pk) for name, row in rows.items()} | {"undone": str(undone.act_id)}


def sorted_of(member: Member, *, now: datetime) -> dict[str, str]:
    """Make a person with a tag and an interval, and one on the list 'Meaning to call'."""
    kept, meant = (Contact.objects.visible_to(member).get(full=name) for name in ("Fintan Oakshott", "Ines Cardoso"))
    tag_people.change_contact_tags(kept, add=["Suppliers"], by=member, now=now)
    keep_in_touch.set_tag_interval(kept.tags.get(), 90, by=member, now=now)
    sort_people.sort_contact(meant, "call", by=member, now=now - timedelta(weeks=3))
    return {"tag": str(kept.tags.get().pk), "meant": str(meant.pk)}


def sequences_of(member: Member, *, now: datetime) -> dict[str, str]:
    """Put somebody into a sequence, and bring somebody else to the question after five tries."""
    known = Contact.objects.visible_to(member).kept()
    idle = known.filter(follow_state="", is_personal=False, sorted_as="").exclude(full__contains="Banbury")
    running, asked = known.get(full="Fintan Oakshott"), idle.order_by("full")[0]
    enrol(running, "they-said-call-me", by=member, now=now)
    _, followup = enrol(asked, "pack-sent", by=member, now=now)
    Enrolment.objects.filter(followup=followup).update(stage=QUESTION)
    return {"sequenced": str(running.pk), "asked": str(followup.pk)}


def twin_of(member: Member, *, now: datetime) -> str:
    """Make a possible duplicate: the sculptor again, as another file writes his name."""
    run_import.confirm_import(taken_in(member, now=now, data=TWIN), now=now, client_key="twin")
    find_duplicates.compare_contacts(by=member, now=now)
    return str(Contact.objects.visible_to(member).get(full="Hektor Banbury").pk)


def rows_of(member: Member, *, now: datetime) -> dict[str, str]:
    """Return the words in braces: rows of the member's demo, fresh links, an unconfirmed import."""
    followups = FollowUp.objects.visible_to(member)
    promised = followups.get(state="open", contact__full="Odalys Ferreira")
    resting = followups.get(contact__full="Sunniva Brandt")
    return (
        sorted_of(member, now=now)
        | sequences_of(member, now=now)
        | {
            "promised": str(promised.pk),
            "contact": str(promised.contact_id),
            "company": str(Contact.objects.visible_to(member).get(full="Marisol Quade").organization_id),
            "resting": str(resting.pk),
            "rester": str(resting.contact_id),
            "pooled": str(Contact.objects.visible_to(member).get(full="Hector Banbury").pk),
            "touch": str(Touch.objects.visible_to(member).filter(contact=promised.contact).latest("at").pk),
            **imports_of(member, now=now),
            **long_acts_of(member, now=now),
            "twin": twin_of(member, now=now),
            "line": LINE,
            "material": material_of(member, now=now),
            "colleague": colleague_of(member),
            "claim": one_time_links.make_link("claim", now=now),
            "invite": one_time_links.make_link(
                "invite", now=now, workspace=member.workspace.demo_of, email="ben@example.com"
            ),
            "login": one_time_links.make_link("login", now=now, email=member.user.email),
            "answer": answer_token(promised.pk, by=member, now=now),
        }
    )


def material_of(member: Member, *, now: datetime) -> str:
    """Add a link and paper, and send the link to somebody."""
    for name, link in (("Spring catalog", ""), ("How to open a crate without a knife", "https://example.com/crate")):
        act = add_material(new_material(name, link=link, says="For furniture makers."), by=member, now=now)
    pk: int = act.made["material"][0]
    followup = FollowUp.objects.visible_to(member).filter(state="open").latest("pk")
    make.touch(by=member, contact=followup.contact, followup=followup, at=now, outcome="sent", channel="email").write(
        make.act(by=member), material_id=pk
    )
    return str(pk)


def long_acts_of(member: Member, *, now: datetime) -> dict[str, str]:
    """Begin a job for everyone twice: one is going on, the other was stopped before the first block."""
    ids = list(Contact.objects.visible_to(member).kept().values_list("pk", flat=True))
    going, stopped = (long_act.begin_for_many(TagMany("Winter"), ids, by=member, now=now) for _ in range(2))
    long_acts.end_long_act(stopped, "stopped", now)
    return {"going": str(going.pk), "stopped": str(stopped.pk)}


def colleague_of(member: Member) -> str:
    """Make a colleague in the workspace of the member's demo."""
    here = member.workspace.demo_of
    assert here is not None
    return str(make.member(at=here, name="Cy Dune").pk)
