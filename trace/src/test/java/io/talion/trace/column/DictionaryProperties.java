package io.talion.trace.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.trace.type.Type;
import io.talion.trace.value.Hex;
import io.talion.trace.value.ListValue;
import io.talion.trace.value.Text;
import io.talion.trace.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Dictionaries that forget, against a map: who is held keeps his id, and nobody else has it. */
class DictionaryProperties {
  private static final int VALUES = 40;

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void texts(
      @ForAll @Size(max = 200) List<@IntRange(max = VALUES - 1) Integer> steps,
      @ForAll @IntRange(min = 1, max = 30) int often) {
    check(Type.Simple.STRING, i -> new Text("t".repeat(i % 19) + i), steps, often);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void bytes(
      @ForAll @Size(max = 200) List<@IntRange(max = VALUES - 1) Integer> steps,
      @ForAll @IntRange(min = 1, max = 30) int often) {
    check(Type.Bytes.BYTES, i -> Hex.of(new byte[i]), steps, often);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void lists(
      @ForAll @Size(max = 200) List<@IntRange(max = VALUES - 1) Integer> steps,
      @ForAll @IntRange(min = 1, max = 30) int often) {
    Type type = new Type.ListOf(Type.Simple.STRING);
    check(type, i -> new ListValue(List.of(new Text("" + i))), steps, often);
  }

  /** Every so often about a third of what is held is let go. */
  private static void check(Type type, IntFunction<Value> values, List<Integer> steps, int often) {
    Dictionaries all = new Dictionaries(held -> 0);
    Dictionary dictionary = all.of(type);
    Map<Value, Integer> held = new HashMap<>();
    all.ask(ids -> held.values().forEach(id -> ids.mark(dictionary, id)));
    for (int i = 0; i < steps.size(); i++) {
      Value value = values.apply(steps.get(i));
      int id = dictionary.idOf(value);
      Integer known = held.put(value, id);
      assertThat(known == null ? id : known).isEqualTo(id);
      if (i % often == 0) {
        int kept = steps.get(i) % 3;
        held.keySet().removeIf(v -> (held.getOrDefault(v, 0) + kept) % 3 == 0);
        all.forget();
        assertThat(dictionary.size()).isEqualTo(held.size());
      }
    }
    Set<Integer> different = new HashSet<>(held.values());
    assertThat(different).hasSameSizeAs(held.keySet());
    held.forEach((value, id) -> assertThat(dictionary.value(id)).isEqualTo(value));
    held.forEach((value, id) -> assertThat(dictionary.find(value)).isEqualTo(id));
  }
}
