"""A job for more people than a page can wait for: its progress, stop, result and undo in the browser."""

from datetime import timedelta

import pytest
from django.test import Client

from followthrough.flows.bulk import act_on_many as many
from followthrough.flows.bulk.long_act import due_key
from followthrough.flows.bulk.undo_long_act import undo_key
from followthrough.followups.models import FollowUp
from followthrough.ledger.due_rows import run_due
from followthrough.ledger.models import DueRow
from followthrough.segments.models import LongAct
from followthrough.web.together import together
from tests import make
from tests.cast import TUESDAY, Cast

TEN = [f"{first} Vane" for first in ["Ada", "Bo", "Cy", "Dee", "Eve", "Fay", "Gus", "Hal", "Ida", "Jo"]]


@pytest.fixture
def ids(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    monkeypatch.setattr(many, "BLOCK", 3)
    monkeypatch.setattr(together, "AT_ONCE", 5)
    return [row.pk for row in make.people(by=cast.ann, names=TEN)]


def begin(at_desk: Client, ids: list[int]) -> tuple[str, LongAct]:
    sent = {"do": "start", "contact": ids, "choice": "2026-11-28", "about": "the specials", "client_key": "k"}
    addresses = {at_desk.post("/people/together", sent)["Location"] for _ in range(2)}
    row = LongAct.objects.get()
    assert addresses == {f"/people/together/{row.pk}"}
    return addresses.pop(), row


def run(key: str, *, blocks: int = 99) -> None:
    soon = TUESDAY + timedelta(minutes=5)
    ticks = iter([soon] * (blocks - 1))
    run_due(DueRow.objects.get(key=key).pk, soon, present=lambda: next(ticks, None))


def test_its_progress_is_shown_until_it_is_done_and_undone(at_desk: Client, ids: list[int], cast: Cast) -> None:
    address, row = begin(at_desk, ids)
    run(due_key(row), blocks=2)
    shown = at_desk.get(address).content.decode()
    assert "6 of 10 people so far." in shown
    assert "Stop</button>" in shown
    part = at_desk.get(address, headers={"HX-Request": "true"})
    assert (part.status_code, "<h1" in part.content.decode()) == (200, False)
    run(due_key(row))
    assert at_desk.get(address, headers={"HX-Request": "true"})["HX-Refresh"] == "true"
    assert "Put 10 people on Saturday 28 Nov about the specials." in at_desk.get(address).content.decode()
    assert at_desk.post(f"{address}/undo")["Location"] == address
    assert "left to undo" in at_desk.get(address).content.decode()
    run(undo_key(row.act))
    assert "<h1>Undone</h1>" in at_desk.get(address).content.decode()
    assert not FollowUp.objects.filter(contact__in=ids).exists()


def test_it_is_stopped_and_undone_from_any_page(at_desk: Client, ids: list[int]) -> None:
    address, row = begin(at_desk, ids)
    run(due_key(row), blocks=1)
    assert at_desk.post("/undo", {"act": row.act_id}).status_code == 409
    at_desk.post(f"{address}/stop")
    assert "Stopping" in at_desk.get(address).content.decode()
    run(due_key(row))
    assert "Stopped after 3 of 10 people." in at_desk.get(address).content.decode()
    assert at_desk.post("/undo", {"act": row.act_id})["Location"] == address
    run(undo_key(row.act))
    assert not FollowUp.objects.filter(contact__in=ids).exists()
    assert at_desk.post(f"{address}/undo").status_code == 409


def test_nobody_else_reaches_it(at_desk: Client, ids: list[int], client: Client, cast: Cast) -> None:
    address, _ = begin(at_desk, ids)
    for other in (cast.ben, cast.zoe):
        client.force_login(other.user)
        codes = [client.get(address).status_code, client.post(f"{address}/stop").status_code,
                 client.post(f"{address}/undo").status_code]  # fmt: skip
        assert codes == [404, 404, 404]
