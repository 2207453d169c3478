package io.talion.reference;

import io.talion.trace.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * One way in which a trigger holds.
 *
 * @param bound the elements it binds, in the order of their names
 * @param each the elements of {@code each}, outer first
 */
record Binding(Frame frame, List<Item> bound, List<Value> each) {
  Binding withEach(int slot, Value value) {
    List<Value> all = new ArrayList<>(each);
    all.add(value);
    return new Binding(frame.with(slot, value), bound, List.copyOf(all));
  }
}
