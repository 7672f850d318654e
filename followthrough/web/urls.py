"""The URL table: each view module lists its own addresses."""

from django.urls import URLPattern, URLResolver

from followthrough.web.account import company, dates, days, demo, remove_member, settings, sign_in, synonyms
from followthrough.web.answer import four_answers
from followthrough.web.contact import add, contact_page, correct, delete, edit, vague_dates
from followthrough.web.contact.company import company_page
from followthrough.web.contact.wishes import how_reached, preferences
from followthrough.web.duplicates import couple, merge, same_person
from followthrough.web.events import event_pages
from followthrough.web.followup import (
    day_choices,
    hand_over,
    introduce,
    move,
    small_forms,
    start,
)
from followthrough.web.followup.outcome import log_touch, outcome_panel
from followthrough.web.imports import progress, upload
from followthrough.web.letters import letter_page
from followthrough.web.line import new_line
from followthrough.web.materials import material_pages
from followthrough.web.message_templates import template_pages
from followthrough.web.people import heard, people_list, sort, spread, tags
from followthrough.web.people.finding import find
from followthrough.web.plan import plan_page
from followthrough.web.promises import promise_list, waiting
from followthrough.web.sequences import edit_page as sequence_edit_page
from followthrough.web.sequences import sequence_pages
from followthrough.web.sequences import verbs as sequence_verbs
from followthrough.web.site import pages
from followthrough.web.today import focus, reminders, today, undo
from followthrough.web.together import together
from followthrough.web.upcoming import upcoming

urlpatterns: list[URLPattern | URLResolver] = [
    *today.urls,
    *focus.urls,
    *upcoming.urls,
    *plan_page.urls,
    *event_pages.urls,
    *vague_dates.urls,
    *reminders.urls,
    *log_touch.urls,
    *outcome_panel.urls,
    *start.urls,
    *day_choices.urls,
    *small_forms.urls,
    *move.urls,
    *hand_over.urls,
    *undo.urls,
    *contact_page.urls,
    *company_page.urls,
    *edit.urls,
    *heard.urls,
    *preferences.urls,
    *how_reached.urls,
    *delete.urls,
    *correct.urls,
    *people_list.urls,
    *together.urls,
    *add.urls,
    *sort.urls,
    *spread.urls,
    *tags.urls,
    *find.urls,
    *introduce.urls,
    *sequence_edit_page.urls,
    *sequence_pages.urls,
    *sequence_verbs.urls,
    *template_pages.urls,
    *four_answers.urls,
    *material_pages.urls,
    *letter_page.urls,
    *waiting.urls,
    *promise_list.urls,
    *same_person.urls,
    *merge.urls,
    *couple.urls,
    *new_line.urls,
    *upload.urls,
    *progress.urls,
    *settings.urls,
    *synonyms.urls,
    *dates.urls,
    *days.urls,
    *company.urls,
    *remove_member.urls,
    *sign_in.urls,
    *demo.urls,
    *pages.urls,
]
