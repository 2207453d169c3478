package io.talion.trace.column;

import io.talion.trace.value.Value;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Values as dense ids, for one run. Equal values have equal ids, so a key is an {@code int}
 * wherever state is kept; order is asked for with {@link #compare}. Evaluators of one trace may
 * have one together, each on its thread: who has an id may use it, and one that is given is given
 * once, until {@link #keep} finds that nobody holds it any more.
 */
public sealed interface Dictionary permits ByteDictionary, ValueDictionary {
  /** The value's id, given now if it is new. */
  int idOf(Value value);

  /** The value's id, or -1 if it was never seen. */
  int find(Value value);

  /** The value of an id. */
  Value value(int id);

  /** How many values have an id: as long as none was forgotten, 0 to size - 1. */
  int size();

  /** Forgets all ids but the held ones, and gives them again. While nobody else looks. */
  void keep(BitSet held);

  /** Forgets all values: the next one is 0 again. */
  void clear();

  /** The language's order of two values (semantics.md 8). */
  int compare(int a, int b);

  /** A word that never falls as values rise: of two that differ the lower is the lower value's. */
  long rank(int id);

  /** The ranks of all ids that are given, by id; null where they tell nothing. Only read. */
  long @Nullable [] ranks();
}
