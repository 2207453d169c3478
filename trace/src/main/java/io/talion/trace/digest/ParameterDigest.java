package io.talion.trace.digest;

import java.util.Map;
import java.util.TreeMap;

/** The digest of a policy's parameters (semantics.md 35). */
public final class ParameterDigest {
  private ParameterDigest() {}

  /**
   * SHA-256 of {@code name=value\n} for every parameter, sorted by name.
   *
   * @param values all parameters, defaults included, in the canonical text of their values
   */
  public static String of(Map<String, String> values) {
    Sha256 digest = new Sha256();
    new TreeMap<>(values).forEach((name, value) -> digest.add(name + "=" + value + "\n"));
    return digest.hex();
  }
}
