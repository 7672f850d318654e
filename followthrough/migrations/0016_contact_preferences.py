"""What people said about how they want to be reached. Whoever asked not to be contacted gets a row that says so.

Their follow-ups keep the reason for which they were closed. The act that closed the newest one is given the row, so that
undoing that act takes it back too.
"""

import django.db.models.deletion
import followthrough.kit.sql
from django.db import migrations, models


def bar_who_asked(apps, editor):
    """A row for each contact with a follow-up that is closed as do_not_contact; of several the newest counts."""
    immediately(editor)
    table, acts = (apps.get_model("followthrough", name) for name in ("ContactPreference", "Act"))
    closed = apps.get_model("followthrough", "FollowUp").objects.filter(state="closed", close_reason="do_not_contact")
    newest = {row.contact_id: row for row in closed.order_by("closed_at", "pk").iterator()}
    for contact_id, followup in newest.items():
        act = acts.objects.get(pk=followup.changed_by_id)
        row = table.objects.create(
            workspace_id=followup.workspace_id, contact_id=contact_id, channel="", says="not", source="told",
            words=followup.close_note, said_at=followup.closed_at or act.at, changed_by=act,
        )
        act.made = {**act.made, "contactpreference": [*act.made.get("contactpreference", []), row.pk]}
        act.save(update_fields=["made"])
    immediately(editor)


def forget_rows(apps, editor):
    """The acts no longer name rows of a table that goes."""
    immediately(editor)
    for act in apps.get_model("followthrough", "Act").objects.filter(made__has_key="contactpreference"):
        act.made.pop("contactpreference")
        act.save(update_fields=["made"])
    immediately(editor)


def immediately(editor):
    """Check the keys now: PostgreSQL alters no table while some are still to be checked."""
    if editor.connection.vendor == "postgresql":
        editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):

    dependencies = [
        ('followthrough', '0015_sequences'),
    ]

    operations = [
        migrations.CreateModel(
            name='ContactPreference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('channel', models.CharField(blank=True, max_length=10)),
                ('says', models.CharField(choices=[('prefers', 'Prefers'), ('may', 'May'), ('not', 'Not'), ('hours', 'Hours')], max_length=7)),
                ('hours', models.CharField(blank=True, max_length=300)),
                ('source', models.CharField(choices=[('told', 'Told'), ('card', 'Card'), ('bought', 'Bought'), ('asked', 'Asked'), ('page', 'Page'), ('import', 'Import')], max_length=6)),
                ('words', models.CharField(blank=True, max_length=500)),
                ('said_at', models.DateTimeField()),
                ('until', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('changed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='followthrough.act')),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='followthrough.contact')),
                ('touch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='followthrough.touch')),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='followthrough.workspace')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('channel', ''), ('ended_at', None), ('says', 'not'), ('until', None)), fields=['workspace', 'contact'], name='preference_bars')],
                'constraints': [models.CheckConstraint(condition=models.Q(followthrough.kit.sql.IsReadable('said_at', 'moment'), followthrough.kit.sql.IsReadable('until', 'moment'), followthrough.kit.sql.IsReadable('ended_at', 'moment')), name='preference_can_be_shown'), models.CheckConstraint(condition=models.Q(('says__in', ['prefers', 'may', 'not', 'hours'])), name='preference_says_is_known'), models.CheckConstraint(condition=models.Q(('source__in', ['told', 'card', 'bought', 'asked', 'page', 'import'])), name='preference_source_is_known'), models.CheckConstraint(condition=models.Q(('channel__in', ['', 'call', 'email', 'text', 'chat', 'letter', 'note', 'meeting', 'social', 'other'])), name='preference_channel_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('says', 'hours'), models.Q(('hours', ''), _negated=True)), models.Q(models.Q(('says', 'hours'), _negated=True), ('hours', '')), _connector='OR'), name='preference_hours_with_hours'), models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('contact', 'channel', 'says'), name='preference_once_while_standing')],
            },
        ),
        migrations.RunPython(bar_who_asked, forget_rows),
    ]
