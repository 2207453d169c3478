package io.talion.interpreter.lower;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.source.SourceSection;
import io.talion.compiler.core.Core;
import io.talion.grammar.diagnostic.Span;
import io.talion.interpreter.data.Layout;
import io.talion.interpreter.node.value.ConstantNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lowering a policy shares between its parts: the core, the layout of the state, the logs, and
 * the parts themselves. The only place that creates nodes (architecture.md section 2).
 */
final class Lowering {
  private final Core core;
  private final Layout layout;
  private final Logs logs;
  private final @Nullable TruffleLanguage<?> language;
  private final @Nullable SourceSection source;
  private final ExpressionLowering expressions;
  private final WindowLowering windows;
  private final StateLowering states;
  private final TallyLowering tallies;
  private final PastLowering history;
  private final Optional<IncrementalLowering> incremental;
  private final Backlogs backlogs = new Backlogs();
  private final Map<Integer, Integer> duties = new HashMap<>();
  private final List<Integer> stages = new ArrayList<>();
  private @Nullable Lowering past;

  Lowering(
      Core core,
      boolean testing,
      @Nullable TruffleLanguage<?> language,
      @Nullable SourceSection source) {
    this(core, new Layout(), new Logs(core, testing), language, source, true);
  }

  private Lowering(
      Core core,
      Layout layout,
      Logs logs,
      @Nullable TruffleLanguage<?> language,
      @Nullable SourceSection source,
      boolean follows) {
    this.core = core;
    this.layout = layout;
    this.logs = logs;
    this.language = language;
    this.source = source;
    this.expressions = new ExpressionLowering(this);
    this.windows = new WindowLowering(this);
    this.states = new StateLowering(this);
    this.tallies = new TallyLowering(this);
    this.history = new PastLowering(this);
    this.incremental = follows ? Optional.of(new IncrementalLowering(this)) : Optional.empty();
  }

  /** For an expression asked from outside, over the same state: it may only read what is there. */
  Lowering question() {
    return new Lowering(core, layout, logs.question(), language, null, false);
  }

  /**
   * For what is read as of an earlier instant, over the same state: nothing follows a window there.
   */
  Lowering past() {
    if (isPast()) {
      return this;
    }
    Lowering known = past;
    if (known == null) {
      known = new Lowering(core, layout, logs, language, source, false);
      past = known;
    }
    return known;
  }

  boolean isPast() {
    return incremental.isEmpty();
  }

  /** What a run keeps of a constant, if anything: who asks from outside asks once. */
  int constant() {
    return logs.isQuestion() ? ConstantNode.UNKEPT : layout.constant();
  }

  /** Machines and what is read of the past. */
  PastLowering history() {
    return history;
  }

  /** Aggregates that follow their window; absent where nothing may be added to the state. */
  Optional<IncrementalLowering> incremental() {
    return incremental;
  }

  Core core() {
    return core;
  }

  Layout layout() {
    return layout;
  }

  Logs logs() {
    return logs;
  }

  Backlogs backlogs() {
    return backlogs;
  }

  @Nullable TruffleLanguage<?> language() {
    return language;
  }

  @Nullable SourceSection source() {
    return source;
  }

  /** Where a span starts in the policy's own text; -1 if it stands in a module or nowhere. */
  int start(Span span) {
    return source != null && span.source().equals(source.getSource().getName()) ? span.start() : -1;
  }

  ExpressionLowering expressions() {
    return expressions;
  }

  WindowLowering windows() {
    return windows;
  }

  /** Stores of obligations by duty. */
  Map<Integer, Integer> duties() {
    return duties;
  }

  /** Stores of the later stages of rules. */
  List<Integer> stages() {
    return stages;
  }

  StateLowering states() {
    return states;
  }

  TallyLowering tallies() {
    return tallies;
  }
}
