"""usage: verhouding.py DIRECTORY

Prints the 90th percentile of every benchmark that was exported there as a ratio of the limit in its name.
"""

import json
import pathlib
import re
import sys


def main():
    good = True
    found = sorted(pathlib.Path(sys.argv[1]).glob("**/*.p90.json"))
    for path in found:
        name = path.name.removesuffix(".p90.json").split(".", 1)[-1].replace("_", " ")
        limit = re.search(r"hoogstens ([0-9.]+) ms", name)
        measured = json.loads(path.read_text()).get("wallClock")
        if limit is None or measured is None:
            continue
        value, most = float(measured) / 1e6, float(limit.group(1))
        good &= value <= most
        title = name[: limit.start()].rstrip(" ,")
        print(f"{title:<66} {value:9.3f} ms {most:7.1f} ms {value / most:7.2f}")
    if not found:
        print("No figures were exported.", file=sys.stderr)
    return 0 if good and found else 1


sys.exit(main())
