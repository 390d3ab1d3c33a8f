"""Which living units stand in the place of former ones, step by step."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Lineage:
    """Codes throughout. `successors`: what took the place of each, wholly or in part, in order."""

    living: Collection[str]
    successors: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, living: Collection[str], replaced: Iterable[tuple[str, str]]) -> "Lineage":
        """`replaced`: pairs of a former unit and one that took its place."""
        successors: dict[str, tuple[str, ...]] = {}
        for former, successor in replaced:
            successors[former] = (*successors.get(former, ()), successor)
        return cls(living, successors)

    def heirs(self, code: str) -> tuple[str, ...]:
        """Itself if it lives; more than one if it was split; none for a code that never was."""
        if code in self.living:
            return (code,)
        found: dict[str, None] = {}
        waiting, seen = [code], {code}
        while waiting:
            for heir in self.successors.get(waiting.pop(0), ()):
                if heir in self.living:
                    found[heir] = None
                elif heir not in seen:
                    waiting.append(heir)
                    seen.add(heir)
        return tuple(found)
