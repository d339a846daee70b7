#!/bin/sh
# Keeps one browser with Mine Stage on the screen. Runs inside cage (mine-stage-kiosk.service); the profile is kept, never
# private: a private window forgets everything at its end, and with it everything that works without a network.
set -u

URL="${MINE_STAGE_URL:-http://localhost:8080/?mode=kiosk}"
PROFILE="${MINE_STAGE_PROFILE:-$HOME/profile}"
BROWSER="${MINE_STAGE_BROWSER:-chromium}"

# A profile that a power cut left "crashed" would greet visitors with a bubble.
repair_profile() {
	preferences="$PROFILE/Default/Preferences"
	[ -f "$preferences" ] || return 0
	sed -i 's/"exit_type":"[^"]*"/"exit_type":"Normal"/; s/"exited_cleanly":false/"exited_cleanly":true/' "$preferences"
}

# The lock of a browser that was killed points to nobody.
forget_locks() {
	rm -f "$PROFILE/SingletonLock" "$PROFILE/SingletonCookie" "$PROFILE/SingletonSocket"
}

started_at=0
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
		--disable-features=Translate,OverscrollHistoryNavigation \
		--overscroll-history-navigation=0 \
		--disable-pinch \
		--autoplay-policy=no-user-gesture-required \
		--password-store=basic \
		--check-for-update-interval=31536000 \
		--ozone-platform=wayland \
		${MINE_STAGE_EXTRA:-} \
		"$URL"
	[ "${MINE_STAGE_ONCE:-}" = 1 ] && exit 0
	# A browser that ends at once, again and again, is given more and more time: at most half a minute.
	if [ $(($(date +%s) - started_at)) -lt 60 ]; then
		failures=$((failures + 1))
		[ "$failures" -gt 5 ] && failures=5
	else
		failures=0
	fi
	sleep $((1 + failures * 6))
done
