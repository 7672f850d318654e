"""Write the words for a situation and a medium, or put those back that come with the product."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit.errors import Overtaken, Refused
from followthrough.message_templates.models import Template
from followthrough.message_templates.own_texts import LANGUAGE
from followthrough.words.en.flows import templates as say
from followthrough.words.en.template_names import FACT_NAMES, MEDIUM_NAMES, SITUATION_NAMES
from followthrough.words.own_text import WrongText, check_text
from followthrough.words.scripts import MEDIA, rows_of


@again_if_ended
def set_template(
    situation: str,
    medium: str,
    text: str,
    *,
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Write the text for a situation and a medium. Returns the act.

    `seen` is the act that the reader's page stood on, 0 for the original. Raises Refused for a situation that has no
    words in the medium and for a text that cannot be a template, Overtaken when somebody changed it since.
    """
    with begin_act(by, "template", now=now, client_key=client_key) as act:
        refuse_unknown(situation, medium)
        refuse_wrong(text, medium)
        row = locked_template(situation, medium, by=by)
        if seen is not None and seen != (row.changed_by_id if row else 0):
            raise Overtaken(say.EDITED_MEANWHILE, do=say.OPEN_AGAIN)
        written = "\n".join(line.rstrip() for line in text.strip().splitlines())
        if row:
            row.write(act, text=written)
        else:
            Template.make(act, situation=situation, medium=medium, language=LANGUAGE, text=written)
        return act.finish(say.edited(SITUATION_NAMES[situation], MEDIUM_NAMES[medium]))


@again_if_ended
def reset_template(situation: str, medium: str, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Put back the words that come with the product. Returns the act. Raises Refused for a situation that has none."""
    with begin_act(by, "template", now=now, client_key=client_key) as act:
        refuse_unknown(situation, medium)
        if row := locked_template(situation, medium, by=by):
            row.remove(act)
        return act.finish(say.was_reset(SITUATION_NAMES[situation], MEDIUM_NAMES[medium]))


def locked_template(situation: str, medium: str, *, by: Member) -> Template | None:
    rows = Template.objects.visible_to(by).select_for_update()
    return rows.filter(situation=situation, medium=medium, language=LANGUAGE).first()


def refuse_unknown(situation: str, medium: str) -> None:
    """Raise Refused for a situation that has no words in the medium."""
    if not any(name == medium and situation in rows_of(name) for name in MEDIA):
        raise Refused(say.no_such_template(situation, medium), do=say.SEE_TEMPLATES)


def refuse_wrong(text: str, medium: str) -> None:
    """Raise Refused for a text that cannot be a template; it names what is wrong and what to do."""
    try:
        check_text(text, medium=medium)
    except WrongText as error:
        if error.unknown:
            wrong = ", ".join(f"{{{name}}}" for name in error.unknown)
            facts = ", ".join(f"{{{name}}}" for name in FACT_NAMES)
            raise Refused(say.unknown_facts(wrong), safe=say.NOTHING_CHANGED, do=say.known_facts(facts)) from error
        raise Refused(say.CANNOT[error.why], safe=say.NOTHING_CHANGED, do=say.FIX[error.why]) from error
