"""The sealed key of a round: posted when the round opens, laid open with its results."""

import secrets
from datetime import datetime

from sqlalchemy import Connection

from contest.seal import seal, sealed_text
from conversation.action.home import Home
from conversation.action.results import ShowSeal
from conversation.screen import Choice, File, Line, Row, Screen
from handlers.corrections import wording
from handlers.visit import Visit
from storage import acts, banks, rounds
from storage.contests import StoredContest
from storage.rounds import RoundState

ACT = "seal_key"
"""The kind of act by which the seal is logged, so that it cannot be changed unnoticed either."""

_NONCE_BYTES = 16


def seal_key(tx: Connection, stored: StoredContest, number: int, at: datetime) -> None:
    """Seal the key of a round that has just opened, as it is kept at this instant; once."""
    nonce = secrets.token_hex(_NONCE_BYTES)
    bank = banks.of(tx, stored.id, len(stored.rules.rounds))[number - 1]
    sealed = seal(sealed_text(stored.rules.code, number, nonce, bank))
    if rounds.keep_seal(tx, stored.round_ids[number], nonce, sealed):
        detail = {"contest": stored.rules.code, "round": number, "seal": sealed}
        acts.log(tx, at=at, address=acts.BY_ITSELF, kind=ACT, detail=detail)


def text_of(stored: StoredContest, state: RoundState) -> str:
    """What is sealed, made anew from the key as it is kept now; secret until it is published."""
    bank = stored.contest.banks[state.number - 1]
    return sealed_text(stored.rules.code, state.number, state.nonce or "", bank)


async def show(action: ShowSeal, visit: Visit) -> Screen:
    """The seal of a round, 0 being the one opened last; with what is sealed once published."""
    states = await visit.database.read(rounds.states, visit.stored.id)
    sealed = {number: state for number, state in states.items() if state.seal}
    if not sealed:
        return _nothing_yet(visit)
    state = sealed.get(action.round) or sealed[max(sealed)]
    return Screen(
        title=visit.t("Niêm phong đáp án · {round}", round=_title(visit, state.number)),
        lines=(*_lines(visit, state), *_corrections(visit, state)),
        choices=(*_others(visit, state, list(sealed)), (_way_home(visit),)),
        file=_file(visit, state) if state.published_at else None,
    )


def line(visit: Visit, state: RoundState) -> str:
    return visit.t("Mã niêm phong đáp án: {seal}", seal=state.seal)


def _lines(visit: Visit, state: RoundState) -> list[Line]:
    t = visit.t
    if state.published_at is None:
        return [
            line(visit, state),
            "",
            t("Mã này tính từ đáp án khi mở tuần thi. Nếu đáp án bị sửa, mã tính lại sẽ khác."),
            t("Đáp án được đăng cùng kết quả để mọi người đối chiếu."),
        ]
    return [
        line(visit, state),
        "",
        t("Tệp gửi kèm là đáp án đã niêm phong. Mã SHA-256 của tệp phải trùng với mã niêm phong."),
        t("Trên máy tính Windows: certutil -hashfile {file} SHA256", file=_name(state)),
    ]


def _corrections(visit: Visit, state: RoundState) -> list[Line]:
    """The sealed key stays; what was found wrong with it stands beside it, once it is out."""
    done = wording.of_round(visit, state.number)
    if state.published_at is None or not done:
        return []
    t = visit.t
    return ["", t("Sau khi niêm phong, đáp án được đính chính:"), *wording.lines(visit, done)]


def _file(visit: Visit, state: RoundState) -> File:
    return File(_name(state), text_of(visit.stored, state).encode())


def _name(state: RoundState) -> str:
    return f"dap-an-tuan-{state.number}.txt"


def _title(visit: Visit, number: int) -> str:
    return visit.rules.rounds[number - 1].title


def _others(visit: Visit, shown: RoundState, numbers: list[int]) -> tuple[Row, ...]:
    others = [number for number in numbers if number != shown.number]
    row = tuple(Choice(_title(visit, number), ShowSeal(number)) for number in others)
    return (row,) if row else ()


def _way_home(visit: Visit) -> Choice:
    return Choice(visit.t("Về trang đầu"), Home())


def _nothing_yet(visit: Visit) -> Screen:
    t = visit.t
    return Screen(
        title=t("Niêm phong đáp án"),
        lines=(t("Đáp án của mỗi tuần được niêm phong khi tuần thi mở."),),
        choices=((_way_home(visit),),),
    )
