"""SSH signatures: what ssh-keygen makes is believed and the reverse; whatever is changed or weak is refused."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA1, SHA256, SHA512
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from hypothesis import example, given
from hypothesis import strategies as st

from newsdesk.proof import sshsig
from newsdesk.proof.keys import BadProof, of_blob, public_key

SPACE = "newsdesk-approval@office.example"
MESSAGE = '{"item":"PR-2569-0900","decision":"approve","note":"ตามที่เสนอ"}'.encode()
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
BEGIN, END = "-----BEGIN SSH SIGNATURE-----\n", "-----END SSH SIGNATURE-----\n"
MAKERS = {
    "ed25519": ed25519.Ed25519PrivateKey.generate,
    "p256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "rsa": lambda: rsa.generate_private_key(65_537, 3_072),
    "rsa-2048": lambda: rsa.generate_private_key(65_537, 2_048),
    "p384": lambda: ec.generate_private_key(ec.SECP384R1()),
}
SOUND = ("ed25519", "p256", "rsa")
TOKENS = {"sk-ed25519": "ed25519", "sk-p256": "p256"}
PHRASE = re.compile(r"(an RSA key|bytes|it|nobody|a number|the line|there|this kind)[a-zA-Z0-9 ]+")

needs_ssh = pytest.mark.skipif(
    shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed (apt-get install openssh-client)"
)


@cache
def private(name):
    """One key of each sort, made anew in every run."""
    return MAKERS[name]()


def line(name):
    return private(name).public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()


def blob(name):
    """The public key as SSH sends it; that of a token is the same key under the token's name."""
    if name not in TOKENS:
        return base64.b64decode(line(name).split()[1])
    rest = base64.b64decode(line(TOKENS[name]).split()[1]).partition(KINDS[TOKENS[name]])[2]
    return string(KINDS[name]) + rest + string(b"ssh:")


KINDS = {
    "ed25519": b"ssh-ed25519",
    "p256": b"ecdsa-sha2-nistp256",
    "rsa": b"rsa-sha2-512",
    "rsa-2048": b"rsa-sha2-512",
    "p384": b"ecdsa-sha2-nistp384",
    "sk-ed25519": b"sk-ssh-ed25519@openssh.com",
    "sk-p256": b"sk-ecdsa-sha2-nistp256@openssh.com",
}


def string(data):
    return len(data).to_bytes(4, "big") + data


def mpint(value):
    return string(value.to_bytes(value.bit_length() // 8 + 1, "big"))


def armour(data, width=70):
    text = base64.b64encode(data).decode()
    return BEGIN + "".join(f"{text[at : at + width]}\n" for at in range(0, len(text), width)) + END


@dataclass(frozen=True)
class Forge:
    """An SSHSIG spelt out field by field, each signed as it stands; `data` is what lies under the armour."""

    maker: str = "ed25519"
    magic: bytes = b"SSHSIG"
    version: int = 1
    key: bytes | None = None
    namespace: bytes = SPACE.encode()
    reserved: bytes = b""
    hash: bytes = b"sha512"
    algorithm: bytes | None = None
    digest: object = None
    pair: tuple[bytes, bytes] | None = None
    raw: bytes | None = None
    raw_tail: bytes = b""
    flags: int = 1
    counter: bytes = b"\0\0\0\7"
    inner_tail: bytes = b""
    tail: bytes = b""

    @property
    def signed(self):
        name = self.hash.decode("latin-1")
        told = hashlib.new(name if name in hashlib.algorithms_available else "sha512", MESSAGE).digest()
        signed = self.magic + b"".join(map(string, (self.namespace, self.reserved, self.hash, told)))
        if self.maker not in TOKENS:
            return signed
        told = hashlib.sha256(signed).digest()
        return hashlib.sha256(b"ssh:").digest() + bytes([self.flags]) + self.counter + told

    @property
    def made(self):
        """The bare signature, in the words of its kind of key."""
        key = private(TOKENS.get(self.maker, self.maker))
        if isinstance(key, ed25519.Ed25519PrivateKey):
            return key.sign(self.signed)
        if isinstance(key, rsa.RSAPrivateKey):
            return key.sign(self.signed, PKCS1v15(), self.digest or SHA512())
        return b"".join(self.pair or map(mpint, decode_dss_signature(key.sign(self.signed, ec.ECDSA(SHA256())))))

    @property
    def inner(self):
        made = (self.made if self.raw is None else self.raw) + self.raw_tail
        touch = bytes([self.flags]) + self.counter if self.maker in TOKENS else b""
        return string(self.algorithm or KINDS[self.maker]) + string(made) + touch + self.inner_tail

    @property
    def data(self):
        key = blob(self.maker) if self.key is None else self.key
        parts = (key, self.namespace, self.reserved, self.hash, self.inner)
        return self.magic + self.version.to_bytes(4, "big") + b"".join(map(string, parts)) + self.tail


def refused(armoured, key=None, namespace=SPACE, message=MESSAGE):
    """Return why *armoured* is refused, which is a phrase of ours."""
    with pytest.raises(BadProof) as caught:
        sshsig.verify(armoured, key or of_blob(blob("ed25519")), namespace, message)
    assert PHRASE.fullmatch(str(caught.value))
    return str(caught.value)


def stored(name, folder):
    """Write a private key where ssh-keygen reads it."""
    path = folder / name
    path.touch(mode=0o600)
    path.write_bytes(private(name).private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()))
    return path


def keygen(*command, given=b""):
    return subprocess.run(("ssh-keygen", *map(str, command)), input=given, capture_output=True, check=False)


def accepted(folder: Path, armoured, kind, key, message=MESSAGE):
    """Whether the real ssh-keygen believes *armoured*."""
    (folder / "signers").write_text(f"director {kind} {base64.b64encode(key).decode()}\n")
    (folder / "proof.sig").write_text(armoured)
    command = ("-Y", "verify", "-f", folder / "signers", "-I", "director", "-n", SPACE, "-s", folder / "proof.sig")
    return keygen(*command, given=message).returncode == 0


@needs_ssh
@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize("options", [(), ("-O", "hashalg=sha256")], ids=["sha512", "sha256"])
def test_what_ssh_keygen_signs_is_believed(name, options, tmp_path):
    signed = keygen("-q", "-Y", "sign", *options, "-n", SPACE, "-f", stored(name, tmp_path), given=MESSAGE)
    armoured = signed.stdout.decode()

    sshsig.verify(armoured, public_key(line(name)), SPACE, MESSAGE)
    assert sshsig.key_of(armoured) == public_key(line(name))
    assert armoured == armour(base64.b64decode("".join(armoured.splitlines()[1:-1])))


@needs_ssh
@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize("hashed", ["sha256", "sha512"])
def test_what_we_sign_ssh_keygen_believes_and_so_do_we(name, hashed, tmp_path):
    armoured = sshsig.sign(private(name), SPACE, MESSAGE, hashed)

    kind = line(name).split()[0]
    assert accepted(tmp_path, armoured, kind, blob(name))
    assert not accepted(tmp_path, armoured, kind, blob(name), MESSAGE + b" ")
    sshsig.verify(armoured, public_key(line(name)), SPACE, MESSAGE)


@needs_ssh
def test_an_ed25519_signature_is_the_very_one_that_ssh_keygen_makes(tmp_path):
    signed = keygen("-q", "-Y", "sign", "-n", SPACE, "-f", stored("ed25519", tmp_path), given=MESSAGE)
    assert signed.stdout.decode() == sshsig.sign(private("ed25519"), SPACE, MESSAGE)


@needs_ssh
@pytest.mark.parametrize("name", TOKENS)
@pytest.mark.parametrize("hashed", [b"sha256", b"sha512"])
def test_a_security_key_is_believed_as_ssh_keygen_believes_it(name, hashed, tmp_path):
    armoured = armour(Forge(name, hash=hashed).data)

    assert accepted(tmp_path, armoured, KINDS[name].decode(), blob(name))
    sshsig.verify(armoured, of_blob(blob(name)), SPACE, MESSAGE)
    assert sshsig.key_of(armoured).application == b"ssh:"


@needs_ssh
@pytest.mark.parametrize("name", SOUND)
def test_a_fingerprint_is_the_one_that_ssh_keygen_shows(name, tmp_path):
    (tmp_path / "key.pub").write_text(line(name))
    shown = keygen("-l", "-f", tmp_path / "key.pub").stdout.decode().split()
    assert public_key(line(name)).fingerprint == shown[1]


@pytest.mark.parametrize("name", [*SOUND, *TOKENS])
def test_the_forge_makes_sound_signatures_unless_told_otherwise(name):
    sshsig.verify(armour(Forge(name).data), of_blob(blob(name)), SPACE, MESSAGE)


@pytest.mark.parametrize("digest", [(b"rsa-sha2-256", SHA256()), (b"rsa-sha2-512", SHA512())], ids=["256", "512"])
def test_rsa_may_use_either_strong_hash(digest):
    forged = Forge("rsa", algorithm=digest[0], digest=digest[1])
    sshsig.verify(armour(forged.data), public_key(line("rsa")), SPACE, MESSAGE)


HALF = ORDER // 2
FIELDS = {
    "magic of another format": Forge(magic=b"SSHSIH"),
    "magic in lower case": Forge(magic=b"sshsig"),
    "version 0": Forge(version=0),
    "version 2": Forge(version=2),
    "version 1 in other bytes": Forge(version=0x01000000),
    "key of somebody else": Forge(key=blob("p256")),
    "no key": Forge(key=b""),
    "key with a tail": Forge(key=blob("ed25519") + b"\0"),
    "key cut short": Forge(key=blob("ed25519")[:-1]),
    "key that is a certificate": Forge(key=string(b"ssh-ed25519-cert-v01@openssh.com") + string(b"\1" * 32)),
    "key under a token's name": Forge(key=string(KINDS["sk-ed25519"]) + blob("ed25519")[15:] + string(b"ssh:")),
    "another namespace": Forge(namespace=b"file"),
    "a namespace that begins alike": Forge(namespace=SPACE.encode() + b"\0"),
    "a namespace in capitals": Forge(namespace=SPACE.upper().encode()),
    "no namespace": Forge(namespace=b""),
    "a namespace that is not UTF-8": Forge(namespace=b"\xff\xfe"),
    "something reserved": Forge(reserved=b"x"),
    "something reserved that is not signed": Forge(reserved=b"x", raw=Forge().made),
    "a reserved zero": Forge(reserved=b"\0"),
    "hash md5": Forge(hash=b"md5"),
    "hash sha1": Forge(hash=b"sha1"),
    "hash sha384": Forge(hash=b"sha384"),
    "hash sha3": Forge(hash=b"sha3_512"),
    "hash in capitals": Forge(hash=b"SHA512"),
    "no hash": Forge(hash=b""),
    "a hash that is not ASCII": Forge(hash=b"sha\xff512"),
    "ed25519 called ecdsa": Forge(algorithm=KINDS["p256"]),
    "ed25519 called rsa": Forge(algorithm=b"rsa-sha2-512"),
    "ed25519 called a token": Forge(algorithm=KINDS["sk-ed25519"]),
    "an algorithm that is not ASCII": Forge(algorithm=b"ssh-ed25519\xff"),
    "an empty signature": Forge(raw=b""),
    "a signature of zeros": Forge(raw=bytes(64)),
    "a signature cut short": Forge(raw=Forge().made[:-1]),
    "a signature with a tail": Forge(raw_tail=b"\0"),
    "a signature twice": Forge(raw=Forge().made * 2),
    "bytes after the signature": Forge(inner_tail=b"\0"),
    "a touch nobody asked for": Forge(inner_tail=b"\1\0\0\0\7"),
    "bytes after all": Forge(tail=b"\0"),
    "all of it twice": Forge(tail=Forge().data),
    "rsa with SHA-1": Forge("rsa", algorithm=b"ssh-rsa", digest=SHA1()),  # noqa: S303 (it is to be refused)
    "rsa under its bare name": Forge("rsa", algorithm=b"ssh-rsa"),
    "rsa with a hash it was not made with": Forge("rsa", algorithm=b"rsa-sha2-256"),
    "rsa called ed25519": Forge("rsa", algorithm=b"ssh-ed25519"),
    "rsa cut short": Forge("rsa", raw=Forge("rsa").made[1:]),
    "rsa with a zero before": Forge("rsa", raw=b"\0" + Forge("rsa").made),
    "rsa with a tail": Forge("rsa", raw_tail=b"\0"),
    "rsa of zeros": Forge("rsa", raw=bytes(384)),
    "rsa of 2048 bits": Forge("rsa-2048"),
    "p384": Forge("p384"),
    "dss": Forge(key=string(b"ssh-dss") + 4 * mpint(5), algorithm=b"ssh-dss", raw=bytes(40)),
    "ecdsa with r of 0": Forge("p256", pair=(string(b""), mpint(HALF))),
    "ecdsa with s of 0": Forge("p256", pair=(mpint(HALF), string(b""))),
    "ecdsa with both 0": Forge("p256", pair=(string(b""), string(b""))),
    "ecdsa with a 0 of one byte": Forge("p256", pair=(string(b"\0"), mpint(HALF))),
    "ecdsa with r of the group's order": Forge("p256", pair=(mpint(ORDER), mpint(HALF))),
    "ecdsa with numbers past the order": Forge("p256", pair=(mpint(ORDER + 1), mpint(ORDER + 1))),
    "ecdsa with a negative r": Forge("p256", pair=(string(b"\x80" + bytes(31)), mpint(HALF))),
    "ecdsa with a negative s": Forge("p256", pair=(mpint(HALF), string(b"\xff"))),
    "ecdsa with a number of its own size": Forge("p256", pair=(mpint(1 << 4_000), mpint(HALF))),
    "ecdsa with a third number": Forge("p256", raw_tail=mpint(1)),
    "ecdsa with one number": Forge("p256", pair=(mpint(HALF), b"")),
    "ecdsa in DER": Forge("p256", raw=private("p256").sign(Forge("p256").signed, ec.ECDSA(SHA256()))),
    "ecdsa called a token": Forge("p256", algorithm=KINDS["sk-p256"]),
    "ecdsa called p384": Forge("p256", algorithm=b"ecdsa-sha2-nistp384"),
    "a token nobody touched": Forge("sk-ed25519", flags=0),
    "a token that knew a finger but was not touched": Forge("sk-ed25519", flags=4),
    "an ecdsa token nobody touched": Forge("sk-p256", flags=0),
    "a token without its counter": Forge("sk-ed25519", counter=b""),
    "a token with a short counter": Forge("sk-p256", counter=b"\0\0\0"),
    "a token with bytes after its counter": Forge("sk-p256", inner_tail=b"\0"),
    "a token called by its bare kind": Forge("sk-ed25519", algorithm=b"ssh-ed25519"),
    "a token's web signature": Forge("sk-p256", algorithm=b"webauthn-sk-ecdsa-sha2-nistp256@openssh.com"),
    "a token whose counter was turned": replace(Forge("sk-ed25519", raw=Forge("sk-ed25519").made), counter=b"\0\0\0\6"),
    "a token whose flags were turned": replace(Forge("sk-ed25519", raw=Forge("sk-ed25519").made), flags=5),
    "a token for another application": Forge("sk-ed25519", key=blob("sk-ed25519")[:-1] + b"!"),
    "a token without an application": Forge("sk-ed25519", key=blob("sk-ed25519")[:-8]),
}


@pytest.mark.parametrize("forged", FIELDS.values(), ids=FIELDS)
def test_one_field_that_is_not_as_it_should_be_is_refused(forged):
    sound = forged.maker in (*SOUND, *TOKENS)
    refused(armour(forged.data), of_blob(blob(forged.maker)) if sound else None)


@pytest.mark.parametrize("forged", FIELDS.values(), ids=FIELDS)
def test_the_key_that_a_forged_signature_names_does_not_make_it_sound(forged):
    armoured = armour(forged.data)
    with pytest.raises(BadProof):
        sshsig.verify(armoured, sshsig.key_of(armoured), SPACE, MESSAGE)


SOUND_DATA = {name: Forge(name).data for name in (*SOUND, *TOKENS)}
SIGNED = armour(SOUND_DATA["ed25519"])
BODY = SIGNED[len(BEGIN) : -len(END)]
ARMOURS = {
    "nothing": "",
    "a blank line": "\n",
    "the header alone": BEGIN,
    "no body": BEGIN + END,
    "an empty body": BEGIN + "\n" + END,
    "no header": BODY + END,
    "no footer": BEGIN + BODY,
    "two of them": SIGNED * 2,
    "one within another": BEGIN + SIGNED + END,
    "a word before": "x" + SIGNED,
    "a line before": "\n" + SIGNED,
    "a byte order mark before": "\ufeff" + SIGNED,
    "a space before": " " + SIGNED,
    "a word after": SIGNED + "x",
    "a blank line after": SIGNED + "\n",
    "a space after the header": SIGNED.replace("-----\n", "----- \n", 1),
    "a space in the body": BEGIN + BODY.replace("\n", " \n") + END,
    "a blank line in the body": BEGIN + BODY.replace("\n", "\n\n", 1) + END,
    "a sign that is not base64": BEGIN + BODY[:9] + "!" + BODY[10:] + END,
    "a Thai digit": BEGIN + BODY[:9] + "๑" + BODY[10:] + END,
    "the alphabet of addresses": armour(Forge(reserved=b"\xfb\xff\xfe" * 9).data).replace("+", "-").replace("/", "_"),
    "padding too much": SIGNED.replace("\n" + END, "=\n" + END),
    "padding in the middle": BEGIN + BODY[:40] + "=" + BODY[41:] + END,
    "one sign too few": BEGIN + BODY[:-2] + "\n" + END,
    "old Mac line ends": SIGNED.replace("\n", "\r"),
    "header of a key": SIGNED.replace("SSH SIGNATURE", "OPENSSH PRIVATE KEY"),
    "header in lower case": SIGNED.replace("BEGIN", "begin"),
    "four dashes": SIGNED.replace("-----", "----"),
    "lines too wide": armour(Forge().data, 77),
    "oversize": armour(Forge(namespace=b"n" * 16_000).data),
    "a lone surrogate": SIGNED.replace("U", "\ud800", 1),
}


@pytest.mark.parametrize("armoured", ARMOURS.values(), ids=ARMOURS)
def test_an_armour_that_is_not_one_whole_armour_is_refused(armoured):
    refused(armoured)


def test_what_is_longer_than_any_signature_is_not_even_read():
    armoured = armour(Forge(namespace=b"n" * 16_000).data)
    assert refused(armoured, namespace="n" * 16_000) == "it is not one armoured SSH signature"


def test_bits_that_base64_throws_away_are_refused():
    data = next(data for size in range(3) if len(data := Forge(namespace=b"n" * (31 + size)).data) % 3 == 1)
    text = armour(data)
    at = text.index("==\n") - 1
    sshsig.key_of(text)
    for other in set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") - {text[at]}:
        spoilt = text[:at] + other + text[at + 1 :]
        if base64.b64decode(text[len(BEGIN) : -len(END)]) == base64.b64decode(spoilt[len(BEGIN) : -len(END)]):
            assert refused(spoilt) == "it is not canonical base64"


@pytest.mark.parametrize(
    "armoured",
    [SIGNED.replace("\n", "\r\n"), SIGNED.removesuffix("\n"), armour(Forge().data, 76)],
    ids=["CRLF", "no last line end", "76 columns"],
)
def test_line_ends_and_widths_that_mail_changes_are_harmless(armoured):
    sshsig.verify(armoured, of_blob(blob("ed25519")), SPACE, MESSAGE)


@pytest.mark.parametrize("name", [*SOUND, *TOKENS])
def test_a_signature_cut_anywhere_is_refused(name):
    data, key = SOUND_DATA[name], of_blob(blob(name))
    for end in range(len(data)):
        refused(armour(data[:end]), key)


@pytest.mark.parametrize("name", ["ed25519", "p256", "sk-ed25519", "sk-p256"])
def test_a_signature_with_any_one_bit_turned_is_refused(name):
    data, key = SOUND_DATA[name], of_blob(blob(name))
    for at in range(8 * len(data)):
        turned = bytearray(data)
        turned[at // 8] ^= 1 << at % 8
        refused(armour(bytes(turned)), key)


@given(st.integers(0, 8 * len(SOUND_DATA["rsa"]) - 1))
def test_an_rsa_signature_with_any_one_bit_turned_is_refused(at):
    turned = bytearray(SOUND_DATA["rsa"])
    turned[at // 8] ^= 1 << at % 8
    refused(armour(bytes(turned)), of_blob(blob("rsa")))


def test_a_message_with_any_one_bit_turned_is_refused():
    for at in range(8 * len(MESSAGE)):
        turned = bytearray(MESSAGE)
        turned[at // 8] ^= 1 << at % 8
        refused(SIGNED, message=bytes(turned))


@pytest.mark.parametrize("namespace", ["", "file", SPACE + " ", SPACE[:-1], SPACE.upper(), "newsdesk-team"])
def test_a_signature_for_another_purpose_is_refused(namespace):
    assert refused(SIGNED, namespace=namespace) == "it was made for another purpose"


def test_an_empty_namespace_is_never_right():
    refused(armour(Forge(namespace=b"").data), namespace="")


@pytest.mark.parametrize("other", ["p256", "rsa", "sk-ed25519"])
def test_a_signature_is_refused_when_another_key_is_asked_for(other):
    assert refused(SIGNED, of_blob(blob(other))) == "it was made with another key"


@given(st.text(max_size=300) | st.binary(max_size=300).map(armour))
@example(SIGNED[:100])
def test_no_text_does_more_than_be_refused(text):
    refused(text)


@given(st.data())
def test_no_spoilt_signature_does_more_than_be_refused(data):
    name = data.draw(st.sampled_from([*SOUND, *TOKENS]))
    sound = SOUND_DATA[name]
    start = data.draw(st.integers(0, len(sound)))
    end = data.draw(st.integers(start, len(sound)))
    spoilt = sound[:start] + data.draw(st.binary(max_size=40)) + sound[end:]
    if spoilt != sound:
        refused(armour(spoilt), of_blob(blob(name)))


@given(st.sampled_from(SOUND), st.text(min_size=1, max_size=60).filter(str.isprintable), st.binary(max_size=500))
def test_whatever_is_signed_is_verified(name, namespace, message):
    sshsig.verify(sshsig.sign(private(name), namespace, message), public_key(line(name)), namespace, message)


@pytest.mark.parametrize("name", ["rsa-2048", "p384"])
def test_a_weak_key_does_not_sign(name):
    with pytest.raises(BadProof):
        sshsig.sign(private(name), SPACE, MESSAGE)


POINT = blob("p256")[-65:]
CURVE = string(KINDS["p256"]) + string(b"nistp256")
MODULUS = private("rsa").public_key().public_numbers().n
LINES = {
    "nothing": "",
    "a kind alone": "ssh-ed25519",
    "a key alone": line("ed25519").split()[1],
    "two lines": line("ed25519") + "\n" + line("p256"),
    "a comment that goes on": line("ed25519") + " director\nssh-rsa",
    "options before": "no-pty " + line("ed25519"),
    "two spaces": line("ed25519").replace(" ", "  ", 1),
    "a tab": line("ed25519").replace(" ", "\t", 1),
    "another kind before it": line("ed25519").replace("ssh-ed25519", "ssh-rsa"),
    "a token's kind before it": line("ed25519").replace("ssh-ed25519", "sk-ssh-ed25519@openssh.com"),
    "padding missing": line("rsa").rstrip("="),
    "base64 of addresses": line("rsa").replace("+", "-").replace("/", "_"),
    "rsa of 2048 bits": line("rsa-2048"),
    "p384": line("p384"),
    "too long": line("ed25519") + " " + "c" * 16_384,
}
BLOBS = {
    "a certificate": string(b"ssh-ed25519-cert-v01@openssh.com") + string(bytes(32)) + string(bytes(32)),
    "dss": string(b"ssh-dss") + 4 * mpint(5),
    "no kind": string(b""),
    "a kind that is not ASCII": string("กุญแจ".encode()),
    "a length past the end": b"\xff\xff\xff\xff" + KINDS["ed25519"],
    "ed25519 of 31 bytes": string(KINDS["ed25519"]) + string(bytes(31)),
    "ed25519 of 33 bytes": string(KINDS["ed25519"]) + string(bytes(33)),
    "ed25519 with a tail": blob("ed25519") + b"\0",
    "ed25519 with an application": blob("ed25519") + string(b"ssh:"),
    "p256 on another curve": string(KINDS["p256"]) + string(b"nistp384") + string(POINT),
    "p256 off the curve": CURVE + string(POINT[:-1] + bytes([POINT[-1] ^ 1])),
    "p256 at infinity": CURVE + string(b"\0"),
    "p256 at infinity, padded": CURVE + string(bytes(65)),
    "p256 at zero": CURVE + string(b"\4" + bytes(64)),
    "p256 compressed": CURVE + string(bytes([2 + POINT[-1] % 2]) + POINT[1:33]),
    "p256 in hybrid form": CURVE + string(bytes([6 + POINT[-1] % 2]) + POINT[1:]),
    "p256 without a point": CURVE,
    "rsa with exponent 1": string(b"ssh-rsa") + mpint(1) + mpint(MODULUS),
    "rsa with exponent 3": string(b"ssh-rsa") + mpint(3) + mpint(MODULUS),
    "rsa with an even exponent": string(b"ssh-rsa") + mpint(65_536) + mpint(MODULUS),
    "rsa with a negative exponent": string(b"ssh-rsa") + string(b"\xff") + mpint(MODULUS),
    "rsa with an exponent as long as the key": string(b"ssh-rsa") + mpint(MODULUS - 2) + mpint(MODULUS),
    "rsa with zeros before": string(b"ssh-rsa") + string(b"\0\1\0\1") + mpint(MODULUS),
    "rsa with a negative modulus": string(b"ssh-rsa") + mpint(65_537) + string(MODULUS.to_bytes(384, "big")),
    "rsa with an even modulus": string(b"ssh-rsa") + mpint(65_537) + mpint(MODULUS - 1),
    "rsa of 3071 bits": string(b"ssh-rsa") + mpint(65_537) + mpint(MODULUS >> 1 | 1),
    "rsa of 16385 bits": string(b"ssh-rsa") + mpint(65_537) + mpint(1 << 16_384 | 1),
    "rsa without a modulus": string(b"ssh-rsa") + mpint(65_537),
}


@pytest.mark.parametrize("text", LINES.values(), ids=LINES)
def test_a_line_that_is_not_one_strong_key_is_refused(text):
    with pytest.raises(BadProof) as caught:
        public_key(text)
    assert PHRASE.fullmatch(str(caught.value))


@pytest.mark.parametrize("data", BLOBS.values(), ids=BLOBS)
def test_a_key_that_ssh_would_not_send_is_refused(data):
    with pytest.raises(BadProof) as caught:
        of_blob(data)
    assert PHRASE.fullmatch(str(caught.value))


@pytest.mark.parametrize("name", [*SOUND, *TOKENS])
def test_a_key_cut_anywhere_is_refused(name):
    for end in range(len(blob(name))):
        with pytest.raises(BadProof):
            of_blob(blob(name)[:end])


@pytest.mark.parametrize("name", [*SOUND, *TOKENS])
@pytest.mark.parametrize("comment", ["", " director", " ผู้อำนวยการ สพป.", " a b c", "\n"])
def test_a_key_is_read_whatever_its_comment(name, comment):
    kind = KINDS[name].replace(b"rsa-sha2-512", b"ssh-rsa").decode()
    text = f"{kind} {base64.b64encode(blob(name)).decode()}{comment}"
    assert public_key(text) == of_blob(blob(name))
    assert public_key(text).kind == kind


@given(st.binary(max_size=200) | st.binary(max_size=80).map(lambda tail: string(KINDS["ed25519"]) + tail))
def test_no_bytes_do_more_than_be_refused_as_a_key(data):
    with suppress(BadProof):
        assert of_blob(data).blob == data


def test_no_private_key_shows_itself():
    key = public_key(line("ed25519"))
    assert "object at" not in repr(key)
    assert not hasattr(key, "__dict__")
