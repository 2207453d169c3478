package io.talion.interpreter.run;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.source.SourceSection;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.Run;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.engine.RunSink;
import io.talion.compiler.life.Retractions;
import io.talion.interpreter.lower.PolicyLowering;
import io.talion.interpreter.lower.Program;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The engine: lowers a core to Truffle nodes once, and runs it any number of times. Safe to share
 * between threads; each run is confined to one.
 */
public final class TruffleEngine implements Engine {
  private final AtomicReference<@Nullable Program> program = new AtomicReference<>();
  private final AtomicReference<@Nullable Program> test = new AtomicReference<>();

  private final @Nullable TruffleLanguage<?> language;
  private final @Nullable SourceSection source;

  /** For hosts: no polyglot context is needed, and tools see nothing. */
  public TruffleEngine() {
    this(null, null);
  }

  /** For a policy that came as a source of the language: tools see its parts at their places. */
  public TruffleEngine(@Nullable TruffleLanguage<?> language, @Nullable SourceSection source) {
    this.language = language;
    this.source = source;
  }

  @Override
  public Run open(Core core, RunOptions options, RunSink sink) {
    Program code = program(core, options.testing());
    return Retractions.open(
        core,
        options,
        sink,
        (s, refused) ->
            BatchRun.runs(code, options.testing())
                ? new BatchRun(code, options, s, refused)
                : new PlanRun(code, options, s, refused));
  }

  /** The program of the core that was opened last is kept: most hosts have one. */
  @SuppressWarnings("ReferenceEquality") // comparing two policies costs more than lowering one
  private Program program(Core core, boolean testing) {
    AtomicReference<@Nullable Program> kept = testing ? test : program;
    Program known = kept.get();
    if (known == null || known.core() != core) {
      known = PolicyLowering.lower(core, testing, language, source);
      kept.set(known);
    }
    return known;
  }
}
