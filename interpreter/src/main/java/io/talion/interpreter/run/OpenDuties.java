package io.talion.interpreter.run;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Duty;
import io.talion.compiler.emit.OpenDuty;
import io.talion.interpreter.data.Duties;
import io.talion.interpreter.data.Obligation;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.lower.Program;
import io.talion.trace.value.ValueText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Duties that are open, by due then opener, as lines (semantics.md 34). */
final class OpenDuties {
  private static final Comparator<OpenDuty> BY_DUE =
      Comparator.comparingInt((OpenDuty d) -> OpenDuty.rank(d.clock()))
          .thenComparing(d -> d.clock().name())
          .thenComparingLong(OpenDuty::due);

  private OpenDuties() {}

  static List<String> lines(Program program, RunState state) {
    Core core = program.core();
    List<OpenDuty> open = new ArrayList<>();
    for (Map.Entry<Integer, Integer> e : program.duties()) {
      Duty duty = core.duties().get(e.getKey());
      for (Obligation o : state.store(e.getValue(), Duties.class).open()) {
        open.add(line(duty, o));
      }
    }
    return open.stream().sorted(BY_DUE).map(OpenDuty::json).toList();
  }

  private static OpenDuty line(Duty duty, Obligation o) {
    return new OpenDuty(
        duty.name(),
        o.opener().toString(),
        ValueText.json(o.owedBy(), duty.owedBy().type()),
        duty.clock(),
        o.due(),
        o.proof() != null);
  }
}
