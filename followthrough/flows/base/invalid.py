"""What was typed does not fit: one sentence for each field, so that a form can say it where it was typed."""

from followthrough.kit.errors import Refused


class Unfit(Refused):
    """`errors`: {field: what is wrong with it, in one sentence}."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__(" ".join(errors.values()))
        self.errors = errors


def refuse(errors: dict[str, str]) -> None:
    """Raises Unfit for the fields that have something wrong, if any has."""
    wrong = {name: why for name, why in errors.items() if why}
    if wrong:
        raise Unfit(wrong)
