"""Refuse a form: one sentence for each wrong field, shown beside the field."""

from followthrough.kit.errors import Refused


class InvalidFields(Refused):
    """Raised for wrong fields. `errors` is {field: one sentence that says what is wrong with it}."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__(" ".join(errors.values()))
        self.errors = errors


def refuse_invalid(errors: dict[str, str]) -> None:
    """Raise InvalidFields when any field has a sentence; `errors` may hold empty sentences for good fields."""
    wrong = {name: why for name, why in errors.items() if why}
    if wrong:
        raise InvalidFields(wrong)
