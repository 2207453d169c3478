package io.talion.conformance.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.talion.compiler.Checked;
import io.talion.compiler.Compiler;
import io.talion.compiler.ParamException;
import io.talion.compiler.SourceSet;
import io.talion.compiler.core.Core;
import io.talion.compiler.engine.Engine;
import io.talion.compiler.engine.RunOptions;
import io.talion.compiler.source.Modules;
import io.talion.interpreter.run.TruffleEngine;
import io.talion.reference.ReferenceEngine;
import io.talion.trace.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a case of the corpus must satisfy. */
public final class CorpusCheck {
  private CorpusCheck() {}

  /** The engine finds what the case expects, and no two findings under one id. */
  public static void expected(CorpusCase c, Engine engine) {
    CorpusRun run = CorpusRun.of(engine, core(c), c, RunOptions.defaults());
    assertThat(run.like(c.expected())).as(c.toString()).isEqualTo(c.expected());
    assertThat(run.ids()).as(c.toString()).doesNotHaveDuplicates();
  }

  /** Both engines say the same, byte for byte, whatever the size of batches. */
  public static void bytes(CorpusCase c) {
    Core core = core(c);
    CorpusRun reference = CorpusRun.of(new ReferenceEngine(), core, c, RunOptions.defaults());
    for (int batch : new int[] {1, 7, 1024}) {
      CorpusRun engine = CorpusRun.of(new TruffleEngine(), core, c, new RunOptions(batch, false));
      assertThat(engine.json()).as("%s, batches of %d", c, batch).isEqualTo(reference.json());
      assertThat(engine.open()).as("%s, batches of %d", c, batch).isEqualTo(reference.open());
      assertThat(engine.counts()).as("%s, batches of %d", c, batch).isEqualTo(reference.counts());
    }
  }

  /** The case's policy, its parameters bound. */
  public static Core core(CorpusCase c) {
    Checked checked =
        Compiler.check(new SourceSet(c.file().toString(), utf8(c.policy()), modules(c)));
    assertThat(checked.ok()).as("%s: %s", c, checked.diagnostics()).isTrue();
    try {
      return checked.bind(c.params());
    } catch (ParamException e) {
      throw new IllegalArgumentException(c.toString(), e);
    }
  }

  /** The case's own modules, then the standard library. */
  private static Modules modules(CorpusCase c) {
    return name ->
        Optional.ofNullable(c.modules().get(name))
            .map(CorpusCheck::utf8)
            .or(() -> Modules.standard().find(name));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The case's trace, in order of arrival. */
  public static List<Event> events(Core core, CorpusCase c) {
    return new CorpusEvents(core, c).all();
  }
}
