package io.talion.interpreter.data;

import io.talion.interpreter.instant.Instant;
import io.talion.interpreter.instant.Moments;
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
  private final List<Scope> ahead = new ArrayList<>();
  private final List<Firing> firings = new ArrayList<>();
  private final List<Paid> payouts = new ArrayList<>();

  /** What this is an instant of by itself, and which one; null for a whole chunk. */
  private final @Nullable Chunk whole;

  private final int index;

  /** A chunk of these instants. */
  public Chunk(RunState state, Moments moments) {
    this(state, moments, null, 0);
  }

  private Chunk(RunState state, Moments moments, @Nullable Chunk whole, int index) {
    this.state = state;
    this.moments = moments;
    this.whole = whole;
    this.index = index;
    this.tables = new Table[state.core().streams().size()];
  }

  /** One of its instants by itself, with what streams gained in it so far. */
  public Chunk part(int instant) {
    return new Chunk(state, moments.part(instant), this, instant);
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
    Table own = tables[stream];
    if (own == null && whole != null) {
      Table all = whole.table(stream);
      own = all == null ? null : all.part(index, moments);
      tables[stream] = own;
    }
    return own;
  }

  /** Rows that were found beforehand, for what is evaluated instant by instant. */
  public void putAhead(int number, Scope rows) {
    while (ahead.size() <= number) {
      ahead.add(rows);
    }
    ahead.set(number, rows);
  }

  /** Such rows, as far as they are of these instants. */
  public Scope ahead(int number) {
    return whole == null ? ahead.get(number) : whole.ahead(number).part(index, moments);
  }

  /** All of them. */
  public List<Scope> ahead() {
    return ahead;
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
