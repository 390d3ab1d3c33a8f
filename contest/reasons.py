"""Every reason for a refusal: its code, and the English sentence with its parameters.

The codes are the keys of the translations, so a code is never reused for another meaning.
"""

from typing import Final

_FILES: Final = {
    "file_missing": "The file “{file}” is named here but is missing. Add it, or correct the name.",
    "file_outside": "“{file}” must lie beside contest.toml: write its name alone.",
    "file_ending_unknown": "Question files end in .csv, .gift, .aiken or .txt, not in “{ending}”.",
    "format_unknown": "Neither GIFT nor Aiken: there is no question with {{…}} or ANSWER: here.",
    "not_utf8": "The text cannot be read as UTF-8. Save the file again with the encoding UTF-8.",
    "toml_broken": "This is not valid TOML: {problem}.",
}

_KEYS: Final = {
    "key_unknown": "“{key}” is not a key of the rules. Did you mean “{nearest}”?",
    "key_missing": "“{key}” is missing.",
    "not_a_text": "“{key}” must be a text in quotation marks.",
    "text_empty": "“{key}” must not be empty.",
    "code_malformed": "“{key}” may have only a-z, 0-9 and “-”, at most 40 of them.",
    "not_a_whole_number": "“{key}” must be a whole number without quotation marks.",
    "not_a_number": "“{key}” must be a number.",
    "number_too_small": "“{key}” must be at least {minimum}.",
    "number_too_large": "“{key}” must be at most {maximum}.",
    "not_true_or_false": "“{key}” must be true or false, without quotation marks.",
    "not_one_of": "“{key}” must be one of: {choices}.",
    "not_a_time": "“{key}” must be a time of day such as “08:30”.",
    "not_an_instant": "“{key}” must be a date with a time such as 2023-08-14T07:30:00.",
    "not_a_table": "“{key}” must be a table of keys and values.",
    "not_a_list": "“{key}” must be a list.",
    "time_zone_unknown": "“{time_zone}” is no time zone. Vietnam's is “Asia/Ho_Chi_Minh”.",
    "value_refused": "“{key}” has a value that cannot be used here.",
}

_ROUNDS: Final = {
    "no_rounds": "The contest has no rounds. Add at least one [[rounds]].",
    "round_number_wrong": "The round numbered {number} stands where round {expected} belongs.",
    "round_closes_before_it_opens": "The round “{round}” closes before it opens.",
    "rounds_overlap": "The round “{round}” opens before “{previous}” has closed.",
    "rounds_out_of_order": "The round “{round}” opens before “{previous}”: order them by time.",
    "publish_before_close": "The results of “{round}” would be published before it closes.",
    "time_limit_longer_than_round": "A paper may take {minutes} minutes, but “{round}” is shorter.",
    "reminder_before_opening": "This reminder would come before “{round}” opens.",
    "reminder_after_close": "This reminder would come when “{round}” has closed.",
    "start_leaves_no_hour": "With this start “{round}” would be open for less than an hour. "
    "Start earlier in the day.",
}

_RULES: Final = {
    "criterion_twice": "“{criterion}” stands twice in the tie chain.",
    "lots_without_seed": "Lots are drawn from a published seed: give “lots_seed” too.",
    "prediction_not_asked": "The tie chain uses predictions, but no target is asked for.",
    "at_least_missing": "The target number_at_least needs “at_least”: how many right answers?",
    "at_least_too_large": "Nobody can have {at_least} right: a paper has {questions} questions.",
    "block_twice": "The block “{block}” is there already.",
    "exclusion_empty": "Say who is excluded: a name or an account.",
    "excluded_unit_unknown": "There is no unit “{unit}”.",
}

_QUOTAS: Final = {
    "bank_too_small": "“{round}” asks {questions} questions, but its bank has {available}.",
    "quotas_above_questions": "The quotas of “{round}” ask {quotas} questions, not {questions}.",
    "quota_topic_unknown": "The bank of “{round}” has no topic “{topic}”.",
    "quota_above_topic": "“{round}” asks {quota} questions on “{topic}”; its bank has {available}.",
}

_TABLES: Final = {
    "csv_broken": "The quotation marks of this row do not match.",
    "column_missing": "The column “{column}” is missing in the first row.",
    "column_twice": "The column “{column}” is there twice.",
    "column_unknown": "“{column}” is no column known here. Did you mean “{nearest}”?",
    "row_too_long": "The row has {cells} cells, but the first row names {columns} columns. "
    "Put a text with commas in quotation marks.",
}

_UNITS: Final = {
    "no_units": "The file has no units.",
    "unit_code_malformed": "The code “{unit}” may have only a-z, 0-9 and “-”, at most 40 of them.",
    "unit_name_empty": "The unit “{unit}” has no name.",
    "unit_code_twice": "The code “{unit}” is taken: see line {first_line}.",
    "unit_name_twice": "“{name}” is there twice under the same parent: see line {first_line}.",
    "unit_parent_unknown": "The parent “{parent}” of “{unit}” is not in this file.",
    "unit_cycle": "The unit “{unit}” stands below itself.",
    "unit_block_unknown": "The block “{block}” is not among the [[blocks]] of contest.toml.",
    "headcount_malformed": "“{headcount}” is no headcount: write a whole number, or nothing.",
}

_QUESTIONS: Final = {
    "bank_empty": "The file has no questions.",
    "question_empty": "The question has no text.",
    "question_twice": "The same question is there already: see line {first_line}.",
    "too_few_options": "A question needs at least two options.",
    "too_many_options": "A question may have at most {maximum} options.",
    "option_empty": "Option {letter} is empty.",
    "options_equal": "Options {letter} and {other} are the same.",
    "letters_out_of_order": "Option {found} stands where option {expected} belongs.",
    "no_right_answer": "No option is marked as right.",
    "two_right_answers": "More than one option is marked as right.",
    "right_answer_unknown": "“{answer}” is not the letter of an option.",
    "gift_braces": "The braces of this question do not match. In a text write \\{{ and \\}}.",
    "gift_weight": "An option worth {weight} % cannot be marked: an option is right or wrong.",
    "gift_description": "This text has no answers: every question needs options in {{…}}.",
    "gift_essay": "An essay cannot be marked here: give options, one of them right.",
    "gift_numeric": "A numeric question cannot be asked here: give options, one of them right.",
    "gift_matching": "A matching question cannot be asked here: give options, one of them right.",
    "gift_short_answer": "A short answer cannot be marked here: add wrong options with “~”.",
}

_ENTRIES: Final = {
    "name_empty": "Please type your name.",
    "name_too_long": "A name may have at most {maximum} characters.",
    "name_without_letters": "A name needs letters.",
    "name_with_digits": "A name has no digits.",
    "name_with_address": "A name has no web address.",
    "prediction_not_a_number": "“{text}” is not a number.",
    "prediction_not_whole": "“{text}” is not a whole number.",
    "prediction_too_exact": "At most {maximum} digits after the comma, please.",
    "prediction_negative": "The number must not be below zero.",
    "prediction_too_large": "The number must be at most {maximum}.",
}

SENTENCES: Final[dict[str, str]] = {
    **_FILES,
    **_KEYS,
    **_ROUNDS,
    **_RULES,
    **_QUOTAS,
    **_TABLES,
    **_UNITS,
    **_QUESTIONS,
    **_ENTRIES,
}
