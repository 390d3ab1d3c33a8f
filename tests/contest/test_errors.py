"""Faults are told in the order in which they can be put right."""

from contest.errors import ContestRefused, Fault, Reason

REASON = Reason("no_right_answer")


def test_faults_go_by_file_as_it_first_appears_then_by_line() -> None:
    told = [("b", 7), ("a", 2), ("b", 3), ("b", None), ("a", 1)]
    refused = ContestRefused(Fault(file, line, REASON) for file, line in told)
    order = [(fault.file, fault.line) for fault in refused.faults]
    assert order == [("b", None), ("b", 3), ("b", 7), ("a", 1), ("a", 2)]


def test_a_refusal_reads_as_one_line_for_each_fault() -> None:
    refused = ContestRefused([Fault("a.csv", 2, REASON), Fault("a.csv", None, REASON)])
    assert str(refused) == (
        "a.csv: Chưa có phương án nào được đánh dấu là đúng.\n"
        "a.csv, dòng 2: Chưa có phương án nào được đánh dấu là đúng."
    )
