"""A registry as anybody can read it, without the program."""
import hashlib, pathlib, re, shutil, sqlite3, tempfile

SALTED = re.compile(rb"(5:field,(?:5:phone|7:address),6:digest,64:)[0-9a-f]{64}")


class Snapshot:
    """What a registry holds, read from a copy: reading the file itself could mend it."""

    def __init__(self, registry):
        self.events, self.head = [], "0:"
        self.documents, self.personal, self.numbers, self.cases = [], [], [], {}
        registry = pathlib.Path(registry)
        self.exists = registry.exists()
        if not self.exists:
            return
        with tempfile.TemporaryDirectory(prefix="fuwen-faults-") as folder:
            copy = pathlib.Path(folder) / "book.db"
            for end in ("", "-wal", "-journal"):
                part = registry.with_name(registry.name + end)
                if part.exists():
                    shutil.copyfile(part, copy.with_name(copy.name + end))
            connection = sqlite3.connect(copy)
            try:
                self.read(connection)
            finally:
                connection.close()

    def read(self, connection):
        def rows(sql):
            return connection.execute(sql).fetchall()
        last = None
        for *place, payload, digest in rows(
                "SELECT sequence, stream, version, kind, person, stands_in_for, at, payload, hash "
                "FROM events ORDER BY sequence"):
            # Salts are random, and so are the digests made with them.
            told = hashlib.sha256(SALTED.sub(rb"\1", bytes(payload))).hexdigest()
            self.events.append((*place, told))
            last = (place[0], bytes(digest).hex())
        if last:
            self.head = f"{last[0]}:{last[1]}"
        self.documents = sorted(bytes(digest).hex() for digest, in rows("SELECT digest FROM documents"))
        self.personal = sorted(rows("SELECT case_id, proposer, field, is_erased FROM personal"))
        self.numbers = sorted(
            rows("SELECT folded, series, year, number, state, COALESCE(case_id, '') FROM numbers"))
        self.cases = dict(rows("SELECT case_id, version FROM cases"))

    def state(self):
        """Equal for two registries in which the same happened."""
        return (self.events, self.documents, self.personal, self.numbers, self.cases)

    def difference(self, other):
        names = ("events", "documents", "personal rows", "numbers", "cases")
        return ", ".join(
            f"{name}: {len(mine)} against {len(theirs)}"
            for name, mine, theirs in zip(names, self.state(), other.state()) if mine != theirs)
