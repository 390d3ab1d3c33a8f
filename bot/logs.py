"""What the operator reads: one line an event, without anybody's name, text or secret."""

import logging
import sys

import structlog


def configure_logs(level: str) -> None:
    """Write events from `level` on to the standard error stream."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="%Y-%m-%d %H:%M:%S", utc=False),
            # Plain, for its other formatters print every local variable: names, texts, the token.
            structlog.dev.ConsoleRenderer(
                colors=False, exception_formatter=structlog.dev.plain_traceback
            ),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    # Below WARNING these libraries write addresses of requests, and with them the token.
    for name in ("httpx", "aiohttp", "apscheduler", "telegram", "uvicorn"):
        logging.getLogger(name).setLevel(logging.WARNING)
