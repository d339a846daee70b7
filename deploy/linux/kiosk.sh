#!/bin/sh
# Keeps one browser with Mine Stage on the screen. Runs inside cage (mine-stage-kiosk.service); the profile is kept, never
# private: a private window forgets everything at its end, and with it everything that works without a network. A page whose
# process has died cannot help itself, and the browser shows its own sad page for ever; one whose script never ends hears
# nobody and stands for ever: then the browser is started anew.
set -u

URL="${MINE_STAGE_URL:-http://localhost:8080/?mode=kiosk}"
PROFILE="${MINE_STAGE_PROFILE:-$HOME/profile}"
BROWSER="${MINE_STAGE_BROWSER:-chromium}"
# A page at a kiosk, and no other, writes down every minute that it lives. Seconds of silence after which it is believed
# that it does not, and seconds from one look to the next. A page that was never heard after its first minutes (SETTLED_S)
# is not judged: its storage may be blocked. HEARD remembers from one start to the next that it was.
SILENT_S="${MINE_STAGE_SILENT_S:-420}"
LISTEN_EVERY_S="${MINE_STAGE_LISTEN_EVERY_S:-10}"
SETTLED_S="${MINE_STAGE_SETTLED_S:-180}"
HEARD="$PROFILE.heard"
case "$URL" in
*[?\&]mode=kiosk*) WRITES=yes ;;
*) WRITES=no ;;
esac
# A browser that ends sooner has not come so far as to show a page.
DIES_WITHIN_S=10

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

# A power cut can leave files on which the browser itself dies at its start. After the first such death it begins with nothing
# but what the page keeps; after the third with a new profile. When it dies even with that, the profile was not to blame, and
# comes back. $1 is how many such deaths there were in a row.
ASIDE="$PROFILE.aside"
lighten_profile() {
	case "$1" in
	1)
		find "$PROFILE" -mindepth 1 -maxdepth 1 ! -name Default -exec rm -rf {} +
		find "$PROFILE/Default" -mindepth 1 -maxdepth 1 ! -name 'Local Storage' ! -name IndexedDB \
			! -name 'Service Worker' ! -name WebStorage ! -name Preferences -exec rm -rf {} +
		;;
	3)
		rm -rf "$ASIDE"
		mv "$PROFILE" "$ASIDE"
		;;
	4)
		# Only where it could be put aside: it must never go without coming back.
		[ -d "$ASIDE" ] || return 0
		rm -rf "$PROFILE"
		mv "$ASIDE" "$PROFILE"
		;;
	esac
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

# When the page wrote last; nothing where it never did.
last_written() {
	find "$PROFILE/Default/Local Storage" -type f -printf '%T@\n' 2>/dev/null | sort -n | tail -n 1
}

# Counts the seconds of silence of a page that has been heard.
listen() {
	now=$(last_written)
	if [ "$now" != "$written" ]; then
		written=$now
		silent=0
		[ "$age" -gt "$SETTLED_S" ] && : >"$HEARD"
	elif [ -e "$HEARD" ]; then
		silent=$((silent + LISTEN_EVERY_S))
	fi
}

# Ends the browser $1 when its page has died, or lives but has fallen silent. Looked at every second, and a death believed
# at the second look. A browser that starts has half a minute to show a page.
watch_page() {
	missed=0
	most=30
	age=0
	silent=0
	written=$(last_written)
	while kill -0 "$1" 2>/dev/null && [ "$missed" -lt "$most" ] && [ "$silent" -lt "$SILENT_S" ]; do
		sleep 1
		age=$((age + 1))
		if page_lives; then
			missed=0
			most=2
		else
			missed=$((missed + 1))
		fi
		[ "$WRITES" = yes ] && [ $((age % LISTEN_EVERY_S)) -eq 0 ] && listen
	done
	# Silence for another reason than the page's is believed once only.
	[ "$silent" -lt "$SILENT_S" ] || rm -f "$HEARD"
	kill "$1" 2>/dev/null && sleep 5 && kill -KILL "$1" 2>/dev/null
}

browser=
trap 'kill "$browser" 2>/dev/null; exit 0' INT TERM
failures=0
deaths=0
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
	lived=$(($(date +%s) - started_at))
	if [ "$lived" -lt 60 ]; then
		[ "$failures" -lt 6 ] && failures=$((failures + 1))
	else
		failures=1
	fi
	if [ "$lived" -lt "$DIES_WITHIN_S" ]; then
		deaths=$((deaths + 1))
		lighten_profile "$deaths"
	else
		deaths=0
	fi
	sleep $((failures * 6 - 5))
done
