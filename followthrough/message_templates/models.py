"""Template: the words for a situation in a medium, as a workspace wrote them."""

from django.db import models
from django.db.models import Q

from followthrough.accounts.models import InWorkspace, WorkspaceQuerySet
from followthrough.acts.models import Undoable


class Template(InWorkspace, Undoable):
    """The own text of a workspace for a situation and a medium (words/own_text.py). There is a row only for words that
    were edited; all others come with the product (words/scripts.py)."""

    situation = models.CharField(max_length=20)
    medium = models.CharField(max_length=10)
    language = models.CharField(max_length=5, default="en")
    text = models.TextField()

    objects = WorkspaceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "situation", "medium", "language"], name="template_once"),
            models.CheckConstraint(condition=~Q(text=""), name="template_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.situation} {self.medium}"
