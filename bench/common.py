"""What the benches share: the programs, made blogs, a running server, and how a figure is taken."""

import gzip
import http.client
import os
import re
import shutil
import statistics
import subprocess
import sys
import time

sys.dont_write_bytecode = True

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROFILE = os.environ.get("BENCH_PROFILE", "release")
PROGRAMS = os.path.join(os.environ.get("CARGO_TARGET_DIR", os.path.join(ROOT, "target")), PROFILE)
WORK = os.environ.get("BENCH_WORK", os.path.join(ROOT, "target", "bench"))
TINY = "--tiny" in sys.argv
# A cookie that claims a view of one's own: the page is made afresh and not kept.
UNCACHED = {"Cookie": "relais_visitor=x"}


def program(name):
    """The path of one of our programs, or a word on how to get it."""
    path = os.path.join(PROGRAMS, name)
    if not os.path.exists(path):
        flag = " --release" if PROFILE == "release" else ""
        sys.exit(f"{path} is missing: cargo build{flag} -p relais -p blogmaker -p bare")
    return path


def say(text):
    print(text, flush=True)


def heading(name):
    """What ran, how the program was built, and how busy the machine was."""
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    say(f"{name}: {PROFILE} build, load average before {load}")


def footing():
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    say(f"  load average after {load}")


def folder(name):
    """An empty folder for one bench."""
    path = os.path.join(WORK, name)
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(path)
    return path


def make_blog(path, articles, comments, host):
    """Writes a made backup, unless the same one is there."""
    if not os.path.exists(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        part = path + ".part"
        subprocess.run(
            [program("blogmaker"), "--lean", "--articles", str(articles), "--comments", str(comments), "--host", host, part],
            check=True, stdout=subprocess.DEVNULL)
        os.rename(part, path)
    return path


def run_measured(command, log):
    """Runs to the end: wall seconds, CPU seconds, peak resident MiB."""
    with open(log, "w") as out:
        start = time.monotonic()
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{command[0]} ended with {child.returncode}: see {log}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def import_blog(backup, host, data):
    return run_measured([program("relais"), "import", backup, "--site", host, "--data", data, "--no-fetch"], data + ".import.log")


class Server:
    """`relais serve` on a free port of the loopback, with these flags too, ended by its own process id."""

    def __init__(self, data, flags=()):
        self.log = open(data + ".serve.log", "w")
        start = time.monotonic()
        self.process = subprocess.Popen(
            [program("relais"), "serve", "--listen", "127.0.0.1:0", "--private-listen", "none", "--data", data, *flags],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        line = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        if not found:
            self.stop()
            sys.exit(f"the server did not say where it is: {line!r}; see {self.log.name}")
        self.port = int(found.group(1))
        self.told_after = time.monotonic() - start
        self.started = start

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def client(self, host):
        return Client(self.port, host)

    def port_only(self):
        """What another process needs to ask it."""
        return Port(self.port)


class Port:
    """The port of a server that somebody else ends."""

    def __init__(self, port):
        self.port = port

    def client(self, host):
        return Client(self.port, host)


class Postgres:
    """Databases on a server that is there already: a new one each time, dropped at the end. Asks `psql`."""

    def __init__(self, url):
        self.url, self.made = url, []

    def run(self, statement):
        subprocess.run(["psql", "-q", "-v", "ON_ERROR_STOP=1", self.url, "-c", statement], check=True)

    def fresh(self):
        """The flags of a program on an empty database."""
        name = f"relais_bench_{os.getpid()}_{len(self.made)}"
        self.run(f"CREATE DATABASE {name}")
        self.made.append(name)
        return ["--database-url", f"{self.url.rsplit('/', 1)[0]}/{name}"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for name in self.made:
            self.run(f"DROP DATABASE {name} WITH (FORCE)")


class Client:
    """One connection, used again and again."""

    def __init__(self, port, host):
        self.host = host
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def get(self, path, headers=None, packed=False):
        """Milliseconds to the last byte, and the body as it came."""
        headers = {"Host": self.host, "Accept-Encoding": "gzip" if packed else "identity", **(headers or {})}
        start = time.perf_counter()
        self.connection.request("GET", path, headers=headers)
        answer = self.connection.getresponse()
        body = answer.read()
        took = (time.perf_counter() - start) * 1000
        if answer.status != 200:
            sys.exit(f"{self.host}{path} answered {answer.status}")
        return took, body

    def articles(self):
        """The addresses of the articles on the home page."""
        body = self.get("/")[1].decode()
        found = re.findall(r'href="(?:https?://[^/"]+)?(/\d{4}/\d\d/[^"#?]+\.html)"', body)
        return list(dict.fromkeys(found))


def percentile(values, part):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def spread(values):
    return f"p50 {statistics.median(values):.2f} ms, p99 {percentile(values, 0.99):.2f} ms"


def status_mib(pid, field):
    """A memory field of /proc/PID/status, such as VmRSS, in MiB."""
    with open(f"/proc/{pid}/status") as lines:
        for line in lines:
            if line.startswith(field + ":"):
                return int(line.split()[1]) / 1024
    return 0.0


def cpu_seconds(pids):
    """CPU seconds that these processes have used."""
    ticks = 0
    for pid in pids:
        with open(f"/proc/{pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def unpacked(body):
    return gzip.decompress(body)
