"""usage: tally.py xunit|text EXIT_CODE FILE...

Prints 'passed failed' for one test runner. A runner that ends badly, or that ran nothing, counts at
least one failure, so that a crash before the first report is never a success.
"""

import re
import sys
import xml.etree.ElementTree as tree


def xunit(paths):
    passed = failed = 0
    for path in paths:
        try:
            cases = list(tree.parse(path).getroot().iter("testcase"))
        except (OSError, tree.ParseError):
            continue
        for case in cases:
            if case.find("failure") is not None or case.find("error") is not None:
                failed += 1
            elif case.find("skipped") is None:
                passed += 1
    return passed, failed


def text(paths):
    log = "".join(open(path, encoding="utf-8", errors="replace").read() for path in paths)
    total = re.findall(r"^(\d+) passed, (\d+) failed$", log, re.M)
    if total:
        return int(total[-1][0]), int(total[-1][1])
    # The summary of Python's unittest.
    passed = failed = 0
    for ran in re.findall(r"^Ran (\d+) tests? in", log, re.M):
        passed += int(ran)
    for summary in re.findall(r"^(?:FAILED|OK) \((.*)\)$", log, re.M):
        for kind, number in re.findall(r"([a-z ]+)=(\d+)", summary):
            if kind.strip() in ("failures", "errors", "unexpected successes"):
                failed += int(number)
            if kind.strip() != "expected failures":
                passed -= int(number)
    return max(passed, 0), failed


def main():
    kind, code, paths = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    passed, failed = xunit(paths) if kind == "xunit" else text(paths)
    if failed == 0 and (code != 0 or passed == 0):
        failed = 1
    print(passed, failed)


main()
