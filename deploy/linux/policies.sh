#!/bin/sh
# Puts Chromium's policies where it reads them, with the address of this kiosk as the only one that opens. Run as root before
# each start of the screen (mine-stage-kiosk.service): an address that is changed in /etc/mine-stage.conf holds at once.
# MINE_STAGE_POLICIES=off there takes them away.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
TARGET="${MINE_STAGE_POLICY_FILE:-/etc/chromium/policies/managed/mine-stage.json}"
URL="${MINE_STAGE_URL:-http://localhost:8080/}"

if [ "${MINE_STAGE_POLICIES:-}" = off ]; then
	rm -f "$TARGET"
	exit 0
fi

# Scheme, host and port; letters that mean something to sed or JSON are in no such address.
origin=$(printf '%s\n' "$URL" | sed -nE 's#^(https?://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]+)?)([/?\#].*)?$#\1#p')
if [ -z "$origin" ]; then
	echo "MINE_STAGE_URL in /etc/mine-stage.conf must be an address such as https://kiosk.example/?mode=kiosk, not $URL. $TARGET stays as it was." >&2
	exit 1
fi
mkdir -p "$(dirname "$TARGET")"
# Never half a file: Chromium would read none of it.
sed "s#http://localhost:8080#$origin#" "$here/policies.json" >"$TARGET.new"
chmod 644 "$TARGET.new"
mv "$TARGET.new" "$TARGET"
