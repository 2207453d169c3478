package io.talion.interpreter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Interning and releasing, against a map; ids never collide while they live. */
class KeyTableProperties {
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void likeAMap(@ForAll @Size(max = 400) List<@IntRange(min = -60, max = 60) Integer> moves) {
    KeyTable table = new KeyTable();
    Map<Integer, Integer> model = new HashMap<>();
    for (int move : moves) {
      int key = Math.abs(move);
      if (move > 0) {
        int id = table.intern(key, key % 3);
        assertThat(model.getOrDefault(key, id)).isEqualTo(id);
        model.put(key, id);
        assertThat(table.k0(id)).isEqualTo(key);
      } else if (model.containsKey(key)) {
        table.release(model.remove(key));
      }
      assertThat(table.find(key, key % 3)).isEqualTo(model.getOrDefault(key, -1));
      assertThat(model.values()).doesNotHaveDuplicates();
      assertThat(table.size()).isEqualTo(model.size());
    }
  }
}
