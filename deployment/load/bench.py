"""What bench.sh measures. Each figure is the median of rounds in which the products take turns; what the machine itself could do
is measured in the same run. The results are also kept as JSON in the working folder."""
import argparse, concurrent.futures, json, os, pathlib, platform, shutil, signal, statistics, subprocess, sys, tempfile, time, urllib.request

import scale, sessions

HERE = pathlib.Path(__file__).resolve().parent
RUN = HERE.parent / "run.sh"
TOKEN = "load-test-0123456789abcdefghijklmnopqrstuvwxyz"
ARGON2 = {"memory": 19456, "iterations": 2, "parallelism": 1}
CHEAP = {"memory": 64, "iterations": 1, "parallelism": 1}
ACS = "http://127.0.0.1:9399/acs"


def run(*command, **more):
    return subprocess.run([str(part) for part in command], check=True, text=True, capture_output=True, **more).stdout


def until(true, what, seconds=300):
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            sys.exit("Not within %d s: %s" % (seconds, what))
        time.sleep(0.05)


def resident(pid):
    """Memory of a process in MB."""
    status = pathlib.Path("/proc/%d/status" % pid).read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) // 1024


def heap(pid):
    """Live objects of a JVM in bytes."""
    for _ in range(2):
        run("jcmd", pid, "GC.run")
    return int(run("jcmd", pid, "GC.class_histogram").strip().splitlines()[-1].split()[2])


class Gatewright:
    name, password = "Gatewright", "the-same-for-everybody"

    def __init__(self, work, offset, folder="gatewright"):
        self.data, self.log, self.offset, self.token = work / folder, work / (folder + ".log"), offset, TOKEN
        self.arguments, self.environment = [], {}
        self.base = "http://127.0.0.1:%d" % (8080 + offset)
        self.sso, self.metadata = self.base + "/saml/v2/SSO", self.base + "/saml/v2/metadata"

    def start(self, cost):
        environment = dict(os.environ, GATEWRIGHT_BOOTSTRAP_ADMIN_PASSWORD=TOKEN, GATEWRIGHT_BOOTSTRAP_TOKEN=TOKEN,
                           GATEWRIGHT_ARGON2_MEMORY_KIB=str(cost["memory"]), GATEWRIGHT_ARGON2_ITERATIONS=str(cost["iterations"]), **self.environment)
        self.log.write_text("")
        self.runner = subprocess.Popen([RUN, "--port-offset", str(self.offset), "--data", self.data, *self.arguments], env=environment,
                                       stdout=self.log.open("w"), stderr=subprocess.STDOUT)
        until(lambda: "Ctrl-C stops it" in self.log.read_text() or self.runner.poll() is not None, "Gatewright is ready")
        if self.runner.poll() is not None:
            sys.exit(self.log.read_text())
        self.pid = int((self.data / "server.pid").read_text())

    def seed(self, certificate):
        run("python3", HERE / "gatewright.py", self.base, TOKEN, certificate)

    def cached(self):
        """Entries of all caches."""
        ask = urllib.request.Request(self.base + "/api/v1/cluster", headers={"Authorization": "Bearer " + TOKEN})
        with urllib.request.urlopen(ask) as answer:
            return sum(cache["entries"] for cache in json.load(answer)["caches"])

    def stop(self):
        self.runner.send_signal(signal.SIGTERM)
        # The first server of a build leaves its classes in a file when it goes
        self.runner.wait(300)


class Keycloak:
    name, password = "Keycloak 26.7.3", "pw-{user}"
    base = "http://127.0.0.1:9180/realms/idp/protocol/saml"
    sso, metadata = base, base + "/descriptor"

    def __init__(self, work):
        self.environment = dict(os.environ, WORK=str(work))
        self.work = work

    def start(self, cost):
        options = ["--spi-password-hashing--argon2--%s=%d" % item for item in cost.items()]
        started = run(HERE / "keycloak" / "start.sh", *options, env=self.environment)
        # what start.sh names is the script around it
        self.pid = int(run("pgrep", "-P", started.split("pid=")[1].strip(), "java"))

    def seed(self, certificate):
        """Was done by start.sh."""

    def stop(self):
        run(HERE / "keycloak" / "stop.sh", env=self.environment)


class Bench:
    def __init__(self, options, work, products):
        self.options, self.work, self.products = options, work, products
        self.classes = work / "classes"
        self.results = work / time.strftime("results-%Y%m%d-%H%M%S.jsonl")
        self.key, self.certificate = work / "signing.key", work / "signing.pem"
        self.classes.mkdir(exist_ok=True)
        run("javac", "-nowarn", "-cp", options.libraries, "-d", self.classes, HERE / "Load.java", HERE / "Limits.java")
        if not self.certificate.exists():
            run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-subj", "/CN=bench", "-keyout", self.key,
                "-out", self.certificate)

    def limits(self):
        return json.loads(run("java", "-cp", "%s:%s" % (self.classes, self.options.libraries), "Limits"))

    def load(self, product, case, mode, *more, duration=None, warmup=None, concurrency=None, application="urn:bench:both"):
        command = ["java", "-cp", "%s:%s" % (self.classes, self.options.libraries), "Load", "--label", product.name + " " + case, "--mode", mode, "--sso-url", product.sso,
                   "--metadata", product.metadata, "--password", product.password, "--server-pid", product.pid, "--entity-id", application,
                   "--acs", ACS, "--concurrency", concurrency or self.options.concurrency, "--duration", duration or self.options.duration,
                   "--warmup", self.options.warmup if warmup is None else warmup, *more]
        done = subprocess.run([str(part) for part in command], text=True, capture_output=True)
        line = next((line for line in done.stdout.splitlines() if line.startswith("{")), None)
        if line is None:
            sys.exit("%s %s: %s" % (product.name, case, done.stderr))
        result = json.loads(line)
        with self.results.open("a") as file:
            file.write(line + "\n")
        if done.returncode or result["errors"]:
            print("%s %s: not every answer was right: %s" % (product.name, case, line), file=sys.stderr)
        print(".", end="", flush=True, file=sys.stderr)
        return result

    def case(self, product, case, options=(), **more):
        if case == "login":
            return self.load(product, case, "login", *options, **more)
        if case == "signed request":
            return self.load(product, case, "sso", "--sign-key", self.key, application="urn:bench:signed", **more)
        if case == "encrypted assertion":
            return self.load(product, case, "sso", application="urn:bench:encrypted", **more)
        if case == "metadata":
            return self.load(product, case, "get", "--url", product.metadata, "--expect", "EntityDescriptor", **more)
        return self.load(product, case, "sso", *options, **more)

    def started(self, product):
        """Seconds from the command to the first answer to a sign-on with a password; everything was built and set up before."""
        at = time.monotonic()
        product.start(ARGON2)
        self.load(product, "first sign-on", "login", "--max", "1", "--verify", "0", duration=60, warmup=0, concurrency=1)
        return time.monotonic() - at

    def sessions(self, product, count):
        """Bytes of heap that a session takes; hashing is cheap for once."""
        self.load(product, "sessions", "login", "--max", "2000", "--verify", "0", duration=300, warmup=0)
        before = heap(product.pid)
        self.load(product, "sessions", "login", "--max", str(count), "--verify", "0", duration=600, warmup=0)
        return (heap(product.pid) - before) / count


def soak(bench, minutes):
    """Signs on at 70 % of the highest rate and looks at the server once a minute; what must not grow is flat from the middle on."""
    product = bench.products[0]
    product.start(ARGON2)
    product.seed(bench.certificate)
    highest = bench.case(product, CASES[0], warmup=90)["per_s"]
    rate = int(0.7 * highest)
    print("\n%d minutes at %d of %d sign-ons per second" % (minutes, rate, highest))
    log = product.data / "log" / "server.log"
    errors_before = log.read_text().count(" ERROR ")
    looks = []

    def look():
        status = pathlib.Path("/proc/%d/status" % product.pid).read_text()
        threads = int(next(line for line in status.splitlines() if line.startswith("Threads")).split()[1])
        looks.append((heap(product.pid) / 1e6, product.cached(), threads, resident(product.pid)))
        print("minute %2d: heap %.0f MB, %d entries in caches, %d threads, memory %d MB" % (len(looks) - 1, *looks[-1]), flush=True)
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        load = pool.submit(bench.load, product, "soak", "sso", "--rate", str(rate), duration=60 * minutes)
        while not load.done():
            look()
            concurrent.futures.wait([load], timeout=60)
    look()
    product.stop()
    errors = log.read_text().count(" ERROR ") - errors_before
    late = looks[len(looks) // 2:]
    growth = [100 * (late[-1][i] / late[0][i] - 1) for i in range(4)]
    print("%d sign-ons, %d not right; p99 %.1f ms; from the middle on: heap %+.0f %%, caches %+.0f %%, threads %+.0f %%, memory %+.0f %%; %d errors in the log" % (
        load.result()["ok"], load.result()["errors"], load.result()["ms"]["p99"], *growth, errors))
    return errors == 0 and load.result()["errors"] == 0 and max(growth[:3]) < 10


CASES = ["sign-on with a session", "signed request", "encrypted assertion", "login", "metadata"]


def median(results, *path):
    def value(result):
        for key in path:
            result = result[key]
        return result
    return statistics.median(value(result) for result in results)


def measure(bench):
    products, options, figures = bench.products, bench.options, {}
    for product in products:
        product.start(ARGON2)
        product.seed(bench.certificate)
        product.stop()
    for product in products:
        # twice, as the first one fills the caches of the disk
        bench.started(product), product.stop()
        figures[product.name] = {"start": bench.started(product), "idle": resident(product.pid)}
        if len(products) > 1:
            product.stop()
    if len(products) > 1:
        for product in products:
            product.start(ARGON2)
    rounds = {(product.name, case): [] for product in products for case in CASES}
    for product in products:
        # The compiler of the JVM is busy for minutes
        for case in CASES:
            bench.case(product, case, duration=1, warmup=options.first_warmup * (3 if case == CASES[0] else 1))
    for _ in range(options.rounds):
        for case in CASES:
            for product in products:
                rounds[product.name, case].append(bench.case(product, case))
    for product in products:
        rate = int(median(rounds[product.name, CASES[0]], "per_s") / 2)
        rounds[product.name, "half"] = [bench.load(product, "half the rate", "sso", "--rate", str(rate)) for _ in range(options.rounds)]
        product.stop()
    if options.sessions:
        for product in products:
            product.start(CHEAP)
            figures[product.name]["session"] = bench.sessions(product, options.sessions)
            product.stop()
    return rounds, figures


def table(products, rounds, figures, limits):
    rows = [["", *[product.name for product in products], "the machine's limit"]]

    def row(name, value, limit=""):
        rows.append([name, *[value(product.name) for product in products], limit])
    two = "%.0f (two signatures, the fastest provider)" % (max(limits["rsa_jdk"], limits["rsa_corretto"]) / 2)
    for case in CASES:
        limit = {CASES[0]: two, "login": "%.1f (Argon2id, the fastest library)" % max(limits["argon2_bouncycastle"], limits["argon2_reference"])}.get(case, "")
        row(case + ", per second", lambda name: "%.*f" % (1 if case == "login" else 0, median(rounds[name, case], "per_s")), limit)
        row("  p50 / p95 / p99 ms", lambda name: " / ".join("%.1f" % median(rounds[name, case], "ms", p) for p in ("p50", "p95", "p99")))
        row("  CPU ms each", lambda name: "%.2f" % median(rounds[name, case], "server_cpu_ms_per_op"))
    row("p99 at half of the highest rate, ms", lambda name: "%.1f" % median(rounds[name, "half"], "ms", "p99"))
    row("start to first sign-on, s", lambda name: "%.1f" % figures[name]["start"])
    row("memory after the first sign-on, MB", lambda name: "%d" % figures[name]["idle"])
    if all("session" in figures[product.name] for product in products):
        row("heap for 100,000 sessions, MB", lambda name: "%.0f" % (figures[name]["session"] * 100_000 / 1e6))
    widths = [max(len(line[i]) for line in rows) for i in range(len(rows[0]))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    memory = int(next(line for line in open("/proc/meminfo") if line.startswith("MemTotal")).split()[1]) // 1024 // 1024
    java = subprocess.run(["java", "-version"], text=True, capture_output=True).stderr.splitlines()[0].split('"')[1]
    return "%s, %d cores, %d GiB, %s, Java %s" % (model, os.cpu_count(), memory + 1, platform.system() + " " + platform.release(), java)


def main():
    parser = argparse.ArgumentParser(prog="deployment/bench.sh", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how often each case is measured (3)")
    parser.add_argument("--duration", type=int, default=10, help="seconds of each measurement (10)")
    parser.add_argument("--warmup", type=int, default=5, help="seconds before each that do not count (5)")
    parser.add_argument("--first-warmup", type=int, default=30, help="seconds of each case before the first round, of sign-ons three times as many (30)")
    parser.add_argument("--concurrency", type=int, default=8, help="connections (8)")
    parser.add_argument("--sessions", type=int, default=10000, help="how many sessions are made to see what one takes; 0 leaves it out (10000)")
    parser.add_argument("--soak", type=int, metavar="MINUTES", help="nothing of this, but Gatewright alone for so long at 70 %% of its rate")
    parser.add_argument("--people", type=int, metavar="N", help="nothing of this, but Gatewright alone on a PostgreSQL, with 100 people and then with N, as root or as PostgreSQL's owner")
    parser.add_argument("--applications", type=int, default=5000, metavar="N", help="with --people: how many applications there are then (5000)")
    parser.add_argument("--cluster-sessions", type=int, metavar="N", help="nothing of this, but two nodes of 2 GiB of heap each with N people signed in, of which one is killed and comes back; "
                        "as root or as PostgreSQL's owner. GATEWRIGHT_JAVA_OPTS takes another heap")
    parser.add_argument("--port-offset", type=int, default=400, help="of Gatewright (400); Keycloak is on 9180 and 9190")
    parser.add_argument("--work", type=pathlib.Path, help="where everything goes; what is there is used again")
    parser.add_argument("--only-gatewright", action="store_true", help="leave Keycloak out")
    parser.add_argument("--libraries", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    work = (options.work or pathlib.Path(os.environ.get("TMPDIR", tempfile.gettempdir())) / "gatewright-bench").resolve()
    work.mkdir(parents=True, exist_ok=True)
    for folder in ("gatewright", "second"):
        shutil.rmtree(work / folder, ignore_errors=True)
    products = [Gatewright(work, options.port_offset)] + ([] if options.only_gatewright else [Keycloak(work)])
    if options.cluster_sessions:
        products = [Gatewright(work, options.port_offset), Gatewright(work, options.port_offset + 100, "second")]
    bench = Bench(options, work, products)
    try:
        if options.soak:
            sys.exit(0 if soak(bench, options.soak) else 1)
        if options.people:
            sys.exit(0 if scale.measure(bench, work, TOKEN, ARGON2, options.people, options.applications) else 1)
        if options.cluster_sessions:
            sys.exit(0 if sessions.measure(bench, work, ARGON2, heap, resident, options.cluster_sessions) else 1)
        limits = bench.limits()
        rounds, figures = measure(bench)
    finally:
        for product in products:
            try:
                product.stop()
            except (AttributeError, subprocess.SubprocessError, ProcessLookupError):
                pass
    print(file=sys.stderr)
    print("%s: median of %d rounds of %d s, %d connections\n" % (machine(), options.rounds, options.duration, options.concurrency))
    print(table(products, rounds, figures, limits))
    foreign = max(result["other_cpu_cores"] for results in rounds.values() for result in results)
    if foreign > 0.25:
        print("\nOther processes took up to %.1f cores meanwhile: measure again when the machine is quiet." % foreign)


if __name__ == "__main__":
    main()
