"""Events; a touch knows at which it was."""

from typing import Any

import django.db.models.deletion
import followthrough.kit.sql
from django.db import migrations, models

from followthrough.followups import follow_state
from followthrough.touches import history_version


def make_triggers(apps: Any, schema_editor: Any) -> None:
    follow_state.make_triggers(schema_editor.connection)
    history_version.make_triggers(schema_editor.connection)


def drop_triggers(apps: Any, schema_editor: Any) -> None:
    follow_state.drop_triggers(schema_editor.connection)
    history_version.drop_triggers(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [
        ('followthrough', '0027_plan'),
    ]

    # On the way back SQLite writes the touches anew, which their triggers do not survive.
    operations = [
        migrations.RunPython(migrations.RunPython.noop, make_triggers),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120)),
                ('place', models.CharField(blank=True, max_length=120)),
                ('starts', models.DateTimeField()),
                ('every', models.CharField(blank=True, max_length=80)),
                ('zone', models.CharField(max_length=40)),
                ('changed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='followthrough.act')),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='followthrough.workspace')),
            ],
        ),
        migrations.AddField(
            model_name='touch',
            name='event',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='followthrough.event'),
        ),
        migrations.AddIndex(
            model_name='touch',
            index=models.Index(condition=models.Q(('event__isnull', False)), fields=['workspace', 'event', '-at'], name='touch_of_event'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(fields=['workspace', 'name'], name='event_by_name'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(followthrough.kit.sql.IsReadable('starts', 'moment'), models.Q(('name', ''), _negated=True), models.Q(('zone', ''), _negated=True)), name='event_can_be_shown'),
        ),
        migrations.RunPython(migrations.RunPython.noop, drop_triggers),
    ]
