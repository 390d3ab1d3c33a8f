"""Draws certificates in this process and tells what that took."""

import resource
import time
from dataclasses import dataclass, replace

from bot.says import texts
from printing.certificate import draw_certificates
from tests.printing.test_certificate import WINNER


@dataclass(frozen=True)
class Measured:
    """`size` of the file and `memory` of the whole process in bytes."""

    size: int
    processor_seconds: float
    memory: int


def measure(number: int) -> Measured:
    """`number` certificates in one PDF, each of another name and with another code."""
    began = time.process_time()
    certificates = (
        replace(WINNER, name=f"Nguyễn Thị {n}", number=f"K7QF-{n:04}", link=f"{WINNER.link}{n}")
        for n in range(number)
    )
    size = len(draw_certificates(certificates, texts("vi")))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return Measured(size, time.process_time() - began, most)
