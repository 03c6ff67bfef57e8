"""The words of codes in templates: `{{ treatment.outcome|outcome }}`."""

from django import template

from raadhus.web.public.words import value_words as words

register = template.Library()

for _name, _words in (
    ("outcome", words.outcome_words),
    ("outcome_badge", words.outcome_badge),
    ("item_kind", words.kind_words),
    ("position", words.position_words),
    ("attendance", words.attendance_words),
    ("direction", words.direction_words),
    ("side", words.side_words),
    ("role", words.role_words),
    ("relation", words.relation_words),
    ("ground", words.ground_words),
    ("file_kind", words.file_kind_words),
    ("meeting_form", words.meeting_form_words),
    ("organization_type", words.organization_type_words),
    ("party", words.party_words),
    ("paper_state", words.paper_state_words),
    ("why_unsure", words.why_unsure),
):
    register.filter(_name, _words)
