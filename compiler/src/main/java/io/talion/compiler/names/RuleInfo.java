package io.talion.compiler.names;

import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import java.util.Optional;

/**
 * A rule while it is checked.
 *
 * @param culprit type of {@code against}, worked out apart from the rest because {@code
 *     Finding.offender} depends on it; empty if the rule has none
 */
public record RuleInfo(int id, String name, StreamInfo stream, Lazy<Optional<Type>> culprit) {
  /** The type of its findings' {@code offender}. */
  public Type offender() {
    return culprit.value().orElse(Types.optional(Types.OPAQUE));
  }
}
