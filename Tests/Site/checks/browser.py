"""A headless Chromium at a site served on this machine alone."""
import base64, contextlib, functools, glob, http.server, os, shutil, tempfile, threading, time

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

WIDTHS = {"a phone": (360, 740), "a desk": (1280, 900)}


class Quiet(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript", ".json": "application/json"}

    def log_message(self, *_):
        pass

    def translate_path(self, path):
        """The site stands where its own address says, so that links from the root hold."""
        prefix = self.server.prefix
        return super().translate_path("/" + path[len(prefix):] if path.startswith(prefix) else "/no such place")

    def copyfile(self, source, outputfile):
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            super().copyfile(source, outputfile)


@contextlib.contextmanager
def served(folder, prefix="/"):
    """The address of a server for the folder, with the path that the site itself has."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    server.prefix = prefix
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
    finally:
        server.shutdown()
        server.server_close()


def program():
    return shutil.which("chromium"), shutil.which("chromedriver")


class Browser:
    def __init__(self, folder):
        """folder: where downloads go."""
        self.folder = folder
        browser, driver = program()
        options = Options()
        options.binary_location = browser
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                         "--disable-background-networking", "--disable-component-update", "--lang=zh-CN",
                         f"--user-data-dir={folder}/profile"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service(driver, log_path=os.devnull), options=options)
        self.driver.set_page_load_timeout(30)
        self.driver.set_script_timeout(60)
        self.command("Browser.setDownloadBehavior", behavior="allow", downloadPath=folder + "/got")

    def close(self):
        self.driver.quit()

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def size(self, width, height):
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)

    def scripts(self, allowed):
        self.command("Emulation.setScriptExecutionDisabled", value=not allowed)

    def go(self, address):
        self.driver.get(address)

    def find(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        found = [element for element in self.find(selector) if element.is_displayed()] or self.find(selector)
        if not found:
            raise AssertionError(f"nothing like {selector} on {self.driver.current_url}")
        return found[0]

    def wait(self, what, seconds=15):
        """Until what() is true; its value."""
        return WebDriverWait(self.driver, seconds, poll_frequency=.05).until(lambda _: what())

    def text(self, selector="body"):
        """What is seen of the first such element, read at once: scripts may be putting another in its place."""
        return self.run("const e = document.querySelector(arguments[0]); return e ? e.innerText : ''", selector)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def later(self, script, *arguments):
        return self.driver.execute_async_script(script, *arguments)

    def complaints(self):
        """What pages said on the console since last asked: warnings and errors."""
        return [entry["message"] for entry in self.driver.get_log("browser")
                if entry["level"] in ("SEVERE", "WARNING") and "favicon" not in entry["message"]]

    def printed(self):
        """The page as PDF, as its print style has it."""
        return base64.b64decode(self.command("Page.printToPDF", printBackground=True, paperWidth=8.27, paperHeight=11.69)["data"])

    def downloaded(self, seconds=15):
        """The one file that was downloaded, taken out of its folder."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            files = [f for f in glob.glob(self.folder + "/got/*") if not f.endswith(".crdownload")]
            if files and not glob.glob(self.folder + "/got/*.crdownload"):
                name = files[0]
                with open(name, "rb") as file:
                    content = file.read()
                os.remove(name)
                return os.path.basename(name), content
            time.sleep(.05)
        raise AssertionError("nothing was downloaded")


@contextlib.contextmanager
def opened():
    with tempfile.TemporaryDirectory() as folder:
        browser = Browser(folder)
        try:
            yield browser
        finally:
            browser.close()
