"""Things of value to send as JSON, and what was given to whom."""

from typing import Any

from followthrough.directory.given_materials import Given, MaterialCount


def material(of: MaterialCount) -> dict[str, Any]:
    """Return {'id', 'name', 'kind', 'given', 'last_to', 'url', 'file', 'bytes', 'says', 'retired'}.

    `given` is the number of people who got it, `last_to` the name of the last one, None for none.
    """
    row = of.material
    return {
        "id": row.pk,
        "name": row.name,
        "kind": row.kind,
        "given": of.people,
        "last_to": of.last_to or None,
        "url": row.url or None,
        "file": row.file_name or None,
        "bytes": row.file_bytes or None,
        "says": row.says,
        "retired": row.is_retired,
    }


def given(of: Given) -> dict[str, Any]:
    """Return {'touch', 'contact', 'person', 'material', 'name', 'at', 'channel', 'minutes', 'answered_at'}.

    `minutes` is how long after a meeting it went; None without a meeting in the week before.
    """
    return {
        "touch": of.touch,
        "contact": of.contact,
        "person": of.person,
        "material": of.material,
        "name": of.name,
        "at": of.at.isoformat(),
        "channel": of.channel,
        "minutes": of.minutes,
        "answered_at": of.answered_at.isoformat() if of.answered_at else None,
    }
