"""Runs programs side by side and measures them: wall time, peak memory, exit status."""
import os, signal, statistics, subprocess, sys, time

CORES = sorted(os.sched_getaffinity(0))


class Run:
    """One run of one program."""

    def __init__(self, seconds, mib, status, words):
        self.seconds, self.mib, self.status, self.words = seconds, mib, status, words


class Contender:
    """A program in a race. `prepare` runs before each run, outside the clock."""

    def __init__(self, name, command, cores=1, rounds=99, env=None, prepare=None, count=1):
        self.name, self.command, self.cores, self.rounds = name, command, cores, rounds
        self.env, self.prepare, self.count = env or {}, prepare, count
        self.runs, self.trouble = [], None

    def times(self):
        """Milliseconds for one item, a number for each run."""
        return [run.seconds * 1e3 / self.count for run in self.runs]

    def median(self):
        return statistics.median(self.times()) if self.runs else None

    def peak(self):
        return statistics.median([run.mib for run in self.runs]) if self.runs else None


def run(command, cores=1, env=None, timeout=600, log=None):
    """Runs a command on the first `cores` cores that we may use.

    The affinity is our own while the child starts, so that nothing stands between it and the clock
    (as `taskset -c` does, without its process). Memory is the kernel's ru_maxrss of the child and
    its descendants, the largest of them; a child starts with our own peak (about 12 MiB), so
    nothing less is ever shown.
    """
    with open(log or os.devnull, "wb") as words:
        os.sched_setaffinity(0, CORES[:cores])
        try:
            began = time.perf_counter()
            child = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=words, stderr=words,
                env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **(env or {})},
                start_new_session=True)
            signal.signal(signal.SIGALRM, lambda *_: os.killpg(child.pid, signal.SIGKILL))
            signal.setitimer(signal.ITIMER_REAL, timeout)
            _, status, usage = os.wait4(child.pid, 0)
            seconds = time.perf_counter() - began
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            os.sched_setaffinity(0, CORES)
    child.returncode = os.waitstatus_to_exitcode(status)
    text = ""
    if log:
        text = ends(log)
    return Run(seconds, usage.ru_maxrss / 1024, child.returncode, text)


def ends(log, most=1 << 16):
    """The beginning and the end of what was said: some say 50 MB."""
    with open(log, "rb") as words:
        head = words.read(most)
        words.seek(max(most, os.path.getsize(log) - most))
        return (head + words.read()).decode("utf-8", "replace")


def race(title, contenders, rounds, work, check=None):
    """A B C A B C …: every contender once a round, the slow ones in the first rounds only.

    One round before the first is thrown away: it warms caches and finds who can't run at all.
    `check(contender)` says what is wrong with what the warm-up left, or None.
    """
    log = os.path.join(work, "log")
    ready = []
    for one in contenders:
        if one.cores > len(CORES):
            one.trouble = "needs %d cores" % one.cores
        if one.trouble:
            continue
        say("%s: warming up %s" % (title, one.name))
        if one.prepare:
            one.prepare()
        try:
            first = run(one.command, one.cores, one.env, log=log)
        except OSError as error:
            one.trouble = str(error)
            continue
        if first.status != 0:
            one.trouble = "exit status %d: %s" % (first.status, last_line(first.words))
        elif check:
            one.trouble = check(one)
        if one.trouble:
            say("  " + one.trouble)
        else:
            ready.append(one)
    for turn in range(rounds):
        for one in ready:
            if turn < one.rounds and not one.trouble:
                if one.prepare:
                    one.prepare()
                result = run(one.command, one.cores, one.env, log=log)
                if result.status != 0:
                    one.trouble = "exit status %d in round %d" % (result.status, turn + 1)
                    one.runs = []
                    continue
                one.runs.append(result)
        say("%s: round %d of %d done" % (title, turn + 1, rounds))


def say(text):
    print(text, file=sys.stderr, flush=True)


def last_line(text):
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "(no words)"


def span(values, digits):
    """`median (min–max)`"""
    form = "%%.%df" % digits
    return "%s (%s–%s)" % tuple(
        form % v for v in (statistics.median(values), min(values), max(values)))


def table(head, rows):
    """A Markdown table; all columns but the first are numbers."""
    print("| " + " | ".join(head) + " |")
    print("|---" + "|--:" * (len(head) - 1) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print(flush=True)


def troubles(contenders):
    """Who did not run, and why, under a table."""
    for one in contenders:
        if one.trouble:
            print("- %s did not run: %s" % (one.name, one.trouble))
    if any(one.trouble for one in contenders):
        print()


def times_faster(base, one):
    """How many times the speed of `base`, which may not have run."""
    if base is None or base.median() is None or one.median() is None:
        return "–"
    return "%.2f" % (base.median() / one.median())
