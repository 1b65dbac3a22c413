"""Secrets, each of its own kind of writing, none twice, the same on every machine."""
import random

# The rarer half of GB 2312, which every font has and no public sentence here uses.
RARE = [c for high in range(0xD8, 0xF8) for low in range(0xA1, 0xFF)
        if (c := bytes((high, low)).decode("gb2312", "ignore")) and "\u4e00" <= c <= "\u9fff"]
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
WIDE = str.maketrans({chr(c): chr(c + 0xFEE0) for c in range(0x30, 0x3A)})
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"


class Plants:
    def __init__(self, seed, avoid=""):
        self.random = random.Random(seed)
        self.rare = [c for c in RARE if c not in set(avoid)]
        self.list, self.used = [], set()

    def keep(self, text, where):
        """Notes a secret; its text comes back."""
        if text in self.used:
            raise ValueError(f"planted twice: {text}")
        self.used.add(text)
        self.list.append(dict(text=text, where=where))
        return text

    def once(self, make):
        while True:
            text = make()
            if text not in self.used:
                return text

    def words(self, where, count=5):
        """A run of rare characters: it can come from nowhere else."""
        return self.keep(self.once(lambda: "".join(self.random.sample(self.rare, count))), where)

    def token(self, where):
        """An identifier."""
        letters = "bcdfghjkmnpqrstvwxz"
        return self.keep(self.once(lambda: "q" + "".join(self.random.choice(letters) for _ in range(9))), where)

    def digits(self, count):
        return "".join(str(self.random.randrange(10)) for _ in range(count))

    def landline(self, where):
        return self.keep(self.once(lambda: f"0579-8{self.digits(7)}"), where)

    def mobile(self, where):
        return self.keep(self.once(lambda: self.random.choice(["138", "139", "151", "186", "199"]) + self.digits(8)), where)

    def citizen(self, where):
        def made():
            body = (self.random.choice(["330702", "110105", "440524"]) + str(self.random.randrange(1950, 2004))
                    + f"{self.random.randrange(1, 13):02}{self.random.randrange(1, 29):02}" + self.digits(3))
            return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, WEIGHTS)) % 11]
        return self.keep(self.once(made), where)

    def bank(self, where):
        def made():
            body = "622202" + self.digits(12)
            total = sum(d if i % 2 else (2 * d - 9 if d > 4 else 2 * d) for i, d in enumerate(map(int, reversed(body))))
            return body + str(-total % 10)
        return self.keep(self.once(made), where)

    def email(self, where):
        return self.keep(self.once(lambda: "u" + self.digits(7) + "@mail.example"), where)

    def plate(self, where):
        return self.keep(self.once(lambda: "浙G" + self.random.choice("ABCDEFGH") + self.digits(4)), where)

    def passport(self, where):
        return self.keep(self.once(lambda: "G" + self.digits(8)), where)

    def address(self, where):
        """A street and a door; the street's name can come from nowhere else."""
        street = self.once(lambda: "".join(self.random.sample(self.rare, 3)))
        self.used.add(street)
        return self.keep(f"{street}路{self.random.randrange(10, 99)}号{self.random.randrange(1, 9)}幢{self.random.randrange(101, 999)}室", where)

    def person(self, where):
        return self.keep(self.once(lambda: self.random.choice(SURNAMES) + "".join(self.random.sample(self.rare, 2))), where)
