"""The command `materials`: add a file and a link, list them, and see who got one."""

from pathlib import Path

from tests.cast import Cast
from tests.cli.conftest import Tell
from tests.cli.test_verbs import who


def test_a_file_is_added_sent_and_found_with_who_got_it(cast: Cast, tell: Tell, tmp_path: Path) -> None:
    file = tmp_path / "catalog.pdf"
    file.write_bytes(b"%PDF-1.7")
    added = tell("materials", "add", "Spring catalog", "--file", file, *who(cast)).json["material"]
    assert (added["kind"], added["file"], added["bytes"], added["given"]) == ("file", "catalog.pdf", 8, 0)
    tell("materials", "add", "How to open a crate", "--link", "https://example.com/crate", *who(cast))
    tell("log", cast.call_rob.pk, "sent", "--with", "spring catalog", *who(cast))
    rows = tell("materials", *who(cast)).json["rows"]
    assert [(row["name"], row["kind"], row["given"], row["last_to"]) for row in rows] == [
        ("How to open a crate", "link", 0, None), ("Spring catalog", "file", 1, cast.rob.full),
    ]  # fmt: skip
    [got] = tell("materials", "given", added["id"], *who(cast)).json["rows"]
    assert (got["person"], got["minutes"]) == (cast.rob.full, None)
    assert tell("materials", "add", "Empty", "--file", tmp_path / "none.pdf", *who(cast)).code == 1
    assert tell("materials", "given", *who(cast)).code == 2
    assert tell("materials", "retire", added["id"], *who(cast)).json["material"]["retired"]
