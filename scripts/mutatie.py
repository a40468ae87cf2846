#!/usr/bin/env python3
"""usage: mutatie.py FILE SEARCH REPLACE

Replaces the one place of SEARCH in FILE; \\n in both stands for a line end. Fails when it is not there
exactly once.
"""

import sys


def main():
    path, search, replace = sys.argv[1:4]
    search = search.replace("\\n", "\n")
    replace = replace.replace("\\n", "\n")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if text.count(search) != 1:
        return 1
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace(search, replace))
    return 0


if __name__ == "__main__":
    sys.exit(main())
