#!/bin/sh
# Makes a Debian 12 machine a Mine Stage kiosk: sudo deploy/linux/install.sh [folder of the build, default dist]
# Run again after an update of the build: it only copies what is new.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
build="${1:-$here/../../dist}"
[ -f "$build/index.html" ] || { echo "No build in $build: run npm run build first." >&2; exit 1; }
[ "$(id -u)" = 0 ] || { echo "Run as root (sudo)." >&2; exit 1; }

apt-get update
apt-get install -y --no-install-recommends cage chromium caddy procps rsync libpam-systemd
systemctl disable --now caddy.service 2>/dev/null || true

id kiosk >/dev/null 2>&1 || useradd --create-home --shell /usr/sbin/nologin --groups video,input,audio kiosk
install -d /opt/mine-stage
# kiosk.json of the site is kept; everything else is the build's.
rsync -a --delete --exclude=/kiosk.json "$build/" /opt/mine-stage/dist/
[ -f /opt/mine-stage/dist/kiosk.json ] || install -m 644 "$build/kiosk.json" /opt/mine-stage/dist/kiosk.json
install -m 755 "$here/kiosk.sh" "$here/policies.sh" /opt/mine-stage/
# What the browser may do; policies.sh puts it in its place at each start of the kiosk, with the address that is set then.
install -m 644 "$here/policies.json" /opt/mine-stage/policies.json
install -m 644 "$here/../caddy/Caddyfile" /opt/mine-stage/Caddyfile
install -m 644 "$here/mine-stage-server.service" "$here/mine-stage-kiosk.service" /etc/systemd/system/
install -d /etc/systemd/system.conf.d
install -m 644 "$here/watchdog.conf" /etc/systemd/system.conf.d/mine-stage.conf
# No login on the screen's other consoles, but only where its administrator has another way in.
if systemctl --quiet is-enabled ssh.service 2>/dev/null || systemctl --quiet is-enabled ssh.socket 2>/dev/null; then
	install -d /etc/systemd/logind.conf.d
	install -m 644 "$here/logind.conf" /etc/systemd/logind.conf.d/mine-stage.conf
else
	echo "ssh is not enabled here, so the consoles of Ctrl+Alt+F2 to F6 keep their login: docs/kiosk.md, Debian with cage." >&2
fi
systemctl daemon-reload
systemctl enable mine-stage-server.service mine-stage-kiosk.service
systemctl set-default graphical.target
echo "Done. Restart the machine: sudo reboot"
