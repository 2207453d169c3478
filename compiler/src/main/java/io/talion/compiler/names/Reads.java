package io.talion.compiler.names;

import io.talion.grammar.diagnostic.Span;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a declaration reads of the same instant, and where: the edges along which an instant is
 * ordered and cycles are found (language.md section 10). Iterated by number.
 */
public final class Reads {
  private final Map<Integer, Span> streams = new TreeMap<>();
  private final Map<Integer, Span> earlier = new TreeMap<>();
  private final Map<Integer, Span> states = new TreeMap<>();
  private final Map<Integer, Span> tallies = new TreeMap<>();
  private final Map<Integer, Span> machines = new TreeMap<>();
  private final Map<Integer, Span> previous = new TreeMap<>();
  private Optional<Symbol.Kept> kept = Optional.empty();

  public void stream(int id, Span at) {
    streams.putIfAbsent(id, at);
  }

  /** A stream of findings: read of earlier instants, so no edge. */
  public void earlier(int id, Span at) {
    earlier.putIfAbsent(id, at);
  }

  public void state(int id, Span at) {
    states.putIfAbsent(id, at);
  }

  public void tally(int id, Span at) {
    tallies.putIfAbsent(id, at);
  }

  public void machine(int id, Span at) {
    machines.putIfAbsent(id, at);
  }

  /** A state as before the instant: no edge, but what it holds must begin somewhere. */
  public void previous(int state, Span at) {
    previous.putIfAbsent(state, at);
  }

  /** What an imported function needs and an import does not bring. */
  public void kept(Symbol.Kept symbol) {
    kept = Optional.of(symbol);
  }

  /** The last of those, once. */
  public Optional<Symbol.Kept> takeKept() {
    Optional<Symbol.Kept> taken = kept;
    kept = Optional.empty();
    return taken;
  }

  public Map<Integer, Span> streams() {
    return streams;
  }

  public Map<Integer, Span> earlier() {
    return earlier;
  }

  public Map<Integer, Span> states() {
    return states;
  }

  public Map<Integer, Span> tallies() {
    return tallies;
  }

  public Map<Integer, Span> machines() {
    return machines;
  }

  /** States read as they were before the instant. */
  public Map<Integer, Span> previous() {
    return previous;
  }
}
