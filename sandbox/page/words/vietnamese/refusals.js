// What the sandbox refuses, in Vietnamese, by its English sentence; {} are names and numbers.

export const REFUSALS = {
  "a start payload is at most 64 of A-Z a-z 0-9 _ -": () =>
    "Phần sau ?start= có nhiều nhất 64 ký tự A-Z a-z 0-9 _ -.",
  "{} has no phone number to share": (who) => `${who} không có số điện thoại để chia sẻ.`,
  "an empty message cannot be sent": () => "Tin không có chữ nào thì không gửi được.",
  "a message has at most {} characters": (most) => `Một tin có nhiều nhất ${most} ký tự.`,
  "a caption has at most {} characters": (most) => `Chú thích có nhiều nhất ${most} ký tự.`,
  "«{}» does not stand in the message": (part) => `Trong tin không có đoạn “${part}”.`,
  "there is no poll in this message": () => "Tin này không có bình chọn.",
  "the poll has been closed": () => "Bình chọn đã kết thúc.",
  "the poll takes one answer only": () => "Bình chọn này chỉ nhận một lựa chọn.",
  "in this poll a vote stands: it is neither changed nor taken back": () =>
    "Đã chọn thì không đổi hay rút lại được.",
  "the poll has no option {}: options count from 0": () => "Bình chọn không có lựa chọn này.",
  "the file is larger than 50 MB": () => "Tệp lớn hơn 50 MB.",
  "there is no place {}, {}": () => "Không có nơi nào ở toạ độ này.",
  "{} is no dice; these are: {}": (emoji, known) => `${emoji} không tung được; có thể tung: ${known}`,
  "{} may edit own messages only": () => "Chỉ sửa được tin của chính mình.",
  "nothing is changed": () => "Nội dung không có gì thay đổi.",
  "{} may delete own messages only": () => "Chỉ xoá được tin của chính mình.",
  "{} cannot be put under this message": (emoji) => `Không bày tỏ ${emoji} với tin này được.`,
  "this message cannot be forwarded": () => "Tin này không chuyển tiếp được.",
  "there is nothing to edit in this message": () => "Tin này không có gì để sửa.",
  "no single button «{}» under this message; there are: {}": (label) =>
    `Dưới tin này không còn nút “${label}”.`,
  "only a bot's message has buttons to press": () => "Chỉ tin của bot mới có nút để bấm.",
  "{} is banned from {}": (who, title) => `${who} đã bị cấm vào ${title}.`,
  "a bot is in a channel as its administrator only: promote it": () =>
    "Bot chỉ vào kênh được với tư cách quản trị viên.",
  "a group has at least one member: its creator": () => "Nhóm phải có ít nhất một thành viên.",
  "@{} is taken": (username) => `Đã có người hoặc nhóm dùng tên @${username}.`,
  "the link {} leads nowhere, or no longer": () => "Đường dẫn này không dẫn đến đâu hoặc đã hết hạn.",
  "{} is in {} already": (who, title) => `${who} đã ở trong ${title}.`,
  "nobody {} asks to join {}": (_, title) => `Không còn người này xin vào ${title}.`,
  "{} has no topics: it is no forum": (title) => `${title} không có chủ đề.`,
  "{} may not open topics in {}": (who, title) => `${who} không được mở chủ đề trong ${title}.`,
  "«{}» is closed already": (topic) => `Chủ đề “${topic}” đã đóng rồi.`,
  "«{}» is open already": (topic) => `Chủ đề “${topic}” đang mở.`,
  "the General topic can be hidden, not deleted": () =>
    "Chủ đề Chung không xoá được, chỉ ẩn được.",
  "there is no topic {} in {}": () => "Chủ đề này không còn nữa.",
  "there is no topic {} in this chat": () => "Chủ đề này không còn nữa.",
  "{} may not change topics in {}": (who, title) =>
    `${who} không được thay đổi chủ đề trong ${title}.`,
  "{} may not do that in {}: it takes {}": (who, title) =>
    `${who} không có quyền làm việc này trong ${title}.`,
  "{} is no administrator of {}": (who, title) => `${who} không phải quản trị viên của ${title}.`,
  "no such right: {}": (rights) => `Không có quyền nào gọi là ${rights}.`,
  "{} is no supergroup: nobody can be restricted there": (title) =>
    `${title} chưa phải siêu nhóm nên không cấm ai gửi tin được.`,
  "{} is not in {}": (who, title) => `${who} không ở trong ${title}.`,
  "{} has been upgraded already": (title) => `${title} đã được nâng cấp rồi.`,
  "{} does not own {}": (who, title) => `${who} không phải chủ của ${title}.`,
  "{} does not stand above {} in {}": (who, other, title) =>
    `Trong ${title}, ${who} không có quyền với ${other}.`,
  "{} does not answer inline queries": (bot) => `${bot} không trả lời khi được gõ tên ở mọi nơi.`,
  "a query has at most {} characters": (most) => `Câu hỏi có nhiều nhất ${most} ký tự.`,
  "there is no result {} to choose": () => "Kết quả này không còn chọn được nữa.",
  "the sandbox fetches no files: this result can only be looked at": () =>
    "Phòng thử không tải tệp từ nơi khác về, nên kết quả này chỉ xem được.",
  "{} is in no chat {}": (who) => `${who} không còn ở trong cuộc trò chuyện này.`,
  "there is nobody {}": () => "Không có người này.",
  "{} has deleted the account": (who) => `${who} đã xoá tài khoản.`,
  "{} has blocked {}: unblock it first": (who, bot) =>
    `${who} đã chặn ${bot}. Muốn viết, hãy bỏ chặn trước.`,
  "{} lives on as {}": (title) => `${title} đã được nâng cấp thành siêu nhóm.`,
  "{} may not write there: {}": (who, reason) => `${who} không gửi được tin này: ${reason}`,
  "there is no message {} in this chat": () => "Tin này không còn nữa.",
};
