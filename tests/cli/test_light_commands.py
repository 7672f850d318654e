"""A command loads only what it uses. Each test runs in a new process, as a terminal starts one."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from followthrough.cli import commands
from tests import template

# What the pages, the readers of files and lines, and long jobs need, and what `django.setup()` can do without.
PAGES = ("followthrough.web", "followthrough.urls", "followthrough.serve", "followthrough.capture.files", "allauth",
         "django_htmx", "csp", "whitenoise", "jinja2", "markupsafe", "gunicorn", "waitress", "django.contrib.admin",
         "django.contrib.sessions", "django.contrib.staticfiles", "django.contrib.messages",
         "django.contrib.auth.models", "django.contrib.contenttypes")  # fmt: skip
LIBRARIES = ("phonenumbers", "babel", "openpyxl", "nameparser", "segno", "cryptography", "importlib.metadata")
LINES = ("followthrough.flows.line", "followthrough.quickline.core", "followthrough.quickline.dates",
         "followthrough.quickline.languages", "followthrough.quickline.line.parse_line")  # fmt: skip
FLOWS = ("followthrough.flows.imports", "followthrough.flows.system", "followthrough.flows.duplicates",
         "followthrough.flows.account", "followthrough.capture.duplicates")  # fmt: skip
# Runs commands one after the other in one process and prints, as the last line, the modules that it has then.
RUN = """
import contextlib, io, json, sys
from followthrough.__main__ import main
said = []
for words in json.loads(sys.argv[1]):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            code = main(words)
        except SystemExit as left:
            code = left.code
    said.append([code, out.getvalue()])
print(json.dumps({"said": said, "modules": sorted(sys.modules)}))
"""


def run(home: Path, *commands: list[str]) -> dict:
    """Run the commands in one new process. Returns {"said": [[exit code, stdout], ...], "modules": names}."""
    env = os.environ | {"FOLLOWTHROUGH_HOME": str(home), "DJANGO_SETTINGS_MODULE": "followthrough.settings"}
    env.pop("DATABASE_URL", None)
    asked = [sys.executable, "-c", RUN, json.dumps(commands)]
    done = subprocess.run(asked, env=env, capture_output=True, text=True, check=False, timeout=120)
    assert done.stdout, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a workspace in which Nora's call is due today, and so is a drawing that was promised."""
    folder = template.fill_home(tmp_path_factory.mktemp("light") / "home")
    owner = ["init", "--owner", "ann@example.com", "--zone", "Europe/London", "--country", "GB"]
    lines = ["met Nora Pell, call her tomorrow", "talked to Omar Reyes, promised to send him the drawing tomorrow"]
    made = run(folder, owner, *(["note", line, "--now", "2026-11-23T10:00"] for line in lines))
    assert [code for code, _ in made["said"]] == [0, 0, 0], made["said"]
    return folder


# Every command shares the lock on the data (flows/system/restoring), and the folders above it are packages.
LOCK = (
    "followthrough.flows", "followthrough.flows.system", "followthrough.flows.system.restoring",
    "followthrough.flows.system.restoring.data_lock", "followthrough.flows.system.restoring.file_modes",
    "followthrough.flows.system.restoring.use_data",
)  # fmt: skip


def loaded(modules: list[str], *heavy: str) -> list[str]:
    found = [name for name in modules if any(name == one or name.startswith(f"{one}.") for one in heavy)]
    return [name for name in found if name not in LOCK]


@pytest.mark.pure
def test_help_loads_no_django(tmp_path: Path) -> None:
    done = run(tmp_path, ["--help"])
    assert done["said"][0][0] == 0 and "today" in done["said"][0][1]
    light = ("django", "asyncio", "sqlite3", "zoneinfo", *PAGES, *LIBRARIES, *LINES, *FLOWS)
    assert loaded(done["modules"], *light) == []


@pytest.mark.pure
def test_today_loads_neither_pages_nor_the_reader_of_lines(home: Path) -> None:
    done = run(home, ["today", "--now", "2026-11-24T08:48"])
    [[code, said]] = done["said"]
    assert code == 0 and "Nora Pell" in said and "the drawing" in said
    parts = ("followthrough.flows", "followthrough.directory", "followthrough.search")
    assert loaded(done["modules"], *PAGES, *LIBRARIES, *LINES, *parts) == []


@pytest.mark.pure
def test_find_loads_neither_pages_nor_the_reader_of_lines(home: Path) -> None:
    done = run(home, ["find", "Pell"])
    [[code, said]] = done["said"]
    assert code == 0 and "Nora Pell" in said
    assert loaded(done["modules"], *PAGES, *LINES, *FLOWS, *LIBRARIES) == []


@pytest.mark.pure
def test_note_loads_neither_pages_nor_long_jobs(home: Path) -> None:
    done = run(home, ["note", "called Nora Pell, left voicemail", "--now", "2026-11-24T08:48", "--dry-run"])
    [[code, said]] = done["said"]
    assert code == 0 and "Nora Pell" in said
    jobs = (f"followthrough.flows.{name}" for name in ("imports", "system", "account"))
    assert loaded(done["modules"], *PAGES, *jobs, "openpyxl", "segno", "cryptography", "babel") == []


@pytest.mark.pure
def test_a_day_works_without_the_apps_of_the_pages(home: Path) -> None:
    """Commands of every kind that load only a part of the apps, in one process."""
    now = ["--now", "2026-11-24T08:48", "--json"]
    first = run(home, ["today", *now], ["people", *now], ["promises", *now])
    nora = next(row for row in json.loads(first["said"][0][1])["rows"] if row["person"] == "Nora Pell")
    promised = json.loads(first["said"][2][1])["rows"][0]
    done = run(
        home,
        ["log", str(nora["id"]), "voicemail", *now],
        ["undo", *now],
        ["start", "Nora Pell", "--purpose", "quote", *now],
        ["promise", str(promised["id"]), "keep", *now],
        ["tag", "Nora Pell", "printers", *now],
        ["keep-in-touch", "Nora Pell", "90", *now],
        ["sort", "Omar Reyes", "personal", *now],
        ["who", "printers", *now],
        ["contact", "Nora Pell", *now],
        ["waiting", *now],
        ["upcoming", *now],
        ["merge", "Nora Pell", "Omar Reyes", "--dry-run", *now],
        ["delete", "Omar Reyes", *now],
        ["undo", *now],
    )
    assert [code for code, _ in done["said"]] == [0] * 14, done["said"]
    assert loaded(done["modules"], "allauth", "django.contrib.sessions", "followthrough.web") == []


def test_the_commands_that_load_every_app() -> None:
    installation = {"serve", "worker", "init", "claim", "login-link", "invite", "members", "doctor", "tick", "demo",
                    "backup", "restore", "export", "update"}  # fmt: skip
    assert installation == commands.NEED_EVERY_APP
