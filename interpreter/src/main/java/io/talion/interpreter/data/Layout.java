package io.talion.interpreter.data;

import io.talion.interpreter.instant.Past;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run must remember, laid out while a policy is lowered: each store gets a number. Stores of
 * equal description are shared, so structurally equal windows are kept once.
 */
public final class Layout {
  /** Makes a store for a run. */
  @FunctionalInterface
  public interface Maker {
    Object make(RunState state);
  }

  private final List<Maker> makers = new ArrayList<>();
  private final Past.Reach past = new Past.Reach();
  private final List<GivenReads> givenReads = new ArrayList<>();
  private final Map<Object, Integer> shared = new HashMap<>();
  private int constants;

  /** A store of its own. */
  public int add(Maker maker) {
    makers.add(maker);
    return makers.size() - 1;
  }

  /** Stores so far. */
  public int size() {
    return makers.size();
  }

  /** The store of this description, made once. */
  public int share(Object description, Maker maker) {
    return shared.computeIfAbsent(description, d -> add(maker));
  }

  /** Elements that end a given value. */
  public void add(GivenReads reads) {
    givenReads.add(reads);
  }

  /** A number for a constant. */
  public int constant() {
    return constants++;
  }

  /** How far back anybody asks. */
  public Past.Reach past() {
    return past;
  }

  List<GivenReads> givenReads() {
    return givenReads;
  }

  List<Maker> makers() {
    return makers;
  }
}
