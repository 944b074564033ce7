#!/usr/bin/env bash
# Writes the public API of the library, as it is now, into src/Session.Runtime/PublicAPI: what a review of a change of it reads.
# A member that a published version has stands in PublicAPI.Shipped.txt and is not touched.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C

log=$(mktemp)
trap 'rm -f "$log"' EXIT

for target in net8.0 netstandard2.1; do
    file=src/Session.Runtime/PublicAPI/$target/PublicAPI.Unshipped.txt
    echo '#nullable enable' > "$file"
    dotnet build src/Session.Runtime -f "$target" --no-incremental -p:TreatWarningsAsErrors=false > "$log" || { cat "$log"; exit 1; }
    sed -n "s/.*RS0016: Symbol '\(.*\)' is not part of the declared public API.*/\1/p" "$log" | sort -u >> "$file"
    echo "$target: $(($(wc -l < "$file") - 1)) members that no published version has"
done
