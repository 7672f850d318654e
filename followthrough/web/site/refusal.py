"""A refusal as a page, or as the fragment a script asked for: what happened, what is safe, what to do.

What was typed is in the page again, in a form that can be sent once more.
"""

from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

from followthrough.acts.models import Act
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import AlreadyDone, Overtaken, Refused
from followthrough.web.site.forms import client_key, done, then
from followthrough.web.site.layout import page, show

# Fields a person types into, by the word before the first dash ('next-voicemail'); all others go along unseen.
TYPED = {
    "line": ("Your line", True),
    "words": ("What you agreed", True),
    "notes": ("Notes", True),
    "note": ("Note", True),
    "what": ("What", True),
    "about": ("What about", True),
    "next": ("When", False),
    "when": ("When", False),
}
NEVER = ("csrfmiddlewaretoken", "client_key", "key")


def refusal(
    request: HttpRequest, error: Refused, *, followup: FollowUp | None = None, offer: dict[str, Any] | None = None
) -> HttpResponse:
    """409. `followup`: what the form was about; when somebody was faster the form goes on from how it is now, and
    `offer` is what it would save then."""
    if isinstance(error, AlreadyDone) and request.method == "POST":
        act = Act.objects.visible_to(request.member).filter(client_key=client_key(request)).first()
        return done(then(request, "/"), act)
    overtaken = isinstance(error, Overtaken) and followup is not None
    if overtaken and followup:
        error = by_oneself(request, error, fresh_seen(followup))
    context = {"page": page(request, error.why), "error": error, "action": request.path, "status": 409}
    context |= again(request, fresh_seen(followup) if overtaken and followup else None)
    context |= {"offer": offer, "label": "Save it as well" if overtaken else "Save"}
    context["look"] = f"/followups/{followup.pk}" if followup else ""
    return show(request, "site/refused.jinja", context, status=409)


def again(request: HttpRequest, seen: int | None = None) -> dict[str, Any]:
    """The form as it was sent: what was typed to be seen and changed, the rest as it was."""
    kept, typed = [], []
    for name, values in request.POST.lists() if request.method == "POST" else []:
        if name in NEVER or "password" in name or (seen is not None and is_stale(name)):
            continue
        label, long = label_of(name)
        written = [value for value in values if value.strip()]
        if label and written and not (name == "next" and written[-1].isdecimal()):
            typed.append({"name": name, "label": label, "value": written[-1], "long": long})
        else:
            kept += [(name, value) for value in values]
    if seen is not None:
        kept = [(name, value) for name, value in kept if name != "seen"] + [("seen", str(seen))]
    can_send = request.method == "POST" and seen != 0
    return {"kept": [*kept, ("client_key", uuid4().hex)], "typed": typed, "can_send": can_send}


def by_oneself(request: HttpRequest, error: Refused, seen: int) -> Refused:
    """'Ann was faster' is odd when one is Ann: it was another window."""
    mine = Act.objects.visible_to(request.member).filter(pk=seen, member=request.member).first()
    if mine is None:
        return error
    return Overtaken(f"You have saved something in another window since: “{mine}”", safe=error.safe, do=error.do)


def label_of(name: str) -> tuple[str, bool]:
    return TYPED.get(name.split("-")[0], ("", False))


def is_stale(name: str) -> bool:
    """A step shown before somebody was faster is not the one to save now."""
    return name.startswith(("proposal-", "read-"))


def fresh_seen(followup: FollowUp) -> int:
    """The act the follow-up stands on now; 0 when it is gone."""
    row = FollowUp.objects.filter(pk=followup.pk, contact__deleted_at=None).values_list("changed_by_id", flat=True)
    return row.first() or 0
