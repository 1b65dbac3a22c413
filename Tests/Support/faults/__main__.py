"""Faults of the machine, inflicted on the program as a clerk runs it.

  faults kill  [--kills N] [--verify-every N]   kill -9 at any instant of any command
  faults drop  [--crashes N]                    power cuts that lose or tear unsynchronised writes
  faults full  [--every N] [--upkeep]           no space, or no synchronisation, at every operation;
                                                --upkeep: only of what is done to a registry as a whole

Common: --year s07-chengjian (of Examples/), --case ID … (only these; else the whole year), --seed N,
--keep FOLDER (work there, and leave it). Prints what was done as one line of JSON; status 1 when something
that must not happen did. FUWEN_BINARY names the program.
"""
import argparse, json, pathlib, sys, tempfile, time

sys.dont_write_bytecode = True

from drop import Dropping  # noqa: E402
from full import Filling  # noqa: E402
from kill import Killing  # noqa: E402
from program import Broken  # noqa: E402

WORKS = {"kill": Killing, "drop": Dropping, "full": Filling}


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", choices=WORKS)
    parser.add_argument("--year", default="s07-chengjian")
    parser.add_argument("--case", action="append", dest="cases")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--verify-every", type=int, default=20)
    parser.add_argument("--crashes", type=int, default=500)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--upkeep", action="store_true")
    return parser.parse_args()


def main():
    chosen = options()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="fuwen-faults-") as folder:
        try:
            told = WORKS[chosen.work](chosen, pathlib.Path(chosen.keep or folder).resolve()).run()
        except Broken as fault:
            print(f"faults {chosen.work} --seed {chosen.seed}: {fault}", file=sys.stderr)
            return 1
    print(json.dumps(dict(told, seconds=round(time.monotonic() - began)), ensure_ascii=False))
    return 0


sys.exit(main())
