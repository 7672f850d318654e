"""What no keyboard types: a NUL in a form would be an error of the database, so it is left out at the door."""

from django.http import HttpRequest, QueryDict

NUL = "\0"


def leave_out_nul(request: HttpRequest) -> None:
    if "%00" in request.META.get("QUERY_STRING", ""):
        request.GET = without(request.GET)  # type: ignore[assignment]
    if request.method == "POST" and any(NUL in value for _, values in request.POST.lists() for value in values):
        request.POST = without(request.POST)  # type: ignore[assignment]


def without(fields: QueryDict) -> QueryDict:
    clean = fields.copy()
    for name, values in fields.lists():
        clean.setlist(name, [value.replace(NUL, "") for value in values])
    return clean
