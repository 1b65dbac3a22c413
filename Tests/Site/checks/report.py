"""One line a check: ok, FAIL or skip, what was checked, what was seen."""
import json


class Report:
    def __init__(self):
        self.rows = []

    def add(self, check, ok, seen=""):
        self.rows.append(dict(check=check, result="ok" if ok else "FAIL", seen=str(seen)))
        self.show(self.rows[-1])
        return ok

    def all(self, check, faults, seen="", shown=8):
        """A check of many things: it holds when there is no fault; the first ones are told."""
        faults = list(faults)
        if not faults:
            return self.add(check, True, seen)
        more = f" … {len(faults)} in all" if len(faults) > shown else ""
        return self.add(check, False, "; ".join(map(str, faults[:shown])) + more)

    def skip(self, check, why):
        self.rows.append(dict(check=check, result="skip", seen=why))
        self.show(self.rows[-1])

    def show(self, row):
        print(f"{row['result']:<4}  {row['check']}" + (f": {row['seen']}" if row["seen"] else ""), flush=True)

    @property
    def failed(self):
        return [row for row in self.rows if row["result"] == "FAIL"]

    def save(self, path):
        with open(path, "w", encoding="utf-8") as file:
            json.dump(self.rows, file, ensure_ascii=False, indent=1)
