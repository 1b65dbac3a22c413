"""Where a race's programs read and write, in the work folder."""
import glob, os, re, shutil
from measure import Contender

HERE = os.path.dirname(os.path.abspath(__file__))


class Places:
    def __init__(self, work):
        self.work = work
        self.python = self.path("venv/bin/python")

    def path(self, *parts):
        return os.path.join(self.work, *parts)

    def peer(self, name, *arguments):
        return [self.python, os.path.join(HERE, "peers", name), *arguments]

    def out_folder(self, name):
        """Where a contender writes, and what empties it before every run."""
        folder = self.path("out", re.sub(r"\W+", "-", name))

        def empty():
            shutil.rmtree(folder, ignore_errors=True)
            os.makedirs(folder)
        return folder, empty

    def files(self, name, extension):
        return sorted(glob.glob("%s/**/*.%s" % (self.out_folder(name)[0], extension), recursive=True))

    def contender(self, name, command, **more):
        """`command(out)` is the argument list. The name is also that of the folder it writes to."""
        folder, empty = self.out_folder(name)
        return Contender(name, command(folder), prepare=empty, **more)
