package io.talion.interpreter.language;

import java.util.List;
import java.util.stream.LongStream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;

/** A small policy of every kind of declaration, and a trace that breaks all its rules. */
final class Samples {
  static final String POLICY =
      """
      policy sample.tasks version 1.0.0 language 1
      terms { strategies stETH slashable for 14 days }
      param most : Ratio = 40% in 1%..50%
      event Task { operator: Operator task: Int } key (operator, task)
      event Answer { operator: Operator task: Int payload: Int } key (operator, task)
      duty Reply for each a in Task {
        owed by a.operator
        met by r in Answer of a.operator where r.task == a.task
        within 1 minute
      }
      stream Missed { operator: Operator } = on d in Reply when d.missed emit (operator: d.operator)
      state answered(o: Operator) : Int = count(r in Answer of o last 1 hour)
      tally misses(o: Operator) : Int = 0 { on m in Missed of o => it + 1 }
      rule often {
        every 2 minutes each o in Operator
        let smallest = min(a.payload for a in Answer of o) or else 0
        when misses(o) > 3 and answered(o) > 1
        against o
        flag "often"
        fires every time
        evidence m in Reply of o last 3 where m.missed
        because "missed {misses(o)}, answered {answered(o)}, at least {smallest}"
      }
      rule twice {
        on a, b in Answer matching (operator, task) within 1 day
        when a.payload != b.payload
        against a.operator
        slash 10%
        fires once per (a.operator, a.task)
        because "signed {a.payload} and {b.payload}"
      }
      rule silent {
        on d in Reply
        let missed = share(x.missed for x in Reply of d.operator last 4 at least 2) or else 0%
        when missed > most
        against d.operator
        jail 1 hour
        fires again after 10 minutes
        because "missed {missed}"
      }
      """;

  private static final String OPERATOR = "0x00000000000000000000000000000000000000a1";

  private Samples() {}

  /** Tasks every ten seconds, every third answered, every sixth answered twice. */
  static Object[] records(int tasks) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < tasks; i++) {
      line(lines, "Task", i * 10_000L, i, "");
      if (i % 3 == 0) {
        line(lines, "Answer", i * 10_000L + 2_000, i, ",\"payload\":1");
      }
      if (i % 6 == 0) {
        line(lines, "Answer", i * 10_000L + 3_000, i, ",\"payload\":2");
      }
    }
    return new Object[] {lines.toString()};
  }

  private static void line(StringBuilder out, String kind, long time, int task, String rest) {
    out.append("{\"kind\":\"")
        .append(kind)
        .append("\",\"time\":")
        .append(1_767_225_600_000L + time);
    out.append(",\"operator\":\"").append(OPERATOR).append("\",\"task\":").append(task);
    out.append(rest).append("}\n");
  }

  /** The canonical lines of the findings in an array of structs. */
  static List<String> lines(Value findings) {
    return LongStream.range(0, findings.getArraySize())
        .mapToObj(i -> findings.getArrayElement(i).getMember("json").asString())
        .toList();
  }

  /** A context that does not mind on which runtime it runs. */
  static Context.Builder context() {
    return Context.newBuilder(TalionLanguage.ID).option("engine.WarnInterpreterOnly", "false");
  }

  static Context context(Engine engine) {
    return Context.newBuilder(TalionLanguage.ID).engine(engine).build();
  }

  static Engine engine() {
    return Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
  }
}
