#!/usr/bin/env bash
# Puts what authors of plugins download into this machine's Maven repository: the contract with sources and Javadoc, the parent of plugins and what it
# copies into them, the testkit, the archetype. They name each other and nothing else of this repository.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/deployment/server/prepare.sh"

usage() {
  cat <<'HELP'
deployment/install-plugin-artifacts.sh [folder]

  folder    a Maven repository to put them into (the one that Maven uses)
HELP
}

case ${1:-} in
  --help) usage && exit 0 ;;
  -*) fail "there is no option $1. See --help." ;;
esac
[ -z "$packed" ] || fail "this is an unpacked archive without sources."
command -v mvn >/dev/null || fail "there is no Maven. Install Maven 3.8.7 or newer."

modules=plugins-spi,plugins-base,plugins-testkit,plugins-parent,plugins-archetype
maven -Dquick -Dmaven.test.skip -Ppublish -pl $modules ${1:+-Dmaven.repo.local="$(mkdir -p "$1" && cd "$1" && pwd)"} install ||
  fail "the artifacts could not be installed; the messages are above."
echo "Installed version $(property version.plugins-spi), for version $(property spi.version) of the contract."
