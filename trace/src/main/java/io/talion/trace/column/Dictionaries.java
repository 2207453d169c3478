package io.talion.trace.column;

import io.talion.trace.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * The dictionaries of a run, or of several over one trace; one per type, so that the ids of
 * operators are dense among operators. Values of two types are compared as values, never by id.
 * Evaluators on threads of their own may share them. Whoever keeps ids says so by {@link #ask}:
 * values that nobody holds any more are forgotten, so that memory does not grow with the length of
 * a trace.
 */
public final class Dictionaries {
  /** Fewer values are not worth a look at who holds them. */
  private static final int LEAST = 1 << 16;

  private final Map<Type, Dictionary> byType = new HashMap<>();
  private final List<IdHolder> holders = new ArrayList<>();
  private final IntUnaryOperator next;

  /** By dictionary: how many values it has when it is looked at again. */
  private final Map<Dictionary, Integer> limits = new IdentityHashMap<>();

  /** They are looked at again when they have doubled. */
  public Dictionaries() {
    this(held -> Math.max(LEAST, 2 * held));
  }

  /** {@code next} says at how many values one is looked at again that has so many. */
  public Dictionaries(IntUnaryOperator next) {
    this.next = next;
  }

  /** The dictionary of a type, without its names and {@code ?}. */
  public synchronized Dictionary of(Type type) {
    return byType.computeIfAbsent(Type.strip(type), Dictionaries::create);
  }

  /** Asks somebody, too, before anything is forgotten. */
  public synchronized void ask(IdHolder holder) {
    holders.add(holder);
  }

  /** Somebody holds nothing any more. */
  public synchronized void leave(IdHolder holder) {
    holders.remove(holder);
  }

  /**
   * Forgets the values that nobody holds, in dictionaries that have grown since the last time. To
   * be called between batches: when nobody but the holders has an id and no other thread works.
   */
  public synchronized void forget() {
    HeldIds held = new HeldIds();
    for (Dictionary dictionary : byType.values()) {
      if (dictionary.size() >= limits.getOrDefault(dictionary, next.applyAsInt(0))) {
        held.ask(dictionary);
        limits.put(dictionary, next.applyAsInt(dictionary.size()));
      }
    }
    if (!held.marks().isEmpty()) {
      holders.forEach(holder -> holder.mark(held));
    }
    held.marks()
        .forEach((dictionary, ids) -> {
          dictionary.keep(ids);
          limits.put(dictionary, next.applyAsInt(dictionary.size()));
        });
  }

  private static Dictionary create(Type type) {
    if (type == Type.Simple.STRING) {
      return new ByteDictionary(ByteContent.TEXT);
    }
    if (type == Type.Bytes.VALIDATOR) {
      return new ByteDictionary(ByteContent.VALIDATOR);
    }
    return type instanceof Type.Bytes ? new ByteDictionary(ByteContent.HEX) : new ValueDictionary();
  }
}
