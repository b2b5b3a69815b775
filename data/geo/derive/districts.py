#!/usr/bin/env python3
"""Makes ../districts.txt: the districts of Germany as areas, each shared border the same on both sides.

Input: shapes/districtsD.RData of the R package surveillance (Debian: r-cran-surveillance):

    apt-get download r-cran-surveillance && dpkg -x r-cran-surveillance_*.deb surveillance
    pip install numpy shapely rdata pyproj
    python3 districts.py surveillance/usr/lib/R/site-library/surveillance/shapes/districtsD.RData

Borders are taken apart where three areas meet, simplified and rounded piece by piece, as the lines
of ../outlines.txt were, and put together again.
"""
import sys
import warnings
from collections import defaultdict
from pathlib import Path

import numpy as np
import pyproj
import rdata
import shapely
from shapely.geometry import LineString, Polygon
from shapely.ops import linemerge, polygonize

TOLERANCE = 0.002  # degrees
UNITS = 1000  # in a degree
PROJECTION = (
    "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=km +no_defs"
)


def districts(path):
    """Key, name and area of each district, in degrees."""
    warnings.simplefilter("ignore")
    data = rdata.conversion.convert(rdata.parser.parse_file(path))["districtsD"]
    degrees = pyproj.Transformer.from_crs(PROJECTION, "EPSG:4326", always_xy=True)
    for key, name, polygons in zip(data.data["KEY"], data.data["GEN"], data.polygons):
        area = shapely.MultiPolygon()
        holes = []
        for part in polygons.Polygons:
            corners = np.asarray(part.coords)
            ring = Polygon(list(zip(*degrees.transform(corners[:, 0], corners[:, 1]))))
            if np.asarray(part.hole).ravel()[0]:
                holes.append(ring.buffer(0))
            else:
                area = area.union(ring.buffer(0))
        yield str(key), str(name), area.difference(shapely.union_all(holes))


def rings(area):
    for polygon in getattr(area, "geoms", [area]):
        yield from [polygon.exterior, *polygon.interiors]


def borders(areas):
    """The border of each pair of neighbours (or of one with the outside) in pieces."""
    edges = defaultdict(set)
    for key, area in areas.items():
        for ring in rings(area):
            corners = [(round(x, 4), round(y, 4)) for x, y in ring.coords]
            for a, b in zip(corners, corners[1:]):
                if a != b:
                    edges[min(a, b), max(a, b)].add(key)
    pairs = defaultdict(list)
    for edge, keys in edges.items():
        pairs[tuple(sorted(keys))].append(LineString(edge))
    for lines in pairs.values():
        merged = linemerge(lines)
        yield from getattr(merged, "geoms", [merged])


def simplified(areas):
    lines = [
        LineString(np.rint(np.array(line.simplify(TOLERANCE).coords) * UNITS) / UNITS)
        for line in borders(areas)
    ]
    faces = polygonize(shapely.union_all(lines, grid_size=1 / UNITS))
    result = defaultdict(list)
    for face in faces:
        overlaps = {key: face.intersection(areas[key]).area for key in near(face, areas)}
        key = max(overlaps, key=overlaps.get, default=None)
        if key and overlaps[key] > face.area / 2:
            result[key].append(face)
    return {key: shapely.union_all(parts) for key, parts in result.items()}


def near(face, areas):
    return [key for key, area in areas.items() if area.intersects(face)]


def text(ring, outer):
    """A ring as differences, without its last corner: outer rings turn left, holes right."""
    corners = np.rint(np.array(ring.coords)[:-1, :2] * UNITS).astype(int)
    if ring.is_ccw != outer:
        corners = corners[::-1]
    return " ".join(str(n) for n in np.vstack([corners[:1], np.diff(corners, axis=0)]).ravel())


def told_apart(source):
    """The names; of a city and the district around it, which share one, the larger says what it is."""
    largest = {}
    for key, name, area in source:
        largest.setdefault(name, []).append((area.area, key))
    names = {}
    for key, name, _ in source:
        around = len(largest[name]) > 1 and max(largest[name])[1] == key
        kind = "Kreis" if key.startswith(("01", "05")) else "Landkreis"
        names[key] = f"{kind} {name}" if around else name
    return names


def line(key, name, area):
    parts = []
    for polygon in sorted(getattr(area, "geoms", [area]), key=lambda part: -part.area):
        parts.append(text(polygon.exterior, True))
        parts += [text(hole, False) for hole in polygon.interiors]
    return "|".join([key, name, *parts])


def main():
    source = list(districts(sys.argv[1]))
    areas = {key: area for key, _, area in source}
    done = simplified(areas)
    missing = sorted(set(areas) - set(done))
    if missing:
        sys.exit(f"lost: {missing}")
    names = told_apart(source)
    lines = [line(key, names[key], done[key]) for key in names]
    target = Path(__file__).parent.parent / "districts.txt"
    target.write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")
    print(f"{len(lines)} districts, {target.stat().st_size} bytes")


main()
