"""Commands about the installation: doctor, demo, backup, restore, export, update."""

from pathlib import Path

from followthrough.accounts.models import Workspace
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.flows.system import export_csv, upgrade
from followthrough.flows.system.backup import write_backup
from followthrough.flows.system.demo import make_demo, remove_demo
from followthrough.flows.system.doctor import run_checks
from followthrough.flows.system.restore import restore_backup
from followthrough.kit import data_folder
from followthrough.people.models import Contact
from followthrough.words.en.cli import answers as say


def doctor(call: Invocation) -> Answer:
    found = run_checks(now=call.now)
    parts = [{"name": part.name, "ok": part.ok, "why": part.why} for part in found.parts]
    lines = [f"{'ok  ' if part.ok else 'FAILS'} {part.name}: {part.why}" for part in found.parts]
    return Answer({"dropped": found.dropped, "parts": parts}, lines, code=0 if found.is_well else 1)


def demo(call: Invocation) -> Answer:
    """Make or remove the demo."""
    if call.args.way == "in":
        workspace = make_demo(by=call.member, now=call.now)
        people = Contact.objects.filter(workspace=workspace).count()
        lines = [say.demo_ready(people), say.DEMO_IN_PAGE]
        return Answer({"demo": "in", "people": people}, lines)
    was_there = remove_demo(by=call.member)
    said = say.DEMO_GONE if was_there else say.NO_DEMO
    return Answer({"demo": "out", "removed": was_there}, [said])


def backup(call: Invocation) -> Answer:
    path = Path(call.args.file)
    about = write_backup(path, now=call.now)
    shape = {
        "file": str(path),
        "bytes": path.expanduser().stat().st_size,
        "engine": about.engine,
        "made_at": about.made_at,
    }
    return Answer(shape, [say.backed_up(path)])


def restore(call: Invocation) -> Answer:
    """Restore a backup, and say where the present database is kept."""
    restored = restore_backup(Path(call.args.file), over=call.args.yes, now=call.now)
    aside = [str(path) for path in restored.aside]
    lines = [say.restored(restored.about.made_at[:16].replace("T", " "))]
    lines += [say.kept_aside(path) for path in aside]
    shape = {"made_at": restored.about.made_at, "aside": aside, "workspaces": Workspace.objects.count()}
    return Answer(shape, lines)


def export(call: Invocation) -> Answer:
    folder = Path(call.args.folder)
    written = export_csv.export_workspace(folder, by=call.member)
    lines = [f"{folder / name}: {rows}" for name, rows in written.items()]
    return Answer({"folder": str(folder), "files": written}, lines)


def update(call: Invocation) -> Answer:
    saved = upgrade.backup_before(now=call.now) if upgrade.has_rows() else None
    upgrade.upgrade_database(now=call.now)
    lines = [say.backup_before(saved)] if saved else []
    return Answer(
        {"backup": str(saved) if saved else None, "home": str(data_folder.home_folder())}, [*lines, say.UP_TO_DATE]
    )
