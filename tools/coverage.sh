#!/usr/bin/env bash
# Branch and line coverage of the store's format and reading code and of recovery, by the runtime's tests.
#   tools/coverage.sh [REPORT.xml]
# Prints every file and every line with a branch that no test takes; docs/evidence.md explains each of them.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
report=${1:-}
if [ -z "$report" ]; then
  results=$(mktemp -d)
  trap 'rm -rf "$results"' EXIT
  dotnet test tests/Session.Runtime.Tests/Session.Runtime.Tests.csproj --results-directory "$results" --collect "XPlat Code Coverage" \
    -- DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Include="[Session.Runtime]SessionFlow.*" \
       DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Format=cobertura > "$results/log" || { tail -30 "$results/log"; exit 1; }
  report=$(find "$results" -name coverage.cobertura.xml)
fi
python3 - "$report" <<'PY'
import re, sys, xml.etree.ElementTree as xml
areas = ("Storage/Format/", "Storage/Reading/", "Storage/", "Recovery/")
lines = {}
for c in xml.parse(sys.argv[1]).getroot().iter("class"):
    name = re.sub(r".*Session\.Runtime/", "", c.get("filename").replace("\\", "/"))
    for line in c.find("lines"):
        hits, branch = int(line.get("hits")), re.search(r"\((\d+)/(\d+)\)", line.get("condition-coverage") or "")
        old = lines.setdefault(name, {}).get(int(line.get("number")), (0, 0, 0))
        taken, all_ = (int(branch[1]), int(branch[2])) if branch else (0, 0)
        # A class and its lambdas and iterators each report the line: the better of them counts.
        lines[name][int(line.get("number"))] = (max(hits, old[0]), max(taken, old[1]), max(all_, old[2]))
total = {a: [0, 0, 0, 0] for a in areas}
for name, found in sorted(lines.items()):
    area = next((a for a in areas if name.startswith(a)), None)
    if area is None:
        continue
    t = total[area]
    for number, (hits, taken, all_) in sorted(found.items()):
        t[0] += hits > 0
        t[1] += 1
        t[2] += taken
        t[3] += all_
        if hits == 0 or taken < all_:
            print(f"{name}:{number}: {'never run' if hits == 0 else f'{taken} of {all_} branches'}")
for a, t in total.items():
    print(f"{a.rstrip('/')}: {t[0]} of {t[1]} lines, {t[2]} of {t[3]} branches ({100 * t[2] / max(1, t[3]):.1f} %)")
PY
