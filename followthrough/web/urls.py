"""Every address, room by room: each view module lists its own."""

from django.urls import URLPattern, URLResolver

from followthrough.web.account import demo
from followthrough.web.account import settings as settings_page
from followthrough.web.account import sign_in as account
from followthrough.web.account import synonyms as synonyms_page
from followthrough.web.contact import add, contact_page, correct, delete, edit, vague_dates
from followthrough.web.duplicates import merge as merging
from followthrough.web.duplicates import same_person as doubles
from followthrough.web.followup import (
    introduce,
)
from followthrough.web.followup import (
    lazy_parts as behind,
)
from followthrough.web.followup import (
    log_touch as touch,
)
from followthrough.web.followup import (
    start as begin,
)
from followthrough.web.followup import (
    step_forms as change,
)
from followthrough.web.imports import progress as bringing
from followthrough.web.imports import upload as imports
from followthrough.web.line import new_line as capture
from followthrough.web.people import find, spread, tags
from followthrough.web.people import people_list as people
from followthrough.web.people import sort as sorting
from followthrough.web.promises import promise_list, waiting
from followthrough.web.site import pages
from followthrough.web.today import focus, today, undo
from followthrough.web.today import reminders as ringing

urlpatterns: list[URLPattern | URLResolver] = [
    *today.urls,
    *focus.urls,
    *vague_dates.urls,
    *ringing.urls,
    *touch.urls,
    *behind.urls,
    *begin.urls,
    *change.urls,
    *undo.urls,
    *contact_page.urls,
    *edit.urls,
    *delete.urls,
    *correct.urls,
    *people.urls,
    *add.urls,
    *sorting.urls,
    *spread.urls,
    *tags.urls,
    *find.urls,
    *introduce.urls,
    *waiting.urls,
    *promise_list.urls,
    *doubles.urls,
    *merging.urls,
    *capture.urls,
    *imports.urls,
    *bringing.urls,
    *settings_page.urls,
    *synonyms_page.urls,
    *account.urls,
    *demo.urls,
    *pages.urls,
]
