#!/usr/bin/env bash
# Builds Gatewright with every gate and runs every test: first those that need nothing, then those against running servers, with a
# browser, PostgreSQL and other people's service providers. The last line sums up; the exit status is 0 when nothing failed.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/deployment/server/prepare.sh"

usage() {
  cat <<'HELP'
deployment/test.sh [--fast]

  --fast    only the gates and the tests that need no server
HELP
}

packages=(chromium chromium-driver fonts-dejavu-core opensaml-schemas xmlsec1 libxml2-utils postgresql iptables faketime curl openssl python3
  nginx-light apache2 libapache2-mod-auth-cas systemd)

install_packages() {
  if ! command -v apt-get >/dev/null; then echo "No apt-get here: the tests expect ${packages[*]} to be installed."; return; fi
  [ "$(id -u)" = 0 ] || { echo "Not root: the tests expect ${packages[*]} and those of interop/install.sh to be installed."; return; }
  command -v npm >/dev/null || packages+=(nodejs npm)
  export DEBIAN_FRONTEND=noninteractive
  # What is installed must not start by itself: the tests start what they need, on ports of their own
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
    printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d && chmod +x /usr/sbin/policy-rc.d
  fi
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null || fail "the packages of the tests could not be installed."
  "$root/deployment/interop/install.sh" || fail "the packages of the service providers could not be installed."
}

# What an upgrade node by node begins with: a release whose records lack fields that ours have
earlier=3179a4d05140f5077b83d6d47819ac748a5b9652

build_earlier() { # build_earlier FOLDER
  if [ ! -d "$1" ]; then
    mkdir -p "$1.new" && git -C "$root" archive "$earlier" | tar -x -C "$1.new" && mv "$1.new" "$1"
  fi
  (root=$1 && source "$1/deployment/server/prepare.sh" && build_if_changed)
}

sum() { # sum ATTRIBUTE: over the reports of all test classes
  find "$root" -path '*/target/*-reports/TEST-*.xml' -exec grep -ho '<testsuite [^>]*' {} + |
    sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ n += $1 } END { print n + 0 }'
}

fast=no
case ${1:-} in
  '') ;;
  --fast) fast=yes ;;
  --help) usage && exit 0 ;;
  *) fail "there is no option $1. See --help." ;;
esac

started=$SECONDS
find "$root" -type d -path '*/target/*-reports' -prune -exec rm -rf {} +
[ $fast = yes ] || install_packages

cd "$root"
status=0
mvn -B -ntp -fae verify || status=$?
if [ $fast = no ] && [ $status = 0 ]; then
  remember_build
  upgrade=()
  if git -C "$root" cat-file -e "$earlier^{commit}" 2>/dev/null; then
    build_earlier "$root/target/$earlier" || fail "the earlier release could not be built."
    upgrade=(-Dgatewright.excluded=nothing -Dgatewright.earlier="$root/target/$earlier/deployment/run.sh")
  else
    echo "The upgrade from an earlier release is not tested: this is no clone with the whole history."
  fi
  mvn -B -ntp -fae verify -pl .,deployment -DskipITs=false "${upgrade[@]}" || status=$?
fi

tests=$(sum tests) failed=$(($(sum failures) + $(sum errors))) skipped=$(sum skipped)
echo "After $(((SECONDS - started) / 60)) min $(((SECONDS - started) % 60)) s:"
[ $status = 0 ] || [ $failed != 0 ] || echo "The build failed before or beside the tests; see above."
echo "$((tests - failed - skipped)) passed, $failed failed, $skipped skipped"
exit $status
