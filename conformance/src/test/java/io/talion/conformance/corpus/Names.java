package io.talion.conformance.corpus;

import io.talion.trace.value.Hex;
import io.talion.trace.value.ValidatorIndex;
import io.talion.trace.value.Value;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The corpus's short names for byte strings: {@code @alice} and {@code #1}. */
final class Names {
  private static final Pattern SHORT = Pattern.compile("\"([@#])([A-Za-z0-9_]+)\"(?!:)");
  private static final Map<Hex, String> KNOWN = new ConcurrentHashMap<>();

  private Names() {}

  /** A line of a trace with its names replaced by hex. */
  static String expand(String json) {
    return SHORT.matcher(json).replaceAll(m -> '"' + hex(m).toString() + '"');
  }

  /** The short name of a value that came from one, else its hex. */
  static String of(Value value) {
    return switch (value) {
      case Hex hex -> KNOWN.getOrDefault(hex, hex.toString());
      case ValidatorIndex v -> v.index().toString();
      default -> value.toString();
    };
  }

  private static Hex hex(MatchResult m) {
    Hex hex = m.group(1).equals("@") ? address(m.group(2)) : number(m.group(2));
    KNOWN.put(hex, m.group(1) + m.group(2));
    return hex;
  }

  private static Hex address(String name) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return Hex.of(Arrays.copyOf(sha, 20));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Hex number(String decimal) {
    String digits = new BigInteger(decimal).toString(16);
    return Hex.parse(digits.length() % 2 == 0 ? digits : "0" + digits).padded(32);
  }
}
