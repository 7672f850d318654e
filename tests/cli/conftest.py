"""The command line as a test types it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from followthrough.__main__ import main


@dataclass
class Said:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Tell = Callable[..., Said]


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tell:
    """Run a command, as in tell('today', '--json'), and return its answer; wrong usage has the exit code 2.

    An error that no flow foresaw is raised, so that a test sees it.
    """
    monkeypatch.setenv("FOLLOWTHROUGH_TRACE", "1")

    def run(*words: object) -> Said:
        capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as left:
            code = int(left.code or 0)
        return Said(code, *capsys.readouterr())

    return run
