#!/bin/sh
# Keeps one browser with Mine Stage on the screen. Runs inside cage (mine-stage-kiosk.service); the profile is kept, never
# private: a private window forgets everything at its end, and with it everything that works without a network. A page whose
# process has died cannot help itself, and the browser shows its own sad page for ever: then the browser is started anew.
set -u

URL="${MINE_STAGE_URL:-http://localhost:8080/?mode=kiosk}"
PROFILE="${MINE_STAGE_PROFILE:-$HOME/profile}"
BROWSER="${MINE_STAGE_BROWSER:-chromium}"

# A profile that a power cut left "crashed" would greet visitors with a bubble. A store whose first file was cut off is
# never opened again by Chromium, nor can the page delete it: it goes, and what was counted with it.
repair_profile() {
	for first in "$PROFILE/Default/IndexedDB/"*/CURRENT; do
		[ -f "$first" ] || continue
		grep -Eqx 'MANIFEST-[0-9]+' "$first" || rm -rf "${first%/CURRENT}"
	done
	preferences="$PROFILE/Default/Preferences"
	[ -f "$preferences" ] || return 0
	sed -i 's/"exit_type":"[^"]*"/"exit_type":"Normal"/; s/"exited_cleanly":false/"exited_cleanly":true/' "$preferences"
}

# The lock of a browser that was killed points to nobody.
forget_locks() {
	rm -f "$PROFILE/SingletonLock" "$PROFILE/SingletonCookie" "$PROFILE/SingletonSocket"
}

# Chromium has processes for pages; with at most one of them (--renderer-process-limit), which the worker shares with the
# page, there is no page where there is none.
page_lives() {
	pgrep -f -- "--type=renderer.*--user-data-dir=$PROFILE" >/dev/null
}

# Ends the browser $1 when its page has died: looked at every second, and believed at the second look. A browser that
# starts has half a minute to show one.
watch_page() {
	missed=0
	most=30
	while kill -0 "$1" 2>/dev/null && [ "$missed" -lt "$most" ]; do
		sleep 1
		if page_lives; then
			missed=0
			most=2
		else
			missed=$((missed + 1))
		fi
	done
	kill "$1" 2>/dev/null && sleep 5 && kill -KILL "$1" 2>/dev/null
}

browser=
trap 'kill "$browser" 2>/dev/null; exit 0' INT TERM
failures=0
while :; do
	mkdir -p "$PROFILE"
	repair_profile
	forget_locks
	started_at=$(date +%s)
	"$BROWSER" \
		--user-data-dir="$PROFILE" \
		--kiosk \
		--no-first-run \
		--no-default-browser-check \
		--noerrdialogs \
		--hide-crash-restore-bubble \
		--disable-session-crashed-bubble \
		--disable-component-update \
		--disable-background-networking \
		--disable-sync \
		--disable-translate \
		--disable-features=Translate,OverscrollHistoryNavigation,SpareRendererForSitePerProcess \
		--disable-extensions \
		--renderer-process-limit=1 \
		--overscroll-history-navigation=0 \
		--disable-pinch \
		--autoplay-policy=no-user-gesture-required \
		--password-store=basic \
		--check-for-update-interval=31536000 \
		--ozone-platform=wayland \
		${MINE_STAGE_EXTRA:-} \
		"$URL" &
	browser=$!
	watch_page "$browser" &
	watch=$!
	wait "$browser"
	kill "$watch" 2>/dev/null
	[ "${MINE_STAGE_ONCE:-}" = 1 ] && exit 0
	# What ends at once, again and again, is given more and more time: at most half a minute.
	if [ $(($(date +%s) - started_at)) -lt 60 ]; then
		[ "$failures" -lt 6 ] && failures=$((failures + 1))
	else
		failures=1
	fi
	sleep $((failures * 6 - 5))
done
