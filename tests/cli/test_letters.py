"""The command `letters`: the queue, written, posted, and the sum of the month."""

from tests import make
from tests.cast import Cast
from tests.cli.conftest import Tell
from tests.cli.test_verbs import who


def test_a_note_goes_through_the_queue(cast: Cast, tell: Tell) -> None:
    cast.call_rob.write(make.act(by=cast.ann), next_channel="note")
    tell("letters", "rates", "--note", "0.73", "--currency", "USD", *who(cast))
    [row] = tell("letters", *who(cast)).json["rows"]
    assert (row["id"], row["person"], row["kind"], row["state"]) == (cast.call_rob.pk, cast.rob.full, "note", "due")
    assert tell("letters", "posted", row["id"], *who(cast)).code == 1
    done = tell("letters", "written", row["id"], "--call", "friday", *who(cast)).json
    assert done["said"] == "Written to Rob. It says you’ll call Friday 27 Nov."
    assert tell("letters", *who(cast)).json["rows"][0]["says"]["from"]
    assert tell("letters", "posted", row["id"], *who(cast)).json["followup"]["next"]["channel"] == "call"
    answer = tell("letters", *who(cast)).json
    assert answer["month"] == {"notes": 1, "letters": 0, "postage": 0.73, "currency": "USD"}
    assert "1 note, $0.73" in tell("letters", *who(cast)[:-1]).out
    assert tell("letters", "written", *who(cast)).code == 2
