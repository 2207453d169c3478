package io.talion.interpreter.data;

import io.talion.compiler.core.Core;
import io.talion.compiler.emit.Occurrences;
import io.talion.interpreter.instant.Clocks;
import io.talion.interpreter.instant.Past;
import io.talion.interpreter.pair.CrossStore;
import io.talion.interpreter.pair.PairStore;
import io.talion.trace.column.Coding;
import io.talion.trace.column.Column;
import io.talion.trace.column.Dictionaries;
import io.talion.trace.column.HeldIds;
import io.talion.trace.column.IdHolder;
import io.talion.trace.type.Type;
import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * All that one run remembers: logs, stores, members, tallies and dictionaries by number. Nodes hold
 * numbers only, so one tree serves any number of runs (architecture.md section 3).
 */
public final class RunState implements IdHolder {
  private final Core core;
  private final Clocks clocks;
  private final Dictionaries dictionaries;
  private final List<Object> stores = new ArrayList<>();
  private final List<Members> members = new ArrayList<>();
  private final Registers registers = new Registers();
  private final List<Held> holding = new ArrayList<>();
  private final Map<Type, Coding> codings = new IdentityHashMap<>();
  private final Givens givens = new Givens();
  private final List<GivenReads> givenReads;
  private final Past past;
  private long numbers;

  /** Who lays out instants and has to know of times that come up meanwhile. */
  private LongConsumer expecting = time -> {};

  /** The state of a new run: what the layout's makers make, in their order. */
  public RunState(Core core, boolean testing, Layout layout, Dictionaries dictionaries) {
    this.core = core;
    this.dictionaries = dictionaries;
    this.givenReads = layout.givenReads();
    this.clocks = new Clocks(core.terms(), testing);
    this.past = new Past(layout.past());
    core.kinds().forEach(kind -> members.add(new Members(kind, coding(kind.type()), past)));
    layout.makers().forEach(maker -> stores.add(maker.make(this)));
  }

  public Core core() {
    return core;
  }

  public Clocks clocks() {
    return clocks;
  }

  /** What gives byte strings their ids in this run, and perhaps in others of the thread. */
  public Dictionaries dictionaries() {
    return dictionaries;
  }

  /** The columns' coding of a static type in this run. */
  public Coding coding(Type type) {
    return codings.computeIfAbsent(type, t -> Coding.of(t, dictionaries));
  }

  /** An empty column with room for n rows, good until the chunk is over. */
  public Column column(Coding coding, int n) {
    return registers.column(coding, n);
  }

  /** A column with a value in at least n rows, by the number that a layout gave it. */
  public Column constant(int number, Type type, Value value, int n) {
    return registers.constant(number, coding(type), value, n);
  }

  @Override
  public void mark(HeldIds held) {
    registers.forgetConstants();
    stores.forEach(store -> mark(store, held));
    members.forEach(kind -> kind.mark(held));
  }

  /** What holds values holds no ids; of what says nothing nothing is known. */
  private static void mark(Object store, HeldIds held) {
    switch (store) {
      case IdHolder holder -> holder.mark(held);
      case KeyedLog values -> {}
      case PairStore values -> {}
      case CrossStore values -> {}
      case MachineStore values -> {}
      case Purse amounts -> {}
      case StageStore values -> {}
      case TallyStore values -> {}
      case TallyTotal sums -> {}
      case Occurrences texts -> {}
      default -> held.markAll();
    }
  }

  /** A column that nobody reads any more. */
  void give(Column column) {
    registers.give(column);
  }

  /** Room for a selection of n rows, good until the chunk is over. */
  public int[] selection(int n) {
    return registers.selection(n);
  }

  /** A store holds columns of the chunk: it is told to take them in before they are used again. */
  public void holds(Held store) {
    holding.add(store);
  }

  /**
   * The chunk is over. Who came later may still look at what those before it hold: it goes first.
   */
  public void release() {
    for (int i = holding.size() - 1; i >= 0; i--) {
      holding.get(i).absorb();
    }
    holding.clear();
    registers.release();
  }

  /** A store by its number in the layout. */
  public <T> T store(int index, Class<T> type) {
    return type.cast(stores.get(index));
  }

  /** Whether values of a type are members of a kind. */
  boolean isKind(Type type) {
    return core.kinds().stream().anyMatch(k -> Type.strip(k.type()).equals(Type.strip(type)));
  }

  public Members members(int kind) {
    return members.get(kind);
  }

  /** The instants that can be asked about again. */
  public Past past() {
    return past;
  }

  /** What ends given values. */
  public List<GivenReads> givenReads() {
    return givenReads;
  }

  public Givens givens() {
    return givens;
  }

  /** Times that come up are told to this one. */
  public void expecting(LongConsumer times) {
    expecting = times;
  }

  /** Something that nobody foresaw may be due at a time. */
  public void expect(long time) {
    expecting.accept(time);
  }

  /** Reserves numbers for {@code n} new elements. */
  public long number(int n) {
    long first = numbers;
    numbers += n;
    return first;
  }
}
