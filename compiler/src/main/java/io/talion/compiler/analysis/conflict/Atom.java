package io.talion.compiler.analysis.conflict;

import io.talion.trace.value.Ratio;
import io.talion.trace.value.Value;
import java.util.Set;

/** A condition without {@code and}, {@code or}, {@code not}: what one comparison says of values. */
sealed interface Atom {

  /** A truth value, by its number. */
  record Truth(int term, boolean holds) implements Atom {}

  /** Of two values, by their numbers, {@code left} the smaller number. */
  record Compared(int left, int right, Set<Relation> relations) implements Atom {}

  /** Of a number against a known one. */
  record Bounded(int term, Ratio bound, Set<Relation> relations, boolean whole) implements Atom {}

  /** Of any other value against a known one. */
  record Named(int term, Value value, boolean equal) implements Atom {}
}
