"""The habits of a member, who was taken from the plan, and an index by which touches are counted."""

import django.db.models.deletion
import followthrough.kit.sql
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('followthrough', '0026_letters'),
    ]

    operations = [
        migrations.CreateModel(
            name='Habit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('count', models.PositiveSmallIntegerField()),
                ('is_on', models.BooleanField(default=True)),
            ],
        ),
        migrations.CreateModel(
            name='Proposed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('habit', models.CharField(max_length=40)),
                ('at', models.DateTimeField()),
            ],
        ),
        migrations.AddIndex(
            model_name='touch',
            index=models.Index(fields=['workspace', 'member', 'channel', 'at'], name='touch_of_member'),
        ),
        migrations.AddField(
            model_name='habit',
            name='changed_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='followthrough.act'),
        ),
        migrations.AddField(
            model_name='habit',
            name='member',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='followthrough.member'),
        ),
        migrations.AddField(
            model_name='habit',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='followthrough.workspace'),
        ),
        migrations.AddField(
            model_name='proposed',
            name='changed_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='followthrough.act'),
        ),
        migrations.AddField(
            model_name='proposed',
            name='contact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='followthrough.contact'),
        ),
        migrations.AddField(
            model_name='proposed',
            name='member',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='followthrough.member'),
        ),
        migrations.AddField(
            model_name='proposed',
            name='workspace',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='followthrough.workspace'),
        ),
        migrations.AddConstraint(
            model_name='habit',
            constraint=models.UniqueConstraint(fields=('member', 'key'), name='habit_once'),
        ),
        migrations.AddConstraint(
            model_name='habit',
            constraint=models.CheckConstraint(condition=models.Q(('count__gte', 1), ('count__lte', 100), models.Q(('key', ''), _negated=True)), name='habit_can_be_counted'),
        ),
        migrations.AddIndex(
            model_name='proposed',
            index=models.Index(fields=['workspace', 'member', 'at'], name='proposed_of_member'),
        ),
        migrations.AddConstraint(
            model_name='proposed',
            constraint=models.CheckConstraint(condition=models.Q(followthrough.kit.sql.IsReadable('at', 'moment'), models.Q(('habit', ''), _negated=True)), name='proposed_can_be_shown'),
        ),
    ]
