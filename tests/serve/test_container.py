"""The Containerfile, read line by line, and its start and health check, run here without a container."""

import json
import plistlib
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from followthrough.cli.commands import PORT
from tests import template
from tests.house import places
from tests.serve.served import PATIENCE, PROGRAM, Served

pytestmark = pytest.mark.pure
TEXT = (places.ROOT / "Containerfile").read_text()
Instruction = tuple[str, str]


def instructions() -> list[Instruction]:
    """(name, arguments) of each instruction; a line that ends with a backslash goes on."""
    lines = re.sub(r"\\\n\s*", "", re.sub(r"^#.*\n", "", TEXT, flags=re.MULTILINE)).splitlines()
    return [(line.partition(" ")[0], line.partition(" ")[2].strip()) for line in lines if line.strip()]


def last_stage() -> dict[str, list[str]]:
    """The arguments of the instructions from the last FROM on, by name."""
    found: dict[str, list[str]] = {}
    for name, arguments in instructions():
        if name == "FROM":
            found = {}
        found.setdefault(name, []).append(arguments)
    return found


def test_the_base_has_a_whole_version_and_both_stages_have_the_same() -> None:
    bases = {arguments.split(" AS ")[0] for name, arguments in instructions() if name == "FROM"}
    assert len(bases) == 1
    assert re.fullmatch(r"docker\.io/library/python:\d+\.\d+\.\d+-slim-[a-z]+", bases.pop())


def test_the_program_does_not_run_as_root() -> None:
    stage = last_stage()
    assert stage["USER"] == ["10001:10001"]
    assert "useradd --uid 10001 " in stage["RUN"][0] and "--owner=followthrough" in stage["RUN"][0]
    order = [name for name, _ in instructions()]
    assert order.index("USER") > max(place for place, name in enumerate(order) if name == "RUN")


def test_one_volume_holds_all_data() -> None:
    assert [json.loads(each) for each in last_stage()["VOLUME"]] == [["/data"]]
    assert "FOLLOWTHROUGH_HOME=/data" in last_stage()["ENV"][0]


def test_every_version_comes_from_the_lock() -> None:
    installs = [arguments for name, arguments in instructions() if name == "RUN" and "install" in arguments]
    syncs = [arguments for name, arguments in instructions() if name == "RUN" and "uv sync" in arguments]
    assert syncs and all("--frozen" in each and "--no-default-groups" in each for each in syncs)
    pip = [each for each in installs if "pip install" in each]
    assert len(pip) == 1 and re.search(r"uv==\d+\.\d+\.\d+$", pip[0])


def test_only_files_that_exist_are_copied_and_the_context_holds_them() -> None:
    sources = [
        source
        for name, arguments in instructions()
        if name == "COPY" and "--from" not in arguments
        for source in arguments.split()[:-1]
    ]
    assert "followthrough" in sources and "uv.lock" in sources
    ignored = (places.ROOT / ".dockerignore").read_text().splitlines()
    for source in sources:
        assert (places.ROOT / source).exists() and f"!{source}" in ignored


def test_no_secret_is_in_the_image() -> None:
    assert not re.search(r"(?i)secret|password|token|_KEY|DATABASE_URL", TEXT)


def test_it_starts_and_its_health_check_tells_a_running_server_from_a_stopped_one(tmp_path: Path) -> None:
    stage = last_stage()
    assert (stage["ENTRYPOINT"], stage["EXPOSE"]) == (['["followthrough"]'], [str(PORT)])
    port = free_port()
    words = [word.replace(str(PORT), str(port)) for word in json.loads(stage["CMD"][0])]
    url = re.search(r"FOLLOWTHROUGH_URL=(\S+)", stage["ENV"][0])
    assert url
    where = {"FOLLOWTHROUGH_URL": url[1].replace(str(PORT), str(port))}
    served = Served(template.fill_home(tmp_path / "data"), command=[*PROGRAM, *words], environment=where)
    try:
        assert served.health().startswith("ok")
        assert healthy(port)
    finally:
        assert served.stop() == 0
    assert not healthy(port)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def healthy(port: int) -> bool:
    """Run the health check, with the port of this test."""
    command = json.loads(last_stage()["HEALTHCHECK"][0].partition(" CMD ")[2])
    assert command[0] == "python" and f":{PORT}/health" in command[-1]
    code = command[-1].replace(str(PORT), str(port))
    return subprocess.run([sys.executable, *command[1:-1], code], capture_output=True, timeout=PATIENCE).returncode == 0


def test_the_services_start_what_there_is() -> None:
    unit = (places.ROOT / "deploy/followthrough.service").read_text()
    agent = plistlib.loads((places.ROOT / "deploy/followthrough.plist").read_bytes())
    for command in (re.search(r"^ExecStart=(.*)$", unit, re.MULTILINE)[1], agent["ProgramArguments"][-1]):  # type: ignore[index]
        assert command.endswith((f"/followthrough serve --port {PORT}", f'/followthrough" serve --port {PORT}'))
    assert agent["RunAtLoad"] and agent["KeepAlive"]
