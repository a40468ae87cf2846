"""usage: schermen.py BINARY FILE...

Puts real screens in the documents: below each `<!-- scherm: NAME | KEYS -->` stands a text block with what
the program shows after those keys, in the demo, at 80x24. Keys are as tmux names them.
"""

import os
import re
import subprocess
import sys
import tempfile
import time

MARK = re.compile(r"(<!-- scherm: ([^|>]*?)\s*(?:\|([^>]*?))?\s*-->\n```text\n)(.*?)(```)", re.S)


class Screens:
    def __init__(self, binary, folder):
        self.shown = 0
        self.binary = binary
        self.env = {
            **{name: value for name, value in os.environ.items() if not name.startswith("NABIJ")},
            "XDG_STATE_HOME": folder + "/staat", "XDG_RUNTIME_DIR": folder + "/staat",
            "XDG_CONFIG_HOME": folder + "/config", "LC_ALL": "C.UTF-8", "TZ": "Europe/Amsterdam",
        }
        os.makedirs(folder + "/staat", mode=0o700, exist_ok=True)
        subprocess.run([binary, "demo", "--map", folder + "/demo"], env=self.env, check=True,
                       stdout=subprocess.DEVNULL)
        self.env.update(NABIJ_KLUIS=folder + "/demo/kluis", NABIJ_LID="kitty",
                        NABIJ_WACHTWOORD_BESTAND=folder + "/demo/wachtwoord")

    def tmux(self, *words):
        # A server of its own for each screen: the one before may still be ending.
        socket = f"nabij-schermen-{os.getpid()}-{self.shown}"
        return subprocess.run(["tmux", "-L", socket, "-f", "/dev/null", *words], env=self.env,
                              check=True, capture_output=True, text=True).stdout

    def stable(self):
        """The pane when it has not changed for a while."""
        before, since = None, time.monotonic()
        end = time.monotonic() + 20
        while time.monotonic() < end:
            now = self.tmux("capture-pane", "-p", "-t", "scherm")
            if now != before:
                before, since = now, time.monotonic()
            elif time.monotonic() - since > 0.7 and now.strip():
                break
            time.sleep(0.05)
        return before or ""

    def try_show(self, keys):
        """On a busy machine a server of tmux may be gone before its turn; the screen is the same."""
        for _ in range(3):
            try:
                return self.show(keys)
            except subprocess.CalledProcessError:
                time.sleep(1)
        return self.show(keys)

    def show(self, keys):
        self.shown += 1
        self.tmux("new-session", "-d", "-s", "scherm", "-x", "80", "-y", "24", self.binary)
        try:
            self.stable()
            for key in keys:
                self.tmux("send-keys", "-t", "scherm", key)
                self.stable()
            return self.stable()
        finally:
            try:
                self.tmux("kill-server")
            except subprocess.CalledProcessError:
                pass


def main():
    binary = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        screens = Screens(binary, folder)

        def fill(match):
            keys = (match.group(3) or "").split()
            lines = [line.rstrip() for line in screens.try_show(keys).splitlines()]
            print(match.group(2), file=sys.stderr)
            return match.group(1) + "\n".join(lines).rstrip() + "\n" + match.group(5)

        for path in sys.argv[2:]:
            with open(path, encoding="utf-8") as file:
                text = file.read()
            filled = MARK.sub(fill, text)
            with open(path, "w", encoding="utf-8") as file:
                file.write(filled)


if __name__ == "__main__":
    main()
