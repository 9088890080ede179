"""What bench.sh --cluster-sessions measures: two nodes with many people signed in. A few hundred real sign-ons are copied row by row where
the sessions of a cluster rest in the database, each with entries of its own in the index, as if each were another person's."""
import concurrent.futures, os, subprocess, sys, time

import scale

URL = "http://id.example.com"
MODELS = 200
BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36"

# Ids are 43 characters in Base64url, those of people 36. A key of the index is a hash of what is not in the entry, so any other one will do
COPY = """
create function random_id(text) returns text language sql immutable as
  $$ select translate(encode(sha256(convert_to($1, 'UTF8')), 'base64'), '+/=', '-_') $$;
create function put(bytea, text, text) returns bytea language sql immutable as
  $$ select overlay($1 placing convert_to($3, 'UTF8') from position(convert_to($2, 'UTF8') in $1)) $$;
create temp table models as
  select row_number() over (order by s.id) - 1 as number, s.id, s.written, s.ends_at, u.id as user_id
  from kept_entries s join users u on position(convert_to(u.id, 'UTF8') in s.written) > 0 where s.cache = 'sessions' and u.user_name like 'u%%';
create temp table model_index as
  select m.number, i.id, i.written, i.ends_at from models m join kept_entries i on position(convert_to(m.id, 'UTF8') in i.written) > 0 where i.cache = 'session-index';
analyze models, model_index;
create temp table copies as
  select n, n %% (select count(*) from models) as number, random_id('session' || n) as id, to_hex(4026531840 + n) as person from generate_series(1, %(copies)d) n;
drop index kept_entries_end;
insert into kept_entries select 'sessions', c.id, put(put(m.written, m.id, c.id), m.user_id, c.person || substr(m.user_id, 9)), m.ends_at
  from copies c join models m using (number);
insert into kept_entries select 'session-index', random_id(i.id || c.n), put(i.written, m.id, c.id), i.ends_at
  from copies c join models m using (number) join model_index i using (number);
create index kept_entries_end on kept_entries (ends_at);
drop function random_id;
drop function put;
"""


class Nodes:
    """Two nodes on this machine, each with its own folder, ports and heap."""

    def __init__(self, first, second, url, environment, cost):
        self.all, self.cost = [first, second], cost
        for name, node in zip("ab", self.all):
            node.arguments = ["--cluster", "bench", "--node", name, "--public-url", URL, "--database-url", url]
            node.environment = environment

    def start(self):
        """Both at once; returns how long each took."""
        def timed(node):
            at = time.monotonic()
            node.start(self.cost)
            return time.monotonic() - at
        with concurrent.futures.ThreadPoolExecutor(len(self.all)) as pool:
            return list(pool.map(timed, self.all))

    def stop(self):
        for node in self.all:
            node.stop()


def entries(node, name):
    caches = scale.api(node.base, node.token, "GET", "/cluster")["caches"]
    return next(cache["entries"] for cache in caches if cache["name"] == name)


def restored(nodes, wanted, seconds=1800):
    """Seconds until each node holds as many entries of each cache as that."""
    begun, took = time.monotonic(), {}
    while len(took) < len(nodes):
        if time.monotonic() - begun > seconds:
            sys.exit("Not within %d s: %s" % (seconds, [[(name, entries(node, name)) for name in wanted] for node in nodes]))
        for node in nodes:
            if node not in took and all(entries(node, name) >= count for name, count in wanted.items()):
                took[node] = time.monotonic() - begun
        time.sleep(0.5)
    return [took[node] for node in nodes]


def complaints(node):
    log = (node.data / "log" / "server.log").read_text() + (node.data / "log" / "console.log").read_text()
    return [line for line in log.splitlines() if " ERROR " in line or "java.lang.OutOfMemoryError" in line]


def measure(bench, work, cost, heap, resident, count):
    first, second = bench.products
    postgres = scale.Postgres(work / "postgres", 5400 + first.offset)
    postgres.start()
    key = work / "cluster.key"
    key.touch(mode=0o600)
    key.write_text(subprocess.run(["openssl", "rand", "-base64", "32"], check=True, text=True, capture_output=True).stdout)
    nodes = Nodes(first, second, postgres.url, {
        "GATEWRIGHT_DATABASE_USER": "gatewright", "GATEWRIGHT_DATABASE_PASSWORD": "gatewright", "GATEWRIGHT_MASTER_KEY_FILE": str(key),
        "GATEWRIGHT_JAVA_OPTS": os.environ.get("GATEWRIGHT_JAVA_OPTS", "-Xms2g -Xmx2g")}, cost)
    browser = ["--public-url", URL + "/", "--user-agent", BROWSER]
    load = lambda node, mode, *more, **how: bench.load(node, "%s %s" % (node.arguments[3], mode), mode, *browser, *more, **how)

    def say(text, *values):
        print(text % values, flush=True)

    def rate(which, *more, **how):
        with concurrent.futures.ThreadPoolExecutor(len(which)) as pool:
            return list(pool.map(lambda node: load(node, "sso", "--sessions", "50", *more, **how), which))

    def report(title, results):
        say("%-44s %7.0f per second, p99 %s ms, %d not right", title, sum(result["per_s"] for result in results),
            " / ".join("%.1f" % result["ms"]["p99"] for result in results), sum(result["errors"] for result in results))

    def look(title):
        for node in nodes.all:
            say("%-30s node %s: %d sessions, %d entries of the index, live heap %.0f MB, memory of the process %d MB", title, node.arguments[3],
                entries(node, "sessions"), entries(node, "session-index"), heap(node.pid) / 1e6, resident(node.pid))

    try:
        nodes.start()
        first.seed(bench.certificate)
        look("empty")
        load(first, "login", "--max", str(MODELS), "--verify", "0", duration=300, warmup=0)
        nodes.stop()
        begun = time.monotonic()
        postgres.sql("gatewright", COPY % {"copies": count - MODELS})
        postgres.sql("gatewright", "vacuum analyze kept_entries")
        wanted = {name: int(number) for name, number in (
            line.split("|") for line in postgres.sql("gatewright", "select cache, count(*) from kept_entries group by cache").split())}
        average = postgres.sql("gatewright", "select round(avg(length(written))) from kept_entries where cache = 'sessions'").strip()
        say("filled in %d s: %s, a session of %s bytes", time.monotonic() - begun, wanted, average)

        begun = time.monotonic()
        took = nodes.start()
        say("ready after %s s", " / ".join("%.1f" % seconds for seconds in took))
        restored(nodes.all, wanted)
        say("everybody's session on both nodes %.0f s after their start", time.monotonic() - begun)
        look("restored")
        report("sign-ons with a session at one node", rate([first], warmup=30))
        report("sign-ons with a session at both", rate(nodes.all, warmup=30))
        begun = time.monotonic()
        listed = scale.api(first.base, first.token, "GET", "/sessions?limit=50")
        say("the list of sessions: %.1f s, %d of %d", time.monotonic() - begun, len(listed["items"]), listed["total"])
        signed_in = load(first, "login", "--max", "300", "--verify", "20", duration=60, warmup=0)
        say("%d new sign-ins, %d not right", signed_in["ok"], signed_in["errors"])
        look("after that")

        with concurrent.futures.ThreadPoolExecutor(1) as pool:
            going_on = pool.submit(lambda: load(first, "sso", "--sessions", "5", "--rate", "100", duration=180, warmup=5))
            time.sleep(15)
            os.kill(second.pid, 9)
            second.runner.wait(60)
            begun = time.monotonic()
            second.start(cost)
            say("a node that was killed is ready again after %.1f s", time.monotonic() - begun)
            restored([second], wanted)
            say("and has everybody's session after %.0f s", time.monotonic() - begun)
            report("meanwhile at the other one, 100 asked for", [going_on.result()])
        look("after a kill")
        report("sign-ons with a session at both", rate(nodes.all, warmup=10))
        complained = [line for node in nodes.all for line in complaints(node)]
        say("%d errors in the logs", len(complained))
        print("\n".join(complained[:10]))
        return not complained
    finally:
        try:
            nodes.stop()
        finally:
            postgres.stop()
