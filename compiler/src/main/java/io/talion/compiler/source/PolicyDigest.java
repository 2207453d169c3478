package io.talion.compiler.source;

import io.talion.grammar.ast.Unit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The policy digest (semantics.md 35): SHA-256 of the file's tokens joined by one space, followed,
 * each after a line feed, by the digests of its imports in the order of their names.
 */
public final class PolicyDigest {
  private PolicyDigest() {}

  /** 64 hex digits. */
  public static String of(Loaded loaded) {
    return of(loaded.main(), loaded.modules());
  }

  private static String of(Unit unit, Map<String, Unit> modules) {
    StringBuilder text = new StringBuilder(unit.digestTokens());
    unit.imports().stream()
        .map(i -> i.module().text())
        .distinct()
        .sorted()
        .flatMap(name -> Optional.ofNullable(modules.get(name)).stream())
        .forEach(m -> text.append('\n').append(of(m, modules)));
    return sha256(text.toString());
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
