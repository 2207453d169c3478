package io.talion.interpreter.language;

import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.trace.event.Event;
import io.talion.trace.read.field.Schema;
import io.talion.trace.write.FindingJson;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;

/**
 * A JVM's whole program for {@link RuntimesTest}: judges the sample trace {@code args[0]} times as
 * a polyglot source and once without a context, and prints the runtime and the findings of each
 * way.
 */
final class JudgeProgram {
  /** On standard error once half of the plain judgements are done: all is warm by then. */
  static final String STEADY = "steady";

  private JudgeProgram() {}

  public static void main(String[] args) throws Exception {
    int times = Integer.parseInt(args[0]);
    Runtimes.Active active = Runtimes.active();
    System.out.println("active " + active.compiling() + " " + active.name());
    System.out.println("reason " + active.reason());
    plain(times).forEach(line -> System.out.println("plain " + line));
    if (args.length > 1) {
      System.err.println(args[1]);
    }
    polyglot(times).forEach(line -> System.out.println("polyglot " + line));
  }

  private static List<String> polyglot(int times) {
    try (Engine engine = Samples.engine();
        Context context = Samples.context(engine)) {
      System.out.println("engine " + engine.getImplementationName());
      List<String> lines = List.of();
      for (int i = 0; i < times; i++) {
        lines =
            Samples.lines(
                context.eval(TalionLanguage.ID, Samples.POLICY).execute(Samples.records(60)));
      }
      return lines;
    }
  }

  private static List<String> plain(int times) throws Exception {
    Core core = Compiler.check(SourceSet.of("sample", Samples.POLICY)).core();
    TruffleEngine engine = new TruffleEngine();
    List<Event> events = new Records(new Schema(core.events())).read(Samples.records(60)[0]);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      lines.clear();
      if (i > 0 && i == times / 2) {
        System.err.println(STEADY);
      }
      try (Run run = engine.open(core, RunOptions.defaults(), f -> lines.add(FindingJson.of(f)))) {
        events.forEach(run::accept);
        run.finish();
      }
    }
    return lines;
  }
}
