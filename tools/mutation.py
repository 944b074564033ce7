"""Prints docs/mutants.md from dotnet-stryker's reports: a row for each file, a line for each mutant that no test noticed."""
import glob
import json
import os
import re
import sys

FOLDERS = ("Storage/Format", "Storage/Reading", "Recovery")

# What was looked at and found to be the same program, or not worth a test, by file and what stands there.
REASONS = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "mutation-reasons.json")))

print("""# Mutants that no test noticed

This page is written by `tools/mutation.sh`, which has dotnet-stryker change each expression of the store's format and reading
code and of recovery, and the runtime's tests of the store and of recovery look for the change. Changes to the words of messages
are left out. A mutant is caught when a test fails or never ends. The torture program, which takes more, does not take part; the
mistakes that it has to notice are in `tests/Session.Torture/Mutants`.
""")


def text(source, location):
    lines = source.splitlines()
    first, last = location["start"], location["end"]
    if first["line"] == last["line"]:
        return lines[first["line"] - 1][first["column"] - 1:last["column"] - 1]
    return lines[first["line"] - 1][first["column"] - 1:].strip() + " ..."


def cell(code):
    code = re.sub(r"\s+", " ", code).strip()
    return "`" + (code if len(code) <= 90 else code[:87] + "...").replace("|", "\\|").replace("`", "'") + "`"


total = [0, 0]
for folder in FOLDERS:
    reports = sorted(glob.glob(os.path.join(sys.argv[1], folder.replace("/", "."), "**", "*.json"), recursive=True))
    reports = [r for r in reports if not r.endswith("config.json")]
    if not reports:
        continue
    files = json.load(open(reports[-1]))["files"]
    rows, left, sums = [], [], [0, 0]
    for path, file in sorted(files.items()):
        name = path.replace("\\", "/").split("Session.Runtime/")[-1]
        if not name.startswith(folder + "/"):
            continue
        caught = [m for m in file["mutants"] if m["status"] in ("Killed", "Timeout")]
        alive = [m for m in file["mutants"] if m["status"] in ("Survived", "NoCoverage")]
        if not caught and not alive:
            continue
        sums[0] += len(caught)
        sums[1] += len(caught) + len(alive)
        rows.append(f"| `{name}` | {len(caught)} of {len(caught) + len(alive)} |")
        for m in sorted(alive, key=lambda m: m["location"]["start"]["line"]):
            was = text(file["source"], m["location"])
            why = REASONS.get(name, {}).get(re.sub(r"\s+", " ", was).strip()[:60], "")
            left.append(f"| `{name}` {m['location']['start']['line']} | {cell(was)} | {cell(m.get('replacement') or m['mutatorName'])} | {why} |")
    total[0] += sums[0]
    total[1] += sums[1]
    print(f"## {folder}: {sums[0]} of {sums[1]} caught ({100 * sums[0] / max(1, sums[1]):.1f} %)\n\n| file | caught |\n|---|---|")
    print("\n".join(rows))
    if left:
        print("\nNot noticed:\n\n| where | what stands there | what stood there instead | |\n|---|---|---|---|")
        print("\n".join(left))
    print()
print(f"All in all {total[0]} of {total[1]} ({100 * total[0] / max(1, total[1]):.1f} %).")
