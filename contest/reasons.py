"""Every reason for a refusal: its code, and the sentence that people read, with its parameters.

The sentences are Vietnamese like all our texts; the English catalogue translates them.
"""

from typing import Final

_FILES: Final = {
    "file_missing": "Thư mục không có tệp “{file}” nêu ở đây. Xin thêm tệp, hoặc sửa lại tên.",
    "file_outside": "Tệp “{file}” phải nằm cùng thư mục với contest.toml: xin chỉ ghi tên tệp.",
    "file_ending_unknown": "Không đọc được tệp “{ending}” này. Xin gửi câu hỏi dạng Word (.docx), "
    "Excel, CSV, GIFT hoặc Aiken.",
    "word_broken": "Không mở được tệp Word này. Xin mở bằng Word, lưu lại dạng .docx rồi gửi.",
    "word_old": "Đây là tệp Word đời cũ (.doc). Xin mở bằng Word, lưu lại dạng .docx rồi gửi.",
    "pdf_sent": "Đây là tệp PDF. Xin gửi tệp Word (.docx) hoặc Excel mà từ đó đã in ra tệp này.",
    "picture_sent": "Đây là ảnh chụp. Xin gửi bộ câu hỏi dạng Word (.docx) hoặc Excel.",
    "archive_sent": "Tệp nén phải là .zip, có đúng một tệp câu hỏi và các tệp hình đi kèm. Xin "
    "xếp lại, hoặc giải nén rồi gửi riêng tệp câu hỏi.",
    "archive_broken": "Không mở được tệp nén này: tệp hỏng, hoặc có mật khẩu. Xin nén lại rồi gửi.",
    "other_office_file": "Đây không phải là tệp Word hay Excel thật. Xin mở bằng Word hoặc Excel, "
    "lưu lại dạng .docx hoặc .xlsx rồi gửi.",
    "letters_old": "Chữ của câu này là phông chữ cũ (TCVN3, VNI). Xin đổi sang phông Unicode rồi "
    "gửi lại.",
    "font_old": "Đoạn này dùng phông chữ cũ (TCVN3, VNI). Xin đổi sang phông Unicode rồi gửi lại.",
    "format_unknown": "Không thấy câu hỏi nào trong tệp. Xin viết “Câu 1. …”, mỗi phương án một "
    "dòng “A. …”, rồi “Đáp án: B”.",
    "not_utf8": "Không đọc được chữ theo mã UTF-8. Xin lưu lại tệp với mã UTF-8.",
    "toml_broken": "Dòng này chưa đúng cú pháp TOML. Xin xem lại dấu ngoặc kép và dấu bằng.",
}

_KEYS: Final = {
    "key_unknown": "Thể lệ không có mục “{key}”. Có phải anh/chị muốn viết “{nearest}”?",
    "key_missing": "Thiếu mục “{key}”.",
    "not_a_text": "Giá trị của “{key}” phải là chữ, đặt trong ngoặc kép.",
    "text_empty": "Mục “{key}” không được để trống.",
    "code_malformed": "“{key}” chỉ được gồm a-z, 0-9 và dấu “-”, nhiều nhất 40 ký tự.",
    "not_a_whole_number": "“{key}” phải là số nguyên, không đặt trong ngoặc kép.",
    "not_a_number": "“{key}” phải là một số.",
    "number_too_small": "“{key}” phải từ {minimum} trở lên.",
    "number_too_large": "“{key}” không được quá {maximum}.",
    "not_true_or_false": "“{key}” phải là true (có) hoặc false (không), không đặt trong ngoặc kép.",
    "not_one_of": "“{key}” phải là một trong các giá trị: {choices}.",
    "not_a_time": "“{key}” phải là giờ trong ngày, ví dụ “08:30”.",
    "not_an_instant": "“{key}” phải là ngày và giờ, ví dụ 2023-08-14T07:30:00.",
    "not_a_table": "“{key}” phải là một phần gồm các dòng có dạng: tên = giá trị.",
    "not_a_list": "“{key}” phải là một danh sách.",
    "time_zone_unknown": "Không có múi giờ “{time_zone}”. Múi giờ Việt Nam là “Asia/Ho_Chi_Minh”.",
    "value_refused": "Giá trị của “{key}” không dùng được ở đây.",
}

_ROUNDS: Final = {
    "no_rounds": "Cuộc thi chưa có tuần thi nào. Xin thêm ít nhất một mục [[rounds]].",
    "round_number_wrong": "Tuần thi mang số {number} nằm ở chỗ của tuần thi số {expected}.",
    "round_closes_before_it_opens": "“{round}” đóng trước khi mở.",
    "rounds_overlap": "“{round}” mở khi “{previous}” chưa đóng.",
    "rounds_out_of_order": "“{round}” mở trước “{previous}”: xin xếp các tuần thi theo thời gian.",
    "publish_before_close": "Kết quả “{round}” được công bố trước khi tuần thi đóng.",
    "time_limit_longer_than_round": "{minutes} phút làm bài dài hơn thời gian mở “{round}”.",
    "reminder_before_opening": "Tin nhắc này sẽ được gửi trước khi “{round}” mở.",
    "reminder_after_close": "Tin nhắc này sẽ được gửi khi “{round}” đã đóng.",
    "start_leaves_no_hour": "Với thời điểm bắt đầu này, “{round}” mở chưa đến một giờ. Xin bắt đầu "
    "sớm hơn trong ngày.",
}

_RULES: Final = {
    "criterion_twice": "Tiêu chí “{criterion}” có hai lần trong thứ tự xếp hạng.",
    "lots_without_seed": "Bốc thăm cần một mã công bố trước: xin ghi thêm “lots_seed”.",
    "prediction_not_asked": "Thứ tự xếp hạng có xét dự đoán, nhưng thể lệ chưa có câu dự đoán.",
    "at_least_missing": "Dự đoán number_at_least cần thêm “at_least”: đúng từ bao nhiêu câu?",
    "at_least_too_large": "Không ai đúng được {at_least} câu: mỗi bài thi chỉ có {questions} câu.",
    "headcount_closes_late": "Biên chế phải được chốt trước khi “{round}” đóng.",
    "block_twice": "Khối “{block}” đã có rồi.",
    "exclusion_empty": "Xin ghi rõ ai không được dự thi: họ tên hoặc tài khoản.",
    "excluded_unit_unknown": "Không có đơn vị “{unit}”.",
}

_QUOTAS: Final = {
    "bank_too_small": "“{round}” hỏi {questions} câu, nhưng ngân hàng chỉ có {available} câu.",
    "quotas_above_questions": "Số câu theo chủ đề của “{round}” cộng lại là {quotas}, nhiều hơn "
    "{questions} câu của bài thi.",
    "quota_topic_unknown": "Ngân hàng câu hỏi của “{round}” không có chủ đề “{topic}”.",
    "void_left_out_of_some": "“{round}” rút câu hỏi từ ngân hàng: câu bị hủy mà bỏ đi thì bài có "
    "câu đó bị thiệt. Xin dùng “point”: bài nào có câu đó đều được tính đúng.",
    "quota_above_topic": "“{round}” hỏi {quota} câu về “{topic}”; ngân hàng chỉ có {available} "
    "câu.",
}

_TABLES: Final = {
    "csv_broken": "Dấu ngoặc kép ở dòng này không đủ cặp.",
    "column_missing": "Dòng đầu thiếu cột “{column}”.",
    "column_twice": "Cột “{column}” có hai lần.",
    "column_unknown": "Không có cột nào tên là “{column}”. Có phải anh/chị muốn viết “{nearest}”?",
    "row_too_long": "Dòng này có {cells} ô, nhưng dòng đầu chỉ có {columns} cột. Xin đặt nội dung "
    "có dấu phẩy trong ngoặc kép.",
}

_UNITS: Final = {
    "no_units": "Tệp không có đơn vị nào.",
    "unit_code_malformed": "Mã “{unit}” chỉ được gồm a-z, 0-9 và dấu “-”, nhiều nhất 40 ký tự.",
    "unit_name_empty": "Đơn vị “{unit}” chưa có tên.",
    "unit_code_twice": "Mã “{unit}” đã được dùng ở dòng {first_line}.",
    "unit_name_twice": "Tên “{name}” đã có ở dòng {first_line}, cùng một cấp trên.",
    "unit_parent_unknown": "Cấp trên “{parent}” của “{unit}” không có trong tệp này.",
    "unit_cycle": "Đơn vị “{unit}” nằm dưới chính mình.",
    "unit_block_unknown": "Khối “{block}” không có trong các mục [[blocks]] của contest.toml.",
    "unit_replaced_is_there": "“{unit}” thay cho “{replaced}”, nhưng “{replaced}” vẫn còn trong "
    "tệp này. Xin bỏ dòng của “{replaced}”, hoặc bỏ mã đó ở cột “thay cho”.",
    "headcount_below_parts": "Biên chế của “{unit}” là {headcount}, nhỏ hơn tổng {parts} của "
    "các đơn vị bên dưới. Xin ghi tổng số của tất cả, hoặc để trống.",
    "headcount_malformed": "“{headcount}” không phải là số biên chế: xin ghi số nguyên, hoặc để "
    "trống.",
}

_QUESTIONS: Final = {
    "bank_empty": "Tệp không có câu hỏi nào.",
    "too_many_questions": "Tệp có quá nhiều câu hỏi, hoặc câu quá dài. Mỗi tệp có nhiều nhất "
    "{maximum} câu: xin chia thành nhiều tệp.",
    "question_empty": "Câu hỏi chưa có nội dung.",
    "question_twice": "Câu hỏi này đã có ở dòng {first_line}.",
    "question_as_number": "Câu này giống hệt câu {number}.",
    "question_like": "Câu này gần giống câu {number}.",
    "question_like_earlier": "Câu này gần giống một câu của tuần thi khác.",
    "option_stays_last": "Phương án {letter} nói về các phương án khác, nên đứng cuối trong mọi "
    "bài thi, các phương án còn lại vẫn đảo.",
    "options_stay": "Có phương án nói về các phương án khác, nên các phương án của câu này "
    "không đảo trong bài thi.",
    "no_source": "Câu này chưa ghi căn cứ.",
    "picture_missing": "Không tìm thấy tệp hình “{file}” đi cùng tệp câu hỏi.",
    "picture_outside": "Tệp hình “{file}” phải nằm cùng thư mục với tệp câu hỏi.",
    "picture_broken": "Không mở được hình của câu này. Xin dùng hình PNG hoặc JPEG.",
    "picture_too_large": "Hình của câu này lớn hơn {megabytes} MB. Xin thu nhỏ lại.",
    "picture_size_unfit": "Hình của câu này quá nhiều điểm ảnh, hoặc quá dài so với bề ngang. "
    "Xin thu nhỏ hoặc cắt bớt.",
    "pictures_many": "Câu này có nhiều hình: chỉ hình đầu tiên được dùng. Xin ghép các hình thành "
    "một.",
    "question_long": "Câu này dài quá {maximum} chữ, có thể không vừa một tin nhắn.",
    "too_few_options": "Mỗi câu hỏi cần ít nhất hai phương án.",
    "too_many_options": "Mỗi câu hỏi có nhiều nhất {maximum} phương án.",
    "option_empty": "Phương án {letter} để trống.",
    "options_equal": "Phương án {letter} và phương án {other} giống nhau.",
    "letters_out_of_order": "Phương án {found} nằm ở chỗ của phương án {expected}.",
    "no_right_answer": "Chưa có phương án nào được đánh dấu là đúng.",
    "two_right_answers": "Có nhiều hơn một phương án được đánh dấu là đúng.",
    "marked_otherwise": "Đáp án ghi một đằng, phương án {letters} lại được đánh dấu. Xin giữ một "
    "cách.",
    "right_answer_unknown": "Đáp án “{answer}” không phải là chữ cái của phương án nào.",
    "gift_braces": "Dấu ngoặc nhọn của câu này không đủ cặp. Trong lời văn xin viết \\{{ và \\}}.",
    "gift_weight": "Phương án tính {weight} % không chấm được: mỗi phương án chỉ đúng hoặc sai.",
    "gift_description": "Đoạn này không có câu trả lời: mỗi câu hỏi cần các phương án trong {{…}}.",
    "gift_essay": "Câu tự luận không chấm được ở đây: xin ghi các phương án, một phương án đúng.",
    "gift_numeric": "Câu trả lời bằng số không dùng được ở đây: xin ghi các phương án, một phương "
    "án đúng.",
    "gift_matching": "Câu ghép đôi không dùng được ở đây: xin ghi các phương án, một phương án "
    "đúng.",
    "gift_short_answer": "Câu trả lời ngắn không chấm được ở đây: xin thêm phương án sai với dấu "
    "“~”.",
}

_ENTRIES: Final = {
    "name_empty": "Xin anh/chị nhập họ và tên.",
    "name_too_long": "Họ và tên có nhiều nhất {maximum} ký tự.",
    "name_without_letters": "Họ và tên phải có chữ cái.",
    "name_with_digits": "Họ và tên không có chữ số.",
    "name_with_address": "Họ và tên không có địa chỉ trang web.",
    "prediction_not_a_number": "“{text}” không phải là một số.",
    "prediction_not_whole": "“{text}” không phải là số nguyên.",
    "prediction_too_exact": "Xin ghi nhiều nhất {maximum} chữ số sau dấu phẩy.",
    "prediction_negative": "Số dự đoán không được nhỏ hơn 0.",
    "prediction_too_large": "Số dự đoán không được quá {maximum}.",
}

_SHEETS: Final = {
    "file_too_large": "Tệp lớn hơn {megabytes} MB. Xin chia thành nhiều tệp.",
    "file_too_hard": "Đọc tệp này mất quá nhiều thời gian hoặc bộ nhớ. Xin chép riêng phần cần "
    "dùng sang một tệp mới rồi gửi lại.",
    "sheet_ending_unknown": "Danh sách là tệp Excel (.xlsx, .xls, .ods) hoặc .csv, không phải "
    "“{ending}”.",
    "workbook_locked": "Tệp có mật khẩu. Xin bỏ mật khẩu rồi gửi lại.",
    "workbook_broken": "Không mở được tệp này. Xin mở bằng Excel, lưu lại rồi gửi.",
}

_FORM: Final = {
    "sheet_missing": "Tệp không có trang “{sheet}”. Xin điền vào tệp mẫu do bot gửi.",
    "sheet_empty": "Trang này chưa có dòng nào.",
    "row_missing": "Trang này thiếu dòng “{row}”.",
    "entry_empty": "Ô này không được để trống.",
    "entry_not_a_choice": "“{written}” không có trong danh sách của ô. Xin bấm mũi tên bên phải ô "
    "để chọn.",
    "entry_not_a_count": "“{written}” không phải là số nguyên.",
    "entry_out_of_range": "Số này phải từ {least} đến {most}.",
    "entry_not_a_number": "“{written}” không phải là một số.",
    "entry_not_an_instant": "“{written}” không phải là ngày và giờ. Xin ghi như 14/8/2023 07:30.",
    "entry_not_a_time": "“{written}” không phải là giờ trong ngày. Xin ghi như 08:30.",
    "week_unknown": "Không có tuần “{week}”. Xin ghi số của tuần, ví dụ 1.",
}

_ROSTER: Final = {
    "roster_without_people": "Không thấy người nào. Bảng cần một dòng tiêu đề có cột “Họ và tên”.",
    "form_is_no_roster": "Đây là tệp mẫu của một cuộc thi, không phải danh sách. Xin gõ /tochuc, "
    "bấm Cuộc thi đang soạn, chọn bản nháp, rồi bấm Gửi tệp Excel.",
    "stage_form_is_no_roster": "Đây là tệp Excel của một Hội thi, không phải danh sách. Xin gõ "
    "/hoithi, bấm Nạp thể lệ Hội thi, rồi gửi lại tệp.",
    "roster_code_twice": "Mã “{code}” đã có ở ô {first}. Mỗi người một mã.",
    "roster_person_twice": "“{name}” đã có ở ô {first}, cùng đơn vị. Nếu là hai người, xin ghi "
    "thêm năm sinh hoặc mã của từng người; nếu là một, xin xóa bớt một dòng.",
    "place_missing": "Chưa rõ đơn vị. Xin thêm cột “Đơn vị”, hoặc một dòng ghi tên đơn vị phía "
    "trên.",
    "place_unknown": "Danh sách đơn vị không có “{unit}”. Gần nhất là “{nearest}”.",
    "place_ambiguous": "“{unit}” có thể là: {units}. Xin ghi thêm tên cấp trên.",
    "phone_malformed": "“{phone}” không phải số điện thoại. Số đúng có 10 chữ số, bắt đầu bằng 0.",
    "birth_year_malformed": "“{written}” không phải năm sinh. Xin ghi như 1970 hoặc 14/8/1970.",
    "day_malformed": "“{written}” không phải ngày. Xin ghi như 14/8/2023.",
}

_SUMS: Final = {
    "sums_attempts": "Có {found} người nộp bài được tính, nhưng bảng xếp hạng có {expected} người.",
    "sums_participants": "Bảng đơn vị cộng lại là {found} người, nhưng bảng xếp hạng có {expected} "
    "người.",
    "sums_scores": "Bảng đơn vị cộng lại là {found} câu đúng, nhưng bảng xếp hạng cộng lại là "
    "{expected}.",
    "sums_parts": "“{unit}”: số người dự thi không bằng tổng của các đơn vị bên dưới.",
    "sums_headcounts": "“{unit}”: biên chế nhỏ hơn tổng của các đơn vị bên dưới.",
    "sums_scores_of_parts": "“{unit}”: số câu đúng nhỏ hơn tổng của các đơn vị bên dưới.",
    "sums_papers": "Có {found} bài được xếp hạng, nhưng bảng xếp hạng có {expected} người.",
    "sums_paper_scores": "Các bài cộng lại là {found} câu đúng, nhưng bảng xếp hạng cộng lại là "
    "{expected}.",
    "sums_questions": "Các bài có {found} lượt câu hỏi, lẽ ra phải có {expected}.",
    "sums_right": "Các câu hỏi cộng lại là {found} lượt đúng, nhưng các bài cộng lại là "
    "{expected}.",
    "sums_mismarked": "{found} bài có điểm khác với các câu đã chọn.",
    "sums_rounded": "“{unit}”: tỷ lệ hoặc điểm trung bình không khớp với số người.",
}

_STAGE: Final = {
    "part_without_criteria": "Phần thi “{part}” do giám khảo chấm nhưng chưa có tiêu chí nào.",
    "part_with_criteria": "Phần thi “{part}” không do giám khảo chấm nên không có tiêu chí.",
    "part_without_live": "Phần thi “{part}” có câu hỏi trực tiếp: xin ghi thêm mục “live”.",
    "part_with_live": "Phần thi “{part}” không có câu hỏi trực tiếp nên không có mục “live”.",
    "part_maximum_wrong": "Điểm tối đa của “{part}” ghi là {said}, nhưng các tiêu chí cộng lại là "
    "{sum}.",
    "maximum_off_step": "Tiêu chí “{criterion}”: điểm tối đa {maximum} không chia hết cho bước "
    "chấm {step}.",
    "stage_maximum_wrong": "Tổng điểm ghi là {said}, nhưng các phần thi cộng lại theo hệ số là "
    "{sum}.",
    "code_twice": "Mã “{used}” đã được dùng ở trên.",
    "part_unknown": "Không có phần thi nào mang mã “{part}”.",
    "name_not_listed": "Không có phần thi hay đội thi nào tên là “{written}”.",
    "part_in_no_session": "Phần thi “{part}” chưa nằm trong buổi thi nào.",
    "sessions_out_of_order": "“{session}” bắt đầu trước buổi nêu ở trên: xin xếp theo thời gian.",
    "one_head_of_jury": "Ban Giám khảo cần đúng một Trưởng ban (hoithi.toml: is_head = true).",
    "nobody_may_mark": "Không giám khảo nào được chấm “{team}”: tất cả đều cùng đơn vị với đội.",
    "ideas_not_judged": "Phần thi “{part}” không do giám khảo chấm, nên ý tưởng của các đội không "
    "chấm ở đó được.",
    "ideas_close_late": "Hạn nộp ý tưởng muộn hơn lúc “{part}” bắt đầu.",
    "team_without_unit": "Đội “{team}” chưa ghi đơn vị (unit), mà điểm Hội thi được cộng vào điểm "
    "cả mùa của đơn vị (season_points).",
    "stage_total_differs": "“{team}”: tổng điểm không bằng các phần thi cộng lại.",
    "stage_sheet_differs": "“{team}”, {part}: phiếu của {judge} thiếu điểm hoặc có điểm ngoài "
    "thang.",
    "stage_published_differs": "“{team}”: kết quả tính lại khác với kết quả đã công bố.",
    "stage_part_fixed": "Đã có điểm được chấm, nên không đổi được mục “{name}” nữa.",
    "stage_teams_fixed": "Đã có điểm được chấm, nên không thêm, bớt hay đổi thứ tự các đội được.",
    "stage_judges_fixed": "Đã có điểm được chấm, nên không thêm, bớt giám khảo hay đổi đơn vị của "
    "giám khảo được.",
    "live_questions_fixed": "Đã mở câu hỏi đầu tiên của phần thi này, nên không thay tệp câu hỏi "
    "được nữa.",
    "live_questions_too_few": "Tệp có {count} câu, thể lệ cần ít nhất {needed} câu.",
    "mark_out_of_range": "Điểm phải từ 0 đến {maximum}.",
    "mark_off_step": "Điểm phải theo bước {step}.",
}

_IDEAS: Final = {
    "idea_without_text": "Ý tưởng cần tên ở dòng đầu và nội dung ở các dòng sau, hoặc một tệp kèm "
    "theo.",
    "idea_without_title": "Xin ghi tên ý tưởng vào phần chú thích của tệp.",
    "idea_title_long": "Tên ý tưởng (dòng đầu) có nhiều nhất {maximum} ký tự.",
    "idea_text_long": "Nội dung có nhiều nhất {maximum} ký tự. Nếu dài hơn, xin gửi bằng tệp.",
    "idea_file_unknown": "Không nhận loại tệp này. Các loại được nhận: {kinds}.",
    "idea_file_large": "Tệp lớn hơn {megabytes} MB. Xin thu nhỏ rồi gửi lại.",
    "idea_files_many": "Mỗi ý tưởng kèm nhiều nhất {maximum} tệp.",
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
    **_SHEETS,
    **_FORM,
    **_ROSTER,
    **_SUMS,
    **_STAGE,
    **_IDEAS,
}
