package io.talion.compiler.expr;

import io.talion.compiler.core.Expr;
import io.talion.compiler.names.Scope;
import io.talion.grammar.ast.Name;
import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** {@code alice}: the first 20 bytes of the SHA-256 of the name (semantics.md 32). */
final class TestNames {
  private TestNames() {}

  static Expr value(Name name, Type type, Scope scope) {
    Hex address = address(name.text());
    scope.program().testName(name.text(), address);
    return new Expr.Const(address, io.talion.compiler.types.Types.inner(type), name.span());
  }

  private static Hex address(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return Hex.of(Arrays.copyOf(hash, Type.Bytes.ADDRESS.length()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
