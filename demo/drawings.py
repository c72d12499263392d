#!/usr/bin/env python3
"""Draw the pictures of the sample publication and, with Chromium at hand, rasterise them into media/.

    python3 demo/drawings.py            writes media/*.png
    python3 demo/drawings.py FOLDER     writes the drawings as SVG into that folder instead

Flat, calm, without words, in the colours of the reader's pages. make.py does not need this.
"""

import math
import subprocess
import sys
import tempfile
from pathlib import Path

WIDTH, HEIGHT = 1200, 700
PAPER, INK, WASH, ACCENT = "#fffdf9", "#1c1a17", "#f7f2e9", "#8a2b1d"
NIGHT, DEEP, SEA, STONE = "#2b3a55", "#22334a", "#4f6f86", "#3b3430"
ROSE, SAND, CREAM, BRICK, LAMP = "#b3705c", "#e9b98a", "#efe7da", "#a8402f", "#ffdf8a"
FOAM, MIST, MOSS = "#c9d6d8", "#dcd6ca", "#6f7f63"


def box(x, y, width, height, fill, more=""):
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}" {more}/>'


def shape(points, fill, more=""):
    return f'<path d="{points}" fill="{fill}" {more}/>'


def disc(x, y, radius, fill, more=""):
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}" {more}/>'


def line(points, colour, width, more=""):
    return f'<path d="{points}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round" {more}/>'


def bands(colours, top, bottom):
    """A sky in flat steps: calm to look at and small as a file."""
    step = (bottom - top) / len(colours)
    return "".join(box(0, round(top + i * step), WIDTH, math.ceil(step) + 1, c) for i, c in enumerate(colours))


def ripples(top, bottom, colour, seed, count=26):
    """Short strokes on water, placed by a fixed rule."""
    out = []
    for i in range(count):
        x = (i * 211 + seed * 97) % (WIDTH - 80)
        y = top + (i * 67 + seed * 31) % (bottom - top)
        length = 26 + (i * 37) % 70
        out.append(line(f"M{x} {y}h{length}", colour, 3, 'opacity=".55"'))
    return "".join(out)


def boat(x, y, scale, hull, cabin):
    return (
        f'<g transform="translate({x} {y}) scale({scale})">'
        + shape("M-90 0H96L74 38H-70Z", hull) + box(-90, -6, 188, 8, CREAM)
        + box(-30, -52, 62, 46, cabin) + box(-20, -42, 18, 16, LAMP) + box(8, -42, 18, 16, LAMP)
        + line("M-52 -6V-120M-52 -120L60 -52M-52 -116L-88 -8", STONE, 4) + "</g>"
    )


def lighthouse():
    sky = bands([NIGHT, "#3d4661", "#5e5666", "#85635f", ROSE, "#cc9474", SAND], 0, 500)
    beam = shape("M806 176L1200 60V300Z", LAMP, 'opacity=".38"') + shape("M774 176L0 20V250Z", LAMP, 'opacity=".16"')
    tower = (
        shape("M752 520L768 216H812L828 520Z", CREAM) + shape("M790 216H812L828 520H790Z", "#dfd3bf")
        + shape("M760.500 360L763.500 300H816.500L819.500 360Z", BRICK) + box(758, 200, 64, 16, STONE)
        + box(770, 156, 40, 44, LAMP) + box(788, 156, 4, 44, STONE) + shape("M762 156H818L790 122Z", STONE)
        + box(783, 400, 14, 26, STONE) + box(783, 250, 14, 22, STONE) + box(780, 482, 20, 38, STONE)
    )
    sea = box(0, 500, WIDTH, 200, DEEP) + ripples(525, 690, "#56708a", 3, 30) + shape("M0 520H860L930 560H0Z", STONE)
    stones = "".join(shape(f"M{x} 560l18 -26h42l22 26z", c) for x, c in zip(range(0, 880, 74), ["#4b423c", "#332d29"] * 6))
    reflection = "".join(box(930 + i * 14, 590 + i * 22, 150 - i * 12, 6, LAMP, 'opacity=".35"') for i in range(4))
    return sky + disc(240, 430, 46, "#f3d3a4") + beam + sea + tower + stones + reflection


def harbour():
    sky = bands(["#d8dcd6", "#e3ddd0", "#efe1cb", "#f4dcbd"], 0, 380)
    hills = shape("M0 380C160 290 300 330 460 300S820 250 1200 330V390H0Z", "#9fb0b0")
    houses = ""
    for i in range(15):
        x, high = 20 + i * 80, 84 + (i * 53) % 70
        colour = [CREAM, SAND, "#d9a58b", WASH, "#e5cfae"][i % 5]
        houses += box(x, 400 - high, 74, high, colour) + shape(f"M{x - 4} {400 - high}h82l-14 -26h-54z", [BRICK, ACCENT, ROSE][i % 3])
        houses += "".join(box(x + 14 + 28 * (k % 2), 400 - high + 18 + 34 * (k // 2), 14, 20, SEA) for k in range(4))
    quay = box(0, 400, WIDTH, 34, STONE) + "".join(box(60 + i * 190, 386, 16, 20, INK) for i in range(6))
    water = box(0, 434, WIDTH, 266, SEA) + ripples(452, 690, FOAM, 5, 40)
    boats = boat(250, 520, 1.1, BRICK, CREAM) + boat(610, 566, 1.45, NIGHT, WASH) + boat(980, 510, 1, MOSS, CREAM)
    crane = line("M1084 400V150L900 206M1084 150L1130 210V400M1084 150L1130 400M1084 270H1130", DEEP, 8) + line("M912 202V300", DEEP, 3) + box(898, 300, 28, 24, ACCENT)
    return sky + disc(880, 140, 52, "#fbeecb") + hills + crane + houses + quay + water + boats


def library_boat():
    out = box(0, 0, WIDTH, HEIGHT, "#e9dfcc") + shape("M0 300C240 240 420 300 640 270S1000 220 1200 280V470H0Z", "#b7bda3")
    out += shape("M0 360C300 320 560 380 800 340S1080 330 1200 350V470H0Z", MOSS) + box(0, 460, WIDTH, 240, SEA) + ripples(560, 690, FOAM, 2, 30)
    out += shape("M90 440H1090L1030 560H170Z", NIGHT) + box(80, 428, 1020, 16, CREAM) + box(180, 214, 800, 214, WASH) + box(160, 196, 840, 20, ACCENT)
    spines = [BRICK, NIGHT, SAND, MOSS, ROSE, STONE, SEA, LAMP]
    for window in range(4):
        left = 214 + window * 192
        out += box(left, 244, 156, 150, STONE) + box(left + 6, 250, 144, 138, "#f6d98f")
        for shelf in range(2):
            x, foot = left + 10, 316 + shelf * 68
            for book in range(11):
                wide, high = 9 + (book * 5 + window + shelf) % 6, 38 + (book * 7 + window * 5 + shelf * 3) % 18
                if x + wide > left + 146:
                    break
                out += box(x, foot - high, wide, high, spines[(book * 3 + window + shelf * 2) % 8])
                x += wide + 1
            out += box(left + 6, foot, 144, 5, STONE)
    out += line("M1040 428V150", STONE, 7) + shape("M1040 154L1124 178L1040 202Z", BRICK)
    out += shape("M1090 440L1200 470V486L1080 452Z", "#8d7a63") + disc(1010, 90, 40, "#fbf3de")
    return out


def chart():
    out = box(0, 0, WIDTH, HEIGHT, "#f3e9d3") + box(36, 36, 1128, 628, "#e8eceb", f'stroke="{STONE}" stroke-width="4"')
    coast = "M36 36H470C430 110 520 150 480 214S350 290 398 360S560 396 540 470S420 560 470 664H36Z"
    for grow, colour in [(130, "#dbe4e4"), (84, "#cbd9db"), (40, "#b9ccd1")]:
        out += line(coast, colour, grow * 2, 'clip-path="url(#map)"')
    out += shape(coast, "#e6cf9f") + line(coast, STONE, 4)
    out += shape("M760 470C800 430 870 440 884 486S840 560 794 548S730 502 760 470Z", "#e6cf9f", f'stroke="{STONE}" stroke-width="4"')
    out += "".join(line(f"M36 {y}H1164", STONE, 1, 'opacity=".35"') for y in range(120, 660, 90))
    out += "".join(line(f"M{x} 36V664", STONE, 1, 'opacity=".35"') for x in range(130, 1160, 104))
    for i in range(32):
        x, y = 590 + (i * 173) % 550, 70 + (i * 97) % 570
        if not 720 < x < 910 or not 420 < y < 580:
            out += disc(x, y, 3, SEA)
    rose = "".join(
        f'<g transform="rotate({angle} 1000 214)">' + shape(f"M1000 {214 - long}L1012 202L1000 214Z", ACCENT if long > 90 else SEA)
        + shape(f"M1000 {214 - long}L988 202L1000 214Z", CREAM, f'stroke="{STONE}" stroke-width="1.5"') + "</g>"
        for angle, long in [(45, 74), (135, 74), (225, 74), (315, 74), (0, 118), (90, 118), (180, 118), (270, 118)]
    )
    out += disc(1000, 214, 126, "none", f'stroke="{STONE}" stroke-width="2"') + rose
    out += line("M500 250C620 300 640 400 742 452", ACCENT, 5, 'stroke-dasharray="2 16"') + disc(500, 250, 9, ACCENT)
    out += shape("M520 470L534 446L548 470Z", ACCENT) + disc(534, 440, 7, LAMP, f'stroke="{STONE}" stroke-width="2"')
    return f'<clipPath id="map">{box(38, 38, 1124, 624, "#000")}</clipPath>' + out


def radio():
    out = box(0, 0, WIDTH, HEIGHT, "#33302f") + box(120, 70, 430, 330, STONE) + box(138, 88, 394, 294, NIGHT)
    out += box(138, 300, 394, 82, DEEP) + disc(440, 160, 34, "#f4e3b5") + box(330, 88, 10, 294, STONE) + box(420, 318, 40, 5, "#f4e3b5", 'opacity=".6"')
    out += shape("M200 300l6 -64h16l6 64z", CREAM) + disc(214, 228, 8, LAMP)
    out += shape("M700 110L560 560H1120L980 110Z", LAMP, 'opacity=".13"') + line("M840 0V64", STONE, 6) + shape("M770 116L800 60H880L910 116Z", BRICK)
    out += box(0, 560, WIDTH, 140, "#6b4a35") + box(0, 560, WIDTH, 10, "#86603f")
    out += box(590, 330, 500, 230, "#8a5a3b", 'rx="22"') + box(610, 350, 460, 190, "#5c3b2a", 'rx="12"')
    out += "".join(box(636, 372 + i * 20, 190, 8, "#caa46f") for i in range(8))
    out += box(850, 374, 196, 66, "#f6e2a8", 'rx="8"') + "".join(line(f"M{866 + i * 20} 386v{22 if i % 3 == 0 else 12}", STONE, 3) for i in range(9)) + line("M930 380v54", ACCENT, 5)
    out += disc(884, 490, 28, CREAM) + disc(1008, 490, 28, CREAM) + line("M884 490l12 -20M1008 490l-18 -14", STONE, 6)
    out += shape("M200 590L470 574L500 640L220 660Z", PAPER) + "".join(line(f"M{236 + i * 4} {606 + i * 13}l{210 - i * 8} -11", MIST, 4) for i in range(4))
    out += line("M470 560L530 624", ACCENT, 9) + box(330, 500, 64, 66, CREAM, 'rx="6"') + line("M394 516q30 2 26 20t-26 16", CREAM, 8)
    return out


def market():
    out = box(0, 0, WIDTH, HEIGHT, "#eadfcb") + shape("M0 0H1200V90L600 210L0 90Z", "#6b5a4d")
    out += "".join(line(f"M{x} {96 + (120 - abs(600 - x) / 5)}V560", STONE, 12) for x in (120, 420, 780, 1080))
    out += "".join(box(170 + i * 225, 238, 190, 150, "#f8efdc") + line(f"M{265 + i * 225} 238V388", MIST, 6) for i in range(4))
    stripes = [BRICK, NIGHT, MOSS]
    goods = [[SAND, "#d98b4f", LAMP], [SEA, FOAM, "#9fb0b0"], [MOSS, "#93a37c", BRICK]]
    for stall in range(3):
        left = 60 + stall * 380
        for i in range(8):
            colour = stripes[stall] if i % 2 == 0 else CREAM
            x = left + i * 40
            out += box(x, 330, 40, 66, colour) + disc(x + 20, 396, 20, colour)
        out += box(left + 6, 410, 8, 200, STONE) + box(left + 306, 410, 8, 200, STONE) + shape(f"M{left - 6} 520H{left + 326}L{left + 306} 640H{left + 14}Z", "#8d6a4c")
        for i in range(11):
            out += disc(left + 30 + i * 26, 506, 17, goods[stall][i % 3]) + (disc(left + 43 + i * 26, 484, 17, goods[stall][(i + 1) % 3]) if i < 10 else "")
    out += box(0, 640, WIDTH, 60, "#b5a58f") + line("M0 640H1200", STONE, 4)
    for x, coat in ((404, NIGHT), (800, ACCENT)):
        out += shape(f"M{x - 30} 640L{x - 20} 510Q{x} 486 {x + 20} 510L{x + 30} 640Z", coat) + disc(x, 468, 24, "#c98f6e") + shape(f"M{x - 26} 462Q{x} 424 {x + 26} 462Z", STONE)
    return out


def bell_buoy():
    out = bands(["#c8ccc8", "#d2d3cc", "#dbd8ce", "#e3ded2"], 0, 430) + shape("M0 330C200 310 380 336 560 322S980 300 1200 324V440H0Z", "#bcc3c0")
    out += box(0, 420, WIDTH, 280, "#8ba1a6") + shape("M0 440C200 416 400 464 600 440S1000 416 1200 440V470H0Z", "#9db0b3")
    cage = line("M500 500L560 214M700 500L640 214M520 404H680M540 310H660", STONE, 10) + box(548, 196, 104, 20, STONE)
    bell = shape("M566 376Q572 268 600 262Q628 268 634 376L650 392H550Z", "#c79a4b") + shape("M600 262Q628 268 634 376L650 392H600Z", "#a97e38") + disc(600, 402, 14, STONE)
    lamp = box(586, 150, 28, 46, BRICK) + disc(600, 140, 16, LAMP) + disc(600, 140, 54, LAMP, 'opacity=".25"')
    body = '<g transform="rotate(-7 600 540)">' + cage + bell + lamp + shape("M430 500H770L716 600H484Z", BRICK) + box(430, 492, 340, 16, STONE) + "</g>"
    out += body + shape("M0 570C200 530 400 590 600 560S1000 540 1200 574V700H0Z", "#6d878f") + shape("M0 624C240 594 420 650 640 620S1000 604 1200 630V700H0Z", "#58737d")
    for x, y in ((230, 190), (310, 150), (900, 210)):
        out += line(f"M{x - 34} {y - 6}q20 -18 34 6q14 -24 34 -6", "#7d8381", 5)
    return out + ripples(480, 560, "#b6c4c5", 4, 14)


def white_town():
    out = bands(["#f1c99b", "#f3d5ad", "#f6e1c3", "#f8ead4"], 0, 360) + disc(930, 170, 62, "#fff3d6") + box(0, 350, WIDTH, 100, SEA) + ripples(362, 440, FOAM, 6, 18)
    for row in range(3):
        for i in range(9):
            x = -40 + i * 148 + row * 56
            y, high = 396 + row * 84, 120 + (i * 47 + row * 29) % 60
            wall = [PAPER, "#f4ecdd", "#ece1cd"][(i + row) % 3]
            out += box(x, y - high + 100, 140, 400, wall) + line(f"M{x} {y - high + 100}h140", "#d9cbb2", 5)
            if (i + row) % 3 == 0:
                out += f'<path d="M{x + 30} {y - high + 100}a40 40 0 0 1 80 0z" fill="{wall}" stroke="#d9cbb2" stroke-width="4"/>'
            door = "#3f6b8c" if (i + row) % 2 else "#6f8f7a"
            out += f'<path d="M{x + 30} {y - high + 176}v-30a14 14 0 0 1 28 0v30z" fill="{door}"/><path d="M{x + 84} {y - high + 166}v-18a11 11 0 0 1 22 0v18z" fill="{door}"/>'
    out += box(300, 130, 76, 330, "#f4ecdd") + box(338, 130, 38, 330, "#e6d9c0") + box(288, 118, 100, 18, STONE) + box(312, 70, 52, 48, LAMP) + shape("M304 70H372L338 36Z", BRICK)
    out += box(326, 200, 16, 30, STONE) + box(326, 300, 16, 30, STONE)
    return out


def dictionary():
    out = box(0, 0, WIDTH, HEIGHT, "#c9b391") + box(0, 0, WIDTH, HEIGHT, "none") + "".join(box(0, y, WIDTH, 3, "#bda681") for y in range(90, 700, 118))

    def book(x, y, turn, cover, mark):
        pages = shape("M-250 -150Q-120 -180 0 -146V168Q-120 136 -250 164Z", PAPER) + shape("M250 -150Q120 -180 0 -146V168Q120 136 250 164Z", WASH)
        words = "".join(
            line(f"M{side * 226} {-112 + i * 28}H{side * (34 + (i * 41 + (side > 0) * 23) % 70)}", "#b9ad99" if i % 4 else cover, 7)
            for side in (-1, 1) for i in range(9)
        )
        return f'<g transform="translate({x} {y}) rotate({turn})">' + shape("M-266 -138H266V184H-266Z", cover) + pages + words + line("M0 -146V168", MIST, 5) + shape("M60 -158H92V-40L76 -58L60 -40Z", mark) + "</g>"

    out += book(330, 330, -7, NIGHT, BRICK) + book(862, 400, 6, ACCENT, SAND)
    out += '<g transform="rotate(14 620 600)">' + box(430, 588, 330, 20, LAMP) + shape("M760 588L806 598L760 608Z", CREAM) + shape("M790 594.500L806 598L790 601.500Z", INK) + box(414, 588, 22, 20, ROSE) + "</g>"
    out += disc(1090, 140, 66, CREAM) + disc(1090, 140, 50, "#6b4a35") + line("M1154 120q40 4 30 34t-44 16", CREAM, 12)
    return out


def tides():
    out = box(0, 0, WIDTH, HEIGHT, PAPER)
    out += "".join(line(f"M100 {y}H1130", MIST, 2) for y in range(110, 620, 80)) + "".join(line(f"M{x} 90V600", MIST, 2, 'stroke-dasharray="4 8"') for x in range(100, 1140, 103))
    def curve(lag, share):
        points = []
        for step in range(0, 1031, 5):
            day = step / 1030
            swing = 92 + 78 * math.sin(math.pi * day)
            points.append((100 + step, 350 - share * swing * math.sin(2 * math.pi * day * 7 + lag)))
        return "M" + "L".join(f"{x} {y:.0f}" for x, y in points)
    predicted = curve(0, 1)
    out += shape(predicted + "L1130 600L100 600Z", "#dfe8ea") + line(predicted, SEA, 6) + line(curve(-.5, .86), ACCENT, 5, 'stroke-dasharray="3 13"')
    out += line("M100 84V600H1140", INK, 4) + "".join(line(f"M86 {y}h14", INK, 3) for y in range(110, 620, 80)) + "".join(line(f"M{x} 600v14", INK, 3) for x in range(100, 1140, 103))
    out += disc(615, 50, 24, "#f4e3b5", f'stroke="{STONE}" stroke-width="3"') + disc(120, 50, 24, STONE) + disc(1110, 50, 24, STONE)
    out += line("M240 656h120", SEA, 7) + line("M640 656h120", ACCENT, 6, 'stroke-dasharray="3 13"') + disc(400, 656, 8, SEA) + disc(800, 656, 8, ACCENT)
    return out


DRAWINGS = {
    "phare-crepuscule": lighthouse, "port-matin": harbour, "bibliobateau": library_boat, "carte-marine": chart,
    "veille-radio": radio, "marche-couvert": market, "bouee-a-cloche": bell_buoy, "ville-blanche": white_town,
    "deux-dictionnaires": dictionary, "courbe-des-marees": tides,
}


def svg(draw):
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">{draw()}</svg>\n'


def rasterise(name, drawing, target):
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(f'<!doctype html><meta charset="utf-8"><style>body{{margin:0;overflow:hidden}}svg{{display:block}}</style>{drawing}')
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
             "--disable-background-networking", "--disable-component-update", "--disable-sync", f"--user-data-dir={folder}/profile",
             f"--window-size={WIDTH},{HEIGHT}", f"--screenshot={target}", page.as_uri()],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )


def main():
    for name, draw in DRAWINGS.items():
        if len(sys.argv) > 1:
            Path(sys.argv[1], f"{name}.svg").write_text(svg(draw))
        else:
            rasterise(name, svg(draw), Path(__file__).resolve().parent / "media" / f"{name}.png")


if __name__ == "__main__":
    main()
