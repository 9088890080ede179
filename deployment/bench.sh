#!/usr/bin/env bash
# Measures Gatewright and Keycloak on this machine, in turn, and prints one table. The machine should have nothing else to do.
# Starts both on a file database of their own, with keys of RSA-2048 and the same Argon2id, and stops what it started.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/deployment/server/prepare.sh"

case " $* " in
  *" --help "*) exec python3 "$root/deployment/load/bench.py" --help ;;
esac
missing=()
for tool in curl openssl python3 unzip; do command -v $tool >/dev/null || missing+=("$tool"); done
if [ ${#missing[@]} != 0 ]; then
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || fail "${missing[*]} must be installed."
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
command -v mvn >/dev/null || fail "there is no Maven. Install Maven 3.8.7 or newer."

locked "$root/target/lock" build_if_changed
locked "$cache/lock" unpack_server
locked "$cache/lock" install_corretto
locked "$cache/lock" install_argon2
libraries=$(find "$corretto_modules" "$argon2_modules" "$wildfly/modules/system/layers/base/org/bouncycastle/bcprov" -name '*.jar' | paste -sd:)
exec python3 "$root/deployment/load/bench.py" --libraries "$libraries" "$@"
