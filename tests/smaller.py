"""Reduce a screenshot to the 256 colors it uses most: a third of the bytes, without a visible difference."""

import base64
import struct
import zlib

from playwright.sync_api import Page

# Pixels as indices of a palette; a color outside it becomes the nearest one.
COUNT = """async (png) => {
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height).getContext("2d");
  canvas.drawImage(picture, 0, 0);
  const pixels = new Uint32Array(canvas.getImageData(0, 0, width, height).data.buffer);
  const counts = new Map();
  for (const each of pixels) counts.set(each, (counts.get(each) ?? 0) + 1);
  const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([color]) => color);
  const rgb = (color) => [color & 255, (color >> 8) & 255, (color >> 16) & 255];
  const far = (a, b) => a.reduce((sum, part, i) => sum + (part - b[i]) ** 2, 0);
  const places = new Map(palette.map((color, place) => [color, place]));
  const known = palette.map(rgb);
  for (const color of counts.keys()) {
    if (places.has(color)) continue;
    const at = rgb(color), gaps = known.map((each) => far(each, at));
    places.set(color, gaps.indexOf(Math.min(...gaps)));
  }
  const indices = Uint8Array.from(pixels, (each) => places.get(each));
  let text = "";
  for (let i = 0; i < indices.length; i += 32768) text += String.fromCharCode(...indices.subarray(i, i + 32768));
  return { width, height, palette: known.flat(), indices: btoa(text) };
}"""


def smaller(png: bytes, blank: Page) -> bytes:
    """The picture with at most 256 colors; `blank` is an empty page, whose canvas does the work."""
    found = blank.evaluate(COUNT, base64.b64encode(png).decode())
    width, height, indices = found["width"], found["height"], base64.b64decode(found["indices"])
    rows = b"".join(b"\0" + indices[start : start + width] for start in range(0, width * height, width))
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = ((b"IHDR", head), (b"PLTE", bytes(found["palette"])), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, body) for kind, body in parts)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
