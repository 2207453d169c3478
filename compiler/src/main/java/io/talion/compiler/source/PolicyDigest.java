package io.talion.compiler.source;

import io.talion.grammar.ast.Declaration;
import io.talion.grammar.ast.Unit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The policy digest (semantics.md 35): SHA-256 of the file's tokens joined by one space, followed,
 * each after a line feed, by the digests of what it imports or uses in the order of their names.
 */
public final class PolicyDigest {
  private PolicyDigest() {}

  /** 64 hex digits. */
  public static String of(Loaded loaded) {
    return of(loaded.main(), loaded.modules(), new TreeMap<>());
  }

  private static String of(Unit unit, Map<String, Unit> modules, Map<String, String> done) {
    StringBuilder text = new StringBuilder(unit.digestTokens());
    for (String name : imports(unit)) {
      Unit module = modules.get(name);
      if (module != null) {
        String digest = done.get(name);
        text.append('\n').append(digest != null ? digest : of(module, modules, done));
      }
    }
    String digest = sha256(text.toString());
    done.put(unit.name().text(), digest);
    return digest;
  }

  /** What the file imports and what it uses, each once, by name. */
  private static SortedSet<String> imports(Unit unit) {
    SortedSet<String> names = new TreeSet<>();
    unit.imports().forEach(i -> names.add(i.module().text()));
    for (Declaration d : unit.declarations()) {
      if (d instanceof Declaration.Use u) {
        names.add(u.module().text());
      }
    }
    return names;
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
