"""The pages. Every id in an address is written `<id:name>`: a number that a column can hold, else there is no page."""

from django.urls import register_converter


class RowId:
    """The primary key of a row in an address. Longer numbers do not fit into a 64-bit column: 404."""

    regex = "[0-9]{1,18}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


class StepId(RowId):
    """The key of a follow-up, or the negative key of a contact: the follow-up that Today offers with them
    (directory/one_followup.py)."""

    regex = "-?[0-9]{1,18}"


register_converter(RowId, "id")
register_converter(StepId, "step")
