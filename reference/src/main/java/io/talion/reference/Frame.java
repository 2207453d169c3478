package io.talion.reference;

import io.talion.trace.value.None;
import io.talion.trace.value.Value;
import java.util.Arrays;
import java.util.List;

/** The variables that an expression may read, by slot. Never changed: binding one makes a copy. */
final class Frame {
  static final Frame EMPTY = new Frame(new Value[0]);

  private final Value[] slots;

  private Frame(Value[] slots) {
    this.slots = slots;
  }

  /** The first slots are {@code values}. */
  static Frame of(List<Value> values) {
    return new Frame(values.toArray(Value[]::new));
  }

  Value get(int slot) {
    return slot < slots.length ? slots[slot] : None.NONE;
  }

  Frame with(int slot, Value value) {
    Value[] copy = Arrays.copyOf(slots, Math.max(slots.length, slot + 1));
    Arrays.fill(copy, slots.length, copy.length, None.NONE);
    copy[slot] = value;
    return new Frame(copy);
  }
}
