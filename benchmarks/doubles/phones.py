"""Near phone numbers: decrypted and compared within units, as at the close of a round."""

import random
import time

from rich.table import Table

from contest.doubles import Known, of_near_phones
from storage.encryption import Cipher, make_key

PEOPLE, UNITS = 100_000, 2_000


def measure() -> Table:
    """Numbers drawn by chance: what is found is found by chance."""
    cipher, chance = Cipher.of(make_key()), random.Random(1)  # noqa: S311  not a secret
    kept = [cipher.encrypt(f"+849{chance.randrange(10**8):08d}") for _ in range(PEOPLE)]
    began = time.process_time()
    numbers = [cipher.decrypt(each)[-9:] for each in kept]
    decrypted = time.process_time()
    people = [Known(who, "", f"u{who % UNITS}", phone) for who, phone in enumerate(numbers)]
    found = of_near_phones(people)
    compared = time.process_time()
    table = Table("phones", "units", "CPU s to decrypt", "CPU s to compare", "pairs by chance")
    seconds = f"{decrypted - began:.1f}", f"{compared - decrypted:.1f}"
    table.add_row(f"{PEOPLE:,}", f"{UNITS:,}", *seconds, str(len(found)))
    return table
