"""The words of codes in templates: `{{ treatment.outcome|outcome }}`."""

from django import template

from raadhus.web.public.words import follow_up_words, money_words, value_words
from raadhus.web.public.words.how_read import how_read
from raadhus.web.public.words.unsure_words import unsure_words

register = template.Library()

for _name, _words in (
    ("outcome", value_words.outcome_words),
    ("outcome_badge", value_words.outcome_badge),
    ("item_kind", value_words.kind_words),
    ("position", value_words.position_words),
    ("attendance", value_words.attendance_words),
    ("direction", value_words.direction_words),
    ("side", value_words.side_words),
    ("role", value_words.role_words),
    ("relation", value_words.relation_words),
    ("ground", value_words.ground_words),
    ("file_kind", value_words.file_kind_words),
    ("meeting_form", value_words.meeting_form_words),
    ("organization_type", value_words.organization_type_words),
    ("party", value_words.party_words),
    ("paper_state", value_words.paper_state_words),
    ("why_unsure", value_words.why_unsure),
    ("promise_state", follow_up_words.state_words),
    ("promise_badge", follow_up_words.state_badge),
    ("promise_group", follow_up_words.state_heading),
    ("promise_reason", follow_up_words.reason_words),
    ("promise_source", follow_up_words.source_words),
    ("promise_shows", follow_up_words.shows_words),
    ("owed_to", follow_up_words.owed_to),
    ("slot", follow_up_words.slot_words),
    ("promise_field", follow_up_words.field_words),
    ("telling", follow_up_words.telling_words),
    ("time_left", follow_up_words.days_words),
    ("time_long", follow_up_words.length_words),
    ("money_stage", money_words.money_stage_words),
    ("money_badge", money_words.money_stage_badge),
    ("budget", money_words.budget_words),
    ("inside", money_words.inside_words),
    ("added", money_words.added_words),
    ("unsure", unsure_words),
    ("how_read", how_read),
):
    register.filter(_name, _words)
