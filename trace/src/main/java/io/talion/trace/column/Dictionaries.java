package io.talion.trace.column;

import io.talion.trace.type.Type;
import java.util.HashMap;
import java.util.Map;

/**
 * The dictionaries of a run, or of several over one trace; one per type, so that the ids of
 * operators are dense among operators. Values of two types are compared as values, never by id.
 * Evaluators on threads of their own may share them.
 */
public final class Dictionaries {
  private final Map<Type, Dictionary> byType = new HashMap<>();

  /** The dictionary of a type, without its names and {@code ?}. */
  public synchronized Dictionary of(Type type) {
    return byType.computeIfAbsent(Type.strip(type), Dictionaries::create);
  }

  private static Dictionary create(Type type) {
    if (type == Type.Simple.STRING) {
      return new ByteDictionary(ByteDictionary.Content.TEXT);
    }
    if (type == Type.Bytes.VALIDATOR) {
      return new ByteDictionary(ByteDictionary.Content.VALIDATOR);
    }
    return type instanceof Type.Bytes
        ? new ByteDictionary(ByteDictionary.Content.HEX)
        : new ValueDictionary();
  }
}
