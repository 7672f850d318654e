"""Notes and letters in the post, how long it takes and what it costs."""

import django.db.models.deletion
import followthrough.kit.sql
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('followthrough', '0025_materials'),
    ]

    operations = [
        migrations.CreateModel(
            name='Letter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=10)),
                ('body', models.TextField(blank=True)),
                ('says_starts', models.CharField(blank=True, max_length=16)),
                ('says_ends', models.CharField(blank=True, max_length=16)),
                ('says_zone', models.CharField(blank=True, max_length=64)),
                ('says_precision', models.CharField(blank=True, max_length=8)),
                ('written_at', models.DateTimeField()),
                ('posted_at', models.DateTimeField(blank=True, null=True)),
                ('postage', models.PositiveIntegerField(blank=True, null=True)),
                ('currency', models.CharField(blank=True, max_length=3)),
                ('changed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='followthrough.act')),
                ('contact', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='followthrough.contact')),
                ('followup', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='followthrough.followup')),
                ('material', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='followthrough.material')),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='followthrough.workspace')),
            ],
            options={
                'indexes': [models.Index(fields=['workspace', '-posted_at'], name='letter_by_posting'), models.Index(fields=['contact', '-posted_at'], name='letter_of_contact')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('posted_at', None)), fields=('followup',), name='letter_to_post_once'), models.CheckConstraint(condition=models.Q(followthrough.kit.sql.IsReadable('written_at', 'moment'), followthrough.kit.sql.IsReadable('posted_at', 'moment'), followthrough.kit.sql.IsReadable('says_starts', 'wall'), followthrough.kit.sql.IsReadable('says_ends', 'wall')), name='letter_can_be_shown')],
            },
        ),
        migrations.CreateModel(
            name='PostRates',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('days_home', models.PositiveSmallIntegerField()),
                ('days_abroad', models.PositiveSmallIntegerField()),
                ('note', models.PositiveIntegerField(blank=True, null=True)),
                ('letter', models.PositiveIntegerField(blank=True, null=True)),
                ('currency', models.CharField(blank=True, max_length=3)),
                ('changed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='followthrough.act')),
                ('workspace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='followthrough.workspace')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('workspace',), name='post_rates_once')],
            },
        ),
    ]
