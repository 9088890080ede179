#!/usr/bin/env bash
# Prints the CLI script that makes a profile and a server group for Gatewright in a WildFly domain: the scripts of a single server, put
# under the profile "gatewright", a copy of "ha". Feed it to jboss-cli.sh, connected to the domain controller.
set -euo pipefail
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../server" && pwd)

in_profile() { # of standalone scripts: subsystems belong to the profile, sockets to the group "ha-sockets"
  sed -E -e '/^(#|$|reload)/d' -e '/deployment-scanner|subsystem=metrics|console-handler|registry=prometheus|health-smallrye/d' -e '/^\/extension=/d' \
    -e 's#^/subsystem=#/profile=gatewright/subsystem=#' \
    -e 's#/socket-binding-group=standard-sockets/#/socket-binding-group=ha-sockets/#' \
    -e 's#^data-source add #data-source add --profile=gatewright #' "$@"
}

echo '/profile=ha:clone(to-profile=gatewright)'
echo '/extension=org.wildfly.extension.micrometer:add'
in_profile "$scripts"/{cluster,server,database-postgresql,caches-cluster,discovery-database}.cli
echo '/server-group=gatewright:add(profile=gatewright,socket-binding-group=ha-sockets)'
