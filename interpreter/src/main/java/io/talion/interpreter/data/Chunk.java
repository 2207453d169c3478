package io.talion.interpreter.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole instants that are evaluated together: in general one, and a batch of them where no operator
 * of the policy asks for single ones. It collects what each stream gained and which rules fire.
 */
public final class Chunk {
  private final RunState state;
  private final Moments moments;
  private final @Nullable Table[] tables;
  private final List<Firing> firings = new ArrayList<>();
  private final List<Paid> payouts = new ArrayList<>();

  /** A chunk of these instants. */
  public Chunk(RunState state, Moments moments) {
    this.state = state;
    this.moments = moments;
    this.tables = new Table[state.core().streams().size()];
  }

  public RunState state() {
    return state;
  }

  /** Its instants. */
  public Moments moments() {
    return moments;
  }

  public Instant last() {
    return moments.last();
  }

  /** What a stream gained. */
  public void put(Table table) {
    tables[table.stream()] = table;
  }

  public @Nullable Table table(int stream) {
    return tables[stream];
  }

  /** Findings to be, in the order in which their rules were evaluated. */
  public List<Firing> firings() {
    return firings;
  }

  /** What rewards pay, in the order in which they were evaluated. */
  public List<Paid> payouts() {
    return payouts;
  }
}
