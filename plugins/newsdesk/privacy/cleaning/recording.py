"""A recording loses its tags and keeps every byte of its sound and picture."""

from __future__ import annotations

from newsdesk.privacy.documents import mp3, mp4


def clean_mp3(data: bytes) -> bytes:
    """Return the frames alone. Raises Unreadable."""
    heard = mp3.sound(data)
    return data[heard.begin : heard.end]


def clean_mp4(data: bytes) -> bytes:
    """Return the recording with its tags turned into empty padding, so that nothing within it moves. Raises Unreadable.

    A track that is neither sound nor picture stays, for only a program that makes films can take it out.
    """
    made = bytearray(data)
    for box, _ in tuple(mp4.carried(made)):
        if box.name in mp4.TIMED:
            place = mp4.times(made, box)
            made[place] = bytes(place.stop - place.start)
        elif box.name != b"hdlr":
            made[box.begin + 4 : box.begin + 8] = b"free"
            made[box.at : box.end] = bytes(box.end - box.at)
    return bytes(made)
