"""Contacts get the state of their follow-ups, and each list of people or promises an index of its own rows.

Triggers keep the state (followups/follow_state.py).
"""

from typing import Any

from django.db import migrations, models

from followthrough.followups import follow_state


def make_triggers(apps: Any, schema_editor: Any) -> None:
    follow_state.make_triggers(schema_editor.connection)


def drop_triggers(apps: Any, schema_editor: Any) -> None:
    follow_state.drop_triggers(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('followthrough', '0009_touches_by_outcome'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='contact',
            name='contact_unsorted',
        ),
        migrations.AddField(
            model_name='contact',
            name='follow_state',
            field=models.CharField(blank=True, db_default='', default='', editable=False, max_length=6),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(condition=models.Q(('deleted_at__isnull', False)), fields=['workspace', 'deleted_at'], name='deleted_contacts'),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(condition=models.Q(('sorted_as', ''), ('deleted_at', None), ('follow_state', ''), ('is_personal', False)), fields=['workspace', '-brought_by', 'fold', 'id'], name='contact_unsorted'),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(condition=models.Q(('sorted_as', ''), ('deleted_at', None), ('follow_state', ''), ('is_personal', False)), fields=['workspace', 'fold', 'id'], name='contact_unsorted_by_name'),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(condition=models.Q(('sorted_as__in', ['', 'call', 'keep', 'none']), ('deleted_at', None), ('follow_state', ''), ('is_personal', False)), fields=['workspace', 'fold', 'id', 'sorted_as'], name='contact_idle'),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(condition=models.Q(('deleted_at', None), ('follow_state', 'closed')), fields=['workspace', 'fold', 'id'], name='contact_resting'),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(condition=models.Q(('deleted_at', None), ('is_personal', True)), fields=['workspace', 'fold', 'id'], name='contact_private'),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(condition=models.Q(('deleted_at', None), ('follow_state__in', ['', 'closed']), ('is_personal', False), ('sorted_as', 'call')), fields=['workspace', 'sorted_as', 'sorted_at', 'id'], name='contact_to_call'),
        ),
        migrations.AddIndex(
            model_name='followup',
            index=models.Index(condition=models.Q(('key__gte', 'keep-in-touch:'), ('key__lt', 'keep-in-touchz'), ('state', 'open')), fields=['workspace', 'next_from'], name='followup_kept'),
        ),
        migrations.AddIndex(
            model_name='promise',
            index=models.Index(condition=models.Q(('closed_at__isnull', False)), fields=['workspace', 'side', 'state', '-closed_at', '-id'], name='promise_closed'),
        ),
        migrations.RunPython(make_triggers, drop_triggers),
    ]
