package io.talion.interpreter.run;

import io.talion.compiler.core.Core;
import io.talion.compiler.core.Duty;
import io.talion.compiler.core.Rule;
import io.talion.compiler.emit.FindingId;
import io.talion.compiler.emit.OpenDuty;
import io.talion.compiler.emit.OpenLine;
import io.talion.compiler.emit.OpenStage;
import io.talion.interpreter.data.Firing;
import io.talion.interpreter.data.Pending;
import io.talion.interpreter.data.RunState;
import io.talion.interpreter.data.StageStore;
import io.talion.interpreter.duty.Duties;
import io.talion.interpreter.duty.Obligation;
import io.talion.interpreter.lower.Program;
import io.talion.trace.value.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Duties that are open and stages to come, by due then opener, as lines (semantics.md 34). */
final class OpenLines {
  private OpenLines() {}

  static List<String> lines(Program program, RunState state) {
    Core core = program.core();
    List<OpenLine> open = new ArrayList<>();
    for (Map.Entry<Integer, Integer> e : program.duties()) {
      Duty duty = core.duties().get(e.getKey());
      for (Obligation o : state.store(e.getValue(), Duties.class).open()) {
        open.add(line(duty, o));
      }
    }
    for (int stage : program.stages()) {
      state.store(stage, StageStore.class).open().forEach(p -> open.add(line(p, core)));
    }
    return open.stream().sorted(OpenLine.BY_DUE).map(OpenLine::json).toList();
  }

  private static OpenStage line(Pending p, Core core) {
    Firing base = p.base();
    Rule rule = base.rule();
    String id = FindingId.of(core.digest(), rule.name(), 0, base.key(), base.occurrence());
    Optional<String> offender =
        base.offender().map(o -> ValueText.json(o, rule.against().orElseThrow().type()));
    return new OpenStage(rule.name(), id, offender, p.clock(), p.point());
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
