"""The command `templates`: list them, show one filled for a contact, write one's own, put the original back."""

from pathlib import Path
from typing import Any

from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_contact
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted
from followthrough.flows.account.edit_template import refuse_unknown, reset_template, set_template
from followthrough.flows.touch.fill_script import fill_script
from followthrough.kit.errors import Refused
from followthrough.message_templates.own_texts import LANGUAGE, own_texts
from followthrough.words.en.cli import answers as say
from followthrough.words.en.template_names import MEDIUM_NAMES, SITUATION_NAMES
from followthrough.words.own_text import seconds_of
from followthrough.words.scripts import MEDIA, SPOKEN, Medium, editable_text, rows_of

LARGEST_FILE = 100_000


def templates(call: Invocation) -> Answer:
    """The templates of the workspace; with show, set or reset one of them."""
    args = call.args
    if not args.way:
        return list_of_templates(call)
    situation, medium = args.situation.replace("-", "_"), args.medium
    refuse_unknown(situation, medium)
    if args.way == "show":
        return shown(call, situation, medium)
    if args.way == "set":
        return acted(set_template(situation, medium, read_text_file(args.file), **act_fields(call)))
    return acted(reset_template(situation, medium, **act_fields(call)))


def list_of_templates(call: Invocation) -> Answer:
    own = own_texts(call.member)
    rows = [
        {
            "situation": situation.replace("_", "-"),
            "medium": medium,
            "language": LANGUAGE,
            "own": (situation, medium) in own,
            "text": own.get((situation, medium)) or editable_text(situation, medium),
        }
        for situation in SITUATION_NAMES
        for medium in MEDIA
        if situation in rows_of(medium)
    ]
    lines = [f"{row['situation']:<16} {row['medium']:<10}{' *' if row['own'] else ''}".rstrip() for row in rows]
    return Answer({"rows": rows}, lines)


def shown(call: Invocation, situation: str, medium: Medium) -> Answer:
    """The template filled for a contact; without one, the text to edit."""
    args = call.args
    if not args.contact:
        text = own_texts(call.member).get((situation, medium)) or editable_text(situation, medium)
        title = f"{SITUATION_NAMES[situation]}, {MEDIUM_NAMES[medium]}"
        return Answer({"text": text, "subject": None, "date": None, "seconds": None}, [title, "", text])
    person = find_contact(call, args.contact)
    found = fill_script(person, situation, medium, next_words=args.next_words, by=call.member, now=call.now)
    text, subject = found.script.text, found.script.subject
    shape: dict[str, Any] = {
        "text": text,
        "subject": subject or None,
        "date": found.window.starts.date().isoformat() if found.window else None,
        "seconds": seconds_of(text) if medium in SPOKEN else None,
    }
    return Answer(shape, [*([say.subject_line(subject), ""] if subject else []), text])


def read_text_file(name: str) -> str:
    """The text of a file. Raises WrongUsage without one, Refused for a file that cannot be read as text."""
    if not name:
        raise WrongUsage(say.FILE_NEEDED, do=say.TEMPLATE_FILE_EXAMPLE)
    try:
        path = Path(name)
        if path.stat().st_size > LARGEST_FILE:
            raise Refused(say.file_too_large(name), do=say.TEMPLATE_FILE_EXAMPLE)
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise Refused(say.cannot_read(name, error), do=say.TEMPLATE_FILE_EXAMPLE) from error
