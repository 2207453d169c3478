package io.talion.conformance.differential;

import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;

/**
 * Finds the type of errors in a core: a core that came without a complaint must have none, else a
 * part of the policy was quietly left out.
 */
final class Holes {
  private Holes() {}

  static boolean in(Object part) {
    return switch (part) {
      case Type t when Types.isError(t) -> true;
      case Collection<?> all -> all.stream().anyMatch(Holes::in);
      case Optional<?> o -> o.filter(Holes::in).isPresent();
      case Record r -> inRecord(r);
      default -> false;
    };
  }

  private static boolean inRecord(Record r) {
    for (RecordComponent c : r.getClass().getRecordComponents()) {
      try {
        c.getAccessor().setAccessible(true);
        if (in(c.getAccessor().invoke(r))) {
          return true;
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
    return false;
  }
}
