package io.talion.bench.curve;

import java.util.List;
import java.util.Locale;

/**
 * Curves as an SVG, both axes logarithmic, so that a straight line is a power and a level one costs
 * nothing more. Colours and fonts suit light and dark pages.
 */
final class Chart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LEFT = 70;
  private static final int RIGHT = 130;
  private static final int TOP = 40;
  private static final int BOTTOM = 50;
  private static final List<String> COLOURS = List.of("#2563eb", "#dc2626", "#059669", "#d97706");

  private final String title;
  private final String across;
  private final String up;
  private final List<Curve> curves;
  private final StringBuilder svg = new StringBuilder();

  Chart(String title, String across, String up, List<Curve> curves) {
    this.title = title;
    this.across = across;
    this.up = up;
    this.curves = curves;
  }

  String svg() {
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"", WIDTH, HEIGHT);
    add(" font-family=\"sans-serif\" font-size=\"12\" fill=\"#6b7280\">\n");
    text(WIDTH / 2.0, 20, "middle", title);
    text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", across);
    add("<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">", HEIGHT / 2);
    add("%s</text>\n", up);
    acrossTicks();
    upTicks();
    for (int i = 0; i < curves.size(); i++) {
      draw(curves.get(i), COLOURS.get(i % COLOURS.size()), i);
    }
    return add("</svg>\n").toString();
  }

  @SuppressWarnings(
      "AnnotateFormatMethod") // the annotation is of a library that only the compiler has
  private StringBuilder add(String format, Object... values) {
    return svg.append(String.format(Locale.ROOT, format, values));
  }

  private void text(double x, double y, String anchor, String words) {
    add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, words);
  }

  private void acrossTicks() {
    for (double v = Math.pow(10, Math.floor(Math.log10(leastX()))); v <= mostX() * 1.001; v *= 10) {
      if (v >= leastX() * 0.999) {
        line(x(v), TOP, x(v), HEIGHT - BOTTOM, "#9ca3af55", 1);
        text(x(v), HEIGHT - BOTTOM + 18, "middle", shown(v));
      }
    }
  }

  private void upTicks() {
    for (double v = leastY(); v <= mostY() * 1.001; v *= 10) {
      line(LEFT, y(v), WIDTH - RIGHT, y(v), "#9ca3af55", 1);
      text(LEFT - 6, y(v) + 4, "end", shown(v));
    }
  }

  private void line(double x1, double y1, double x2, double y2, String colour, int width) {
    add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"", x1, y1, x2, y2);
    add(" stroke=\"%s\" stroke-width=\"%d\"/>\n", colour, width);
  }

  private void draw(Curve curve, String colour, int place) {
    List<Curve.Point> points = curve.points();
    for (int i = 0; i < points.size(); i++) {
      Curve.Point p = points.get(i);
      add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n", x(p.x()), y(p.y()), colour);
      if (i > 0) {
        Curve.Point before = points.get(i - 1);
        line(x(before.x()), y(before.y()), x(p.x()), y(p.y()), colour, 2);
      }
    }
    add("<text x=\"%d\" y=\"%d\"", WIDTH - RIGHT + 10, TOP + 14 + 18 * place);
    add(" fill=\"%s\">%s</text>\n", colour, curve.name());
  }

  private double x(double v) {
    return LEFT + (WIDTH - LEFT - RIGHT) * part(v, leastX(), mostX());
  }

  private double y(double v) {
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * part(v, leastY(), mostY());
  }

  private static double part(double v, double least, double most) {
    return most > least ? Math.log(v / least) / Math.log(most / least) : 0;
  }

  private double leastX() {
    return curves.stream()
        .flatMap(c -> c.points().stream())
        .mapToDouble(Curve.Point::x)
        .min()
        .orElse(1);
  }

  private double mostX() {
    return curves.stream()
        .flatMap(c -> c.points().stream())
        .mapToDouble(Curve.Point::x)
        .max()
        .orElse(1);
  }

  /** A power of ten. */
  private double leastY() {
    double least =
        curves.stream()
            .flatMap(c -> c.points().stream())
            .mapToDouble(Curve.Point::y)
            .min()
            .orElse(1);
    return Math.pow(10, Math.floor(Math.log10(least)));
  }

  private double mostY() {
    double most =
        curves.stream()
            .flatMap(c -> c.points().stream())
            .mapToDouble(Curve.Point::y)
            .max()
            .orElse(1);
    return Math.pow(10, Math.ceil(Math.log10(most)));
  }

  private static String shown(double v) {
    return v >= 1e6
        ? String.format(Locale.ROOT, "%.0f M", v / 1e6)
        : v >= 1 ? String.format(Locale.ROOT, "%,.0f", v) : String.format(Locale.ROOT, "%.2g", v);
  }
}
