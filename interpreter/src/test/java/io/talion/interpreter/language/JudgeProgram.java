package io.talion.interpreter.language;

import io.talion.compiler.Compiler;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.trace.read.Schema;
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
  private JudgeProgram() {}

  public static void main(String[] args) throws Exception {
    Runtimes.Active active = Runtimes.active();
    System.out.println("active " + active.compiling() + " " + active.name());
    System.out.println("reason " + active.reason());
    plain().forEach(line -> System.out.println("plain " + line));
    try (Engine engine = engine();
        Context context = Context.newBuilder(TalionLanguage.ID).engine(engine).build()) {
      System.out.println("engine " + engine.getImplementationName());
      List<String> lines = List.of();
      for (int i = 0; i < Integer.parseInt(args[0]); i++) {
        lines =
            Samples.lines(
                context.eval(TalionLanguage.ID, Samples.POLICY).execute(Samples.records(60)));
      }
      lines.forEach(line -> System.out.println("polyglot " + line));
    }
  }

  /** On the compiling runtime says what it compiles, at once and on one thread. */
  private static Engine engine() {
    Engine.Builder builder = Engine.newBuilder(TalionLanguage.ID).allowExperimentalOptions(true);
    if (Runtimes.active().compiling()) {
      builder
          .option("engine.TraceCompilation", "true")
          .option("engine.BackgroundCompilation", "false")
          .option("engine.FirstTierCompilationThreshold", "20")
          .option("engine.LastTierCompilationThreshold", "60");
    }
    return builder.option("engine.WarnInterpreterOnly", "false").build();
  }

  private static List<String> plain() throws Exception {
    Core core = Compiler.check(SourceSet.of("sample", Samples.POLICY)).core();
    List<String> lines = new ArrayList<>();
    try (Run run =
        new TruffleEngine().open(core, RunOptions.defaults(), f -> lines.add(FindingJson.of(f)))) {
      new Records(new Schema(core.events())).read(Samples.records(60)[0]).forEach(run::accept);
      run.finish();
    }
    return lines;
  }
}
