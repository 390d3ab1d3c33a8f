"""The kinds of notices in the outbox: what is pushed to people who did not just ask.

A row says only what it is about; `composing` writes the text when it is sent, in the language
its reader has by then, and drops what has become pointless.
"""

from datetime import datetime

OPENING = "opening"  # a round opens: to everyone, to groups
REMINDER = "reminder"  # detail: which reminder of the rules
CLOSING = "closing"  # a round has closed: to groups
TIME_UP = "time_up"  # a paper was handed in without its owner; detail: the attempt
PROVISIONAL = "provisional"  # a ranking waits for approval: to who may approve; detail: which time
SENT_BACK = "sent_back"  # a ranking was not approved: to organizers; detail: which, days since
DISAGREEMENT = "disagreement"  # sums do not agree, so nothing is published: to organizers
DOUBLES = "doubles"  # people may be counted twice, so nothing is published: to organizers
PAPER_VOID = "paper_void"  # to whose it is; detail: which, and the decision
PAPER_COUNTS = "paper_counts"  # again; to whose it is; detail: which, and the decision
MERGED = "merged"  # two are one person; to all their accounts; detail: which, and the decision
APART = "apart"  # they are two again; to both; detail: which, and the decision
PRIVACY_REQUEST = "privacy_request"  # somebody asks about data: to organizers; detail: which
PRIVACY_STEP = "privacy_step"  # to who asked; detail: which, and its state
PRIVACY_DUE = "privacy_due"  # soon or overdue: to organizers; detail: the day
RESULT = "result"  # a round is published: to who took part
UNITS = "units"  # a round is published: the units by rate, to groups
RANKING = "ranking"  # a round is published: the best persons, to groups; pinned
CORRECTED = "corrected"  # to whom a correction concerns; detail: which correction
CORRECTED_RANKING = "corrected_ranking"  # to groups, pinned; round 0: whole contest; detail: which
CORRECTED_UNITS = "corrected_units"  # the units by rate, likewise, where their table changed
CORRECTION = "correction"  # waits for approval: to organizers; detail: which
FINAL_RESULT = "final_result"  # the contest is published: to who took part
FINAL_UNITS = "final_units"  # the contest is published: the units by rate, to groups
FINAL_RANKING = "final_ranking"  # the contest is published: to groups
CERTIFICATE = "certificate"  # to whose it is; detail: which, its form, second
CERTIFICATES = "certificates"  # of a round, to print; to who asked; detail: language, second
NUDGE = "nudge"  # a focal point reminds who is missing; detail: the day
FOCAL_POINTS = "focal_points"  # a round closes soon: to focal points, how their units stand
DAILY_REPORT = "daily_report"  # how things stand: to organizers; detail: the day
ROLE_GIVEN = "role_given"  # to organizers; detail: which, who, when
ROLE_ENDED = "role_ended"  # to organizers and who had it; detail: which, who, when
REQUEST = "request"  # somebody asks for a decision: to who decides; detail: which request
REQUEST_DECIDED = "request_decided"  # to who asked; detail: which request
COMPLAINT = "complaint"  # somebody complains: to organizers; detail: which
COMPLAINT_STEP = "complaint_step"  # to who complained; detail: which, and its state
COMPLAINTS_DUE = "complaints_due"  # soon or overdue: to organizers; detail: the day
FEEDBACK = "feedback"  # somebody wrote: to organizers; detail: which, and the message
FEEDBACK_ANSWER = "feedback_answer"  # an organizer answered; detail: which, and the answer
BROADCAST = "broadcast"  # what organizers wrote to many; detail: which
BROADCAST_REPORT = "broadcast_report"  # it has ended: to who wrote it; detail: which
ALERT = "alert"  # the program is in trouble: to organizers; detail: which
ALERT_OVER = "alert_over"  # it is over; detail: which
OUTAGE = "outage"  # presses may have been lost: to whoever has a paper open; detail: the outage
OUTAGE_REPORT = "outage_report"  # an outage near a close: to organizers; detail: which
EXTENSION = "extension"  # a round closes later: to everyone, to groups; detail: the outage
STAGE_CALL = "stage_call"  # a team is on stage: to the jury; detail: which, part, team
STAGE_RESULT = "stage_result"  # of the Hội thi: to groups, the seats; detail: which
STAGE_BOARD = "stage_board"  # a part is being revealed: to groups, edited on; detail: which, part
STAGE_RECORD = "stage_record"  # to whoever asked; detail: which, kind, language, second
STAGE_CERTIFICATES = "stage_certificates"  # to the seats of teams; detail: which, form, occasion
STAGE_ORDER = "stage_order"  # of the teams in a part: to groups, the seats; detail: which
IDEAS_DUE = "ideas_due"  # no idea yet, and soon too late: to leaders; detail: which, the day
IDEAS_PAPER = "ideas_paper"  # all in one file, to who asked; detail: which, language, second
LIVE_STAKE = "live_stake"  # put up a stake: to the teams; detail: which question
LIVE_QUESTION = "live_question"  # open now: to the teams, to groups; detail: which
LIVE_STAND = "live_stand"  # what has become of it: likewise; detail: which, and why
REPORT = "report"  # a paper to hand in, to whoever asked; detail: which, language, second

GOES_ON = {LIVE_STAND: LIVE_QUESTION}
"""These bring the message of an earlier notice up to date, the one whose detail is what stands
before the first point of theirs; they are a message of their own only where that has not come."""


def second(at: datetime) -> str:
    """As the last of a detail: so that a press that comes again sends nothing again."""
    return f"{at:%Y%m%d%H%M%S}"
