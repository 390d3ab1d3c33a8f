"""The rehearsal: a whole contest with invented people, before anybody real takes part.

rehearsal    the whole of it, from the empty database to the report
stage        the stand-in Telegram, the bot beside it, and the clock both go by
conducting   contest time, which goes by only when everybody has done what they do now
crowd        the invented people: names, units, diligence, skill, habits
diaries      when each of them takes the paper of each round
phones       what is on a person's phone, and how it is tapped
players      what a participant does from joining to the last result
sittings     one person over one paper
committee    what organizers do: bind a group, approve, answer; and one who tries everything
calendar     the bot's own duties, each at its instant
notes        what is noted on the way: papers, messages of every kind, taps nobody answered
auditing     what must agree afterwards
warnings     what an organizer is warned of
report       all of that as data
sheets/      the go/no-go sheet: text, HTML, pictures
"""
