"""Fetch the Nu HTML checker into .venv, once: `python tests/fetch_checker.py`. Java runs it; Debian packages no such jar.

It comes from the npm registry and is what its makers published, by SHA-512, or it is not kept. Without the registry the
tests that want it are skipped.
"""

from __future__ import annotations

import base64
import hashlib
import io
import sys
import tarfile
import urllib.error
import urllib.request
from pathlib import Path

JAR = Path(sys.prefix) / "share/vnu.jar"
URL = "https://registry.npmjs.org/vnu-jar/-/vnu-jar-26.9.27.tgz"
SHA512 = "TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA=="


def main() -> int:
    """Write the jar, unless it is there."""
    if JAR.is_file():
        return 0
    try:
        with urllib.request.urlopen(URL, timeout=120) as answer:
            data = answer.read()
    except (urllib.error.URLError, OSError):
        print("ดึง vnu.jar ไม่ได้ จะข้ามการตรวจ HTML (the Nu checker cannot be fetched; its tests are skipped)")
        return 0
    if base64.b64encode(hashlib.sha512(data).digest()).decode() != SHA512:
        print("vnu.jar ไม่ตรงกับที่ผู้ผลิตเผยแพร่ ไม่ได้เก็บไว้ (not what its makers published; not kept)")
        return 1
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        jar = archive.extractfile("package/build/dist/vnu.jar")
        JAR.parent.mkdir(exist_ok=True)
        JAR.write_bytes(jar.read())
    return 0


if __name__ == "__main__":
    sys.exit(main())
