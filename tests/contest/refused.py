"""What is refused, one case for each reason.

In RULES `#!` marks the line of contest.toml where the fault is expected.
"""

from datetime import UTC, datetime
from uuid import UUID

from pydantic import BaseModel, ValidationError

from contest.errors import Fault
from contest.reading.refusals import refusals
from contest.reading.source import Source
from contest.rules import PredictionTarget
from tests.contest.folder import CONTEST_TOML, SOUND

_ROUND_1 = "opens_at = 2023-08-14T07:30:00\ncloses_at = 2023-08-20T21:00:00\n"
_ROUND_2 = "opens_at = 2023-08-21T07:30:00\ncloses_at = 2023-08-27T21:00:00\n"
_CHAIN = '["score", "closest_prediction", "shorter_time"]'
_QUOTAS = '{ "mot-cua" = 2 }'

# code, what stands in contest.toml, what is put in its place
RULES = [
    ("toml_broken", 'code = "thu"', 'code "thu" #!'),
    ("toml_broken", _QUOTAS, "[ #!"),
    ("file_missing", '"mot.csv"', '"ba.csv" #!'),
    ("file_outside", '"mot.csv"', '"../mot.csv" #!'),
    ("key_unknown", "questions = 3", "questons = 3 #!"),
    ("key_missing", '[[rounds]]\ntitle = "Tuần 1"\nopens_at', "[[rounds]] #!\n#"),
    ("not_a_text", '"Ban Tổ chức"', "7 #!"),
    ("text_empty", '"Ban Tổ chức"', '"" #!'),
    ("code_malformed", '"thu"', '"Thử" #!'),
    ("not_a_whole_number", "questions = 3", 'questions = "3" #!'),
    ("not_a_whole_number", "questions = 3", "questions = true #!"),
    ("not_a_number", "[results]", "[collective]\nminimum_rate_percent = nan #!\n[results]"),
    ("number_too_small", "count = 1", "count = 0 #!"),
    ("number_too_large", "[results]", "[results]\napprovals = 3 #!"),
    ("not_true_or_false", "[paper]", '[paper]\nshuffle_options = "no" #!'),
    ("not_one_of", '"number_all_right"', '"everything" #!'),
    ("not_a_time", '"08:30"', '"8h30" #!'),
    ("not_an_instant", "2023-08-14T07:30:00", "2023-08-14 #!"),
    ("not_a_table", "[paper]\nquestions = 3\ntime_limit_minutes = 20", "[[paper]] #!"),
    ("not_a_list", _CHAIN, '"score" #!'),
    ("time_zone_unknown", "code =", 'time_zone = "Hanoi" #!\ncode ='),
    ("round_number_wrong", _ROUND_1, _ROUND_1 + "number = 2 #!\n"),
    ("round_closes_before_it_opens", "2023-08-20T21:00:00", "2023-08-14T07:30:00 #!"),
    ("rounds_overlap", "2023-08-21T07:30:00", "2023-08-20T20:59:59 #!"),
    ("rounds_out_of_order", "2023-08-21T07:30:00", "2023-08-13T07:30:00 #!"),
    ("publish_before_close", _ROUND_1, _ROUND_1 + "publish_at = 2023-08-20T20:00:00 #!\n"),
    ("time_limit_longer_than_round", "2023-08-20T21:00:00", "2023-08-14T07:49:00 #!"),
    ("reminder_before_opening", "days_before_close = 1", "days_before_close = 7 #!"),
    ("reminder_after_close", "= 1\ntime = ", '= 0\ntime = "21:00" #!\nto = "everyone" #'),
    ("criterion_twice", _CHAIN, '["score", "shorter_time",\n "score"] #!'),
    ("lots_without_seed", _CHAIN, '["score", "lots"] #!'),
    ("prediction_not_asked", f'"number_all_right"\n[ranking]\ntie_chain = {_CHAIN}',
     f'"none"\n[ranking]\ntie_chain = {_CHAIN} #!'),
    ("at_least_missing", '"number_all_right"', '"number_at_least" #!'),
    ("at_least_too_large", '"number_all_right"', '"number_at_least"\nat_least = 4 #!'),
    ("headcount_closes_late", "[results]",
     "[collective]\nheadcount_closes_at = 2023-08-20T21:00:01 #!\n[results]"),
    ("block_twice", "[[prizes]]", '[[blocks]]\ncode = "so-nganh" #!\nname = "Khác"\n[[prizes]]'),
    ("exclusion_empty", '[[participation.excluded]]\nname = "Bùi Thị Hạnh"\n',
     "[[participation.excluded]] #!\n"),
    ("excluded_unit_unknown", 'unit = "so-noi-vu"', 'unit = "so-y-te" #!'),
    ("bank_too_small", '"mot.csv"', '"mot.csv"\nquestions = 5 #!'),
    ("quotas_above_questions", _QUOTAS, '{ "mot-cua" = 2, "thu-tuc" = 2 } #!'),
    ("quota_topic_unknown", _QUOTAS, '{ "van-thu" = 2 } #!'),
    ("quota_above_topic", _QUOTAS, '{ "mot-cua" = 3 } #!'),
    ("void_left_out_of_some", 'time_limit_minutes = 20', 'void_question = "leave_out" #!'),
]  # fmt: skip

# code, line, file, what stands in it, what is put in its place
TABLES = [
    ("csv_broken", 3, "mot.csv", "Hai cộng hai?,", '"Hai" cộng hai?,'),
    ("column_missing", 1, "mot.csv", "đáp án", "stt"),
    ("column_twice", 1, "mot.csv", ",d,", ",C,"),
    ("column_unknown", 1, "mot.csv", "chủ đề", "chủ điểm"),
    ("row_too_long", 2, "mot.csv", "Một cộng một?", "Một, cộng một?"),
    ("unit_code_malformed", 2, "units.csv", "so-noi-vu", "SNV"),
    ("unit_name_empty", 2, "units.csv", "Sở Nội vụ", ""),
    ("unit_code_twice", 3, "units.csv", "kim-boi,", "so-noi-vu,"),
    ("unit_name_twice", 3, "units.csv", "Huyện Kim Bôi", "sở nội vụ"),
    ("unit_parent_unknown", 4, "units.csv", "Bo,kim-boi", "Bo,luong-son"),
    ("unit_cycle", 3, "units.csv", "Huyện Kim Bôi,,", "Huyện Kim Bôi,kim-boi-bo,"),
    ("unit_block_unknown", 2, "units.csv", "so-nganh", "huyen"),
    (
        "unit_replaced_is_there",
        2,
        "units.csv",
        "khác\nso-noi-vu,Sở Nội vụ,,so-nganh,70,SNV",
        "khác,thay cho\nso-noi-vu,Sở Nội vụ,,so-nganh,70,SNV,cu;kim-boi",
    ),
    ("headcount_below_parts", 3, "units.csv", "Huyện Kim Bôi,,,,", "Huyện Kim Bôi,,,24,"),
    ("headcount_malformed", 2, "units.csv", "70", "bảy mươi"),
    ("no_units", None, "units.csv", SOUND["units.csv"].split("\n", 1)[1], ""),
    ("bank_empty", None, "mot.csv", SOUND["mot.csv"].split("\n", 1)[1], ""),
    ("question_empty", 2, "mot.csv", "Một cộng một?", ""),
    ("question_twice", 3, "mot.csv", "Hai cộng hai?", "một  CỘNG một"),
    ("too_few_options", 2, "mot.csv", "1,2,3,4,B", "1,,,,A"),
    ("options_equal", 2, "mot.csv", "1,2,3,4", "1,2,3,1"),
    ("letters_out_of_order", 2, "mot.csv", "1,2,3,4", "1,2,,4"),
    ("no_right_answer", 2, "mot.csv", "4,B", "4,"),
    ("two_right_answers", 2, "mot.csv", "4,B", '4,"B, C"'),
    ("right_answer_unknown", 2, "mot.csv", "4,B", "4,E"),
]

# code, line, name of the bank, its text
BANKS = [
    ("file_ending_unknown", None, "mot.pdf", ""),
    ("format_unknown", None, "mot.txt", "Một cộng một?\n"),
    ("too_many_options", 1, "mot.gift", "Nào? {=1 ~2 ~3 ~4 ~5 ~6 ~7 ~8 ~9}"),
    ("option_empty", 3, "mot.gift", "// chú thích\n\nNào? {=1 ~ ~2}"),
    ("gift_braces", 1, "mot.gift", "Nào? {=1 ~2"),
    ("gift_weight", 1, "mot.gift", "Nào? {~%50%1 ~%50%2}"),
    ("gift_description", 1, "mot.gift", "Đọc kỹ trước khi trả lời."),
    ("gift_essay", 1, "mot.gift", "Vì sao? {}"),
    ("gift_numeric", 1, "mot.gift", "Bao nhiêu? {#3:1}"),
    ("gift_matching", 1, "mot.gift", "Nối {=một -> 1 =hai -> 2}"),
    ("gift_short_answer", 1, "mot.gift", "Ai? {=Bộ Nội vụ}"),
    ("no_right_answer", 1, "mot.gift", "Nào? {~1 ~2}"),
    ("two_right_answers", 3, "mot.gift", "Nào? {=1 ~2}\n\nNữa? {=1 =2 ~3}"),
    ("letters_out_of_order", 1, "mot.aiken", "Nào?\nA. 1\nC. 2\nANSWER: A"),
    ("right_answer_unknown", 1, "mot.aiken", "Nào?\nA. 1\nB. 2\nANSWER: D"),
    ("no_right_answer", 1, "mot.aiken", "Nào?\nA. 1\nB. 2\n\nNữa?\nA. 1\nB. 2\nANSWER: A"),
    ("two_right_answers", 1, "mot.aiken", "Nào?\nA. 1\nB. 2\nANSWER: A, B"),
]

NAMES = [
    ("name_empty", " \u200b\u202e "),
    ("name_too_long", "An" * 31),
    ("name_without_letters", "-.-"),
    ("name_with_digits", "An 2"),
    ("name_with_address", "An https://vi.du"),
]

PREDICTIONS = [
    ("prediction_not_a_number", "nhiều", PredictionTarget.NUMBER_ALL_RIGHT),
    ("prediction_not_a_number", "1.25.0", PredictionTarget.NUMBER_ALL_RIGHT),
    ("prediction_not_whole", "12,5", PredictionTarget.NUMBER_ALL_RIGHT),
    ("prediction_too_exact", "12,555 %", PredictionTarget.PERCENT_ALL_RIGHT),
    ("prediction_negative", "-5", PredictionTarget.NUMBER_OF_PARTICIPANTS),
    ("prediction_too_large", "10.000.001", PredictionTarget.NUMBER_ALL_RIGHT),
    ("prediction_too_large", "100,5", PredictionTarget.PERCENT_ALL_RIGHT),
]

NO_ROUNDS = SOUND | {"contest.toml": CONTEST_TOML.partition("[[rounds]]")[0]}

# A first round of one working day, and a start within the hour before it closes.
ONE_DAY = SOUND | {
    "contest.toml": CONTEST_TOML.replace("08-20T21", "08-14T17").replace("= 1\ntime", "= 0\ntime")
}
LATE_IN_THE_DAY = datetime(2026, 11, 22, 9, 1, tzinfo=UTC)  # 16:01 in Hà Nội


def by_another_model() -> list[Fault]:
    class Other(BaseModel):
        id: UUID

    try:
        Other.model_validate({"id": "x"})
    except ValidationError as error:
        return list(refusals(Source("other.toml", {}, {}), Other, error.errors()))
    return []
