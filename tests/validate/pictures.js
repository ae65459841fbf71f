// Pictures, as a program that knows what cameras and editors write into them sees them.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const EXIFTOOL = fileURLToPath(new URL("node_modules/exiftool-vendored.pl/bin/exiftool", import.meta.url));

/** Groups of ExifTool that tell of the file itself, or what any program needs to show it. */
const SHOWN = ["SourceFile", "ExifTool", "System", "File", "Composite", "JFIF", "RIFF", "VP8", "SVG"];

/** Fields of a PNG's header (third edition, section 11.2) and of its colours. */
const PNG_SHOWN = ["ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Compression", "Filter", "Interlace", "SRGBRendering", "Gamma", "Palette", "Transparency", "BackgroundColor", "PixelsPerUnitX", "PixelsPerUnitY", "PixelUnits"];

/** What each of these files holds beside what it shows. */
export async function records(files) {
  // Many names are too long for a command line.
  const all = [];
  for (let at = 0; at < files.length; at += 200) {
    const some = files.slice(at, at + 200);
    const { stdout } = await promisify(execFile)("perl", [EXIFTOOL, "-json", "-G1", "-struct", ...some], { maxBuffer: 1 << 26 });
    all.push(...JSON.parse(stdout));
  }
  return all.map((read) => {
    const names = Object.keys(read).filter((name) => {
      const [group, field] = name.split(":");
      return !(SHOWN.includes(group) || (group.startsWith("PNG") && PNG_SHOWN.includes(field)));
    });
    return { file: read.SourceFile, names };
  });
}

/** Pictures that tell more than they show. */
export async function pictures(read) {
  const found = await records(read.map((one) => one.file));
  return found.filter(({ names }) => names.length > 0).map(({ file, names }) => ({ file, what: names.join(", ") }));
}

/** Originals in which nothing is found: then nothing is proved by what was published of them. */
export async function originals(read) {
  const found = await records(read.map((one) => one.file));
  return found.filter(({ names }) => !names.some((name) => name.startsWith("GPS:"))).map(({ file }) => ({ file, what: "ExifTool finds no place in it, so nothing is proved" }));
}
