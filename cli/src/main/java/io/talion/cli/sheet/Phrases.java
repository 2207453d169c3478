package io.talion.cli.sheet;

import io.talion.compiler.sheet.Sheet.Length;
import io.talion.compiler.sheet.Shown;
import io.talion.trace.event.EventKind.Extent;
import io.talion.trace.type.Type;
import io.talion.trace.value.Int;
import io.talion.trace.value.Ratio;
import io.talion.trace.value.ValueText;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/** Quantities of the sheet in words (semantics.md 29). */
final class Phrases {
  static final String PROVED = "proved (ranges)";
  static final String NOT_SHOWN = "not shown";

  private Phrases() {}

  static String ratio(Ratio r) {
    return ValueText.text(r, Type.Simple.RATIO);
  }

  static String duration(BigInteger millis) {
    return ValueText.text(new Int(millis), Type.DURATION);
  }

  static String extent(Extent e) {
    return ValueText.text(new Int(BigInteger.valueOf(e.distance())), new Type.Distance(e.clock()));
  }

  static String length(Length l) {
    return extent(l.extent());
  }

  static String window(Optional<Extent> window) {
    return window.map(w -> "any " + extent(w)).orElse("ever");
  }

  /** {@code 1,000}. */
  static String number(BigInteger n) {
    return String.format(java.util.Locale.ROOT, "%,d", n);
  }

  static <T> String value(Shown<T> shown, Function<T, String> text) {
    return shown.proved().map(text).orElse("–");
  }

  static String status(Shown<?> shown) {
    return switch (shown) {
      case Shown.Proved<?> p -> PROVED;
      case Shown.NotShown<?> n -> NOT_SHOWN + ": " + n.why();
    };
  }
}
