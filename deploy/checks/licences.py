"""Checks every component of an SBOM against a list of licences: at least one of its own must be on it."""

import json
import sys


def licences(component):
    for entry in component.get("licenses", []):
        if "expression" in entry:
            yield entry["expression"]
        else:
            licence = entry["license"]
            yield licence.get("id") or licence.get("name", "")


def main(sbom, allowed_file):
    with open(allowed_file, encoding="utf-8") as lines:
        entries = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    allowed = {entry for entry in entries if " = " not in entry}
    known = dict(entry.split(" = ", 1) for entry in entries if " = " in entry)
    with open(sbom, encoding="utf-8") as file:
        components = json.load(file)["components"]
    wrong = []
    for component in components:
        name = f"{component.get('group', '')}:{component['name']}"
        if component.get("group") == "nl.kiem":
            continue
        own = list(licences(component)) or [known.get(name, "none given")]
        if not allowed.intersection(own):
            wrong.append(f"{name}:{component['version']}: {', '.join(own)}")
    print(f"{sbom}: {len(components)} components, {len(wrong)} under a licence that is not allowed")
    print("\n".join("  " + one for one in wrong), end="\n" if wrong else "")
    return 1 if wrong or not components else 0


sys.exit(main(*sys.argv[1:]))
