"""Only the pixels: opened within bounds, upright, in sRGB, on a fresh sheet that carries nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, ImageFile

from newsdesk.pictures.formats.block import NotAPicture
from newsdesk.pictures.formats.tiff import orientation
from newsdesk.pictures.metadata import carried, form
from newsdesk.settings import CannotRun

MOST_PIXELS = 100_000_000
Image.MAX_IMAGE_PIXELS = MOST_PIXELS  # Pillow's own limit is lower for its warning, higher for its error

_DECODED = ("jpeg", "png", "webp", "gif", "tiff", "avif")
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@contextmanager
def _whole() -> Iterator[None]:
    """Turn what a decoder says of bad bytes into NotAPicture; its words may quote the file, so they go."""
    try:
        yield
    except NotAPicture:
        raise
    except Image.DecompressionBombError:
        raise NotAPicture("too many pixels") from None
    except Exception as error:  # noqa: BLE001 - for hostile bytes decoders raise nearly anything
        raise NotAPicture("truncated" if "truncated" in str(error) else "damaged") from None


def _opened(data: bytes) -> Image.Image:
    """Return the picture, its header alone read. Raises NotAPicture before anything large is decoded."""
    name = form(data)
    if name not in _DECODED:
        raise NotAPicture(name)
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint lets half a picture pass, for every reader of the process
    image = Image.open(BytesIO(data), formats=(name.upper(),))
    if image.width * image.height > MOST_PIXELS:
        raise NotAPicture("too many pixels")
    return image


def within(size: tuple[int, int], longest: int) -> tuple[int, int]:
    """Return *size* made smaller, never larger, so that no side is over *longest*."""
    most = max(size)
    if most <= longest:
        return size
    return max(1, round(size[0] * longest / most)), max(1, round(size[1] * longest / most))


def decode(data: bytes) -> None:
    """Read the picture to its last byte, a JPEG at an eighth of its size. Raises NotAPicture."""
    with _whole():
        image = _opened(data)
        image.draft("RGB", within(image.size, max(image.size) // 8 or 1))
        image.load()


def upright(data: bytes, longest: int) -> Image.Image:
    """Return the picture as RGB or RGBA in sRGB, turned as its EXIF asks. Raises NotAPicture."""
    with _whole():
        image = _opened(data)
        image.draft("RGB", within(image.size, longest))
        image.load()
        turn = _TURNS.get(orientation(image.info.get("exif", b"")))
        profile = image.info.get("icc_profile", b"")
        sheet = _in_srgb(smaller(_plain(image), longest), profile)
        return fresh(sheet.transpose(turn) if turn is not None else sheet)


def smaller(image: Image.Image, longest: int) -> Image.Image:
    """Return the picture with no side over *longest*."""
    size = within(image.size, longest)
    return image if size == image.size else image.resize(size, Image.Resampling.LANCZOS)


def fresh(image: Image.Image) -> Image.Image:
    """Return the pixels on a new sheet, without anything that came with them."""
    return Image.frombytes(image.mode, image.size, image.tobytes())


def flat(image: Image.Image) -> Image.Image:
    """Return the picture on white paper."""
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(paper, image).convert("RGB")


def _plain(image: Image.Image) -> Image.Image:
    """Return the picture in a mode that can be resized and has a colour profile of its own."""
    if image.mode.startswith("I"):
        return image.convert("I").point([value >> 8 for value in range(1 << 16)], "L")  # 16 bits to 8
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image if image.mode in ("L", "RGB", "CMYK") else image.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        try:
            given = ImageCms.ImageCmsProfile(BytesIO(profile))
            there = ImageCms.profileToProfile(image, given, ImageCms.createProfile("sRGB"), outputMode=mode)
        except (ImageCms.PyCMSError, OSError):
            there = None  # a profile that does not fit the picture is worth no more than none
        if there is not None:
            return there
    return image.convert(mode)


def encoded(image: Image.Image, **how: Any) -> bytes:
    """Return the file of a fresh sheet. Raises CannotRun if the encoder put anything of its own into it."""
    file = BytesIO()
    image.save(file, **how)
    data = file.getvalue()
    if found := {item.kind for item in carried(data)}:
        raise CannotRun(
            f"โปรแกรมแปลงภาพใส่ข้อมูลแฝง ({', '.join(sorted(found))}) ไม่ได้เขียนไฟล์ใด "
            "(the encoder added metadata; nothing was written)"
        )
    return data
