package io.talion.compiler.names;

import io.talion.compiler.types.Types;
import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.List;

/** The kinds that something ranges over, numbered as they are met. */
public final class Kinds {
  private final List<Type> types = new ArrayList<>();

  /** The number of a type's kind. */
  public int idOf(Type type) {
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).equals(type)) {
        return i;
      }
    }
    types.add(type);
    return types.size() - 1;
  }

  /** Whether members of a type can be enumerated: entities, names of the policy, enums, Bool. */
  public static boolean isKind(Type type) {
    return (type instanceof Type.Named && !Types.isError(type))
        || type instanceof Type.Enum
        || type == Type.Simple.BOOL
        || Types.isAddress(type);
  }

  public List<Type> types() {
    return types;
  }
}
