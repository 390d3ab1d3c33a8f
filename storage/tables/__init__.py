"""The tables, in the words of the glossary.

Every query is written against these; `storage/migrations` brings a database to them.
"""

from storage.tables.alerts import alert
from storage.tables.aside import update_aside
from storage.tables.broadcasts import broadcast, broadcast_listed
from storage.tables.certificates import certificate
from storage.tables.complaints import complaint
from storage.tables.contests import contest, picture, question, round_, unit
from storage.tables.corrections import (
    correction,
    correction_approval,
    earlier_standing,
    earlier_unit_place,
)
from storage.tables.delivery import chat, due_run, lease, outbox
from storage.tables.desk import act, feedback, feedback_message, log_head, sent_file
from storage.tables.doubles import double_decision, earlier_account, earlier_paper
from storage.tables.drafts import draft, draft_file
from storage.tables.early_trials import early_trial
from storage.tables.ideas import stage_idea, stage_idea_version
from storage.tables.insiders import insider
from storage.tables.metadata import metadata
from storage.tables.outages import outage, receiving
from storage.tables.papers import answer, attempt
from storage.tables.people import account, membership, participant, role
from storage.tables.privacy import consent, privacy_request
from storage.tables.readings import read_question, reading
from storage.tables.recognition import recognition, suspected_double
from storage.tables.requests import one_time_code, request, wrong_try
from storage.tables.results import (
    approval,
    closed_headcount,
    not_counted,
    season,
    sent_back,
    standing,
    unit_standing,
)
from storage.tables.roster import roster_entry
from storage.tables.stage import (
    stage,
    stage_decision,
    stage_mark,
    stage_part,
    stage_seat,
    stage_sheet,
    stage_team,
    stage_turn,
)
from storage.tables.stage_live import stage_answer, stage_guess, stage_question, stage_stake
from storage.tables.stage_outcome import stage_certificate, stage_standing

__all__ = [
    "account",
    "act",
    "alert",
    "answer",
    "approval",
    "attempt",
    "broadcast",
    "broadcast_listed",
    "certificate",
    "chat",
    "closed_headcount",
    "complaint",
    "consent",
    "contest",
    "correction",
    "correction_approval",
    "double_decision",
    "draft",
    "draft_file",
    "due_run",
    "earlier_account",
    "earlier_paper",
    "earlier_standing",
    "earlier_unit_place",
    "early_trial",
    "feedback",
    "feedback_message",
    "insider",
    "lease",
    "log_head",
    "membership",
    "metadata",
    "not_counted",
    "one_time_code",
    "outage",
    "outbox",
    "participant",
    "picture",
    "privacy_request",
    "question",
    "read_question",
    "reading",
    "receiving",
    "recognition",
    "request",
    "role",
    "roster_entry",
    "round_",
    "season",
    "sent_back",
    "sent_file",
    "stage",
    "stage_answer",
    "stage_certificate",
    "stage_decision",
    "stage_guess",
    "stage_idea",
    "stage_idea_version",
    "stage_mark",
    "stage_part",
    "stage_question",
    "stage_seat",
    "stage_sheet",
    "stage_stake",
    "stage_standing",
    "stage_team",
    "stage_turn",
    "standing",
    "suspected_double",
    "unit",
    "unit_standing",
    "update_aside",
    "wrong_try",
]
