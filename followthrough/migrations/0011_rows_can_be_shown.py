"""The database refuses what no page could show: dates that cannot be read, an unknown channel, a sleeper without owner.

Only a hand in the database makes such rows. An unknown channel becomes 'other', a sleeper gets the workspace's owner.
"""

import django.db.models.functions.text
import django.db.models.lookups
import followthrough.kit.sql
from django.db import migrations, models

from followthrough.followups import follow_state


CHANNELS = ["", "call", "email", "text", "chat", "letter", "note", "meeting", "social", "other"]


def mend_rows(apps, editor):
    if editor.connection.vendor == "postgresql":
        editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    followups = apps.get_model("followthrough", "FollowUp").objects.order_by()
    followups.exclude(next_channel__in=CHANNELS).update(next_channel="other")
    owners = apps.get_model("followthrough", "Member").objects.filter(
        workspace=models.OuterRef("workspace"), role="owner", left_at=None
    )
    asleep = followups.filter(state="closed", close_reason="later", owner=None)
    asleep.update(owner=models.Subquery(owners.order_by("pk").values("pk")[:1]))


def make_triggers(apps, editor):
    follow_state.make_triggers(editor.connection)


def drop_triggers(apps, editor):
    """SQLite cannot rebuild a table that a trigger names."""
    follow_state.drop_triggers(editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('followthrough', '0010_lists_have_indexes'),
    ]

    operations = [
        migrations.RunPython(drop_triggers, make_triggers),
        migrations.RunPython(mend_rows, migrations.RunPython.noop),
        migrations.RemoveConstraint(
            model_name='followup',
            name='the_one_law',
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.CheckConstraint(condition=models.Q(followthrough.kit.sql.IsReadable('made_at', 'moment'), followthrough.kit.sql.IsReadable('deleted_at', 'moment'), followthrough.kit.sql.IsReadable('sorted_at', 'moment')), name='contact_can_be_shown'),
        ),
        migrations.AddConstraint(
            model_name='followup',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['open', 'closed']), models.Q(('state', 'closed'), models.Q(('next_by__isnull', False), ('next_from__isnull', False), ('next_from__lt', models.F('next_by')), ('owner__isnull', False), models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Trim('next_channel'), models.Value('')), _negated=True)), _connector='OR'), models.Q(('state', 'open'), models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Trim('close_reason'), models.Value('')), _negated=True), _connector='OR'), models.Q(models.Q(('close_reason', 'later'), _negated=True), models.Q(('owner__isnull', False), ('reopen_on__isnull', False)), _connector='OR')), name='the_one_law'),
        ),
        migrations.AddConstraint(
            model_name='followup',
            constraint=models.CheckConstraint(condition=models.Q(('next_channel__in', ['', 'call', 'email', 'text', 'chat', 'letter', 'note', 'meeting', 'social', 'other']), followthrough.kit.sql.IsReadable('opened_at', 'moment'), followthrough.kit.sql.IsReadable('closed_at', 'moment'), followthrough.kit.sql.IsReadable('next_from', 'moment'), followthrough.kit.sql.IsReadable('next_by', 'moment'), followthrough.kit.sql.IsReadable('next_words_at', 'moment'), followthrough.kit.sql.IsReadable('reopen_on', 'day'), followthrough.kit.sql.IsReadable('next_starts', 'wall'), followthrough.kit.sql.IsReadable('next_ends', 'wall'), models.Q(models.Q(('next_ends', ''), ('next_starts', '')), models.Q(models.Q(('next_starts', ''), _negated=True), ('next_starts__lt', models.F('next_ends'))), _connector='OR')), name='followup_can_be_shown'),
        ),
        migrations.AddConstraint(
            model_name='promise',
            constraint=models.CheckConstraint(condition=models.Q(followthrough.kit.sql.IsReadable('made_at', 'moment'), followthrough.kit.sql.IsReadable('due_from', 'moment'), followthrough.kit.sql.IsReadable('due_by', 'moment'), followthrough.kit.sql.IsReadable('first_by', 'moment'), followthrough.kit.sql.IsReadable('closed_at', 'moment')), name='promise_can_be_shown'),
        ),
        migrations.AddConstraint(
            model_name='touch',
            constraint=models.CheckConstraint(condition=models.Q(followthrough.kit.sql.IsReadable('at', 'moment')), name='touch_can_be_shown'),
        ),
        migrations.AddConstraint(
            model_name='act',
            constraint=models.CheckConstraint(condition=models.Q(followthrough.kit.sql.IsReadable('at', 'moment'), followthrough.kit.sql.IsReadable('undone_at', 'moment')), name='act_can_be_shown'),
        ),
        migrations.AddConstraint(
            model_name='import',
            constraint=models.CheckConstraint(condition=models.Q(followthrough.kit.sql.IsReadable('made_at', 'moment'), followthrough.kit.sql.IsReadable('stop_asked_at', 'moment'), followthrough.kit.sql.IsReadable('ended_at', 'moment')), name='import_can_be_shown'),
        ),
        migrations.AddConstraint(
            model_name='member',
            constraint=models.CheckConstraint(condition=models.Q(followthrough.kit.sql.IsReadable('joined_at', 'moment'), followthrough.kit.sql.IsReadable('left_at', 'moment')), name='member_can_be_shown'),
        ),
        migrations.RunPython(make_triggers, drop_triggers),
    ]
