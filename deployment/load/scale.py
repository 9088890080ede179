"""What bench.sh --people measures: whether sign-ons stay as fast, and lists fast enough, when there are many people and applications.
Everything is on a PostgreSQL of its own. The first 1,000 people and what belongs to them are made by the API and then copied row by row."""
import html, http.cookiejar, json, os, pathlib, re, shutil, statistics, subprocess, time, urllib.parse, urllib.request

SMALL = {"people": 100, "applications": 5}
LISTS = ["home", "organizations/list", "organizations/list?q=77", "people/list", "people/list?q={name}", "people/list?q=last", "people/list?page=50", "people/list?sort=lastLoginAt",
         "organizations/people?id={organization}", "projects/list", "projects/authorizations?id={project}", "applications/list", "applications/list?q=bench+49",
         "authorizations/list", "sessions/list", "activity/list", "activity/list?q={name}", "search?q={name}"]
SSO, LOGIN = "sign-on with a session", "login"


class Postgres:
    def __init__(self, folder, port):
        self.folder, self.port = folder, port
        self.binaries = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))

    def tool(self, *command, **more):
        # refuses to run as root
        user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        return subprocess.run([*user, self.binaries / command[0], *map(str, command[1:])], check=True, text=True, capture_output=True, cwd="/", **more).stdout

    def start(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
        self.tool("initdb", "-D", self.folder / "data", "-U", "gatewright", "--auth=trust", "-E", "UTF8", "--no-sync")
        settings = {"port": self.port, "listen_addresses": "127.0.0.1", "unix_socket_directories": self.folder, "shared_buffers": "1GB",
                    "maintenance_work_mem": "512MB", "max_wal_size": "8GB", "random_page_cost": "1.1"}
        self.tool("pg_ctl", "-D", self.folder / "data", "-l", self.folder / "log", "-w", "-o",
                  " ".join("-c %s=%s" % item for item in settings.items()), "start")
        self.sql("postgres", "create database gatewright")
        self.url = "jdbc:postgresql://127.0.0.1:%d/gatewright" % self.port

    def stop(self):
        self.tool("pg_ctl", "-D", self.folder / "data", "-m", "fast", "-w", "stop")

    def sql(self, database, text):
        return self.tool("psql", "-h", "127.0.0.1", "-p", self.port, "-U", "gatewright", "-d", database, "-v", "ON_ERROR_STOP=1", "-qtA", "-f", "-", input=text)

    def fill(self, people, applications):
        """As many as that, an authorization and an audit record for each person. Half of the people and applications are in one place."""
        self.sql("gatewright", FILL % {"people": people, "applications": applications})
        self.sql("gatewright", "vacuum analyze")


# The copies' ids begin with f, those of UUIDv7 with 0. Nothing but foreign keys is left out.
FILL = """
set session_replication_role = replica;
create function copy_id(id text, n bigint) returns text language sql immutable as $$ select to_hex(4026531840 + n) || substr(id, 9) $$;
insert into organizations select (jsonb_populate_record(o, jsonb_build_object('id', copy_id(o.id, n), 'name', 'Organization ' || n, 'name_folded', 'organization ' || n))).*
  from organizations o, generate_series(1, 999) n where o.name = 'Bench';
insert into projects select (jsonb_populate_record(p, jsonb_build_object('id', copy_id(p.id, n), 'organization_id', copy_id(p.organization_id, n)))).*
  from projects p, generate_series(1, 999) n where p.name = 'Bench';
insert into users (id, organization_id, user_name, user_name_folded, login_key, email, given_name, family_name, display_name, language, fields, state, version, created_at, changed_at)
  select copy_id(u.id, n), case n %% 2 when 0 then u.organization_id else copy_id(u.organization_id, 1 + n %% 999) end, 'u' || n, 'u' || n, 'u' || n, 'u' || n || '@example.com',
    'First' || n, 'Last' || n, 'First' || n || ' Last' || n, u.language, u.fields, u.state, u.version, u.created_at, u.changed_at
  from users u, generate_series(1001, %(people)d) n where u.user_name = 'u0001';
insert into passwords select copy_id(w.user_id, n), w.hash, w.changed_at
  from passwords w join users u on u.id = w.user_id, generate_series(1001, %(people)d) n where u.user_name = 'u0001';
insert into authorizations (id, project_id, organization_id, user_id, state, version, created_at, changed_at)
  select copy_id(a.id, n), a.project_id, a.organization_id, copy_id(a.user_id, n), a.state, a.version, a.created_at, a.changed_at
  from authorizations a, generate_series(1001, %(people)d) n;
insert into authorization_roles select copy_id(r.authorization_id, n), r.project_id, r.role_key from authorization_roles r, generate_series(1001, %(people)d) n;
insert into applications (id, project_id, name, name_folded, alias, protocol, identifier, identifier_hash, share_key, template, settings, secrets, metadata_url, state, version, created_at, changed_at)
  select copy_id(a.id, n), case n %% 2 when 0 then a.project_id else copy_id(a.project_id, 1 + n %% 999) end, 'Bench ' || n, 'bench ' || n, a.alias || '-' || n, a.protocol,
    'urn:bench:' || n, encode(sha256(convert_to('urn:bench:' || n, 'UTF8')), 'hex'), a.share_key, a.template, replace(a.settings, 'urn:bench:1', 'urn:bench:' || n), a.secrets,
    a.metadata_url, a.state, a.version, a.created_at, a.changed_at
  from applications a, generate_series(6, %(applications)d) n where a.identifier = 'urn:bench:1';
insert into application_mappers select copy_id(m.application_id, n), m.position, m.factory, m.required, m.settings, m.secrets
  from application_mappers m join applications a on a.id = m.application_id, generate_series(6, %(applications)d) n where a.identifier = 'urn:bench:1';
insert into audit_records (sequence, id, at, action, outcome, actor_id, actor_name, target_type, target_id, target_name, organization_id, project_id, application_id,
    user_id, address, reference, reason, details, hash)
  select h.sequence + n, copy_id(r.id, n), r.at, r.action, r.outcome, r.actor_id, 'u' || n, r.target_type, r.target_id, r.target_name, r.organization_id, r.project_id, r.application_id,
    r.user_id, r.address, r.reference, r.reason, r.details, r.hash
  from (select * from audit_records where action = 'sign-on.granted' order by sequence limit 1) r, audit_head h, generate_series(1, %(people)d) n;
update audit_head set sequence = (select max(sequence) from audit_records);
drop function copy_id;
"""


class Console:
    """An administrator's browser."""

    def __init__(self, base, password):
        self.base = base
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        page = self.get("/console/home")
        action, form = re.search(r'<form class="form" method="post" action="([^"]*)">(.*?)</form>', page, re.DOTALL).groups()
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', form))
        with self.browser.open(urllib.parse.urljoin(base, html.unescape(action)), urllib.parse.urlencode({**hidden, "username": "admin", "password": password}).encode()) as answer:
            if "/console/" not in answer.url:
                raise SystemExit("The administrator could not sign in; he is at " + answer.url)

    def get(self, path):
        with self.browser.open(self.base + path) as answer:
            return answer.read().decode()

    def times(self, path, often=15):
        """Milliseconds of each, without the first ones."""
        times = []
        for _ in range(often + 5):
            at = time.perf_counter()
            self.get(path)
            times.append(1000 * (time.perf_counter() - at))
        return sorted(times[5:])


def api(base, token, method, path, body=None):
    ask = urllib.request.Request(base + "/api/v1" + path, json.dumps(body).encode() if body else None,
                                 {"Content-Type": "application/json", "Authorization": "Bearer " + token}, method=method)
    with urllib.request.urlopen(ask) as answer:
        return json.load(answer)


def seed(base, token):
    """Five applications, and a role that the first person has; what the copies are made of. Returns the ids of organization and project."""
    here = lambda *call: api(base, token, *call)
    organization = here("GET", "/organizations?q=Bench")["items"][0]["id"]
    project = here("GET", "/organizations/%s/projects" % organization)["items"][0]["id"]
    for n in range(1, 6):
        here("POST", "/projects/%s/applications" % project, {
            "name": "Bench %d" % n, "protocol": "saml", "mappers": [], "settings": {}, "metadataXml": '''<md:EntityDescriptor
            xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="urn:bench:%d"><md:SPSSODescriptor WantAssertionsSigned="true"
            protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:AssertionConsumerService index="0" isDefault="true"
            Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="http://127.0.0.1:9399/acs"/></md:SPSSODescriptor></md:EntityDescriptor>''' % n})
    here("POST", "/projects/%s/roles" % project, {"key": "user", "displayName": "User"})
    person = here("GET", "/organizations/%s/users?q=u0001" % organization)["items"][0]["id"]
    here("POST", "/projects/%s/authorizations" % project, {"userId": person, "roles": ["user"]})
    return organization, project


def measure(bench, work, token, argon2, people, applications):
    product, rounds = bench.products[0], bench.options.rounds
    postgres = Postgres(work / "postgres", 5400 + product.offset)
    postgres.start()
    product.arguments = ["--database-url", postgres.url]
    product.environment = {"GATEWRIGHT_DATABASE_USER": "gatewright", "GATEWRIGHT_DATABASE_PASSWORD": "gatewright", "GATEWRIGHT_JAVA_OPTS": "-Xms512m -Xmx2g"}

    def rates(people, applications, warmup, rounds=rounds):
        def one(case, **more):
            return bench.case(product, case, warmup=warmup, options=["--users", people, "--applications", applications, "--sessions", 100],
                              application="urn:bench:%d", **more)["per_s"]
        return {case: statistics.median(one(case) for _ in range(rounds)) for case in (SSO, LOGIN)}
    try:
        product.start(argon2)
        product.seed(bench.certificate)
        organization, project = seed(product.base, token)
        rates(**SMALL, warmup=2 * bench.options.first_warmup, rounds=1)
        small = rates(**SMALL, warmup=bench.options.warmup)
        product.stop()
        begun = time.monotonic()
        postgres.fill(people, applications)
        print("\nThe database was filled in %d s" % (time.monotonic() - begun), flush=True)
        product.start(argon2)
        rates(people, applications, warmup=2 * bench.options.first_warmup, rounds=1)
        large = rates(people, applications, warmup=bench.options.warmup)
        print("\nper second              %9s people, %5s applications | %9s people, %5s applications" % (*SMALL.values(), people, applications))
        for case in (SSO, LOGIN):
            print("%-23s %31.1f | %31.1f (%+.0f %%)" % (case, small[case], large[case], 100 * (large[case] / small[case] - 1)))
        console, slow = Console(product.base, token), []
        print("\nPages of the console, ms: median, highest of 15")
        for path in LISTS:
            times = console.times("/console/" + path.format(name="u%d" % (people - 7), organization=organization, project=project))
            print("%7.0f %7.0f  %s" % (times[7], times[-1], path), flush=True)
            slow += [path] if times[7] > 300 else []
        return not slow and all(large[case] > 0.9 * small[case] for case in small)
    finally:
        try:
            product.stop()
        finally:
            postgres.stop()
