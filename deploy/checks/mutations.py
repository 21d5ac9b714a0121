"""Tells a report of PIT: the score of each class, where the survivors are, and whether it is enough.

    mutations.py REPORT.xml LEAST_PERCENT
"""

import sys
import xml.etree.ElementTree
from collections import defaultdict


def percent(noticed, all_of_them):
    return 100 * noticed // all_of_them


def main(report, least):
    by_class = defaultdict(list)
    for mutant in xml.etree.ElementTree.parse(report).getroot():
        by_class[mutant.findtext("mutatedClass").split("$")[0]].append(mutant)
    if not by_class:
        print("nothing was changed: no rule is in these classes", file=sys.stderr)
        return 2
    left = []
    print(f"{'noticed':>12}      class")
    for name, mutants in sorted(by_class.items()):
        noticed = [m for m in mutants if m.get("detected") == "true"]
        left += [(name, m) for m in mutants if m.get("detected") != "true"]
        score = percent(len(noticed), len(mutants))
        print(f"{len(noticed):5} of {len(mutants):4}  {score:3}%  {name}{'' if score >= least else '   <- too few'}")
    print()
    for name, mutant in sorted(left, key=lambda one: (one[0], int(one[1].findtext("lineNumber")))):
        untested = " (no test comes here)" if mutant.get("status") == "NO_COVERAGE" else ""
        print(f"survived  {mutant.findtext('sourceFile')}:{mutant.findtext('lineNumber')}"
              f"  {mutant.findtext('mutatedMethod')}: {mutant.findtext('description')}{untested}")
    changes = sum(len(mutants) for mutants in by_class.values())
    score = percent(changes - len(left), changes)
    print(f"\n{changes - len(left)} of {changes} changes were noticed: {score}%, least {least}%")
    return 0 if score >= least else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
